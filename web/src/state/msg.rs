//! Everything that can happen to the page.

use protocol::{FromWorker, TestId};

use super::key::Key;
use super::model::{Notice, Theme};
use super::saved::Opened;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The page has opened.
    Opened(Box<Opened>),
    /// The part of the address behind `#` has changed.
    Moved {
        /// It.
        hash: String,
    },
    /// A lesson file has arrived, or there is none (`Ok(None)`), or it cannot be had.
    Fetched {
        /// Relative to the lessons folder.
        path: String,
        /// What came of it.
        result: Result<Option<String>, String>,
    },
    /// Try again what could not be fetched.
    FetchAgain,
    /// The editor is there, or there anew.
    EditorReady,
    /// The editor cannot be had.
    EditorFailed(String),
    /// The learner has changed a file.
    Edited {
        /// As in [`super::Shown`].
        file: String,
        /// The whole text.
        text: String,
    },
    /// The learner has paused, if `revision` is still the newest.
    Paused {
        /// The exercise.
        key: Key,
        /// The revision the pause belongs to.
        revision: u32,
    },
    /// The page is about to be left.
    Leaving,
    /// The learner's work could not be kept.
    NotStored(String),
    /// Show another file of the exercise.
    Tab(String),
    /// Show a line of a file of the exercise.
    GoTo {
        /// The file.
        path: String,
        /// The line, from 1.
        line: u32,
    },
    /// Of the lines that ran, show those that this test ran, or all of them.
    LinesOf(Option<TestId>),
    /// Show the lines that a test ran of a file.
    ShowLines {
        /// The file.
        path: String,
        /// The test.
        test: TestId,
    },
    /// Run the tests.
    Run,
    /// Try the tests on every implementation.
    Grade,
    /// Stop what is under way.
    Stop,
    /// Ask whether to go back to the starter.
    AskReset,
    /// Not after all.
    KeepText,
    /// Go back to the starter.
    Reset,
    /// The lesson has changed: keep the learner's text.
    KeepMine,
    /// The lesson has changed: begin with its new starter.
    StartFresh,
    /// Show one more hint for a fault.
    Hint {
        /// The fault.
        fault: String,
    },
    /// A worker has said something.
    Worker {
        /// Its number.
        worker: u32,
        /// What it said, in order.
        said: Vec<FromWorker>,
    },
    /// A turn has had its time.
    TimeUp {
        /// The turn.
        turn: u32,
        /// How many implementations it had judged when the clock was set.
        judged: usize,
    },
    /// Start the engine again after it could not be started.
    StartEngine,
    /// The exercise has been open for a while: what it imports can be imported before it is run.
    Prepare(Key),
    /// Change the theme.
    UseTheme(Theme),
    /// Open or close the navigation on a narrow screen.
    ToggleMenu,
    /// Skip the bar and the course map.
    Skip,
    /// Scroll to a heading of the prose.
    ScrollTo {
        /// Its anchor.
        anchor: String,
    },
    /// The learner has read a notice.
    Dismiss(Notice),
}
