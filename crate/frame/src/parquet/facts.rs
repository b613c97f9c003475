//! What a file says of itself, without its rows.

use std::sync::Arc;

use arrow::datatypes::DataType;
use bytes::Bytes;
use parquet::arrow::ProjectionMask;

use crate::error::Result;
use crate::parquet::cells::exact_cells;
use crate::parquet::pages;
use crate::parquet::read::{batches, opened};
use crate::parquet::schema::type_name;
use crate::value::Value;

/// What a file says of itself.
///
/// - shape: `fields` in the file's order; one entry of `groups` a group of rows, in it one codec a column
#[derive(Clone, Debug)]
pub struct Facts {
    /// Each column's name, its type as pyarrow prints it, and whether it can hold nulls.
    pub fields: Vec<(String, String, bool)>,
    /// Each group's number of rows, and its columns' paths and codecs.
    pub groups: Vec<(i64, Vec<(String, String)>)>,
    /// Entries beside the schema, such as `pandas`.
    pub metadata: Vec<(String, String)>,
    /// Who wrote it.
    pub created_by: String,
}

/// What a file says of itself.
///
/// # Errors
/// Those of [`read`](crate::parquet::read).
pub fn facts(bytes: impl Into<Bytes>) -> Result<Facts> {
    let (source, metadata) = opened(bytes.into())?;
    pages::check(&source, metadata.metadata())?;
    let file = metadata.metadata().file_metadata();
    let fields = metadata
        .schema()
        .fields()
        .iter()
        .map(|field| {
            // A file does not tell long text from text where it is in a dictionary.
            let kind = type_name(field.data_type()).replace("<values=large_string", "<values=string");
            (field.name().clone(), kind, field.is_nullable())
        })
        .collect();
    let groups = metadata
        .metadata()
        .row_groups()
        .iter()
        .map(|group| {
            let columns = group.columns().iter().map(|chunk| {
                let codec = chunk.compression().to_string();
                let codec = codec.split('(').next().unwrap_or_default().replace("_RAW", "");
                (chunk.column_path().string(), codec)
            });
            (group.num_rows(), columns.collect())
        })
        .collect();
    let entries = file.key_value_metadata().cloned().unwrap_or_default();
    let metadata = entries
        .into_iter()
        .filter(|entry| entry.key != "ARROW:schema")
        .filter_map(|entry| Some((entry.key, entry.value?)));
    let created_by = file.created_by().unwrap_or_default().to_owned();
    Ok(Facts { fields, groups, metadata: metadata.collect(), created_by })
}

/// Every column of a file with its type, and its cells one by one.
///
/// # Errors
/// Those of [`read`](crate::parquet::read).
pub fn exactly(bytes: impl Into<Bytes>) -> Result<Vec<(String, String, Vec<Value>)>> {
    let (source, metadata) = opened(bytes.into())?;
    let batches = batches(&source, &metadata, ProjectionMask::all())?;
    let schema = metadata.schema();
    let mut columns = Vec::with_capacity(schema.fields().len());
    for (at, field) in schema.fields().iter().enumerate() {
        let mut cells = Vec::new();
        for batch in &batches {
            cells.extend(exact_cells(&Arc::clone(batch.column(at)))?);
        }
        columns.push((field.name().clone(), type_name(field.data_type()), cells));
    }
    Ok(columns)
}

/// The type that pyarrow finds for cells.
///
/// # Errors
/// [`FrameError::NotConvertible`](crate::FrameError::NotConvertible) for cells of several types.
pub fn type_of(cells: &[Value], name: &str) -> Result<String> {
    let array = crate::parquet::cells::array_of(&crate::column::Column::objects(cells.to_vec()), name)?;
    Ok(match array.data_type() {
        DataType::List(field) => format!("list<item: {}>", type_name(field.data_type())),
        kind => type_name(kind),
    })
}
