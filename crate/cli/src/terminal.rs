//! pytest's session as text: progress, failures, summary; and between them what looks wrong, which pytest does not say.
//!
//! The blocks of the failures come from the runner as pytest prints them; here they get their titles and rules.
//! Absent: colours, durations, and every option that changes what is shown but `-q` and `-v`.

use std::fmt::Write as _;
use std::io::{self, Write};

use protocol::{Ended, Event, Failure, FileCoverage, Outcome, Stream, Summary, TestReport};

use crate::coverage::{self, Wanted};

/// Columns, as pytest assumes where it does not know better.
const WIDTH: usize = 80;

/// How much is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// No header, and the last line without its rules.
    Quiet,
    /// A letter for each test.
    Plain,
    /// A line for each test.
    Verbose,
}

/// Prints events as they come.
pub(crate) struct Terminal<'a> {
    out: &'a mut dyn Write,
    detail: Detail,
    collected: usize,
    done: usize,
    column: usize,
    file: String,
    reports: Vec<TestReport>,
    not_collected: Vec<(String, Failure)>,
    coverage: Option<Wanted>,
    covered: Vec<FileCoverage>,
}

impl<'a> Terminal<'a> {
    pub(crate) fn new(out: &'a mut dyn Write, detail: Detail) -> Self {
        Self {
            out,
            detail,
            collected: 0,
            done: 0,
            column: 0,
            file: String::new(),
            reports: Vec::new(),
            not_collected: Vec::new(),
            coverage: None,
            covered: Vec::new(),
        }
    }

    /// Prints coverage, too, where it is wanted.
    pub(crate) fn with_coverage(self, coverage: Option<Wanted>) -> Self {
        Self { coverage, ..self }
    }

    pub(crate) fn print(&mut self, event: &Event) -> io::Result<()> {
        match event {
            Event::Collected(tests) => self.header(tests.len()),
            Event::NotCollected { path, failure } => {
                self.not_collected.push((path.clone(), failure.as_ref().clone()));
                Ok(())
            }
            Event::Finished(report) => self.progress(report),
            Event::Printed { stream: Stream::Out, text } => self.out.write_all(text.as_bytes()),
            Event::Printed { stream: Stream::Err, text } => io::stderr().write_all(text.as_bytes()),
            Event::Ended(ended) => self.end(ended),
            Event::Covered(files) => {
                self.covered.clone_from(files);
                Ok(())
            }
            Event::Started(_) | Event::Judged(_) => Ok(()),
        }
    }

    fn header(&mut self, tests: usize) -> io::Result<()> {
        self.collected = tests;
        if self.detail == Detail::Quiet {
            return Ok(());
        }
        writeln!(self.out, "{}", rule('=', " test session starts "))?;
        let items = if tests == 1 { "item" } else { "items" };
        writeln!(self.out, "understudy -- Python 3.14, pytest 9")?;
        writeln!(self.out, "collected {tests} {items}\n")
    }

    fn progress(&mut self, report: &TestReport) -> io::Result<()> {
        self.done += 1;
        let (letter, word) = match report.outcome {
            Outcome::Passed => ('.', "PASSED"),
            Outcome::Failed => ('F', "FAILED"),
            Outcome::Error => ('E', "ERROR"),
            Outcome::Skipped => ('s', "SKIPPED"),
            Outcome::XFailed => ('x', "XFAIL"),
            Outcome::XPassed => ('X', "XPASS"),
        };
        if self.detail == Detail::Verbose {
            let line = format!("{} {word}", report.id);
            let share = self.share();
            writeln!(self.out, "{line:<width$}{share}", width = WIDTH - share.len())?;
        } else {
            self.letter(letter, &report.path)?;
        }
        self.out.flush()?;
        self.reports.push(report.clone());
        Ok(())
    }

    fn letter(&mut self, letter: char, path: &str) -> io::Result<()> {
        if self.file != path && self.detail == Detail::Plain {
            if !self.file.is_empty() {
                self.close_line()?;
            }
            write!(self.out, "{path} ")?;
            self.column = path.chars().count() + 1;
        }
        path.clone_into(&mut self.file);
        if self.column + 1 + "[100%]".len() >= WIDTH {
            self.close_line()?;
        }
        write!(self.out, "{letter}")?;
        self.column += 1;
        if self.done == self.collected { self.close_line() } else { Ok(()) }
    }

    fn close_line(&mut self) -> io::Result<()> {
        let share = self.share();
        let gap = WIDTH.saturating_sub(self.column);
        self.column = 0;
        writeln!(self.out, "{share:>gap$}")
    }

    fn share(&self) -> String {
        format!("[{:>3}%]", self.done * 100 / self.collected.max(1))
    }

