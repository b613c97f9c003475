//! Raising exceptions whose classes live in frozen Python, and finding what lives there.

use rustpython_vm::builtins::PyBaseExceptionRef;
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

/// `from module import name`.
pub(crate) fn attribute(module: &'static str, name: &'static str, vm: &VirtualMachine) -> PyResult {
    let names = vm.ctx.new_tuple(vec![name.to_pyobject(vm)]);
    vm.import_from(module, names, 0)?.get_attr(name, vm)
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
