//! `array[key]`: which elements a key stands for.
//!
//! - source: numpy's indexing rules: numbers and slices look at the array, lists and masks copy from it

use rustpython_vm::builtins::{PyBaseExceptionRef, PyInt, PyList, PySlice, PyStr, PyTuple};
use rustpython_vm::{AsObject, PyObject, PyObjectRef, PyResult, TryFromObject, VirtualMachine};

use super::array::{Array, Cells, common_shape, places_of};
use super::convert::{One, to_array};
use super::dtype::DType;
use super::native::{Elements, Number};

/// What a key stands for.
pub(crate) enum Selection {
    /// Another way of looking at the same cells.
    View(Array),
    /// Cells here and there, in the order of rows of the shape.
    Scattered { places: Vec<usize>, shape: Vec<usize>, mask: bool },
}

/// One part of a key.
enum Part {
    At(i64),
    Slice(PyObjectRef),
    NewAxis,
    Rest,
    /// Places along one axis.
    Places(Array),
    Mask(Array),
}

const KINDS: &str = "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices";

/// What `key` stands for in `array`.
pub(crate) fn select(array: &Array, key: &PyObject, vm: &VirtualMachine) -> PyResult<Selection> {
    let keys = match key.downcast_ref::<PyTuple>() {
        Some(tuple) => tuple.as_slice().to_vec(),
        None => vec![key.to_owned()],
    };
    let mut parts = keys.iter().map(|key| part(key, vm)).collect::<PyResult<Vec<_>>>()?;
    let used: usize = parts
        .iter()
        .map(|part| match part {
            Part::NewAxis | Part::Rest => 0,
            Part::Mask(mask) => mask.ndim(),
            _ => 1,
        })
        .sum();
    if used > array.ndim() {
        return Err(vm.new_index_error(format!(
            "too many indices for array: array is {}-dimensional, but {used} were indexed",
            array.ndim()
        )));
    }
    let mut missing = array.ndim() - used;
    if let Some(at) = parts.iter().position(|part| matches!(part, Part::Rest)) {
        parts.remove(at);
        while missing > 0 {
            parts.insert(at, Part::Slice(whole(vm)));
            missing -= 1;
        }
    }
    if let [Part::Mask(mask)] = parts.as_slice()
        && mask.shape == array.shape
    {
        let places = array.places();
        let chosen: Vec<usize> = match mask.dense() {
            Cells::Bool(flags) => {
                flags.iter().zip(places).filter(|(flag, _)| **flag).map(|(_, place)| place).collect()
            }
            _ => Vec::new(),
        };
        let shape = vec![chosen.len()];
        return Ok(Selection::Scattered { places: chosen, shape, mask: true });
    }
    Walk::default().over(array, parts, vm)
}

fn whole(vm: &VirtualMachine) -> PyObjectRef {
    let none = || vm.ctx.none();
    PySlice { start: Some(none()), stop: none(), step: Some(none()) }.into_ref_of(vm)
}

trait IntoObject {
    fn into_ref_of(self, vm: &VirtualMachine) -> PyObjectRef;
}

impl IntoObject for PySlice {
    fn into_ref_of(self, vm: &VirtualMachine) -> PyObjectRef {
        rustpython_vm::PyPayload::into_pyobject(self, vm)
    }
}

