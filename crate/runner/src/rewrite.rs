//! Rewrites the `assert` statements of a module so that a failure can explain itself.
//!
//! Where pytest turns one assert into many statements, here it stays one expression: every part whose value the
//! explanation may show is bound with `:=` to a name that no source text can spell, so evaluation order and short
//! circuits are Python's own. What the parts were is kept aside as a [`Shape`], on the Rust side, and is looked at
//! only when the assert fails. Positions in the file stay those of the source.

mod doubt;
mod lift;
mod shape;

use ruff_text_size::{TextRange, TextSize};
use rustpython_vm::compiler::ast;

use self::doubt::Doubtful;
pub(crate) use self::doubt::{Doubt, Form};
use self::lift::Lift;
pub(crate) use self::shape::{Argument, Link, Operand, Shape, Slot};

/// The name under which the rewritten code finds the explainer in its globals.
pub(crate) const EXPLAINER: &str = "@pytest_ar";

/// The name under which it finds what looks at a value that might show that a statement asserts nothing.
pub(crate) const LOOKER: &str = "@look";

/// One `assert` statement of the source.
#[derive(Debug)]
pub(crate) struct Site {
    /// What was asserted.
    pub(crate) shape: Shape,
}

/// What rewriting found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The asserts, in the order in which their index appears in the rewritten code.
    pub(crate) sites: Vec<Site>,
    /// Asserts on a tuple, which always hold: where their function begins, and where they stand.
    pub(crate) on_tuples: Vec<(TextSize, TextSize)>,
    /// Statements that assert nothing if what they are about is a mock, in the order of their index.
    pub(crate) doubts: Vec<Doubt>,
}

/// How many asserts and doubts of the files before there are: where the indexes begin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Before {
    pub(crate) sites: usize,
    pub(crate) doubts: usize,
}

/// Rewrites every `assert` in `module`, wherever it stands. `text` is what the module was parsed from.
pub(crate) fn rewrite(module: &mut ast::ModModule, text: &str, before: Before) -> Found {
    let doubtful = Doubtful::new(text, &module.body);
    let mut rewriter = Rewriter { before, doubtful, found: Found::default(), functions: Vec::new() };
    rewriter.body(&mut module.body);
    rewriter.found
}

struct Rewriter<'a> {
    before: Before,
    doubtful: Doubtful<'a>,
    found: Found,
    /// Where the functions around the current statement begin.
    functions: Vec<TextSize>,
}

