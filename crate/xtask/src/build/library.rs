//! The parts of the Python library that a worker fetches at the first import of one of their modules.
//!
//! The build script of `crate/python` writes them; here they only get a folder named after what is in them all.

use std::path::Path;

use super::dist::{Dist, short_hash};
use crate::checkout::{files_under, read, relative};
use crate::error::Error;
use crate::progress::say;

/// Adds every file of the library and gives the folder's name, with a `/` behind it.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn add(dist: &mut Dist, library: Option<&Path>) -> Result<String, Error> {
    let Some(library) = library else {
        say("crate/python has no groups of its library to fetch lazily");
        return Ok("python/".into());
    };
    let mut files = Vec::new();
    let mut contents = Vec::new();
    for path in files_under(library)? {
        let bytes = read(&path)?;
        let name = relative(&path, library);
        contents.extend_from_slice(name.as_bytes());
        contents.extend_from_slice(&bytes);
        files.push((name, bytes));
    }
    let folder = format!("python-{}/", short_hash(&contents));
    for (name, bytes) in files {
        dist.add(&format!("{folder}{name}"), &bytes)?;
    }
    Ok(folder)
}
