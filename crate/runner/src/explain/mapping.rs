//! Dicts and other mappings: values that differ and keys that only one side has.

use rustpython_vm::{AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine};

use super::budget::{COMPARED_LINES, Lines};
use super::pretty;
use super::saferepr::saferepr;

/// What differs between two mappings.
pub(super) fn difference(
    vm: &VirtualMachine,
    left: &PyObject,
    right: &PyObject,
    out: &mut Lines,
) -> PyResult<()> {
    let (left_keys, right_keys) = (keys(vm, left)?, keys(vm, right)?);
    let mut same = Vec::new();
    let mut differing = Vec::new();
    for key in elements(vm, &*vm._and(&left_keys, &right_keys)?)? {
        let (a, b) = (left.get_item(key.as_object(), vm)?, right.get_item(key.as_object(), vm)?);
        if vm.bool_eq(&a, &b)? {
            same.push(key);
        } else {
            differing.push((key, a, b));
        }
    }
    if !same.is_empty() && out.is_unlimited() {
        out.push("Common items:");
        whole(vm, left, same, out)?;
    } else if !same.is_empty() {
        out.push(format!("Omitting {} identical items, use -vv to show", same.len()));
    }
    if !differing.is_empty() {
        out.push("Differing items:");
        for (key, a, b) in differing {
            if out.is_full() {
                break;
            }
            out.push(format!("{} != {}", single(vm, &key, &a)?, single(vm, &key, &b)?));
        }
    }
    extra(vm, "Left", left, &*vm._sub(&left_keys, &right_keys)?, out)?;
    extra(vm, "Right", right, &*vm._sub(&right_keys, &left_keys)?, out)
}

fn extra(
    vm: &VirtualMachine,
    side: &str,
    mapping: &PyObject,
    keys: &PyObject,
    out: &mut Lines,
) -> PyResult<()> {
    let keys = elements(vm, keys)?;
    if keys.is_empty() {
        return Ok(());
    }
    let plural = if keys.len() == 1 { "" } else { "s" };
    out.push(format!("{side} contains {} more item{plural}:", keys.len()));
    if out.is_unlimited() || keys.len() <= COMPARED_LINES {
        return whole(vm, mapping, keys, out);
    }
    let keys = pretty::sorted(vm, keys)?;
    for key in keys.into_iter().take(COMPARED_LINES) {
        let value = mapping.get_item(key.as_object(), vm)?;
        out.push(single(vm, &key, &value)?);
    }
    Ok(())
}

/// The items of these keys as a dict.
fn whole(vm: &VirtualMachine, mapping: &PyObject, keys: Vec<PyObjectRef>, out: &mut Lines) -> PyResult<()> {
    let dict = vm.ctx.new_dict();
    for key in keys {
        let value = mapping.get_item(key.as_object(), vm)?;
        dict.set_item(key.as_object(), value, vm)?;
    }
    for line in pretty::lines(vm, dict.as_object())? {
        out.push(line);
    }
    Ok(())
}

fn keys(vm: &VirtualMachine, mapping: &PyObject) -> PyResult {
    vm.call_method(mapping, "keys", ())
}

fn elements(vm: &VirtualMachine, iterable: &PyObject) -> PyResult<Vec<PyObjectRef>> {
    vm.extract_elements_with(iterable, Ok)
}

/// `{key: value}`.
fn single(vm: &VirtualMachine, key: &PyObject, value: &PyObject) -> PyResult<String> {
    let dict = vm.ctx.new_dict();
    dict.set_item(key, value.to_owned(), vm)?;
    saferepr(vm, dict.as_object())
}
