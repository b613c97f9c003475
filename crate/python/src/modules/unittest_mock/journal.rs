//! What each mock of a test saw, for the learner to read afterwards.
//!
//! Recording keeps references only. Nothing is shown as text before [`take_logs`], which the runner calls after a test.

use std::cell::RefCell;
use std::mem::ManuallyDrop;
use std::rc::Rc;

use mock::{Arguments, Call, Trail};
use protocol::{MockCall, MockLog};
use rustpython_vm::builtins::PyBaseExceptionRef;
use rustpython_vm::{AsObject, Py, PyObjectRef, PyRef, PyResult, VirtualMachine};

use super::changed::{self, Held};
use super::domain::Python;
use super::double::{self, Double};
use super::evidence::{Changed, Spot};
use crate::sandbox;

/// How many calls of one mock are kept.
const CALLS: usize = 100;
/// How many calls are kept in all.
const ALL_CALLS: usize = 5_000;
/// How many mocks that were made, but perhaps never called, are kept.
const MOCKS: usize = 200;
/// How many characters of a value are shown.
const WIDTH: usize = 200;
/// How many frames above a call are searched for the learner's own.
pub(super) const FRAMES: usize = 20;

#[derive(Default)]
struct Journal {
    mocks: Vec<PyRef<Double>>,
    calls: Vec<Entry>,
}

struct Entry {
    root: PyRef<Double>,
    /// The mock that was called, by its address.
    callee: usize,
    name: Rc<str>,
    arguments: Rc<Arguments<PyObjectRef>>,
    /// What the lists and the like among them held.
    held: Vec<Held>,
    answer: Option<Answer>,
    /// Whether its answer comes when the call is awaited.
    is_awaited: bool,
    place: Option<Spot>,
    /// When, among the sleeps and the calls of other mocks.
    at: u32,
}

enum Answer {
    Returned(PyObjectRef),
    Raised(PyBaseExceptionRef),
}

thread_local! {
    // Not dropped when the thread ends: what an interpreter needs to drop objects may be gone by then.
    static JOURNAL: ManuallyDrop<RefCell<Journal>> = ManuallyDrop::new(RefCell::default());
}

/// Forgets everything, as a new interpreter starts: the objects of one mean nothing to another.
pub(crate) fn forget() {
    drop(JOURNAL.with(|journal| journal.take()));
    super::classes::forget();
    super::evidence::forget();
    super::contract::forget();
    super::subject::forget();
    super::watch::forget();
}

/// A mock was made that belongs to no other so far.
pub(super) fn created(double: &PyRef<Double>) {
    JOURNAL.with(|journal| {
        let mut journal = journal.borrow_mut();
        if journal.mocks.len() < MOCKS {
            journal.mocks.push(double.clone());
        }
    });
}

/// A call was made. Gives where its answer is to be noted.
pub(super) fn called(
    double: &Py<Double>,
    trail: Trail<double::Place<'_>>,
    arguments: &Rc<Arguments<PyObjectRef>>,
    vm: &VirtualMachine,
) -> Option<usize> {
    let root = trail.root.double;
    let count = root.journaled.get();
    root.journaled.set(count + 1);
    if count >= CALLS || JOURNAL.with(|journal| journal.borrow().calls.len() >= ALL_CALLS) {
        return None;
    }
    let entry = Entry {
        root,
        callee: double.get_id(),
        name: trail.name,
        arguments: arguments.clone(),
        held: changed::held(arguments, vm),
        answer: None,
        is_awaited: double.family.is_async,
        place: Spot::current(FRAMES, vm),
        at: sandbox::current().next_moment(),
    };
    Some(JOURNAL.with(|journal| {
        let mut journal = journal.borrow_mut();
        journal.calls.push(entry);
        journal.calls.len() - 1
    }))
}

