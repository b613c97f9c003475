//! Calls of a bare mock that the real thing would reject.
//!
//! A patch knows what it replaces. Where it puts a mock there that takes anything, each call is held afterwards to what
//! the real function takes. That is known for certain of the learner's own functions and classes, of `requests`, of
//! `MlflowClient`, and of S3: which operations it has, what those take that the sandbox has, and what they answer. Of
//! `requests` and `MlflowClient` it is also known which names they do not have. Absent: everything else.

mod real;
mod response;

use std::cell::RefCell;
use std::mem::ManuallyDrop;

use mock::{Arguments, BindError};
use protocol::Place;
use rustpython_vm::{PyObjectRef, PyRef, VirtualMachine};

use super::double::{Double, extract};
use super::evidence::Spot;
use super::journal::{self, Below};
use real::reached;

/// How many mocks are remembered.
const REMEMBERED: usize = 50;

/// A call that the real thing would reject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// What was patched, as the test names it.
    pub target: String,
    /// What was called, such as `requests.post` or `MlflowClient.get_model_version`.
    pub callee: String,
    /// Why the real one would not have it.
    pub why: Why,
    /// Where the call was made.
    pub place: Option<Place>,
}

/// Why a call would be rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The arguments do not fit, for the reason that Python gives.
    Unfitting(BindError),
    /// A client of AWS takes arguments by name alone.
    Positional,
    /// A client of AWS needs this one.
    Missing(String),
    /// It has no parameter of this name; the nearest one that it has.
    Unknown(String, Option<String>),
    /// There is nothing of this name to call; the nearest that there is.
    NoSuchName(String, Option<String>),
    /// It would not answer with this; its answer has no part of this name; the nearest that it has.
    NoSuchPart(String, Option<String>),
    /// This part of its answer is of another type: the one that it is, and the one that the mock's answer has.
    OtherType(String, &'static str, String),
}

struct Stand {
    double: PyRef<Double>,
    target: String,
    original: PyObjectRef,
}

thread_local! {
    // Not dropped when the thread ends, as for the journal.
    static STANDS: ManuallyDrop<RefCell<Vec<Stand>>> = ManuallyDrop::new(RefCell::default());
}

/// A patch has put `new` in the place of `original`.
pub(super) fn placed(target: &str, original: &PyObjectRef, new: &PyObjectRef, vm: &VirtualMachine) {
    let Some(double) = extract(new, vm) else { return };
    let is_bare = {
        let state = double.state.borrow();
        state.spec.is_none() && state.checked.is_none() && state.delegate.is_none()
    };
    if !is_bare {
        return;
    }
    let stand = Stand { double, target: target.to_owned(), original: original.clone() };
    STANDS.with(|all| {
        let mut all = all.borrow_mut();
        if all.len() < REMEMBERED {
            all.push(stand);
        }
    });
}

/// Forgets everything, as a new interpreter starts.
pub(super) fn forget() {
    drop(STANDS.with(|all| all.take()));
}

/// The calls since the last time that would be rejected, at most `most` of each mock.
pub(super) fn take(most: usize, vm: &VirtualMachine) -> Vec<Rejected> {
    let mut rejected = Vec::new();
    for Stand { double, target, original } in STANDS.with(|all| all.take()) {
        let calls = journal::calls_below(&double);
        let mut makers = calls.iter().filter(|call| call.name.is_empty() || call.name == "client");
        let reaches_s3 = makers.all(|call| is_s3(&call.arguments, vm));
        let found = calls.iter().filter_map(|Below { name, arguments, answer, place }| {
            let real = reached(&original, name, vm).filter(|real| reaches_s3 || !real.is_s3())?;
            let (callee, why) = real.objection(arguments, answer.as_ref(), vm)?;
            let place = place.as_ref().map(Spot::place);
            Some(Rejected { target: target.clone(), callee, why, place })
        });
        rejected.extend(found.take(most));
    }
    rejected
}

/// Whether a call of `boto3.client` is for S3.
fn is_s3(arguments: &Arguments<PyObjectRef>, vm: &VirtualMachine) -> bool {
    let service = arguments.args.first().or_else(|| arguments.get("service_name"));
    service.and_then(|it| it.str(vm).ok()).is_some_and(|it| it.to_string_lossy() == "s3")
}
