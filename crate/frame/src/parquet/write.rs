//! Parquet bytes from a frame.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use arrow::array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow::datatypes::{Field, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression as Codec, GzipLevel, ZstdLevel};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;

use crate::error::{FrameError, Result};
use crate::parquet::cells::array_of;
use crate::parquet::metadata::{Stored, describe, index_columns};
use crate::table::DataFrame;

/// How pages are compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compression {
    /// With snappy, pandas' choice.
    Snappy,
    /// With gzip.
    Gzip,
    /// With zstandard.
    Zstd,
    /// With LZ4, in raw blocks.
    Lz4,
    /// Not at all.
    Plain,
}

impl Compression {
    /// The compression of this name.
    ///
    /// # Errors
    /// [`FrameError::UnknownCompression`] for a name that does not exist, [`FrameError::CodecLeftOut`] for one that this
    /// build leaves out.
    pub fn parse(name: Option<&str>) -> Result<Self> {
        match name.map(str::to_ascii_lowercase).as_deref() {
            None | Some("none" | "uncompressed") => Ok(Self::Plain),
            Some("snappy") => Ok(Self::Snappy),
            Some("gzip") => Ok(Self::Gzip),
            Some("zstd") => Ok(Self::Zstd),
            Some("lz4" | "lz4_raw") => Ok(Self::Lz4),
            Some("brotli") => Err(FrameError::CodecLeftOut("brotli".to_owned())),
            Some(_) => Err(FrameError::UnknownCompression(name.unwrap_or_default().to_owned())),
        }
    }
}

/// Whether row labels are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// A range goes into the metadata, other labels into a column.
    AsNeeded,
    /// Always as a column.
    Column,
    /// Not at all.
    Left,
}

/// Parquet bytes from a frame.
///
/// # Errors
/// [`FrameError::DuplicateNames`], and [`FrameError::NotConvertible`] for `object` columns of mixed types.
pub fn write(frame: &DataFrame, compression: Compression, rows: Rows) -> Result<Vec<u8>> {
    refuse_duplicates(frame)?;
    let mut fields = Vec::new();
    let mut arrays: Vec<ArrayRef> = Vec::new();
    for (name, column) in frame.names().iter().zip(frame.columns()) {
        let array = array_of(column, &name.text())?;
        fields.push(Field::new(name.text(), array.data_type().clone(), true));
        arrays.push(array);
    }
    let stored = match rows {
        Rows::Left => Stored::No,
        Rows::AsNeeded if frame.index().is_range() => Stored::Range,
        _ => {
            let levels = index_columns(frame.index());
            let mut names = Vec::with_capacity(levels.len());
            for (at, (name, column)) in levels.into_iter().enumerate() {
                let name = name.map_or_else(|| format!("__index_level_{at}__"), |name| name.text());
                let array = array_of(&column, &name)?;
                fields.push(Field::new(&name, array.data_type().clone(), true));
                arrays.push(array);
                names.push(name);
            }
            Stored::Columns(names)
        }
    };
    let pandas = describe(frame, &stored);
    let metadata = HashMap::from([("pandas".to_owned(), pandas.clone())]);
    let schema = Arc::new(Schema::new_with_metadata(fields, metadata));
    let options = RecordBatchOptions::new().with_row_count(Some(frame.height()));
    let batch = RecordBatch::try_new_with_options(schema.clone(), arrays, &options)
        .map_err(|error| FrameError::BadPage(error.to_string()))?;
    let codec = match compression {
        Compression::Snappy => Codec::SNAPPY,
        Compression::Gzip => Codec::GZIP(GzipLevel::default()),
        Compression::Zstd => Codec::ZSTD(ZstdLevel::default()),
        Compression::Lz4 => Codec::LZ4_RAW,
        Compression::Plain => Codec::UNCOMPRESSED,
    };
    let properties = WriterProperties::builder()
        .set_compression(codec)
        .set_key_value_metadata(Some(vec![KeyValue::new("pandas".to_owned(), pandas)]))
        .build();
    let failed = |error: parquet::errors::ParquetError| FrameError::BadPage(error.to_string());
    let mut writer = ArrowWriter::try_new(Vec::new(), schema, Some(properties)).map_err(failed)?;
    if !batch.schema().fields().is_empty() {
        writer.write(&batch).map_err(failed)?;
    }
    writer.into_inner().map_err(failed)
}

fn refuse_duplicates(frame: &DataFrame) -> Result<()> {
    let mut seen = HashSet::new();
    let labels = frame.names().to_vec();
    if labels.iter().all(|label| seen.insert(label.text())) {
        return Ok(());
    }
    Err(FrameError::DuplicateNames(labels))
}
