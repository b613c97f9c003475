//! Cells between Arrow arrays and columns.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, BinaryArray, BooleanArray, Float64Array, Int64Array, ListArray, NullArray,
    StringArray,
};
use arrow::buffer::{NullBuffer, OffsetBuffer};
use arrow::compute;
use arrow::datatypes::{DataType, Field};

use crate::column::{Column, nan_for_null};
use crate::dtype::{DType, unit_of};
use crate::error::{FrameError, Result};
use crate::value::Value;

/// A column from an Arrow array, in the type pandas 3 gives it.
///
/// # Errors
/// [`FrameError::Unsupported`] for types pandas has and this crate has not.
pub(crate) fn column_of(array: &ArrayRef) -> Result<Column> {
    let cast = |target: &DataType| {
        compute::cast(array, target).map_err(|error| FrameError::BadPage(error.to_string()))
    };
    let dtype = match array.data_type() {
        DataType::Int8 => DType::Int8,
        DataType::Int16 => DType::Int16,
        DataType::Int32 => DType::Int32,
        DataType::Int64 => DType::Int64,
        DataType::UInt8 => DType::UInt8,
        DataType::UInt16 => DType::UInt16,
        DataType::UInt32 => DType::UInt32,
        DataType::UInt64 => DType::UInt64,
        DataType::Float32 => DType::Float32,
        DataType::Float64 => DType::Float64,
        DataType::Boolean => DType::Bool,
        DataType::LargeUtf8 => DType::Str,
        DataType::Timestamp(unit, zone) => DType::Datetime(unit_of(*unit), zone.as_deref().map(Into::into)),
        DataType::Duration(unit) => DType::Timedelta(unit_of(*unit)),
        DataType::Utf8 | DataType::Utf8View => return column_of(&cast(&DataType::LargeUtf8)?),
        DataType::Float16 => return column_of(&cast(&DataType::Float32)?),
        DataType::Decimal128(..) | DataType::Decimal256(..) => return column_of(&cast(&DataType::Float64)?),
        DataType::Date32 | DataType::Date64 => {
            return column_of(&cast(&DataType::Timestamp(arrow::datatypes::TimeUnit::Second, None))?);
        }
        DataType::Dictionary(_, values) => return column_of(&cast(values)?),
        DataType::Binary
        | DataType::LargeBinary
        | DataType::List(_)
        | DataType::Struct(_)
        | DataType::Null => {
            return Ok(Column::objects((0..array.len()).map(|at| cell(array, at)).collect::<Result<_>>()?));
        }
        other => return Err(FrameError::Unsupported(format!("Parquet columns of type `{other}`"))),
    };
    if array.null_count() == 0 || dtype.holds_missing() {
        return Ok(Column::trusted(dtype, nan_for_null(array.clone())));
    }
    if dtype == DType::Bool {
        return Ok(Column::objects((0..array.len()).map(|at| cell(array, at)).collect::<Result<_>>()?));
    }
    Ok(Column::trusted(DType::Float64, nan_for_null(cast(&DataType::Float64)?)))
}

/// One cell of an array of any type.
fn cell(array: &ArrayRef, at: usize) -> Result<Value> {
    if array.is_null(at) || *array.data_type() == DataType::Null {
        return Ok(Value::None);
    }
    Ok(match array.data_type() {
        DataType::Boolean => Value::Bool(array.as_boolean().value(at)),
        DataType::Binary => Value::Bytes(array.as_binary::<i32>().value(at).into()),
        DataType::LargeBinary => Value::Bytes(array.as_binary::<i64>().value(at).into()),
        DataType::List(_) => {
            let items = array.as_list::<i32>().value(at);
            Value::List((0..items.len()).map(|at| cell(&items, at)).collect::<Result<_>>()?)
        }
        DataType::Struct(fields) => {
            let parts = array.as_struct();
            let entries = fields.iter().zip(parts.columns());
            Value::Map(
                entries
                    .map(|(field, column)| Ok((field.name().clone(), cell(column, at)?)))
                    .collect::<Result<_>>()?,
            )
        }
        _ => column_of(&array.slice(at, 1))?.get(0),
    })
}

/// An Arrow array from a column; the cells of an `object` column must fit one type.
///
/// # Errors
/// [`FrameError::NotConvertible`] when they do not.
pub(crate) fn array_of(column: &Column, name: &str) -> Result<ArrayRef> {
    if let Some(array) = column.array() {
        if column.dtype().is_float() {
            let mask = BooleanArray::from(column.missing());
            return compute::nullif(array, &mask).map_err(|error| FrameError::BadPage(error.to_string()));
        }
        return Ok(array.clone());
    }
    let values: Vec<Value> = column.iter().map(plain).collect();
    objects(&values, name)
}

