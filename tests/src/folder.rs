//! Folders of text files, as the crates that never open a file want them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of this repository's own lessons.
#[must_use]
pub fn lessons() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../lessons")
}

/// Every text file under `folder`, by its path from there with `/` between the parts.
///
/// # Panics
/// When a file cannot be read: a test cannot go on without it.
#[must_use]
pub fn read_folder(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(&current).expect("the folder can be listed") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inner = path.strip_prefix(folder).expect("the entry is inside");
                let name =
                    inner.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>();
                files.insert(name.join("/"), fs::read_to_string(&path).expect("the file is text"));
            }
        }
    }
    files
}
