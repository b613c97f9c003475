//! The exceptions that end a test by the test's own wish, and how native code raises them.

use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyStr},
};

/// What a test asked for by raising.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// `pytest.fail`.
    Failed,
    /// `pytest.skip`.
    Skipped,
    /// `pytest.xfail`.
    XFailed,
    /// `pytest.exit`.
    Exit,
}

/// What `exception` asks for, if it is one of pytest's own.
#[must_use]
pub fn outcome_of(exception: &PyBaseExceptionRef, vm: &VirtualMachine) -> Option<Outcome> {
    let modules = vm.sys_module.get_attr("modules", vm).ok()?;
    if let Ok(case) = modules.get_item("unittest.case", vm)
        && let Ok(class) = case.get_attr("SkipTest", vm)
        && exception.as_object().is_instance(&class, vm).unwrap_or_default()
    {
        return Some(Outcome::Skipped);
    }
    // The class is looked up only where pytest was imported: without it nothing of it can have been raised.
    let pytest = modules.get_item("pytest", vm).ok()?;
    let is = |name: &'static str| {
        pytest
            .get_attr(name, vm)
            .is_ok_and(|class| exception.as_object().is_instance(&class, vm).unwrap_or_default())
    };
    [
        ("XFailed", Outcome::XFailed),
        ("Failed", Outcome::Failed),
        ("Skipped", Outcome::Skipped),
        ("Exit", Outcome::Exit),
    ]
    .into_iter()
    .find(|(name, _)| is(name))
    .map(|(_, outcome)| outcome)
}

/// Whether the exception carries pytest's own `msg` and `pytrace`.
#[must_use]
pub fn is_outcome(exception: &PyBaseExceptionRef) -> bool {
    matches!(&*exception.class().name(), "Failed" | "Skipped" | "XFailed")
}

/// The exception that `pytest.fail(reason)` raises.
pub(super) fn failed(vm: &VirtualMachine, reason: String) -> PyBaseExceptionRef {
    raised_by(vm, "Failed", &[vm.ctx.new_str(reason).as_object()])
}

/// The same, told without a traceback.
#[must_use]
pub fn failed_plainly(vm: &VirtualMachine, reason: String) -> PyBaseExceptionRef {
    raised_by(vm, "Failed", &[vm.ctx.new_str(reason).as_object(), vm.ctx.new_bool(false).as_object()])
}

fn raised_by(vm: &VirtualMachine, class: &'static str, args: &[&PyObject]) -> PyBaseExceptionRef {
    let args: Vec<_> = args.iter().map(|arg| (*arg).to_owned()).collect();
    let made = vm
        .import("pytest", 0)
        .and_then(|pytest| pytest.get_attr(class, vm))
        .and_then(|class| class.call(args, vm));
    match made.map(PyObjectRef::downcast) {
        Ok(Ok(exception)) | Err(exception) => exception,
        Ok(Err(other)) => {
            vm.new_type_error(format!("pytest.{class} is no exception: {}", other.class().name()))
        }
    }
}

/// `str()` of an exception with its notes.
pub(super) fn told(vm: &VirtualMachine, exception: &PyObject) -> PyResult<String> {
    let text = exception.str(vm)?;
    with_notes(vm, exception, text.to_string_lossy().into_owned())
}

/// The same, where a group does not count its exceptions: what `match` looks at.
pub(super) fn told_alone(vm: &VirtualMachine, exception: &PyObject) -> PyResult<String> {
    if !exception.is_instance(vm.ctx.exceptions.base_exception_group.as_object(), vm)? {
        return told(vm, exception);
    }
    let text = exception.get_attr("message", vm)?.str(vm)?;
    with_notes(vm, exception, text.to_string_lossy().into_owned())
}

fn with_notes(vm: &VirtualMachine, exception: &PyObject, mut text: String) -> PyResult<String> {
    if let Some(notes) = vm.get_attribute_opt(exception, "__notes__")? {
        for note in vm.extract_elements_with(&notes, Ok)? {
            let note = note.downcast_ref::<PyStr>().map(|note| note.to_string_lossy().into_owned());
            text.push('\n');
            text.push_str(&note.unwrap_or_default());
        }
    }
    Ok(text)
}
