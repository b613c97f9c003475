use std::rc::Rc;

use serde_json::json;

use super::{
    Body, Fault, FaultKind, HttpRequest, HttpResponse, Network, Route, Timeouts, Url, form_encode,
    reason_phrase,
};
use crate::clock::Clock;

fn get(network: &Network, url: &str) -> String {
    let request = HttpRequest { method: "GET".to_owned(), url: url.to_owned(), ..HttpRequest::default() };
    match network.send(request) {
        Ok(response) => format!("{} {}", response.status, String::from_utf8_lossy(&response.body)),
        Err(error) => error.to_string(),
    }
}

#[track_caller]
fn check(url: &str, query: &str, expect: &str) {
    let shown = Url::parse(url, query).map_or_else(|error| error.to_string(), |url| url.text());
    assert_eq!(shown, expect);
}

#[test]
fn addresses_are_put_in_order_as_requests_does() {
    check("http://model-api", "", "http://model-api/");
    check(
        "HTTP://HOST/A b?c d#e",
        "q=1&q=2&%C3%A9=%C3%BC",
        "http://host/A%20b?c%20d&q=1&q=2&%C3%A9=%C3%BC#e",
    );
    check("https://u:p@host:8443/a%20b", "x=1", "https://u:p@host:8443/a%20b?x=1");
    check("http://[::1]:80/", "", "http://[::1]:80/");
}

#[test]
fn addresses_that_cannot_be_asked_are_refused_in_its_words() {
    check("x", "", "Invalid URL 'x': No scheme supplied. Perhaps you meant https://x?");
    check("", "", "Invalid URL '': No scheme supplied. Perhaps you meant https://?");
    check("http://", "", "Invalid URL 'http://': No host supplied");
    check("http:///x", "", "Invalid URL 'http:///x': No host supplied");
    check("http://*.com", "", "URL has an invalid label.");
    check("http://a b/c", "", "Failed to parse: Host 'a b' contains invalid character ' '");
    check("http://[::1/", "", "Failed to parse: '[::1' is not a valid host or port");
    check("http://host:port/", "", "Failed to parse: 'host:port' is not a valid host or port");
}

#[test]
fn redirects_lead_where_browsers_would_go() {
    let from = Url::parse("http://host:8080/a/b?x=1", "").expect("it is an address");
    for (reference, expect) in [
        ("https://other/c", "https://other/c"),
        ("//other/c", "http://other/c"),
        ("/c", "http://host:8080/c"),
        ("c?y=2", "http://host:8080/a/c?y=2"),
        ("?y=2", "http://host:8080/a/b?y=2"),
    ] {
        assert_eq!(from.join(reference).map(|url| url.text()), Ok(expect.to_owned()));
    }
}

#[test]
fn what_nobody_answers_is_refused_as_without_a_network() {
    let network = Network::default();
    assert_eq!(
        get(&network, "https://model-api/predict?x=1"),
        r#"HTTPSConnectionPool(host='model-api', port=443): Max retries exceeded with url: /predict?x=1 (Caused by NameResolutionError("HTTPSConnection(host='model-api', port=443): Failed to resolve 'model-api' ([Errno -3] Temporary failure in name resolution)"))"#
    );
    assert_eq!(
        get(&network, "http://localhost:8080/a"),
        r#"HTTPConnectionPool(host='localhost', port=8080): Max retries exceeded with url: /a (Caused by NewConnectionError("HTTPConnection(host='localhost', port=8080): Failed to establish a new connection: [Errno 111] Connection refused"))"#
    );
    assert_eq!(network.requests().len(), 2);
}

#[test]
fn answers_are_used_in_order_and_the_last_one_stays() {
    let network = Network::default();
    network.answer("GET", "http://h/x", HttpResponse { status: 503, ..HttpResponse::default() });
    network.answer("GET", "http://h/x", HttpResponse::json(200, &json!({"n": 2})));
    let seen: Vec<_> = (0..3).map(|_| get(&network, "http://h/x")).collect();
    assert_eq!(seen, ["503 ", "200 {\"n\":2}", "200 {\"n\":2}"]);
}

#[test]
fn forms_are_encoded_as_browsers_do() {
    assert_eq!(form_encode([("a b", "1&2"), ("é", "~")]), "a+b=1%262&%C3%A9=~");
}

#[test]
fn reasons_are_known_for_what_http_defines() {
    assert_eq!([404, 418, 599].map(reason_phrase), [Some("Not Found"), Some("I'm a Teapot"), None]);
}

/// What a client sees of one call: the status and the body, or the error.
fn ask(network: &Network, method: &str, url: &str, timeouts: &Timeouts) -> String {
    let request = HttpRequest { method: method.to_owned(), url: url.to_owned(), ..HttpRequest::default() };
    match network.send_within(request, timeouts) {
        Ok(answer) => format!("{} {}", answer.status, String::from_utf8_lossy(&answer.body)),
        Err(error) => error.to_string(),
    }
}