    fn end(&mut self, ended: &Ended) -> io::Result<()> {
        self.blocks("ERRORS", Outcome::Error)?;
        self.blocks("FAILURES", Outcome::Failed)?;
        self.findings()?;
        if let Some(wanted) = &self.coverage {
            self.out.write_all(coverage::block(&self.covered, wanted, rule).as_bytes())?;
        }
        self.list()?;
        let summary = match ended {
            Ended::Done(summary) => summary,
            Ended::Stopped { limit, during } => {
                let during = during.as_ref().map_or_else(String::new, |test| format!(" while {test} ran"));
                return writeln!(self.out, "stopped: {limit:?} limit reached{during}");
            }
            Ended::Exited { code, during } => {
                let during = during.as_ref().map_or_else(String::new, |test| format!(" while {test} ran"));
                return writeln!(self.out, "the tests ended the interpreter with status {code}{during}");
            }
        };
        let line = counts(summary);
        match self.detail {
            Detail::Quiet => writeln!(self.out, "{line}"),
            Detail::Plain | Detail::Verbose => writeln!(self.out, "{}", rule('=', &format!(" {line} "))),
        }
    }

    fn blocks(&mut self, title: &str, outcome: Outcome) -> io::Result<()> {
        let mut text = String::new();
        if outcome == Outcome::Error {
            for (path, failure) in &self.not_collected {
                let head = rule('_', &format!(" ERROR collecting {path} "));
                let _ = writeln!(text, "{head}\n{}", failure.text.trim_end());
            }
        }
        for report in self.reports.iter().filter(|report| report.outcome == outcome) {
            let Some(failure) = &report.failure else { continue };
            let name =
                report.id.split_once("::").map_or(report.id.as_str(), |(_, name)| name).replace("::", ".");
            let head =
                if outcome == Outcome::Error { format!(" ERROR at {name} ") } else { format!(" {name} ") };
            let _ = writeln!(text, "{}\n{}", rule('_', &head), failure.text.trim_end());
            for section in &report.sections {
                let _ = writeln!(
                    text,
                    "{}\n{}",
                    rule('-', &format!(" {} ", section.title)),
                    section.text.trim_end()
                );
            }
            for escape in &report.escapes {
                let _ = writeln!(
                    text,
                    "{}\n{}\n{}",
                    rule('-', " Left the sandbox "),
                    escape.target,
                    escape.advice
                );
            }
        }
        if text.is_empty() {
            Ok(())
        } else {
            write!(self.out, "\n{}\n{text}", rule('=', &format!(" {title} ")))
        }
    }

    /// What looks wrong in tests, whether or not they passed.
    fn findings(&mut self) -> io::Result<()> {
        let mut text = String::new();
        for report in self.reports.iter().filter(|report| !report.findings.is_empty()) {
            let _ = writeln!(text, "{}", report.id);
            for finding in &report.findings {
                let place = finding
                    .place
                    .as_ref()
                    .map_or_else(String::new, |place| format!("{}:{}: ", place.path, place.line));
                let _ = writeln!(text, "{place}{}\nhint: {}", finding.message, finding.next_step);
            }
        }
        if text.is_empty() {
            return Ok(());
        }
        write!(self.out, "\n{}\n{text}", rule('=', " look again "))
    }

    fn list(&mut self) -> io::Result<()> {
        let mut text = String::new();
        for (word, outcome) in [("FAILED", Outcome::Failed), ("ERROR", Outcome::Error)] {
            for report in self.reports.iter().filter(|report| report.outcome == outcome) {
                let summary = report.failure.as_ref().map_or("", |failure| failure.summary.as_str());
                let _ = writeln!(text, "{}", fit(&format!("{word} {} - {summary}", report.id)));
            }
        }
        for (path, failure) in &self.not_collected {
            let _ = writeln!(text, "{}", fit(&format!("ERROR {path} - {}", failure.summary)));
        }
        if text.is_empty() {
            return Ok(());
        }
        write!(self.out, "{}\n{text}", rule('=', " short test summary info "))
    }
}

fn counts(summary: &Summary) -> String {
    let errors = if summary.errors == 1 { "error" } else { "errors" };
    let parts: Vec<String> = [
        (summary.failed, "failed"),
        (summary.passed, "passed"),
        (summary.skipped, "skipped"),
        (summary.xfailed, "xfailed"),
        (summary.xpassed, "xpassed"),
        (summary.errors, errors),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| format!("{count} {word}"))
    .collect();
    let parts = if parts.is_empty() { "no tests ran".to_owned() } else { parts.join(", ") };
    format!("{parts} in {:.2}s", summary.took_ms / 1_000.0)
}

/// `text` in the middle of a line of `fill`.
fn rule(fill: char, text: &str) -> String {
    let room = WIDTH.saturating_sub(text.chars().count());
    let (left, right) = (room / 2, room - room / 2);
    let side = |count: usize| fill.to_string().repeat(count.max(1));
    format!("{}{text}{}", side(left), side(right))
}

/// `text` cut to a line.
fn fit(text: &str) -> String {
    if text.chars().count() <= WIDTH {
        return text.to_owned();
    }
    text.chars().take(WIDTH - 3).chain("...".chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::{fit, rule};

    #[test]
    fn a_title_stands_in_the_middle() {
        assert_eq!(rule('=', " FAILURES "), format!("{} FAILURES {}", "=".repeat(35), "=".repeat(35)));
        assert_eq!(rule('_', " test_a ").len(), 80);
    }

    #[test]
    fn a_long_summary_is_cut() {
        assert_eq!(fit(&"x".repeat(100)), format!("{}...", "x".repeat(77)));
    }
}
