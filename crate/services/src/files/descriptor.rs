//! Open files: how they are opened, and where each one stands.

use super::node::Ino;

/// The number of an open file, as POSIX gives it: small, from 3, the lowest free one first.
pub type Descriptor = i32;

/// How to open a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "these are POSIX's independent O_ flags")]
pub struct OpenOptions {
    /// It may be read.
    pub read: bool,
    /// It may be written.
    pub write: bool,
    /// Every write goes to the end, wherever the descriptor stands.
    pub append: bool,
    /// It is emptied first.
    pub truncate: bool,
    /// It is made if it does not exist.
    pub create: bool,
    /// It must not exist yet. Only with `create`.
    pub exclusive: bool,
}

impl OpenOptions {
    /// For reading a file that exists: Python's `r`.
    pub const READ: Self =
        Self { read: true, write: false, append: false, truncate: false, create: false, exclusive: false };
    /// For writing from nothing: Python's `w`.
    pub const WRITE: Self =
        Self { read: false, write: true, append: false, truncate: true, create: true, exclusive: false };
    /// For writing at the end: Python's `a`.
    pub const APPEND: Self =
        Self { read: false, write: true, append: true, truncate: false, create: true, exclusive: false };
    /// For writing a file that must not exist yet: Python's `x`.
    pub const EXCLUSIVE: Self =
        Self { read: false, write: true, append: false, truncate: false, create: true, exclusive: true };
}

/// Where to go in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeekFrom {
    /// Bytes from the beginning.
    Start(i64),
    /// Bytes from where the descriptor stands.
    Current(i64),
    /// Bytes from the end.
    End(i64),
}

/// One open file.
#[derive(Debug)]
pub(super) struct OpenFile {
    pub(super) ino: Ino,
    pub(super) options: OpenOptions,
    pub(super) offset: usize,
}
