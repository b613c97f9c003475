//! `load_training_data`.

use mock::{Call, Mock, Raised, Value, args};
use pipeline::{LoadError, load_training_data};
use services::s3::S3Error;

use crate::check_calls;
use crate::double::{Reader, Store, Unreadable};

/// A store and a reader whose calls are seen in one list.
struct Doubles {
    all: Mock,
    store: Store,
    reader: Reader,
}

impl Doubles {
    fn new() -> Self {
        let all = Mock::new("services");
        let (store, reader) = (Store(all.child("store")), Reader(all.child("reader")));
        store.0.child("get").returns(b"PAR1".as_slice());
        reader.0.child("read_parquet").returns("the frame");
        Self { all, store, reader }
    }

    fn load(&self) -> Result<Value, LoadError<S3Error, Unreadable>> {
        load_training_data(&self.store, &self.reader, "training", "march.parquet")
    }
}

#[test]
fn the_content_of_the_object_goes_to_the_reader() {
    let doubles = Doubles::new();
    assert_eq!(doubles.load(), Ok("the frame".into()));
    doubles.store.0.child("get").must(|get| get.assert_called_once_with(args!["training", "march.parquet"]));
    doubles.all.must(|all| {
        all.assert_has_calls(vec![
            Call::new("store.get", args!["training", "march.parquet"]),
            Call::new("reader.read_parquet", args![b"PAR1".as_slice()]),
        ])
    });
    check_calls(
        &doubles.all,
        &["call.store.get('training', 'march.parquet')", "call.reader.read_parquet(b'PAR1')"],
    );
}

#[test]
fn without_an_object_nothing_is_read() {
    let doubles = Doubles::new();
    let missing = S3Error::NoSuchKey { key: "march.parquet".to_owned() };
    doubles.store.0.child("get").raises(missing.clone());
    assert_eq!(doubles.load(), Err(LoadError::Store(missing)));
    doubles.reader.0.child("read_parquet").must(Mock::assert_not_called);
}

#[test]
fn an_error_of_the_reader_is_let_through() {
    let doubles = Doubles::new();
    doubles.reader.0.child("read_parquet").raises(Unreadable);
    assert_eq!(doubles.load(), Err(LoadError::Content(Unreadable)));
    doubles.store.0.child("get").must(Mock::assert_called_once);
}

#[test]
fn a_store_that_refuses_is_not_asked_again() {
    let doubles = Doubles::new();
    let missing = S3Error::NoSuchBucket { bucket: "training".to_owned() };
    let answers = [Err(Raised::new(missing.clone())), Ok(Value::from("late"))];
    doubles.store.0.child("get").returns_in_turn(answers);
    assert_eq!(doubles.load(), Err(LoadError::Store(missing)));
    assert_eq!(doubles.store.0.child("get").call_count(), 1);
    assert_eq!(doubles.load(), Ok("the frame".into()));
    doubles.reader.0.child("read_parquet").must(|read| read.assert_called_once_with(args!["late"]));
}
