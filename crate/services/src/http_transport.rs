//! Somewhere to send JSON to and to get JSON back from.

use std::convert::Infallible;

use serde_json::{Map, Value};
use thiserror::Error;

use crate::http::{HttpRequest, HttpResponse, Network, NetworkError, reason_phrase};

/// A way to reach web services.
///
/// The types are the transport's own, so that one made of another language's objects can hand them through unchanged.
pub trait HttpTransport {
    /// What addresses are written in.
    type Url: ?Sized;
    /// A JSON value.
    type Json;
    /// An answer.
    type Response;
    /// How a request fails.
    type Error;

    /// Posts an object of named values as JSON.
    ///
    /// # Errors
    /// The transport's own, where nobody answers. An error status is an answer.
    fn post_json(
        &self,
        url: &Self::Url,
        fields: &[(&str, &Self::Json)],
    ) -> Result<Self::Response, Self::Error>;

    /// Refuses an answer whose status is an error's.
    ///
    /// # Errors
    /// The transport's own, for a status of 400 or more.
    fn raise_for_status(&self, response: &Self::Response) -> Result<(), Self::Error>;

    /// One value of the object that an answer holds.
    ///
    /// # Errors
    /// The transport's own, where the answer is no JSON object or has no such value.
    fn json_field(&self, response: &Self::Response, name: &str) -> Result<Self::Json, Self::Error>;
}

/// A transport that can tell failures which may be gone at the next attempt.
pub trait Transient: HttpTransport {
    /// Whether trying again is worth it: nobody answered, or the server says that it is out of order.
    ///
    /// # Errors
    /// The transport's own, where it cannot be told.
    fn is_transient(&self, error: &Self::Error) -> Result<bool, Self::Error>;
}

/// Why a request to the in-memory network failed.
#[derive(Debug, Error)]
pub enum HttpError {
    /// Nobody answered.
    #[error(transparent)]
    Network(#[from] NetworkError),
    /// The answer is an error. The text is that of requests.
    #[error(
        "{status} {} Error: {} for url: {url}",
        if *.status < 500 { "Client" } else { "Server" }, reason_phrase(*.status).unwrap_or("None")
    )]
    Status {
        /// The status.
        status: u16,
        /// The address that was asked.
        url: String,
    },
    /// The answer is not JSON.
    #[error("the answer is not JSON: {0}")]
    NotJson(#[from] serde_json::Error),
    /// The answer has no such value.
    #[error("the answer has no `{name}`")]
    NoSuchField {
        /// The value's name.
        name: String,
    },
}

impl From<Infallible> for HttpError {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

impl HttpTransport for Network {
    type Url = str;
    type Json = Value;
    type Response = HttpResponse;
    type Error = HttpError;

    fn post_json(&self, url: &str, fields: &[(&str, &Value)]) -> Result<HttpResponse, HttpError> {
        let object: Map<String, Value> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).clone())).collect();
        let request = HttpRequest {
            method: "POST".to_owned(),
            url: url.to_owned(),
            headers: vec![("Content-Type".to_owned(), "application/json".to_owned())],
            body: Value::Object(object).to_string().into_bytes(),
        };
        Ok(self.send(request)?)
    }

    fn raise_for_status(&self, response: &HttpResponse) -> Result<(), HttpError> {
        if response.is_error() {
            return Err(HttpError::Status { status: response.status, url: response.url.clone() });
        }
        Ok(())
    }

    fn json_field(&self, response: &HttpResponse, name: &str) -> Result<Value, HttpError> {
        let answer: Value = serde_json::from_slice(&response.body)?;
        answer.get(name).cloned().ok_or_else(|| HttpError::NoSuchField { name: name.to_owned() })
    }
}

impl Transient for Network {
    fn is_transient(&self, error: &HttpError) -> Result<bool, HttpError> {
        Ok(match error {
            HttpError::Network(_) => true,
            HttpError::Status { status, .. } => *status >= 500,
            HttpError::NotJson(_) | HttpError::NoSuchField { .. } => false,
        })
    }
}
