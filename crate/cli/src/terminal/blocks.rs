//! The long blocks: what failed, and what tests printed.

use std::io;

use protocol::{Outcome, Phase, Section, Traceback};

use super::Terminal;
use super::header::FOLDER;
use super::told::{Told, is_of_the_end, results};

impl Terminal<'_> {
    /// Files that were not collected, and tests whose set-up or tear-down failed.
    pub(super) fn errors(&mut self) -> io::Result<()> {
        let reports = std::mem::take(&mut self.reports);
        let not_collected = std::mem::take(&mut self.not_collected);
        let told = with(&reports, Outcome::Error, self.view.verbosity);
        if self.view.traceback != Traceback::No && !(told.is_empty() && not_collected.is_empty()) {
            self.page.rule('=', "ERRORS")?;
            for file in &not_collected {
                self.page.rule('_', &format!("ERROR collecting {}", file.path))?;
                self.text(&file.failure.text)?;
                self.sections(&file.printed, |_| true)?;
            }
            for told in told {
                self.page.rule('_', &format!("ERROR at {} of {}", told.phase_word(), told.headline()))?;
                self.told(told)?;
                let is_over = told.phase == Phase::TearDown;
                self.sections(told.sections(), |section| is_over || !is_of_the_end(section))?;
                self.escapes(told.report)?;
            }
        }
        self.reports = reports;
        self.not_collected = not_collected;
        Ok(())
    }

    /// Tests that failed.
    pub(super) fn failures(&mut self) -> io::Result<()> {
        let reports = std::mem::take(&mut self.reports);
        let told = with(&reports, Outcome::Failed, self.view.verbosity);
        if self.view.traceback != Traceback::No && !told.is_empty() {
            self.page.rule('=', "FAILURES")?;
            for told in told {
                if self.view.traceback == Traceback::Line {
                    self.told(told)?;
                    self.sections(told.sections(), |section| !is_of_the_end(section))?;
                    self.place(told)?;
                } else {
                    self.page.rule('_', &told.headline())?;
                    self.told(told)?;
                    // A tear-down that failed too shows its own output.
                    let is_all = told.report.other.is_none();
                    self.sections(told.sections(), |section| is_all || !is_of_the_end(section))?;
                }
                self.escapes(told.report)?;
            }
        }
        self.reports = reports;
        Ok(())
    }

    /// What tests printed that ended with `outcome`, where the list of `letter` is wanted.
    pub(super) fn passes(&mut self, title: &str, outcome: Outcome, letter: char) -> io::Result<()> {
        let reports = std::mem::take(&mut self.reports);
        let told = with(&reports, outcome, self.view.verbosity);
        if self.view.traceback != Traceback::No && self.view.wants(letter) && !told.is_empty() {
            self.page.rule('=', title)?;
            for told in told {
                if told.sections().any(|section| !is_of_the_end(section)) {
                    self.page.rule('_', &told.headline())?;
                }
                let is_all = told.report.other.is_none();
                self.sections(told.sections(), |section| is_all || !is_of_the_end(section))?;
            }
        }
        self.reports = reports;
        Ok(())
    }

    fn told(&mut self, told: Told<'_>) -> io::Result<()> {
        let text = told.failure.map_or("", |failure| failure.text.as_str());
        self.text(text)
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        let text = text.strip_suffix('\n').unwrap_or(text);
        self.page.line(text)
    }

    /// Where a test failed and what it said, in one line.
    fn place(&mut self, told: Told<'_>) -> io::Result<()> {
        let Some(failure) = told.failure else { return Ok(()) };
        let said = failure.message.lines().next().unwrap_or_default();
        match &failure.place {
            Some(place) if !failure.frames.is_empty() => {
                self.page.line(&format!("{FOLDER}/{}:{}: {said}", place.path, place.line))
            }
            _ => self.page.line(&said.chars().take(50).collect::<String>()),
        }
    }

    fn sections<'a>(
        &mut self,
        sections: impl IntoIterator<Item = &'a Section>,
        is_shown: impl Fn(&Section) -> bool,
    ) -> io::Result<()> {
        let captured = self.view.captured.clone();
        if captured == "no" {
            return Ok(());
        }
        for section in sections.into_iter().filter(|section| is_shown(section)) {
            if captured == "all" || section.title.contains(&captured) {
                self.page.inner_rule('-', &section.title)?;
                self.text(&section.text)?;
            }
        }
        Ok(())
    }
}

fn with(reports: &[protocol::TestReport], outcome: Outcome, verbosity: i8) -> Vec<Told<'_>> {
    let results = reports.iter().flat_map(|report| results(report, verbosity));
    results.filter(|told| told.outcome == outcome && told.is_listed()).collect()
}
