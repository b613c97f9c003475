//! Where lesson files come from: a folder read into memory, or a page that fetches them one by one.
//!
//! This crate never opens a file. Paths are relative to the lessons folder, with `/` between their parts:
//! `course.toml`, `01_why_mock/lesson.toml`.

use std::collections::BTreeMap;

/// What is known of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup<'a> {
    /// It was read.
    Text(&'a str),
    /// It is certain that there is no such file.
    Absent,
    /// Nobody has asked for it yet. The reading goes on without it and names it among the files it wants.
    Unknown,
}

/// A source of lesson files.
pub trait Files {
    /// What is known of the file at `path`.
    fn look_up(&self, path: &str) -> Lookup<'_>;
}

/// A whole folder in memory: what is not in it does not exist.
impl Files for BTreeMap<String, String> {
    fn look_up(&self, path: &str) -> Lookup<'_> {
        self.get(path).map_or(Lookup::Absent, |text| Lookup::Text(text))
    }
}

/// Files that arrive one by one, as in a browser, which cannot list a folder.
///
/// Read, fetch what the reading wants, [`put`](Shelf::put) it here, and read again until nothing is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    texts: BTreeMap<String, Option<String>>,
}

impl Shelf {
    /// An empty shelf.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Remembers what fetching `path` gave: its text, or `None` where there is no such file.
    pub fn put(&mut self, path: impl Into<String>, text: Option<String>) {
        self.texts.insert(path.into(), text);
    }

    /// Forgets one file, so that the next reading wants it again.
    pub fn forget(&mut self, path: &str) {
        self.texts.remove(path);
    }
}

impl Files for Shelf {
    fn look_up(&self, path: &str) -> Lookup<'_> {
        match self.texts.get(path) {
            Some(Some(text)) => Lookup::Text(text),
            Some(None) => Lookup::Absent,
            None => Lookup::Unknown,
        }
    }
}
