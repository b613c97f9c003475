//! An in-memory file system with POSIX's rules, for code that expects a disk where there is none.
//!
//! Paths are absolute and separated by `/`; a caller that has a working directory resolves against it first.
//! Deliberately absent: links, owners, permissions that are enforced, and devices.

mod descriptor;
mod error;
mod memory;
mod node;
mod table;

pub use descriptor::{Descriptor, OpenOptions, SeekFrom};
pub use error::FileError;
pub use memory::MemoryFiles;
pub use node::{FileKind, Stat};
