//! Damaged Parquet bytes give an error or a frame: never a panic, which would end a browser's worker.

#![expect(clippy::disallowed_methods, reason = "its files lie on the host")]

use std::fs;
use std::path::Path;

use frame::parquet::{Compression, Rows, read, write};
use frame::{Column, DataFrame, Index, Kind, Value};

/// A generator of numbers that is the same on every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).expect("below a usize")
    }
}

fn sample(rows: i64) -> DataFrame {
    let texts: Vec<Value> =
        (0..rows).map(|row| if row % 3 == 0 { Value::None } else { Value::str("word") }).collect();
    let lists: Vec<Value> = (0..rows).map(|row| Value::List([Value::Int(row)].into())).collect();
    DataFrame::new(
        Index::texts(&["ints", "floats", "texts", "flags", "lists"]),
        vec![
            Column::ints((0..rows).collect()),
            Column::floats((0..rows).map(|row| if row % 4 == 0 { f64::NAN } else { 0.5 }).collect()),
            Column::infer(texts),
            Column::bools((0..rows).map(|row| row % 2 == 0).collect()),
            Column::objects(lists),
        ],
        Index::range(usize::try_from(rows).expect("rows are counted from 0")),
    )
    .expect("the columns are of one length")
}

fn files() -> Vec<Vec<u8>> {
    [
        (3, Compression::Snappy),
        (3, Compression::Plain),
        (3, Compression::Gzip),
        (3, Compression::Zstd),
        (3, Compression::Lz4),
        (200, Compression::Snappy),
    ]
    .map(|(rows, compression)| {
        write(&sample(rows), compression, Rows::AsNeeded).expect("a plain frame is written")
    })
    .into()
}

/// Reads bytes and looks at every cell that comes of it.
fn survive(bytes: &[u8]) {
    if let Ok(frame) = read(bytes.to_vec()) {
        let text = frame.to_string();
        assert!(!text.is_empty());
    }
}

#[test]
fn every_single_damaged_byte_is_survived() {
    for file in files() {
        for at in 0..file.len() {
            for value in [0x00, 0xff, file[at] ^ 0x01, file[at] ^ 0x80, file[at].wrapping_add(1)] {
                let mut damaged = file.clone();
                damaged[at] = value;
                survive(&damaged);
            }
        }
    }
}

#[test]
fn every_length_is_survived() {
    for file in files() {
        for length in 0..file.len() {
            survive(&file[..length]);
            survive(&file[length..]);
        }
    }
}

#[test]
fn several_damaged_bytes_are_survived() {
    let mut numbers = Numbers(0x5eed);
    for file in files() {
        for _ in 0..4000 {
            let mut damaged = file.clone();
            for _ in 0..=numbers.below(8) {
                let at = numbers.below(damaged.len() - 8);
                damaged[at] = numbers.next().to_le_bytes()[0];
            }
            survive(&damaged);
        }
    }
}

/// Files that pyarrow wrote with each codec: a thousand damaged ones are read, or refused as pandas refuses them.
#[test]
fn a_thousand_damaged_files_of_pyarrow_are_survived() {
    let files = ["gzip", "zstd", "lz4", "kinds", "groups", "uncompressed", "second_version", "no_dictionary"];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    let mut numbers = Numbers(0xc0de);
    let (mut refused, mut read_anyway) = (0, 0);
    for name in files {
        let file = fs::read(folder.join(format!("{name}.parquet"))).expect("a readable file");
        for _ in 0..125 {
            let mut damaged = file.clone();
            for _ in 0..=numbers.below(4) {
                let at = numbers.below(damaged.len());
                damaged[at] = numbers.next().to_le_bytes()[0];
            }
            if numbers.below(5) == 0 {
                damaged.truncate(numbers.below(damaged.len()));
            }
            match read(damaged) {
                Ok(frame) => {
                    assert!(!frame.to_string().is_empty());
                    read_anyway += 1;
                }
                Err(error) => {
                    let kind = error.kind();
                    assert!(
                        matches!(kind, Kind::Os | Kind::ArrowInvalid | Kind::NotImplemented),
                        "{name}: {kind:?}: {error}"
                    );
                    refused += 1;
                }
            }
        }
    }
    assert_eq!(refused + read_anyway, 1000);
    assert!(refused > 300, "only {refused} were refused");
}

#[test]
fn bytes_that_only_end_like_parquet_are_survived() {
    let mut numbers = Numbers(0xfeed);
    for _ in 0..4000 {
        let length = 12 + numbers.below(400);
        let mut bytes: Vec<u8> = (0..length).map(|_| numbers.next().to_le_bytes()[0]).collect();
        let footer = u32::try_from(numbers.below(length - 8)).expect("a short length").to_le_bytes();
        bytes[..4].copy_from_slice(b"PAR1");
        bytes[length - 8..length - 4].copy_from_slice(&footer);
        bytes[length - 4..].copy_from_slice(b"PAR1");
        survive(&bytes);
    }
}

#[track_caller]
fn check(bytes: &[u8], expect: &str) {
    assert_eq!(
        read(bytes.to_vec()).map(|frame| frame.to_string()).map_err(|error| error.to_string()),
        Err(expect.to_owned())
    );
}

#[test]
fn the_texts_are_those_of_pyarrow() {
    check(b"", "Could not open Parquet input source '<Buffer>': Parquet file size is 0 bytes");
    check(
        b"PAR1",
        "Could not open Parquet input source '<Buffer>': Parquet file size is 4 bytes, smaller than the minimum file \
         footer (8 bytes)",
    );
    check(
        b"this is not it",
        "Could not open Parquet input source '<Buffer>': Parquet magic bytes not found in footer. Either the file is \
         corrupted or this is not a parquet file.",
    );
    check(
        b"PAR1PAR1PAR1",
        "Could not open Parquet input source '<Buffer>': Parquet file size is 12 bytes, smaller than the size reported \
         by footer's (827474256bytes)",
    );
}
