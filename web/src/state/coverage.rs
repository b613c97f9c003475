//! Which lines of a file the last run ran, for the gutter beside it and in words.

use protocol::{TestId, TestReport};

use super::run::Run;

/// What a run, or one test of it, ran of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The file.
    pub path: String,
    /// Every line on which a statement begins, in order.
    pub lines: Vec<Line>,
}

/// A line on which a statement begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line, from 1.
    pub line: u32,
    /// Whether it ran.
    pub ran: bool,
    /// Whether it is part of a function, which tests run, and not of the import.
    pub by_tests: bool,
    /// By which tests, in words.
    pub message: String,
}

impl Covered {
    /// What `run` ran of the file at `path`, or `test` alone of it. `None` where nothing is known of its lines, and for a file
    /// that holds tests.
    #[must_use]
    pub fn of(run: &Run, path: &str, test: Option<&TestId>) -> Option<Self> {
        let file = run.covered.iter().find(|file| file.path == path && !file.statements.is_empty())?;
        if holds_tests(run, path) {
            return None;
        }
        let line = |line: &u32| {
            if file.at_import.contains(line) {
                let message = "ran when the file was imported".to_owned();
                return Line { line: *line, ran: true, by_tests: false, message };
            }
            let has_it = |report: &&TestReport| {
                report.covered.iter().any(|covered| covered.path == path && covered.lines.contains(line))
            };
            let reports = run.reports.iter().map(AsRef::as_ref);
            let tests: Vec<&str> = reports.filter(has_it).map(|report| report.id.as_str()).collect();
            let ran = match test {
                Some(test) => tests.contains(&test.as_str()),
                // What only the end of a wider fixture ran belongs to no test.
                None => !tests.is_empty() || file.covered.contains(line),
            };
            Line { line: *line, ran, by_tests: true, message: words(&tests) }
        };
        Some(Self { path: path.to_owned(), lines: file.statements.iter().map(line).collect() })
    }

    /// The first line that a test ran, not the import.
    #[must_use]
    pub fn first_of_a_test(&self) -> Option<u32> {
        self.lines.iter().find(|line| line.ran && line.by_tests).map(|line| line.line)
    }

    /// How many of the lines ran.
    #[must_use]
    pub fn ran(&self) -> usize {
        self.lines.iter().filter(|line| line.ran).count()
    }

    /// The lines that did not run, as ranges from the first to the last with none between them that ran.
    #[must_use]
    pub fn missed(&self) -> Vec<(u32, u32)> {
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        let mut goes_on = false;
        for line in &self.lines {
            match ranges.last_mut().filter(|_| goes_on) {
                Some((_, last)) if !line.ran => *last = line.line,
                _ if !line.ran => ranges.push((line.line, line.line)),
                _ => {}
            }
            goes_on = !line.ran;
        }
        ranges
    }
}

/// Whether tests or their fixtures are in the file: it is not what is tested.
fn holds_tests(run: &Run, path: &str) -> bool {
    let is_in = |id: &TestId| id.strip_prefix(path).is_some_and(|rest| rest.starts_with("::"));
    path.rsplit('/').next() == Some("conftest.py") || run.names().any(is_in)
}

/// At most so many tests are named.
const NAMED: usize = 6;

fn words(tests: &[&str]) -> String {
    let names: Vec<&str> = tests.iter().take(NAMED).map(|id| id.rsplit("::").next().unwrap_or(id)).collect();
    match (tests.len(), names.join(", ")) {
        (0, _) => "no test ran this line".to_owned(),
        (1, names) => format!("ran in 1 test: {names}"),
        (count, names) if count > NAMED => format!("ran in {count} tests: {names}, ..."),
        (count, names) => format!("ran in {count} tests: {names}"),
    }
}
