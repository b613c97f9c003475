//! `check_frame`.

use frame::{DataFrame, Input, Value};
use pipeline::{Expected, check_frame};

fn table() -> DataFrame {
    let columns = vec![
        (Value::str("age"), Input::Values(vec![Value::Int(30), Value::Int(50)])),
        (Value::str("income"), Input::Values(vec![Value::Float(1.5), Value::None])),
        (Value::str("segment"), Input::Values(vec![Value::str("a"), Value::str("b")])),
    ];
    DataFrame::from_columns(columns, None).expect("columns of one length")
}

fn expected(column: &str, dtype: &str, mean: Option<(f64, f64)>) -> Expected {
    Expected { column: column.to_owned(), dtype: dtype.to_owned(), mean }
}

#[track_caller]
fn check(expected: &[Expected], expect: &[&str]) {
    let found = check_frame(&table(), expected).expect("all means can be had");
    assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), expect);
}

#[test]
fn a_table_as_it_was_has_no_deviations() {
    let as_trained = [
        expected("age", "int64", Some((41.0, 2.0))),
        expected("income", "float64", Some((1.5, 0.0))),
        expected("segment", "str", None),
    ];
    check(&as_trained, &[]);
}

#[test]
fn every_deviation_is_named_in_order() {
    let as_trained = [
        expected("age", "float64", Some((0.0, 0.0))),
        expected("height", "float64", None),
        expected("income", "float64", Some((2.0, 0.25))),
    ];
    check(&as_trained, &["age: int64, not float64", "height: missing", "income: mean 1.5, was 2.0"]);
}

#[test]
fn a_mean_that_cannot_be_had_is_the_tables_error() {
    assert!(check_frame(&table(), &[expected("segment", "str", Some((0.0, 1.0)))]).is_err());
}

#[test]
fn a_column_that_lost_all_its_values_has_drifted() {
    let columns = vec![(Value::str("x"), Input::Values(vec![Value::Float(f64::NAN)]))];
    let empty = DataFrame::from_columns(columns, None).expect("one column");
    let found = check_frame(&empty, &[expected("x", "float64", Some((0.0, 1.0)))]).expect("it has a mean");
    assert_eq!(found.len(), 1);
}
