//! Arrays and columns of frames.

use frame::{Column, DType as ColumnType, Unit as ColumnUnit, Value};
use rustpython_vm::builtins::PyStr;
use rustpython_vm::{PyObject, PyResult, VirtualMachine};

use super::array::{Array, Cells, NAT};
use super::convert::{One, as_array, cast};
use super::dtype::{DType, Unit};
use super::native::Elements;
use crate::modules::pandas::convert::{to_object, to_values};
use crate::modules::pandas::index::Labels;
use crate::modules::pandas::series::Cells as SeriesCells;
use crate::modules::pandas::unwrap;

/// The cells of a series or an index.
pub(crate) fn of_object(object: &PyObject, vm: &VirtualMachine) -> PyResult<Array> {
    if let Some(cells) = object.downcast_ref::<SeriesCells>() {
        let column = cells.series.borrow().column.clone();
        return of_column(&column, vm);
    }
    if let Some(labels) = object.downcast_ref::<Labels>() {
        let column = labels.index.borrow().to_column();
        return of_column(&column, vm);
    }
    Err(vm.new_type_error("expected a series or an index"))
}

/// A column's cells as a `numpy.ndarray`.
pub(crate) fn array_of(column: &Column, vm: &VirtualMachine) -> PyResult {
    super::convert::wrap(of_column(column, vm)?, vm)
}

fn unit(unit: ColumnUnit) -> Unit {
    match unit {
        ColumnUnit::Second => Unit::Second,
        ColumnUnit::Milli => Unit::Milli,
        ColumnUnit::Micro => Unit::Micro,
        ColumnUnit::Nano => Unit::Nano,
    }
}

/// The cells of a column, in the type that pandas gives its array.
fn of_column(column: &Column, vm: &VirtualMachine) -> PyResult<Array> {
    let shape = vec![column.len()];
    let ints =
        |dtype: DType| Array::new(dtype, Cells::Int(column.as_ints().unwrap_or_default()), shape.clone());
    let floats = |bits: u8| {
        Array::new(DType::Float(bits), Cells::Float(column.as_floats().unwrap_or_default()), shape.clone())
    };
    Ok(match column.dtype() {
        ColumnType::Int8 => ints(DType::Int(8)),
        ColumnType::Int16 => ints(DType::Int(16)),
        ColumnType::Int32 => ints(DType::Int(32)),
        ColumnType::Int64 => ints(DType::INT),
        ColumnType::UInt8 => ints(DType::UInt(8)),
        ColumnType::UInt16 => ints(DType::UInt(16)),
        ColumnType::UInt32 => ints(DType::UInt(32)),
        ColumnType::UInt64 => ints(DType::UInt(64)),
        ColumnType::Float32 => floats(32),
        ColumnType::Float64 => floats(64),
        ColumnType::Bool => Array::bools(column.as_bools().unwrap_or_default(), shape),
        ColumnType::Datetime(own, None) => {
            Array::new(DType::Datetime(unit(*own)), Cells::Int(ticks(column)), shape)
        }
        ColumnType::Timedelta(own) => {
            Array::new(DType::Timedelta(unit(*own)), Cells::Int(ticks(column)), shape)
        }
        _ => {
            let objects = column.iter().map(|value| to_object(&value, vm)).collect::<PyResult<_>>()?;
            Array::new(DType::Object, Cells::Kept(objects), shape)
        }
    })
}

fn ticks(column: &Column) -> Vec<i64> {
    column
        .iter()
        .map(|value| match value {
            Value::Timestamp(moment) => moment.ticks,
            Value::Timedelta(length) => length.ticks,
            _ => NAT,
        })
        .collect()
}

/// The cells of a frame, row by row, in the type that holds them all.
pub(crate) fn of_table(object: &PyObject, vm: &VirtualMachine) -> PyResult<Array> {
    let Some(frame) = unwrap(object) else { return Err(vm.new_type_error("expected a frame")) };
    let columns = frame.columns().iter().map(|column| of_column(column, vm)).collect::<PyResult<Vec<_>>>()?;
    let flags = columns.iter().filter(|column| column.dtype == DType::Bool).count();
    let times = columns.iter().filter(|column| column.dtype.is_time()).count();
    let mixed = |some: usize| some > 0 && some < columns.len();
    let dtype = if mixed(flags) || mixed(times) {
        DType::Object
    } else {
        let types = columns.iter().map(|column| column.dtype);
        types.reduce(DType::promote).unwrap_or(DType::Object)
    };
    let (height, width) = (frame.height(), columns.len());
    if width == 0 {
        return Ok(Array::new(DType::Object, Cells::Kept(Vec::new()), vec![height, 0]));
    }
    let rows = columns
        .into_iter()
        .map(|column| Ok(cast(&column, dtype, vm)?.reshaped(vec![height, 1])))
        .collect::<PyResult<Vec<_>>>()?;
    super::join::concatenate(&rows, 1, vm)
}

