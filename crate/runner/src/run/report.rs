//! The verdict on a test, and the report that is made of it.

use protocol::{
    Event, Failure, Outcome, Phase, PhaseResult, PhaseTimes, Place, Section, TestReport, Warning,
};
use python::modules::unittest_mock;
use python::sandbox;

use super::Turn;
use super::subtests::Subtests;
use crate::collect::{self, Item};
use crate::coverage;
use crate::finding::{Scene, findings};
use crate::vacuous;

/// What is known of a test so far.
pub(super) struct Verdict {
    outcome: Outcome,
    phase: Phase,
    failure: Option<Failure>,
    other: Option<Box<PhaseResult>>,
    subtests: Subtests,
    passed_beside_subtests: bool,
}

/// What else is known of a test that has ended.
#[derive(Default)]
pub(super) struct Story {
    pub(super) sections: Vec<Section>,
    pub(super) warnings: Vec<Warning>,
    pub(super) took_ms: f64,
    pub(super) took: PhaseTimes,
}

impl Verdict {
    /// Nothing speaks against the test yet.
    pub(super) fn passed() -> Self {
        Self {
            outcome: Outcome::Passed,
            phase: Phase::Call,
            failure: None,
            other: None,
            subtests: Subtests::default(),
            passed_beside_subtests: false,
        }
    }

    /// Whether the test is still to be run.
    pub(super) fn is_open(&self) -> bool {
        self.failure.is_none()
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

    /// It was decided while the fixtures were made: what failed then is an error.
    pub(super) fn at_set_up(&mut self) {
        if self.outcome == Outcome::Failed {
            self.outcome = Outcome::Error;
        }
        self.phase = Phase::SetUp;
    }

    /// A test that passed has failed where a subtest did.
    pub(super) fn add_subtests(&mut self, item: &Item, subtests: Subtests) {
        let failed = subtests.failed();
        if failed > 0 && self.outcome == Outcome::Passed {
            let text = format!("contains {failed} failed subtest{}", if failed > 1 { "s" } else { "" });
            self.fail(told(item, &text, &text));
            self.passed_beside_subtests = subtests.are_of_unittest;
        }
        self.subtests = subtests;
    }

    /// The first thing that went wrong counts, a test that failed stays failed, and the other thing is kept beside it.
    pub(super) fn torn_down_badly(&mut self, failure: Failure) {
        if self.other.is_some() {
            return;
        }
        let is_wrong = matches!(self.outcome, Outcome::Failed | Outcome::Error);
        let at_the_end =
            PhaseResult { phase: Phase::TearDown, outcome: Outcome::Error, failure: Some(failure) };
        let before = PhaseResult { phase: self.phase, outcome: self.outcome, failure: self.failure.take() };
        let (first, other) = if is_wrong { (before, at_the_end) } else { (at_the_end, before) };
        self.outcome = first.outcome;
        self.phase = first.phase;
        self.failure = first.failure;
        self.other = Some(Box::new(other));
    }

    /// How many of its phases and subtests went wrong.
    pub(super) fn failures(&self) -> usize {
        let other = self.other.as_ref().map(|other| other.outcome);
        let outcomes = [Some(self.outcome), other];
        let wrong =
            outcomes.into_iter().flatten().filter(|it| matches!(it, Outcome::Failed | Outcome::Error));
        wrong.count() + self.subtests.failed() - usize::from(self.passed_beside_subtests)
    }

    fn set(&mut self, outcome: Outcome, failure: Failure) {
        self.outcome = outcome;
        self.failure = Some(failure);
    }
}

impl Turn<'_> {
    /// Counts the test and sends its report.
    pub(super) fn report(&mut self, item: &Item, verdict: Verdict, story: Story) {
        let Story { sections, warnings, took_ms, took } = story;
        self.count(verdict.outcome);
        // pytest counts both: the test passed, and its end went wrong.
        if let Some(other) = &verdict.other {
            self.count(other.outcome);
        }
        self.failures += verdict.failures();
        self.summary.warnings += warnings.len();
        let evidence = unittest_mock::take_evidence(self.vm);
        let vacuous = vacuous::take();
        let injected = unittest_mock::injected(&item.function, self.vm);
        let parameters = collect::positional_names(self.vm, &item.function);
        let mocks = unittest_mock::take_logs(self.vm);
        let covered = coverage::take(self.vm);
        let with_functions = coverage::with_functions();
        let findings = findings(&Scene {
            item,
            outcome: verdict.outcome,
            message: verdict.failure.as_ref().map_or("", |failure| failure.message.as_str()),
            sources: &self.sources,
            parameters: &parameters,
            injected: &injected,
            evidence: &evidence,
            vacuous: &vacuous,
            mocks: &mocks,
            covered: &covered,
            with_functions: &with_functions,
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
            mocks,
            sleeps: sandbox::current().take_sleeps(),
            escapes: sandbox::current().take_escapes(),
            findings,
            warnings,
            other: verdict.other,
            took,
            covered,
            subtests: verdict.subtests.reports,
            passed_beside_subtests: verdict.passed_beside_subtests,
        })));
    }

    fn count(&mut self, outcome: Outcome) {
        let summary = &mut self.summary;
        let count = match outcome {
            Outcome::Passed => &mut summary.passed,
            Outcome::Failed => &mut summary.failed,
            Outcome::Error => &mut summary.errors,
            Outcome::Skipped => &mut summary.skipped,
            Outcome::XFailed => &mut summary.xfailed,
            Outcome::XPassed => &mut summary.xpassed,
        };
        *count += 1;
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
        unnamed: false,
    }
}

pub(super) fn place(item: &Item) -> Place {
    Place { path: item.path.clone(), line: item.line, column: None, end_column: None }
}
