//! What the mocks of a test noticed that a learner should hear of, as data. The runner puts it into words.
//!
//! Noticing is cheap while a test runs: references are kept, and become text in [`take_evidence`]. Each kind of
//! evidence is bounded, so that a loop that makes the same mistake a million times costs no more than a few.

use std::cell::RefCell;
use std::mem::ManuallyDrop;

use protocol::Place;
use rustpython_vm::builtins::PyCode;
use rustpython_vm::{PyRef, VirtualMachine};

use mock::Difference;

use super::changed::Change;
use super::contract::{self, Rejected};
use super::journal;
use super::subject::{self, Replaced};
use super::usual::Usage;
use crate::sandbox::WORK_FOLDER;

/// How many pieces of evidence of one kind are kept.
const KEPT: usize = 20;

/// What the mocks of one test noticed.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// Patches that the code under test went past.
    pub missed: Vec<MissedPatch>,
    /// Lists of answers that were too short.
    pub ran_out: Vec<RanOut>,
    /// Uses of mocks as values that nobody has set.
    pub decided: Vec<Decided>,
    /// The last call assertion that did not hold.
    pub unmatched: Option<Unmatched>,
    /// Arguments that have changed since they were given.
    pub changed: Vec<Changed>,
    /// Functions of the learner's that were replaced, and called.
    pub replaced: Vec<Replaced>,
    /// Calls that the real thing would reject.
    pub rejected: Vec<Rejected>,
}

/// A patch that replaced a name which nobody used, while another name of the same object was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissedPatch {
    /// What replaced it.
    pub by: By,
    /// What was patched, as the test names it: `source.load`.
    pub target: String,
    /// Whether it was patched where it comes from, and not in another module that uses it.
    pub is_at_its_source: bool,
    /// What kind of object it is: `function` or `class`.
    pub what: &'static str,
    /// The module that has a name of its own for it.
    pub module: String,
    /// That name.
    pub name: String,
    /// Where the patch was made.
    pub patched: Option<Place>,
    /// Where the object itself was called.
    pub called: Option<Place>,
}

/// What puts something else in a name's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// `unittest.mock.patch` and its kin.
    Patch,
    /// pytest's `monkeypatch`.
    Monkeypatch,
}

/// A mock that was called once more than it has answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RanOut {
    /// The mock's full name, such as `client.get`; `mock` where it has none.
    pub mock: String,
    /// How many answers its `side_effect` gave.
    pub answers: usize,
    /// Where the call was made that was one too many.
    pub place: Option<Place>,
}

/// A mock that was used as a value which nobody has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The mock as its repr names it, such as `client.get_object().__getitem__()`.
    pub value: String,
    /// What it was used for.
    pub usage: Usage,
    /// Where.
    pub place: Place,
}

/// A call assertion that did not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// The mock's full name.
    pub mock: String,
    /// What was expected.
    pub wanted: Wanted,
    /// How many calls there were.
    pub times: usize,
    /// The calls, at most the last hundred.
    pub calls: Vec<String>,
    /// Where they were made, as far as that is known.
    pub places: Vec<Place>,
    /// Where it was asserted.
    pub place: Option<Place>,
}

/// What a call assertion expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One call, with or without given arguments.
    Once,
    /// No call.
    Never,
    /// A call with given arguments; of those that were made, this comes nearest.
    Like(Nearest),
}

/// A call beside the expected one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The path from the mock to what was called; empty for the mock itself.
    pub name: String,
    /// What was given, in brackets.
    pub arguments: String,
    /// How that differs from what was expected. There is a difference.
    pub differences: Vec<Difference<String>>,
    /// Where it was made.
    pub place: Option<Place>,
}

/// A call whose argument has changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The full name of the mock that was called.
    pub mock: String,
    /// The argument.
    pub change: Change,
    /// How many arguments the call had.
    pub arguments: usize,
    /// Where the call was made.
    pub place: Option<Place>,
}

thread_local! {
    // Not dropped when the thread ends, as for the journal.
    static NOTICED: ManuallyDrop<RefCell<Evidence>> = ManuallyDrop::new(RefCell::default());
}

/// Adds one piece to the kind that `kind` names, unless it is there or there are enough.
pub(super) fn notice<T: PartialEq>(kind: impl FnOnce(&mut Evidence) -> &mut Vec<T>, piece: T) {
    NOTICED.with(|noticed| {
        let mut noticed = noticed.borrow_mut();
        let pieces = kind(&mut noticed);
        if pieces.len() < KEPT && !pieces.contains(&piece) {
            pieces.push(piece);
        }
    });
}

/// Keeps the last call assertion that did not hold.
pub(super) fn notice_last(unmatched: Unmatched) {
    NOTICED.with(|noticed| noticed.borrow_mut().unmatched = Some(unmatched));
}

/// Forgets everything, as a new interpreter starts.
pub(crate) fn forget() {
    drop(NOTICED.with(|noticed| noticed.take()));
}

/// What was noticed since the last time. To be taken before the logs, which it looks at.
#[must_use]
pub fn take_evidence(vm: &VirtualMachine) -> Evidence {
    let mut evidence = NOTICED.with(|noticed| noticed.take());
    evidence.rejected = contract::take(KEPT, vm);
    evidence.replaced = subject::take();
    evidence.changed = journal::changed(KEPT, vm);
    evidence
}

/// A line of code.
#[derive(Clone)]
pub(super) struct Spot {
    pub(super) code: PyRef<PyCode>,
    pub(super) line: u32,
}

impl Spot {
    /// The learner's line that is being executed: the nearest one up to `frames` calls above.
    pub(super) fn current(frames: usize, vm: &VirtualMachine) -> Option<Self> {
        let mut frame = vm.current_frame();
        for _ in 0..frames {
            let current = frame?;
            let code = current.f_code();
            if is_learners(&code) {
                return Some(Self { line: u32::try_from(current.lineno()).unwrap_or(0), code });
            }
            frame = current.f_back(vm);
        }
        None
    }

    /// The same for a report.
    pub(super) fn place(&self) -> Place {
        Place { path: path(&self.code), line: self.line, column: None, end_column: None }
    }
}

/// Whether the code is from a file of the learner's.
pub(super) fn is_learners(code: &PyCode) -> bool {
    code.source_path().as_str().starts_with(WORK_FOLDER)
}

/// The code's file, relative to the work folder.
pub(super) fn path(code: &PyCode) -> String {
    code.source_path().as_str().trim_start_matches(WORK_FOLDER).trim_start_matches('/').to_owned()
}
