//! A route at work: it counts its calls and does what its faults say.

use super::route::{Fault, FaultKind, Route};
use super::{HttpResponse, Network, NetworkError, Timeouts, Url, reason_phrase};
use crate::clock::Clock;

/// How long a client without a timeout waits for a connection: what Linux does.
const SYSTEM_CONNECT_SECONDS: f64 = 130.0;

const NANOSECONDS: f64 = 1e9;

/// A route, and what it has seen.
#[derive(Debug)]
pub(super) struct Served {
    pub(super) route: Route,
    pub(super) url: Url,
    calls: u32,
    window: Option<Window>,
}

/// One window of a rate limit.
#[derive(Debug)]
struct Window {
    ends_ns: i64,
    calls: u32,
}

impl Served {
    pub(super) fn new(route: Route, url: Url) -> Self {
        Self { route, url, calls: 0, window: None }
    }

    /// Whether it is this address that is asked.
    pub(super) fn is_at(&self, url: &Url) -> bool {
        let is_path = match self.url.path.strip_suffix('*') {
            Some(beginning) => url.path.starts_with(beginning),
            None => self.url.path == url.path,
        };
        self.url.is_same_host(url) && is_path && (self.url.query.is_none() || self.url.query == url.query)
    }

    /// Answers one call.
    pub(super) fn answer(
        &mut self,
        url: &Url,
        timeouts: &Timeouts,
        clock: &Clock,
    ) -> Result<HttpResponse, NetworkError> {
        self.calls += 1;
        let faults: Vec<Fault> =
            self.route.faults.iter().filter(|fault| fault.happens_at(self.calls)).cloned().collect();
        let mut answer = self.whole(url);
        for fault in faults {
            match fault.kind {
                FaultKind::Refused => return Err(NetworkError::Refused(Box::new(url.clone()))),
                FaultKind::Unreachable => {
                    let seconds = timeouts.connect.unwrap_or(SYSTEM_CONNECT_SECONDS);
                    clock.advance(nanoseconds(seconds));
                    return Err(NetworkError::ConnectTimedOut {
                        url: Box::new(url.clone()),
                        seconds: timeouts.connect,
                    });
                }
                FaultKind::Reset => return Err(NetworkError::Reset),
                FaultKind::Delay { seconds } => wait(seconds, url, timeouts, clock)?,
                FaultKind::Status { status } => return Ok(failed(status, url)),
                FaultKind::RateLimit { calls, seconds } => {
                    if let Some(refused) = self.limited(calls, seconds, url, clock) {
                        return Ok(refused);
                    }
                }
                FaultKind::MalformedJson => {
                    answer.body.truncate(answer.body.len().saturating_sub(1));
                    measure(&mut answer);
                }
                FaultKind::Truncated { keep } => answer.body.truncate(keep),
            }
        }
        Ok(answer)
    }

    /// The answer, where nothing goes wrong.
    fn whole(&self, url: &Url) -> HttpResponse {
        let (body, kind) = self.route.body.sent();
        let mut answer = HttpResponse {
            status: self.route.status,
            headers: self.route.headers.clone(),
            body,
            url: url.text(),
        };
        if let Some(kind) = kind.filter(|_| answer.header("Content-Type").is_none()) {
            set(&mut answer, "Content-Type", kind);
        }
        measure(&mut answer);
        answer
    }

    /// The refusal of a call that is one too many.
    fn limited(&mut self, calls: u32, seconds: f64, url: &Url, clock: &Clock) -> Option<HttpResponse> {
        let now = clock.now_ns();
        let window = match self.window.take().filter(|window| now < window.ends_ns) {
            Some(window) => self.window.insert(window),
            None => {
                self.window.insert(Window { ends_ns: now.saturating_add(nanoseconds(seconds)), calls: 0 })
            }
        };
        if window.calls < calls {
            window.calls += 1;
            return None;
        }
        let left = (window.ends_ns - now).max(0);
        let mut refused = failed(429, url);
        set(&mut refused, "Retry-After", &((left + 999_999_999) / 1_000_000_000).to_string());
        Some(refused)
    }
}

impl Network {
    /// What a server says of an address that it does not know: 404, or 405 where it knows another method of it.
    pub(super) fn unknown(routes: &[Served], url: &Url) -> HttpResponse {
        let methods: Vec<&str> = routes
            .iter()
            .filter(|served| served.is_at(url))
            .map(|served| served.route.method.as_str())
            .collect();
        if methods.is_empty() {
            return failed(404, url);
        }
        let mut refused = failed(405, url);
        set(&mut refused, "Allow", &methods.join(", "));
        refused
    }
}

/// Lets the time pass that an answer takes, or as much of it as the client has patience for.
fn wait(seconds: f64, url: &Url, timeouts: &Timeouts, clock: &Clock) -> Result<(), NetworkError> {
    if let Some(patience) = timeouts.read.filter(|patience| *patience < seconds) {
        clock.advance(nanoseconds(patience));
        return Err(NetworkError::ReadTimedOut { url: Box::new(url.clone()), seconds: patience });
    }
    clock.advance(nanoseconds(seconds));
    Ok(())
}

/// An answer that says no more than its status.
fn failed(status: u16, url: &Url) -> HttpResponse {
    let body = reason_phrase(status).unwrap_or_default().as_bytes().to_vec();
    let mut answer = HttpResponse { status, headers: Vec::new(), body, url: url.text() };
    set(&mut answer, "Content-Type", "text/plain; charset=utf-8");
    measure(&mut answer);
    answer
}

/// Says how long the body is.
fn measure(answer: &mut HttpResponse) {
    let length = answer.body.len().to_string();
    set(answer, "Content-Length", &length);
}

fn set(answer: &mut HttpResponse, name: &str, value: &str) {
    answer.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
    answer.headers.push((name.to_owned(), value.to_owned()));
}

#[expect(clippy::cast_possible_truncation, reason = "a cast of a float saturates, and so does the clock")]
fn nanoseconds(seconds: f64) -> i64 {
    (seconds * NANOSECONDS) as i64
}
