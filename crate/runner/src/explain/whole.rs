//! The whole of two iterables, line by line, which pytest shows with `-v`.

use rustpython_vm::{PyObject, PyResult, VirtualMachine};

use super::budget::Lines;
use super::indented;
use crate::diff::ndiff;

/// The full difference, or how to get it.
pub(super) fn difference(
    vm: &VirtualMachine,
    left: &PyObject,
    right: &PyObject,
    out: &mut Lines,
) -> PyResult<()> {
    if out.verbosity() < 1 {
        out.push("Use -v to get more diff");
        return Ok(());
    }
    if out.is_full() {
        return Ok(());
    }
    let limit = !out.is_unlimited();
    let (left, right) = (indented::lines(vm, left, limit)?, indented::lines(vm, right, limit)?);
    out.push("");
    out.push("Full diff: (-: missing in left side, +: extra in left side)");
    for line in ndiff(&right, &left) {
        out.push(line.trim_end());
    }
    Ok(())
}
