//! Results as pytest tells them: a test whose tear-down failed has two, and each of its subtests is one more.

use std::borrow::Cow;

use protocol::{Failure, Outcome, Phase, Section, SubtestReport, TestReport};

/// One result.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'a> {
    pub(super) report: &'a TestReport,
    pub(super) phase: Phase,
    pub(super) outcome: Outcome,
    pub(super) failure: Option<&'a Failure>,
    /// The subtest that it is of.
    pub(super) subtest: Option<&'a SubtestReport>,
}

/// The results of one test, in order. Without `-v` or `-q` only those subtests are among them that failed.
pub(super) fn results(report: &TestReport, verbosity: i8) -> Vec<Told<'_>> {
    let subtests = report.subtests.iter().map(|subtest| Told {
        report,
        phase: Phase::Call,
        outcome: subtest.outcome,
        failure: subtest.failure.as_ref(),
        subtest: Some(subtest),
    });
    let mut told: Vec<Told<'_>> =
        subtests.filter(|told| verbosity != 0 || told.outcome == Outcome::Failed).collect();
    let (outcome, failure) = if report.passed_beside_subtests {
        (Outcome::Passed, None)
    } else {
        (report.outcome, report.failure.as_ref())
    };
    told.push(Told { report, phase: report.phase, outcome, failure, subtest: None });
    if let Some(other) = &report.other {
        let (phase, outcome, failure) = (other.phase, other.outcome, other.failure.as_ref());
        let at = told.len() - usize::from(report.phase == Phase::TearDown);
        told.insert(at, Told { report, phase, outcome, failure, subtest: None });
    }
    told
}

impl<'a> Told<'a> {
    /// The letter and the word for it.
    pub(super) fn mark(self) -> (&'static str, Cow<'static, str>) {
        let (letter, word) = match self.outcome {
            Outcome::Passed => (".", "PASSED"),
            Outcome::Failed => ("F", "FAILED"),
            Outcome::Error => ("E", "ERROR"),
            Outcome::Skipped => ("s", "SKIPPED"),
            Outcome::XFailed => ("x", "XFAIL"),
            Outcome::XPassed => ("X", "XPASS"),
        };
        let Some(subtest) = self.subtest else { return (letter, Cow::Borrowed(word)) };
        let letter = match self.outcome {
            Outcome::Skipped => "-",
            Outcome::XFailed => "y",
            _ => "u",
        };
        (letter, Cow::Owned(format!("SUB{word}{}", subtest.description)))
    }

    /// Whether it is counted and listed among those of its outcome: a subtest that passed is counted by itself.
    pub(super) fn is_listed(self) -> bool {
        self.subtest.is_none() || self.outcome != Outcome::Passed
    }

    /// What was captured for it.
    pub(super) fn sections(self) -> impl Iterator<Item = &'a Section> {
        let own = self.subtest.map_or(&self.report.sections, |subtest| &subtest.sections);
        let of_the_test: &[Section] = if self.subtest.is_some() { &self.report.sections } else { &[] };
        own.iter().chain(of_the_test.iter().filter(|section| is_of_the_end(section)))
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
        let subtest = self.subtest.map_or_else(String::new, |subtest| format!(" {}", subtest.description));
        format!("{name}{parameters}{subtest}")
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

/// Whether it was printed while fixtures were undone.
pub(super) fn is_of_the_end(section: &Section) -> bool {
    section.title.contains("teardown")
}
