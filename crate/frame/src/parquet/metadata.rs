//! The `pandas` entry of a file's metadata: which columns are the index, and what types the columns had.
//!
//! - source: pandas documentation, "Storing pandas `DataFrame` objects in Apache Parquet format"

use serde_json::{Value as Json, json};

use crate::column::Column;
use crate::dtype::DType;
use crate::index::{Index, Labels};
use crate::table::DataFrame;
use crate::value::Value;

/// How the row labels travel.
#[derive(Clone, Debug)]
pub(crate) enum Stored {
    /// Not at all.
    No,
    /// As a range, in the metadata.
    Range,
    /// As a column of this name.
    Column(String),
}

/// The entry for a frame.
pub(crate) fn describe(frame: &DataFrame, stored: &Stored) -> String {
    let mut columns: Vec<Json> = frame
        .names()
        .iter()
        .zip(frame.columns())
        .map(|(name, column)| entry(&Json::from(name.text()), &name.text(), column))
        .collect();
    let index = match stored {
        Stored::No => json!([]),
        Stored::Range => json!([range(frame.index())]),
        Stored::Column(field) => {
            let name = frame.index().name.as_ref().map_or(Json::Null, |name| Json::from(name.text()));
            columns.push(entry(&name, field, &frame.index().to_column()));
            json!([field])
        }
    };
    let column_indexes = match stored {
        Stored::No => json!([]),
        _ => json!([names_entry(frame.names())]),
    };
    json!({
        "index_columns": index,
        "column_indexes": column_indexes,
        "columns": columns,
        "attributes": {},
        "creator": {"library": "understudy", "version": env!("CARGO_PKG_VERSION")},
        "pandas_version": "3.1.1",
    })
    .to_string()
}

fn range(index: &Index) -> Json {
    let name = index.name.as_ref().map_or(Json::Null, |name| Json::from(name.text()));
    match index.labels() {
        Labels::Range { start, stop, step } => {
            json!({"kind": "range", "name": name, "start": start, "stop": stop, "step": step})
        }
        Labels::Column(_) | Labels::Levels(_) => Json::Null,
    }
}

fn entry(name: &Json, field: &str, column: &Column) -> Json {
    let metadata = match column.dtype() {
        DType::Datetime(_, Some(zone)) => json!({"timezone": zone.as_ref()}),
        _ => Json::Null,
    };
    let numpy = match column.dtype() {
        DType::Datetime(unit, _) => format!("datetime64[{}]", unit.name()),
        dtype => dtype.to_string(),
    };
    json!({
        "name": name,
        "field_name": field,
        "pandas_type": pandas_type(column),
        "numpy_type": numpy,
        "metadata": metadata,
    })
}

fn pandas_type(column: &Column) -> String {
    match column.dtype() {
        DType::Str => "unicode".to_owned(),
        DType::Datetime(_, None) => "datetime".to_owned(),
        DType::Datetime(_, Some(_)) => "datetimetz".to_owned(),
        DType::Timedelta(_) => "timedelta".to_owned(),
        DType::Object => match column.iter().find(|value| !value.is_missing()) {
            None => "empty".to_owned(),
            Some(Value::Str(_)) => "unicode".to_owned(),
            Some(Value::Bytes(_)) => "bytes".to_owned(),
            Some(Value::Bool(_)) => "bool".to_owned(),
            Some(Value::Int(_)) => "int64".to_owned(),
            Some(Value::Float(_)) => "float64".to_owned(),
            Some(_) => "object".to_owned(),
        },
        dtype => dtype.to_string(),
    }
}

fn names_entry(names: &Index) -> Json {
    let name = names.name.as_ref().map_or(Json::Null, |name| Json::from(name.text()));
    let (pandas, numpy, metadata) = match names.dtype() {
        DType::Int64 => ("int64", "int64", Json::Null),
        DType::Str => ("unicode", "str", json!({"encoding": "UTF-8"})),
        _ => ("mixed", "object", Json::Null),
    };
    json!({"name": name, "field_name": name, "pandas_type": pandas, "numpy_type": numpy, "metadata": metadata})
}

/// What the entry of a file says; whatever it does not say, or says wrongly, counts as not said.
#[derive(Default)]
pub(crate) struct Described {
    /// The row labels.
    pub(crate) index: Option<DescribedIndex>,
    /// The name of the row labels.
    pub(crate) index_name: Option<String>,
    /// The name of the column labels.
    pub(crate) names_name: Option<String>,
    /// Whether the column names are numbers.
    pub(crate) numbered: bool,
}

/// What the entry says of the row labels.
pub(crate) enum DescribedIndex {
    /// A range: start, stop, step.
    Range(i64, i64, i64),
    /// The column of this name.
    Column(String),
}

/// Reads the entry.
pub(crate) fn parse(text: &str) -> Described {
    let Ok(json) = serde_json::from_str::<Json>(text) else { return Described::default() };
    let mut described = Described::default();
    let first = &json["index_columns"][0];
    if let Some(field) = first.as_str() {
        described.index = Some(DescribedIndex::Column(field.to_owned()));
        let entries = json["columns"].as_array().map(Vec::as_slice).unwrap_or_default();
        described.index_name = entries
            .iter()
            .find(|entry| entry["field_name"].as_str() == Some(field))
            .and_then(|entry| entry["name"].as_str())
            .map(str::to_owned);
    } else if let (Some(start), Some(stop), Some(step)) =
        (first["start"].as_i64(), first["stop"].as_i64(), first["step"].as_i64())
    {
        described.index = Some(DescribedIndex::Range(start, stop, step));
        described.index_name = first["name"].as_str().map(str::to_owned);
    }
    let names = &json["column_indexes"][0];
    described.names_name = names["name"].as_str().map(str::to_owned);
    described.numbered = names["numpy_type"].as_str() == Some("int64");
    described
}
