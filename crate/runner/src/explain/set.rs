//! Sets: what only one side has.

use rustpython_vm::{PyObject, PyResult, VirtualMachine};

use super::budget::Lines;
use super::saferepr::saferepr;

/// What each side has and the other has not.
pub(super) fn difference(
    vm: &VirtualMachine,
    left: &PyObject,
    right: &PyObject,
    out: &mut Lines,
) -> PyResult<()> {
    extra(vm, "left", left, right, out)?;
    extra(vm, "right", right, left, out)
}

/// Why `left symbol right` does not hold for an order of sets.
pub(super) fn order(
    vm: &VirtualMachine,
    symbol: &str,
    left: &PyObject,
    right: &PyObject,
    out: &mut Lines,
) -> PyResult<()> {
    let strict = matches!(symbol, "<" | ">");
    if symbol == "!=" || (strict && vm.bool_eq(left, right)?) {
        out.push("Both sets are equal");
        return Ok(());
    }
    if symbol.starts_with('<') {
        extra(vm, "left", left, right, out)
    } else {
        extra(vm, "right", right, left, out)
    }
}

fn extra(vm: &VirtualMachine, side: &str, set: &PyObject, other: &PyObject, out: &mut Lines) -> PyResult<()> {
    let only = vm._sub(set, other)?;
    if !only.clone().is_true(vm)? {
        return Ok(());
    }
    out.push(format!("Extra items in the {side} set:"));
    for item in vm.extract_elements_with(&only, Ok)? {
        if out.is_full() {
            break;
        }
        out.push(saferepr(vm, &item)?);
    }
    Ok(())
}
