//! A frame from Parquet bytes.

use arrow::array::{ArrayRef, RecordBatch};
use arrow::compute;
use arrow::datatypes::SchemaRef;
use bytes::Bytes;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowReaderOptions, ParquetRecordBatchReaderBuilder};
use parquet::errors::ParquetError;

use crate::column::Column;
use crate::error::{FrameError, Result};
use crate::index::Index;
use crate::parquet::cells::column_of;
use crate::parquet::metadata::{Described, DescribedIndex, parse};
use crate::parquet::{footer, pages, schema};
use crate::table::DataFrame;
use crate::value::Value;

/// A frame from Parquet bytes.
///
/// # Errors
/// [`FrameError::NotParquet`], [`FrameError::BadFooter`] and [`FrameError::BadPage`] for bytes that are no good file,
/// [`FrameError::CodecLeftOut`] and [`FrameError::Unsupported`] for good ones that this crate cannot read.
pub fn read(bytes: &[u8]) -> Result<DataFrame> {
    read_columns(bytes, None)
}

/// Some columns of the frame in Parquet bytes, in the order asked for.
///
/// # Errors
/// Those of [`read`], and [`FrameError::NoField`] for a column that is not in the file.
pub fn read_columns(bytes: &[u8], wanted: Option<&[String]>) -> Result<DataFrame> {
    footer::check(bytes)?;
    let bytes = Bytes::copy_from_slice(bytes);
    let builder =
        ParquetRecordBatchReaderBuilder::try_new_with_options(bytes.clone(), ArrowReaderOptions::new())
            .map_err(footer_error)?;
    pages::check(&bytes, builder.metadata())?;
    let pandas = builder.metadata().file_metadata().key_value_metadata().and_then(|entries| {
        entries.iter().find(|entry| entry.key == "pandas").and_then(|entry| entry.value.clone())
    });
    let described = pandas.map(|text| parse(&text)).unwrap_or_default();
    let file_schema = builder.schema().clone();
    let mask = match wanted {
        None => ProjectionMask::all(),
        Some(names) => {
            let roots = chosen_fields(&file_schema, names, &described)?;
            ProjectionMask::roots(builder.parquet_schema(), roots)
        }
    };
    let rows = builder.metadata().file_metadata().num_rows();
    let reader = builder.with_projection(mask).build().map_err(page_error)?;
    let batches: Vec<RecordBatch> = reader.collect::<std::result::Result<_, _>>().map_err(|error| {
        FrameError::BadPage(error.to_string().trim_start_matches("Parquet argument error: ").to_owned())
    })?;
    assemble(&batches, &file_schema, wanted, &described, usize::try_from(rows).unwrap_or_default())
}

fn chosen_fields(schema: &SchemaRef, names: &[String], described: &Described) -> Result<Vec<usize>> {
    let mut roots = Vec::with_capacity(names.len());
    for name in names {
        let at = schema
            .index_of(name)
            .map_err(|_| FrameError::NoField { name: name.clone(), schema: schema::listing(schema) })?;
        roots.push(at);
    }
    if let Some(DescribedIndex::Column(field)) = &described.index {
        roots.extend(schema.index_of(field).ok());
    }
    Ok(roots)
}

#[expect(clippy::similar_names, reason = "`start`, `stop` and `step` are the field's own terms")]
fn assemble(
    batches: &[RecordBatch],
    file_schema: &SchemaRef,
    wanted: Option<&[String]>,
    described: &Described,
    rows: usize,
) -> Result<DataFrame> {
    let fields: Vec<String> = match wanted {
        Some(names) => names.to_vec(),
        None => file_schema.fields().iter().map(|field| field.name().clone()).collect(),
    };
    let column = |name: &str| -> Result<Option<Column>> {
        let Ok(field) = file_schema.field_with_name(name) else { return Ok(None) };
        let parts: Vec<&ArrayRef> = batches.iter().filter_map(|batch| batch.column_by_name(name)).collect();
        if parts.is_empty() {
            return column_of(&arrow::array::new_empty_array(field.data_type())).map(Some);
        }
        let parts: Vec<&dyn arrow::array::Array> = parts.into_iter().map(AsRef::as_ref).collect();
        let whole = compute::concat(&parts).map_err(|error| FrameError::BadPage(error.to_string()))?;
        column_of(&whole).map(Some)
    };
    let index_field = match &described.index {
        Some(DescribedIndex::Column(field)) => Some(field.as_str()),
        _ => None,
    };
    let mut names = Vec::new();
    let mut columns = Vec::new();
    for field in fields.iter().filter(|field| Some(field.as_str()) != index_field) {
        if let Some(read) = column(field)? {
            let number = if described.numbered { field.parse().ok().map(Value::Int) } else { None };
            names.push(number.unwrap_or_else(|| Value::str(field)));
            columns.push(read);
        }
    }
    let height =
        columns.first().map_or(rows.min(batches.iter().map(RecordBatch::num_rows).sum()), Column::len);
    let name = described.index_name.as_deref().map(Value::str);
    let index = match (&described.index, index_field.map(column)) {
        (_, Some(labels)) => labels?.map(Index::of),
        (Some(DescribedIndex::Range(start, stop, step)), _) => plausible_range(*start, *stop, *step),
        _ => None,
    };
    let index = index.filter(|index| index.len() == height || columns.is_empty());
    let index = index.map_or_else(|| Index::range(height), |index| index.named(name));
    let names = if names.is_empty() { Index::range(0) } else { Index::infer(names) };
    DataFrame::new(names.named(described.names_name.as_deref().map(Value::str)), columns, index)
}

/// A range from a file, unless its numbers cannot be a range of rows.
#[expect(clippy::similar_names, reason = "`start`, `stop` and `step` are the field's own terms")]
fn plausible_range(start: i64, stop: i64, step: i64) -> Option<Index> {
    let limit = i64::from(u32::MAX);
    let sane = [start, stop, step].iter().all(|number| number.abs() <= limit) && step != 0;
    sane.then(|| Index::range_of(start, stop, step))
}

fn footer_error(error: ParquetError) -> FrameError {
    match error {
        ParquetError::NYI(text) => FrameError::Unsupported(text),
        other => FrameError::BadFooter(format!("Couldn't deserialize thrift: {}", text_of(&other))),
    }
}

fn page_error(error: ParquetError) -> FrameError {
    match error {
        ParquetError::NYI(text) => FrameError::Unsupported(text),
        other => FrameError::BadPage(text_of(&other)),
    }
}

fn text_of(error: &ParquetError) -> String {
    match error {
        ParquetError::General(text) | ParquetError::EOF(text) | ParquetError::ArrowError(text) => {
            text.clone()
        }
        other => other.to_string(),
    }
}
