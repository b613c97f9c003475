//! What comes before the first test: who runs them, and what was found.

use std::io;

use protocol::TestId;

use super::{Stage, Terminal};

/// Where the files lie for the tests.
pub(super) const FOLDER: &str = "/course";

/// What pytest says of itself, said of this: the Python and the pytest that it behaves like.
const PLATFORM: &str = "platform understudy -- Python 3.14, pytest-9.2";

impl Terminal<'_> {
    /// The first lines, once.
    pub(crate) fn begin(&mut self) -> io::Result<()> {
        if self.stage != Stage::Before {
            return Ok(());
        }
        self.stage = Stage::Begun;
        if self.view.verbosity >= 0 {
            self.page.rule('=', "test session starts")?;
            if !self.view.without.header {
                self.page.line(PLATFORM)?;
                self.page.line(&format!("rootdir: {FOLDER}"))?;
            }
        }
        if self.view.verbosity >= 1 {
            self.page.write("collecting ... ")?;
            self.page.flush()?;
        }
        Ok(())
    }

    /// How many tests were found, once that is known.
    pub(super) fn found(&mut self, tests: usize, deselected: usize) -> io::Result<()> {
        self.found = tests;
        self.deselected = deselected;
        if self.view.verbosity < 0 {
            return Ok(());
        }
        let mut line = format!("collected {tests} {}", counted(tests, "item"));
        let errors = self.not_collected.len();
        if errors > 0 {
            line.push_str(&format!(" / {errors} {}", counted(errors, "error")));
        }
        if deselected > 0 {
            line.push_str(&format!(" / {deselected} deselected"));
        }
        if !self.skipped_files.is_empty() {
            line.push_str(&format!(" / {} skipped", self.skipped_files.len()));
        }
        if deselected > 0 {
            line.push_str(&format!(" / {} selected", tests - deselected));
        }
        self.page.line(&line)
    }

    /// The tests in the tree that they are in, for `--collect-only`.
    pub(super) fn list_tests(&mut self, tests: &[TestId]) -> io::Result<()> {
        match self.view.verbosity {
            ..-1 => self.count_by_file(tests),
            -1 => tests.iter().try_for_each(|test| self.page.line(test)),
            _ if tests.is_empty() => Ok(()),
            _ => {
                self.page.line("")?;
                self.tree(tests)
            }
        }
    }

    fn count_by_file(&mut self, tests: &[TestId]) -> io::Result<()> {
        let mut counts = std::collections::BTreeMap::<&str, usize>::new();
        for test in tests {
            *counts.entry(test.split("::").next().unwrap_or(test)).or_default() += 1;
        }
        counts.iter().try_for_each(|(path, count)| self.page.line(&format!("{path}: {count}")))
    }

    fn tree(&mut self, tests: &[TestId]) -> io::Result<()> {
        let mut above: Vec<String> = Vec::new();
        for test in tests {
            let way = way(test);
            let shared = above.iter().zip(&way).take_while(|(a, b)| a == b).count();
            // The test itself is never shared, even where another one has its name.
            for (depth, node) in way.iter().enumerate().skip(shared.min(way.len() - 1)) {
                self.page.line(&format!("{}{node}", "  ".repeat(depth)))?;
            }
            above = way;
        }
        Ok(())
    }
}

/// What a test lies in, from outside, and the test.
fn way(test: &str) -> Vec<String> {
    let (names, parameters) = test.split_at(test.find('[').unwrap_or(test.len()));
    let mut names = names.split("::");
    let path = names.next().unwrap_or_default();
    let mut way = vec![format!("<Dir {}>", FOLDER.trim_start_matches('/'))];
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    way.extend(
        folders.split('/').filter(|folder| !folder.is_empty()).map(|folder| format!("<Dir {folder}>")),
    );
    way.push(format!("<Module {file}>"));
    let mut names: Vec<&str> = names.collect();
    let test = names.pop().unwrap_or_default();
    way.extend(names.iter().map(|class| format!("<Class {class}>")));
    way.push(format!("<Function {test}{parameters}>"));
    way
}

/// `noun` as it stands behind that number.
pub(super) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { noun.to_owned() } else { format!("{noun}s") }
}
