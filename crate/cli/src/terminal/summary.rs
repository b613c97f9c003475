//! The short lists at the end: one line for each test that is worth one.

use std::io;

use protocol::{Failure, Outcome, Phase};

use super::Terminal;
use super::page::fitted;
use super::told::{Told, results};

impl Terminal<'_> {
    /// The lists that are wanted, in the order in which they are.
    pub(super) fn short_summary(&mut self) -> io::Result<()> {
        let mut lines = Vec::new();
        for letter in self.view.lists.chars() {
            match letter {
                'p' => lines.extend(self.simple(Outcome::Passed)),
                's' if self.view.without.folding => lines.extend(self.simple(Outcome::Skipped)),
                's' => lines.extend(self.skipped()),
                'x' => lines.extend(self.expected(Outcome::XFailed)),
                'X' => lines.extend(self.expected(Outcome::XPassed)),
                'E' => {
                    let files = self.not_collected.iter();
                    lines.extend(
                        files.map(|file| self.headed(&format!("ERROR {}", file.path), Some(&file.failure))),
                    );
                    lines.extend(self.simple(Outcome::Error));
                }
                'f' => lines.extend(self.simple(Outcome::Failed)),
                _ => {}
            }
        }
        if lines.is_empty() {
            return Ok(());
        }
        self.page.rule('=', "short test summary info")?;
        lines.iter().try_for_each(|line| self.page.line(line))
    }

    fn with(&self, outcome: Outcome) -> impl Iterator<Item = Told<'_>> {
        let results = self.reports.iter().flat_map(|report| results(report, self.view.verbosity));
        results.filter(move |told| told.outcome == outcome && told.is_listed())
    }

    fn simple(&self, outcome: Outcome) -> Vec<String> {
        let line = |told: Told<'_>| {
            let head = format!("{} {}", told.mark().1, told.report.id);
            match outcome {
                Outcome::Passed => head,
                Outcome::Skipped => format!("{head} - Skipped: {}", told.reason()),
                _ => self.headed(&head, told.failure),
            }
        };
        self.with(outcome).map(line).collect()
    }

    /// `head` and what was said, as far as there is room.
    fn headed(&self, head: &str, failure: Option<&Failure>) -> String {
        let Some(failure) = failure.filter(|failure| !failure.unnamed) else { return head.to_owned() };
        if !self.view.is_cut {
            let said = if failure.frames.is_empty() { &failure.summary } else { &failure.message };
            return format!("{head} - {said}");
        }
        let room = self.page.columns().saturating_sub(head.chars().count());
        let said = fitted(" - ", &failure.summary, "", room).unwrap_or_default();
        format!("{head}{said}")
    }

    fn expected(&self, outcome: Outcome) -> Vec<String> {
        let line = |told: Told<'_>| {
            let at = if told.phase == Phase::SetUp { "at setup of " } else { "" };
            let mut line = format!("{} {at}{}", told.mark().1, told.report.id);
            let reason = told.reason();
            if !reason.is_empty() {
                line.push_str(&format!(" - {reason}"));
            }
            line
        };
        self.with(outcome).map(line).collect()
    }

    /// What was skipped, that of one place and reason together.
    fn skipped(&self) -> Vec<String> {
        let mut folded: Vec<(String, usize)> = Vec::new();
        let files = self
            .skipped_files
            .iter()
            .map(|file| format!("{}:{}: {}", file.place.path, file.place.line, file.reason));
        let tests = self.with(Outcome::Skipped).map(|told| {
            let place = told.failure.and_then(|failure| failure.place.as_ref());
            let place = match place {
                Some(place) => format!("{}:{}", place.path, place.line),
                None => told.report.path.clone(),
            };
            format!("{place}: {}", told.reason())
        });
        for line in files.chain(tests) {
            match folded.iter_mut().find(|(known, _)| *known == line) {
                Some((_, count)) => *count += 1,
                None => folded.push((line, 1)),
            }
        }
        folded.into_iter().map(|(line, count)| format!("SKIPPED [{count}] {line}")).collect()
    }
}
