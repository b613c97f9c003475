//! Ends the process when an exercise does not come to its end: a loop without an end cannot be ended from inside.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::Duration;
use std::{process, thread};

use course::Exercise;

use super::finding::{Finding, Flaw};

/// What is waited for besides the runs themselves: a first start of the engine on a busy machine.
const SPARE_MS: u64 = 20_000;

/// A watch over one exercise. Dropping it calls it off.
pub(super) struct Watch {
    _done: Sender<()>,
}

impl Watch {
    /// Starts a watch that gives every run of the exercise the time its limits allow.
    pub(super) fn over(exercise: &Exercise) -> Self {
        // The starter and the solution: each is run once, and once for every implementation.
        let runs = 2 * (2 + exercise.correct.len() + exercise.faults.len());
        let runs = u64::try_from(runs).unwrap_or(u64::MAX);
        let limit =
            Duration::from_millis(exercise.limits.wall_ms.saturating_mul(runs).saturating_add(SPARE_MS));
        let file = format!("{}/{}/exercise.toml", exercise.lesson, exercise.id);
        let (done, receiver) = mpsc::channel();
        thread::spawn(move || {
            if receiver.recv_timeout(limit) == Err(RecvTimeoutError::Timeout) {
                print!("\n{}", Finding::in_file(file, Flaw::Endless { seconds: limit.as_secs() }));
                process::exit(1);
            }
        });
        Self { _done: done }
    }
}
