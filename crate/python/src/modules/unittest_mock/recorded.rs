//! Calls on their way between the engine and Python.

use std::rc::Rc;

use mock::{Arguments, Call};
use rustpython_vm::builtins::{PyDict, PyStr, PyTuple};
use rustpython_vm::function::FuncArgs;
use rustpython_vm::{AsObject, PyObjectRef, PyResult, VirtualMachine};

use super::classes::classes;

/// The call as a `_Call`: a pair of arguments where it has no name of interest, else a triple.
pub(super) fn to_python(
    call: &Call<PyObjectRef>,
    is_pair: bool,
    vm: &VirtualMachine,
) -> PyResult<PyObjectRef> {
    let args = vm.ctx.new_tuple(call.arguments.args.clone());
    let kwargs = vm.ctx.new_dict();
    for (name, value) in &call.arguments.kwargs {
        kwargs.set_item(name.as_str(), value.clone(), vm)?;
    }
    let mut parts: Vec<PyObjectRef> = Vec::with_capacity(3);
    if !is_pair {
        parts.push(vm.ctx.new_str(&*call.name).into());
    }
    parts.push(args.into());
    parts.push(kwargs.into());
    let make = vm.ctx.types.tuple_type.slots().new.load().expect("tuples can be made");
    make(classes().call.clone(), FuncArgs::from(vec![vm.ctx.new_tuple(parts).into()]), vm)
}

/// What an object that stands for a call says: a `_Call` or any tuple that equals one.
pub(super) fn from_python(object: &PyObjectRef, vm: &VirtualMachine) -> Call<PyObjectRef> {
    let mut call = Call { name: Rc::from(""), arguments: Rc::default() };
    let Some(tuple) = object.downcast_ref::<PyTuple>() else { return call };
    let mut arguments = Arguments::new();
    for part in tuple.as_slice() {
        if let Some(name) = part.downcast_ref::<PyStr>() {
            call.name = Rc::from(name.to_string_lossy().as_ref());
        } else if let Some(args) = part.downcast_ref::<PyTuple>() {
            arguments.args = args.as_slice().to_vec();
        } else if let Some(kwargs) = part.downcast_ref::<PyDict>() {
            arguments.kwargs = named(kwargs, vm);
        }
    }
    call.arguments = Rc::new(arguments);
    call
}

fn named(dict: &PyDict, vm: &VirtualMachine) -> Vec<(String, PyObjectRef)> {
    let name = |key: &PyObjectRef| key.str(vm).map_or_else(|_| String::new(), |text| text.to_string());
    dict.items_vec().into_iter().map(|(key, value)| (name(&key), value)).collect()
}

/// A `_CallList` of the items.
pub(super) fn list(items: Vec<PyObjectRef>, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
    classes().call_list.as_object().call((vm.ctx.new_list(items),), vm)
}
