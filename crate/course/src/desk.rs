//! Where one reading is done: it looks files up, and collects what is wrong and what is still wanted.

use crate::files::{Files, Lookup};
use crate::problem::{Problem, What};

/// The state of one reading.
pub(crate) struct Desk<'f> {
    files: &'f dyn Files,
    problems: Vec<Problem>,
    wanted: Vec<String>,
}

impl<'f> Desk<'f> {
    pub(crate) fn new(files: &'f dyn Files) -> Self {
        Self { files, problems: Vec::new(), wanted: Vec::new() }
    }

    /// The text of the file at `path`. Where it is absent, that is a problem at `named_at`.
    pub(crate) fn text(&mut self, path: &str, named_at: &Spot) -> Option<&'f str> {
        match self.files.look_up(path) {
            Lookup::Text(text) => Some(text),
            Lookup::Absent => {
                self.report(named_at, What::NoFile { path: path.to_owned() });
                None
            }
            Lookup::Unknown => {
                if !self.wanted.iter().any(|wanted| wanted == path) {
                    self.wanted.push(path.to_owned());
                }
                None
            }
        }
    }

    /// The text of a file whose absence has been reported elsewhere.
    pub(crate) fn text_if_there(&mut self, path: &str) -> Option<&'f str> {
        match self.files.look_up(path) {
            Lookup::Absent => None,
            _ => self.text(path, &Spot::file(path)),
        }
    }

    pub(crate) fn report(&mut self, at: &Spot, what: What) {
        let Spot { file, line, key } = at.clone();
        let problem = Problem { file, line, key, what };
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Everything that was found, and the files that are still to be fetched.
    pub(crate) fn close(self) -> (Vec<Problem>, Vec<String>) {
        (self.problems, self.wanted)
    }
}

/// A place in a lesson file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) file: String,
    pub(crate) line: Option<u32>,
    pub(crate) key: Option<String>,
}

impl Spot {
    /// A file as a whole.
    pub(crate) fn file(file: &str) -> Self {
        Self { file: file.to_owned(), line: None, key: None }
    }

    /// A byte of a file.
    pub(crate) fn at(file: &str, text: &str, offset: usize) -> Self {
        Self { line: Some(line_at(text, offset)), ..Self::file(file) }
    }
}

/// The line that the byte at `offset` stands on, from 1.
pub(crate) fn line_at(text: &str, offset: usize) -> u32 {
    let before = text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count();
    u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
}
