//! What the engine is asked to do.

use protocol::Request;

use super::key::Key;

/// One request and where its answers belong.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Its number: answers with another number are dropped.
    pub number: u32,
    /// The exercise.
    pub key: Key,
    /// What it is.
    pub kind: Kind,
    /// What is asked, until it was posted.
    pub request: Option<Request>,
}

/// What a turn is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A run of the learner's tests.
    Run,
    /// The same on every implementation.
    Grade,
}
