//! What pytest-mock adds to a failed assertion about the last call: how pytest explains the arguments that differ.
//!
//! Only a test runner can explain, so it brings the explainer; without one the assertion's own words stand alone.
//!
//! - source: pytest-mock 3.17, whose plugin wraps the assertions of every mock

use std::cell::Cell;

use mock::{Arguments, Call, Report, Unmet, Witness};
use rustpython_vm::builtins::PyDictRef;
use rustpython_vm::{AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine};

use super::domain::Seen;

/// The text of the assertion `left == right`, which did not hold.
pub type Explainer = fn(&VirtualMachine, &PyObject, &PyObject) -> PyResult<String>;

thread_local! {
    static EXPLAINER: Cell<Option<Explainer>> = const { Cell::new(None) };
}

/// From now on failed assertions about arguments are explained, or not any more.
pub fn explain_with(explainer: Option<Explainer>) {
    EXPLAINER.set(explainer);
}

/// Whether failed assertions are explained.
pub(super) fn is_on() -> bool {
    EXPLAINER.get().is_some()
}

/// What is added to the report's own words; nothing where it is not about the arguments of one call.
///
/// # Errors
/// What comparing the arguments raises.
pub(super) fn of(
    report: &Report<PyObjectRef>,
    seen: &Seen<'_>,
    vm: &VirtualMachine,
) -> PyResult<Option<String>> {
    let Some(explain) = EXPLAINER.get() else { return Ok(None) };
    let Unmet::Different { expected, actual: Some(actual) } = &report.unmet else { return Ok(None) };
    let (actual, expected) = alike(actual, expected, seen);
    let pairs = [
        ("Args", tuple(&actual, vm), tuple(&expected, vm)),
        ("Kwargs", dict(&actual, vm)?.into(), dict(&expected, vm)?.into()),
    ];
    let mut told = String::new();
    for (title, actual, expected) in pairs {
        if !vm.bool_eq(&actual, &expected)? {
            told.push_str(&format!("\n{title}:\n{}", explain(vm, &actual, &expected)?));
        }
    }
    Ok((!told.is_empty()).then(|| format!("\n\npytest introspection follows:\n{told}")))
}

/// Both calls as the signature would take them, or as they were made where one of them does not fit it.
fn alike(
    actual: &Call<PyObjectRef>,
    expected: &Call<PyObjectRef>,
    seen: &Seen<'_>,
) -> (Arguments<PyObjectRef>, Arguments<PyObjectRef>) {
    if let Some(signature) = seen.signature("")
        && let (Ok(actual), Ok(expected)) =
            (signature.bind(&actual.arguments), signature.bind(&expected.arguments))
    {
        return (actual, expected);
    }
    ((*actual.arguments).clone(), (*expected.arguments).clone())
}

fn tuple(arguments: &Arguments<PyObjectRef>, vm: &VirtualMachine) -> PyObjectRef {
    vm.ctx.new_tuple(arguments.args.clone()).as_object().to_owned()
}

fn dict(arguments: &Arguments<PyObjectRef>, vm: &VirtualMachine) -> PyResult<PyDictRef> {
    let dict = vm.ctx.new_dict();
    for (name, value) in &arguments.kwargs {
        dict.set_item(name.as_str(), value.clone(), vm)?;
    }
    Ok(dict)
}
