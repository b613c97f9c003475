//! A lessons folder in memory, which remembers what of it was used.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use course::{Files, Lookup};

/// The text files of a folder.
pub(super) struct Folder {
    texts: BTreeMap<String, String>,
    others: Vec<String>,
    used: RefCell<BTreeSet<String>>,
}

impl Folder {
    /// Reads everything under `path` but what is hidden, and what Python leaves behind.
    pub(super) fn read(path: &Path) -> io::Result<Self> {
        let mut folder = Self { texts: BTreeMap::new(), others: Vec::new(), used: RefCell::default() };
        folder.add(path, "")?;
        Ok(folder)
    }

    fn add(&mut self, path: &Path, prefix: &str) -> io::Result<()> {
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') || name == "__pycache__" {
                continue;
            }
            let inner = format!("{prefix}{name}");
            if entry.path().is_dir() {
                self.add(&entry.path(), &format!("{inner}/"))?;
            } else if let Ok(text) = String::from_utf8(fs::read(entry.path())?) {
                self.texts.insert(inner, text);
            } else {
                self.others.push(inner);
            }
        }
        Ok(())
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

impl Files for Folder {
    fn look_up(&self, path: &str) -> Lookup<'_> {
        self.used.borrow_mut().insert(path.to_owned());
        self.texts.look_up(path)
    }
}
