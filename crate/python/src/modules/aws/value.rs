//! Values of AWS's calls as Python has them: dictionaries, lists, texts, numbers, bytes; moments are seconds.

use rustpython_vm::builtins::{PyBytes, PyDict, PyDictRef, PyFloat, PyInt, PyList, PyStr};
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::{AsObject, Py, PyObject, PyObjectRef, PyResult, VirtualMachine};
use services::aws::{Fields, Value};

/// The values of a dictionary. `None` is left out.
pub(crate) fn fields_of(dict: &Py<PyDict>, vm: &VirtualMachine) -> PyResult<Fields> {
    let mut fields = Fields::new();
    for (name, value) in dict.items_vec() {
        if !vm.is_none(&value) {
            let name = name.str(vm)?;
            fields.put(&name.to_string_lossy(), value_of(&value, vm)?);
        }
    }
    Ok(fields)
}

fn value_of(object: &PyObject, vm: &VirtualMachine) -> PyResult<Value> {
    if let Some(text) = object.downcast_ref::<PyStr>() {
        return Ok(Value::Text(text.to_string_lossy().into_owned()));
    }
    if object.fast_isinstance(vm.ctx.types.bool_type) {
        return Ok(Value::Boolean(object.to_owned().try_to_bool(vm)?));
    }
    if object.downcast_ref::<PyInt>().is_some() {
        return Ok(Value::Integer(object.to_owned().try_into_value(vm)?));
    }
    if let Some(number) = object.downcast_ref::<PyFloat>() {
        return Ok(Value::Number(number.to_f64()));
    }
    if let Some(bytes) = object.downcast_ref::<PyBytes>() {
        return Ok(Value::Bytes(bytes.as_bytes().into()));
    }
    if let Some(dict) = object.downcast_ref::<PyDict>() {
        return Ok(Value::Map(fields_of(dict, vm)?));
    }
    if let Some(list) = object.downcast_ref::<PyList>() {
        let items = list.borrow_vec().to_vec();
        return Ok(Value::List(items.iter().map(|item| value_of(item, vm)).collect::<PyResult<_>>()?));
    }
    Ok(Value::Text(object.str(vm)?.to_string_lossy().into_owned()))
}

/// A dictionary of the values.
pub(crate) fn dict_of(fields: &Fields, vm: &VirtualMachine) -> PyResult<PyDictRef> {
    let dict = vm.ctx.new_dict();
    for (name, value) in fields.iter() {
        dict.set_item(name, object_of(value, vm)?, vm)?;
    }
    Ok(dict)
}

fn object_of(value: &Value, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
    Ok(match value {
        Value::Text(text) => text.as_str().to_pyobject(vm),
        Value::Integer(number) => number.to_pyobject(vm),
        Value::Number(number) => number.to_pyobject(vm),
        Value::Boolean(truth) => truth.to_pyobject(vm),
        Value::Bytes(bytes) => vm.ctx.new_bytes(bytes.to_vec()).into(),
        Value::Moment(ns) if ns % 1_000_000_000 == 0 => (ns / 1_000_000_000).to_pyobject(vm),
        #[expect(clippy::cast_precision_loss, reason = "a float is what Python counts seconds in")]
        Value::Moment(ns) => (*ns as f64 / 1e9).to_pyobject(vm),
        Value::List(items) => {
            let items = items.iter().map(|item| object_of(item, vm)).collect::<PyResult<_>>()?;
            vm.ctx.new_list(items).into()
        }
        Value::Map(fields) => dict_of(fields, vm)?.into(),
    })
}
