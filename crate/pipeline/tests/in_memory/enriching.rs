//! `enrich`.

use std::cell::RefCell;

use pipeline::enrich;
use services::features::{FeatureRow, InMemoryFeatures, Value, View};
use services::{FeatureColumn, FeatureStore};

/// Trips of drivers by their number; of the others it knows nothing.
#[derive(Default)]
struct Trips {
    asked: RefCell<Vec<String>>,
}

impl FeatureStore for Trips {
    type Row = u32;
    type Value = f64;
    type Error = String;

    fn online(&self, features: &[&str], rows: &[u32]) -> Result<Vec<FeatureColumn<f64>>, String> {
        self.asked.borrow_mut().push(features.join(" "));
        let column = |feature: &&str| match *feature {
            "trips:count" => Ok(rows.iter().map(|row| (*row < 10).then_some(f64::from(*row))).collect()),
            "trips:mean" => Ok(rows.iter().map(|row| (*row < 5).then_some(0.5)).collect()),
            other => Err(format!("no feature {other}")),
        };
        features.iter().map(column).collect()
    }
}

#[test]
fn each_row_has_its_features_and_defaults_for_what_is_not_known() {
    let trips = Trips::default();
    let found = enrich(&trips, &[3, 7, 99], &[("trips:count", 0.0), ("trips:mean", -1.0)]);
    assert_eq!(found, Ok(vec![vec![3.0, 0.5], vec![7.0, -1.0], vec![0.0, -1.0]]));
    assert_eq!(*trips.asked.borrow(), ["trips:count trips:mean"]);
}

#[test]
fn without_rows_the_store_is_not_asked() {
    let trips = Trips::default();
    assert_eq!(enrich(&trips, &[], &[("trips:count", 0.0)]), Ok(vec![]));
    assert!(trips.asked.borrow().is_empty());
}

#[test]
fn an_error_of_the_store_is_let_through() {
    let found = enrich(&Trips::default(), &[3], &[("trips:none", 0.0)]);
    assert_eq!(found, Err("no feature trips:none".to_owned()));
}

#[test]
fn the_in_memory_store_knows_what_was_written() {
    let store = InMemoryFeatures::default();
    store.apply(View::new("drivers", &["driver_id"], &["trips", "rate"]));
    let row = FeatureRow::new([("trips", Value::Int(30)), ("rate", Value::Null)]);
    store.write("drivers", &[Value::Int(1)], row).expect("the view is there");
    let rows = [1, 2].map(|driver| InMemoryFeatures::entity([("driver_id", Value::Int(driver))]));
    let defaults = [("drivers:trips", Value::Int(0)), ("drivers:rate", Value::Float(0.5))];
    let found = enrich(&store, &rows, &defaults).expect("the features are there");
    assert_eq!(found, [[Value::Int(30), Value::Float(0.5)], [Value::Int(0), Value::Float(0.5)]]);
}
