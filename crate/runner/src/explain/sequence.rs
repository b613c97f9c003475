//! Lists, tuples, bytes and other sequences.

use rustpython_vm::{AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine, builtins::PyBytes};

use super::budget::Lines;
use super::saferepr::saferepr;

/// The first index that differs, and what one side has more.
pub(super) fn difference(
    vm: &VirtualMachine,
    left: &PyObject,
    right: &PyObject,
    out: &mut Lines,
) -> PyResult<()> {
    let bytes = left.downcast_ref::<PyBytes>().is_some() && right.downcast_ref::<PyBytes>().is_some();
    let (left_len, right_len) = (left.length(vm)?, right.length(vm)?);
    for index in 0..left_len.min(right_len) {
        let (a, b) = (item(vm, left, index)?, item(vm, right, index)?);
        if vm.bool_eq(&a, &b)? {
            continue;
        }
        let (a, b) = if bytes { (one_byte(vm, &a)?, one_byte(vm, &b)?) } else { (a, b) };
        out.push(format!("At index {index} diff: {} != {}", a.repr(vm)?, b.repr(vm)?));
        break;
    }
    if bytes || left_len == right_len {
        return Ok(());
    }
    let (side, count, extra) = if left_len > right_len {
        ("Left", left_len - right_len, item(vm, left, right_len)?)
    } else {
        ("Right", right_len - left_len, item(vm, right, left_len)?)
    };
    let extra = saferepr(vm, &extra)?;
    if count == 1 {
        out.push(format!("{side} contains one more item: {extra}"));
    } else {
        out.push(format!("{side} contains {count} more items, first extra item: {extra}"));
    }
    Ok(())
}

fn item(vm: &VirtualMachine, sequence: &PyObject, index: usize) -> PyResult {
    sequence.get_item(vm.ctx.new_int(index).as_object(), vm)
}

/// A byte as `b'x'` instead of its number.
fn one_byte(vm: &VirtualMachine, number: &PyObject) -> PyResult<PyObjectRef> {
    let byte: u8 = number.to_owned().try_into_value(vm)?;
    Ok(vm.ctx.new_bytes(vec![byte]).into())
}
