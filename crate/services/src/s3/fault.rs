//! Faults: what goes wrong on purpose, at calls that are counted.
//!
//! Faults are plain data. Each names an operation and which of its calls it strikes; a call may be struck by several.

use std::collections::BTreeMap;

use super::{S3, S3Error};
use crate::fault::strikes;

/// What goes wrong, and when: at every call of its operation, unless `first` or `nth` says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The operation, such as `GetObject`.
    pub operation: String,
    /// At this many calls, from the first on.
    pub first: Option<u32>,
    /// At this call alone, counted from 1.
    pub nth: Option<u32>,
    /// What goes wrong.
    pub kind: FaultKind,
}

/// What goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// S3 refuses.
    Error {
        /// The `Code`, such as `SlowDown`.
        code: String,
        /// The `Message`.
        message: String,
        /// The HTTP status.
        status: u16,
    },
    /// The connection breaks when so many bytes of a body have come.
    Truncated {
        /// How many bytes come.
        bytes: usize,
    },
    /// A listing leaves out what is on the page, and goes on behind it.
    LostPage,
    /// The answer takes so long, on the clock.
    Delay {
        /// Nanoseconds.
        ns: i64,
    },
    /// A get or a head answers with what was there before the last put, where the bucket keeps it.
    Stale,
}

/// What the faults of one call amount to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Effects {
    pub(super) kept_bytes: Option<usize>,
    pub(super) is_page_lost: bool,
    pub(super) is_stale: bool,
}

/// The faults that wait, and how often each operation was called.
#[derive(Debug, Default)]
pub(super) struct Faults {
    waiting: Vec<Fault>,
    calls: BTreeMap<String, u32>,
    /// How long the caller waits for an answer, in nanoseconds.
    patience_ns: Option<i64>,
}

impl S3 {
    /// Lets something go wrong. Calls are counted from here on, for the operation that the fault names.
    pub fn inject(&self, fault: Fault) {
        let mut faults = self.faults.borrow_mut();
        faults.calls.insert(fault.operation.clone(), 0);
        faults.waiting.push(fault);
    }

    /// Takes every fault away.
    pub fn heal(&self) {
        self.faults.take();
    }

    /// How long the caller waits for an answer, in nanoseconds; `None` is for ever. A longer delay ends in
    /// [`S3Error::TimedOut`].
    pub fn set_patience(&self, ns: Option<i64>) {
        self.faults.borrow_mut().patience_ns = ns;
    }

    /// Counts a call, and says what is wrong with it.
    pub(super) fn faulted(&self, operation: &str) -> Result<Effects, S3Error> {
        let mut faults = self.faults.borrow_mut();
        if faults.waiting.is_empty() {
            return Ok(Effects::default());
        }
        let Faults { waiting, calls, patience_ns } = &mut *faults;
        let count = calls.entry(operation.to_owned()).or_default();
        *count += 1;
        let strikes =
            |fault: &&Fault| fault.operation == operation && strikes(fault.first, fault.nth, *count);
        let mut effects = Effects::default();
        for fault in waiting.iter().filter(strikes) {
            match &fault.kind {
                FaultKind::Error { code, message, status } => {
                    return Err(S3Error::other(code, *status, message));
                }
                FaultKind::Delay { ns } => match *patience_ns {
                    Some(patience) if *ns > patience => {
                        self.clock.advance(patience);
                        return Err(S3Error::TimedOut);
                    }
                    _ => self.clock.advance(*ns),
                },
                FaultKind::Truncated { bytes } => effects.kept_bytes = Some(*bytes),
                FaultKind::LostPage => effects.is_page_lost = true,
                FaultKind::Stale => effects.is_stale = true,
            }
        }
        Ok(effects)
    }
}
