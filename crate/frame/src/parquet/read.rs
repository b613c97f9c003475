//! A frame from Parquet bytes.

use arrow::array::{ArrayRef, RecordBatch};
use arrow::compute;
use arrow::datatypes::SchemaRef;
use bytes::Bytes;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReader, RowGroups,
};
use parquet::arrow::{ProjectionMask, parquet_to_arrow_field_levels};
use parquet::errors::ParquetError;

use crate::column::Column;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::index::Index;
use crate::levels::Levels;
use crate::parquet::cells::{column_of, nullable_of};
use crate::parquet::checked::{Checked, Source};
use crate::parquet::metadata::{Described, DescribedIndex, parse};
use crate::parquet::{footer, pages, schema};
use crate::table::DataFrame;
use crate::value::Value;

/// So many rows are decoded at once, as many as pyarrow puts into a group: one batch need not be put together.
const BATCH: usize = 1 << 20;

/// A frame from Parquet bytes, which are not copied where they are owned.
///
/// # Errors
/// [`FrameError::NotParquet`], [`FrameError::BadFooter`] and [`FrameError::BadPage`] for bytes that are no good file,
/// [`FrameError::CodecLeftOut`] and [`FrameError::Unsupported`] for good ones that this crate cannot read.
pub fn read(bytes: impl Into<Bytes>) -> Result<DataFrame> {
    read_columns(bytes, None)
}

/// Some columns of the frame in Parquet bytes, in the order asked for.
///
/// # Errors
/// Those of [`read`], and [`FrameError::NoField`] for a column that is not in the file.
pub fn read_columns(bytes: impl Into<Bytes>, wanted: Option<&[String]>) -> Result<DataFrame> {
    let (source, metadata) = opened(bytes.into())?;
    let file = metadata.metadata().file_metadata();
    let pandas = file.key_value_metadata().and_then(|entries| {
        entries.iter().find(|entry| entry.key == "pandas").and_then(|entry| entry.value.clone())
    });
    let described = pandas.map(|text| parse(&text)).unwrap_or_default();
    let mask = match wanted {
        None => ProjectionMask::all(),
        Some(names) => {
            let roots = chosen_fields(metadata.schema(), names, &described)?;
            ProjectionMask::roots(metadata.parquet_schema(), roots)
        }
    };
    let batches = batches(&source, &metadata, mask)?;
    let rows = usize::try_from(file.num_rows()).unwrap_or_default();
    assemble(&batches, metadata.schema(), wanted, &described, rows)
}

/// A file whose end has been looked at.
pub(crate) fn opened(bytes: Bytes) -> Result<(Source, ArrowReaderMetadata)> {
    footer::check(&bytes)?;
    let metadata = ArrowReaderMetadata::load(&bytes, ArrowReaderOptions::new()).map_err(footer_error)?;
    Ok((Source(bytes), metadata))
}

/// The rows of some columns of a file.
pub(crate) fn batches(
    source: &Source,
    metadata: &ArrowReaderMetadata,
    mask: ProjectionMask,
) -> Result<Vec<RecordBatch>> {
    decoded(source, metadata, mask).or_else(|error| {
        pages::check(source, metadata.metadata())?;
        Err(error)
    })
}

fn decoded(
    source: &Source,
    metadata: &ArrowReaderMetadata,
    mask: ProjectionMask,
) -> Result<Vec<RecordBatch>> {
    pages::check_groups(source.0.len(), metadata.metadata())?;
    let hint = Some(metadata.schema().fields());
    let levels = parquet_to_arrow_field_levels(metadata.parquet_schema(), mask, hint).map_err(page_error)?;
    let file = Checked { source: source.clone(), metadata: metadata.metadata().clone() };
    let batch = BATCH.min(file.num_rows());
    if batch == 0 {
        // Nothing is asked of pages then, which are none the better for it.
        pages::check(source, metadata.metadata())?;
    }
    let reader = ParquetRecordBatchReader::try_new_with_row_groups(&levels, &file, batch, None);
    reader.map_err(page_error)?.collect::<std::result::Result<_, _>>().map_err(|error| {
        FrameError::BadPage(error.to_string().trim_start_matches("Parquet argument error: ").to_owned())
    })
}

fn chosen_fields(schema: &SchemaRef, names: &[String], described: &Described) -> Result<Vec<usize>> {
    let mut roots = Vec::with_capacity(names.len());
    for name in names {
        let at = schema
            .index_of(name)
            .map_err(|_| FrameError::NoField { name: name.clone(), schema: schema::listing(schema) })?;
        roots.push(at);
    }
    if let Some(DescribedIndex::Columns(fields)) = &described.index {
        roots.extend(fields.iter().filter_map(|field| schema.index_of(field).ok()));
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
        let whole = if parts.is_empty() {
            arrow::array::new_empty_array(field.data_type())
        } else {
            let parts: Vec<&dyn arrow::array::Array> = parts.into_iter().map(AsRef::as_ref).collect();
            compute::concat(&parts).map_err(|error| FrameError::BadPage(error.to_string()))?
        };
        let described = described.types.get(name).and_then(|dtype| DType::parse(dtype));
        match described.filter(|dtype| matches!(dtype, DType::Nullable(_))) {
            Some(nullable) => nullable_of(&whole, nullable).map(Some),
            None => column_of(&whole).map(Some),
        }
    };
    let index_fields: &[String] = match &described.index {
        Some(DescribedIndex::Columns(fields)) => fields,
        _ => &[],
    };
    let mut names = Vec::new();
    let mut columns = Vec::new();
    for field in fields.iter().filter(|field| !index_fields.contains(field)) {
        if let Some(read) = column(field)? {
            let number = if described.numbered { field.parse().ok().map(Value::Int) } else { None };
            names.push(number.unwrap_or_else(|| Value::str(field)));
            columns.push(read);
        }
    }
    let height =
        columns.first().map_or(rows.min(batches.iter().map(RecordBatch::num_rows).sum()), Column::len);
    let mut level_names = described.index_names.iter().map(|name| name.as_deref().map(Value::str));
    let levels = index_fields.iter().map(|field| column(field)).collect::<Result<Option<Vec<_>>>>()?;
    let several = levels.as_ref().is_some_and(|levels| levels.len() > 1);
    let name = if several { None } else { level_names.next().flatten() };
    let index = match (&described.index, levels) {
        (Some(DescribedIndex::Range(start, stop, step)), _) => plausible_range(*start, *stop, *step),
        (Some(_), Some(levels)) if several => {
            Some(Index::of_levels(Levels::new(levels, level_names.collect())))
        }
        (Some(_), Some(levels)) => levels.into_iter().next().map(Index::of),
        _ => None,
    };
    // Without any column pandas reads no rows.
    let index = if file_schema.fields().is_empty() { Some(Index::range(0)) } else { index };
    let index = index.filter(|index| index.len() == height || columns.is_empty());
    let index =
        index.map_or_else(|| Index::range(height), |index| if several { index } else { index.named(name) });
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
