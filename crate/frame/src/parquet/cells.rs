//! Cells between Arrow arrays and columns.

use std::rc::Rc;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, BinaryArray, BooleanArray, Date32Array, Decimal128Array, DictionaryArray,
    Float64Array, Int64Array, ListArray, NullArray, StringArray, StructArray, Time64MicrosecondArray,
    make_array,
};
use arrow::buffer::{NullBuffer, OffsetBuffer};
use arrow::compute;
use arrow::datatypes::{
    DataType, Date32Type, Decimal128Type, Field, Fields, Float64Type, Int8Type, Int32Type, Int64Type,
    Time64MicrosecondType, TimeUnit,
};

use crate::category::Categories;
use crate::column::{Column, nan_for_null};
use crate::dtype::{DType, unit_of};
use crate::error::{FrameError, Result};
use crate::parquet::exact::Exact;
use crate::value::Value;

/// A column from an Arrow array, in the type pandas 3 gives it.
///
/// # Errors
/// [`FrameError::Unsupported`] for types that this crate has not.
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
        DataType::Dictionary(_, values) => {
            let plain = cast(values)?;
            return category_of(array).map_or_else(|| column_of(&plain), Ok);
        }
        _ => return Ok(Column::objects(cells(array)?)),
    };
    if array.null_count() == 0 || dtype.holds_missing() {
        return Ok(Column::trusted(dtype, nan_for_null(array.clone())));
    }
    if dtype == DType::Bool {
        return Ok(Column::objects(cells(array)?));
    }
    Ok(Column::trusted(DType::Float64, nan_for_null(cast(&DataType::Float64)?)))
}

/// A column of categories from an array of places among values; `None` where the values cannot be categories.
fn category_of(array: &ArrayRef) -> Option<Column> {
    let whole = array.as_any_dictionary_opt()?;
    let values = column_of(whole.values()).ok()?;
    let codes = compute::cast(whole.keys(), &DataType::Int32).ok()?;
    let categories = Categories::new(values, false).ok()?;
    Some(Column::trusted(DType::Category(Rc::new(categories)), codes))
}

/// A column that can hold missing values whatever its type, from an array of that type or a narrower one.
///
/// # Errors
/// [`FrameError::BadPage`] for an array of another type.
pub(crate) fn nullable_of(array: &ArrayRef, dtype: DType) -> Result<Column> {
    let Some(target) = dtype.arrow() else { return column_of(array) };
    let array = compute::cast(array, &target).map_err(|error| FrameError::BadPage(error.to_string()))?;
    Ok(Column::trusted(dtype, array))
}

/// The cells of an array one by one, each exactly what it is.
pub(crate) fn exact_cells(array: &ArrayRef) -> Result<Vec<Value>> {
    let cast = |target: &DataType| {
        compute::cast(array, target).map_err(|error| FrameError::BadPage(error.to_string()))
    };
    let each = |array: &ArrayRef, cell: &dyn Fn(usize) -> Value| -> Vec<Value> {
        (0..array.len()).map(|at| if array.is_null(at) { Value::None } else { cell(at) }).collect()
    };
    Ok(match array.data_type() {
        kind if kind.is_integer() => {
            let whole = cast(&DataType::Int64)?;
            each(&whole, &|at| Value::Int(whole.as_primitive::<Int64Type>().value(at)))
        }
        kind if kind.is_floating() => {
            let whole = cast(&DataType::Float64)?;
            each(&whole, &|at| Value::Float(whole.as_primitive::<Float64Type>().value(at)))
        }
        DataType::Utf8 | DataType::Utf8View => cells(&cast(&DataType::LargeUtf8)?)?,
        DataType::Timestamp(..) | DataType::Duration(_) => {
            let column = column_of(array)?;
            each(array, &|at| column.get(at))
        }
        DataType::Dictionary(_, values) => exact_cells(&cast(values)?)?,
        _ => cells(array)?,
    })
}

