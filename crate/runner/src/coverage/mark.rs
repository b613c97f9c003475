//! Finds the statements of a module, and adds to each what notes that it ran.
//!
//! Code that the compiler drops because nothing leads to it has no lines. A statement of several lines is on its first;
//! each decorator, `elif`, `except` and `case` is a statement of its own.

use std::collections::BTreeSet;

use ruff_text_size::{Ranged, TextRange, TextSize};
use rustpython_vm::compiler::ast::{self, ExceptHandler, Expr, Stmt};

use super::flow::constant;
use super::layout::Layout;
use super::note::{note, noting, noting_case};

/// The statements of a module.
#[derive(Clone, Debug, Default)]
pub(super) struct Marked {
    /// The first line of each, from 1.
    pub(super) statements: BTreeSet<u32>,
    /// Those outside of all functions, which run when the module is imported.
    pub(super) outside: BTreeSet<u32>,
}

/// Marks every statement of `module`, whose lines are laid out in this way.
pub(super) fn mark(module: &mut ast::ModModule, layout: Layout) -> Marked {
    let mut marker = Marker { layout, marked: Marked::default(), functions: 0, loops: Vec::new() };
    marker.suite(&mut module.body, Opening::Module);
    marker.marked
}

/// How a suite begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// With statements alone.
    Plain,
    /// Perhaps with a docstring: nothing may come before it.
    Definition,
    /// The same, and nothing may come before imports from the future. That it was imported is noted as line 0.
    Module,
}

struct Marker {
    layout: Layout,
    marked: Marked,
    /// How many functions are around the current statement.
    functions: usize,
    /// For each loop around it in its function, whether a `break` ends it.
    loops: Vec<bool>,
}

impl Marker {
    /// Marks the statements of a suite; says whether its end can be reached.
    fn suite<B>(&mut self, body: &mut B, opening: Opening) -> bool
    where
        B: Default + IntoIterator<Item = Stmt> + FromIterator<Stmt>,
    {
        let mut marked = Vec::new();
        let mut held = Vec::new();
        if opening == Opening::Module {
            held.push(note(0, TextSize::default()));
        }
        let mut before = None;
        let mut is_alive = true;
        for (index, mut statement) in std::mem::take(body).into_iter().enumerate() {
            let is_docstring = index == 0 && opening != Opening::Plain && is_text(&statement);
            if !is_alive || is_docstring {
                marked.push(statement);
                continue;
            }
            for at in self.places(&statement) {
                let line = self.line(at);
                if line.is_some() && line != before {
                    held.extend(line.map(|line| note(line, at)));
                    before = line;
                }
            }
            is_alive = self.inside(&mut statement);
            if !is_from_the_future(&statement) {
                marked.append(&mut held);
            }
            marked.push(statement);
        }
        marked.append(&mut held);
        *body = marked.into_iter().collect();
        is_alive
    }

    /// Where the statement has lines to note before it runs.
    fn places(&mut self, statement: &Stmt) -> Vec<TextSize> {
        match statement {
            Stmt::FunctionDef(inner) => self.definition(statement, &inner.decorator_list, &inner.name),
            Stmt::ClassDef(inner) => self.definition(statement, &inner.decorator_list, &inner.name),
            Stmt::Global(_) | Stmt::Nonlocal(_) => Vec::new(),
            // In a function an annotation alone is no code.
            Stmt::AnnAssign(inner)
                if self.functions > 0 && inner.value.is_none() && inner.target.is_name_expr() =>
            {
                Vec::new()
            }
            _ => vec![statement.start()],
        }
    }

    /// What is left out of the head of a definition is left out of its body.
    fn definition(
        &mut self,
        statement: &Stmt,
        decorators: &[ast::Decorator],
        name: &ast::Identifier,
    ) -> Vec<TextSize> {
        let first = self.layout.line(statement.start());
        if self.layout.has_excluded(first, self.layout.line(name.start())) {
            self.layout.leave_out(first, self.layout.line(statement.end()));
        }
        decorators.iter().map(Ranged::start).chain([name.start()]).collect()
    }

    /// Counts the line at a position, unless it is left out.
    fn line(&mut self, at: TextSize) -> Option<u32> {
        let line = self.layout.first(at);
        if self.layout.is_excluded(line) {
            return None;
        }
        self.marked.statements.insert(line);
        if self.functions == 0 {
            self.marked.outside.insert(line);
        }
        Some(line)
    }

