//! `load_prefix`.

use frame::parquet::{Compression, Rows, write};
use frame::{DataFrame, Input, Value};
use pipeline::{FrameReader, LoadError, load_prefix};
use services::s3::{PutRequest, S3, S3Error};

use crate::clock;

/// Parquet of one column `day` with one row.
fn one_row(day: i64) -> Vec<u8> {
    let columns = vec![(Value::str("day"), Input::Values(vec![Value::Int(day)]))];
    let frame = DataFrame::from_columns(columns, None).expect("one column");
    write(&frame, Compression::Snappy, Rows::AsNeeded).expect("numbers")
}

fn bucket(objects: impl IntoIterator<Item = (String, Vec<u8>)>) -> S3 {
    let s3 = S3::new(clock());
    s3.create_bucket("training", "us-east-1", None).expect("the name is free");
    for (key, body) in objects {
        s3.put_object("training", &key, PutRequest { body, ..PutRequest::default() }).expect("it exists");
    }
    s3
}

#[test]
fn all_files_below_the_prefix_are_one_table_in_the_order_of_their_keys() {
    let objects = [("2026/b", 2), ("2026/a", 1), ("2025/c", 9)];
    let s3 = bucket(objects.map(|(key, day)| (key.to_owned(), one_row(day))));
    let loaded = load_prefix(&s3, &FrameReader, "training", "2026/").expect("both are Parquet");
    assert_eq!(loaded.to_string(), "   day\n0    1\n1    2");
}

#[test]
fn a_listing_of_more_than_one_page_is_read_to_its_end() {
    let file = one_row(5);
    let s3 = bucket((0..1001).map(|number| (format!("part-{number:04}"), file.clone())));
    let loaded = load_prefix(&s3, &FrameReader, "training", "part-").expect("all are Parquet");
    assert_eq!(loaded.height(), 1001);
}

#[test]
fn nothing_below_the_prefix_is_a_table_without_rows() {
    let s3 = bucket([]);
    let loaded = load_prefix(&s3, &FrameReader, "training", "2026/").expect("the bucket is there");
    assert_eq!((loaded.height(), loaded.width()), (0, 0));
}

#[test]
fn one_file_that_is_no_parquet_fails_the_whole() {
    let s3 = bucket([("2026/a".to_owned(), one_row(1)), ("2026/b".to_owned(), b"text".to_vec())]);
    assert!(matches!(load_prefix(&s3, &FrameReader, "training", "2026/"), Err(LoadError::Content(_))));
}

#[test]
fn a_bucket_that_is_not_there_is_the_stores_error() {
    let missing = S3Error::NoSuchBucket { bucket: "nowhere".to_owned() };
    let found = load_prefix(&bucket([]), &FrameReader, "nowhere", "2026/").expect_err("there is no bucket");
    assert!(matches!(found, LoadError::Store(error) if error == missing));
}
