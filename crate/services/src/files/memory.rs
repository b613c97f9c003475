//! The in-memory file system.
//!
//! These are the calls, one method for each of POSIX's. Every method takes `&self` and borrows the table for its own
//! length only, so a file system can be shared by whoever reads and writes in turn.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::descriptor::{Descriptor, OpenFile, OpenOptions, SeekFrom};
use super::error::FileError;
use super::node::{Content, FileKind, Stat};
use super::table::Table;
use crate::clock::Clock;

const MOST_OPEN: usize = 1024;
const DEFAULT_CAPACITY: usize = 256 * 1024 * 1024;

/// Files in memory. Share it with an `Rc`.
#[derive(Debug)]
pub struct MemoryFiles {
    clock: Rc<Clock>,
    capacity: usize,
    state: RefCell<Table>,
}

impl MemoryFiles {
    /// An empty file system that holds up to 256 MiB and takes its times from `clock`.
    #[must_use]
    pub fn new(clock: Rc<Clock>) -> Self {
        Self::with_capacity(clock, DEFAULT_CAPACITY)
    }

    /// An empty file system whose files hold up to `capacity` bytes together.
    #[must_use]
    pub fn with_capacity(clock: Rc<Clock>, capacity: usize) -> Self {
        let state = Table::new(clock.now_ns());
        Self { clock, capacity, state: RefCell::new(state) }
    }

    // --- names ---

    /// What is known of the node a path names.
    ///
    /// # Errors
    /// `NotFound`, `NotADirectory`.
    pub fn stat(&self, path: &str) -> Result<Stat, FileError> {
        let state = self.state.borrow();
        let ino = state.find(path)?;
        Ok(state.nodes[&ino].stat(ino))
    }

    /// Whether a path names anything.
    #[must_use]
    pub fn exists(&self, path: &str) -> bool {
        self.state.borrow().find(path).is_ok()
    }

    /// The names in a folder and the kind of each, in the order of their code points.
    ///
    /// # Errors
    /// `NotFound`, `NotADirectory`.
    pub fn list(&self, path: &str) -> Result<Vec<(String, Stat)>, FileError> {
        let state = self.state.borrow();
        let ino = state.find(path)?;
        let Content::Folder(names) = &state.nodes[&ino].content else { return Err(FileError::NotADirectory) };
        Ok(names.iter().map(|(name, ino)| (name.clone(), state.nodes[ino].stat(*ino))).collect())
    }

    /// Makes a folder.
    ///
    /// # Errors
    /// `Exists`, or `NotFound` and `NotADirectory` for the folder it should lie in.
    pub fn make_folder(&self, path: &str, permissions: u32) -> Result<(), FileError> {
        let now = self.clock.now_ns();
        let mut state = self.state.borrow_mut();
        let (parent, name) = state.find_parent(path).map_err(|error| match error {
            FileError::Busy => FileError::Exists,
            other => other,
        })?;
        if state.child(parent, name)?.is_some() {
            return Err(FileError::Exists);
        }
        state.add(parent, name, Content::Folder(BTreeMap::new()), permissions, now);
        Ok(())
    }

