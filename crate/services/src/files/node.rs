//! What lies in the tree: files and folders, and what `stat` tells of them.

use std::collections::BTreeMap;

/// A node's number, unique while the file system lives.
pub(super) type Ino = u64;

/// A file or a folder.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) content: Content,
    /// Permission bits only: the kind of node is added by [`Node::stat`].
    pub(super) permissions: u32,
    pub(super) modified_ns: i64,
    /// How many names lead to it: 0 once it is unlinked, while a descriptor still holds it.
    pub(super) links: u32,
}

/// What a node holds.
#[derive(Debug)]
pub(super) enum Content {
    File(Vec<u8>),
    /// Names in order, so that every listing is the same everywhere.
    Folder(BTreeMap<String, Ino>),
}

/// What kind of node a path names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A regular file.
    File,
    /// A directory.
    Folder,
}

/// What is known of a file without opening it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stat {
    /// File or folder.
    pub kind: FileKind,
    /// POSIX's `st_mode`: the bits of the kind and the permissions.
    pub mode: u32,
    /// The node's number.
    pub ino: u64,
    /// How many names lead to it.
    pub links: u32,
    /// Bytes in a file; 4096 for a folder, as on most disks.
    pub size: u64,
    /// When it last changed, in nanoseconds since the Unix epoch.
    pub modified_ns: i64,
}

const S_IFREG: u32 = 0o100_000;
const S_IFDIR: u32 = 0o040_000;

impl Node {
    pub(super) fn stat(&self, ino: Ino) -> Stat {
        let (kind, bits, size) = match &self.content {
            Content::File(bytes) => (FileKind::File, S_IFREG, bytes.len() as u64),
            Content::Folder(_) => (FileKind::Folder, S_IFDIR, 4096),
        };
        Stat {
            kind,
            mode: bits | self.permissions,
            ino,
            links: self.links,
            size,
            modified_ns: self.modified_ns,
        }
    }
}
