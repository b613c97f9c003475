//! Ends the process when an exercise does not come to its end.

use std::process;
use std::time::Duration;

use course::Exercise;
use protocol::Limit;

use super::finding::{Finding, Flaw};
use crate::watch::Watch;

/// What is waited for besides the runs themselves: a first start of the engine on a busy machine.
const SPARE_MS: u64 = 20_000;

/// Starts a watch that gives every run of the exercise the time its limits allow.
pub(super) fn watch(exercise: &Exercise) -> Watch {
    // The starter and the solution: each is run once, and once for every implementation.
    let runs = 2 * (2 + exercise.correct.len() + exercise.faults.len());
    let runs = u64::try_from(runs).unwrap_or(u64::MAX);
    let limit = Duration::from_millis(exercise.limits.wall_ms.saturating_mul(runs).saturating_add(SPARE_MS));
    let file = format!("{}/{}/exercise.toml", exercise.lesson, exercise.id);
    Watch::over(limit, move |reached, _| {
        let flaw = match reached {
            Limit::Memory => Flaw::Boundless,
            _ => Flaw::Endless { seconds: limit.as_secs() },
        };
        print!("\n{}", Finding::in_file(file, flaw));
        process::exit(1);
    })
}
