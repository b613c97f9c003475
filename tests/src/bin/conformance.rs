//! `conformance mock FOLDER`: the test suite of `PyPI`'s `mock`, whose unpacked source is in the folder, on our `unittest.mock`.
//!
//! One line for each test, then a table: what passed, what failed, and what the suite itself excludes. No test is left out
//! by us; those of `ThreadingMock` pass without threads, as a pool in the sandbox calls at once what it is given.
//! The suite is not part of this repository; `cargo xtask conformance mock` fetches it and starts this.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use tests::{End, Outcome, read_folder, run_suite};

/// What the suite imports as `mock`.
const SHIM: &str = include_str!("../../conformance/mock.py");

/// What came of one file.
struct Row {
    file: String,
    passed: usize,
    failed: usize,
    excluded: usize,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [suite, folder] = arguments.as_slice() else {
        eprintln!("usage: conformance mock FOLDER");
        return ExitCode::from(2);
    };
    if suite != "mock" {
        eprintln!("there is no suite `{suite}`; there is `mock`");
        return ExitCode::from(2);
    }
    let folder = Path::new(folder);
    let backports = match std::fs::read_to_string(folder.join("mock/backports.py")) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("`{}` is not the source of `mock`: {error}", folder.display());
            return ExitCode::from(2);
        }
    };
    let tests = read_folder(&folder.join("mock/tests"));
    let mut files: BTreeMap<String, String> =
        tests.into_iter().map(|(path, text)| (format!("mock/tests/{path}"), text)).collect();
    files.insert("mock/backports.py".to_owned(), backports);
    files.insert("mock/__init__.py".to_owned(), SHIM.to_owned());
    if report(&files) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs every file of the suite and prints what came of it. Says whether none failed.
fn report(files: &BTreeMap<String, String>) -> bool {
    let mut rows = Vec::new();
    let mut failures: Vec<String> = Vec::new();
    for path in files.keys() {
        let Some(file) = path.strip_prefix("mock/tests/").and_then(|it| it.strip_suffix(".py")) else {
            continue;
        };
        if !file.starts_with("test") {
            continue;
        }
        let mut row = Row { file: file.to_owned(), passed: 0, failed: 0, excluded: 0 };
        match run_suite(&format!("mock.tests.{file}"), files) {
            Ok(outcomes) => outcomes.iter().for_each(|it| note(it, &mut row, &mut failures)),
            Err(why) => {
                row.failed = count_tests(&files[path]);
                failures.push(format!("{file}: nothing ran\n{why}"));
            }
        }
        rows.push(row);
    }
    table(&rows);
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

fn table(rows: &[Row]) {
    println!("\n{:<20} {:>7} {:>7} {:>9}", "file", "passed", "failed", "excluded");
    let mut sum = Row { file: "all".to_owned(), passed: 0, failed: 0, excluded: 0 };
    for row in rows {
        print(row);
        sum.passed += row.passed;
        sum.failed += row.failed;
        sum.excluded += row.excluded;
    }
    print(&sum);
    println!();
}

fn print(row: &Row) {
    println!("{:<20} {:>7} {:>7} {:>9}", row.file, row.passed, row.failed, row.excluded);
}
