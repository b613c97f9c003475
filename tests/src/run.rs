//! Test files by the engine, with a report for each test.

use std::thread;

use protocol::{Event, Failure, Request, RunRequest, TestReport};
use serde_json::Value;
use session::Observer;

/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

/// What the engine said of a test, or of a file that it could not collect.
#[derive(Clone, Debug)]
pub enum Reported {
    /// A test ended.
    Test(Box<TestReport>),
    /// A file has no tests, as it could not be imported.
    NotCollected(Box<Failure>),
}

impl Reported {
    /// From what the engine for browsers writes of a request.
    ///
    /// # Errors
    /// The text itself, where it is something else: the engine crashed.
    pub(crate) fn from_json(value: &Value) -> Result<Self, String> {
        let parsed = |value: &Value| serde_json::from_value(value.clone());
        if let Ok(report) = parsed(value) {
            return Ok(Self::Test(Box::new(report)));
        }
        value
            .get("failure")
            .and_then(|failure| serde_json::from_value(failure.clone()).ok())
            .map(|failure| Self::NotCollected(Box::new(failure)))
            .ok_or_else(|| value.to_string())
    }
}

/// Runs the tests in a fresh interpreter.
///
/// # Errors
/// That the engine has panicked, or that no thread could be started.
pub fn run_tests(request: RunRequest) -> Result<Vec<Reported>, String> {
    let work = move || {
        let mut heard = Heard(Vec::new());
        session::handle(&Request::Run(request), &mut heard);
        heard.0
    };
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(work);
    match thread.map(thread::JoinHandle::join) {
        Ok(Ok(reported)) => Ok(reported),
        Ok(Err(_)) => Err("the engine panicked".to_owned()),
        Err(error) => Err(format!("no thread could be started: {error}")),
    }
}

struct Heard(Vec<Reported>);

impl Observer for Heard {
    fn observe(&mut self, event: Event) {
        match event {
            Event::Finished(report) => self.0.push(Reported::Test(report)),
            Event::NotCollected { failure, .. } => self.0.push(Reported::NotCollected(failure)),
            _ => {}
        }
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}
