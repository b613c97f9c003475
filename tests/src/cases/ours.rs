//! What our engine says of a case, as a recording.

use std::thread;
use std::time::Instant;

use protocol::{
    Ended, Event, Failure, Outcome, Phase, Request, RunRequest, Section, SubtestReport, TestReport, Warning,
};

use super::recording::{Failed, NotCollected, Recording, Subtest, Test, Warned};

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
    if report.passed_beside_subtests {
        (outcome, failure) = (Outcome::Passed, None);
    }
    test.subtests = report.subtests.into_iter().map(subtest).collect();
    if let Some(other) = report.other {
        let mut at_the_end = other.failure;
        if report.phase == Phase::TearDown {
            outcome = other.outcome;
            std::mem::swap(&mut failure, &mut at_the_end);
        }
        test.teardown = at_the_end.map(failed);
    }
    let told = told(outcome, failure);
    (test.outcome, test.text, test.summary, test.reason) =
        (told.outcome, told.text, told.summary, told.reason);
    test.sections = sections(report.sections);
    test
}

fn subtest(report: SubtestReport) -> Subtest {
    let told = told(report.outcome, report.failure);
    Subtest { description: report.description, sections: sections(report.sections), ..told }
}

/// How it ended, and why.
fn told(outcome: Outcome, failure: Option<Failure>) -> Subtest {
    let word = match outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "failed",
        Outcome::Error => "error",
        Outcome::Skipped => "skipped",
        Outcome::XFailed => "xfailed",
        Outcome::XPassed => "xpassed",
    };
    let mut told = Subtest { outcome: word.to_owned(), ..Subtest::default() };
    match outcome {
        Outcome::Passed => {}
        Outcome::Failed | Outcome::Error => {
            let failure = failure.map(failed).unwrap_or_default();
            (told.text, told.summary) = (failure.text, failure.summary);
        }
        Outcome::Skipped | Outcome::XFailed | Outcome::XPassed => {
            told.reason = Some(failure.map(|failure| failure.summary).unwrap_or_default());
        }
    }
    told
}

fn sections(sections: Vec<Section>) -> Vec<(String, Vec<String>)> {
    sections.into_iter().map(|it| (it.title, lines(&it.text))).collect()
}

fn warned(test: &str, warning: Warning) -> Warned {
    Warned { test: test.to_owned(), category: warning.category, message: warning.message }
}

fn failed(failure: Failure) -> Failed {
    let summary = (!failure.unnamed).then_some(failure.summary);
    Failed { text: lines(&failure.text), summary }
}

fn lines(text: &str) -> Vec<String> {
    text.split('\n').map(str::to_owned).collect()
}
