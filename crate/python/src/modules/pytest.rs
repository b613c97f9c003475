//! `pytest` as test files import it: one native module a subject, gathered by the frozen package `pytest`.
//!
//! The runner reads what these leave on functions (marks, fixtures) and in the interpreter. Absent: plugins,
//! configuration, everything of pytest that no test file names.

mod approx;
mod approx_moment;
pub mod capture;
pub mod difference;
mod excinfo;
mod fixture;
mod in_python;
pub mod log;
mod mark;
mod metafunc;
mod monkeypatch;
mod node;
mod outcome;
mod raises;
mod request;

use rustpython_vm::{Context, builtins::PyModuleDef};

pub use approx::{Approx, lines as approx_lines};
pub use capture::Capture;
pub use fixture::{Fixture, Scope};
pub use in_python::in_python;
pub use mark::{Mark, ParameterSet, be_strict_about_marks, marks_of, unpacked};
pub use metafunc::{Generating, Metafunc};
pub use monkeypatch::Monkeypatch;
pub use node::{Node, NodeKind};
pub use outcome::{Outcome, failed_plainly, is_outcome, outcome_of};
pub use request::{Asking, Request};

/// The native modules behind `pytest`.
pub(crate) fn module_defs(ctx: &Context) -> [&'static PyModuleDef; 9] {
    [
        approx::module_def(ctx),
        capture::module_def(ctx),
        fixture::module_def(ctx),
        mark::module_def(ctx),
        metafunc::module_def(ctx),
        monkeypatch::module_def(ctx),
        node::module_def(ctx),
        raises::module_def(ctx),
        request::module_def(ctx),
    ]
}
