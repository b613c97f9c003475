//! What goes from the host into the sandbox's work folder.

use std::path::{Path, PathBuf};
use std::{fs, io};

use protocol::SourceFile;

use crate::error::Error;
use crate::folder::{self, File};

/// What programs leave behind: none of it is anybody's test or data.
const PASSED_OVER: &[&str] = &["__pycache__", "target", "node_modules"];

/// Text files of any kind, since tests and scripts may read data.
#[derive(Debug, Default)]
pub(crate) struct Work {
    pub(crate) files: Vec<SourceFile>,
}

impl Work {
    /// Adds the text files under `folder`. Of two files with one path the first stays.
    ///
    /// # Errors
    /// [`Error::NotText`] for Python files alone: other files that are no text stay outside.
    pub(crate) fn add_folder(&mut self, folder: &Path) -> Result<(), Error> {
        let files = folder::read(folder, PASSED_OVER)
            .map_err(|source| Error::Unreadable { path: folder.to_owned(), source })?;
        for File { path, text } in files {
            match text {
                Some(text) => self.add(path, text),
                None if Path::new(&path).extension().is_some_and(|ending| ending == "py") => {
                    return Err(Error::NotText { path: folder.join(path) });
                }
                None => {}
            }
        }
        Ok(())
    }

    /// Adds the folder that `file` lies in, and `file` itself whatever it is called. Gives its path in the work folder.
    ///
    /// # Errors
    /// Where `file` is not there, is no text, or cannot be read.
    pub(crate) fn add_with_folder(&mut self, file: &Path) -> Result<String, Error> {
        let text = read_text(file)?;
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        self.add_folder(folder.unwrap_or(Path::new(".")))?;
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        self.add(name.clone(), text);
        Ok(name)
    }

    fn add(&mut self, path: String, text: String) {
        if self.files.iter().all(|file| file.path != path) {
            self.files.push(SourceFile { path, text });
        }
    }
}

fn read_text(file: &Path) -> Result<String, Error> {
    let path: PathBuf = file.to_owned();
    match fs::read(file).map(String::from_utf8) {
        Ok(Ok(text)) => Ok(text),
        Ok(Err(_)) => Err(Error::NotText { path }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Error::NoFile { path }),
        Err(error) if error.kind() == io::ErrorKind::IsADirectory => Err(Error::Folder { path }),
        Err(source) => Err(Error::Unreadable { path, source }),
    }
}
