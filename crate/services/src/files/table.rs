//! The table of nodes and the table of open files, as a kernel keeps them.
//!
//! A node is forgotten when no name leads to it and nothing is open on it, so a file that is unlinked while it is
//! open stays readable until it is closed.

use std::collections::BTreeMap;

use super::descriptor::{Descriptor, OpenFile};
use super::error::FileError;
use super::node::{Content, Ino, Node};

const ROOT: Ino = 1;
const FIRST_DESCRIPTOR: Descriptor = 3;
const LONGEST_NAME: usize = 255;

#[derive(Debug)]
pub(super) struct Table {
    pub(super) nodes: BTreeMap<Ino, Node>,
    next_ino: Ino,
    pub(super) open: BTreeMap<Descriptor, OpenFile>,
    used: usize,
}

impl Table {
    pub(super) fn new(now: i64) -> Self {
        let content = Content::Folder(BTreeMap::new());
        let root = Node { content, permissions: 0o755, modified_ns: now, links: 1 };
        Self { nodes: BTreeMap::from([(ROOT, root)]), next_ino: ROOT + 1, open: BTreeMap::new(), used: 0 }
    }

    pub(super) fn find(&self, path: &str) -> Result<Ino, FileError> {
        if path.is_empty() {
            return Err(FileError::NotFound);
        }
        let mut way = vec![ROOT];
        for part in path.split('/') {
            let here = *way.last().unwrap_or(&ROOT);
            match part {
                // A trailing slash asks for a folder as much as a part behind it does.
                "" | "." => self.names(here).map(|_| ())?,
                ".." => {
                    self.names(here)?;
                    if way.len() > 1 {
                        way.pop();
                    }
                }
                name => way.push(self.child(here, name)?.ok_or(FileError::NotFound)?),
            }
        }
        Ok(*way.last().unwrap_or(&ROOT))
    }

    /// The folder that holds the last part of a path, and that part. `Busy` for the root, which lies nowhere.
    pub(super) fn find_parent<'path>(&self, path: &'path str) -> Result<(Ino, &'path str), FileError> {
        if path.is_empty() {
            return Err(FileError::NotFound);
        }
        let trimmed = path.trim_end_matches('/');
        let (parent, name) = trimmed.rsplit_once('/').unwrap_or(("", trimmed));
        match name {
            "" => Err(FileError::Busy),
            "." | ".." => Err(FileError::Invalid),
            name => {
                let parent = self.find(if parent.is_empty() { "/" } else { parent })?;
                self.names(parent)?;
                Ok((parent, name))
            }
        }
    }

    pub(super) fn child(&self, folder: Ino, name: &str) -> Result<Option<Ino>, FileError> {
        if name.len() > LONGEST_NAME {
            return Err(FileError::NameTooLong);
        }
        Ok(self.names(folder)?.get(name).copied())
    }

    pub(super) fn names(&self, ino: Ino) -> Result<&BTreeMap<String, Ino>, FileError> {
        match &self.nodes[&ino].content {
            Content::Folder(names) => Ok(names),
            Content::File(_) => Err(FileError::NotADirectory),
        }
    }

    pub(super) fn names_mut(&mut self, ino: Ino) -> &mut BTreeMap<String, Ino> {
        match &mut self.node_mut(ino).content {
            Content::Folder(names) => names,
            Content::File(_) => unreachable!("the caller found a name in this folder"),
        }
    }

    pub(super) fn bytes(&self, ino: Ino) -> Result<&Vec<u8>, FileError> {
        match &self.nodes[&ino].content {
            Content::File(bytes) => Ok(bytes),
            Content::Folder(_) => Err(FileError::IsADirectory),
        }
    }

    pub(super) fn bytes_mut(&mut self, ino: Ino) -> Result<&mut Vec<u8>, FileError> {
        match &mut self.node_mut(ino).content {
            Content::File(bytes) => Ok(bytes),
            Content::Folder(_) => Err(FileError::IsADirectory),
        }
    }

    pub(super) fn node_mut(&mut self, ino: Ino) -> &mut Node {
        self.nodes.get_mut(&ino).expect("a number that was looked up has its node")
    }

    pub(super) fn is_folder(&self, ino: Ino) -> bool {
        matches!(self.nodes[&ino].content, Content::Folder(_))
    }

    /// Whether `ino` is `folder` or lies somewhere below it.
    pub(super) fn is_within(&self, ino: Ino, folder: Ino) -> bool {
        ino == folder
            || self.names(folder).is_ok_and(|names| names.values().any(|child| self.is_within(ino, *child)))
    }

    pub(super) fn touch(&mut self, ino: Ino, now: i64) {
        self.node_mut(ino).modified_ns = now;
    }

    pub(super) fn add(
        &mut self,
        parent: Ino,
        name: &str,
        content: Content,
        permissions: u32,
        now: i64,
    ) -> Ino {
        let ino = self.next_ino;
        self.next_ino += 1;
        self.nodes
            .insert(ino, Node { content, permissions: permissions & 0o7777, modified_ns: now, links: 1 });
        self.names_mut(parent).insert(name.to_owned(), ino);
        self.touch(parent, now);
        ino
    }

    pub(super) fn detach(&mut self, parent: Ino, name: &str, now: i64) {
        if let Some(ino) = self.names_mut(parent).remove(name) {
            self.node_mut(ino).links = 0;
            self.forget_if_unused(ino);
        }
        self.touch(parent, now);
    }

    pub(super) fn forget_if_unused(&mut self, ino: Ino) {
        let held = self.open.values().any(|file| file.ino == ino);
        if !held && self.nodes.get(&ino).is_some_and(|node| node.links == 0) {
            if let Ok(bytes) = self.bytes(ino) {
                self.used -= bytes.len();
            }
            self.nodes.remove(&ino);
        }
    }

    pub(super) fn resize(&mut self, ino: Ino, length: usize, capacity: usize) -> Result<(), FileError> {
        let used = self.used - self.bytes(ino)?.len();
        if length > capacity - used.min(capacity) {
            return Err(FileError::NoSpace);
        }
        self.bytes_mut(ino)?.resize(length, 0);
        self.used = used + length;
        Ok(())
    }

    pub(super) fn opened(&self, descriptor: Descriptor) -> Result<&OpenFile, FileError> {
        self.open.get(&descriptor).ok_or(FileError::BadDescriptor)
    }

    pub(super) fn opened_mut(&mut self, descriptor: Descriptor) -> Result<&mut OpenFile, FileError> {
        self.open.get_mut(&descriptor).ok_or(FileError::BadDescriptor)
    }

    pub(super) fn lowest_free_descriptor(&self) -> Descriptor {
        let mut lowest = FIRST_DESCRIPTOR;
        // The keys come in order, so the first gap ends the walk.
        for number in self.open.keys() {
            if *number != lowest {
                break;
            }
            lowest += 1;
        }
        lowest
    }
}
