//! The verdict on a run, in one sentence that is also read aloud.

use protocol::{Limit, Summary, TestId};

use super::counted;
use super::engine_line::short_name;
use crate::state::{Run, RunPhase};

/// How the verdict looks; the sentence says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// Under way.
    Busy,
    /// All passed.
    Good,
    /// Something failed.
    Bad,
    /// Stopped, or nothing ran.
    Halted,
}

impl Mood {
    /// Its name in the styles.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Busy => "busy",
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Halted => "halted",
        }
    }
}

/// The verdict on a run.
pub(super) fn verdict(run: &Run) -> (Mood, String) {
    match &run.phase {
        RunPhase::Waiting => (Mood::Busy, "Waiting for Python. The tests start by themselves.".to_owned()),
        RunPhase::Running => (Mood::Busy, "Running your tests.".to_owned()),
        RunPhase::Done(_) if run.syntax_error().is_some() => {
            (Mood::Bad, "Python cannot read this file yet, so no test ran.".to_owned())
        }
        RunPhase::Done(summary) => done(run, summary),
        RunPhase::Stopped { limit, during } => {
            (Mood::Halted, format!("Stopped{}: {}.", within(during.as_ref()), limit_words(*limit)))
        }
        RunPhase::Exited { code, during } => (
            Mood::Halted,
            format!("The code ended Python itself{}, with exit status {code}.", within(during.as_ref())),
        ),
        RunPhase::Cancelled { during } => {
            (Mood::Halted, format!("You stopped it{}.", within(during.as_ref())))
        }
        RunPhase::Crashed { during } => {
            (Mood::Halted, format!("Python crashed{} and has been started again.", within(during.as_ref())))
        }
    }
}

fn done(run: &Run, summary: &Summary) -> (Mood, String) {
    let counts = [
        (summary.failed, "failed"),
        (summary.errors, if summary.errors == 1 { "error" } else { "errors" }),
        (summary.passed, "passed"),
        (summary.skipped, "skipped"),
        (summary.xfailed, "failed as expected"),
        (summary.xpassed, "passed unexpectedly"),
    ];
    let parts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    if parts.is_empty() {
        return (
            Mood::Halted,
            "No tests were found. A test is a function whose name starts with test_.".to_owned(),
        );
    }
    let took = format!("{} in {:.0} ms.", parts.join(", "), summary.took_ms.max(1.0));
    if run.is_green() { (Mood::Good, took) } else { (Mood::Bad, took) }
}

fn within(during: Option<&TestId>) -> String {
    during.map(|test| format!(" during {}", short_name(test))).unwrap_or_default()
}

fn limit_words(limit: Limit) -> &'static str {
    match limit {
        Limit::Time => "it ran past the time limit. Is there a loop that never ends?",
        Limit::Output => "it printed more than a run may",
        Limit::Memory => "it asked for more memory than there is",
        Limit::Depth => "it called itself too deeply",
    }
}

/// What of the tests the learner still has to see, for a heading: `2 of 3 tests passed`.
pub(super) fn tally(good: usize, all: usize, noun: &str, verb: &str) -> String {
    format!("{good} of {} {verb}", counted(all, noun))
}
