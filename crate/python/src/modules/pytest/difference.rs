//! How two texts differ, line by line, as an assertion would show it.
//!
//! The runner knows how, so it says so with [`show_with`]; without a runner there is nothing to show it in.

use std::cell::Cell;

/// The lines that show how the second text differs from the first.
pub type Shower = fn(&str, &str) -> Vec<String>;

thread_local! {
    static SHOWER: Cell<Option<Shower>> = const { Cell::new(None) };
}

/// Sets how differences are shown from now on.
pub fn show_with(shower: Option<Shower>) {
    SHOWER.set(shower);
}

/// The lines, where there is a runner.
pub(super) fn lines(left: &str, right: &str) -> Option<Vec<String>> {
    SHOWER.get().map(|show| show(left, right))
}
