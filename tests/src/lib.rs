//! What crosses crates.

mod differential;
mod engine;
mod folder;
mod run;
mod suite;

pub use differential::{Comparison, Difference, Fault, compare, serve};
pub use engine::Engine;
pub use folder::{lessons, read_folder};
pub use run::{Reported, run_tests};
pub use suite::{End, Outcome, run as run_suite};
