//! Whether code goes one way or the other by a number that a line of it reads.

use ruff_text_size::{Ranged, TextRange};
use rustpython_vm::compiler::{
    ast::{self, visitor::Visitor},
    parser,
};

/// What turns a value into a number.
const CONVERSIONS: [&str; 4] = ["float", "int", "round", "complex"];

/// Whether the number that is made on `line`, counted from 1, is compared or is a condition: there, or under the name
/// that it is given there, in the same function.
pub(super) fn decides(text: &str, line: u32) -> bool {
    let Ok(parsed) = parser::parse_module(text) else { return false };
    let Some(line) = range(text, line) else { return false };
    let body = &parsed.syntax().body;
    let mut function = Innermost { line, found: None };
    function.visit_body(body);
    let mut search = Search { line, names: Vec::new(), found: false };
    match function.found {
        Some(function) => search.visit_body(&function.body),
        None => search.visit_body(body),
    }
    search.found
}

/// Where a line stands.
fn range(text: &str, line: u32) -> Option<TextRange> {
    let before: usize = text.split_inclusive('\n').take(line.checked_sub(1)? as usize).map(str::len).sum();
    let length = text.get(before..)?.lines().next()?.len();
    Some(TextRange::new(u32::try_from(before).ok()?.into(), u32::try_from(before + length).ok()?.into()))
}

/// Finds the function that a line is in.
struct Innermost<'a> {
    line: TextRange,
    found: Option<&'a ast::StmtFunctionDef>,
}

impl<'a> Visitor<'a> for Innermost<'a> {
    fn visit_stmt(&mut self, statement: &'a ast::Stmt) {
        if let ast::Stmt::FunctionDef(function) = statement
            && function.range.intersect(self.line).is_some()
        {
            self.found = Some(function);
        }
        ast::visitor::walk_stmt(self, statement);
    }
}

/// Looks for what decides, statement by statement.
struct Search {
    line: TextRange,
    /// The names that the number was given.
    names: Vec<String>,
    found: bool,
}

impl Search {
    fn is_here(&self, part: &impl Ranged) -> bool {
        part.range().intersect(self.line).is_some()
    }

    /// `test` decides; does it do so by the number?
    fn decision(&mut self, test: &ast::Expr) {
        let mut reads = Reads { names: &self.names, line: self.line, found: false };
        reads.visit_expr(test);
        self.found |= reads.found;
    }
}

impl<'a> Visitor<'a> for Search {
    fn visit_stmt(&mut self, statement: &'a ast::Stmt) {
        match statement {
            ast::Stmt::If(inner) => {
                self.decision(&inner.test);
                inner
                    .elif_else_clauses
                    .iter()
                    .filter_map(|it| it.test.as_ref())
                    .for_each(|it| self.decision(it));
            }
            ast::Stmt::While(inner) => self.decision(&inner.test),
            ast::Stmt::Assert(inner) => self.decision(&inner.test),
            ast::Stmt::Assign(assign) if self.is_here(assign) && converts(&assign.value) => {
                for target in &assign.targets {
                    if let ast::Expr::Name(name) = target {
                        self.names.push(name.id.to_string());
                    }
                }
            }
            _ => {}
        }
        ast::visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a ast::Expr) {
        match expression {
            ast::Expr::Compare(_) => self.decision(expression),
            ast::Expr::If(inner) => self.decision(&inner.test),
            _ => {}
        }
        ast::visitor::walk_expr(self, expression);
    }
}

/// Whether the value is a number that was made of something else.
fn converts(value: &ast::Expr) -> bool {
    matches!(value, ast::Expr::Call(call) if is_conversion(call))
}

fn is_conversion(call: &ast::ExprCall) -> bool {
    matches!(call.func.as_ref(), ast::Expr::Name(name) if CONVERSIONS.contains(&name.id.as_str()))
}

/// Whether an expression reads the number.
struct Reads<'n> {
    names: &'n [String],
    line: TextRange,
    found: bool,
}

impl<'a> Visitor<'a> for Reads<'_> {
    fn visit_expr(&mut self, expression: &'a ast::Expr) {
        self.found |= match expression {
            ast::Expr::Name(name) => self.names.iter().any(|it| *it == name.id.as_str()),
            ast::Expr::Call(call) => is_conversion(call) && call.range().intersect(self.line).is_some(),
            _ => false,
        };
        ast::visitor::walk_expr(self, expression);
    }
}
