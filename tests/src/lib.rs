//! What crosses crates.

mod cases;
mod differential;
mod engine;
mod folder;
mod run;
mod snippets;
mod suite;

pub use cases::{Case, cases, compare_case};
pub use differential::{Comparison, Difference, Fault, compare, serve};
pub use engine::Engine;
pub use folder::{lessons, read_folder};
pub use run::{Reported, run_tests};
pub use snippets::{Snippet, check_list, compare_snippet, snippets};
pub use suite::{End, Outcome, run as run_suite};
