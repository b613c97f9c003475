//! What the browser keeps for the learner between visits.

use std::collections::BTreeMap;

use course::Texts;
use serde::{Deserialize, Serialize};

use super::key::Key;
use super::model::Theme;

/// A learner's work on one exercise, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The mark of the starter it was begun from: a later version of the lesson has another.
    pub starter: String,
    /// The text of each file that can be edited.
    pub texts: Texts,
    /// Whether it was solved once, with whatever text.
    pub solved: bool,
}

/// What the page finds when it opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The part of the address behind `#`.
    pub hash: String,
    /// Everything stored; `None` where nothing can be stored, as in some private windows.
    pub saved: Option<BTreeMap<Key, Saved>>,
    /// The theme that was chosen.
    pub theme: Theme,
}
