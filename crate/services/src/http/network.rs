//! A network that answers what it was told to and refuses everything else.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use thiserror::Error;

use super::served::Served;
use super::{HttpRequest, HttpResponse, Route, Url, UrlError};
use crate::clock::Clock;

/// A network without wires. Every request is kept, the refused ones too.
///
/// ```
/// use services::http::{Body, Fault, FaultKind, HttpRequest, Network, Route};
///
/// let network = Network::default();
/// let flaky = Fault::first(FaultKind::Status { status: 503 }, 1);
/// network.serve(Route::new("GET", "http://model-api/health", Body::Text("up".into())).failing(flaky))?;
/// let ask = || {
///     let url = "http://model-api/health".to_owned();
///     network.send(HttpRequest { method: "GET".into(), url, ..HttpRequest::default() })
/// };
/// assert_eq!(ask()?.status, 503);
/// assert_eq!(ask()?.body, b"up");
/// # Ok::<(), services::http::NetworkError>(())
/// ```
#[derive(Debug)]
pub struct Network {
    clock: Rc<Clock>,
    answers: RefCell<Vec<Answers>>,
    routes: RefCell<Vec<Served>>,
    requests: RefCell<Vec<HttpRequest>>,
}

/// How long a client waits: for a connection, and for each answer.
///
/// - units: seconds; `None` waits for ever
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeouts {
    /// For a connection.
    pub connect: Option<f64>,
    /// For an answer.
    pub read: Option<f64>,
}

#[derive(Debug)]
struct Answers {
    method: String,
    url: String,
    left: VecDeque<HttpResponse>,
}

/// Why nobody answered. The text is what requests 2.34 says where there is no network.
#[derive(Clone, Debug, PartialEq, Error)]
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
    /// Nobody said anything while the client tried to connect.
    #[error(
        "{}: Max retries exceeded with url: {} (Caused by {})",
        place(.url, "ConnectionPool"), .url.path_and_query(), connect_timeout(.url, *.seconds)
    )]
    ConnectTimedOut {
        /// The address.
        url: Box<Url>,
        /// How long the client waited, if it had a limit.
        seconds: Option<f64>,
    },
    /// The answer did not come in time.
    #[error("{}: Read timed out. (read timeout={})", place(.url, "ConnectionPool"), number(*.seconds))]
    ReadTimedOut {
        /// The address.
        url: Box<Url>,
        /// How long the client waited.
        seconds: f64,
    },
    /// The server closed the connection in place of an answer.
    #[error("('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))")]
    Reset,
}

fn connect_timeout(url: &Url, seconds: Option<f64>) -> String {
    let place = place(url, "Connection");
    match seconds {
        Some(seconds) => format!(
            "ConnectTimeoutError(<{place}>, 'Connection to {} timed out. (connect timeout={})')",
            url.host,
            number(seconds)
        ),
        None => format!(
            "NewConnectionError(\"{place}: Failed to establish a new connection: [Errno 110] Connection timed out\")"
        ),
    }
}

/// Seconds as they were given: `5` and `0.5`.
fn number(seconds: f64) -> String {
    format!("{seconds}")
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

impl Default for Network {
    fn default() -> Self {
        Self::new(Rc::new(Clock::starting_at(0)))
    }
}

impl Network {
    /// A network on which delays pass by `clock`.
    #[must_use]
    pub fn new(clock: Rc<Clock>) -> Self {
        Self { clock, answers: RefCell::default(), routes: RefCell::default(), requests: RefCell::default() }
    }

    /// Serves a route, in place of an earlier one of the same method and address. From then on there is a server at the
    /// route's host and port, which answers 404 or 405 to what it does not know.
    ///
    /// # Errors
    /// Where the route's address is none.
    pub fn serve(&self, route: Route) -> Result<(), UrlError> {
        let url = Url::parse(&route.url, "")?;
        let served = Served::new(route, url);
        let mut routes = self.routes.borrow_mut();
        let earlier =
            routes.iter().position(|one| one.route.method == served.route.method && one.url == served.url);
        match earlier {
            Some(place) => routes[place] = served,
            None => routes.push(served),
        }
        Ok(())
    }

    /// Ends the server of an address's host and port.
    ///
    /// # Errors
    /// Where it is no address.
    pub fn close(&self, url: &str) -> Result<(), UrlError> {
        let url = Url::parse(url, "")?;
        self.routes.borrow_mut().retain(|served| !served.url.is_same_host(&url));
        Ok(())
    }

    /// Whether there is a server at the address's host and port.
    #[must_use]
    pub fn serves(&self, url: &str) -> bool {
        Url::parse(url, "")
            .is_ok_and(|url| self.routes.borrow().iter().any(|served| served.url.is_same_host(&url)))
    }

    /// Tells the network to answer a method and an address. Answers given for the same ones are used in order, and
    /// the last of them stays.
    pub fn answer(&self, method: &str, url: &str, response: HttpResponse) {
        let mut answers = self.answers.borrow_mut();
        match answers.iter_mut().find(|route| route.method == method && route.url == url) {
            Some(route) => route.left.push_back(response),
            None => answers.push(Answers {
                method: method.to_owned(),
                url: url.to_owned(),
                left: VecDeque::from([response]),
            }),
        }
    }

    /// Asks, and waits for ever.
    ///
    /// # Errors
    /// Those of [`Network::send_within`], but for what has run out of time.
    pub fn send(&self, request: HttpRequest) -> Result<HttpResponse, NetworkError> {
        self.send_within(request, &Timeouts::default())
    }

    /// Asks, and waits so long.
    ///
    /// # Errors
    /// `Url` for what is no address, `UnknownHost` or `Refused` where the network was not told to answer, and what the
    /// faults of a route say.
    pub fn send_within(
        &self,
        request: HttpRequest,
        timeouts: &Timeouts,
    ) -> Result<HttpResponse, NetworkError> {
        let url = Url::parse(&request.url, "")?;
        self.requests.borrow_mut().push(request.clone());
        if let Some(answer) = self.told(&request.method, &url) {
            return Ok(answer);
        }
        let mut answer = self.ask_server(&request.method, url, timeouts)?;
        if request.method == "HEAD" {
            answer.body.clear();
        }
        Ok(answer)
    }

    /// What the server at the address says, if there is one. As most servers do, it answers HEAD as it would GET.
    fn ask_server(&self, method: &str, url: Url, timeouts: &Timeouts) -> Result<HttpResponse, NetworkError> {
        let mut routes = self.routes.borrow_mut();
        let at = |wanted: &str| {
            routes.iter().position(|served| served.route.method == wanted && served.is_at(&url))
        };
        let place = at(method).or_else(|| if method == "HEAD" { at("GET") } else { None });
        if let Some(place) = place {
            return routes[place].answer(&url, timeouts, &self.clock);
        }
        if routes.iter().any(|served| served.url.is_same_host(&url)) {
            return Ok(Self::unknown(&routes, &url));
        }
        Err(Self::refusal(url))
    }

    /// The answer that was given for a method and an address.
    fn told(&self, method: &str, url: &Url) -> Option<HttpResponse> {
        let text = url.text();
        let mut answers = self.answers.borrow_mut();
        let told = answers.iter_mut().find(|told| told.method == method && told.url == text)?;
        let answer = match told.left.len() {
            1 => told.left.front().cloned(),
            _ => told.left.pop_front(),
        };
        answer.map(|answer| HttpResponse { url: text, ..answer })
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
