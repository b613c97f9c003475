//! HTTP without a network: addresses, messages, and a network double that refuses what it was not told to answer. Servers
//! on it are routes with faults, which are plain data.
//!
//! Deliberately absent: sockets, TLS, proxies, and the parsing of bytes on a wire.

mod date;
mod encode;
mod message;
mod network;
mod reason;
mod route;
mod served;
mod url;

pub use date::http_date;
pub use encode::{form_encode, quote_uri};
pub use message::{Headers, HttpRequest, HttpResponse};
pub use network::{Network, NetworkError, Timeouts};
pub use reason::reason_phrase;
pub use route::{Body, Fault, FaultKind, Route};
pub use url::{Url, UrlError};

#[cfg(test)]
mod tests;
