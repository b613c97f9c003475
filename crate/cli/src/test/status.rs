//! The exit status of a run, which is the one that pytest would end with.

use protocol::{Ended, Event};

const PASSED: u8 = 0;
const FAILED: u8 = 1;
const INTERRUPTED: u8 = 2;
const INTERNAL_ERROR: u8 = 3;
const USAGE_ERROR: u8 = 4;
const NO_TESTS: u8 = 5;

/// What of a run decides its status.
///
/// - source: pytest 9.0.2, `ExitCode` and `wrap_session`, tried out for each way to end
#[derive(Debug, Default)]
pub(super) struct Status {
    not_collected: Vec<String>,
    tests: usize,
    ended: Option<Ended>,
}

impl Status {
    /// Takes the next event in.
    pub(super) fn see(&mut self, event: &Event) {
        match event {
            Event::NotCollected { path, .. } => self.not_collected.push(path.clone()),
            Event::Finished(_) => self.tests += 1,
            Event::Ended(ended) => self.ended = Some(ended.clone()),
            Event::Collected(_)
            | Event::Started(_)
            | Event::Printed { .. }
            | Event::Judged(_)
            | Event::Covered(_) => {}
        }
    }

    /// The status after all that was seen.
    pub(super) fn code(&self) -> u8 {
        match &self.ended {
            // Only `sys.exit` ends a run before its first test, and pytest does not expect that of a test file.
            None | Some(Ended::Exited { during: None, .. }) => INTERNAL_ERROR,
            Some(Ended::Stopped { .. }) => INTERRUPTED,
            Some(Ended::Exited { code, during: Some(_) }) => as_the_shell_sees_it(*code),
            // pytest loads this one before it begins to collect.
            Some(Ended::Done(_)) if self.not_collected.iter().any(|path| path == "conftest.py") => {
                USAGE_ERROR
            }
            Some(Ended::Done(_)) if !self.not_collected.is_empty() => INTERRUPTED,
            Some(Ended::Done(summary)) if summary.failed + summary.errors > 0 => FAILED,
            Some(Ended::Done(_)) if self.tests == 0 => NO_TESTS,
            Some(Ended::Done(_)) => PASSED,
        }
    }
}

/// A process has eight bits to end with.
fn as_the_shell_sees_it(code: i32) -> u8 {
    code.to_le_bytes()[0]
}