    /// Marks what is inside of a statement; says whether the next one can be reached.
    fn inside(&mut self, statement: &mut Stmt) -> bool {
        match statement {
            Stmt::FunctionDef(inner) => {
                let loops = std::mem::take(&mut self.loops);
                self.functions += 1;
                self.suite(&mut inner.body, Opening::Definition);
                self.functions -= 1;
                self.loops = loops;
                true
            }
            Stmt::ClassDef(inner) => {
                self.suite(&mut inner.body, Opening::Definition);
                true
            }
            Stmt::Return(_) | Stmt::Raise(_) | Stmt::Continue(_) => false,
            Stmt::Break(_) => {
                if let Some(is_broken) = self.loops.last_mut() {
                    *is_broken = true;
                }
                false
            }
            Stmt::If(inner) => self.branches(inner),
            Stmt::While(inner) => {
                let holds = constant(&inner.test);
                let is_broken = holds != Some(false) && self.repeated(&mut inner.body);
                (holds != Some(true) && self.suite(&mut inner.orelse, Opening::Plain)) || is_broken
            }
            Stmt::For(inner) => {
                let is_broken = self.repeated(&mut inner.body);
                self.suite(&mut inner.orelse, Opening::Plain) || is_broken
            }
            Stmt::With(inner) => {
                self.suite(&mut inner.body, Opening::Plain);
                // It may swallow the exception that ended its body.
                true
            }
            Stmt::Try(inner) => self.attempt(inner),
            Stmt::Match(inner) => self.cases(inner),
            _ => true,
        }
    }

    /// Marks the body of a loop; says whether a `break` ends it.
    fn repeated<B>(&mut self, body: &mut B) -> bool
    where
        B: Default + IntoIterator<Item = Stmt> + FromIterator<Stmt>,
    {
        self.loops.push(false);
        self.suite(body, Opening::Plain);
        self.loops.pop() == Some(true)
    }

    fn branches(&mut self, inner: &mut ast::StmtIf) -> bool {
        let holds = constant(&inner.test);
        let mut is_alive = holds != Some(false) && self.suite(&mut inner.body, Opening::Plain);
        let mut is_open = holds != Some(true);
        for clause in &mut inner.elif_else_clauses {
            if !is_open {
                break;
            }
            let holds = clause.test.as_ref().map_or(Some(true), constant);
            if let Some(test) = clause.test.as_mut() {
                self.expression(clause.range.start(), test);
            }
            is_alive |= holds != Some(false) && self.suite(&mut clause.body, Opening::Plain);
            is_open = holds != Some(true);
        }
        is_alive || is_open
    }

    fn attempt(&mut self, inner: &mut ast::StmtTry) -> bool {
        let mut is_alive =
            self.suite(&mut inner.body, Opening::Plain) && self.suite(&mut inner.orelse, Opening::Plain);
        for handler in &mut inner.handlers {
            let ExceptHandler::ExceptHandler(handler) = handler;
            let at = handler.range.start();
            let first = match handler.type_.as_mut() {
                Some(class) => {
                    self.expression(at, class);
                    None
                }
                None => self.line(at).map(|line| note(line, at)),
            };
            is_alive |= self.suite(&mut handler.body, Opening::Plain);
            handler.body = first.into_iter().chain(std::mem::take(&mut handler.body)).collect();
        }
        self.suite(&mut inner.finalbody, Opening::Plain) && is_alive
    }

    fn cases(&mut self, inner: &mut ast::StmtMatch) -> bool {
        let mut is_alive = false;
        let mut is_open = true;
        let mut marked = Vec::new();
        for mut case in std::mem::take(&mut inner.cases) {
            let at = case.range.start();
            let takes_all = case.guard.is_none() && case.pattern.is_irrefutable();
            let mut places = case.body.iter().map(Ranged::start);
            if takes_all && places.all(|at| self.layout.is_excluded(self.layout.first(at))) {
                let line = self.layout.line(at);
                self.layout.leave_out(line, line);
            }
            marked.extend(self.line(at).map(|line| noting_case(line, at)));
            is_alive |= self.suite(&mut case.body, Opening::Plain);
            is_open &= !takes_all;
            marked.push(case);
        }
        inner.cases = marked;
        is_alive || is_open
    }

    /// Notes the line at a position when `expression` is evaluated.
    fn expression(&mut self, at: TextSize, expression: &mut Expr) {
        if let Some(line) = self.line(at) {
            let own = std::mem::replace(expression, noting(line, TextRange::empty(at)));
            let range = own.range();
            let noted = std::mem::replace(expression, Expr::NoneLiteral(ast::ExprNoneLiteral::default()));
            *expression = Expr::BoolOp(ast::ExprBoolOp {
                node_index: ast::AtomicNodeIndex::NONE,
                range,
                op: ast::BoolOp::Or,
                values: vec![noted, own],
                runtime_values: None,
            });
        }
    }
}

fn is_text(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Expr(inner) if inner.value.is_string_literal_expr())
}

fn is_from_the_future(statement: &Stmt) -> bool {
    matches!(statement, Stmt::ImportFrom(inner) if inner.module.as_deref() == Some("__future__"))
}
