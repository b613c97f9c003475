//! Statements of a test that turned out to assert nothing, because what they are about is a mock.
//!
//! The rewriting marks those that might ([`Doubt`]); the rewritten code calls [`look`] with the value that decides.

use std::cell::RefCell;

use protocol::Place;
use python::modules::unittest_mock as mocks;
use ruff_text_size::TextSize;
use rustpython_vm::{AsObject, PyObjectRef, VirtualMachine};

use crate::rewrite::{Doubt, Form};

/// One that did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Vacuous {
    pub(crate) place: Place,
    pub(crate) form: Form,
}

#[derive(Default)]
struct Doubts {
    all: Vec<Vacuous>,
    /// Those that were executed and asserted nothing, by their index.
    confirmed: Vec<usize>,
}

thread_local! {
    /// The doubts of the run that this thread is in. The rewritten code names them by their index.
    static DOUBTS: RefCell<Doubts> = RefCell::default();
}

/// Forgets those of the run before.
pub(crate) fn forget() {
    DOUBTS.take();
}

/// How many there are.
pub(crate) fn count() -> usize {
    DOUBTS.with_borrow(|doubts| doubts.all.len())
}

/// Adds those of the file at `path`.
pub(crate) fn add(path: &str, doubts: Vec<Doubt>, line: impl Fn(TextSize) -> u32) {
    let all = doubts.into_iter().map(|doubt| Vacuous {
        place: Place { path: path.to_owned(), line: line(doubt.at), column: None, end_column: None },
        form: doubt.form,
    });
    DOUBTS.with_borrow_mut(|doubts| doubts.all.extend(all));
}

/// Those that were executed since the last time and asserted nothing.
pub(crate) fn take() -> Vec<Vacuous> {
    DOUBTS.with_borrow_mut(|doubts| {
        let confirmed = std::mem::take(&mut doubts.confirmed);
        confirmed.into_iter().filter_map(|index| doubts.all.get(index).cloned()).collect()
    })
}

/// What the rewritten code calls with a value, to get it back.
pub(crate) fn look(index: usize, value: PyObjectRef, vm: &VirtualMachine) -> PyObjectRef {
    let is_known = DOUBTS.with_borrow(|doubts| doubts.confirmed.contains(&index));
    let form = DOUBTS.with_borrow(|doubts| doubts.all.get(index).map(|doubt| doubt.form.clone()));
    if !is_known && form.is_some_and(|form| asserts_nothing(&form, &value, vm)) {
        DOUBTS.with_borrow_mut(|doubts| doubts.confirmed.push(index));
    }
    value
}

fn asserts_nothing(form: &Form, value: &PyObjectRef, vm: &VirtualMachine) -> bool {
    match form {
        Form::Uncalled { name, .. } => mocks::has_assertion(value, name, vm),
        Form::AssertedMethod { .. } => mocks::is_method(value, vm),
        Form::Unasserted { .. } | Form::AssertedMock { .. } => mocks::is_mock(value, vm),
        Form::Invented { .. } => mocks::is_made_up_answer(value),
        Form::Asserted { root, .. } => {
            mocks::is_mock(value, vm)
                && named(root, vm).is_some_and(|root| mocks::is_made_up_by(value, &root, vm))
        }
    }
}

/// What a name stands for in the function that is being executed.
fn named(name: &str, vm: &VirtualMachine) -> Option<PyObjectRef> {
    let frame = vm.current_frame()?;
    let local = frame.locals(vm).ok().and_then(|locals| locals.obj().get_item(name, vm).ok());
    local.or_else(|| frame.iframe().globals().as_object().get_item(name, vm).ok())
}
