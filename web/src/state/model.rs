//! Everything the page knows.

use std::collections::BTreeMap;
use std::rc::Rc;

use course::Exercise;

use super::desk::Desk;
use super::engine::Engine;
use super::key::Key;
use super::library::Library;
use super::progress::Progress;
use super::route::Route;
use super::saved::Saved;
use super::turn::Turn;

/// The whole state of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// The lesson files and what was read from them.
    pub library: Library,
    /// Where the reader is.
    pub route: Route,
    /// The exercises that were opened, and the learner's work on them.
    pub desks: BTreeMap<Key, Rc<Desk>>,
    /// How far the learner has come.
    pub progress: Progress,
    /// The workers.
    pub engine: Engine,
    /// What they are asked to do, if anything.
    pub turn: Option<Turn>,
    /// The number of the last turn.
    pub turns: u32,
    /// What was stored when the page opened, and has been since.
    pub saved: BTreeMap<Key, Saved>,
    /// Whether anything can be stored.
    pub storage: Storage,
    /// The theme that was chosen.
    pub theme: Theme,
    /// Whether the editor is there.
    pub editor: bool,
    /// Whether the navigation is open on a narrow screen.
    pub menu: bool,
    /// What the learner should know, oldest first.
    pub notices: Vec<Notice>,
}

impl Model {
    /// The open exercise and its files, once they have arrived.
    #[must_use]
    pub fn exercise(&self) -> Option<&Rc<Exercise>> {
        self.library.exercise(self.route.key()?)
    }

    /// The learner's work on the open exercise.
    #[must_use]
    pub fn desk(&self) -> Option<&Desk> {
        self.desks.get(self.route.key()?).map(Rc::as_ref)
    }

    /// The learner's work on `key`, to change.
    pub(super) fn desk_mut(&mut self, key: &Key) -> Option<&mut Desk> {
        self.desks.get_mut(key).map(Rc::make_mut)
    }

    /// Adds a notice unless it stands there already.
    pub(super) fn notify(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}

/// Whether anything can be stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// Not tried yet.
    #[default]
    Untried,
    /// It works.
    Works,
    /// It does not: the learner's text lives as long as this page.
    Absent,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system prefers.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Its name in storage and in the styles; `None` leaves it to the system.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// Something the learner should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing can be stored in this window.
    NoStorage,
    /// Storing went wrong just now.
    NotStored(String),
    /// The engine crashed and was started again.
    Restarted,
    /// The editor could not be loaded.
    NoEditor(String),
}
