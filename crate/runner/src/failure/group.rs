//! Groups of exceptions, which pytest leaves to Python's own `traceback` to lay out.

use python::sandbox::WORK_FOLDER;
use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine, builtins::PyBaseExceptionRef,
};

/// Whether it is a group.
pub(super) fn is_group(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> bool {
    exception.fast_isinstance(vm.ctx.exceptions.base_exception_group)
}

/// The only exception in a group, or in a group that is the only one in it, and so on.
pub(super) fn only_member(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> Option<PyBaseExceptionRef> {
    if !is_group(vm, exception) {
        return None;
    }
    let members = members(vm, exception).ok()?;
    let [only] = members.as_slice() else { return None };
    let only = only.clone().downcast::<rustpython_vm::builtins::PyBaseException>().ok()?;
    if is_group(vm, &only) { only_member(vm, &only) } else { Some(only) }
}

fn members(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> PyResult<Vec<PyObjectRef>> {
    let members = exception.as_object().get_attr("exceptions", vm)?;
    vm.extract_elements_with(&members, Ok)
}

/// The tree of a group as Python prints it, with the frames in the learner's own files.
///
/// # Errors
/// What Python's `traceback` raises, such as where a learner's own class stands in its way.
pub(super) fn text(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> PyResult<String> {
    let class = vm.import("traceback", 0)?.get_attr("TracebackException", vm)?;
    let told = vm.call_method(&class, "from_exception", (exception.clone(),))?;
    keep_own(vm, &told)?;
    let lines = vm.call_method(&told, "format", ())?;
    let lines: Vec<String> =
        vm.extract_elements_with(&lines, |line| Ok(line.str(vm)?.to_string_lossy().into_owned()))?;
    Ok(lines.concat())
}

/// Takes the frames of libraries out of an exception, its causes and its members.
fn keep_own(vm: &VirtualMachine, told: &PyObject) -> PyResult<()> {
    if vm.is_none(told) {
        return Ok(());
    }
    let stack = told.get_attr("stack", vm)?;
    if !vm.is_none(&stack) {
        let mut own = Vec::new();
        for frame in vm.extract_elements_with(&stack, Ok)? {
            let file = frame.get_attr("filename", vm)?.str(vm)?;
            if file.to_string_lossy().starts_with(WORK_FOLDER) {
                own.push(frame);
            }
        }
        vm.call_method(&stack, "clear", ())?;
        vm.call_method(&stack, "extend", (vm.ctx.new_list(own),))?;
    }
    let members = told.get_attr("exceptions", vm)?;
    let members = if vm.is_none(&members) { Vec::new() } else { vm.extract_elements_with(&members, Ok)? };
    let before = [told.get_attr("__cause__", vm)?, told.get_attr("__context__", vm)?];
    for earlier in members.iter().chain(&before) {
        vm.with_recursion("while telling of a group", || keep_own(vm, earlier))?;
    }
    Ok(())
}
