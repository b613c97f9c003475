//! HTTP without a network: addresses, messages, and a network double that refuses what it was not told to answer.
//!
//! Deliberately absent: sockets, TLS, proxies, and the parsing of bytes on a wire.

mod date;
mod encode;
mod message;
mod network;
mod reason;
mod url;

pub use date::http_date;
pub use encode::{form_encode, quote_uri};
pub use message::{Headers, HttpRequest, HttpResponse};
pub use network::{Network, NetworkError};
pub use reason::reason_phrase;
pub use url::{Url, UrlError};

#[cfg(test)]
mod tests;