fn part(key: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Part> {
    if vm.is_none(key) {
        return Ok(Part::NewAxis);
    }
    if key.is(&vm.ctx.ellipsis) {
        return Ok(Part::Rest);
    }
    if key.downcast_ref::<PySlice>().is_some() {
        return Ok(Part::Slice(key.clone()));
    }
    if key.class().is(vm.ctx.types.bool_type) {
        return Ok(Part::Mask(to_array(key, None, vm)?));
    }
    if key.downcast_ref::<PyInt>().is_some() {
        return Ok(Part::At(i64::try_from_object(vm, key.clone())?));
    }
    match key.downcast_ref::<Number>().map(|number| (number.dtype, number.one)) {
        Some((dtype, One::Int(number))) if dtype.is_integer() => return Ok(Part::At(number)),
        Some((DType::Bool, _)) => return Ok(Part::Mask(to_array(key, None, vm)?)),
        _ => {}
    }
    let list = key.downcast_ref::<PyList>().is_some();
    let listed = list
        || key.downcast_ref::<Elements>().is_some()
        || key.downcast_ref::<PyStr>().is_none()
            && key.class().get_attr(vm.ctx.intern_str("__array__")).is_some();
    if !listed {
        return Err(vm.new_index_error(KINDS));
    }
    let array = to_array(key, None, vm)?;
    match array.dtype {
        DType::Bool => Ok(Part::Mask(array)),
        DType::Int(_) | DType::UInt(_) => Ok(Part::Places(array)),
        _ if list && array.size() == 0 => Ok(Part::Places(array.cast_numbers(DType::INT))),
        _ if list => Err(vm.new_index_error(KINDS)),
        _ => Err(vm.new_index_error("arrays used as indices must be of integer (or boolean) type")),
    }
}

/// A place along an axis, counted from its end where it is negative.
pub(crate) fn place(at: i64, axis: usize, length: usize, vm: &VirtualMachine) -> PyResult<usize> {
    let signed = i64::try_from(length).unwrap_or(i64::MAX);
    let from_start = if at < 0 { at + signed } else { at };
    match usize::try_from(from_start) {
        Ok(place) if from_start < signed => Ok(place),
        _ => Err(out_of_bounds(at, axis, length, vm)),
    }
}

fn out_of_bounds(at: i64, axis: usize, length: usize, vm: &VirtualMachine) -> PyBaseExceptionRef {
    vm.new_index_error(format!("index {at} is out of bounds for axis {axis} with size {length}"))
}

/// What has become of the axes so far.
#[derive(Default)]
struct Walk {
    shape: Vec<usize>,
    strides: Vec<isize>,
    offset: usize,
    /// Lists of places: how far each of its places lies from the start.
    lists: Vec<(Vec<usize>, Vec<isize>)>,
    /// Where among the axes the lists' own axes go; the front where lists are apart from each other.
    front: Option<usize>,
    apart: bool,
}

impl Walk {
    fn over(mut self, array: &Array, parts: Vec<Part>, vm: &VirtualMachine) -> PyResult<Selection> {
        self.offset = array.offset;
        let mut axis = 0;
        let mut last_list = None;
        for (nth, part) in parts.into_iter().enumerate() {
            match part {
                Part::NewAxis => {
                    self.shape.push(1);
                    self.strides.push(0);
                    continue;
                }
                Part::At(at) => {
                    let place = place(at, axis, array.shape[axis], vm)?;
                    self.offset = self.offset.wrapping_add_signed(place.cast_signed() * array.strides[axis]);
                }
                Part::Slice(slice) => self.slice(array, axis, &slice, vm)?,
                Part::Rest => continue,
                Part::Places(places) => {
                    self.list_found(nth, &mut last_list);
                    let steps = places.dense().into_ints().into_iter().map(|at| {
                        let place = place(at, axis, array.shape[axis], vm)?;
                        Ok(place.cast_signed() * array.strides[axis])
                    });
                    self.lists.push((places.shape.clone(), steps.collect::<PyResult<_>>()?));
                }
                Part::Mask(mask) => {
                    self.list_found(nth, &mut last_list);
                    self.mask(array, axis, &mask, vm)?;
                    axis += mask.ndim();
                    continue;
                }
            }
            axis += 1;
        }
        self.shape.extend(&array.shape[axis..]);
        self.strides.extend(&array.strides[axis..]);
        self.finish(array, vm)
    }

    fn list_found(&mut self, nth: usize, last: &mut Option<usize>) {
        if last.is_some_and(|last| last + 1 != nth) {
            self.apart = true;
        }
        *last = Some(nth);
        self.front.get_or_insert(self.shape.len());
    }

    fn slice(&mut self, array: &Array, axis: usize, slice: &PyObject, vm: &VirtualMachine) -> PyResult<()> {
        let length = array.shape[axis];
        let limits = vm.call_method(slice, "indices", (length,))?;
        let limits: Vec<i64> = Vec::try_from_object(vm, vm.call_method(&limits, "__iter__", ())?)
            .or_else(|_| vm.extract_elements_with(&limits, |limit| i64::try_from_object(vm, limit)))?;
        let [start, stop, by] = limits.as_slice() else { return Ok(()) };
        let distance = if *by > 0 { stop - start } else { start - stop };
        let count = if distance > 0 { (distance - 1) / by.abs() + 1 } else { 0 };
        let by = isize::try_from(*by).unwrap_or(1);
        if count > 0 {
            let start = isize::try_from(*start).unwrap_or(0);
            self.offset = self.offset.wrapping_add_signed(start * array.strides[axis]);
        }
        self.shape.push(usize::try_from(count).unwrap_or(0));
        self.strides.push(array.strides[axis] * by);
        Ok(())
    }

    fn mask(&mut self, array: &Array, axis: usize, mask: &Array, vm: &VirtualMachine) -> PyResult<()> {
        for (nth, length) in mask.shape.iter().enumerate() {
            let own = array.shape[axis + nth];
            if own != *length {
                return Err(vm.new_index_error(format!(
                    "boolean index did not match indexed array along axis {}; size of axis is {own} but size of corresponding boolean axis is {length}",
                    axis + nth
                )));
            }
        }
        let Cells::Bool(flags) = mask.dense() else { return Ok(()) };
        let places = places_of(&mask.shape, &array.strides[axis..axis + mask.ndim()], 0);
        let chosen: Vec<isize> = flags
            .iter()
            .zip(places)
            .filter(|(flag, _)| **flag)
            .map(|(_, place)| place.cast_signed())
            .collect();
        self.lists.push((vec![chosen.len()], chosen));
        Ok(())
    }

    fn finish(self, array: &Array, vm: &VirtualMachine) -> PyResult<Selection> {
        if self.lists.is_empty() {
            return Ok(Selection::View(array.looked_at(self.shape, self.strides, self.offset)));
        }
        let mut common = Vec::new();
        for (shape, _) in &self.lists {
            let Some(shape) = common_shape(&common, shape) else {
                let shapes: Vec<String> =
                    self.lists.iter().map(|(shape, _)| super::array::shape_text(shape)).collect();
                return Err(vm.new_index_error(format!(
                    "shape mismatch: indexing arrays could not be broadcast together with shapes {} ",
                    shapes.join(" ")
                )));
            };
            common = shape;
        }
        let mut steps = vec![0isize; common.iter().product()];
        for (shape, list) in &self.lists {
            let count = list.len();
            let last = i64::try_from(count).unwrap_or(i64::MAX);
            let nth = Array::ints((0..last).collect(), shape.clone());
            let nth = nth.broadcast(&common).map(|nth| nth.dense().into_ints()).unwrap_or_default();
            for (step, nth) in steps.iter_mut().zip(nth) {
                *step += list[usize::try_from(nth).unwrap_or_default()];
            }
        }
        let front = if self.apart { 0 } else { self.front.unwrap_or(0) };
        let before = places_of(&self.shape[..front], &self.strides[..front], self.offset);
        let mut places = Vec::new();
        for start in before {
            for step in &steps {
                let at = start.wrapping_add_signed(*step);
                places.extend(places_of(&self.shape[front..], &self.strides[front..], at));
            }
        }
        let shape = [&self.shape[..front], &common, &self.shape[front..]].concat();
        Ok(Selection::Scattered { places, shape, mask: false })
    }
}
