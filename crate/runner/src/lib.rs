//! pytest: collect, rewrite asserts, run, report as events.
//!
//! # Layout
//! - [`run`]: one run of test files in an interpreter
//! - `collect`: from files to test items, with parameters and marks
//! - `fixture`: what tests ask for
//! - `rewrite` and `explain`: why an assertion did not hold
//! - `failure`: what is said of an exception
//!
//! Behaviour and wording follow pytest 9. Absent: plugins, configuration files, command line options.

mod collect;
mod diff;
mod explain;
mod failure;
mod fixture;
mod module;
mod outcome;
mod rewrite;
mod run;

pub use run::{Observer, run};
