//! `score_batch`.

use frame::parquet::{Compression, Rows, read, write};
use frame::{Column, DataFrame, Input, Value};
use pipeline::{FrameReader, ScoreError, Scorer, score_batch};
use services::s3::{GetRequest, PutRequest, S3, S3Error};

use crate::clock;

/// Doubles the column `x`, or refuses.
struct Model {
    refuses: bool,
}

impl Scorer<DataFrame> for Model {
    type Error = &'static str;

    fn score(&self, frame: DataFrame) -> Result<DataFrame, &'static str> {
        if self.refuses {
            return Err("unknown column");
        }
        let values = frame.column("x").and_then(Column::as_floats).ok_or("no x")?;
        let scores = Column::floats(values.iter().map(|value| value * 2.0).collect());
        frame.with_column(&Value::str("score"), scores).map_err(|_| "lengths")
    }
}

fn store() -> S3 {
    let columns = vec![(Value::str("x"), Input::Values(vec![Value::Float(0.5), Value::Float(1.5)]))];
    let frame = DataFrame::from_columns(columns, None).expect("one column");
    let body = write(&frame, Compression::Snappy, Rows::AsNeeded).expect("numbers");
    let s3 = S3::new(clock());
    s3.create_bucket("batches", "us-east-1", None).expect("the name is free");
    s3.put_object("batches", "in", PutRequest { body, ..PutRequest::default() }).expect("it exists");
    s3
}

fn score(s3: &S3, refuses: bool) -> Result<bool, ScoreError<S3Error, frame::FrameError, &'static str>> {
    score_batch(s3, &FrameReader, &Model { refuses }, "batches", "in", "out")
}

#[test]
fn the_scores_are_stored_beside_the_rows() {
    let s3 = store();
    assert!(matches!(score(&s3, false), Ok(true)));
    let stored = s3.get_object("batches", "out", &GetRequest::default()).expect("it was stored");
    let frame = read(stored.bytes().to_vec()).expect("it is Parquet");
    assert_eq!(frame.to_string(), "     x  score\n0  0.5    1.0\n1  1.5    3.0");
}

#[test]
fn a_batch_that_was_scored_is_left_as_it_is() {
    let s3 = store();
    assert!(matches!(score(&s3, false), Ok(true)));
    // A model that refuses is not asked again.
    assert!(matches!(score(&s3, true), Ok(false)));
}

#[test]
fn a_failure_leaves_nothing_that_would_stop_the_next_attempt() {
    let s3 = store();
    assert!(matches!(score(&s3, true), Err(ScoreError::Model("unknown column"))));
    assert!(matches!(score(&s3, false), Ok(true)));
}

#[test]
fn errors_of_store_and_table_are_let_through() {
    let s3 = store();
    s3.put_object("batches", "in", PutRequest { body: b"text".to_vec(), ..PutRequest::default() })
        .expect("it exists");
    assert!(matches!(score(&s3, false), Err(ScoreError::Table(_))));
    let missing = score_batch(&s3, &FrameReader, &Model { refuses: false }, "batches", "nothing", "out");
    assert!(matches!(missing, Err(ScoreError::Store(S3Error::NoSuchKey { .. }))));
}
