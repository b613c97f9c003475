//! The folder being assembled.

use std::fs;
use std::path::PathBuf;

use crate::checkout::{Checkout, remove, write};
use crate::error::Error;

/// A `dist/` that is not yet whole.
#[derive(Debug)]
pub(crate) struct Dist {
    /// Where it is assembled.
    pub(crate) folder: PathBuf,
    finished: PathBuf,
}

impl Dist {
    /// Begins with an empty folder.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn begin(checkout: &Checkout) -> Result<Self, Error> {
        let folder = checkout.target().join("dist-next");
        remove(&folder)?;
        fs::create_dir_all(&folder).map_err(Error::file("make", &folder))?;
        Ok(Self { folder, finished: checkout.dist() })
    }

    /// Adds a file under a name of its own.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        write(&self.folder.join(name), bytes)
    }

    /// Adds a file and gives its name, which holds a hash of what is in it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn add_hashed(&mut self, stem: &str, extension: &str, bytes: &[u8]) -> Result<String, Error> {
        let name = format!("{stem}-{}.{extension}", short_hash(bytes));
        self.add(&name, bytes)?;
        Ok(name)
    }

    /// Puts it in the place of the `dist/` of before.
    ///
    /// # Errors
    /// When it cannot be moved.
    pub(crate) fn finish(self) -> Result<(), Error> {
        remove(&self.finished)?;
        fs::rename(&self.folder, &self.finished).map_err(Error::file("move", &self.folder))
    }
}

/// A 64-bit FNV-1a hash: it tells contents apart, it does not protect them.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The part of the hash that goes into a file's name.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    format!("{:010x}", hash(bytes) >> 24)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_fnv_1a() {
        assert_eq!(hash(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(short_hash(b"a"), "af63dc4c86");
    }
}
