//! numpy's arrays, to the extent that frames hand them out and tests of pipelines use them.
//!
//! - [`array`], [`dtype`]: elements, and ways of looking at them
//! - [`select`]: what a key stands for
//! - [`binary`], [`unary`], [`reduce`], [`order`], [`join`]: what is calculated
//! - [`text`]: how arrays are written
//! - [`convert`], [`column`]: between Python, arrays and the columns of frames
//! - [`native`]: the module that `lib/numpy` gives its signatures to

mod array;
mod binary;
pub(crate) mod column;
mod convert;
mod dtype;
mod join;
mod native;
mod order;
mod reduce;
mod select;
mod source;
mod text;
mod unary;

pub(crate) use native::{Number, module_def};

use rustpython_vm::{PyObject, PyObjectRef, PyResult, VirtualMachine};

/// The shape of an array, or of what says that it is one, and its elements as Python's own objects, row by row.
pub(crate) fn flat(
    object: &PyObject,
    vm: &VirtualMachine,
) -> PyResult<Option<(Vec<usize>, Vec<PyObjectRef>)>> {
    convert::as_array(object, vm)?.map(|array| items(&array, vm)).transpose()
}

/// The shape and elements of the array that any object can become.
pub(crate) fn flattened(object: &PyObject, vm: &VirtualMachine) -> PyResult<(Vec<usize>, Vec<PyObjectRef>)> {
    items(&convert::to_array(object, None, vm)?, vm)
}

fn items(array: &array::Array, vm: &VirtualMachine) -> PyResult<(Vec<usize>, Vec<PyObjectRef>)> {
    let cells = array.dense();
    let items = (0..array.size()).map(|at| convert::item(array.dtype, &cells, at, vm));
    Ok((array.shape.clone(), items.collect::<PyResult<_>>()?))
}

/// Whether an object is a single number or flag of numpy's that is no Python number.
pub(crate) fn is_scalar(object: &PyObject) -> bool {
    object.downcast_ref::<Number>().is_some_and(|number| !number.dtype.is_time())
}

/// Whether an object is one of numpy's flags.
pub(crate) fn is_flag(object: &PyObject) -> bool {
    object.downcast_ref::<Number>().is_some_and(|number| number.dtype == dtype::DType::Bool)
}
