//! A suite that pytest runs: files, and which of its tests do not qualify.

use std::collections::BTreeMap;
use std::path::Path;

use protocol::{Outcome, RunRequest, SourceFile, TestReport};
use tests::{Engine, Reported, read_folder, run_tests};

use super::table::{Row, print_table};

const LIMITS: &str = include_str!("../../../../LIMITS.md");

/// The Python files of a folder, by their paths from there, each with `before` in front.
pub(crate) fn python_files(folder: &Path, before: &str) -> impl Iterator<Item = (String, String)> {
    let files = read_folder(folder).into_iter().filter(|(path, _)| path.strip_suffix(".py").is_some());
    files.map(move |(path, text)| (format!("{before}{path}"), text))
}

/// A suite.
pub(crate) struct PytestSuite {
    /// Every file, by its path.
    pub(crate) files: BTreeMap<String, String>,
    /// By which rule a test that did not pass does not qualify, besides that it skips itself.
    pub(crate) excluded: fn(&TestReport) -> Option<String>,
}

impl PytestSuite {
    /// Runs the tests of every file that holds tests, each file by itself, and prints what came of them. Says whether no
    /// test failed but those that LIMITS.md names.
    ///
    /// # Errors
    /// That the engine could not be started.
    pub(crate) fn conforms(&self, engine: Option<&Engine<'_>>) -> Result<bool, String> {
        let mut rows = Vec::new();
        let mut failures = Vec::new();
        let is_test = |path: &&String| path.rsplit('/').next().is_some_and(|file| file.starts_with("test_"));
        for path in self.files.keys().filter(is_test) {
            let source =
                |(path, text): (&String, &String)| SourceFile { path: path.clone(), text: text.clone() };
            let request = RunRequest::new(self.files.iter().map(source).collect(), vec![path.clone()]);
            let reported = match engine {
                Some(engine) => engine.run_tests(request)?,
                None => run_tests(request)?,
            };
            let file = path.rsplit('/').next().unwrap_or(path).to_owned();
            let mut row = Row { file, passed: 0, failed: 0, excluded: 0 };
            for one in &reported {
                match one {
                    Reported::Test(report) => self.note(report, &mut row, &mut failures),
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

    fn note(&self, report: &TestReport, row: &mut Row, failures: &mut Vec<String>) {
        let name = report.id.split_once("::").map_or(report.id.as_str(), |(_, name)| name);
        if report.outcome == Outcome::Passed {
            row.passed += 1;
            println!("passed {name}");
        } else if let Some(reason) = self.reason(report) {
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

    /// Why the test does not count.
    fn reason(&self, report: &TestReport) -> Option<String> {
        let failure = report.failure.as_ref()?;
        if report.outcome == Outcome::Skipped {
            return Some(format!("it skips itself: {}", failure.summary));
        }
        (self.excluded)(report)
    }
}
