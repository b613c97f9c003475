//! What kind of thing a value is, as far as its explanation goes.

use rustpython_vm::{AsObject, PyObject, PyResult, VirtualMachine, builtins::PyStr};

/// Whether it is text.
pub(super) fn is_text(object: &PyObject) -> bool {
    object.downcast_ref::<PyStr>().is_some()
}

/// Whether it is a sequence other than text.
pub(super) fn is_sequence(vm: &VirtualMachine, object: &PyObject) -> PyResult<bool> {
    let types = &vm.ctx.types;
    if is_text(object) {
        return Ok(false);
    }
    let known = [types.list_type, types.tuple_type, types.bytes_type, types.bytearray_type, types.range_type];
    abstract_instance(vm, object, &known, "Sequence")
}

/// Whether it is a mapping.
pub(super) fn is_mapping(vm: &VirtualMachine, object: &PyObject) -> PyResult<bool> {
    abstract_instance(vm, object, &[vm.ctx.types.dict_type], "Mapping")
}

/// Whether it is a set.
pub(super) fn is_set(vm: &VirtualMachine, object: &PyObject) -> PyResult<bool> {
    let types = &vm.ctx.types;
    abstract_instance(vm, object, &[types.set_type, types.frozenset_type], "Set")
}

/// Whether `iter()` takes it, and it is not text.
pub(super) fn is_iterable(vm: &VirtualMachine, object: &PyObject) -> PyResult<bool> {
    match object.to_owned().get_iter(vm) {
        Ok(_) => Ok(!is_text(object)),
        Err(exception) if exception.fast_isinstance(vm.ctx.exceptions.exception_type) => Ok(false),
        Err(exception) => Err(exception),
    }
}

/// Whether it is an instance of a named tuple's class.
pub(super) fn is_named_tuple(vm: &VirtualMachine, object: &PyObject) -> PyResult<bool> {
    if !object.class().fast_issubclass(vm.ctx.types.tuple_type) {
        return Ok(false);
    }
    Ok(vm.get_attribute_opt(object, "_fields")?.is_some())
}

fn abstract_instance(
    vm: &VirtualMachine,
    object: &PyObject,
    known: &[&'static rustpython_vm::Py<rustpython_vm::builtins::PyType>],
    class: &'static str,
) -> PyResult<bool> {
    let own = object.class();
    if known.iter().any(|known| own.fast_issubclass(*known)) {
        return Ok(true);
    }
    let types = &vm.ctx.types;
    if [types.int_type, types.float_type, types.none_type, types.bool_type].iter().any(|plain| own.is(*plain))
    {
        return Ok(false);
    }
    let class = vm.import("_collections_abc", 0)?.get_attr(class, vm)?;
    object.is_instance(&class, vm)
}
