//! What is posted between the page and a worker, around requests and events.
//!
//! `web/worker.js` makes and reads the same shapes, so the field names here are its field names. A worker answers one
//! request at a time; `turn` lets the page drop what a turn that was given up still had under way.

use serde::{Deserialize, Serialize};

use crate::{Event, Request};

/// What the page posts to a ready worker.
///
/// - shape: `{turn, request}`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ToWorker {
    /// The turn, counted up by the page.
    pub turn: u32,
    /// What to do in it.
    pub request: Request,
}

/// What a worker posts to the page.
///
/// - shape: one of `{loading: {received, total}}`, `{ready: {took_ms}}`, `{event: {turn, event}}`, `{worn: {bytes}}`,
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
    /// A turn has gone one step further.
    Event {
        /// The turn it belongs to.
        turn: u32,
        /// What happened.
        event: Event,
    },
    /// Its memory has grown for good: another worker should take over when one is ready.
    Worn {
        /// The size of its memory.
        bytes: u64,
    },
    /// The engine has died; nothing more will come.
    Fatal(String),
}
