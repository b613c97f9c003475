//! Dataclasses, attrs classes and named tuples: the fields that differ.

use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyDict, PyFunction},
};

use super::budget::Lines;
use super::{classify, compare, pretty};

/// Whether the value has named fields that can be set side by side.
pub(super) fn has_fields(vm: &VirtualMachine, object: &PyObject) -> PyResult<bool> {
    Ok(is_data_class(vm, object)? || is_attrs(vm, object)? || classify::is_named_tuple(vm, object)?)
}

/// The fields that differ, and what differs in each.
pub(super) fn difference(
    vm: &VirtualMachine,
    left: &PyObject,
    right: &PyObject,
    out: &mut Lines,
) -> PyResult<()> {
    if !compares_by_field(vm, left)? {
        return Ok(());
    }
    let mut same = Vec::new();
    let mut differing = Vec::new();
    for name in names(vm, left)? {
        let (a, b) = (left.get_attr(&name, vm)?, right.get_attr(&name, vm)?);
        if vm.bool_eq(&a, &b)? {
            same.push(name);
        } else {
            differing.push((name, a, b));
        }
    }
    if !same.is_empty() || !differing.is_empty() {
        out.push("");
    }
    if !same.is_empty() && out.is_unlimited() {
        out.push("Matching attributes:");
        list(vm, same, out)?;
    } else if !same.is_empty() {
        out.push(format!("Omitting {} identical items, use -vv to show", same.len()));
    }
    if differing.is_empty() {
        return Ok(());
    }
    out.push("Differing attributes:");
    list(vm, differing.iter().map(|(name, ..)| name.clone()).collect(), out)?;
    for (name, a, b) in differing {
        if out.is_full() {
            break;
        }
        let name = name.to_string_lossy().into_owned();
        out.push("");
        out.push(format!("Drill down into differing attribute {name}:"));
        out.push(format!("  {name}: {} != {}", a.repr(vm)?, b.repr(vm)?));
        let mut inner = Lines::new(out.verbosity());
        vm.with_recursion("while comparing fields", || compare::equality(vm, &a, &b, &mut inner))?;
        for line in inner.into_uncut() {
            out.push(format!("  {line}"));
        }
    }
    Ok(())
}

fn list(vm: &VirtualMachine, names: Vec<Name>, out: &mut Lines) -> PyResult<()> {
    let names = vm.ctx.new_list(names.into_iter().map(Into::into).collect());
    for line in pretty::lines(vm, names.as_object())? {
        out.push(line);
    }
    Ok(())
}

fn is_data_class(vm: &VirtualMachine, object: &PyObject) -> PyResult<bool> {
    Ok(vm.get_attribute_opt(object.class().as_object(), "__dataclass_fields__")?.is_some())
}

fn is_attrs(vm: &VirtualMachine, object: &PyObject) -> PyResult<bool> {
    Ok(vm.get_attribute_opt(object, "__attrs_attrs__")?.is_some())
}

/// A class with an `__eq__` of its own does not compare field by field.
fn compares_by_field(vm: &VirtualMachine, object: &PyObject) -> PyResult<bool> {
    let equal = object.class().to_owned().as_object().get_attr("__eq__", vm)?;
    match equal.downcast_ref::<PyFunction>() {
        Some(function) => {
            let file = function.as_object().get_attr("__code__", vm)?.get_attr("co_filename", vm)?;
            Ok(file.str(vm)?.to_string_lossy() == "<string>")
        }
        None => Ok(true),
    }
}

type Name = rustpython_vm::builtins::PyStrRef;

fn names(vm: &VirtualMachine, object: &PyObject) -> PyResult<Vec<Name>> {
    if is_data_class(vm, object)? {
        let fields = object.get_attr("__dataclass_fields__", vm)?;
        let Some(fields) = fields.downcast_ref::<PyDict>() else { return Ok(Vec::new()) };
        return of_fields(vm, fields.values_vec(), "compare", true);
    }
    if is_attrs(vm, object)? {
        let fields = vm.extract_elements_with(&*object.get_attr("__attrs_attrs__", vm)?, Ok)?;
        return of_fields(vm, fields, "eq", false);
    }
    vm.extract_elements_with(&*object.get_attr("_fields", vm)?, |name| name.str(vm))
}

fn of_fields(
    vm: &VirtualMachine,
    fields: Vec<PyObjectRef>,
    flag: &'static str,
    typed: bool,
) -> PyResult<Vec<Name>> {
    let mut names = Vec::new();
    for field in fields {
        // `ClassVar` and `InitVar` entries are no fields of the instance.
        let real = !typed || field.get_attr("_field_type", vm)?.repr(vm)?.to_string_lossy() == "_FIELD";
        if real && field.get_attr(flag, vm)?.is_true(vm)? {
            names.push(field.get_attr("name", vm)?.str(vm)?);
        }
    }
    Ok(names)
}
