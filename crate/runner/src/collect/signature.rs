//! What a test function asks for.

use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyFunction, PyStaticMethod, PyStr, PyType},
    bytecode::CodeFlags,
};

/// The names of the arguments that fixtures fill.
///
/// Left out: `self`, arguments with defaults, and those that `@patch` fills.
///
/// # Errors
/// What looking at the function raises.
pub(crate) fn argument_names(
    vm: &VirtualMachine,
    function: &PyObject,
    class: Option<&rustpython_vm::Py<PyType>>,
    name: &str,
) -> PyResult<Vec<String>> {
    let patched = patched_arguments(vm, function)?;
    let innermost = unwrapped(vm, function)?;
    let is_static = function.downcast_ref::<PyStaticMethod>().is_some()
        || class.is_some_and(|class| {
            class
                .get_attr(vm.ctx.intern_str(name))
                .is_some_and(|attribute| attribute.downcast_ref::<PyStaticMethod>().is_some())
        });
    let Some(inner) = innermost.downcast_ref::<PyFunction>() else { return Ok(Vec::new()) };
    let code = inner.as_object().get_attr("__code__", vm)?;
    let positional: usize = code.get_attr("co_argcount", vm)?.try_into_value(vm)?;
    let keyword: usize = code.get_attr("co_kwonlyargcount", vm)?.try_into_value(vm)?;
    let names = vm.extract_elements_with(&*code.get_attr("co_varnames", vm)?, |name| name.str(vm))?;
    let names: Vec<String> = names.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    let defaults = length(vm, &*inner.as_object().get_attr("__defaults__", vm)?)?;
    let keyword_defaults = inner.as_object().get_attr("__kwdefaults__", vm)?;

    let skipped = usize::from(class.is_some() && !is_static);
    let mut wanted: Vec<String> =
        names.iter().take(positional.saturating_sub(defaults)).skip(skipped).cloned().collect();
    for name in names.iter().skip(positional).take(keyword) {
        let has_default =
            !vm.is_none(&keyword_defaults) && keyword_defaults.get_item(name.as_str(), vm).is_ok();
        if !has_default {
            wanted.push(name.clone());
        }
    }
    Ok(wanted.split_off(patched.min(wanted.len())))
}

/// The names of what the function takes by position, `self` among them.
pub(crate) fn positional_names(vm: &VirtualMachine, function: &PyObject) -> Vec<String> {
    let names = || -> PyResult<Vec<String>> {
        let code = unwrapped(vm, function)?.get_attr("__code__", vm)?;
        let count: usize = code.get_attr("co_argcount", vm)?.try_into_value(vm)?;
        let names = vm.extract_elements_with(&*code.get_attr("co_varnames", vm)?, |name| name.str(vm))?;
        Ok(names.iter().take(count).map(|name| name.to_string_lossy().into_owned()).collect())
    };
    names().unwrap_or_default()
}

/// The file of a function and the line of its first decorator, from 1.
pub(crate) fn place_of(vm: &VirtualMachine, function: &PyObject) -> Option<(String, u32)> {
    let code = unwrapped(vm, function).ok()?.get_attr("__code__", vm).ok()?;
    let path = code.get_attr("co_filename", vm).ok()?.str(vm).ok()?.to_string_lossy().into_owned();
    let line = code.get_attr("co_firstlineno", vm).ok()?.try_into_value(vm).ok()?;
    Some((path, line))
}

/// Whether the function takes `name` and does without it.
pub(super) fn has_default(vm: &VirtualMachine, function: &PyObject, name: &str) -> bool {
    positional_names(vm, function).iter().any(|known| known == name)
}

/// The line of the `def`, or of its first decorator, from 1.
pub(super) fn first_line(vm: &VirtualMachine, function: &PyObject) -> u32 {
    let line = || {
        let inner = unwrapped(vm, function).ok()?;
        let code = inner.get_attr("__code__", vm).ok()?;
        code.get_attr("co_firstlineno", vm).ok()?.try_into_value(vm).ok()
    };
    line().unwrap_or(1)
}

/// Whether calling the function gives a coroutine or an asynchronous generator.
pub(crate) fn is_async(vm: &VirtualMachine, function: &PyObject) -> bool {
    flags(vm, function).intersects(CodeFlags::COROUTINE | CodeFlags::ASYNC_GENERATOR)
}

/// Whether calling the function gives a coroutine.
pub(crate) fn is_coroutine(vm: &VirtualMachine, function: &PyObject) -> bool {
    flags(vm, function).contains(CodeFlags::COROUTINE)
}

/// Whether calling the function gives a generator.
pub(crate) fn is_generator(vm: &VirtualMachine, function: &PyObject) -> bool {
    flags(vm, function).contains(CodeFlags::GENERATOR)
}

fn flags(vm: &VirtualMachine, function: &PyObject) -> CodeFlags {
    let flags = || {
        let code = function.get_attr("__code__", vm).ok()?;
        code.get_attr("co_flags", vm).ok()?.try_into_value::<u32>(vm).ok()
    };
    flags().map_or(CodeFlags::empty(), CodeFlags::from_bits_truncate)
}

/// How many leading arguments `@patch` fills: one for each patch that makes its own mock.
fn patched_arguments(vm: &VirtualMachine, function: &PyObject) -> PyResult<usize> {
    let Some(patchings) = vm.get_attribute_opt(function, "patchings")? else { return Ok(0) };
    let modules = vm.sys_module.get_attr("modules", vm)?;
    let Ok(mock) = modules.get_item("unittest.mock", vm) else { return Ok(0) };
    let default = mock.get_attr("DEFAULT", vm)?;
    let mut count = 0;
    for patching in vm.extract_elements_with(&patchings, Ok)? {
        let named = patching.get_attr("attribute_name", vm)?.is_true(vm)?;
        if !named && patching.get_attr("new", vm)?.is(&default) {
            count += 1;
        }
    }
    Ok(count)
}

/// The function inside all decorators that say what they wrap.
pub(super) fn unwrapped(vm: &VirtualMachine, function: &PyObject) -> PyResult<PyObjectRef> {
    let mut current = function.to_owned();
    // A wrapper that wraps itself would have no end.
    for _ in 0..100 {
        match vm.get_attribute_opt(&current, "__wrapped__")? {
            Some(inner) => current = inner,
            None => break,
        }
    }
    Ok(current)
}

fn length(vm: &VirtualMachine, value: &PyObject) -> PyResult<usize> {
    if vm.is_none(value) { Ok(0) } else { value.length(vm) }
}

/// A name list as `parametrize` takes it: `"a, b"` or a sequence of names.
pub(super) fn names_in(vm: &VirtualMachine, names: &PyObject) -> PyResult<Vec<String>> {
    if let Some(text) = names.downcast_ref::<PyStr>() {
        return Ok(text
            .to_string_lossy()
            .split(',')
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect());
    }
    let names = vm.extract_elements_with(names, |name| name.str(vm))?;
    Ok(names.iter().map(|name| name.to_string_lossy().into_owned()).collect())
}
