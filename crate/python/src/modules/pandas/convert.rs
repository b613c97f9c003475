//! Cells between Python and Rust.

use std::any::Any;
use std::rc::Rc;

use frame::{Civil, Column, DType, Opaque, Timedelta, Timestamp, Unit, Value};
use rustpython_vm::builtins::{PyBytes, PyDict, PyFloat, PyInt, PyList, PyStr, PyTuple};
use rustpython_vm::vm::thread::try_with_current_vm;
use rustpython_vm::{AsObject, Py, PyObject, PyObjectRef, PyResult, TryFromObject, VirtualMachine};

use super::errors::member;
use super::exact::plain;
use crate::modules::numpy::column::{of_array, scalar, value_of};
use crate::modules::numpy::{Number, flat};

/// A Python object kept in an `object` column.
#[derive(Debug)]
pub(crate) struct Kept(pub(crate) PyObjectRef);

impl Kept {
    fn ask<T>(&self, question: impl Fn(&PyObject, &VirtualMachine) -> PyResult<T>) -> Option<T> {
        try_with_current_vm(|vm| question(&self.0, vm).ok()).flatten()
    }
}

impl Opaque for Kept {
    fn text(&self) -> String {
        let text = self.ask(|object, vm| match flat(object, vm)? {
            // An array stands in a frame as a list does.
            Some((_, items)) => {
                let items = items.into_iter().map(|item| Kept(item).text());
                Ok(format!("[{}]", items.collect::<Vec<_>>().join(", ")))
            }
            None => Ok(object.str(vm)?.to_string_lossy().into_owned()),
        });
        text.unwrap_or_else(|| format!("<{}>", self.type_name()))
    }

    fn repr(&self) -> String {
        let text = self.ask(|object, vm| Ok(object.repr(vm)?.to_string_lossy().into_owned()));
        text.unwrap_or_else(|| format!("<{}>", self.type_name()))
    }

    fn equals(&self, other: &dyn Opaque) -> bool {
        let Some(other) = other.as_any().downcast_ref::<Kept>() else { return false };
        self.0.is(&other.0) || self.ask(|object, vm| vm.bool_eq(object, &other.0)).unwrap_or(false)
    }

    #[expect(clippy::cast_sign_loss, reason = "a hash is a pattern of bits")]
    fn hash(&self) -> u64 {
        self.ask(PyObject::hash).map_or(self.0.get_id() as u64, |hash| hash as u64)
    }

