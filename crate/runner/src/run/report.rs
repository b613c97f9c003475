//! The verdict on a test, and the report that is made of it.

use protocol::{Event, Failure, Outcome, Phase, Place, Section, TestReport};
use python::modules::unittest_mock;
use python::sandbox;

use super::Turn;
use crate::collect::{self, Item};
use crate::coverage;
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
            sleeps: sandbox::current().take_sleeps(),
            escapes: sandbox::current().take_escapes(),
            findings,
            covered: coverage::take(self.vm),
        })));
    }

    /// A test that asks for a fixture that is not there.
    pub(super) fn unknown(&self, item: &Item, name: &str, available: &[String]) -> Failure {
        let place = place(item);
        let head = self.head(item).iter().fold(String::new(), |head, line| format!("{head}  {line}\n"));
        let message = format!("fixture '{name}' not found");
        let text = format!(
            "file {path}, line {line}\n{head}E       {message}\n>       available fixtures: {}\n\
             >       use 'pytest --fixtures [testpath]' for help on them.\n\n{path}:{line}\n",
            available.join(", "),
            path = place.path,
            line = place.line,
        );
        Failure {
            text,
            hint: Some(format!(
                "The arguments of a test are names of fixtures, and there is none called `{name}`. Check the spelling, or \
                 write a function `{name}` with `@pytest.fixture` above it. Look at line {} of `{}`.",
                place.line, place.path
            )),
            ..told(item, &message, &message)
        }
    }

    /// The lines from the first decorator to the end of the `def`.
    fn head(&self, item: &Item) -> Vec<String> {
        let Some(source) = self.sources.get(&item.path) else { return Vec::new() };
        let first = item.line.saturating_sub(1) as usize;
        let mut head = Vec::new();
        for line in source.lines.iter().skip(first) {
            head.push(line.trim_start().to_owned());
            if line.trim_start().starts_with("def") {
                break;
            }
        }
        head
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

/// A fixture that asks for itself.
pub(super) fn circular(item: &Item, name: &str) -> Failure {
    let message = format!("recursive dependency involving fixture '{name}' detected");
    told(item, &message, &message)
}

fn place(item: &Item) -> Place {
    Place { path: item.path.clone(), line: item.line, column: None, end_column: None }
}
