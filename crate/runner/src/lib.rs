//! pytest: collect, rewrite asserts, run, report as events. And scripts, which are no tests.
//!
//! # Layout
//! - [`run`]: one run of test files in an interpreter
//! - [`run_script`]: one script in an interpreter
//! - `collect`: from files to test items, with parameters and marks
//! - `coverage`: which lines ran
//! - `select`: which of them are asked for
//! - `fixture`: what tests ask for
//! - `hook`: functions of a `conftest.py` that have a say in all this
//! - `rewrite` and `explain`: why an assertion did not hold
//! - `vacuous`: statements of a test that turned out to assert nothing
//! - `failure`: what is said of an exception
//! - `warned`: warnings, caught for the report
//! - `finding`: what looks wrong in a test whether or not it passed
//!
//! Behaviour and wording follow pytest 9. Absent: plugins and configuration files.

mod collect;
mod coverage;
mod diff;
mod explain;
mod failure;
mod finding;
mod fixture;
mod hook;
mod module;
mod outcome;
mod rewrite;
mod run;
mod script;
mod select;
mod vacuous;
mod warned;

pub use run::{Observer, run};
pub use script::{Script, ScriptEnd, run_script};