/// A call of `double` is awaited now. Gives where its answer is to be noted: at the first such call of those with the very
/// same arguments.
pub(super) fn awaited(double: &Py<Double>, arguments: &Arguments<PyObjectRef>) -> Option<usize> {
    JOURNAL.with(|journal| {
        let mut journal = journal.borrow_mut();
        let at = journal.calls.iter().position(|entry| {
            entry.is_awaited && entry.callee == double.get_id() && are_same(&entry.arguments, arguments)
        })?;
        journal.calls[at].is_awaited = false;
        Some(at)
    })
}

fn are_same(left: &Arguments<PyObjectRef>, right: &Arguments<PyObjectRef>) -> bool {
    let named =
        |it: &Arguments<PyObjectRef>| it.kwargs.iter().map(|(_, value)| value.get_id()).collect::<Vec<_>>();
    left.args.len() == right.args.len()
        && left.args.iter().zip(&right.args).all(|(left, right)| left.is(right))
        && named(left) == named(right)
}

/// The call at `index` was answered.
pub(super) fn answered(index: Option<usize>, answer: &PyResult) {
    let Some(index) = index else { return };
    let answer = match answer {
        Ok(value) => Answer::Returned(value.clone()),
        Err(error) => Answer::Raised(error.clone()),
    };
    JOURNAL.with(|journal| {
        if let Some(entry) = journal.borrow_mut().calls.get_mut(index) {
            entry.answer = Some(answer);
        }
    });
}

/// Where a call was made that stands in a list of `double`.
pub(super) fn place_of(call: &Call<PyObjectRef>, double: &Py<Double>) -> Option<Spot> {
    // Python's view of a call has the same arguments in another place.
    let is_it = |entry: &&Entry| {
        Rc::ptr_eq(&entry.arguments, &call.arguments)
            || call.name.is_empty()
                && entry.callee == double.get_id()
                && are_same(&entry.arguments, &call.arguments)
    };
    JOURNAL.with(|journal| journal.borrow().calls.iter().find(is_it).and_then(|entry| entry.place.clone()))
}

/// Where each call of `double` came from.
pub(super) fn spots_of_calls(double: &Py<Double>) -> impl Iterator<Item = Option<Spot>> {
    let spots: Vec<_> = JOURNAL.with(|journal| {
        let journal = journal.borrow();
        let calls = journal.calls.iter().filter(|entry| entry.callee == double.get_id());
        calls.map(|entry| entry.place.clone()).collect()
    });
    spots.into_iter()
}

/// A call on a mock or on what is below it.
pub(super) struct Below {
    /// Its name, seen from the mock.
    pub(super) name: String,
    pub(super) arguments: Rc<Arguments<PyObjectRef>>,
    /// What it returned.
    pub(super) answer: Option<PyObjectRef>,
    pub(super) place: Option<Spot>,
}

/// The calls on `root` and on what is below it.
pub(super) fn calls_below(root: &Py<Double>) -> Vec<Below> {
    let below = |entry: &Entry| Below {
        name: entry.name.to_string(),
        arguments: entry.arguments.clone(),
        answer: match &entry.answer {
            Some(Answer::Returned(answer)) => Some(answer.clone()),
            _ => None,
        },
        place: entry.place.clone(),
    };
    JOURNAL.with(|journal| {
        journal.borrow().calls.iter().filter(|entry| entry.root.is(root)).map(below).collect()
    })
}

/// The arguments that have changed since they were given, of the first `most` calls with such.
pub(super) fn changed(most: usize, vm: &VirtualMachine) -> Vec<Changed> {
    // Showing a value may run code of the learner's, which may call a mock: the journal is not borrowed meanwhile.
    let calls = JOURNAL.with(|journal| std::mem::take(&mut journal.borrow_mut().calls));
    let mut all = Vec::new();
    for entry in &calls {
        for held in &entry.held {
            if let Some(change) = held.change(|it| show(it, vm), vm) {
                let place = entry.place.as_ref().map(Spot::place);
                let arguments = entry.arguments.args.len() + entry.arguments.kwargs.len();
                all.push(Changed { mock: full_name(&entry.root, &entry.name), change, arguments, place });
            }
        }
        if all.len() >= most {
            break;
        }
    }
    JOURNAL.with(|journal| drop(journal.borrow_mut().calls.splice(0..0, calls)));
    all
}

