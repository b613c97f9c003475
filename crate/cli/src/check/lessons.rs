//! A lessons folder in memory, which remembers what of it was used.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use course::{Files, Lookup};

use crate::folder::{self, File};

/// The text files of a folder.
pub(super) struct Lessons {
    texts: BTreeMap<String, String>,
    others: Vec<String>,
    used: RefCell<BTreeSet<String>>,
}

impl Lessons {
    /// Reads everything under `path` but what is hidden, and what Python leaves behind.
    pub(super) fn read(path: &Path) -> io::Result<Self> {
        let mut lessons = Self { texts: BTreeMap::new(), others: Vec::new(), used: RefCell::default() };
        for File { path, text } in folder::read(path, &["__pycache__"])? {
            match text {
                Some(text) => drop(lessons.texts.insert(path, text)),
                None => lessons.others.push(path),
            }
        }
        Ok(lessons)
    }

    pub(super) fn has_course(&self) -> bool {
        self.texts.contains_key("course.toml")
    }

    /// The files that nothing has looked up, by name.
    pub(super) fn stray(&self) -> Vec<String> {
        let used = self.used.borrow();
        let texts = self.texts.keys().filter(|path| !used.contains(*path));
        let mut stray: Vec<String> = texts.chain(&self.others).cloned().collect();
        stray.sort();
        stray
    }
}

impl Files for Lessons {
    fn look_up(&self, path: &str) -> Lookup<'_> {
        self.used.borrow_mut().insert(path.to_owned());
        self.texts.look_up(path)
    }
}
