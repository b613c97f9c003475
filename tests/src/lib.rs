//! What crosses crates.

mod folder;
mod suite;

pub use folder::{lessons, read_folder};
pub use suite::{End, Outcome, run as run_suite};
