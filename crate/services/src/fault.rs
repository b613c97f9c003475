//! What goes wrong on purpose at the registries and the feature store: at which calls, and how.
//!
//! Faults are plain data, and calls are counted by operation. S3 and the network have faults of their own, as more can go
//! wrong there.

use std::cell::RefCell;
use std::collections::BTreeMap;

use thiserror::Error;

use crate::clock::Clock;

/// What goes wrong, and when: at every call of its operation, unless `first` or `nth` says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The operation, such as `DescribeModelPackage` or `get_model_version`.
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
    /// The service refuses.
    Error(Outage),
    /// The answer takes so long, on the clock.
    Delay {
        /// Nanoseconds.
        ns: i64,
    },
    /// The answer is what was there before the last change.
    Stale,
}

/// A refusal that has nothing to do with what was asked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct Outage {
    /// The code, such as `ThrottlingException`.
    pub code: String,
    /// What it says.
    pub message: String,
    /// The HTTP status, where the service has one.
    pub status: u16,
}

/// Which state a call is to be answered from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Age {
    /// What is there.
    #[default]
    Now,
    /// What was there before the last change.
    Before,
}

/// The faults that wait, and how often each operation was called.
#[derive(Debug, Default)]
pub struct Faults {
    waiting: RefCell<Vec<Fault>>,
    calls: RefCell<BTreeMap<String, u32>>,
}

impl Faults {
    /// Lets something go wrong. Calls are counted from here on, for the operation that the fault names.
    pub fn inject(&self, fault: Fault) {
        self.calls.borrow_mut().insert(fault.operation.clone(), 0);
        self.waiting.borrow_mut().push(fault);
    }

    /// Takes every fault away.
    pub fn heal(&self) {
        self.waiting.take();
        self.calls.take();
    }

    /// Counts calls anew.
    pub fn restart(&self) {
        self.calls.take();
    }

    /// Counts a call, lets time pass where it is delayed, and says from which state it is to be answered.
    ///
    /// # Errors
    /// The refusal that was asked for.
    pub fn strike(&self, operation: &str, clock: &Clock) -> Result<Age, Outage> {
        let waiting = self.waiting.borrow();
        if waiting.is_empty() {
            return Ok(Age::Now);
        }
        let mut calls = self.calls.borrow_mut();
        let count = calls.entry(operation.to_owned()).or_default();
        *count += 1;
        let mut age = Age::Now;
        let strikes =
            |fault: &&Fault| fault.operation == operation && strikes(fault.first, fault.nth, *count);
        for fault in waiting.iter().filter(strikes) {
            match &fault.kind {
                FaultKind::Error(outage) => return Err(outage.clone()),
                FaultKind::Delay { ns } => clock.advance(*ns),
                FaultKind::Stale => age = Age::Before,
            }
        }
        Ok(age)
    }
}

/// Whether a fault strikes this call, counted from 1: every call, unless `first` or `nth` says otherwise.
pub(crate) fn strikes(first: Option<u32>, nth: Option<u32>, call: u32) -> bool {
    first.is_none_or(|first| call <= first) && nth.is_none_or(|nth| call == nth)
}

#[cfg(test)]
mod tests {
    use super::{Age, Fault, FaultKind, Faults, Outage};
    use crate::clock::Clock;

    fn fault(kind: FaultKind, first: Option<u32>, nth: Option<u32>) -> Fault {
        Fault { operation: "get".to_owned(), first, nth, kind }
    }

    #[test]
    fn faults_strike_the_calls_that_they_name() {
        let (faults, clock) = (Faults::default(), Clock::starting_at(0));
        let outage = Outage { code: "SlowDown".to_owned(), message: "later".to_owned(), status: 503 };
        faults.inject(fault(FaultKind::Error(outage.clone()), None, Some(2)));
        faults.inject(fault(FaultKind::Delay { ns: 5_000_000 }, Some(1), None));
        faults.inject(fault(FaultKind::Stale, None, Some(3)));
        assert_eq!(faults.strike("put", &clock), Ok(Age::Now));
        let struck: Vec<_> = (0..4).map(|_| faults.strike("get", &clock)).collect();
        assert_eq!(struck, [Ok(Age::Now), Err(outage), Ok(Age::Before), Ok(Age::Now)]);
        assert_eq!(clock.monotonic_ns(), 5_001_000);
        faults.restart();
        assert_eq!(faults.strike("get", &clock), Ok(Age::Now));
        faults.heal();
        assert_eq!(
            (0..3).map(|_| faults.strike("get", &clock)).collect::<Result<Vec<_>, _>>(),
            Ok(vec![Age::Now; 3])
        );
    }
}
