//! Cells that Parquet knows and columns do not, as Python's own objects: dates, times of day, decimals, arrays.

use frame::parquet::Exact;
use frame::{Column, DType, DataFrame, Value};
use rustpython_vm::builtins::PyDict;
use rustpython_vm::{PyObject, PyObjectRef, PyResult, TryFromObject, VirtualMachine};

use super::convert::{Kept, to_object, to_value};
use super::errors::member;
use crate::modules::numpy::column::array_of;

/// Days from the first of January of year 1, as Python counts them, to 1970.
const FIRST_DAY: i64 = 719_163;

/// A frame from a file with Python's objects in its cells.
pub(crate) fn settled(frame: DataFrame, vm: &VirtualMachine) -> PyResult<DataFrame> {
    let special = |column: &Column| {
        *column.dtype() == DType::Object
            && column.iter().any(|value| matches!(value, Value::Opaque(_) | Value::List(_) | Value::Map(_)))
    };
    if !frame.columns().iter().any(special) {
        return Ok(frame);
    }
    let columns = frame
        .columns()
        .iter()
        .map(|column| if special(column) { objects(column, vm) } else { Ok(column.clone()) })
        .collect::<PyResult<Vec<_>>>()?;
    DataFrame::new(frame.names().clone(), columns, frame.index().clone())
        .map_err(|error| super::errors::exception(&error, vm))
}

fn objects(column: &Column, vm: &VirtualMachine) -> PyResult<Column> {
    let cells = column.iter().map(|value| {
        Ok(match value {
            Value::Opaque(_) | Value::List(_) | Value::Map(_) => {
                Value::Opaque(std::rc::Rc::new(Kept(python(&value, vm)?)))
            }
            plain => plain,
        })
    });
    Ok(Column::objects(cells.collect::<PyResult<_>>()?))
}

fn python(value: &Value, vm: &VirtualMachine) -> PyResult {
    match (Exact::of(value), value) {
        (Some(Exact::Date(days)), _) => {
            let class = member("datetime", "date", vm)?;
            vm.call_method(&class, "fromordinal", (i64::from(*days) + FIRST_DAY,))
        }
        (Some(Exact::Time(micros)), _) => {
            let seconds = micros / 1_000_000;
            let parts = (seconds / 3600, seconds / 60 % 60, seconds % 60, micros % 1_000_000);
            member("datetime", "time", vm)?.call(parts, vm)
        }
        (Some(exact @ Exact::Decimal(..)), _) => {
            member("decimal", "Decimal", vm)?.call((frame::Opaque::text(exact),), vm)
        }
        (Some(Exact::Array(column)), _) => {
            let column = if *column.dtype() == DType::Object { objects(column, vm)? } else { column.clone() };
            array_of(&column, vm)
        }
        (Some(Exact::Pair(key, item)), _) => {
            Ok(vm.ctx.new_tuple(vec![python(key, vm)?, python(item, vm)?]).into())
        }
        (None, Value::List(items)) => {
            let items = items.iter().map(|item| python(item, vm)).collect::<PyResult<Vec<_>>>()?;
            Ok(vm.ctx.new_list(items).into())
        }
        (None, Value::Map(entries)) => {
            let dict = vm.ctx.new_dict();
            for (key, item) in entries.iter() {
                dict.set_item(key.as_str(), python(item, vm)?, vm)?;
            }
            Ok(dict.into())
        }
        _ => to_object(value, vm),
    }
}

/// A cell as pyarrow's own rows have it: arrays as lists.
pub(crate) fn listed(value: &Value, vm: &VirtualMachine) -> PyResult {
    match (Exact::of(value), value) {
        (Some(Exact::Array(column)), _) => {
            let items = column.iter().map(|item| match item {
                // A number that is missing in a row of numbers.
                Value::Float(number) if number.is_nan() => Ok(vm.ctx.none()),
                item => listed(&item, vm),
            });
            Ok(vm.ctx.new_list(items.collect::<PyResult<_>>()?).into())
        }
        (None, Value::Map(entries)) => {
            let dict = vm.ctx.new_dict();
            for (key, item) in entries.iter() {
                dict.set_item(key.as_str(), listed(item, vm)?, vm)?;
            }
            Ok(dict.into())
        }
        _ => python(value, vm),
    }
}

/// A Python object as what Parquet can hold: a mapping, a date, a time of day, a decimal.
pub(crate) fn plain(object: &PyObject, vm: &VirtualMachine) -> PyResult<Value> {
    if let Some(dict) = object.downcast_ref::<PyDict>() {
        let entries = dict
            .into_iter()
            .map(|(key, item)| Ok((key.str(vm)?.to_string_lossy().into_owned(), to_value(&item, vm)?)));
        return Ok(Value::Map(entries.collect::<PyResult<_>>()?));
    }
    let name = object.class().name().to_string();
    let number = |object: PyObjectRef| i64::try_from_object(vm, object);
    Ok(match name.as_str() {
        "date" => {
            let days = number(vm.call_method(object, "toordinal", ())?)? - FIRST_DAY;
            Exact::Date(i32::try_from(days).unwrap_or_default()).cell()
        }
        "time" => {
            let part = |name: &'static str| number(object.get_attr(name, vm)?);
            let seconds = (part("hour")? * 60 + part("minute")?) * 60 + part("second")?;
            Exact::Time(seconds * 1_000_000 + part("microsecond")?).cell()
        }
        "Decimal" => {
            let text = vm.call_method(object, "__format__", ("f",))?.str(vm)?.to_string_lossy().into_owned();
            let digits: String = text.chars().filter(|letter| *letter != '.').collect();
            let scale = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            match (digits.parse(), i8::try_from(scale)) {
                (Ok(number), Ok(scale)) => Exact::Decimal(number, scale).cell(),
                // What is not a number is missing.
                _ => Value::None,
            }
        }
        _ => return Err(vm.new_type_error(format!("`{name}` is no plain data"))),
    })
}
