//! The verdict on an expectation that was not met, as data.

use crate::bound::Bound;
use crate::call::Call;
use crate::signature::BindError;
use crate::times::Times;

/// What the expectation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Calls.
    Call,
    /// Awaits.
    Await,
}

/// An expectation that was not met.
#[derive(Clone, Debug, PartialEq)]
pub struct Report<V> {
    /// The double's own name.
    pub name: String,
    /// What was looked at.
    pub deed: Deed,
    /// In which way it was not met.
    pub unmet: Unmet<V>,
    /// Why an expected call could never have been made.
    pub cause: Option<BindError>,
}

/// In which way an expectation was not met.
#[derive(Clone, Debug, PartialEq)]
pub enum Unmet<V> {
    /// It should have happened.
    Never,
    /// It should not have happened.
    Happened {
        /// How often it did.
        times: usize,
        /// All there was.
        calls: Vec<Call<V>>,
    },
    /// It should have happened once.
    NotOnce {
        /// How often it did.
        times: usize,
        /// All there was.
        calls: Vec<Call<V>>,
    },
    /// It should have happened once, with given arguments.
    NotOnceWith {
        /// How often it did.
        times: usize,
        /// All there was.
        calls: Vec<Call<V>>,
    },
    /// It should have happened another number of times.
    NotTimes {
        /// How often was expected.
        expected: Times,
        /// How often it did.
        times: usize,
        /// All there was.
        calls: Vec<Call<V>>,
    },
    /// It should have happened another number of times with given arguments.
    NotTimesWith {
        /// With which arguments.
        call: Call<V>,
        /// How often was expected.
        expected: Times,
        /// How often it did.
        times: usize,
        /// All there was on the double itself.
        calls: Vec<Call<V>>,
    },
    /// The last one had other arguments.
    Different {
        /// What was expected.
        expected: Call<V>,
        /// What there was, if anything.
        actual: Option<Call<V>>,
    },
    /// None had these arguments.
    Absent {
        /// What was expected.
        expected: Call<V>,
    },
    /// They did not happen one after the other.
    NotInOrder {
        /// What was expected.
        expected: Vec<Call<V>>,
        /// Why each of them could never have happened, if so.
        errors: Vec<Option<BindError>>,
        /// All there was.
        actual: Vec<Call<V>>,
    },
    /// They did not happen in this order.
    NotInSequence {
        /// What was expected.
        expected: Vec<Call<V>>,
        /// All there was.
        actual: Vec<Call<V>>,
    },
    /// Some did not happen.
    Incomplete {
        /// Those that did not, or why they never could.
        missing: Vec<Bound<V>>,
        /// Those that were not asked for.
        left: Vec<Bound<V>>,
    },
}
