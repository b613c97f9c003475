use serde_json::json;

use super::{HttpRequest, HttpResponse, Network, Url, form_encode, reason_phrase};

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
