//! One turn of the engine, kept as a whole.

use std::time::Instant;

use protocol::{Ended, Event, Failure, Outcome, Request, TestReport, Verdict};
use session::Observer;

/// Everything a turn said.
#[derive(Debug, Default)]
pub(super) struct Turn {
    pub(super) reports: Vec<TestReport>,
    pub(super) not_collected: Vec<(String, Failure)>,
    pub(super) verdicts: Vec<Verdict>,
    /// Why it was cut short, if it was.
    pub(super) stopped: Option<String>,
}

impl Turn {
    pub(super) fn of(request: &Request) -> Self {
        let mut listener = Listener { turn: Self::default(), began: Instant::now() };
        session::handle(request, &mut listener);
        listener.turn
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Finished(report) => self.reports.push(*report),
            Event::NotCollected { path, failure } => self.not_collected.push((path, *failure)),
            Event::Judged(verdict) => self.verdicts.push(*verdict),
            Event::Ended(Ended::Stopped { limit, .. }) => self.stopped = Some(format!("{limit:?} limit")),
            Event::Ended(Ended::Exited { code, .. }) => {
                self.stopped = Some(format!("it exited with status {code}"));
            }
            Event::Ended(Ended::Refused { message }) => self.stopped = Some(message),
            Event::Collected(_)
            | Event::Found { .. }
            | Event::FileSkipped { .. }
            | Event::Warned(_)
            | Event::Started(_)
            | Event::Printed { .. }
            | Event::Covered(_)
            | Event::Ended(Ended::Done(_)) => {}
        }
    }

    /// Whether tests ran and nothing went wrong.
    pub(super) fn is_green(&self) -> bool {
        self.stopped.is_none()
            && self.not_collected.is_empty()
            && self.reports.iter().any(|report| report.outcome == Outcome::Passed)
            && self.reports.iter().all(|report| !matches!(report.outcome, Outcome::Failed | Outcome::Error))
    }
}

struct Listener {
    turn: Turn,
    began: Instant,
}

impl Observer for Listener {
    fn observe(&mut self, event: Event) {
        self.turn.take(event);
    }

    fn now_ms(&self) -> f64 {
        self.began.elapsed().as_secs_f64() * 1_000.0
    }
}