/// The full name of what is below `root` under `name`.
fn full_name(root: &Py<Double>, name: &str) -> String {
    let root = double::full_name(root);
    match name {
        "" => root,
        _ if name.starts_with("()") => format!("{root}{name}"),
        _ => format!("{root}.{name}"),
    }
}

/// What every root mock that was made or called since the last time saw, in the order of their first calls.
///
/// Each value is shown in at most 200 characters, and of each mock at most 100 calls.
#[must_use]
pub fn take_logs(vm: &VirtualMachine) -> Vec<MockLog> {
    let Journal { mocks, calls } = JOURNAL.with(|journal| journal.take());
    let mut roots: Vec<(PyRef<Double>, MockLog)> = Vec::new();
    for entry in calls {
        let call = describe(&entry, vm);
        if let Some((_, log)) = roots.iter_mut().find(|(root, _)| root.is(&entry.root)) {
            log.calls.push(call);
        } else {
            let mut log = head(&entry.root);
            log.calls.push(call);
            roots.push((entry.root, log));
        }
    }
    for double in mocks {
        let is_root = double.state.borrow().reacher.is_none();
        if is_root && !roots.iter().any(|(root, _)| root.is(&double)) {
            let log = head(&double);
            roots.push((double, log));
        }
    }
    for (root, log) in &mut roots {
        log.left_out = root.journaled.take().saturating_sub(log.calls.len());
    }
    roots.into_iter().map(|(_, log)| log).collect()
}

fn head(double: &Py<Double>) -> MockLog {
    let kind = double.family.class.name().to_string();
    let name = double.state.borrow().name.as_deref().filter(|name| !name.is_empty()).map(ToOwned::to_owned);
    MockLog { name: name.unwrap_or_else(|| kind.clone()), kind, calls: Vec::new(), left_out: 0 }
}

fn describe(entry: &Entry, vm: &VirtualMachine) -> MockCall {
    let args: Vec<_> = entry.arguments.args.iter().map(|value| show(value, vm)).collect();
    let kwargs: Vec<_> =
        entry.arguments.kwargs.iter().map(|(name, value)| (name.clone(), show(value, vm))).collect();
    let call = Call { name: entry.name.clone(), arguments: entry.arguments.clone() };
    let text = mock::call(&call, &Capped(Python(vm))).unwrap_or_else(|never| match never {});
    let answer = entry.answer.as_ref().map(|answer| match answer {
        Answer::Returned(value) => show(value, vm),
        Answer::Raised(error) => show(error.as_object(), vm),
    });
    let place = entry.place.as_ref().map(Spot::place);
    MockCall { text, name: entry.name.to_string(), args, kwargs, answer, place, at: entry.at }
}

/// Shows values, but not all of a long one, and whatever happens.
pub(super) struct Capped<'a>(pub(super) Python<'a>);

impl mock::Domain for Capped<'_> {
    type Value = PyObjectRef;
    type Error = std::convert::Infallible;

    fn equals(&self, left: &PyObjectRef, right: &PyObjectRef) -> Result<bool, Self::Error> {
        Ok(left.is(right))
    }

    fn repr(&self, value: &PyObjectRef) -> Result<String, Self::Error> {
        Ok(show(value, self.0.0))
    }
}

/// A value in at most so many characters, whatever it does.
pub(super) fn show(value: &rustpython_vm::PyObject, vm: &VirtualMachine) -> String {
    let text = match value.repr(vm) {
        Ok(text) => text.to_string(),
        Err(_) => format!("<{} that cannot be shown>", value.class().name()),
    };
    match text.char_indices().nth(WIDTH) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text,
    }
}
