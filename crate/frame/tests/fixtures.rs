//! Files that pyarrow wrote read as pandas reads them: `files/record.py` recorded both.

#![expect(clippy::disallowed_methods, reason = "its cases lie on the host")]

use std::fs;
use std::path::Path;

use frame::parquet::{Compression, Rows, read, write};
use frame::{DataFrame, Value};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files")
}

/// What `record.py` writes of a frame.
fn described(frame: &DataFrame) -> String {
    let types: Vec<String> = frame
        .names()
        .iter()
        .zip(frame.columns())
        .map(|(name, column)| format!("{}: {}", name.text(), column.dtype()))
        .collect();
    format!("{}\n\n{frame}\n\n{}\n{}\n", types.join("\n"), frame.index(), frame.names())
}

#[test]
fn pyarrows_files_read_as_pandas_reads_them() {
    let mut differing = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(folder()).expect("the files lie beside the test") {
        let path = entry.expect("a readable folder").path();
        if path.extension().is_none_or(|ending| ending != "parquet") {
            continue;
        }
        count += 1;
        let expected = fs::read_to_string(path.with_extension("txt")).expect("each file has its text");
        let bytes = fs::read(&path).expect("a readable file");
        let found = read(bytes).map_or_else(|error| error.to_string(), |frame| described(&frame));
        if found != expected {
            differing.push(format!("{}\nexpected:\n{expected}\nfound:\n{found}", path.display()));
        }
    }
    assert_eq!(differing, Vec::<String>::new(), "{}", differing.join("\n"));
    assert_eq!(count, 19, "files that were looked at");
}

#[test]
fn what_is_read_can_be_written_and_read_again() {
    for name in
        ["plain", "times", "labelled", "filtered", "numbered", "objects", "empty", "small", "groups", "zstd"]
    {
        let bytes = fs::read(folder().join(format!("{name}.parquet"))).expect("a readable file");
        let frame = read(bytes).expect("a good file");
        for compression in
            [Compression::Snappy, Compression::Plain, Compression::Gzip, Compression::Zstd, Compression::Lz4]
        {
            let written = write(&frame, compression, Rows::AsNeeded).expect("a frame that a file held");
            let again = read(written).expect("our own file");
            assert_eq!(described(&again), described(&frame), "{name}");
        }
    }
}

#[test]
fn some_columns_can_be_read_in_another_order() {
    let bytes = fs::read(folder().join("plain.parquet")).expect("a readable file");
    let names = ["c".to_owned(), "a".to_owned()];
    let frame = frame::parquet::read_columns(bytes.clone(), Some(&names)).expect("columns that are there");
    assert_eq!(frame.names().to_vec().iter().map(Value::text).collect::<Vec<_>>(), ["c", "a"]);
    let absent = frame::parquet::read_columns(bytes, Some(&["zz".to_owned()])).map(drop);
    assert_eq!(
        absent.map_err(|error| error.to_string()),
        Err("No match for FieldRef.Name(zz) in a: int64\nb: double\nc: large_string\nd: bool\n__fragment_index: \
             int32\n__batch_index: int32\n__last_in_fragment: bool\n__filename: string"
            .to_owned())
    );
}
