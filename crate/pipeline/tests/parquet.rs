//! Real Parquet, from the in-memory S3 into our own frames.

use std::rc::Rc;

use frame::parquet::{Compression, Rows, write};
use frame::{DataFrame, Input, Value};
use pipeline::{FrameReader, LoadError, load_training_data};
use services::clock::Clock;
use services::s3::{PutRequest, S3};

/// A bucket `training` with one object.
fn bucket_with(key: &str, body: Vec<u8>) -> S3 {
    let s3 = S3::new(Rc::new(Clock::starting_at(1_700_000_000_000_000_000)));
    s3.create_bucket("training", "us-east-1", None).expect("the name is free");
    s3.put_object("training", key, PutRequest { body, ..PutRequest::default() }).expect("the bucket exists");
    s3
}

#[test]
fn what_was_written_is_loaded() {
    let columns = vec![
        (Value::Str("age".into()), Input::Values(vec![Value::Int(34), Value::Int(51)])),
        (Value::Str("income".into()), Input::Values(vec![Value::Float(52_000.5), Value::None])),
        (Value::Str("segment".into()), Input::Values(vec![Value::Str("a".into()), Value::Str("ü".into())])),
    ];
    let frame = DataFrame::from_columns(columns, None).expect("columns of one length");
    for compression in [Compression::Snappy, Compression::Plain] {
        let bytes = write(&frame, compression, Rows::AsNeeded).expect("cells that Parquet holds");
        let s3 = bucket_with("march.parquet", bytes);
        let loaded =
            load_training_data(&s3, &FrameReader, "training", "march.parquet").expect("the object is there");
        assert_eq!(
            loaded.to_string(),
            "   age   income segment\n0   34  52000.5       a\n1   51      NaN       ü"
        );
        assert!(loaded.equals(&frame), "{compression:?}");
    }
}

#[test]
fn what_pyarrow_wrote_is_loaded() {
    let s3 = bucket_with("plain.parquet", include_bytes!("../../frame/tests/files/plain.parquet").to_vec());
    let loaded = load_training_data(&s3, &FrameReader, "training", "plain.parquet");
    assert_eq!(
        loaded.expect("the object is there").to_string(),
        "   a    b    c      d\n0  1  1.0    x   True\n1  2  2.5    ü  False\n2  3  NaN  NaN   True"
    );
}

#[test]
fn an_object_that_is_no_parquet_says_why() {
    let s3 = bucket_with("march.csv", b"age,income\n34,52000.5\n".to_vec());
    let refused = load_training_data(&s3, &FrameReader, "training", "march.csv");
    let Err(LoadError::Content(error)) = refused else { panic!("{refused:?}") };
    assert_eq!(
        error.to_string(),
        "Could not open Parquet input source '<Buffer>': Parquet magic bytes not found in footer. Either the file is \
         corrupted or this is not a parquet file."
    );
}
