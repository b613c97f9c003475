//! Says why an assertion did not hold, in pytest's words.
//!
//! One comparer a file. Each adds lines under the limits of [`budget::Lines`], so that nothing is formatted that
//! would be cut. Absent: colours.

mod budget;
mod classify;
mod compare;
mod describe;
mod fields;
mod indented;
mod layout;
mod mapping;
mod pretty;
mod saferepr;
mod sequence;
mod set;
mod text;
mod whole;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rustpython_vm::{
    PyObject, PyObjectRef, PyResult, VirtualMachine, builtins::PyStr, frame::FrameObjectRef,
};

use crate::hook::Hook;
use crate::rewrite::Site;

pub(crate) use self::saferepr::saferepr;

thread_local! {
    /// How much is told of what differs: 1 with `-v`, 2 with `-vv`, nothing outside of tests.
    static VERBOSITY: Cell<Option<i8>> = const { Cell::new(None) };
    /// The hooks that explain comparisons before we do, for the test that runs.
    static COMPARERS: RefCell<Vec<Rc<Hook>>> = const { RefCell::new(Vec::new()) };
}

/// Has comparisons explained by these hooks `pytest_assertrepr_compare` from now on.
pub(crate) fn compare_with(comparers: Vec<Rc<Hook>>) {
    COMPARERS.set(comparers);
}

/// Has explanations say what differs, at length or not. While files are imported pytest does not say it at all.
pub(crate) fn set_verbosity(verbosity: Option<i8>) {
    VERBOSITY.set(verbosity);
}

/// The text of the `AssertionError` for `site`, whose values are still in `frame`.
///
/// # Errors
/// What must not be swallowed: an exception that is no `Exception`, raised by a learner's own `__repr__` or `__eq__`.
pub(crate) fn explain(
    vm: &VirtualMachine,
    site: &Site,
    frame: &FrameObjectRef,
    message: Option<PyObjectRef>,
) -> PyResult<String> {
    let described = describe::describe(vm, &site.shape, frame, VERBOSITY.get())?;
    let explanation = match message {
        Some(message) => format!("{}\n>assert {described}", message_lines(vm, &message)?),
        None => format!("assert {described}"),
    };
    Ok(layout::lay_out(&explanation))
}

/// The text of the failed assertion `left == right`, of two values that have no names.
///
/// # Errors
/// As for [`explain`].
pub(crate) fn unequal(vm: &VirtualMachine, left: &PyObject, right: &PyObject) -> PyResult<String> {
    let described = describe::unequal(vm, left, right, VERBOSITY.get().unwrap_or_default())?;
    Ok(layout::lay_out(&format!("assert {described}")))
}

/// The lines that show how two texts differ, as below `assert left == right`.
pub(crate) fn text_difference(left: &str, right: &str) -> Vec<String> {
    let mut lines = budget::Lines::new(VERBOSITY.get().unwrap_or_default());
    text::difference(left, right, &mut lines);
    lines.into_uncut()
}

/// The message of `assert x, message`: text keeps its lines, anything else is shown as its repr.
fn message_lines(vm: &VirtualMachine, message: &PyObjectRef) -> PyResult<String> {
    if let Some(text) = message.downcast_ref::<PyStr>() {
        return Ok(text.to_string_lossy().replace('\n', "\n~"));
    }
    Ok(describe::shown(vm, message, VERBOSITY.get().unwrap_or_default())?
        .replace('\n', "\n~")
        .replace("\\n", "\n~"))
}
