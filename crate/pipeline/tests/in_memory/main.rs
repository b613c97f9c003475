//! The functions on the in-memory doubles.

mod batches;
mod drifting;
mod enriching;
mod prefixes;
mod promoting;
mod retrying;

use std::collections::BTreeMap;
use std::rc::Rc;

use pipeline::{
    LoadError, MissingMetric, ParquetReader, RegisterError, get_prediction, load_training_data,
    register_model,
};
use serde_json::json;
use services::clock::Clock;
use services::http::{HttpResponse, Network};
use services::registry::{Existing, MlflowRegistry, NewVersion, RegistryError, Tags};
use services::s3::{PutRequest, S3, S3Error};

const URL: &str = "http://model-api/predict";

fn clock() -> Rc<Clock> {
    Rc::new(Clock::starting_at(1_700_000_000_000_000_000))
}

fn registry_with(score: &str) -> MlflowRegistry {
    let registry = MlflowRegistry::new(clock());
    registry.create_model("churn", Tags::new(), None).expect("the name is free");
    let tags = Tags::from([("f1_score".to_owned(), score.to_owned())]);
    registry.create_version("churn", NewVersion { tags, ..NewVersion::default() }).expect("the model exists");
    registry.transition_version("churn", 1, "Production", Existing::Keep).expect("the version exists");
    registry
}

fn f1(score: f64) -> BTreeMap<String, f64> {
    BTreeMap::from([("f1_score".to_owned(), score)])
}

#[test]
fn a_better_model_is_registered_with_its_score() {
    let registry = registry_with("0.80");
    assert_eq!(register_model(&registry, "s3://models/new", "churn", &f1(0.85)), Ok(true));
    let version = registry.version("churn", 2).expect("it was registered");
    assert_eq!(version.source.as_deref(), Some("s3://models/new"));
    assert_eq!(version.tags["f1_score"], "0.85");
}

#[test]
fn a_model_that_is_not_better_is_left_out() {
    let registry = registry_with("0.80");
    for score in [0.79, 0.80] {
        assert_eq!(register_model(&registry, "s3://models/new", "churn", &f1(score)), Ok(false));
    }
    assert!(registry.version("churn", 2).is_err());
}

#[test]
fn scores_are_compared_as_numbers_and_written_as_python_does() {
    let registry = registry_with("92.5");
    assert_eq!(register_model(&registry, "s3://models/new", "churn", &f1(100.0)), Ok(true));
    assert_eq!(registry.version("churn", 2).expect("it was registered").tags["f1_score"], "100.0");
}

#[test]
fn anything_is_better_than_nothing() {
    let registry = MlflowRegistry::new(clock());
    registry.create_model("churn", Tags::new(), None).expect("the name is free");
    assert_eq!(register_model(&registry, "s3://models/new", "churn", &f1(0.01)), Ok(true));
}

#[test]
fn errors_of_registry_and_metrics_are_let_through() {
    let registry = registry_with("high");
    let tag = RegistryError::NotANumber { key: "f1_score".to_owned(), text: "high".to_owned() };
    assert_eq!(
        register_model(&registry, "s3://models/new", "churn", &f1(0.9)),
        Err(RegisterError::Registry(tag))
    );
    let none = RegistryError::NoSuchModel { name: "nope".to_owned() };
    assert_eq!(
        register_model(&registry, "s3://models/new", "nope", &f1(0.9)),
        Err(RegisterError::Registry(none))
    );
    let registry = registry_with("0.80");
    let metric = MissingMetric { metric: "f1_score".to_owned() };
    assert_eq!(
        register_model(&registry, "s3://models/new", "churn", &BTreeMap::new()),
        Err(RegisterError::Metrics(metric))
    );
}

#[test]
fn a_prediction_is_taken_from_the_answer() {
    let network = Network::default();
    network.answer("POST", URL, HttpResponse::json(200, &json!({"prediction": 0.87, "model": "churn-7"})));
    let features = json!([1.0, 2.0]);
    assert_eq!(get_prediction(&network, URL, &features).ok(), Some(json!(0.87)));
    let asked = network.requests().remove(0);
    assert_eq!((asked.method.as_str(), asked.url.as_str()), ("POST", URL));
    assert_eq!(asked.body, br#"{"features":[1.0,2.0]}"#);
}

#[test]
fn errors_of_the_service_are_let_through() {
    for (response, expect) in [
        (
            HttpResponse::json(500, &json!({})),
            "500 Server Error: Internal Server Error for url: http://model-api/predict",
        ),
        (
            HttpResponse::json(404, &json!({})),
            "404 Client Error: Not Found for url: http://model-api/predict",
        ),
        (HttpResponse::json(200, &json!({"score": 1})), "the answer has no `prediction`"),
        (
            HttpResponse { status: 200, body: b"<html>".to_vec(), ..HttpResponse::default() },
            "the answer is not JSON: expected value at line 1 column 1",
        ),
    ] {
        let network = Network::default();
        network.answer("POST", URL, response);
        let error = get_prediction(&network, URL, &json!([])).expect_err("the answer is bad");
        assert_eq!(error.to_string(), expect);
    }
}

/// Reads comma-separated words instead of Parquet: what the function does with a reader needs no real one.
struct Words;

impl ParquetReader<Vec<u8>> for Words {
    type Frame = Vec<String>;
    type Error = std::string::FromUtf8Error;

    fn read_parquet(&self, content: Vec<u8>) -> Result<Vec<String>, Self::Error> {
        Ok(String::from_utf8(content)?.split(',').map(str::to_owned).collect())
    }
}

#[test]
fn training_data_is_read_from_the_object_that_was_named() {
    let s3 = S3::new(clock());
    s3.create_bucket("training", "us-east-1", None).expect("the name is free");
    for (key, body) in [("march", b"a,b".to_vec()), ("april", vec![0xff])] {
        s3.put_object("training", key, PutRequest { body, ..PutRequest::default() })
            .expect("the bucket exists");
    }
    assert_eq!(load_training_data(&s3, &Words, "training", "march"), Ok(vec!["a".into(), "b".into()]));
    assert!(matches!(load_training_data(&s3, &Words, "training", "april"), Err(LoadError::Content(_))));
    let missing = S3Error::NoSuchKey { key: "may".to_owned() };
    assert_eq!(load_training_data(&s3, &Words, "training", "may"), Err(LoadError::Store(missing)));
}
