//! Arrays and scalars between Python and Rust.

use rustpython_vm::builtins::{PyFloat, PyInt, PyList, PyRange, PyStr, PyTuple, PyTypeRef};
use rustpython_vm::{
    AsObject, Py, PyObject, PyObjectRef, PyPayload, PyResult, TryFromObject, VirtualMachine,
};

use super::array::{Array, Cells, NAT};
use super::dtype::DType;
use super::native::{Elements, Number};
use crate::modules::pandas::errors::member;

/// The value of a scalar that is no Python number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum One {
    Bool(bool),
    Int(i64),
    Float(f64),
}

/// A class of the package `numpy`.
pub(crate) fn class(module: &str, name: &str, vm: &VirtualMachine) -> PyResult<PyTypeRef> {
    member(module, name, vm)?
        .downcast()
        .map_err(|_| vm.new_type_error(format!("{module}.{name} is no class")))
}

/// An array as a `numpy.ndarray`.
pub(crate) fn wrap(array: Array, vm: &VirtualMachine) -> PyResult {
    let class = class("numpy._array", "ndarray", vm)?;
    Ok(Elements { array: array.into() }.into_ref_with_type(vm, class)?.into())
}

/// An array, or its only element where it has no axis.
pub(crate) fn wrap_or_element(array: Array, vm: &VirtualMachine) -> PyResult {
    if array.ndim() > 0 {
        return wrap(array, vm);
    }
    element(array.dtype, &array.dense(), 0, vm)
}

/// An element as numpy hands it out.
pub(crate) fn element(dtype: DType, cells: &Cells, at: usize, vm: &VirtualMachine) -> PyResult {
    let one = match cells {
        Cells::Bool(cells) => One::Bool(cells[at]),
        Cells::Int(cells) => One::Int(cells[at]),
        Cells::Float(cells) => One::Float(cells[at]),
        Cells::Kept(cells) => {
            return match (dtype, cells[at].downcast_ref::<PyStr>()) {
                (DType::Str(_), Some(text)) => {
                    let class = class("numpy._scalars", "str_", vm)?;
                    Ok(PyStr::from(text.to_string_lossy().into_owned()).into_ref_with_type(vm, class)?.into())
                }
                _ => Ok(cells[at].clone()),
            };
        }
    };
    scalar(dtype, one, vm)
}

/// A number as numpy's scalar of this type.
pub(crate) fn scalar(dtype: DType, one: One, vm: &VirtualMachine) -> PyResult {
    let class = class("numpy._scalars", &dtype.class_name(), vm)?;
    match (dtype, one) {
        (DType::Float(64), One::Float(number)) => {
            Ok(PyFloat::from(number).into_ref_with_type(vm, class)?.into())
        }
        _ => Ok(Number { dtype, one }.into_ref_with_type(vm, class)?.into()),
    }
}

/// An element as Python's own object.
pub(crate) fn item(dtype: DType, cells: &Cells, at: usize, vm: &VirtualMachine) -> PyResult {
    Ok(match cells {
        Cells::Bool(cells) => vm.ctx.new_bool(cells[at]).into(),
        Cells::Int(cells) if dtype.is_time() => {
            member("numpy._times", "python", vm)?.call((dtype.to_string(), cells[at]), vm)?
        }
        Cells::Int(cells) => vm.ctx.new_int(cells[at]).into(),
        Cells::Float(cells) => vm.ctx.new_float(cells[at]).into(),
        Cells::Kept(cells) => cells[at].clone(),
    })
}

/// The type that a single object has; `Object` where it is nothing that numpy knows.
fn type_of(object: &PyObject, vm: &VirtualMachine) -> DType {
    if let Some(number) = object.downcast_ref::<Number>() {
        return number.dtype;
    }
    if object.class().is(vm.ctx.types.bool_type) {
        return DType::Bool;
    }
    if let Some(int) = object.downcast_ref::<PyInt>() {
        return if i64::try_from(int.as_bigint()).is_ok() { DType::INT } else { DType::Object };
    }
    if object.downcast_ref::<PyFloat>().is_some() {
        return DType::FLOAT;
    }
    match object.downcast_ref::<PyStr>() {
        Some(text) => DType::Str(text.to_string_lossy().chars().count().max(1)),
        None => DType::Object,
    }
}

/// The array that an object already is or says that it is.
pub(crate) fn as_array(object: &PyObject, vm: &VirtualMachine) -> PyResult<Option<Array>> {
    if let Some(elements) = object.downcast_ref::<Elements>() {
        return Ok(Some(elements.array.borrow().clone()));
    }
    let class = object.class();
    let own = object.downcast_ref::<Number>().is_some()
        || object.downcast_ref::<PyFloat>().is_some()
        || object.downcast_ref::<PyStr>().is_some();
    if !own
        && !class.is(vm.ctx.types.list_type)
        && !class.is(vm.ctx.types.tuple_type)
        && class.get_attr(vm.ctx.intern_str("__array__")).is_some()
    {
        let made = vm.call_method(object, "__array__", ())?;
        return Ok(made.downcast_ref::<Elements>().map(|elements| elements.array.borrow().clone()));
    }
    Ok(None)
}