/// The cells of an array whose type a column has not, one by one.
fn cells(array: &ArrayRef) -> Result<Vec<Value>> {
    let cast = |target: &DataType| {
        compute::cast(array, target).map_err(|error| FrameError::BadPage(error.to_string()))
    };
    let each = |cell: &dyn Fn(usize) -> Result<Value>| -> Result<Vec<Value>> {
        let known = |at: usize| if array.is_null(at) { Ok(Value::None) } else { cell(at) };
        (0..array.len()).map(known).collect()
    };
    match array.data_type() {
        DataType::Null => Ok(vec![Value::None; array.len()]),
        DataType::Boolean => each(&|at| Ok(Value::Bool(array.as_boolean().value(at)))),
        DataType::LargeUtf8 => each(&|at| Ok(Value::str(array.as_string::<i64>().value(at)))),
        DataType::Binary => each(&|at| Ok(Value::Bytes(array.as_binary::<i32>().value(at).into()))),
        DataType::LargeBinary => each(&|at| Ok(Value::Bytes(array.as_binary::<i64>().value(at).into()))),
        DataType::FixedSizeBinary(_) => {
            each(&|at| Ok(Value::Bytes(array.as_fixed_size_binary().value(at).into())))
        }
        DataType::Date32 => each(&|at| Ok(Exact::Date(array.as_primitive::<Date32Type>().value(at)).cell())),
        DataType::Date64 => cells(&cast(&DataType::Date32)?),
        DataType::Time64(TimeUnit::Microsecond) => {
            each(&|at| Ok(Exact::Time(array.as_primitive::<Time64MicrosecondType>().value(at)).cell()))
        }
        DataType::Time32(_) | DataType::Time64(_) => cells(&cast(&DataType::Time64(TimeUnit::Microsecond))?),
        DataType::Decimal128(_, scale) => {
            each(&|at| Ok(Exact::Decimal(array.as_primitive::<Decimal128Type>().value(at), *scale).cell()))
        }
        DataType::Decimal32(..) | DataType::Decimal64(..) | DataType::Decimal256(..) => {
            let (precision, scale) = match array.data_type() {
                DataType::Decimal32(precision, scale)
                | DataType::Decimal64(precision, scale)
                | DataType::Decimal256(precision, scale) => (*precision, *scale),
                _ => (38, 0),
            };
            cells(&cast(&DataType::Decimal128(precision.min(38), scale))?)
        }
        DataType::List(_) => {
            let whole = array.as_list::<i32>();
            let items = inner(whole.values())?;
            each(&|at| {
                Ok(stretch(&items, i64::from(whole.value_offsets()[at]), i64::from(whole.value_length(at))))
            })
        }
        DataType::LargeList(_) => {
            let whole = array.as_list::<i64>();
            let items = inner(whole.values())?;
            each(&|at| Ok(stretch(&items, whole.value_offsets()[at], whole.value_length(at))))
        }
        DataType::FixedSizeList(..) => {
            let whole = array.as_fixed_size_list();
            let items = inner(whole.values())?;
            each(&|at| {
                Ok(stretch(
                    &items,
                    i64::try_from(at).unwrap_or(0) * i64::from(whole.value_length()),
                    i64::from(whole.value_length()),
                ))
            })
        }
        DataType::Struct(fields) => {
            let whole = array.as_struct();
            let mut parts = Vec::with_capacity(fields.len());
            for (field, part) in fields.iter().zip(whole.columns()) {
                // What is missing as a whole is missing in its parts.
                let nulls = NullBuffer::union(whole.nulls(), part.nulls());
                let data = part.to_data().into_builder().nulls(nulls);
                let data = data.build().map_err(|error| FrameError::BadPage(error.to_string()))?;
                parts.push((field.name(), inner(&make_array(data))?));
            }
            each(&|at| {
                Ok(Value::Map(parts.iter().map(|(name, part)| ((*name).clone(), part.get(at))).collect()))
            })
        }
        DataType::Map(..) => {
            let whole = array.as_map();
            let (keys, values) = (inner(whole.keys())?, inner(whole.values())?);
            let ends = whole.value_offsets();
            each(&|at| {
                let [from, to] = [ends[at], ends[at + 1]].map(|end| usize::try_from(end).unwrap_or_default());
                Ok(Value::List(
                    (from..to).map(|at| Exact::Pair(keys.get(at), values.get(at)).cell()).collect(),
                ))
            })
        }
        other => Err(FrameError::Unsupported(format!("Parquet columns of type `{other}`"))),
    }
}

/// A list: a stretch of all lists' items, which are of one type.
fn stretch(items: &Column, offset: i64, length: i64) -> Value {
    let [offset, length] = [offset, length].map(|number| usize::try_from(number).unwrap_or_default());
    Exact::Array(items.slice(offset, length)).cell()
}

/// The column of what is inside of cells: text stays single cells there, so that what is missing is `None`.
fn inner(array: &ArrayRef) -> Result<Column> {
    let column = column_of(array)?;
    if *column.dtype() != DType::Str {
        return Ok(column);
    }
    let text =
        compute::cast(array, &DataType::LargeUtf8).map_err(|error| FrameError::BadPage(error.to_string()))?;
    Ok(Column::objects(cells(&text)?))
}

/// An Arrow array from a column; the cells of an `object` column must fit one type.
///
/// # Errors
/// [`FrameError::NotConvertible`] when they do not.
pub(crate) fn array_of(column: &Column, name: &str) -> Result<ArrayRef> {
    if let DType::Category(categories) = column.dtype()
        && let Some(codes) = column.array()
    {
        return dictionary(codes, categories, name);
    }
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

/// Categories as places among values, in the narrowest type that pandas takes for them.
fn dictionary(codes: &ArrayRef, categories: &Categories, name: &str) -> Result<ArrayRef> {
    let failed = |error: arrow::error::ArrowError| FrameError::BadPage(error.to_string());
    let values = array_of(categories.values(), name)?;
    Ok(if values.len() <= 127 {
        let keys = compute::cast(codes, &DataType::Int8).map_err(failed)?;
        Arc::new(DictionaryArray::try_new(keys.as_primitive::<Int8Type>().clone(), values).map_err(failed)?)
    } else {
        Arc::new(DictionaryArray::try_new(codes.as_primitive::<Int32Type>().clone(), values).map_err(failed)?)
    })
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
        Value::Map(_) => maps(values, name)?,
        value if Exact::of(value).is_some() => exact(values, name, &refuse)?,
        other => {
            return Err(refuse(
                other,
                "did not recognize Python value type when inferring an Arrow data type",
            ));
        }
    })
}