impl Rewriter<'_> {
    fn body<B>(&mut self, body: &mut B)
    where
        B: Default + IntoIterator<Item = ast::Stmt> + FromIterator<ast::Stmt>,
    {
        *body = std::mem::take(body).into_iter().flat_map(|statement| self.statement(statement)).collect();
    }

    fn statement(&mut self, statement: ast::Stmt) -> Vec<ast::Stmt> {
        let mut statement = statement;
        match &mut statement {
            ast::Stmt::FunctionDef(inner) => {
                self.functions.push(inner.range.start());
                self.body(&mut inner.body);
                self.functions.pop();
            }
            ast::Stmt::ClassDef(inner) => self.body(&mut inner.body),
            ast::Stmt::With(inner) => self.body(&mut inner.body),
            ast::Stmt::For(inner) => {
                self.body(&mut inner.body);
                self.body(&mut inner.orelse);
            }
            ast::Stmt::While(inner) => {
                self.body(&mut inner.body);
                self.body(&mut inner.orelse);
            }
            ast::Stmt::If(inner) => {
                self.body(&mut inner.body);
                for clause in &mut inner.elif_else_clauses {
                    self.body(&mut clause.body);
                }
            }
            ast::Stmt::Match(inner) => {
                for case in &mut inner.cases {
                    self.body(&mut case.body);
                }
            }
            ast::Stmt::Try(inner) => {
                self.body(&mut inner.body);
                for handler in &mut inner.handlers {
                    let ast::ExceptHandler::ExceptHandler(handler) = handler;
                    self.body(&mut handler.body);
                }
                self.body(&mut inner.orelse);
                self.body(&mut inner.finalbody);
            }
            _ => {}
        }
        match statement {
            ast::Stmt::Assert(assert) => self.assert(assert),
            ast::Stmt::Expr(mut inner) => {
                if let Some((doubt, part)) = self.doubtful.in_statement(&mut inner) {
                    self.look(doubt, part);
                }
                vec![ast::Stmt::Expr(inner)]
            }
            other => vec![other],
        }
    }

    /// Has the value of `part` looked at when it is there. It stays what it is.
    fn look(&mut self, doubt: Doubt, part: &mut ast::Expr) {
        use ruff_text_size::Ranged;
        let range = part.range();
        let index = self.before.doubts + self.found.doubts.len();
        self.found.doubts.push(doubt);
        let value = std::mem::replace(part, number(index, range));
        *part = call(LOOKER, vec![number(index, range), value], range);
    }

    /// `assert test, message` becomes `if not test: raise @pytest_ar(index, message)`, and the names it used are
    /// set to `None` behind it, so that no value lives longer than it would have.
    fn assert(&mut self, assert: ast::StmtAssert) -> Vec<ast::Stmt> {
        let range = assert.range;
        if matches!(assert.test.as_ref(), ast::Expr::Tuple(tuple) if !tuple.elts.is_empty())
            && let Some(function) = self.functions.first()
        {
            self.found.on_tuples.push((*function, range.start()));
        }
        let doubt = self.doubtful.in_assert(&assert.test);
        let mut lift = Lift::for_test(&assert.test);
        let (mut test, shape) = lift.test(*assert.test, range);
        if let Some(doubt) = doubt {
            self.look(doubt, &mut test);
        }
        let index = self.before.sites + self.found.sites.len();
        self.found.sites.push(Site { shape });

        let mut arguments = vec![number(index, range)];
        arguments.extend(assert.msg.map(|message| *message));
        let raise = ast::Stmt::Raise(ast::StmtRaise {
            node_index: ast::AtomicNodeIndex::NONE,
            range,
            exc: Some(Box::new(call(EXPLAINER, arguments, range))),
            cause: None,
        });
        let negated = ast::Expr::UnaryOp(ast::ExprUnaryOp {
            node_index: ast::AtomicNodeIndex::NONE,
            range,
            op: ast::UnaryOp::Not,
            operand: Box::new(test),
        });
        let mut statements = vec![ast::Stmt::If(ast::StmtIf {
            node_index: ast::AtomicNodeIndex::NONE,
            range,
            test: Box::new(negated),
            body: std::iter::once(raise).collect(),
            elif_else_clauses: Vec::new(),
            runtime_body: None,
        })];
        statements.extend(forget(lift.used(), range));
        statements
    }
}

fn forget(used: u32, range: TextRange) -> Option<ast::Stmt> {
    (used > 0).then(|| {
        ast::Stmt::Assign(ast::StmtAssign {
            node_index: ast::AtomicNodeIndex::NONE,
            range,
            targets: (0..used).map(|slot| name(Slot(slot).name(), ast::ExprContext::Store, range)).collect(),
            value: Box::new(ast::Expr::NoneLiteral(ast::ExprNoneLiteral {
                node_index: ast::AtomicNodeIndex::NONE,
                range,
            })),
            runtime_targets: None,
            runtime_type_comment: None,
            runtime_type_comment_bytes: None,
        })
    })
}

fn name(id: String, ctx: ast::ExprContext, range: TextRange) -> ast::Expr {
    ast::Expr::Name(ast::ExprName { node_index: ast::AtomicNodeIndex::NONE, range, id: id.into(), ctx })
}

fn number(value: usize, range: TextRange) -> ast::Expr {
    ast::Expr::NumberLiteral(ast::ExprNumberLiteral {
        node_index: ast::AtomicNodeIndex::NONE,
        range,
        value: ast::Number::Int(ast::Int::from(value as u64)),
    })
}

fn call(function: &str, arguments: Vec<ast::Expr>, range: TextRange) -> ast::Expr {
    ast::Expr::Call(ast::ExprCall {
        node_index: ast::AtomicNodeIndex::NONE,
        range_start: range.start(),
        func: Box::new(name(function.to_owned(), ast::ExprContext::Load, range)),
        arguments: ast::Arguments {
            range,
            node_index: ast::AtomicNodeIndex::NONE,
            args: arguments.into(),
            keywords: Vec::new().into(),
            runtime_args: None,
            runtime_bases: None,
        },
    })
}