/// The parts of what numpy takes for a row of things.
fn parts(object: &PyObject, vm: &VirtualMachine) -> PyResult<Option<Vec<PyObjectRef>>> {
    if let Some(list) = object.downcast_ref::<PyList>() {
        return Ok(Some(list.borrow_vec().to_vec()));
    }
    if let Some(tuple) = object.downcast_ref::<PyTuple>() {
        return Ok(Some(tuple.as_slice().to_vec()));
    }
    if object.downcast_ref::<PyRange>().is_some() {
        return vm.extract_elements_with(object, Ok).map(Some);
    }
    let Some(array) = as_array(object, vm)? else { return Ok(None) };
    let Some(length) = array.shape.first().copied() else { return Ok(None) };
    let inner = (array.shape[1..].to_vec(), array.strides[1..].to_vec());
    let row = |at: usize| {
        let offset = array.offset.wrapping_add_signed(array.strides[0] * at.cast_signed());
        wrap_or_element(array.looked_at(inner.0.clone(), inner.1.clone(), offset), vm)
    };
    (0..length).map(row).collect::<PyResult<Vec<_>>>().map(Some)
}

/// An array from any object, in the type asked for or the one that fits.
pub(crate) fn to_array(object: &PyObject, dtype: Option<DType>, vm: &VirtualMachine) -> PyResult<Array> {
    if let Some(array) = as_array(object, vm)? {
        return match dtype {
            Some(dtype) if dtype != array.dtype => cast(&array, dtype, vm),
            _ => Ok(array),
        };
    }
    let mut shape = Vec::new();
    let mut leaves = vec![object.to_owned()];
    loop {
        let split = leaves.iter().map(|leaf| parts(leaf, vm)).collect::<PyResult<Vec<_>>>()?;
        let Some(Some(first)) = split.first() else {
            if split.iter().any(Option::is_some) && dtype != Some(DType::Object) {
                return Err(ragged(&shape, vm));
            }
            break;
        };
        let length = first.len();
        if split.iter().any(|parts| parts.as_ref().is_none_or(|parts| parts.len() != length)) {
            if dtype == Some(DType::Object) {
                break;
            }
            return Err(ragged(&shape, vm));
        }
        shape.push(length);
        leaves = split.into_iter().flatten().flatten().collect();
        if length == 0 {
            break;
        }
    }
    let dtype = match dtype {
        Some(dtype) => dtype,
        None => leaves.iter().map(|leaf| type_of(leaf, vm)).reduce(DType::promote).unwrap_or(DType::FLOAT),
    };
    let (dtype, cells) = collect(&leaves, dtype, vm)?;
    Ok(Array::new(dtype, cells, shape))
}

fn ragged(shape: &[usize], vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
    vm.new_value_error(format!(
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after {} dimensions. The detected shape was {} + inhomogeneous part.",
        shape.len(),
        super::array::shape_text(shape)
    ))
}

/// Objects as cells of a type; text widens to its longest where the type leaves that open.
fn collect(leaves: &[PyObjectRef], dtype: DType, vm: &VirtualMachine) -> PyResult<(DType, Cells)> {
    Ok(match dtype {
        DType::Object => (dtype, Cells::Kept(leaves.to_vec())),
        DType::Str(width) => {
            let texts = leaves
                .iter()
                .map(|leaf| Ok(leaf.str(vm)?.to_string_lossy().into_owned()))
                .collect::<PyResult<Vec<String>>>()?;
            let longest = texts.iter().map(|text| text.chars().count()).max().unwrap_or(0).max(1);
            let width = if width == 0 { longest } else { width };
            let cut = |text: String| -> PyObjectRef {
                vm.ctx.new_str(text.chars().take(width).collect::<String>()).into()
            };
            (DType::Str(width), Cells::Kept(texts.into_iter().map(cut).collect()))
        }
        DType::Bool => {
            (dtype, Cells::Bool(leaves.iter().map(|leaf| truth(leaf, vm)).collect::<PyResult<_>>()?))
        }
        DType::Int(_) | DType::UInt(_) => {
            (dtype, Cells::Int(leaves.iter().map(|leaf| whole(leaf, dtype, vm)).collect::<PyResult<_>>()?))
        }
        DType::Float(_) => {
            let float = |leaf: &PyObjectRef| Ok(dtype.rounded(real(leaf, vm)?));
            (dtype, Cells::Float(leaves.iter().map(float).collect::<PyResult<_>>()?))
        }
        DType::Datetime(_) | DType::Timedelta(_) => {
            let read = member("numpy._times", "ticks", vm)?;
            let name = vm.ctx.new_str(dtype.to_string());
            let tick =
                |leaf: &PyObjectRef| i64::try_from_object(vm, read.call((leaf.clone(), name.clone()), vm)?);
            (dtype, Cells::Int(leaves.iter().map(tick).collect::<PyResult<_>>()?))
        }
    })
}

