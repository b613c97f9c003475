//! `get_prediction`.

use mock::{Mock, Value, args};
use pipeline::get_prediction;

use crate::check_calls;
use crate::double::{HttpFault, Transport};

const URL: &str = "http://model-api/predict";

/// A service that predicts 0.87.
fn service() -> Transport {
    let transport = Transport(Mock::new("transport"));
    transport.0.child("post").returns("the answer");
    transport.0.child("json_field").returns(0.87);
    transport
}

fn predict(transport: &Transport) -> Result<Value, HttpFault> {
    get_prediction(transport, URL, &Value::from(vec![Value::from(1.0), Value::from(2.5)]))
}

#[test]
fn the_features_are_posted_and_the_status_is_looked_at_before_the_answer() {
    let transport = service();
    assert_eq!(predict(&transport), Ok(0.87.into()));
    let json = vec![("features".to_owned(), Value::from(vec![Value::from(1.0), Value::from(2.5)]))];
    transport.0.child("post").must(|post| post.assert_called_once_with(args![URL; json = json]));
    check_calls(
        &transport.0,
        &[
            "call.post('http://model-api/predict', json={'features': [1.0, 2.5]})",
            "call.raise_for_status('the answer')",
            "call.json_field('the answer', 'prediction')",
        ],
    );
}

#[test]
fn the_steps_behind_a_fault_are_not_taken() {
    for (count, step, fault) in [
        (1, "post", HttpFault::Unreachable),
        (2, "raise_for_status", HttpFault::Status(503)),
        (3, "json_field", HttpFault::NoField),
    ] {
        let transport = service();
        transport.0.child(step).raises(fault.clone());
        assert_eq!(predict(&transport), Err(fault), "{step}");
        assert_eq!(transport.0.mock_calls().len(), count, "{step}");
    }
}

#[test]
fn the_prediction_is_handed_on_whatever_it_is() {
    let transport = service();
    let prediction = Value::other("a label");
    transport.0.child("json_field").returns(prediction.clone());
    assert_eq!(predict(&transport), Ok(prediction));
}
