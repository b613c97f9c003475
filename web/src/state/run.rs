//! One run of the learner's tests, as far as its events have come.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use course::Texts;
use protocol::{
    Ended, Event, Failure, FileCoverage, Limit, Outcome, Stream, Summary, TestId, TestReport, Warning,
};

/// A run and what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// How far it is.
    pub phase: RunPhase,
    /// The texts it runs on.
    pub texts: Texts,
    /// The tests that were found, in file order.
    pub collected: Vec<TestId>,
    /// The test under way.
    pub running: Option<TestId>,
    /// The tests that have ended.
    pub reports: Vec<Rc<TestReport>>,
    /// The files that could not be collected, and why.
    pub not_collected: Vec<(String, Rc<Failure>)>,
    /// What was printed outside of tests.
    pub printed: Vec<(Stream, String)>,
    /// The warnings that came outside of tests.
    pub warned: Vec<Warning>,
    /// What ran of each file, once the run is over.
    pub covered: Vec<FileCoverage>,
}

/// How far a run is.
#[derive(Clone, Debug, PartialEq)]
pub enum RunPhase {
    /// The engine is not ready yet, or works on something else.
    Waiting,
    /// It is under way.
    Running,
    /// Everything ran.
    Done(Summary),
    /// A limit ended it.
    Stopped {
        /// Which.
        limit: Limit,
        /// The test under way.
        during: Option<TestId>,
    },
    /// The code ended the interpreter.
    Exited {
        /// Its status.
        code: i32,
        /// The test under way.
        during: Option<TestId>,
    },
    /// The learner stopped it.
    Cancelled {
        /// The test under way.
        during: Option<TestId>,
    },
    /// The engine died.
    Crashed {
        /// The test under way.
        during: Option<TestId>,
    },
}

/// How one test stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// It has not begun.
    Waiting,
    /// It is under way.
    Running,
    /// The run ended before it did.
    NotRun,
    /// It has ended.
    Ended(Rc<TestReport>),
}

impl Status {
    /// It in a word or two.
    #[must_use]
    pub fn words(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::NotRun => "did not finish",
            Self::Ended(report) => outcome_words(report.outcome),
        }
    }
}

/// An outcome in a word or two.
#[must_use]
pub(crate) fn outcome_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "failed",
        Outcome::Error => "error",
        Outcome::Skipped => "skipped",
        Outcome::XFailed => "failed as expected",
        Outcome::XPassed => "passed unexpectedly",
    }
}

impl Run {
    /// A run on `texts` that has not begun.
    #[must_use]
    pub fn new(texts: Texts) -> Self {
        Self {
            phase: RunPhase::Waiting,
            texts,
            collected: Vec::new(),
            running: None,
            reports: Vec::new(),
            not_collected: Vec::new(),
            printed: Vec::new(),
            warned: Vec::new(),
            covered: Vec::new(),
        }
    }

    /// Takes one event in.
    pub fn take(&mut self, event: Event) {
        match event {
            Event::Collected(tests) => self.collected = tests,
            Event::NotCollected { path, failure } => self.not_collected.push((path, Rc::from(failure))),
            Event::Started(test) => self.running = Some(test),
            Event::Finished(report) => {
                self.running = None;
                self.reports.push(Rc::from(report));
            }
            Event::Printed { stream, text } => match self.printed.last_mut() {
                Some((last, printed)) if *last == stream => printed.push_str(&text),
                _ => self.printed.push((stream, text)),
            },
            Event::Covered(files) => self.covered = files,
            Event::Warned(warning) => self.warned.push(*warning),
            Event::Found { .. } | Event::FileSkipped { .. } | Event::Judged(_) => {}
            Event::Ended(ended) => self.end(match ended {
                Ended::Done(summary) => RunPhase::Done(summary),
                Ended::Stopped { limit, during } => RunPhase::Stopped { limit, during },
                Ended::Exited { code, during } => RunPhase::Exited { code, during },
                // The page asks for whole files and gives no expressions, so there is nothing to refuse.
                Ended::Refused { .. } => RunPhase::Exited { code: 4, during: None },
            }),
        }
    }

    /// Ends it in this way.
    pub fn end(&mut self, phase: RunPhase) {
        self.phase = phase;
        self.running = None;
    }

    /// Whether it has ended.
    #[must_use]
    pub fn is_over(&self) -> bool {
        !matches!(self.phase, RunPhase::Waiting | RunPhase::Running)
    }

    /// Whether everything ran, something passed, and nothing failed.
    #[must_use]
    pub fn is_green(&self) -> bool {
        match &self.phase {
            RunPhase::Done(summary) => {
                summary.passed > 0 && summary.failed == 0 && summary.errors == 0 && summary.xpassed == 0
            }
            _ => false,
        }
    }

    /// Each test in file order, and how it stands.
    #[must_use]
    pub fn tests(&self) -> Vec<(TestId, Status)> {
        let reports: HashMap<&str, _> =
            self.reports.iter().rev().map(|report| (report.id.as_str(), report)).collect();
        let mut tests: Vec<(TestId, Status)> = self
            .collected
            .iter()
            .map(|id| {
                let status = match reports.get(id.as_str()) {
                    Some(report) => Status::Ended(Rc::clone(report)),
                    None if self.is_over() => Status::NotRun,
                    None if self.running.as_ref() == Some(id) => Status::Running,
                    None => Status::Waiting,
                };
                (id.clone(), status)
            })
            .collect();
        let collected: HashSet<&str> = self.collected.iter().map(String::as_str).collect();
        let unlisted = self.reports.iter().filter(|report| !collected.contains(report.id.as_str()));
        tests.extend(unlisted.map(|report| (report.id.clone(), Status::Ended(Rc::clone(report)))));
        tests
    }

    /// The names of its tests; some may come twice.
    pub(crate) fn names(&self) -> impl Iterator<Item = &TestId> {
        self.collected.iter().chain(self.reports.iter().map(|report| &report.id))
    }

    /// The first test that did not pass.
    #[must_use]
    pub fn first_failure(&self) -> Option<TestId> {
        let bad = |status: &Status| match status {
            Status::Ended(report) => {
                matches!(report.outcome, Outcome::Failed | Outcome::Error | Outcome::XPassed)
            }
            Status::Waiting | Status::Running | Status::NotRun => false,
        };
        self.tests().into_iter().find(|(_, status)| bad(status)).map(|(id, _)| id)
    }

    /// The file that Python could not even parse, which may be one that a test file imports.
    #[must_use]
    pub fn syntax_error(&self) -> Option<(&str, &Failure)> {
        let (imported, failure) = self.not_collected.iter().find(|(_, failure)| failure.is_syntax_error())?;
        let path = failure.place.as_ref().map_or(imported, |place| &place.path);
        Some((path, failure))
    }
}