fn plain(value: Value) -> Value {
    match &value {
        Value::Opaque(object) => object.plain().unwrap_or(value),
        _ => value,
    }
}

fn objects(values: &[Value], name: &str) -> Result<ArrayRef> {
    let Some(first) = values.iter().find(|value| !value.is_missing()) else {
        return Ok(Arc::new(NullArray::new(values.len())));
    };
    let refuse = |value: &Value, reason: &str| FrameError::NotConvertible {
        value: value.clone(),
        column: name.to_owned(),
        reason: reason.to_owned(),
    };
    Ok(match first {
        Value::Str(_) => {
            let texts = each(values, Value::as_str, |value| FrameError::NotBytes {
                type_name: value.type_name(),
                column: name.to_owned(),
            })?;
            Arc::new(StringArray::from_iter(texts))
        }
        Value::Bytes(_) => {
            let bytes = each(
                values,
                |value| match value {
                    Value::Bytes(bytes) => Some(bytes.as_ref()),
                    _ => None,
                },
                |value| FrameError::NotBytes { type_name: value.type_name(), column: name.to_owned() },
            )?;
            Arc::new(BinaryArray::from_iter(bytes))
        }
        Value::Bool(_) => {
            let flags = each(
                values,
                |value| match value {
                    Value::Bool(flag) => Some(*flag),
                    _ => None,
                },
                |value| refuse(value, "tried to convert to boolean"),
            )?;
            Arc::new(BooleanArray::from_iter(flags))
        }
        Value::Int(_) if values.iter().all(|value| value.is_missing() || matches!(value, Value::Int(_))) => {
            Arc::new(
                each(values, Value::as_i64, |value| refuse(value, "tried to convert to int64"))?
                    .into_iter()
                    .collect::<Int64Array>(),
            )
        }
        Value::Int(_) | Value::Float(_) => {
            let reason = if matches!(first, Value::Int(_)) {
                "tried to convert to int64"
            } else {
                "tried to convert to double"
            };
            let numbers = each(
                values,
                |value| match value {
                    Value::Bool(_) => None,
                    _ => value.as_f64(),
                },
                |value| refuse(value, reason),
            )?;
            Arc::new(numbers.into_iter().collect::<Float64Array>())
        }
        Value::Timestamp(_) | Value::Timedelta(_) => {
            let column = Column::infer(
                values
                    .iter()
                    .map(|value| if value.is_missing() { Value::NaT } else { value.clone() })
                    .collect(),
            );
            match column.array() {
                Some(array) => array.clone(),
                None => return Err(refuse(first, "tried to convert to timestamp")),
            }
        }
        Value::List(_) => lists(values, name)?,
        other => {
            return Err(refuse(
                other,
                "did not recognize Python value type when inferring an Arrow data type",
            ));
        }
    })
}

fn lists(values: &[Value], name: &str) -> Result<ArrayRef> {
    let mut items = Vec::new();
    let mut lengths = Vec::with_capacity(values.len());
    for value in values {
        match value {
            Value::List(list) => {
                items.extend(list.iter().cloned().map(plain));
                lengths.push(list.len());
            }
            _ if value.is_missing() => lengths.push(0),
            other => {
                return Err(FrameError::NotConvertible {
                    value: other.clone(),
                    column: name.to_owned(),
                    reason: "was not a sequence or recognized null for conversion to list type".to_owned(),
                });
            }
        }
    }
    let items = objects(&items, name)?;
    let field = Arc::new(Field::new("item", items.data_type().clone(), true));
    let nulls = values.iter().map(|value| !value.is_missing()).collect::<NullBuffer>();
    Ok(Arc::new(ListArray::new(field, OffsetBuffer::from_lengths(lengths), items, Some(nulls))))
}

/// Every cell in the form wanted; a missing one as none; the first that does not fit is an error.
fn each<'a, T>(
    values: &'a [Value],
    read: impl Fn(&'a Value) -> Option<T>,
    refuse: impl Fn(&Value) -> FrameError,
) -> Result<Vec<Option<T>>> {
    values
        .iter()
        .map(|value| match read(value) {
            _ if value.is_missing() => Ok(None),
            Some(found) => Ok(Some(found)),
            None => Err(refuse(value)),
        })
        .collect()
}
