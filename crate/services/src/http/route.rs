//! What a served address answers and how it goes wrong, as plain data: a lesson's file can hold it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Headers;
use crate::fault::strikes;

/// One method of one address, and its answer.
///
/// - shape: `url` without a query stands for all queries, with one for that query alone, and a path that ends with `*` for
///   all that begin so; `headers` are pairs. As JSON:
///   `{"method": "GET", "url": "http://h/x", "body": {"text": "hello"}, "faults": [{"kind": "reset", "first": 2}]}`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// The method, in upper case.
    pub method: String,
    /// The whole address.
    pub url: String,
    /// The status.
    #[serde(default = "ok")]
    pub status: u16,
    /// The headers. `Content-Type` is added where the body tells it, and `Content-Length` always.
    #[serde(default)]
    pub headers: Headers,
    /// The body.
    #[serde(default)]
    pub body: Body,
    /// What goes wrong, in the order in which it is looked at.
    #[serde(default)]
    pub faults: Vec<Fault>,
}

impl Route {
    /// A route that answers 200 with `body`.
    #[must_use]
    pub fn new(method: &str, url: &str, body: Body) -> Self {
        Self {
            method: method.to_owned(),
            url: url.to_owned(),
            status: ok(),
            headers: Headers::new(),
            body,
            faults: Vec::new(),
        }
    }

    /// The same route with one more fault.
    #[must_use]
    pub fn failing(mut self, fault: impl Into<Fault>) -> Self {
        self.faults.push(fault.into());
        self
    }
}

/// What an answer carries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// Nothing.
    #[default]
    Empty,
    /// Text, sent as UTF-8.
    Text(String),
    /// A value, sent as JSON without spaces.
    Json(Value),
    /// Bytes as they are.
    Bytes(Vec<u8>),
}

impl Body {
    /// The bytes, and the type that goes with them.
    pub(super) fn sent(&self) -> (Vec<u8>, Option<&'static str>) {
        match self {
            Self::Empty => (Vec::new(), None),
            Self::Text(text) => (text.clone().into_bytes(), Some("text/plain; charset=utf-8")),
            Self::Json(value) => (value.to_string().into_bytes(), Some("application/json")),
            Self::Bytes(bytes) => (bytes.clone(), Some("application/octet-stream")),
        }
    }
}

/// A thing that goes wrong, and at which calls: at all of them, unless `first` or `nth` says otherwise.
///
/// - shape: as JSON, `{"kind": "delay", "seconds": 2.5, "nth": 3}`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fault {
    /// What goes wrong.
    #[serde(flatten)]
    pub kind: FaultKind,
    /// At this many calls, from the first on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<u32>,
    /// At this call alone, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<u32>,
}

impl Fault {
    /// The fault at the first `calls` calls: a flaky service.
    #[must_use]
    pub fn first(kind: FaultKind, calls: u32) -> Self {
        Self { kind, first: Some(calls), nth: None }
    }

    /// The fault at one call, counted from 1.
    #[must_use]
    pub fn nth(kind: FaultKind, call: u32) -> Self {
        Self { kind, first: None, nth: Some(call) }
    }

    /// Whether it happens at this call, counted from 1.
    pub(super) fn happens_at(&self, call: u32) -> bool {
        strikes(self.first, self.nth, call)
    }
}

impl From<FaultKind> for Fault {
    fn from(kind: FaultKind) -> Self {
        Self { kind, first: None, nth: None }
    }
}

/// What can go wrong between a client and a server.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FaultKind {
    /// Nobody listens.
    Refused,
    /// Nobody says anything while the client tries to connect.
    Unreachable,
    /// The connection is reset when the request has been sent.
    Reset,
    /// The answer takes its time, on the network's clock.
    Delay {
        /// How long.
        seconds: f64,
    },
    /// Another status, with its reason as the body.
    Status {
        /// Which.
        status: u16,
    },
    /// Status 429 with `Retry-After` once `calls` have been answered within `seconds`.
    RateLimit {
        /// How many calls are answered.
        calls: u32,
        /// How long a window is; it begins with its first call.
        seconds: f64,
    },
    /// The body ends before the JSON in it does.
    MalformedJson,
    /// The connection ends in the midst of the body, which `Content-Length` has announced in full.
    Truncated {
        /// How many bytes arrive.
        keep: usize,
    },
}

const fn ok() -> u16 {
    200
}
