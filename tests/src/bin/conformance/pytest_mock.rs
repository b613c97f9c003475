//! The suite of PyPI's `pytest-mock`, with our `pytest`, `pytest_mock` and `unittest.mock`.
//!
//! A test is excluded where it asks for a fixture that starts another pytest (`testdir`, `pytester`), or skips itself. One
//! that fails and is not named in LIMITS.md is a failure of ours.

use std::path::Path;

use protocol::TestReport;
use tests::{Engine, read_folder};

use super::pytest_suite::PytestSuite;

/// The fixtures of pytest's plugin `pytester`.
const SPAWNING: [&str; 2] = ["testdir", "pytester"];

/// Runs the suite whose source is in `folder`, and prints what came of it. Says whether no test failed but those that
/// LIMITS.md names.
///
/// # Errors
/// That the folder holds something else, or that the engine could not be started.
pub(crate) fn conforms(folder: &Path, engine: Option<&Engine<'_>>) -> Result<bool, String> {
    let folder = folder.join("tests");
    if !folder.is_dir() {
        return Err(format!("`{}` is not the source of `pytest-mock`", folder.display()));
    }
    let is_test = |path: &str| path.starts_with("test_");
    let files = read_folder(&folder).into_iter().filter(|(path, _)| is_test(path)).collect();
    PytestSuite { files, excluded }.conforms(engine)
}

/// By which rule the test does not qualify.
fn excluded(report: &TestReport) -> Option<String> {
    let failure = report.failure.as_ref()?;
    let asks_for = |name: &&&str| failure.message.starts_with(&format!("fixture '{name}' not found"));
    let name = SPAWNING.iter().find(asks_for)?;
    Some(format!("it asks for `{name}`, which starts another pytest"))
}
