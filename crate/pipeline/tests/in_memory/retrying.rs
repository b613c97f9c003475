//! `predict_with_retries`.

use pipeline::predict_with_retries;
use serde_json::json;
use services::http::{HttpResponse, Network};

use crate::{URL, clock};

/// A service that answers with these statuses in turn, and with a prediction where it is 200.
fn service(statuses: &[u16]) -> Network {
    let network = Network::default();
    for status in statuses {
        let body = if *status == 200 { json!({"prediction": 0.87}) } else { json!({}) };
        network.answer("POST", URL, HttpResponse::json(*status, &body));
    }
    network
}

#[test]
fn a_service_that_recovers_is_asked_until_it_does() {
    let (network, clock) = (service(&[503, 500, 200]), clock());
    let found = predict_with_retries(&network, &*clock, URL, &json!([1.0]), 4);
    assert_eq!(found.ok(), Some(json!(0.87)));
    assert_eq!(network.requests().len(), 3);
    assert_eq!(clock.sleeps(), [500_000_000, 1_000_000_000]);
}

#[test]
fn the_error_of_the_last_attempt_is_let_through() {
    let (network, clock) = (service(&[503]), clock());
    let error = predict_with_retries(&network, &*clock, URL, &json!([1.0]), 3).expect_err("it stays");
    assert_eq!(error.to_string(), format!("503 Server Error: Service Unavailable for url: {URL}"));
    assert_eq!((network.requests().len(), clock.sleeps().len()), (3, 2));
}

#[test]
fn a_request_that_is_wrong_is_not_sent_again() {
    let (network, clock) = (service(&[404, 200]), clock());
    assert!(predict_with_retries(&network, &*clock, URL, &json!([1.0]), 3).is_err());
    assert_eq!((network.requests().len(), clock.sleeps().len()), (1, 0));
}

#[test]
fn nobody_there_is_tried_again() {
    let (network, clock) = (Network::default(), clock());
    assert!(predict_with_retries(&network, &*clock, URL, &json!([1.0]), 2).is_err());
    assert_eq!(clock.sleeps(), [500_000_000]);
}

#[test]
fn without_attempts_it_is_asked_once() {
    let (network, clock) = (service(&[503, 200]), clock());
    assert!(predict_with_retries(&network, &*clock, URL, &json!([1.0]), 0).is_err());
    assert_eq!(network.requests().len(), 1);
}
