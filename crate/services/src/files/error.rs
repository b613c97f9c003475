//! What a file operation can fail with: one variant for each errno that it can give.

use thiserror::Error;

/// Why a file operation failed.
///
/// The text is that of Linux's `strerror`, which is what Python shows after `[Errno n]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
pub enum FileError {
    /// The path, or a folder on its way, does not exist.
    #[error("No such file or directory")]
    NotFound,
    /// The path exists although it must not.
    #[error("File exists")]
    Exists,
    /// A folder was needed, and the path names a file.
    #[error("Not a directory")]
    NotADirectory,
    /// A file was needed, and the path names a folder.
    #[error("Is a directory")]
    IsADirectory,
    /// The folder still holds something.
    #[error("Directory not empty")]
    NotEmpty,
    /// The descriptor is closed, or not open for what was asked.
    #[error("Bad file descriptor")]
    BadDescriptor,
    /// An argument makes no sense, such as an offset before the beginning.
    #[error("Invalid argument")]
    Invalid,
    /// The root cannot be removed or renamed.
    #[error("Device or resource busy")]
    Busy,
    /// The file system holds as much as it may.
    #[error("No space left on device")]
    NoSpace,
    /// A part of the path is longer than 255 bytes.
    #[error("File name too long")]
    NameTooLong,
    /// Too many files are open at once.
    #[error("Too many open files")]
    TooManyOpen,
}

impl FileError {
    /// The errno's name, such as `ENOENT`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NotFound => "ENOENT",
            Self::Exists => "EEXIST",
            Self::NotADirectory => "ENOTDIR",
            Self::IsADirectory => "EISDIR",
            Self::NotEmpty => "ENOTEMPTY",
            Self::BadDescriptor => "EBADF",
            Self::Invalid => "EINVAL",
            Self::Busy => "EBUSY",
            Self::NoSpace => "ENOSPC",
            Self::NameTooLong => "ENAMETOOLONG",
            Self::TooManyOpen => "EMFILE",
        }
    }

    /// The errno's number on Linux.
    #[must_use]
    pub fn number(self) -> i32 {
        match self {
            Self::NotFound => 2,
            Self::BadDescriptor => 9,
            Self::Busy => 16,
            Self::Exists => 17,
            Self::NotADirectory => 20,
            Self::IsADirectory => 21,
            Self::Invalid => 22,
            Self::TooManyOpen => 24,
            Self::NoSpace => 28,
            Self::NameTooLong => 36,
            Self::NotEmpty => 39,
        }
    }
}
