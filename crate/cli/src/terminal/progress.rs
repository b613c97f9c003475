//! A letter or a line for each test, and how far the run has come.

use std::io;

use protocol::{Outcome, TestReport};

use super::Terminal;
use super::page::fitted;
use super::told::{Told, results};

/// What a percentage takes of a line.
const SHARE: &str = " [100%]";

impl Terminal<'_> {
    /// A test begins.
    pub(super) fn started(&mut self, test: &str) -> io::Result<()> {
        if self.view.verbosity > 0 {
            self.page.begin(&format!("{test} "))?;
        } else if self.view.verbosity == 0 {
            let path = test.split("::").next().unwrap_or(test);
            let begin = format!("{path} ");
            if self.page.is_at_another(&begin) {
                self.fill()?;
            }
            self.page.begin(&begin)?;
        }
        self.page.flush()
    }

    /// A test has ended.
    pub(super) fn finished(&mut self, report: &TestReport) -> io::Result<()> {
        self.done += 1;
        for told in results(report, self.view.verbosity) {
            if self.view.verbosity > 0 {
                self.word(told)?;
            } else {
                self.letter(told)?;
            }
        }
        self.page.flush()
    }

    /// All tests have ended that were to run.
    pub(super) fn all_done(&mut self) -> io::Result<()> {
        if self.done > 0 && self.view.verbosity <= 0 { self.fill() } else { Ok(()) }
    }

    fn letter(&mut self, told: Told<'_>) -> io::Result<()> {
        self.page.write(told.mark().0)?;
        let is_at_edge = self.page.column() + SHARE.len() + 1 >= self.page.columns();
        if self.view.shows_share() && self.done < self.collected && is_at_edge {
            let share = self.share();
            self.page.line(&share)?;
        }
        Ok(())
    }

    fn word(&mut self, told: Told<'_>) -> io::Result<()> {
        self.page.begin(&format!("{} ", told.report.id))?;
        self.page.write(&told.mark().1)?;
        self.page.finish();
        if matches!(told.outcome, Outcome::Skipped | Outcome::XFailed | Outcome::XPassed) {
            self.reason(&told.reason())?;
        }
        self.fill()
    }

    fn reason(&mut self, reason: &str) -> io::Result<()> {
        if reason.is_empty() {
            return Ok(());
        }
        if self.view.verbosity > 1 {
            return self.wrapped(&format!(" ({reason})"));
        }
        let room = self.page.columns().saturating_sub(self.page.column() + SHARE.len() + 1);
        match fitted(" (", reason, ")", room) {
            Some(shown) => self.page.write(&shown),
            None => Ok(()),
        }
    }

    /// Writes words from where the line is on, with room for a percentage behind each.
    fn wrapped(&mut self, text: &str) -> io::Result<()> {
        let room = self.page.columns() - SHARE.len() - 1;
        let mut column = self.page.column();
        let mut out = String::new();
        for word in text.split(' ').skip(1) {
            if column + 1 + word.chars().count() > room {
                out.push('\n');
                column = 0;
            } else {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += word.chars().count();
        }
        self.page.write(&out)
    }

    /// Writes the percentage at the end of the line.
    fn fill(&mut self) -> io::Result<()> {
        if !self.view.shows_share() {
            return Ok(());
        }
        let room = self.page.columns().saturating_sub(self.page.column() + 1);
        let share = self.share();
        self.page.write(&format!("{share:>room$}"))
    }

    fn share(&self) -> String {
        let percent = (self.done * 100).checked_div(self.collected).unwrap_or(100);
        format!(" [{percent:>3}%]")
    }
}
