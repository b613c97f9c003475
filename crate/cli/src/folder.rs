//! The files under a folder of the host, in memory.

use std::path::Path;
use std::{fs, io};

/// One file.
///
/// - shape: `path` is relative to the folder, with `/` between its parts
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    pub(crate) path: String,
    /// What stands in it, where that is UTF-8.
    pub(crate) text: Option<String>,
}

/// Reads every file under `folder`, sorted by name within each folder.
///
/// What is hidden stays out, and so does whatever is called by one of the names `passed_over`.
///
/// # Errors
/// The host's, for the first folder or file that cannot be read.
pub(crate) fn read(folder: &Path, passed_over: &[&str]) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    add(folder, "", passed_over, &mut files)?;
    Ok(files)
}

fn add(folder: &Path, prefix: &str, passed_over: &[&str], files: &mut Vec<File>) -> io::Result<()> {
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || passed_over.contains(&name.as_str()) {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            add(&entry.path(), &format!("{path}/"), passed_over, files)?;
        } else {
            files.push(File { path, text: String::from_utf8(fs::read(entry.path())?).ok() });
        }
    }
    Ok(())
}
