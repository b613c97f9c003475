//! The `pandas` entry of a file's metadata: which columns are the index, and what types the columns had.
//!
//! - source: pandas documentation, "Storing pandas `DataFrame` objects in Apache Parquet format"

use std::collections::HashMap;

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
    /// As columns of these names, one a level.
    Columns(Vec<String>),
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
        Stored::Columns(fields) => {
            for (field, (name, column)) in fields.iter().zip(index_columns(frame.index())) {
                let name = name.map_or(Json::Null, |name| Json::from(name.text()));
                columns.push(entry(&name, field, &column));
            }
            json!(fields)
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

/// The levels of row labels with their names.
pub(crate) fn index_columns(index: &Index) -> Vec<(Option<Value>, Column)> {
    match index.levels() {
        Some(levels) => levels.names().iter().cloned().zip(levels.columns().iter().cloned()).collect(),
        None => vec![(index.name.clone(), index.to_column())],
    }
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
        DType::Category(categories) => {
            json!({"num_categories": categories.values().len(), "ordered": categories.ordered()})
        }
        _ => Json::Null,
    };
    let numpy = match column.dtype() {
        DType::Datetime(unit, _) => format!("datetime64[{}]", unit.name()),
        DType::Category(_) => "int8".to_owned(),
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
        // What pandas itself writes of its type for text.
        DType::Str => "object".to_owned(),
        DType::Category(_) => "categorical".to_owned(),
        DType::Nullable(plain) if **plain == DType::Str => "unicode".to_owned(),
        DType::Nullable(plain) => plain.to_string(),
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
    /// The names of the row labels, one a level.
    pub(crate) index_names: Vec<Option<String>>,
    /// The type that each column had, by the name of its field.
    pub(crate) types: HashMap<String, String>,
    /// The name of the column labels.
    pub(crate) names_name: Option<String>,
    /// Whether the column names are numbers.
    pub(crate) numbered: bool,
}

/// What the entry says of the row labels.
pub(crate) enum DescribedIndex {
    /// A range: start, stop, step.
    Range(i64, i64, i64),
    /// The columns of these names.
    Columns(Vec<String>),
}

/// Reads the entry.
pub(crate) fn parse(text: &str) -> Described {
    let Ok(json) = serde_json::from_str::<Json>(text) else { return Described::default() };
    let mut described = Described::default();
    let first = &json["index_columns"][0];
    let entries = json["columns"].as_array().map(Vec::as_slice).unwrap_or_default();
    for entry in entries {
        if let (Some(field), Some(dtype)) = (entry["field_name"].as_str(), entry["numpy_type"].as_str()) {
            described.types.insert(field.to_owned(), dtype.to_owned());
        }
    }
    let fields: Vec<String> = json["index_columns"]
        .as_array()
        .map(|fields| fields.iter().filter_map(|field| field.as_str().map(str::to_owned)).collect())
        .unwrap_or_default();
    if !fields.is_empty() {
        let name = |field: &String| {
            let entry = entries.iter().find(|entry| entry["field_name"].as_str() == Some(field));
            entry.and_then(|entry| entry["name"].as_str()).map(str::to_owned)
        };
        described.index_names = fields.iter().map(name).collect();
        described.index = Some(DescribedIndex::Columns(fields));
    } else if let (Some(start), Some(stop), Some(step)) =
        (first["start"].as_i64(), first["stop"].as_i64(), first["step"].as_i64())
    {
        described.index = Some(DescribedIndex::Range(start, stop, step));
        described.index_names = vec![first["name"].as_str().map(str::to_owned)];
    }
    let names = &json["column_indexes"][0];
    described.names_name = names["name"].as_str().map(str::to_owned);
    described.numbered = names["numpy_type"].as_str() == Some("int64");
    described
}
