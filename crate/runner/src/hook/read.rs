//! From a function of a `conftest.py` to a hook: what it asks for, and whether it is one at all.
//!
//! - source: pluggy 1.6, `PluginManager._verify_hook`

use python::modules::pytest::Node;
use python::sandbox::WORK_FOLDER;
use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyModule},
};

use super::known::{CALLED, UNCALLED};
use super::{Hook, When};
use crate::collect::{argument_names, collect_error, place_of};
use crate::warned;

/// The hook that the function `name` of `module` is; none where nobody will call it, which is warned of.
///
/// # Errors
/// A text about a function that is no hook, or asks for what it cannot get.
pub(super) fn hook(
    vm: &VirtualMachine,
    session: &PyRef<Node>,
    path: &str,
    module: &PyRef<PyModule>,
    name: &str,
    function: PyObjectRef,
) -> PyResult<Option<Hook>> {
    let Some((name, given)) = CALLED.iter().find(|(known, _)| *known == name) else {
        return uncalled(vm, path, module, name, &function).map(|()| None);
    };
    if wishes(vm, &function, "wrapper")? || wishes(vm, &function, "hookwrapper")? {
        let told = format!(
            "hook '{name}' is a wrapper around other hooks, which this course's pytest does not have"
        );
        return Err(invalid(vm, &function, told));
    }
    let arguments = argument_names(vm, &function, None, name)?;
    if let Some(unknown) = arguments.iter().find(|argument| !given.contains(&argument.as_str())) {
        return Err(invalid(
            vm,
            &function,
            format!(
                "Plugin '{WORK_FOLDER}/{path}' for hook '{name}'\nhookimpl definition: {name}({})\n\
                 Argument(s) {{'{unknown}'}} are declared in the hookimpl but can not be found in the hookspec",
                arguments.join(", ")
            ),
        ));
    }
    let turn = if wishes(vm, &function, "tryfirst")? {
        When::First
    } else if wishes(vm, &function, "trylast")? {
        When::Last
    } else {
        When::Between
    };
    Ok(Some(Hook { path: path.to_owned(), turn, name, session: session.clone(), function, arguments }))
}

/// Whether the `conftest.py` at `path` is there before the session begins: in the outermost folder, or in one of its folders
/// that are named like tests.
pub(super) fn is_initial(path: &str) -> bool {
    match path.rsplit_once('/') {
        None => true,
        Some((folder, _)) => folder.starts_with("test") && !folder.contains('/'),
    }
}

/// pytest refuses names that it does not know, but looks for them before the session begins only.
fn uncalled(
    vm: &VirtualMachine,
    path: &str,
    module: &PyRef<PyModule>,
    name: &str,
    function: &PyObject,
) -> PyResult<()> {
    let is_known = UNCALLED.contains(&name);
    if !is_known && wishes(vm, function, "optionalhook")? {
        return Ok(());
    }
    if !is_known && is_initial(path) {
        let module = module.as_object().get_attr("__name__", vm)?.repr(vm)?;
        let told = format!("unknown hook '{name}' in plugin <module {module} from '{WORK_FOLDER}/{path}'>");
        return Err(invalid(vm, function, told));
    }
    let message = if is_known {
        format!("the hook '{name}' is never called: this course's pytest does not have it")
    } else {
        format!("unknown hook '{name}' is never called")
    };
    let line = place_of(vm, function).map_or(1, |(_, line)| line);
    warned::warn(vm, "PytestWarning", &message, path, line)
}

fn wishes(vm: &VirtualMachine, function: &PyObject, wish: &'static str) -> PyResult<bool> {
    let Some(wishes) = vm.get_attribute_opt(function, "pytest_impl")? else { return Ok(false) };
    wishes.get_item(wish, vm).map_or(Ok(false), |wish| wish.is_true(vm))
}

fn invalid(vm: &VirtualMachine, function: &PyObject, told: String) -> PyBaseExceptionRef {
    let place = place_of(vm, function).map_or_else(String::new, |(path, line)| format!("{path}:{line}: "));
    collect_error(vm, format!("{place}PluginValidationError: {told}"))
}
