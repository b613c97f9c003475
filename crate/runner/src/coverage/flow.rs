//! What the compiler knows of a condition before the program runs, and so leaves out of the code.

use rustpython_vm::compiler::ast::{self, Expr};

/// Whether `condition` always holds or never does; `None` where it takes a run to tell.
pub(super) fn constant(condition: &Expr) -> Option<bool> {
    match condition {
        Expr::BooleanLiteral(literal) => Some(literal.value),
        Expr::NoneLiteral(_) => Some(false),
        Expr::EllipsisLiteral(_) => Some(true),
        Expr::NumberLiteral(literal) => Some(match &literal.value {
            ast::Number::Int(number) => *number != ast::Int::ZERO,
            ast::Number::Float(number) => *number != 0.0,
            ast::Number::Complex { real, imag } => *real != 0.0 || *imag != 0.0,
        }),
        Expr::StringLiteral(literal) => Some(!literal.value.is_empty()),
        Expr::Name(name) if name.id.as_str() == "__debug__" => Some(true),
        Expr::UnaryOp(inner) if inner.op == ast::UnaryOp::Not => constant(&inner.operand).map(|holds| !holds),
        _ => None,
    }
}
