//! The exit status of a run, which is the one that pytest would end with.

use protocol::{Ended, Event};

use crate::conftest::{is_loaded_first, is_of_a_hook};

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
    hook_failed: bool,
    collected: usize,
    /// After how many failures the run stops; 0 for never.
    stops_after: usize,
    ended: Option<Ended>,
}

impl Status {
    /// Of a run that stops after so many failures; 0 for never.
    pub(super) fn of(stops_after: usize) -> Self {
        Self { stops_after, ..Self::default() }
    }

    /// Takes the next event in.
    pub(super) fn see(&mut self, event: &Event) {
        match event {
            Event::NotCollected { path, failure } => {
                self.not_collected.push(path.clone());
                self.hook_failed |= path.ends_with("conftest.py") && is_of_a_hook(failure);
            }
            Event::Collected(tests) => self.collected = tests.len(),
            Event::Ended(ended) => self.ended = Some(ended.clone()),
            Event::Found { .. }
            | Event::FileSkipped { .. }
            | Event::Warned(_)
            | Event::Started(_)
            | Event::Finished(_)
            | Event::Printed { .. }
            | Event::Covered(_)
            | Event::Judged(_) => {}
        }
    }

    /// The status after all that was seen.
    pub(super) fn code(&self) -> u8 {
        match &self.ended {
            // Only `sys.exit` ends a run before its first test, and pytest does not expect that of a test file.
            None | Some(Ended::Exited { during: None, .. }) => INTERNAL_ERROR,
            Some(Ended::Stopped { .. }) => INTERRUPTED,
            Some(Ended::Exited { code, during: Some(_) }) => as_the_shell_sees_it(*code),
            Some(Ended::Refused { .. }) => USAGE_ERROR,
            Some(Ended::Done(_)) if self.hook_failed => INTERNAL_ERROR,
            Some(Ended::Done(_)) if self.not_collected.iter().any(|path| is_loaded_first(path)) => {
                USAGE_ERROR
            }
            // Stopped by `-x`, that is, and not by what the files are.
            Some(Ended::Done(_)) if self.stops_after > 0 && self.not_collected.len() >= self.stops_after => {
                FAILED
            }
            Some(Ended::Done(_)) if !self.not_collected.is_empty() => INTERRUPTED,
            Some(Ended::Done(summary)) if summary.failed + summary.errors > 0 => FAILED,
            Some(Ended::Done(_)) if self.collected == 0 => NO_TESTS,
            Some(Ended::Done(_)) => PASSED,
        }
    }
}

/// A process has eight bits to end with.
fn as_the_shell_sees_it(code: i32) -> u8 {
    code.to_le_bytes()[0]
}
