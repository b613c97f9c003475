//! A network that answers what it was told to and refuses everything else.

use std::cell::RefCell;
use std::collections::VecDeque;

use thiserror::Error;

use super::{HttpRequest, HttpResponse, Url, UrlError};

/// A network without wires. Every request is kept, the refused ones too.
#[derive(Debug, Default)]
pub struct Network {
    routes: RefCell<Vec<Route>>,
    requests: RefCell<Vec<HttpRequest>>,
}

#[derive(Debug)]
struct Route {
    method: String,
    url: String,
    answers: VecDeque<HttpResponse>,
}

/// Why nobody answered. The text is what requests 2.34 says where there is no network.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NetworkError {
    /// The address cannot be asked at all.
    #[error(transparent)]
    Url(#[from] UrlError),
    /// No name server knows the host.
    #[error(
        "{}: Max retries exceeded with url: {} (Caused by NameResolutionError(\"{}: Failed to resolve '{}' ([Errno -3] \
         Temporary failure in name resolution)\"))",
        place(.0, "ConnectionPool"), .0.path_and_query(), place(.0, "Connection"), .0.host
    )]
    UnknownHost(Box<Url>),
    /// The host is known, but nobody listens there.
    #[error(
        "{}: Max retries exceeded with url: {} (Caused by NewConnectionError(\"{}: Failed to establish a new \
         connection: [Errno 111] Connection refused\"))",
        place(.0, "ConnectionPool"), .0.path_and_query(), place(.0, "Connection")
    )]
    Refused(Box<Url>),
}

/// Such as `HTTPSConnectionPool(host='model-api', port=443)`.
fn place(url: &Url, what: &str) -> String {
    format!(
        "{}{what}(host='{}', port={})",
        url.scheme.to_ascii_uppercase(),
        url.host.trim_matches(['[', ']']),
        url.effective_port()
    )
}

impl Network {
    /// Tells the network to answer a method and an address. Answers given for the same ones are used in order, and
    /// the last of them stays.
    pub fn answer(&self, method: &str, url: &str, response: HttpResponse) {
        let mut routes = self.routes.borrow_mut();
        match routes.iter_mut().find(|route| route.method == method && route.url == url) {
            Some(route) => route.answers.push_back(response),
            None => routes.push(Route {
                method: method.to_owned(),
                url: url.to_owned(),
                answers: VecDeque::from([response]),
            }),
        }
    }

    /// Asks.
    ///
    /// # Errors
    /// `Url` for what is no address, `UnknownHost` or `Refused` where the network was not told to answer.
    pub fn send(&self, request: HttpRequest) -> Result<HttpResponse, NetworkError> {
        let url = Url::parse(&request.url, "")?;
        let text = url.text();
        let method = request.method.clone();
        self.requests.borrow_mut().push(request);
        let mut routes = self.routes.borrow_mut();
        let route = routes.iter_mut().find(|route| route.method == method && route.url == text);
        let Some(route) = route else {
            return Err(Self::refusal(url));
        };
        let answer = match route.answers.len() {
            0 => return Err(Self::refusal(url)),
            1 => route.answers[0].clone(),
            _ => route.answers.pop_front().unwrap_or_default(),
        };
        Ok(HttpResponse { url: text, ..answer })
    }

    /// Every request that was sent, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<HttpRequest> {
        self.requests.borrow().clone()
    }

    /// What a machine without a network says: its own names it knows, all others it cannot look up.
    fn refusal(url: Url) -> NetworkError {
        let is_number = url.host.starts_with('[') || url.host.parse::<std::net::Ipv4Addr>().is_ok();
        if is_number || url.host == "localhost" {
            NetworkError::Refused(Box::new(url))
        } else {
            NetworkError::UnknownHost(Box::new(url))
        }
    }
}
