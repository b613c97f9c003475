//! A nightly job on the in-memory doubles, from the files of a day to predictions: `cargo run -p pipeline --example nightly`
//!
//! Every step is one of the pipeline functions, every service a double of `services`; nothing leaves the process. The
//! prediction service is out of order twice, which costs a second and a half on the doubles' clock and no time at all.

use std::collections::BTreeMap;
use std::error::Error;
use std::rc::Rc;

use frame::parquet::{Compression, Rows, write};
use frame::{DataFrame, Input, Value};
use pipeline::{
    Expected, FrameReader, check_frame, enrich, load_prefix, predict_with_retries, register_model,
};
use serde_json::json;
use services::clock::Clock;
use services::features::{self, FeatureRow, InMemoryFeatures, View};
use services::http::{Body, Fault, FaultKind, Network, Route};
use services::registry::{MlflowRegistry, Tags};
use services::s3::{PutRequest, S3};

const URL: &str = "http://model-api/predict";

fn main() -> Result<(), Box<dyn Error>> {
    let clock = Rc::new(Clock::starting_at(1_768_478_400_000_000_000));

    // Two files of one day, which are one table.
    let s3 = S3::new(Rc::clone(&clock));
    s3.create_bucket("training", "us-east-1", None)?;
    for (key, ages) in [("2026-01-15/a.parquet", [34, 51]), ("2026-01-15/b.parquet", [28, 43])] {
        let body = one_column("age", &ages)?;
        s3.put_object("training", key, PutRequest { body, ..PutRequest::default() })?;
    }
    let rows = load_prefix(&s3, &FrameReader, "training", "2026-01-15/")?;
    println!("{rows}");

    // It is still what the model was trained on.
    let age = Expected { column: "age".into(), dtype: "int64".into(), mean: Some((40.0, 5.0)) };
    println!("deviations: {:?}", check_frame(&rows, &[age])?);

    // A model that is better than none is registered.
    let registry = MlflowRegistry::new(Rc::clone(&clock));
    registry.create_model("churn", Tags::new(), None)?;
    let metrics = BTreeMap::from([("f1_score".to_owned(), 0.87)]);
    println!("registered: {}", register_model(&registry, "s3://models/churn", "churn", &metrics)?);

    // One driver is known to the feature store, the other is not.
    let store = InMemoryFeatures::default();
    store.apply(View::new("drivers", &["driver_id"], &["trips"]));
    let known = features::Value::Int(1001);
    let row = FeatureRow::new([("trips", features::Value::Int(30))]);
    store.write("drivers", std::slice::from_ref(&known), row)?;
    let drivers =
        [known, features::Value::Int(1002)].map(|driver| InMemoryFeatures::entity([("driver_id", driver)]));
    let trips = enrich(&store, &drivers, &[("drivers:trips", features::Value::Int(0))])?;
    println!("trips: {trips:?}");

    // The service recovers at the third attempt.
    let network = Network::new(Rc::clone(&clock));
    let answers = Route::new("POST", URL, Body::Json(json!({"prediction": 0.12})));
    network.serve(answers.failing(Fault::first(FaultKind::Status { status: 503 }, 2)))?;
    let prediction = predict_with_retries(&network, &*clock, URL, &json!([34, 30]), 3)?;
    println!("prediction: {prediction}, waits: {:?}", clock.sleeps());
    Ok(())
}

/// Parquet of one column of whole numbers.
fn one_column(name: &str, values: &[i64]) -> Result<Vec<u8>, frame::FrameError> {
    let values = values.iter().copied().map(Value::Int).collect();
    let frame = DataFrame::from_columns(vec![(Value::str(name), Input::Values(values))], None)?;
    write(&frame, Compression::Snappy, Rows::AsNeeded)
}
