//! pytest's session as text: header, progress, failures, warnings, short summary; and what looks wrong, which pytest does
//! not say.
//!
//! - `view`: what is shown of a run
//! - `page`: lines, rules and titles
//! - `told`: results as pytest counts them
//! - `refused`: what is said instead of all of them
//! - `header`, `progress`, `blocks`, `warned`, `durations`, `summary`, `closing`: the parts, from top to bottom
//! - `covered`: pytest-cov's table
//! - `extra`: what is ours alone
//! - source: pytest 9.2, `_pytest.terminal`
//!
//! The texts of the failures come from the runner as pytest prints them; here they get their titles and rules.
//! Absent: colours, on a terminal too.

mod blocks;
mod closing;
mod covered;
mod durations;
mod extra;
mod header;
mod page;
mod progress;
mod refused;
mod summary;
mod told;
mod view;
mod warned;

use std::io::{self, Write};

use protocol::{Event, Failure, FileCoverage, Place, Section, Stream, TestReport};

use crate::conftest::{is_loaded_first, named_for};
use page::Page;
pub(crate) use view::{View, Without, lists};
use warned::Warned;

/// A file that was not collected, or a folder because of its `conftest.py`.
struct NotCollected {
    path: String,
    failure: Failure,
    /// What was printed while it was imported.
    printed: Vec<Section>,
}

/// A file that says of itself that it is to be skipped.
struct SkippedFile {
    place: Place,
    reason: String,
}

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Nothing has been said.
    Before,
    /// Its first lines have.
    Begun,
    /// There is none.
    Refused,
}

/// Prints events as they come.
pub(crate) struct Terminal<'a> {
    page: Page<'a>,
    view: View,
    stage: Stage,
    /// How many tests there are, with those that are left out.
    found: usize,
    deselected: usize,
    /// How many tests are to run.
    collected: usize,
    done: usize,
    reports: Vec<TestReport>,
    not_collected: Vec<NotCollected>,
    skipped_files: Vec<SkippedFile>,
    warned: Vec<Warned>,
    /// What was printed outside of any test since the last event.
    printed: Vec<Section>,
    covered: Vec<FileCoverage>,
}

impl<'a> Terminal<'a> {
    pub(crate) fn new(out: &'a mut dyn Write, view: View) -> Self {
        Self {
            page: Page::new(out, view.columns),
            view,
            stage: Stage::Before,
            found: 0,
            deselected: 0,
            collected: 0,
            done: 0,
            reports: Vec::new(),
            not_collected: Vec::new(),
            skipped_files: Vec::new(),
            warned: Vec::new(),
            printed: Vec::new(),
            covered: Vec::new(),
        }
    }

    pub(crate) fn print(&mut self, event: &Event) -> io::Result<()> {
        if self.stage == Stage::Refused {
            return Ok(());
        }
        if let Event::Printed { stream, text } = event {
            return self.printed(*stream, text);
        }
        let printed = std::mem::take(&mut self.printed);
        if let Event::NotCollected { path, failure } = event
            && is_loaded_first(path)
            && self.stage == Stage::Before
        {
            return self.refuse(path, failure, &printed);
        }
        self.begin()?;
        match event {
            Event::NotCollected { path, failure } => {
                let failure = failure.as_ref().clone();
                self.not_collected.push(NotCollected { path: named_for(path).to_owned(), failure, printed });
                Ok(())
            }
            Event::FileSkipped { place, reason } => {
                self.skipped_files.push(SkippedFile { place: place.clone(), reason: reason.clone() });
                Ok(())
            }
            Event::Warned(warning) => {
                self.warned.push(Warned { test: None, warning: warning.as_ref().clone() });
                Ok(())
            }
            Event::Found { tests, deselected } => self.found(*tests, *deselected),
            Event::Collected(tests) => {
                self.collected = tests.len();
                if self.view.collect_only { self.list_tests(tests) } else { Ok(()) }
            }
            Event::Started(test) => self.started(test),
            Event::Finished(report) => {
                let test = || Some(report.id.clone());
                let warnings = report.warnings.iter().cloned();
                self.warned.extend(warnings.map(|warning| Warned { test: test(), warning }));
                self.finished(report)?;
                self.reports.push(report.as_ref().clone());
                Ok(())
            }
            Event::Ended(ended) => self.end(ended),
            Event::Covered(files) => {
                self.covered.clone_from(files);
                Ok(())
            }
            Event::Printed { .. } | Event::Judged(_) => Ok(()),
        }
    }

    /// What was printed outside of tests is kept for a file that cannot be imported, or goes through with `-s`.
    fn printed(&mut self, stream: Stream, text: &str) -> io::Result<()> {
        match (self.view.uncaptured, stream) {
            (true, Stream::Out) => self.page.write(text),
            (true, Stream::Err) => io::stderr().write_all(text.as_bytes()),
            (false, stream) => {
                let title = if stream == Stream::Out { "Captured stdout" } else { "Captured stderr" };
                self.printed.push(Section { title: title.to_owned(), text: text.to_owned() });
                Ok(())
            }
        }
    }
}
