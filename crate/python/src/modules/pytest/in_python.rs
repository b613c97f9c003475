//! What few tests ask for is Python, and imported when it is asked for.

use rustpython_vm::{AsObject, PyResult, VirtualMachine};

/// What the library's `module`, a dotted name, calls `name`.
///
/// # Errors
/// What importing it raises.
pub fn in_python(vm: &VirtualMachine, module: &'static str, name: &'static str) -> PyResult {
    vm.import(module, 0)?;
    // An import gives the outermost package.
    let modules = vm.sys_module.get_attr("modules", vm)?;
    modules.get_item(module, vm)?.as_object().get_attr(name, vm)
}
