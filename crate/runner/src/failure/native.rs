//! A traceback as Python itself prints it, for `--tb=native`.

use rustpython_vm::{PyResult, VirtualMachine, builtins::PyBaseExceptionRef};

use super::exception::exception_only;

/// What `traceback.print_exception` would print.
pub(super) fn traceback(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> String {
    // Where the module itself was patched away, the message alone is left to say.
    formatted(vm, exception).unwrap_or_else(|_| format!("{}\n", exception_only(vm, exception)))
}

fn formatted(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> PyResult<String> {
    let format = vm.import("traceback", 0)?.get_attr("format_exception", vm)?;
    let lines = format.call((exception.clone(),), vm)?;
    let lines = vm.extract_elements_with(&lines, |line| line.str(vm))?;
    Ok(lines.iter().map(|line| line.to_string_lossy().into_owned()).collect())
}
