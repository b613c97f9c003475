//! What is posted between the page and a worker, around requests and events.
//!
//! `web/worker.js` makes and reads the same shapes, so the field names here are its field names. A worker answers one
//! request at a time; `turn` lets the page drop what a turn that was given up still had under way.

use serde::{Deserialize, Serialize};

use crate::{Event, Request};

/// What the page posts to a ready worker.
///
/// - shape: one of `{turn: {turn, request}}`, `{import_ahead: ["..."]}`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToWorker {
    /// Do this.
    Turn {
        /// The turn, counted up by the page.
        turn: u32,
        /// What to do in it.
        request: Box<Request>,
    },
    /// Import these modules, while nothing is asked: a run that imports them finds them there.
    ImportAhead(Vec<String>),
}

/// What a worker posts to the page.
///
/// - shape: one of `{loading: {received, total}}`, `{ready: {took_ms}}`, `{events: {turn, events}}`, `{worn: {bytes}}`,
///   `{fatal: "..."}`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FromWorker {
    /// The engine is arriving. `web/boot.js`, which fetches it for the first worker, says so in that worker's name.
    Loading {
        /// Bytes so far, uncompressed.
        received: u64,
        /// Bytes in all, uncompressed.
        total: u64,
    },
    /// The engine has started and waits for a request.
    Ready {
        /// From the order to open to now, in milliseconds.
        took_ms: f64,
    },
    /// A turn has gone on.
    Events {
        /// The turn they belong to.
        turn: u32,
        /// What happened, in order.
        events: Vec<Event>,
    },
    /// Its memory has grown for good: another worker should take over when one is ready.
    Worn {
        /// The size of its memory.
        bytes: u64,
    },
    /// The engine has died; nothing more will come.
    Fatal(String),
}