fn truth(object: &PyObject, vm: &VirtualMachine) -> PyResult<bool> {
    match object.downcast_ref::<Number>() {
        Some(number) => Ok(match number.one {
            One::Bool(flag) => flag,
            One::Int(number) => number != 0,
            One::Float(number) => number != 0.0,
        }),
        None => object.to_owned().try_to_bool(vm),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "numpy cuts the fraction off, too")]
fn whole(object: &PyObject, dtype: DType, vm: &VirtualMachine) -> PyResult<i64> {
    if let Some(number) = object.downcast_ref::<Number>() {
        return Ok(dtype.wrapped(match number.one {
            One::Bool(flag) => i64::from(flag),
            One::Int(number) => number,
            One::Float(number) => number as i64,
        }));
    }
    if let Some(float) = object.downcast_ref::<PyFloat>().map(Py::to_f64)
        && float.is_finite()
    {
        return Ok(dtype.wrapped(float as i64));
    }
    let int = if object.downcast_ref::<PyInt>().is_some() {
        object.to_owned()
    } else {
        vm.ctx.types.int_type.as_object().call((object.to_owned(),), vm)?
    };
    let big = int.downcast_ref::<PyInt>().map(Py::as_bigint);
    let number = big.and_then(|big| i128::try_from(big).ok()).unwrap_or(i128::MAX);
    let (least, greatest) = dtype.bounds();
    match i64::try_from(number) {
        Ok(number) if (least..=greatest).contains(&i128::from(number)) => Ok(number),
        _ => Err(out_of_bounds(&int, dtype, vm)),
    }
}

/// The error for a Python integer that a type of numpy has no room for.
pub(crate) fn out_of_bounds(
    int: &PyObject,
    dtype: DType,
    vm: &VirtualMachine,
) -> rustpython_vm::builtins::PyBaseExceptionRef {
    let shown = int.str(vm).map(|text| text.to_string_lossy().into_owned()).unwrap_or_default();
    vm.new_overflow_error(format!("Python integer {shown} out of bounds for {dtype}"))
}

#[expect(clippy::cast_precision_loss, reason = "what numpy does too")]
fn real(object: &PyObject, vm: &VirtualMachine) -> PyResult<f64> {
    if let Some(float) = object.downcast_ref::<PyFloat>() {
        return Ok(float.to_f64());
    }
    if let Some(number) = object.downcast_ref::<Number>() {
        return Ok(match number.one {
            One::Bool(flag) => f64::from(u8::from(flag)),
            One::Int(number) => number as f64,
            One::Float(number) => number,
        });
    }
    if vm.is_none(object) {
        return Ok(f64::NAN);
    }
    let float = vm.ctx.types.float_type.as_object().call((object.to_owned(),), vm)?;
    Ok(float.downcast_ref::<PyFloat>().map_or(f64::NAN, Py::to_f64))
}

/// The same elements in another type.
pub(crate) fn cast(array: &Array, dtype: DType, vm: &VirtualMachine) -> PyResult<Array> {
    if !array.dtype.is_kept() && !dtype.is_kept() {
        if let (Cells::Float(cells), true) = (&array.dense(), dtype.is_integer())
            && cells.iter().any(|cell| !cell.is_finite())
        {
            member("numpy._errors", "warn", vm)?.call(("invalid value encountered in cast",), vm)?;
        }
        return Ok(array.cast_numbers(dtype));
    }
    let cells = array.dense();
    let text = matches!(array.dtype, DType::Str(_));
    let one = |at| {
        if text { element(array.dtype, &cells, at, vm) } else { item(array.dtype, &cells, at, vm) }
    };
    let items = (0..array.size()).map(one).collect::<PyResult<Vec<_>>>()?;
    let dtype = match dtype {
        // As wide as any number of the type can be.
        DType::Str(0) if array.dtype != DType::Object && !text => array.dtype.promote(DType::Str(0)),
        DType::Object if text => return Ok(Array::new(dtype, cells, array.shape.clone())),
        other => other,
    };
    let (dtype, cells) = collect(&items, dtype, vm)?;
    Ok(Array::new(dtype, cells, array.shape.clone()))
}

/// Elements as nested lists of Python's own objects.
pub(crate) fn nested(array: &Array, vm: &VirtualMachine) -> PyResult {
    let cells = array.dense();
    let items = (0..array.size()).map(|at| item(array.dtype, &cells, at, vm));
    let mut level = items.collect::<PyResult<Vec<_>>>()?;
    for (axis, length) in array.shape.iter().enumerate().rev() {
        if *length == 0 {
            let rows = array.shape[..axis].iter().product();
            level = (0..rows).map(|_| vm.ctx.new_list(Vec::new()).into()).collect();
            continue;
        }
        level = level.chunks(*length).map(|row| vm.ctx.new_list(row.to_vec()).into()).collect();
    }
    Ok(level.into_iter().next().unwrap_or_else(|| vm.ctx.none()))
}

/// Whether a tick says that there is no moment.
pub(crate) fn is_nat(tick: i64) -> bool {
    tick == NAT
}
