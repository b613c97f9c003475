//! Sorting, and what is built on it.

use std::cmp::Ordering;

use rustpython_vm::types::PyComparisonOp;
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

use super::array::{Array, Cells, NAT};

/// The places that put each lane of the last axis in order, ties as they stand.
pub(crate) fn places(array: &Array, vm: &VirtualMachine) -> PyResult<Vec<usize>> {
    let length = array.shape.last().copied().unwrap_or(1);
    let cells = array.dense();
    let mut places = Vec::with_capacity(cells.len());
    if length == 0 {
        return Ok(places);
    }
    for lane in 0..cells.len() / length {
        let mut order: Vec<usize> = (0..length).collect();
        let from = lane * length;
        match &cells {
            Cells::Bool(cells) => order.sort_by_key(|at| cells[from + at]),
            Cells::Int(cells) => order.sort_by_key(|at| missing_last(array, cells[from + at])),
            Cells::Float(cells) => order.sort_by(|a, b| floats(cells[from + a], cells[from + b])),
            Cells::Kept(cells) => sort_objects(&mut order, &cells[from..from + length], vm)?,
        }
        places.extend(order);
    }
    Ok(places)
}

/// Moments that are missing stand last.
fn missing_last(array: &Array, cell: i64) -> (bool, i64) {
    (array.dtype.is_time() && cell == NAT, cell)
}

/// NaN stands last.
fn floats(left: f64, right: f64) -> Ordering {
    left.partial_cmp(&right).unwrap_or_else(|| left.is_nan().cmp(&right.is_nan()))
}

fn sort_objects(order: &mut [usize], cells: &[PyObjectRef], vm: &VirtualMachine) -> PyResult<()> {
    let mut failure = None;
    order.sort_by(|a, b| {
        let less =
            |left: &PyObjectRef, right: &PyObjectRef| left.rich_compare_bool(right, PyComparisonOp::Lt, vm);
        let ordering = less(&cells[*a], &cells[*b]).and_then(|before| {
            if before {
                return Ok(Ordering::Less);
            }
            Ok(if less(&cells[*b], &cells[*a])? { Ordering::Greater } else { Ordering::Equal })
        });
        ordering.unwrap_or_else(|error| {
            failure.get_or_insert(error);
            Ordering::Equal
        })
    });
    failure.map_or(Ok(()), Err)
}

/// Every lane of the last axis in order.
pub(crate) fn sorted(array: &Array, vm: &VirtualMachine) -> PyResult<Array> {
    let length = array.shape.last().copied().unwrap_or(1).max(1);
    let cells = match array.dense() {
        Cells::Float(mut cells) => {
            cells.chunks_mut(length).for_each(|lane| lane.sort_by(|a, b| floats(*a, *b)));
            Cells::Float(cells)
        }
        Cells::Int(mut cells) => {
            cells.chunks_mut(length).for_each(|lane| lane.sort_by_key(|cell| missing_last(array, *cell)));
            Cells::Int(cells)
        }
        cells => {
            let places = places(array, vm)?;
            cells.pick(places.iter().enumerate().map(|(nth, at)| nth / length * length + at))
        }
    };
    Ok(Array::new(array.dtype, cells, array.shape.clone()))
}

/// What the elements of a flat array are, each once and in order.
pub(crate) struct Unique {
    pub(crate) values: Array,
    /// Where each is first.
    pub(crate) first: Vec<i64>,
    /// Which of them each element is.
    pub(crate) inverse: Vec<i64>,
    pub(crate) counts: Vec<i64>,
}

/// The different elements of a flat array.
pub(crate) fn unique(array: &Array, vm: &VirtualMachine) -> PyResult<Unique> {
    let places = places(array, vm)?;
    let cells = array.dense();
    let same = |left: usize, right: usize| -> PyResult<bool> {
        Ok(match &cells {
            Cells::Bool(cells) => cells[left] == cells[right],
            Cells::Int(cells) => cells[left] == cells[right],
            Cells::Float(cells) => floats(cells[left], cells[right]) == Ordering::Equal,
            Cells::Kept(cells) => vm.bool_eq(&cells[left], &cells[right])?,
        })
    };
    let mut first = Vec::new();
    let mut counts: Vec<i64> = Vec::new();
    let mut inverse = vec![0; places.len()];
    for (nth, at) in places.iter().enumerate() {
        if nth == 0 || !same(places[nth - 1], *at)? {
            first.push(*at);
            counts.push(0);
        }
        if let Some(count) = counts.last_mut() {
            *count += 1;
        }
        inverse[*at] = i64::try_from(first.len()).unwrap_or(i64::MAX) - 1;
    }
    let values = cells.pick(first.iter().copied());
    Ok(Unique {
        values: Array::new(array.dtype, values, vec![first.len()]),
        first: first.into_iter().map(usize::cast_signed).map(|at| at as i64).collect(),
        inverse,
        counts,
    })
}

/// Where each value would be put into a flat array that is in order.
pub(crate) fn search(sorted: &[f64], values: &[f64], right: bool) -> Vec<i64> {
    let place = |value: &f64| {
        sorted.partition_point(|cell| match floats(*cell, *value) {
            Ordering::Less => true,
            Ordering::Equal => right,
            Ordering::Greater => false,
        })
    };
    values.iter().map(|value| i64::try_from(place(value)).unwrap_or(i64::MAX)).collect()
}
