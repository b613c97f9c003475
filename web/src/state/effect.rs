//! What `update` asks the world to do. `act` does it; here it is only data.

use protocol::ToWorker;

use super::coverage::Line;
use super::key::Key;
use super::model::Theme;
use super::msg::Msg;
use super::saved::Saved;

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Fetch a lesson file; answered by [`Msg::Fetched`].
    Fetch {
        /// Relative to the lessons folder.
        path: String,
    },
    /// Keep a learner's work; answered by [`Msg::NotStored`] when that fails.
    Store {
        /// The exercise.
        key: Key,
        /// The work.
        saved: Saved,
    },
    /// Use this theme and keep the choice.
    UseTheme(Theme),
    /// Send a message after a while.
    After {
        /// How long, in milliseconds.
        ms: u32,
        /// The message.
        msg: Box<Msg>,
    },
    /// Start a worker; answered by [`Msg::Worker`].
    OpenWorker {
        /// Its number.
        worker: u32,
    },
    /// End a worker at once, whatever it does.
    EndWorker {
        /// Its number.
        worker: u32,
    },
    /// Give a worker its work.
    Post {
        /// Its number.
        worker: u32,
        /// The work.
        order: Box<ToWorker>,
    },
    /// Show a file in the editor.
    Show(Shown),
    /// Drop the undo history of every file but the one shown.
    Forget,
    /// Replace the marks in the editor.
    Marks(Vec<Mark>),
    /// Replace what the editor says of the lines that ran.
    Lines(Vec<Line>),
    /// Put the cursor on a line of the file shown, from 1.
    GoTo(u32),
    /// Name the window.
    Title(String),
    /// The reader has come to another place: scroll up, and put the focus on its heading.
    Arrive,
    /// Scroll to a heading.
    ScrollTo {
        /// Its anchor.
        anchor: String,
    },
}

/// A file for the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Unique in the page: exercise and path.
    pub file: String,
    /// The text.
    pub text: String,
    /// Whether the learner may change it.
    pub readonly: bool,
    /// What a screen reader calls it.
    pub label: String,
}

/// A mark in the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The line, from 1.
    pub line: u32,
    /// The first column, from 0.
    pub column: Option<u32>,
    /// The column behind the last one.
    pub end_column: Option<u32>,
    /// What to say there.
    pub message: String,
    /// How it looks.
    pub severity: Severity,
}

/// How grave a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Something failed here.
    Error,
    /// Something looks wrong here.
    Warning,
}
