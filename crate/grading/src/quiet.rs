//! Listens to a run without telling anybody, and keeps what speaks against the implementation.

use protocol::{Event, Limit, Outcome, Rejection};
use runner::Observer;

/// Keeps the rejections of one run.
pub(crate) struct Quiet<'a> {
    clock: &'a dyn Observer,
    tests: usize,
    rejected_by: Vec<Rejection>,
}

impl<'a> Quiet<'a> {
    /// Listens, with the clock of `clock`.
    pub(crate) fn new(clock: &'a dyn Observer) -> Self {
        Self { clock, tests: 0, rejected_by: Vec::new() }
    }

    /// How many tests ran, and which of them, or which files, rejected the implementation.
    pub(crate) fn into_findings(self) -> (usize, Vec<Rejection>) {
        (self.tests, self.rejected_by)
    }
}

impl Observer for Quiet<'_> {
    fn observe(&mut self, event: Event) {
        match event {
            Event::Finished(report) => {
                if report.outcome != Outcome::Skipped {
                    self.tests += 1;
                }
                if matches!(report.outcome, Outcome::Failed | Outcome::Error) {
                    let summary = report.failure.map(|failure| failure.summary).unwrap_or_default();
                    self.rejected_by.push(Rejection { test: report.id, summary });
                }
            }
            Event::NotCollected { path, failure } => {
                // What Python cannot read is named itself, and not the test file that imports it.
                let is_syntax_error = failure.is_syntax_error();
                let unreadable = failure.place.filter(|_| is_syntax_error).map(|place| place.path);
                let test = unreadable.unwrap_or(path);
                self.rejected_by.push(Rejection { test, summary: failure.summary });
            }
            _ => {}
        }
    }

    fn now_ms(&self) -> f64 {
        self.clock.now_ms()
    }
}

/// What ended a run, in words for the learner.
pub(crate) fn limit_in_words(limit: Limit) -> &'static str {
    match limit {
        Limit::Time => "it ran for too long",
        Limit::Output => "it printed too much",
        Limit::Memory => "it asked for more memory than there is",
        Limit::Depth => "it called itself too deeply",
    }
}
