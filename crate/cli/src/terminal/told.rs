//! Results as pytest tells them: a test whose tear-down failed has two.

use protocol::{Failure, Outcome, Phase, TestReport};

/// One result.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'a> {
    pub(super) report: &'a TestReport,
    pub(super) phase: Phase,
    pub(super) outcome: Outcome,
    pub(super) failure: Option<&'a Failure>,
}

/// The results of one test, in order.
pub(super) fn results(report: &TestReport) -> Vec<Told<'_>> {
    let main =
        Told { report, phase: report.phase, outcome: report.outcome, failure: report.failure.as_ref() };
    let Some(other) = &report.other else { return vec![main] };
    let other = Told { report, phase: other.phase, outcome: other.outcome, failure: other.failure.as_ref() };
    if main.phase == Phase::TearDown { vec![other, main] } else { vec![main, other] }
}

impl Told<'_> {
    /// The letter and the word for it.
    pub(super) fn mark(self) -> (&'static str, &'static str) {
        match self.outcome {
            Outcome::Passed => (".", "PASSED"),
            Outcome::Failed => ("F", "FAILED"),
            Outcome::Error => ("E", "ERROR"),
            Outcome::Skipped => ("s", "SKIPPED"),
            Outcome::XFailed => ("x", "XFAIL"),
            Outcome::XPassed => ("X", "XPASS"),
        }
    }

    /// Why it was skipped or was expected to fail, as the learner gave it.
    pub(super) fn reason(self) -> String {
        match self.failure {
            Some(failure) if self.outcome == Outcome::Skipped => {
                failure.summary.strip_prefix("Skipped: ").unwrap_or(&failure.summary).to_owned()
            }
            Some(failure) => failure.summary.clone(),
            None => String::new(),
        }
    }

    /// The test's name as a title: `TestK.test_a[1]`.
    pub(super) fn headline(self) -> String {
        let id = self.report.id.as_str();
        let (names, parameters) = id.split_at(id.find('[').unwrap_or(id.len()));
        let name = names.split_once("::").map_or(names, |(_, name)| name).replace("::", ".");
        format!("{name}{parameters}")
    }

    /// The word for the phase that it is a result of.
    pub(super) fn phase_word(self) -> &'static str {
        word(self.phase)
    }
}

/// The word for a phase.
pub(super) fn word(phase: Phase) -> &'static str {
    match phase {
        Phase::SetUp => "setup",
        Phase::Call => "call",
        Phase::TearDown => "teardown",
    }
}
