//! Why a command could not do what it was asked.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// What went wrong before or beside the run itself.
#[derive(Debug, Error)]
pub(crate) enum Error {
    /// A script was not named.
    #[error("`understudy run` wants a script")]
    NoScript,
    /// Nothing is called that.
    #[error("there is no file `{}`", path.display())]
    NoFile {
        /// What was named.
        path: PathBuf,
    },
    /// A folder was named where a file is wanted.
    #[error("`{}` is a folder, not a script", path.display())]
    Folder {
        /// What was named.
        path: PathBuf,
    },
    /// Python would not read it either.
    #[error("`{}` is not UTF-8 text", path.display())]
    NotText {
        /// The file.
        path: PathBuf,
    },
    /// The host does not let it be read.
    #[error("`{}` cannot be read: {source}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the host says.
        source: io::Error,
    },
    /// No command has this option.
    #[error("there is no option `{flag}`")]
    NoOption {
        /// What was given.
        flag: String,
    },
    /// A command line that pytest would not understand either.
    #[error(
        "usage: understudy test [options] [file_or_dir] [file_or_dir] [...]\nunderstudy test: error: {message}"
    )]
    Usage {
        /// What is wrong with it.
        message: String,
    },
    /// A time limit that is no number.
    #[error("`--timeout` wants a whole number of seconds")]
    NoSeconds,
    /// A seed that is no number.
    #[error("`--seed` wants a whole number from 0 to 4294967295")]
    NoSeed,
    /// A clock that is no moment.
    #[error("`--clock` wants a moment between 1970 and 2199 in ISO form")]
    NoMoment,
    /// Standard output or standard error is gone.
    #[error("the output cannot be written: {0}")]
    Output(#[from] io::Error),
}

impl Error {
    /// What to do next.
    pub(crate) fn hint(&self) -> Option<&'static str> {
        match self {
            Self::NoScript => Some("name a file: understudy run FILE [ARGS...]"),
            Self::NoFile { .. } => Some("check its spelling, and the folder that the command runs in"),
            Self::Folder { .. } => Some("name the file in it that is to run"),
            Self::NotText { .. } => Some("save it as UTF-8"),
            Self::NoOption { .. } | Self::Usage { .. } => Some("`understudy --help` lists the options"),
            Self::NoSeconds => Some("such as `--timeout 30`"),
            Self::NoSeed => Some("such as `--seed 7`"),
            Self::NoMoment => Some("such as `--clock 2026-01-15T12:00:00Z`"),
            Self::Unreadable { .. } | Self::Output(_) => None,
        }
    }

    /// The exit status: pytest's for a command line that makes no sense, or for a fault that is not the tests'.
    pub(crate) fn status(&self) -> u8 {
        match self {
            Self::Output(_) => 3,
            _ => 4,
        }
    }
}