/// Dates, times of day or decimals, each all alike.
fn exact(values: &[Value], name: &str, refuse: &dyn Fn(&Value, &str) -> FrameError) -> Result<ArrayRef> {
    let first = values.iter().find_map(Exact::of);
    let reason = format!(
        "tried to convert to {}",
        match first {
            Some(Exact::Date(_)) => "date32[day]",
            Some(Exact::Time(_)) => "time64[us]",
            _ => "decimal128",
        }
    );
    let all = |pick: &dyn Fn(&Exact) -> Option<i128>| {
        each(values, |value| Exact::of(value).and_then(pick), |value| refuse(value, &reason))
    };
    let narrow = |number: Option<i128>| number.and_then(|number| i64::try_from(number).ok());
    Ok(match first {
        Some(Exact::Date(_)) => {
            let days =
                all(&|cell| if let Exact::Date(days) = cell { Some(i128::from(*days)) } else { None })?;
            Arc::new(
                days.into_iter()
                    .map(|day| day.and_then(|day| i32::try_from(day).ok()))
                    .collect::<Date32Array>(),
            )
        }
        Some(Exact::Time(_)) => {
            let times =
                all(&|cell| if let Exact::Time(micros) = cell { Some(i128::from(*micros)) } else { None })?;
            Arc::new(times.into_iter().map(narrow).collect::<Time64MicrosecondArray>())
        }
        Some(Exact::Decimal(..)) => {
            let scales = values.iter().filter_map(|value| match Exact::of(value) {
                Some(Exact::Decimal(_, scale)) => Some(*scale),
                _ => None,
            });
            let scale = scales.max().unwrap_or_default().max(0);
            let numbers = all(&|cell| match cell {
                Exact::Decimal(number, own) => {
                    let up = u32::try_from(scale - own).ok()?;
                    number.checked_mul(10i128.checked_pow(up)?)
                }
                _ => None,
            })?;
            let longest =
                numbers.iter().flatten().map(|number| number.unsigned_abs().to_string().len()).max();
            let precision = longest.unwrap_or(1).max(usize::try_from(scale).unwrap_or_default()).clamp(1, 38);
            let precision = u8::try_from(precision).unwrap_or(38);
            let array =
                numbers.into_iter().collect::<Decimal128Array>().with_precision_and_scale(precision, scale);
            Arc::new(array.map_err(|error| FrameError::BadPage(format!("{name}: {error}")))?)
        }
        _ => {
            return Err(refuse(
                &values[0],
                "did not recognize Python value type when inferring an Arrow data type",
            ));
        }
    })
}

/// Mappings by their keys: a part for each key that any of them has.
fn maps(values: &[Value], name: &str) -> Result<ArrayRef> {
    let mut keys: Vec<&String> = Vec::new();
    for value in values {
        if let Value::Map(entries) = value {
            for (key, _) in entries.iter() {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        } else if !value.is_missing() {
            return Err(FrameError::NotConvertible {
                value: value.clone(),
                column: name.to_owned(),
                reason: "was not a dict, tuple, or recognized null value for conversion to struct type"
                    .to_owned(),
            });
        }
    }
    let nulls: NullBuffer = values.iter().map(|value| !value.is_missing()).collect();
    if keys.is_empty() {
        return Ok(Arc::new(StructArray::new_empty_fields(values.len(), Some(nulls))));
    }
    let mut fields = Vec::with_capacity(keys.len());
    let mut parts = Vec::with_capacity(keys.len());
    for key in keys {
        let cells: Vec<Value> = values
            .iter()
            .map(|value| match value {
                Value::Map(entries) => {
                    let entry = entries.iter().find(|(own, _)| own == key);
                    entry.map_or(Value::None, |(_, cell)| plain(cell.clone()))
                }
                _ => Value::None,
            })
            .collect();
        let part = objects(&cells, name)?;
        fields.push(Field::new(key, part.data_type().clone(), true));
        parts.push(part);
    }
    Ok(Arc::new(StructArray::new(Fields::from(fields), parts, Some(nulls))))
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
            _ => {
                return Err(FrameError::NotLists { column: name.to_owned() });
            }
        }
    }
    let items = objects(&items, name)?;
    let field = Arc::new(Field::new("element", items.data_type().clone(), true));
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
