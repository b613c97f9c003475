//! Binds the parts of one asserted expression to temporaries and notes what they were.

use ruff_text_size::{Ranged, TextRange};
use rustpython_vm::compiler::ast::{self, visitor::Visitor};

use super::{Argument, Link, Operand, Shape, Slot, name};

/// The temporaries of one `assert`.
pub(super) struct Lift {
    next: u32,
    /// Whether the source rebinds a name inside the assert, so that names must be kept as they were read.
    rebinds: bool,
}

impl Lift {
    /// Gets ready for `test`.
    pub(super) fn for_test(test: &ast::Expr) -> Self {
        let mut walrus = Walrus(false);
        walrus.visit_expr(test);
        Self { next: 0, rebinds: walrus.0 }
    }

    /// How many temporaries were used.
    pub(super) fn used(&self) -> u32 {
        self.next
    }

    /// Gives what to evaluate instead of the whole test of the statement at `range`, and its shape.
    pub(super) fn test(&mut self, test: ast::Expr, range: TextRange) -> (ast::Expr, Shape) {
        let is_comparison = matches!(&test, ast::Expr::Compare(inner) if inner.ops.len() == 1);
        let (test, shape) = self.expression(test);
        // A comparison that is neither true nor false is the whole statement's fault.
        let test = if is_comparison { self.bind_at(test, range).0 } else { test };
        (test, shape)
    }

    /// Gives the expression to evaluate instead of `expression`, and its shape.
    pub(super) fn expression(&mut self, expression: ast::Expr) -> (ast::Expr, Shape) {
        match expression {
            ast::Expr::Name(inner) => self.name(inner),
            ast::Expr::Named(inner) => {
                let id = match inner.target.as_ref() {
                    ast::Expr::Name(target) => target.id.to_string(),
                    _ => String::new(),
                };
                let (expression, slot) = self.bind(ast::Expr::Named(inner));
                (expression, Shape::Name { id, slot: Some(slot) })
            }
            ast::Expr::UnaryOp(inner) => self.unary(inner),
            ast::Expr::BinOp(inner) => self.binary(inner),
            ast::Expr::BoolOp(inner) => self.boolean(inner),
            ast::Expr::Compare(inner) => self.compare(inner),
            ast::Expr::Call(inner) => self.call(inner),
            ast::Expr::Attribute(inner) => self.attribute(inner),
            ast::Expr::Starred(mut inner) => {
                let (value, shape) = self.expression(*inner.value);
                inner.value = Box::new(value);
                (ast::Expr::Starred(inner), Shape::Starred(Box::new(shape)))
            }
            other => {
                let (expression, slot) = self.bind(other);
                (expression, Shape::Value(slot))
            }
        }
    }

    fn bind(&mut self, value: ast::Expr) -> (ast::Expr, Slot) {
        let range = value.range();
        self.bind_at(value, range)
    }

    /// Binds a value so that what goes wrong when it is asked whether it is true lies at `range`.
    fn bind_at(&mut self, value: ast::Expr, range: TextRange) -> (ast::Expr, Slot) {
        let slot = Slot(self.next);
        self.next += 1;
        let target = name(slot.name(), ast::ExprContext::Store, range);
        let bound = ast::Expr::Named(ast::ExprNamed {
            node_index: ast::AtomicNodeIndex::NONE,
            range,
            target: Box::new(target),
            value: Box::new(value),
        });
        (bound, slot)
    }

    fn name(&mut self, inner: ast::ExprName) -> (ast::Expr, Shape) {
        let id = inner.id.to_string();
        // `super` and `locals` mean what they mean only when called by their bare name.
        if self.rebinds && id != "super" {
            let (expression, slot) = self.bind(ast::Expr::Name(inner));
            return (expression, Shape::Name { id, slot: Some(slot) });
        }
        (ast::Expr::Name(inner), Shape::Name { id, slot: None })
    }

    fn unary(&mut self, mut inner: ast::ExprUnaryOp) -> (ast::Expr, Shape) {
        let (operand, shape) = self.expression(*inner.operand);
        let is_not = matches!(inner.op, ast::UnaryOp::Not);
        let operand = if is_not { self.bind_at(operand, inner.range).0 } else { operand };
        inner.operand = Box::new(operand);
        let symbol = match inner.op {
            ast::UnaryOp::Not => "not ",
            ast::UnaryOp::Invert => "~",
            ast::UnaryOp::USub => "-",
            ast::UnaryOp::UAdd => "+",
        };
        (ast::Expr::UnaryOp(inner), Shape::Unary { symbol, operand: Box::new(shape) })
    }

    fn binary(&mut self, mut inner: ast::ExprBinOp) -> (ast::Expr, Shape) {
        let (left, left_shape) = self.expression(*inner.left);
        let (right, right_shape) = self.expression(*inner.right);
        inner.left = Box::new(left);
        inner.right = Box::new(right);
        let shape = Shape::Binary {
            left: Box::new(left_shape),
            symbol: inner.op.as_str(),
            right: Box::new(right_shape),
        };
        (ast::Expr::BinOp(inner), shape)
    }

