//! What can go wrong in a command, and the next step where one is known.

use std::path::{Path, PathBuf};

/// Why a command ended early.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The command line was not understood.
    #[error("{0}")]
    Usage(String),
    /// A file could not be read or written.
    #[error("could not {doing} `{}`: {source}", path.display())]
    File {
        /// Such as `read`.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A program could not be started.
    #[error("could not start `{program}`: {source}")]
    Start {
        /// The program.
        program: String,
        /// Why.
        source: std::io::Error,
    },
    /// A program ended with a failure.
    #[error("`{line}` failed ({status})")]
    Failed {
        /// The command line.
        line: String,
        /// How it ended.
        status: String,
    },
    /// Something is missing and cannot be installed from here.
    #[error("{what} is missing, and {why}")]
    Missing {
        /// What is missing.
        what: String,
        /// Why it was not installed.
        why: String,
        /// The command to type.
        command: String,
    },
    /// A build product is not as expected.
    #[error("{0}")]
    Product(String),
    /// The port cannot be listened on.
    #[error("port {port} is taken: {source}")]
    Port {
        /// The port.
        port: u16,
        /// What the system said.
        source: std::io::Error,
    },
    /// Tests ran and some failed.
    #[error("{failed} of {} failed", passed + failed)]
    TestsFailed {
        /// How many passed.
        passed: usize,
        /// How many failed.
        failed: usize,
    },
}

impl Error {
    /// The next step, where one is known.
    pub(crate) fn hint(&self) -> Option<String> {
        match self {
            Self::Missing { command, .. } => Some(format!("type this, then try again:\n\n  {command}\n")),
            Self::Port { port, .. } => Some(format!(
                "choose another one with --port, such as `cargo xtask serve --port {}`",
                port.wrapping_add(1)
            )),
            _ => None,
        }
    }

    /// For `map_err` on file calls.
    pub(crate) fn file(doing: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_path_buf();
        move |source| Self::File { doing, path, source }
    }
}
