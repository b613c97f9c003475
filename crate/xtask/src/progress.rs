//! What is being done, and how long it took, on standard error: standard output is for results.

use std::time::Instant;

/// Says what begins now.
pub(crate) fn say(text: &str) {
    eprintln!("[xtask] {text}");
}

/// Says what begins, does it, and says how long it took.
pub(crate) fn step<T, E>(text: &str, act: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    say(&format!("{text} ..."));
    let began = Instant::now();
    let outcome = act();
    let verdict = if outcome.is_ok() { "done" } else { "failed" };
    say(&format!("{text}: {verdict} in {:.1} s", began.elapsed().as_secs_f64()));
    outcome
}