/// The column over an array's elements; `None` where the object is no array or its elements decide on the type.
pub(crate) fn of_array(object: &PyObject, vm: &VirtualMachine) -> PyResult<Option<Column>> {
    if object.downcast_ref::<Elements>().is_none() {
        return Ok(None);
    }
    let Some(array) = as_array(object, vm)?.filter(|array| array.ndim() == 1) else { return Ok(None) };
    let named = |dtype: DType| ColumnType::parse(&dtype.to_string());
    Ok(match (array.dtype, array.dense()) {
        (DType::Bool, Cells::Bool(cells)) => Some(Column::bools(cells)),
        (DType::Datetime(unit), Cells::Int(_)) => {
            let unit = if unit < Unit::Second { Unit::Second } else { unit };
            let cells = array.cast_numbers(DType::Datetime(unit)).dense().into_ints();
            named(DType::Datetime(unit)).map(|dtype| Column::ticks(dtype, known(cells)))
        }
        (DType::Timedelta(unit), Cells::Int(_)) => {
            let unit = if unit < Unit::Second { Unit::Second } else { unit };
            let cells = array.cast_numbers(DType::Timedelta(unit)).dense().into_ints();
            named(DType::Timedelta(unit)).map(|dtype| Column::ticks(dtype, known(cells)))
        }
        (DType::INT, Cells::Int(cells)) => Some(Column::ints(cells)),
        (dtype, Cells::Int(cells)) => narrowed(Column::ints(cells), named(dtype)),
        (DType::FLOAT, Cells::Float(cells)) => Some(Column::floats(cells)),
        (dtype, Cells::Float(cells)) => narrowed(Column::floats(cells), named(dtype)),
        (_, Cells::Kept(cells)) => {
            let text = cells.iter().all(|cell| cell.downcast_ref::<PyStr>().is_some());
            let values = to_values(object, vm)?;
            Some(if text { Column::infer(values) } else { Column::objects(values) })
        }
        _ => None,
    })
}

fn narrowed(column: Column, dtype: Option<ColumnType>) -> Option<Column> {
    column.cast(&dtype?).ok()
}

fn known(ticks: Vec<i64>) -> Vec<Option<i64>> {
    ticks.into_iter().map(|tick| (tick != NAT).then_some(tick)).collect()
}

/// A cell as numpy's scalar, of the column's type where that is given.
pub(crate) fn scalar(value: &Value, dtype: Option<&ColumnType>, vm: &VirtualMachine) -> PyResult {
    let named = dtype.and_then(|dtype| DType::parse(&dtype.to_string()));
    let (dtype, one) = match (value, named) {
        (Value::Bool(flag), _) => (DType::Bool, One::Bool(*flag)),
        (Value::Int(number), Some(dtype @ (DType::Int(_) | DType::UInt(_)))) => (dtype, One::Int(*number)),
        (Value::Int(number), _) => (DType::INT, One::Int(*number)),
        (Value::Float(number), Some(dtype @ DType::Float(_))) => (dtype, One::Float(*number)),
        (Value::Float(number), _) => (DType::FLOAT, One::Float(*number)),
        _ => return to_object(value, vm),
    };
    super::convert::scalar(dtype, one, vm)
}

/// numpy's scalar as a cell.
pub(crate) fn value_of(dtype: DType, one: One) -> Value {
    match (dtype, one) {
        (_, One::Bool(flag)) => Value::Bool(flag),
        (DType::Datetime(_) | DType::Timedelta(_), One::Int(NAT)) => Value::NaT,
        (DType::Datetime(unit), One::Int(ticks)) => {
            let (ticks, unit) = in_columns(ticks, unit);
            Value::Timestamp(frame::Timestamp { ticks, unit, zone: None })
        }
        (DType::Timedelta(unit), One::Int(ticks)) => {
            let (ticks, unit) = in_columns(ticks, unit);
            Value::Timedelta(frame::Timedelta { ticks, unit })
        }
        (_, One::Int(number)) => Value::Int(number),
        (_, One::Float(number)) => Value::Float(number),
    }
}

fn in_columns(ticks: i64, unit: Unit) -> (i64, ColumnUnit) {
    match unit {
        Unit::Milli => (ticks, ColumnUnit::Milli),
        Unit::Micro => (ticks, ColumnUnit::Micro),
        Unit::Nano => (ticks, ColumnUnit::Nano),
        coarse => (ticks.saturating_mul(coarse.nanos() / Unit::Second.nanos()), ColumnUnit::Second),
    }
}