    /// Makes a folder and every missing one on its way. A folder that exists is fine.
    ///
    /// # Errors
    /// `NotADirectory`, or `Exists` where the path names a file.
    pub fn make_folders(&self, path: &str) -> Result<(), FileError> {
        let mut so_far = String::new();
        for part in parts(path) {
            so_far.push('/');
            so_far.push_str(part);
            match self.make_folder(&so_far, 0o755) {
                Ok(()) => {}
                Err(FileError::Exists) if self.stat(&so_far)?.kind == FileKind::Folder => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Removes an empty folder.
    ///
    /// # Errors
    /// `NotFound`, `NotADirectory`, `NotEmpty`, and `Busy` for the root.
    pub fn remove_folder(&self, path: &str) -> Result<(), FileError> {
        let now = self.clock.now_ns();
        let mut state = self.state.borrow_mut();
        let (parent, name) = state.find_parent(path)?;
        let ino = state.child(parent, name)?.ok_or(FileError::NotFound)?;
        match &state.nodes[&ino].content {
            Content::File(_) => return Err(FileError::NotADirectory),
            Content::Folder(names) if !names.is_empty() => return Err(FileError::NotEmpty),
            Content::Folder(_) => {}
        }
        state.detach(parent, name, now);
        Ok(())
    }

    /// Removes a file's name. What is open on it stays readable until it is closed.
    ///
    /// # Errors
    /// `NotFound`, `NotADirectory`, and `IsADirectory` for a folder.
    pub fn unlink(&self, path: &str) -> Result<(), FileError> {
        let now = self.clock.now_ns();
        let mut state = self.state.borrow_mut();
        let (parent, name) = state.find_parent(path).map_err(|error| match error {
            FileError::Busy => FileError::IsADirectory,
            other => other,
        })?;
        let ino = state.child(parent, name)?.ok_or(FileError::NotFound)?;
        if state.is_folder(ino) {
            return Err(FileError::IsADirectory);
        }
        state.detach(parent, name, now);
        Ok(())
    }

    /// Gives a node another name, replacing a file or an empty folder of that name, as POSIX's `rename` does.
    ///
    /// # Errors
    /// `NotFound`, `NotADirectory`, `IsADirectory`, `NotEmpty`, `Busy` for the root, and `Invalid` for a folder
    /// moved into itself.
    pub fn rename(&self, from: &str, to: &str) -> Result<(), FileError> {
        let now = self.clock.now_ns();
        let mut state = self.state.borrow_mut();
        let (from_parent, from_name) = state.find_parent(from)?;
        let moved = state.child(from_parent, from_name)?.ok_or(FileError::NotFound)?;
        let (to_parent, to_name) = state.find_parent(to)?;
        if state.is_within(to_parent, moved) {
            return Err(FileError::Invalid);
        }
        match state.child(to_parent, to_name)? {
            Some(same) if same == moved => return Ok(()),
            Some(replaced) => {
                match (&state.nodes[&moved].content, &state.nodes[&replaced].content) {
                    (Content::File(_), Content::Folder(_)) => return Err(FileError::IsADirectory),
                    (Content::Folder(_), Content::File(_)) => return Err(FileError::NotADirectory),
                    (_, Content::Folder(names)) if !names.is_empty() => return Err(FileError::NotEmpty),
                    _ => {}
                }
                state.detach(to_parent, to_name, now);
            }
            None => {}
        }
        state.names_mut(from_parent).remove(from_name);
        state.names_mut(to_parent).insert(to_name.to_owned(), moved);
        state.touch(from_parent, now);
        state.touch(to_parent, now);
        Ok(())
    }

    /// Sets the permission bits. They are kept and shown, never enforced.
    ///
    /// # Errors
    /// `NotFound`, `NotADirectory`.
    pub fn set_permissions(&self, path: &str, permissions: u32) -> Result<(), FileError> {
        let mut state = self.state.borrow_mut();
        let ino = state.find(path)?;
        state.node_mut(ino).permissions = permissions & 0o7777;
        Ok(())
    }

    /// Sets when a node last changed.
    ///
    /// # Errors
    /// `NotFound`, `NotADirectory`.
    pub fn set_modified_ns(&self, path: &str, modified_ns: i64) -> Result<(), FileError> {
        let mut state = self.state.borrow_mut();
        let ino = state.find(path)?;
        state.touch(ino, modified_ns);
        Ok(())
    }

    // --- whole files ---

    /// All bytes of a file.
    ///
    /// # Errors
    /// `NotFound`, `NotADirectory`, and `IsADirectory` for a folder.
    pub fn read_file(&self, path: &str) -> Result<Vec<u8>, FileError> {
        let state = self.state.borrow();
        let ino = state.find(path)?;
        state.bytes(ino).cloned()
    }

    /// Replaces a file's bytes, or makes the file. Its folder must exist.
    ///
    /// # Errors
    /// `NotFound`, `NotADirectory`, `IsADirectory`, `NoSpace`.
    pub fn write_file(&self, path: &str, bytes: &[u8]) -> Result<(), FileError> {
        let descriptor = self.open(path, OpenOptions::WRITE, 0o644)?;
        let written = self.write(descriptor, bytes);
        self.close(descriptor)?;
        written.map(|_| ())
    }

    // --- open files ---

    /// Opens a file, or a folder for its `stat` only.
    ///
    /// # Errors
    /// `NotFound`, `NotADirectory`, `Exists` with `exclusive`, `IsADirectory` for writing to a folder, `TooManyOpen`.
    pub fn open(&self, path: &str, options: OpenOptions, permissions: u32) -> Result<Descriptor, FileError> {
        let now = self.clock.now_ns();
        let mut state = self.state.borrow_mut();
        if state.open.len() >= MOST_OPEN {
            return Err(FileError::TooManyOpen);
        }
        let ino = match state.find(path) {
            Ok(_) if options.create && options.exclusive => return Err(FileError::Exists),
            Ok(ino) => ino,
            Err(FileError::NotFound) if options.create => {
                let (parent, name) = state.find_parent(path)?;
                if path.ends_with('/') {
                    return Err(FileError::IsADirectory);
                }
                state.add(parent, name, Content::File(Vec::new()), permissions, now)
            }
            Err(error) => return Err(error),
        };
        if state.is_folder(ino) && (options.write || options.create) {
            return Err(FileError::IsADirectory);
        }
        if options.truncate && options.write {
            state.resize(ino, 0, self.capacity)?;
            state.touch(ino, now);
        }
        let descriptor = state.lowest_free_descriptor();
        state.open.insert(descriptor, OpenFile { ino, options, offset: 0 });
        Ok(descriptor)
    }

    /// Closes a descriptor.
    ///
    /// # Errors
    /// `BadDescriptor`.
    pub fn close(&self, descriptor: Descriptor) -> Result<(), FileError> {
        let mut state = self.state.borrow_mut();
        let closed = state.open.remove(&descriptor).ok_or(FileError::BadDescriptor)?;
        state.forget_if_unused(closed.ino);
        Ok(())
    }

    /// Up to `length` bytes from where the descriptor stands, which moves behind them; none at the end.
    ///
    /// # Errors
    /// `BadDescriptor`, and `IsADirectory` for a folder.
    pub fn read(&self, descriptor: Descriptor, length: usize) -> Result<Vec<u8>, FileError> {
        let offset = self.state.borrow().opened(descriptor)?.offset;
        let bytes = self.read_at(descriptor, offset, length)?;
        self.state.borrow_mut().opened_mut(descriptor)?.offset = offset + bytes.len();
        Ok(bytes)
    }

    /// Up to `length` bytes from `offset`; the descriptor does not move.
    ///
    /// # Errors
    /// `BadDescriptor`, and `IsADirectory` for a folder.
    pub fn read_at(
        &self,
        descriptor: Descriptor,
        offset: usize,
        length: usize,
    ) -> Result<Vec<u8>, FileError> {
        let state = self.state.borrow();
        let file = state.opened(descriptor)?;
        if !file.options.read {
            return Err(FileError::BadDescriptor);
        }
        let bytes = state.bytes(file.ino)?;
        let start = offset.min(bytes.len());
        let end = start.saturating_add(length).min(bytes.len());
        Ok(bytes[start..end].to_vec())
    }

    /// Writes where the descriptor stands, or at the end of a file opened to append, and moves behind it. Says how
    /// many bytes it wrote: always all.
    ///
    /// # Errors
    /// `BadDescriptor`, `NoSpace`; nothing is written then.
    pub fn write(&self, descriptor: Descriptor, bytes: &[u8]) -> Result<usize, FileError> {
        let offset = {
            let state = self.state.borrow();
            let file = state.opened(descriptor)?;
            if file.options.append { state.bytes(file.ino)?.len() } else { file.offset }
        };
        self.write_at(descriptor, offset, bytes)?;
        self.state.borrow_mut().opened_mut(descriptor)?.offset = offset + bytes.len();
        Ok(bytes.len())
    }

    /// Writes at `offset`, filling a gap before it with zeros; the descriptor does not move.
    ///
    /// # Errors
    /// `BadDescriptor`, `NoSpace`; nothing is written then.
    pub fn write_at(&self, descriptor: Descriptor, offset: usize, bytes: &[u8]) -> Result<(), FileError> {
        let now = self.clock.now_ns();
        let mut state = self.state.borrow_mut();
        let file = state.opened(descriptor)?;
        if !file.options.write {
            return Err(FileError::BadDescriptor);
        }
        let ino = file.ino;
        if bytes.is_empty() {
            return Ok(());
        }
        let end = offset.checked_add(bytes.len()).ok_or(FileError::Invalid)?;
        if end > state.bytes(ino)?.len() {
            state.resize(ino, end, self.capacity)?;
        }
        state.bytes_mut(ino)?[offset..end].copy_from_slice(bytes);
        state.touch(ino, now);
        Ok(())
    }

    /// Moves a descriptor and says where it then stands. Beyond the end is allowed.
    ///
    /// # Errors
    /// `BadDescriptor`, and `Invalid` for a place before the beginning.
    pub fn seek(&self, descriptor: Descriptor, to: SeekFrom) -> Result<usize, FileError> {
        let mut state = self.state.borrow_mut();
        let file = state.opened(descriptor)?;
        let (base, by) = match to {
            SeekFrom::Start(by) => (0, by),
            SeekFrom::Current(by) => (file.offset, by),
            SeekFrom::End(by) => (state.bytes(file.ino)?.len(), by),
        };
        let base = i64::try_from(base).map_err(|_| FileError::Invalid)?;
        let offset = base.checked_add(by).ok_or(FileError::Invalid)?;
        let offset = usize::try_from(offset).map_err(|_| FileError::Invalid)?;
        state.opened_mut(descriptor)?.offset = offset;
        Ok(offset)
    }

    /// Cuts an open file to `length` bytes, or fills it up with zeros. The descriptor does not move.
    ///
    /// # Errors
    /// `BadDescriptor`, `NoSpace`, and `Invalid` where it is not open for writing.
    pub fn truncate(&self, descriptor: Descriptor, length: usize) -> Result<(), FileError> {
        let now = self.clock.now_ns();
        let mut state = self.state.borrow_mut();
        let file = state.opened(descriptor)?;
        if !file.options.write {
            return Err(FileError::Invalid);
        }
        let ino = file.ino;
        state.resize(ino, length, self.capacity)?;
        state.touch(ino, now);
        Ok(())
    }

    /// What is known of an open file.
    ///
    /// # Errors
    /// `BadDescriptor`.
    pub fn stat_open(&self, descriptor: Descriptor) -> Result<Stat, FileError> {
        let state = self.state.borrow();
        let ino = state.opened(descriptor)?.ino;
        Ok(state.nodes[&ino].stat(ino))
    }

    /// How a descriptor was opened.
    ///
    /// # Errors
    /// `BadDescriptor`.
    pub fn options(&self, descriptor: Descriptor) -> Result<OpenOptions, FileError> {
        Ok(self.state.borrow().opened(descriptor)?.options)
    }
}

/// The parts of a path, without the empty ones and `.`.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|part| !part.is_empty() && *part != ".")
}

#[cfg(test)]
mod tests;
