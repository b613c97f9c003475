//! `register_model`.

use std::collections::BTreeMap;

use mock::{Mock, Value, args};
use pipeline::{MissingMetric, RegisterError, register_model};
use services::registry::RegistryError;

use crate::check_calls;
use crate::double::Registry;

/// A registry in which a version with this score is in production.
fn registry_with(score: f64) -> Registry {
    let registry = Registry(Mock::new("registry"));
    registry.0.child("latest").returns("version 7");
    registry.0.child("number_tag").returns(score);
    registry
}

fn register(registry: &Registry, score: f64) -> Result<bool, RegisterError<RegistryError, MissingMetric>> {
    let metrics = BTreeMap::from([("f1_score".to_owned(), score)]);
    register_model(registry, "s3://models/new", "churn", &metrics)
}

const ASKED: [&str; 2] = ["call.latest('churn', 'Production')", "call.number_tag('version 7', 'f1_score')"];

#[test]
fn a_better_model_is_created_after_the_old_one_was_looked_at() {
    let registry = registry_with(0.8);
    assert_eq!(register(&registry, 0.85), Ok(true));
    let tags = vec![("f1_score".to_owned(), Value::from("0.85"))];
    registry.0.child("create").must(|create| {
        create.assert_called_once_with(args!["churn"; source = "s3://models/new", tags = tags])
    });
    let created = "call.create('churn', source='s3://models/new', tags={'f1_score': '0.85'})";
    check_calls(&registry.0, &[ASKED[0], ASKED[1], created]);
}

#[test]
fn a_model_that_is_not_better_is_not_created() {
    for score in [0.8, 0.79, f64::NAN] {
        let registry = registry_with(0.8);
        assert_eq!(register(&registry, score), Ok(false), "{score}");
        registry.0.child("create").must(Mock::assert_not_called);
        check_calls(&registry.0, &ASKED);
    }
}

#[test]
fn with_nothing_in_production_there_is_no_score_to_look_up() {
    let registry = registry_with(0.8);
    registry.0.child("latest").returns(Value::None);
    assert_eq!(register(&registry, 0.1), Ok(true));
    registry.0.child("number_tag").must(Mock::assert_not_called);
    registry.0.child("create").must(Mock::assert_called_once);
}

#[test]
fn the_score_is_that_of_the_version_which_the_registry_named() {
    let registry = registry_with(0.0);
    registry.0.child("number_tag").answers_with(|asked| {
        Ok(Value::from(if *asked == args!["version 7", "f1_score"] { 0.9 } else { 0.1 }))
    });
    assert_eq!(register(&registry, 0.85), Ok(false));
}

#[test]
fn a_registry_that_refuses_ends_it_there() {
    let steps =
        [ASKED[0], ASKED[1], "call.create('churn', source='s3://models/new', tags={'f1_score': '0.9'})"];
    for (count, step) in [(1, "latest"), (2, "number_tag"), (3, "create")] {
        let registry = registry_with(0.8);
        let refusal = RegistryError::NoSuchModel { name: "churn".to_owned() };
        registry.0.child(step).raises(refusal.clone());
        assert_eq!(register(&registry, 0.9), Err(RegisterError::Registry(refusal)), "{step}");
        check_calls(&registry.0, &steps[..count]);
    }
}

#[test]
fn a_metric_that_was_not_measured_creates_nothing() {
    let registry = registry_with(0.8);
    let missing = MissingMetric { metric: "f1_score".to_owned() };
    assert_eq!(
        register_model(&registry, "s3://models/new", "churn", &BTreeMap::new()),
        Err(RegisterError::Metrics(missing))
    );
    registry.0.child("create").must(Mock::assert_not_called);
}
