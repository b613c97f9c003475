//! Raising exceptions whose classes live in frozen Python, and finding what lives there.

use rustpython_vm::builtins::PyBaseExceptionRef;
use rustpython_vm::common::wtf8::Wtf8Buf;
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::function::{FuncArgs, KwArgs};
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

/// `from module import name`.
pub(crate) fn attribute(module: &'static str, name: &'static str, vm: &VirtualMachine) -> PyResult {
    let names = vm.ctx.new_tuple(vec![name.to_pyobject(vm)]);
    vm.import_from(module, names, 0)?.get_attr(name, vm)
}

/// The exception of a class that takes its details as keywords.
pub(crate) fn with_kwargs(
    module: &'static str,
    class: &'static str,
    details: &[(&'static str, String)],
    vm: &VirtualMachine,
) -> PyBaseExceptionRef {
    let kwargs: KwArgs<PyObjectRef> = details
        .iter()
        .map(|(name, value)| (Wtf8Buf::from((*name).to_owned()), value.clone().to_pyobject(vm)))
        .collect();
    let made = attribute(module, class, vm)
        .and_then(|class| class.call(FuncArgs::new(Vec::<PyObjectRef>::new(), kwargs), vm))
        .and_then(|error| instance(error, vm));
    match made {
        Ok(error) | Err(error) => error,
    }
}

/// The exception of a class that takes a text.
pub(crate) fn with_text(
    module: &'static str,
    class: &'static str,
    text: String,
    vm: &VirtualMachine,
) -> PyBaseExceptionRef {
    let made = attribute(module, class, vm)
        .and_then(|class| class.call((text,), vm))
        .and_then(|error| instance(error, vm));
    match made {
        Ok(error) | Err(error) => error,
    }
}

/// An object that is an exception, as one.
pub(crate) fn instance(error: PyObjectRef, vm: &VirtualMachine) -> PyResult<PyBaseExceptionRef> {
    error.downcast().map_err(|_| vm.new_type_error("exceptions must derive from BaseException"))
}
