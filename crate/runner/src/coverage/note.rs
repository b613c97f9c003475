//! The code that notes that a line ran: `ran[17] = True`, where `ran` is a constant that only the compiled code has.

use ruff_text_size::{TextRange, TextSize};
use rustpython_vm::compiler::ast::{self, AtomicNodeIndex, Expr, Stmt};

/// The constant that stands for the list until the code is complete. No source text has it by chance.
pub(super) const MARKER: &str = "\u{0}lines that ran\u{0}";

/// A statement that notes `line`.
pub(super) fn note(line: u32, at: TextSize) -> Stmt {
    let range = TextRange::empty(at);
    let target = Expr::Subscript(ast::ExprSubscript {
        node_index: AtomicNodeIndex::NONE,
        range,
        value: Box::new(list(range)),
        slice: Box::new(number(line, range)),
        ctx: ast::ExprContext::Store,
    });
    Stmt::Assign(ast::StmtAssign {
        node_index: AtomicNodeIndex::NONE,
        range,
        targets: std::iter::once(target).collect(),
        value: Box::new(yes(range)),
        runtime_targets: None,
        runtime_type_comment: None,
        runtime_type_comment_bytes: None,
    })
}

/// An expression that notes `line` and is `None`.
pub(super) fn noting(line: u32, range: TextRange) -> Expr {
    let function = Expr::Attribute(ast::ExprAttribute {
        node_index: AtomicNodeIndex::NONE,
        range,
        value: Box::new(list(range)),
        attr: ast::Identifier::new("__setitem__", range),
        ctx: ast::ExprContext::Load,
    });
    Expr::Call(ast::ExprCall {
        node_index: AtomicNodeIndex::NONE,
        range_start: range.start(),
        func: Box::new(function),
        arguments: ast::Arguments {
            range,
            node_index: AtomicNodeIndex::NONE,
            args: vec![number(line, range), yes(range)].into(),
            keywords: Vec::new().into(),
            runtime_args: None,
            runtime_bases: None,
        },
    })
}

/// A case that notes `line` and never matches, because what notes is no truth: the next case is tried.
pub(super) fn noting_case(line: u32, at: TextSize) -> ast::MatchCase {
    let range = TextRange::empty(at);
    let node_index = AtomicNodeIndex::NONE;
    let pass = Stmt::Pass(ast::StmtPass { node_index, range });
    ast::MatchCase {
        range,
        node_index: AtomicNodeIndex::NONE,
        pattern: ast::Pattern::MatchAs(ast::PatternMatchAs {
            node_index: AtomicNodeIndex::NONE,
            range,
            pattern: None,
            name: None,
        }),
        guard: Some(Box::new(noting(line, range))),
        body: std::iter::once(pass).collect(),
        runtime_body: None,
    }
}

fn list(range: TextRange) -> Expr {
    Expr::StringLiteral(ast::ExprStringLiteral {
        node_index: AtomicNodeIndex::NONE,
        range,
        value: ast::StringLiteralValue::single(ast::StringLiteral {
            range,
            node_index: AtomicNodeIndex::NONE,
            value: MARKER.into(),
            flags: ast::StringLiteralFlags::empty(),
        }),
    })
}

fn number(value: u32, range: TextRange) -> Expr {
    Expr::NumberLiteral(ast::ExprNumberLiteral {
        node_index: AtomicNodeIndex::NONE,
        range,
        value: ast::Number::Int(ast::Int::from(u64::from(value))),
    })
}

fn yes(range: TextRange) -> Expr {
    Expr::BooleanLiteral(ast::ExprBooleanLiteral { node_index: AtomicNodeIndex::NONE, range, value: true })
}
