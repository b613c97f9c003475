//! The suite of PyPI's `mock`, on our `unittest.mock`.
//!
//! No test is left out by us; those of `ThreadingMock` pass without threads, as a pool in the sandbox calls at once what
//! it is given.

use std::collections::BTreeMap;
use std::path::Path;

use tests::{End, Engine, Outcome, read_folder, run_suite};

use super::table::{Row, print_table};

/// What the suite imports as `mock`.
const SHIM: &str = include_str!("../../../conformance/mock.py");

/// Where the tests are.
const PACKAGE: &str = "mock.tests";

/// Runs the suite whose source is in `folder`, and prints what came of it. Says whether no test failed.
///
/// # Errors
/// That the folder holds something else, or that the engine could not be started.
pub(crate) fn conforms(folder: &Path, engine: Option<&Engine<'_>>) -> Result<bool, String> {
    let backports = std::fs::read_to_string(folder.join("mock/backports.py"))
        .map_err(|error| format!("`{}` is not the source of `mock`: {error}", folder.display()))?;
    let tests = read_folder(&folder.join("mock/tests"));
    let mut files: BTreeMap<String, String> =
        tests.into_iter().map(|(path, text)| (format!("mock/tests/{path}"), text)).collect();
    files.insert("mock/backports.py".to_owned(), backports);
    files.insert("mock/__init__.py".to_owned(), SHIM.to_owned());
    let modules: Vec<String> = files
        .keys()
        .filter_map(|path| path.strip_prefix("mock/tests/")?.strip_suffix(".py"))
        .filter(|file| file.starts_with("test"))
        .map(|file| format!("{PACKAGE}.{file}"))
        .collect();
    let outcomes = match engine {
        Some(engine) => engine.run_suites(&modules, &files)?,
        None => modules.iter().map(|module| run_suite(module, &files)).collect(),
    };
    Ok(report(&modules, outcomes, &files))
}

/// Prints what came of every module of the suite. Says whether none failed.
fn report(
    modules: &[String],
    outcomes: Vec<Result<Vec<Outcome>, String>>,
    files: &BTreeMap<String, String>,
) -> bool {
    let mut rows = Vec::new();
    let mut failures: Vec<String> = Vec::new();
    for (module, outcome) in modules.iter().zip(outcomes) {
        let file = module.trim_start_matches(PACKAGE).trim_start_matches('.');
        let mut row = Row { file: file.to_owned(), passed: 0, failed: 0, excluded: 0 };
        match outcome {
            Ok(outcomes) => outcomes.iter().for_each(|it| note(it, &mut row, &mut failures)),
            Err(why) => {
                row.failed = count_tests(&files[&format!("mock/tests/{file}.py")]);
                failures.push(format!("{file}: nothing ran\n{why}"));
            }
        }
        rows.push(row);
    }
    print_table(&rows);
    for failure in &failures {
        println!("failed: {failure}");
    }
    failures.is_empty()
}

fn note(outcome: &Outcome, row: &mut Row, failures: &mut Vec<String>) {
    let name = format!("{}.{}", row.file, outcome.name);
    match &outcome.end {
        End::Passed => {
            row.passed += 1;
            println!("passed {name}");
        }
        End::Skipped(why) => {
            row.excluded += 1;
            println!("excluded {name}: {why}");
        }
        End::Failed(problem) => {
            row.failed += 1;
            println!("failed {name}");
            failures.push(format!("{name}\n    {problem}"));
        }
    }
}

/// The methods that begin with `test`, where there is no interpreter to ask the file itself.
fn count_tests(text: &str) -> usize {
    text.lines()
        .filter(|line| line.starts_with("    def test") || line.starts_with("    async def test"))
        .count()
}
