//! Functions of the learner's that a test has replaced, and who called what is in their place.
//!
//! A test that calls the replacement itself tests nothing but its own mock.

use std::cell::RefCell;
use std::mem::ManuallyDrop;

use protocol::Place;
use rustpython_vm::builtins::{PyCode, PyFunction};
use rustpython_vm::{PyObject, PyObjectRef, PyRef, VirtualMachine};

use super::double::{Double, Effect, extract};
use super::evidence::{Spot, is_learners};
use super::journal;

/// How many are remembered.
const REMEMBERED: usize = 50;

/// A function of the learner's that was replaced, and called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// What was patched, as the test names it.
    pub target: String,
    /// Where the patch was made.
    pub patched: Option<Place>,
    /// The file that the real function is in.
    pub file: String,
    /// Where each call came from, as far as that is known. There is one.
    pub calls: Vec<Option<Caller>>,
}

/// Who made a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The full name of the function, such as `test_it.<locals>.main`.
    pub function: String,
    /// Where.
    pub place: Place,
}

struct Known {
    double: PyRef<Double>,
    target: String,
    patched: Option<Spot>,
    file: String,
}

thread_local! {
    // Not dropped when the thread ends, as for the journal.
    static KNOWN: ManuallyDrop<RefCell<Vec<Known>>> = ManuallyDrop::new(RefCell::default());
}

/// A patch has put `new` in the place of `original`.
pub(super) fn replaced(
    target: &str,
    patched: Option<&Spot>,
    original: &PyObject,
    new: &PyObjectRef,
    vm: &VirtualMachine,
) {
    let Some(double) = extract(new, vm) else { return };
    let Some(file) = file_of(original, vm) else { return };
    let known = Known { double, target: target.to_owned(), patched: patched.cloned(), file };
    KNOWN.with(|all| {
        let mut all = all.borrow_mut();
        if all.len() < REMEMBERED {
            all.push(known);
        }
    });
}

/// The file of a function of the learner's.
fn file_of(function: &PyObject, vm: &VirtualMachine) -> Option<String> {
    function.downcast_ref::<PyFunction>()?;
    let code = function.get_attr("__code__", vm).ok()?.downcast::<PyCode>().ok()?;
    is_learners(&code).then(|| super::evidence::path(&code))
}

/// Those that were called since the last time. Left out are mocks that pass the call on.
pub(super) fn take() -> Vec<Replaced> {
    let known = KNOWN.with(|all| all.take());
    known
        .into_iter()
        .filter_map(|Known { double, target, patched, file }| {
            let passes_on = {
                let state = double.state.borrow();
                state.wraps.is_some() || matches!(state.effect, Effect::Call(_))
            };
            let caller =
                |spot: Spot| Caller { function: spot.code.code.qualname.to_string(), place: spot.place() };
            let calls: Vec<_> = journal::spots_of_calls(&double).map(|it| it.map(caller)).collect();
            let patched = patched.map(|spot| spot.place());
            (!passes_on && !calls.is_empty()).then_some(Replaced { target, patched, file, calls })
        })
        .collect()
}

/// Forgets everything, as a new interpreter starts.
pub(super) fn forget() {
    drop(KNOWN.with(|all| all.take()));
}