fn network_with(route: Route) -> (Rc<Clock>, Network) {
    let clock = Rc::new(Clock::starting_at(0));
    let network = Network::new(clock.clone());
    network.serve(route).expect("the address is one");
    (clock, network)
}

#[track_caller]
fn check_fault(fault: impl Into<Fault>, expect: &[&str]) {
    let (_, network) =
        network_with(Route::new("GET", "http://h/x", Body::Json(json!({"a": 1}))).failing(fault));
    let patient = Timeouts { connect: Some(2.0), read: Some(0.5) };
    let seen: Vec<_> = expect.iter().map(|_| ask(&network, "GET", "http://h/x", &patient)).collect();
    assert_eq!(seen, expect);
}

#[test]
fn faults_happen_at_the_calls_that_they_name() {
    let (down, up) = ("503 Service Unavailable", r#"200 {"a":1}"#);
    check_fault(FaultKind::Status { status: 503 }, &[down, down]);
    check_fault(Fault::first(FaultKind::Status { status: 503 }, 2), &[down, down, up]);
    check_fault(Fault::nth(FaultKind::Status { status: 503 }, 2), &[up, down, up]);
}

#[test]
fn each_fault_is_told_as_requests_tells_it() {
    check_fault(
        FaultKind::Refused,
        &[
            r#"HTTPConnectionPool(host='h', port=80): Max retries exceeded with url: /x (Caused by NewConnectionError("HTTPConnection(host='h', port=80): Failed to establish a new connection: [Errno 111] Connection refused"))"#,
        ],
    );
    check_fault(
        FaultKind::Unreachable,
        &[
            "HTTPConnectionPool(host='h', port=80): Max retries exceeded with url: /x (Caused by ConnectTimeoutError(<HTTPConnection(host='h', port=80)>, 'Connection to h timed out. (connect timeout=2)'))",
        ],
    );
    check_fault(
        FaultKind::Reset,
        &["('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))"],
    );
    check_fault(
        FaultKind::Delay { seconds: 3.0 },
        &["HTTPConnectionPool(host='h', port=80): Read timed out. (read timeout=0.5)"],
    );
    check_fault(FaultKind::MalformedJson, &[r#"200 {"a":1"#]);
    check_fault(FaultKind::Truncated { keep: 2 }, &[r#"200 {""#]);
}

#[test]
fn a_delay_passes_on_the_clock_as_far_as_the_client_waits() {
    let slow = Route::new("GET", "http://h/x", Body::Empty).failing(FaultKind::Delay { seconds: 3.0 });
    let (clock, network) = network_with(slow);
    ask(&network, "GET", "http://h/x", &Timeouts { connect: None, read: Some(1.0) });
    assert_eq!(clock.monotonic_ns() / 1_000_000_000, 1);
    ask(&network, "GET", "http://h/x", &Timeouts::default());
    assert_eq!(clock.monotonic_ns() / 1_000_000_000, 4);
    assert_eq!(clock.sleeps(), Vec::<i64>::new(), "a server's delay is no sleep of the code under test");
}

#[test]
fn a_rate_limit_opens_again_with_the_next_window() {
    let limited = Route::new("GET", "http://h/x", Body::Text("in".into()))
        .failing(FaultKind::RateLimit { calls: 2, seconds: 10.0 });
    let (clock, network) = network_with(limited);
    let get = || ask(&network, "GET", "http://h/x", &Timeouts::default());
    assert_eq!([get(), get(), get()], ["200 in", "200 in", "429 Too Many Requests"]);
    clock.advance(10_000_000_000);
    assert_eq!(get(), "200 in");
}

#[test]
fn a_server_knows_its_addresses_and_no_others() {
    let (_, network) = network_with(Route::new("GET", "http://h/models/*", Body::Text("any".into())));
    network.serve(Route::new("GET", "http://h/q?a=1", Body::Text("query".into()))).expect("it is an address");
    let never = Timeouts::default();
    for (method, url, expect) in [
        ("GET", "http://h/models/7/versions?x=1", "200 any"),
        ("GET", "http://h/q?a=1", "200 query"),
        ("GET", "http://h/q", "404 Not Found"),
        ("POST", "http://h/models/7", "405 Method Not Allowed"),
        ("HEAD", "http://h:80/nothing", "404 "),
        ("HEAD", "http://h/q?a=1", "200 "),
    ] {
        assert_eq!(ask(&network, method, url, &never), expect, "{method} {url}");
    }
    network.close("http://h").expect("it is an address");
    assert!(!network.serves("http://h/models/7"));
}

#[test]
fn routes_are_plain_data() {
    let text = r#"{"method":"POST","url":"http://h/x","status":201,"headers":[["X","1"]],"body":{"text":"made"},"faults":[{"kind":"delay","seconds":0.5,"nth":3},{"kind":"refused"}]}"#;
    let route: Route = serde_json::from_str(text).expect("it is a route");
    assert_eq!(route.faults, [Fault::nth(FaultKind::Delay { seconds: 0.5 }, 3), FaultKind::Refused.into()]);
    assert_eq!(serde_json::to_string(&route).expect("it can be written"), text);
}