    fn boolean(&mut self, mut inner: ast::ExprBoolOp) -> (ast::Expr, Shape) {
        let word = match inner.op {
            ast::BoolOp::And => " and ",
            ast::BoolOp::Or => " or ",
        };
        let mut operands = Vec::new();
        let values = std::mem::take(&mut inner.values);
        inner.values = values
            .into_iter()
            .map(|value| {
                let (value, shape) = self.expression(value);
                let (value, slot) = self.bind(value);
                operands.push((shape, slot));
                value
            })
            .collect();
        (ast::Expr::BoolOp(inner), Shape::Bool { word, operands })
    }

    fn compare(&mut self, mut inner: ast::ExprCompare) -> (ast::Expr, Shape) {
        let left = std::mem::replace(inner.left.as_mut(), blank());
        let (left, first) = self.operand(left);
        if inner.ops.len() == 1 {
            let symbol = inner.ops[0].as_str();
            let mut links = Vec::new();
            let comparators = std::mem::take(&mut inner.comparators);
            inner.comparators = comparators
                .into_iter()
                .map(|comparator| {
                    let (comparator, operand) = self.operand(comparator);
                    links.push(Link { symbol, operand, result: None });
                    comparator
                })
                .collect();
            *inner.left = left;
            return (ast::Expr::Compare(inner), Shape::Compare { first: Box::new(first), links });
        }
        self.chain(left, first, inner)
    }

    /// `a < b < c` is `(a < (t := b)) and (t < c)`, with each result kept to say which of them did not hold.
    fn chain(&mut self, left: ast::Expr, first: Operand, inner: ast::ExprCompare) -> (ast::Expr, Shape) {
        let range = inner.range;
        let mut left = left;
        let mut links = Vec::new();
        let mut values = Vec::new();
        for (op, comparator) in inner.ops.iter().zip(inner.comparators) {
            let (right, operand) = self.operand(comparator);
            let next_left = name(operand.slot.name(), ast::ExprContext::Load, range);
            let comparison = ast::Expr::Compare(ast::ExprCompare {
                node_index: ast::AtomicNodeIndex::NONE,
                range,
                left: Box::new(std::mem::replace(&mut left, next_left)),
                ops: Box::new([*op]),
                comparators: Box::new([right]),
                runtime_comparators: None,
            });
            let (bound, result) = self.bind(comparison);
            values.push(bound);
            links.push(Link { symbol: op.as_str(), operand, result: Some(result) });
        }
        let both = ast::Expr::BoolOp(ast::ExprBoolOp {
            node_index: ast::AtomicNodeIndex::NONE,
            range,
            op: ast::BoolOp::And,
            values,
            runtime_values: None,
        });
        (both, Shape::Compare { first: Box::new(first), links })
    }

    fn operand(&mut self, expression: ast::Expr) -> (ast::Expr, Operand) {
        let nested = matches!(expression, ast::Expr::Compare(_) | ast::Expr::BoolOp(_));
        let (expression, shape) = self.expression(expression);
        let (expression, slot) = match shape {
            Shape::Value(slot)
            | Shape::Call { slot, .. }
            | Shape::Attribute { slot, .. }
            | Shape::Name { slot: Some(slot), .. } => (expression, slot),
            _ => self.bind(expression),
        };
        (expression, Operand { shape, slot, nested })
    }

    fn call(&mut self, mut inner: ast::ExprCall) -> (ast::Expr, Shape) {
        let (function, function_shape) = self.expression(*inner.func);
        inner.func = Box::new(function);
        let mut arguments = Vec::new();
        let positional = std::mem::take(&mut inner.arguments.args);
        inner.arguments.args = positional
            .into_iter()
            .map(|argument| {
                let (argument, shape) = self.expression(argument);
                arguments.push(Argument { prefix: String::new(), shape });
                argument
            })
            .collect();
        for keyword in &mut inner.arguments.keywords {
            let (value, shape) = self.expression(std::mem::replace(&mut keyword.value, blank()));
            keyword.value = value;
            let prefix = keyword.arg.as_ref().map_or_else(|| "**".to_owned(), |name| format!("{name}="));
            arguments.push(Argument { prefix, shape });
        }
        let (expression, slot) = self.bind(ast::Expr::Call(inner));
        (expression, Shape::Call { function: Box::new(function_shape), arguments, slot })
    }

    fn attribute(&mut self, mut inner: ast::ExprAttribute) -> (ast::Expr, Shape) {
        let (value, value_shape) = self.expression(*inner.value);
        inner.value = Box::new(value);
        let attribute = inner.attr.to_string();
        let (expression, slot) = self.bind(ast::Expr::Attribute(inner));
        (expression, Shape::Attribute { value: Box::new(value_shape), attribute, slot })
    }
}

fn blank() -> ast::Expr {
    ast::Expr::NoneLiteral(ast::ExprNoneLiteral {
        node_index: ast::AtomicNodeIndex::NONE,
        range: ruff_text_size::TextRange::default(),
    })
}

struct Walrus(bool);

impl<'a> Visitor<'a> for Walrus {
    fn visit_expr(&mut self, expression: &'a ast::Expr) {
        self.0 |= matches!(expression, ast::Expr::Named(_));
        if !self.0 {
            ast::visitor::walk_expr(self, expression);
        }
    }
}
