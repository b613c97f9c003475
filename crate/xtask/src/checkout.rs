//! The checkout's folders, and the few file calls that every command makes.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Where things lie.
#[derive(Clone, Debug)]
pub(crate) struct Checkout {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
}

impl Checkout {
    /// Finds the checkout by the nearest `index.html` beside a `crate` folder, from here upwards.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn find() -> Result<Self, Error> {
        let here = std::env::current_dir().map_err(Error::file("read", Path::new(".")))?;
        let root = here.ancestors().find(|folder| folder.join("crate/xtask/Cargo.toml").is_file());
        match root {
            Some(root) => Ok(Self { root: root.to_path_buf() }),
            None => Err(Error::Usage(format!("`{}` is not in a checkout of Understudy", here.display()))),
        }
    }

    /// A path in the checkout.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// What the build makes.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// What is kept from one command to the next.
    pub(crate) fn target(&self) -> PathBuf {
        self.path("target")
    }
}

/// Reads a whole file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(Error::file("read", path))
}

/// Reads a whole text file.
pub(crate) fn read_text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::file("read", path))
}

/// Writes a file, making its folder first.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::file("make", folder))?;
    }
    fs::write(path, bytes).map_err(Error::file("write", path))
}

/// Removes a folder and all in it, if it is there.
pub(crate) fn remove(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::file("remove", folder)(error))
        }
        _ => Ok(()),
    }
}

/// Every file under a folder, sorted; names that begin with a dot are left out.
pub(crate) fn files_under(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(Error::file("read", &folder))? {
            let path = entry.map_err(Error::file("read", &folder))?.path();
            if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A path below `folder`, with `/` between its parts.
pub(crate) fn relative(path: &Path, folder: &Path) -> String {
    let path = path.strip_prefix(folder).unwrap_or(path);
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