    fn type_name(&self) -> String {
        self.0.class().name().to_string()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn plain(&self) -> Option<Value> {
        self.ask(|object, vm| {
            let items = match (object.downcast_ref::<PyList>(), object.downcast_ref::<PyTuple>()) {
                (Some(list), _) => list.borrow_vec().to_vec(),
                (_, Some(tuple)) => tuple.as_slice().to_vec(),
                _ => match flat(object, vm)? {
                    Some((_, items)) => items,
                    None => return plain(object, vm),
                },
            };
            Ok(Value::List(items.iter().map(|item| to_value(item, vm)).collect::<PyResult<_>>()?))
        })
    }
}

/// A Python object as a cell.
pub(crate) fn to_value(object: &PyObject, vm: &VirtualMachine) -> PyResult<Value> {
    if vm.is_none(object) {
        return Ok(Value::None);
    }
    if object.class().is(vm.ctx.types.bool_type) {
        return Ok(Value::Bool(object.is(&vm.ctx.true_value)));
    }
    let int = object.downcast_ref::<PyInt>().map(Py::as_bigint);
    if let Some(Ok(number)) = int.map(i64::try_from) {
        return Ok(Value::Int(number));
    }
    if let Some(float) = object.downcast_ref::<PyFloat>() {
        return Ok(Value::Float(float.to_f64()));
    }
    if let Some(text) = object.downcast_ref::<PyStr>() {
        return Ok(Value::str(&text.to_string_lossy()));
    }
    if let Some(number) = object.downcast_ref::<Number>() {
        return Ok(value_of(number.dtype, number.one));
    }
    if let Some(bytes) = object.downcast_ref::<PyBytes>() {
        return Ok(Value::Bytes(bytes.as_bytes().into()));
    }
    if object.class().is(vm.ctx.types.tuple_type)
        && let Some(tuple) = object.downcast_ref::<PyTuple>()
    {
        return Ok(Value::Tuple(
            tuple.as_slice().iter().map(|item| to_value(item, vm)).collect::<PyResult<_>>()?,
        ));
    }
    let plain = object.downcast_ref::<PyList>().is_some()
        || object.downcast_ref::<PyTuple>().is_some()
        || object.downcast_ref::<PyDict>().is_some();
    if !plain && let Some(value) = special(object, vm)? {
        return Ok(value);
    }
    Ok(Value::Opaque(Rc::new(Kept(object.to_owned()))))
}

/// Missing values and times, which have classes of their own in Python.
fn special(object: &PyObject, vm: &VirtualMachine) -> PyResult<Option<Value>> {
    let class = object.class().name().to_string();
    match class.as_str() {
        "NAType" if object.is(&member("pandas._missing", "NA", vm)?) => return Ok(Some(Value::NA)),
        "NaTType" if object.is(&member("pandas._missing", "NaT", vm)?) => return Ok(Some(Value::NaT)),
        "Timedelta" | "timedelta" => {
            let Ok(micros) = member("pandas._time", "_length", vm)?.call((object.to_owned(),), vm) else {
                return Ok(None);
            };
            let ticks = i64::try_from_object(vm, micros)?;
            return Ok(Some(Value::Timedelta(Timedelta { ticks, unit: Unit::Micro })));
        }
        "Timestamp" | "datetime" => {}
        _ => return Ok(None),
    }
    let part = |name: &'static str| u32::try_from_object(vm, object.get_attr(name, vm)?);
    let Ok(year) = part("year") else { return Ok(None) };
    let civil = Civil {
        year: i64::from(year),
        month: part("month")?,
        day: part("day")?,
        hour: part("hour")?,
        minute: part("minute")?,
        second: part("second")?,
        nano: part("microsecond")? * 1000,
    };
    let mut moment = Timestamp::from_civil(civil);
    let zone = object.get_attr("tzinfo", vm)?;
    if !vm.is_none(&zone) {
        let offset = vm.call_method(object, "utcoffset", ())?;
        let offset = member("pandas._time", "_length", vm)?.call((offset,), vm)?;
        moment.ticks -= i64::try_from_object(vm, offset)?;
        let name = member("pandas._time", "_zone_name", vm)?.call((zone,), vm)?;
        moment.zone = Some(Rc::from(String::try_from_object(vm, name)?.as_str()));
    }
    Ok(Some(Value::Timestamp(moment)))
}

/// A cell as a Python object.
pub(crate) fn to_object(value: &Value, vm: &VirtualMachine) -> PyResult {
    Ok(match value {
        Value::None => vm.ctx.none(),
        Value::NaT => member("pandas._missing", "NaT", vm)?,
        Value::NA => member("pandas._missing", "NA", vm)?,
        Value::Bool(flag) => vm.ctx.new_bool(*flag).into(),
        Value::Int(number) => vm.ctx.new_int(*number).into(),
        Value::Float(number) => vm.ctx.new_float(*number).into(),
        Value::Str(text) => vm.ctx.new_str(text.as_ref()).into(),
        Value::Bytes(bytes) => vm.ctx.new_bytes(bytes.to_vec()).into(),
        Value::Timestamp(moment) => {
            let civil = moment.civil();
            let clock = [civil.month, civil.day, civil.hour, civil.minute, civil.second, civil.nano / 1000];
            let mut parts: Vec<PyObjectRef> = vec![vm.ctx.new_int(civil.year).into()];
            parts.extend(clock.into_iter().map(|part| PyObjectRef::from(vm.ctx.new_int(part))));
            parts.push(match &moment.zone {
                Some(zone) => vm.ctx.new_str(zone.as_ref()).into(),
                None => vm.ctx.none(),
            });
            member("pandas._time", "_moment", vm)?.call(parts, vm)?
        }
        Value::Timedelta(length) => {
            let micros = i64::try_from(length.nanos() / 1000).unwrap_or_default();
            member("pandas._time", "_timedelta", vm)?.call((micros,), vm)?
        }
        Value::List(items) => {
            vm.ctx.new_list(items.iter().map(|item| to_object(item, vm)).collect::<PyResult<_>>()?).into()
        }
        Value::Tuple(items) => {
            vm.ctx.new_tuple(items.iter().map(|item| to_object(item, vm)).collect::<PyResult<_>>()?).into()
        }
        Value::Map(items) => {
            let dict = vm.ctx.new_dict();
            for (key, item) in items.iter() {
                dict.set_item(key.as_str(), to_object(item, vm)?, vm)?;
            }
            dict.into()
        }
        Value::Opaque(object) => match object.as_any().downcast_ref::<Kept>() {
            Some(kept) => kept.0.clone(),
            None => vm.ctx.new_str(object.text()).into(),
        },
    })
}

/// Cells as a Python list.
pub(crate) fn to_list(values: &[Value], vm: &VirtualMachine) -> PyResult<PyObjectRef> {
    let objects = values.iter().map(|value| to_object(value, vm)).collect::<PyResult<Vec<_>>>()?;
    Ok(vm.ctx.new_list(objects).into())
}

/// The column of anything that can be iterated: an array keeps its type.
pub(crate) fn to_column(iterable: &PyObject, vm: &VirtualMachine) -> PyResult<Column> {
    match of_array(iterable, vm)? {
        Some(column) => Ok(column),
        None => Ok(Column::infer(to_values(iterable, vm)?)),
    }
}

/// A cell as numpy's scalar, of the column's type.
pub(crate) fn to_scalar(value: &Value, dtype: &DType, vm: &VirtualMachine) -> PyResult {
    match (value, dtype) {
        (Value::Tuple(parts), _) => {
            let parts = parts.iter().map(|part| scalar(part, None, vm)).collect::<PyResult<_>>()?;
            Ok(vm.ctx.new_tuple(parts).into())
        }
        (_, DType::Object) => to_object(value, vm),
        (_, DType::Nullable(plain)) => scalar(value, Some(plain), vm),
        _ => scalar(value, Some(dtype), vm),
    }
}

/// The cells of anything that can be iterated.
pub(crate) fn to_values(iterable: &PyObject, vm: &VirtualMachine) -> PyResult<Vec<Value>> {
    vm.extract_elements_with(iterable, |object| to_value(&object, vm))
}
