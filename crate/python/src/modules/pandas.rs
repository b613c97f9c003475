//! pandas over [`frame`]: the native classes that `lib/pandas` gives its signatures to.
//!
//! - [`convert`]: cells between Python and Rust
//! - [`errors`]: frame errors as Python exceptions
//! - [`table`], [`series`], [`index`]: what holds a frame, a series, an index
//! - [`kinds`]: categories, levels, zones
//! - [`groups`]: groups of rows
//! - [`io`]: Parquet and CSV text

pub(crate) mod convert;
pub(crate) mod errors;
mod exact;
mod groups;
pub(crate) mod index;
mod io;
mod kinds;
pub(crate) mod series;
mod table;

use rustpython_vm::builtins::PyModuleDef;
use rustpython_vm::{Context, PyObject, PyObjectRef, PyResult, VirtualMachine};

/// The native modules under `pandas`.
pub(crate) fn module_defs(ctx: &Context) -> [&'static PyModuleDef; 6] {
    [
        table::module_def(ctx),
        series::module_def(ctx),
        index::module_def(ctx),
        kinds::module_def(ctx),
        groups::module_def(ctx),
        io::module_def(ctx),
    ]
}

/// A frame as a `pandas.DataFrame`.
///
/// # Errors
/// Whatever importing `pandas` raises.
pub fn wrap(frame: frame::DataFrame, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
    table::wrap(frame, vm)
}

/// The frame in a `pandas.DataFrame`; `None` for any other object.
#[must_use]
pub fn unwrap(object: &PyObject) -> Option<frame::DataFrame> {
    table::unwrap(object)
}
