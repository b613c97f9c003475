//! What our engine says of a case, as a recording.

use std::thread;
use std::time::Instant;

use protocol::{Ended, Event, Failure, Outcome, Phase, Request, RunRequest, TestReport, Warning};

use super::recording::{Failed, NotCollected, Recording, Test, Warned};

/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

struct Collector {
    started: Instant,
    said: Recording,
    ended: Option<Ended>,
}

/// Runs the tests.
///
/// # Errors
/// When the run does not end as it should.
pub(super) fn run(request: &RunRequest) -> Result<Recording, String> {
    let request = Request::Run(request.clone());
    let work = move || {
        let mut collector = Collector { started: Instant::now(), said: Recording::default(), ended: None };
        session::handle(&request, &mut collector);
        collector
    };
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(work);
    let joined = thread.map(thread::JoinHandle::join).map_err(|error| error.to_string())?;
    let collector = joined.map_err(|_| "the engine panicked".to_owned())?;
    match collector.ended {
        Some(Ended::Done(_)) => Ok(collector.said),
        other => Err(format!("it ended as {other:?}")),
    }
}

impl session::Observer for Collector {
    fn observe(&mut self, event: Event) {
        match event {
            Event::Finished(mut report) => {
                let warnings = std::mem::take(&mut report.warnings);
                self.said.warnings.extend(warnings.into_iter().map(|it| warned(&report.id, it)));
                self.said.tests.push(test(*report));
            }
            Event::Warned(warning) => self.said.warnings.push(warned("", *warning)),
            Event::NotCollected { path, failure } if path.rsplit('/').next() == Some("conftest.py") => {
                let text = format!("conftest\n{}", failure.text);
                self.said.refused = Some(lines(&text));
            }
            Event::NotCollected { path, failure } => self.said.not_collected.push(NotCollected {
                path,
                outcome: "failed".to_owned(),
                text: lines(&failure.text),
                summary: None,
            }),
            Event::Ended(ended) => self.ended = Some(ended),
            Event::Found { .. }
            | Event::Collected(_)
            | Event::FileSkipped { .. }
            | Event::Started(_)
            | Event::Printed { .. }
            | Event::Covered(_)
            | Event::Judged(_) => {}
        }
    }

    fn now_ms(&self) -> f64 {
        self.started.elapsed().as_secs_f64() * 1000.0
    }
}

fn test(report: TestReport) -> Test {
    let mut test = Test { id: report.id, ..Test::default() };
    let (mut outcome, mut failure) = (report.outcome, report.failure);
    if let Some(other) = report.other {
        let mut at_the_end = other.failure;
        if report.phase == Phase::TearDown {
            outcome = other.outcome;
            std::mem::swap(&mut failure, &mut at_the_end);
        }
        test.teardown = at_the_end.map(failed);
    }
    match outcome {
        Outcome::Passed => "passed".clone_into(&mut test.outcome),
        Outcome::Failed | Outcome::Error => {
            let outcome = if outcome == Outcome::Failed { "failed" } else { "error" };
            outcome.clone_into(&mut test.outcome);
            let told = failure.map(failed).unwrap_or_default();
            (test.text, test.summary) = (told.text, told.summary);
        }
        Outcome::Skipped | Outcome::XFailed | Outcome::XPassed => {
            let outcome = match outcome {
                Outcome::Skipped => "skipped",
                Outcome::XFailed => "xfailed",
                _ => "xpassed",
            };
            outcome.clone_into(&mut test.outcome);
            test.reason = Some(failure.map(|failure| failure.summary).unwrap_or_default());
        }
    }
    let sections = report.sections.into_iter().map(|it| (it.title, lines(&it.text)));
    test.sections = sections.collect();
    test
}

fn warned(test: &str, warning: Warning) -> Warned {
    Warned { test: test.to_owned(), category: warning.category, message: warning.message }
}

fn failed(failure: Failure) -> Failed {
    Failed { text: lines(&failure.text), summary: Some(failure.summary) }
}

fn lines(text: &str) -> Vec<String> {
    text.split('\n').map(str::to_owned).collect()
}
