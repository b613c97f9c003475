//! The verdict on a test, and the report that is made of it.

use protocol::{Event, Failure, Outcome, Phase, Place, Section, TestReport};
use python::modules::unittest_mock;
use python::sandbox;

use super::Turn;
use crate::collect::{self, Item};
use crate::finding::{Scene, findings};
use crate::vacuous;

/// What is known of a test so far.
pub(super) struct Verdict {
    outcome: Outcome,
    phase: Phase,
    failure: Option<Failure>,
}

impl Verdict {
    /// Nothing speaks against the test yet.
    pub(super) fn passed() -> Self {
        Self { outcome: Outcome::Passed, phase: Phase::Call, failure: None }
    }

    /// Whether the test is still to be run.
    pub(super) fn is_open(&self) -> bool {
        self.failure.is_none()
    }

    /// How it ended so far.
    pub(super) fn outcome(&self) -> Outcome {
        self.outcome
    }

    pub(super) fn fail(&mut self, failure: Failure) {
        self.set(Outcome::Failed, failure);
    }

    pub(super) fn skip(&mut self, reason: Failure) {
        self.set(Outcome::Skipped, reason);
    }

    pub(super) fn expected(&mut self, failure: Failure) {
        self.set(Outcome::XFailed, failure);
    }

    pub(super) fn unexpectedly_passed(&mut self, reason: Failure) {
        self.set(Outcome::XPassed, reason);
    }

    pub(super) fn set_up_badly(&mut self, failure: Failure) {
        self.set(Outcome::Error, failure);
        self.phase = Phase::SetUp;
    }

    /// What failed was the set-up.
    pub(super) fn at_set_up(&mut self) {
        self.outcome = Outcome::Error;
        self.phase = Phase::SetUp;
    }

    /// The first thing that went wrong counts: a test that failed stays failed.
    pub(super) fn torn_down_badly(&mut self, failure: Failure) {
        if matches!(self.outcome, Outcome::Passed | Outcome::Skipped | Outcome::XFailed | Outcome::XPassed) {
            self.set(Outcome::Error, failure);
            self.phase = Phase::TearDown;
        }
    }

    fn set(&mut self, outcome: Outcome, failure: Failure) {
        self.outcome = outcome;
        self.failure = Some(failure);
    }
}

impl Turn<'_> {
    /// Counts the test and sends its report.
    pub(super) fn report(&mut self, item: &Item, verdict: Verdict, sections: Vec<Section>, took_ms: f64) {
        let count = match verdict.outcome {
            Outcome::Passed => &mut self.summary.passed,
            Outcome::Failed => &mut self.summary.failed,
            Outcome::Error => &mut self.summary.errors,
            Outcome::Skipped => &mut self.summary.skipped,
            Outcome::XFailed => &mut self.summary.xfailed,
            Outcome::XPassed => &mut self.summary.xpassed,
        };
        *count += 1;
        // pytest counts both: the test passed, and its end went wrong.
        if verdict.phase == Phase::TearDown {
            self.summary.passed += 1;
        }
        let evidence = unittest_mock::take_evidence(self.vm);
        let vacuous = vacuous::take();
        let injected = unittest_mock::injected(&item.function, self.vm);
        let parameters = collect::positional_names(self.vm, &item.function);
        let findings = findings(&Scene {
            item,
            outcome: verdict.outcome,
            message: verdict.failure.as_ref().map_or("", |failure| failure.message.as_str()),
            sources: &self.sources,
            parameters: &parameters,
            injected: &injected,
            evidence: &evidence,
            vacuous: &vacuous,
        });
        self.observer.observe(Event::Finished(Box::new(TestReport {
            id: item.id.clone(),
            path: item.path.clone(),
            line: item.line,
            outcome: verdict.outcome,
            phase: verdict.phase,
            took_ms,
            failure: verdict.failure,
            sections,
            mocks: unittest_mock::take_logs(self.vm),
            escapes: sandbox::current().take_escapes(),
            findings,
        })));
    }
}

/// A failure that is told in words, without an exception.
pub(super) fn told(item: &Item, message: &str, summary: &str) -> Failure {
    Failure {
        exception: String::new(),
        message: message.to_owned(),
        summary: summary.to_owned(),
        place: Some(place(item)),
        text: format!("{message}\n"),
        frames: Vec::new(),
        hint: None,
    }
}

fn place(item: &Item) -> Place {
    Place { path: item.path.clone(), line: item.line, column: None, end_column: None }
}
