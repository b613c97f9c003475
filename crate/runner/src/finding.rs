//! What looks wrong in a test, whether or not it passed: one kind a file.
//!
//! A finding says what happened in the learner's own names, and what to write instead. A false one costs more than a
//! missed one: each kind speaks only of what it is sure of, and says in its file where it keeps silent.

mod arguments_changed;
mod assert_on_tuple;
mod assertion_asserts_nothing;
mod call_not_matched;
mod decision;
mod decorators_swapped;
mod mocked_the_subject;
mod only_own_mocks;
mod patch_had_no_effect;
mod service_would_reject;
mod side_effect_ran_out;
mod unconfigured_value_decided;

use protocol::{FileLines, Finding, MockLog, Outcome, Place};
use python::modules::unittest_mock::Evidence;

use crate::collect::Item;
use crate::failure::Sources;
use crate::vacuous::Vacuous;

/// How many findings of one test are told.
const TOLD: usize = 8;

/// A test that has ended, and what is known of it.
pub(crate) struct Scene<'a> {
    pub(crate) item: &'a Item,
    pub(crate) outcome: Outcome,
    /// Why it did not pass, as pytest says it.
    pub(crate) message: &'a str,
    pub(crate) sources: &'a Sources,
    /// What it takes by position.
    pub(crate) parameters: &'a [String],
    /// What the patches replace whose mocks fill the first of these behind `self`, as far as it has a name.
    pub(crate) injected: &'a [Option<String>],
    /// What its mocks noticed.
    pub(crate) evidence: &'a Evidence,
    /// Its statements that asserted nothing.
    pub(crate) vacuous: &'a [Vacuous],
    /// What each of its mocks saw.
    pub(crate) mocks: &'a [MockLog],
    /// The lines of functions that it ran, where lines are counted.
    pub(crate) covered: &'a [FileLines],
    /// The files that have functions, where lines are counted.
    pub(crate) with_functions: &'a [String],
}

impl Scene<'_> {
    /// Whether something went wrong.
    fn has_failed(&self) -> bool {
        matches!(self.outcome, Outcome::Failed | Outcome::Error)
    }

    /// Where the test begins.
    fn place(&self) -> Place {
        Place { path: self.item.path.clone(), line: self.item.line, column: None, end_column: None }
    }

    /// Whether a file holds tests, not the code under test.
    fn is_of_tests(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        path == self.item.path
            || name.starts_with("test_")
            || name.ends_with("_test.py")
            || name == "conftest.py"
    }
}

/// One kind: what it finds in a scene.
type Kind = fn(&Scene<'_>) -> Vec<Finding>;

/// The kinds, the most telling first.
const KINDS: &[Kind] = &[
    patch_had_no_effect::find,
    assertion_asserts_nothing::find,
    mocked_the_subject::find,
    only_own_mocks::find,
    decorators_swapped::find,
    service_would_reject::find,
    side_effect_ran_out::find,
    unconfigured_value_decided::find,
    call_not_matched::find,
    arguments_changed::find,
    assert_on_tuple::find,
];

/// What looks wrong in a test.
pub(crate) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    let mut all: Vec<Finding> = Vec::new();
    for finding in KINDS.iter().flat_map(|find| find(scene)) {
        if !all.contains(&finding) {
            all.push(finding);
        }
    }
    all.truncate(TOLD);
    all
}

/// `path:line`, as it is written in a sentence.
fn at(place: &Place) -> String {
    format!("{}:{}", place.path, place.line)
}
