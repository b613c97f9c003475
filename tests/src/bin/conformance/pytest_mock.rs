//! The suite of PyPI's `pytest-mock`, with our `pytest`, `pytest_mock` and `unittest.mock`.
//!
//! A test is excluded where it asks for a fixture that starts another pytest (`testdir`, `pytester`), or skips itself. One
//! that fails and is not named in LIMITS.md is a failure of ours.

use std::path::Path;

use protocol::{Outcome, RunRequest, SourceFile, TestReport};
use tests::{Engine, Reported, read_folder, run_tests};

use super::table::{Row, print_table};

const LIMITS: &str = include_str!("../../../../LIMITS.md");

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
    let mut rows = Vec::new();
    let mut failures = Vec::new();
    for (path, text) in read_folder(&folder) {
        if !path.starts_with("test_") {
            continue;
        }
        let request = RunRequest::new(vec![SourceFile { path: path.clone(), text }], vec![path.clone()]);
        let reported = match engine {
            Some(engine) => engine.run_tests(request)?,
            None => run_tests(request)?,
        };
        let mut row = Row { file: path, passed: 0, failed: 0, excluded: 0 };
        for one in &reported {
            match one {
                Reported::Test(report) => note(report, &mut row, &mut failures),
                Reported::NotCollected(failure) => {
                    row.failed += 1;
                    failures.push(format!("{}: nothing ran\n{}", row.file, failure.text));
                }
            }
        }
        rows.push(row);
    }
    print_table(&rows);
    for failure in &failures {
        println!("failed: {failure}");
    }
    Ok(failures.is_empty())
}

fn note(report: &TestReport, row: &mut Row, failures: &mut Vec<String>) {
    let name = report.id.split_once("::").map_or(report.id.as_str(), |(_, name)| name);
    if report.outcome == Outcome::Passed {
        row.passed += 1;
        println!("passed {name}");
    } else if let Some(reason) = excluded(report) {
        row.excluded += 1;
        println!("excluded {name}: {reason}");
    } else {
        row.failed += 1;
        let function = name.split('[').next().and_then(|name| name.rsplit("::").next());
        let is_listed = function.is_some_and(|function| LIMITS.contains(function));
        println!("failed {name}{}", if is_listed { ", as LIMITS.md says" } else { "" });
        if !is_listed {
            let text = report.failure.as_ref().map_or("", |failure| failure.text.as_str());
            failures.push(format!("{name}\n{text}"));
        }
    }
}

/// By which rule the test does not qualify.
fn excluded(report: &TestReport) -> Option<String> {
    let failure = report.failure.as_ref()?;
    if report.outcome == Outcome::Skipped {
        return Some(format!("it skips itself: {}", failure.summary));
    }
    let asks_for = |name: &&&str| failure.message.starts_with(&format!("fixture '{name}' not found"));
    let name = SPAWNING.iter().find(asks_for)?;
    Some(format!("it asks for `{name}`, which starts another pytest"))
}
