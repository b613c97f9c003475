//! Several arrays to one.

use rustpython_vm::{PyObject, PyResult, VirtualMachine};

use super::array::{Array, Cells, common_shape, tight_text};
use super::binary::{Operand, operand};
use super::convert::{cast, to_array};
use super::dtype::DType;

/// Arrays one after the other along an axis.
pub(crate) fn concatenate(arrays: &[Array], axis: usize, vm: &VirtualMachine) -> PyResult<Array> {
    let Some(first) = arrays.first() else {
        return Err(vm.new_value_error("need at least one array to concatenate"));
    };
    for (nth, array) in arrays.iter().enumerate().skip(1) {
        if array.ndim() != first.ndim() {
            return Err(vm.new_value_error(format!(
                "all the input arrays must have same number of dimensions, but the array at index 0 has {} dimension(s) and the array at index {nth} has {} dimension(s)",
                first.ndim(),
                array.ndim()
            )));
        }
        for (along, (left, right)) in first.shape.iter().zip(&array.shape).enumerate() {
            if along != axis && left != right {
                return Err(vm.new_value_error(format!(
                    "all the input array dimensions except for the concatenation axis must match exactly, but along dimension {along}, the array at index 0 has size {left} and the array at index {nth} has size {right}"
                )));
            }
        }
    }
    let dtype = arrays.iter().map(|array| array.dtype).reduce(DType::promote).unwrap_or(DType::FLOAT);
    let parts = arrays.iter().map(|array| cast(array, dtype, vm)).collect::<PyResult<Vec<_>>>()?;
    let mut shape = first.shape.clone();
    shape[axis] = parts.iter().map(|part| part.shape[axis]).sum();
    let rows: usize = shape[..axis].iter().product();
    let cells: Vec<Cells> = parts.iter().map(Array::dense).collect();
    let widths: Vec<usize> = parts.iter().map(|part| part.shape[axis..].iter().product()).collect();
    let mut whole = empty_like(dtype);
    for row in 0..rows {
        for (cells, width) in cells.iter().zip(&widths) {
            append(&mut whole, cells, row * width, *width);
        }
    }
    Ok(Array::new(dtype, whole, shape))
}

fn empty_like(dtype: DType) -> Cells {
    match dtype {
        DType::Bool => Cells::Bool(Vec::new()),
        DType::Float(_) => Cells::Float(Vec::new()),
        DType::Str(_) | DType::Object => Cells::Kept(Vec::new()),
        _ => Cells::Int(Vec::new()),
    }
}

fn append(whole: &mut Cells, part: &Cells, from: usize, count: usize) {
    match (whole, part) {
        (Cells::Bool(whole), Cells::Bool(part)) => whole.extend_from_slice(&part[from..from + count]),
        (Cells::Int(whole), Cells::Int(part)) => whole.extend_from_slice(&part[from..from + count]),
        (Cells::Float(whole), Cells::Float(part)) => whole.extend_from_slice(&part[from..from + count]),
        (Cells::Kept(whole), Cells::Kept(part)) => whole.extend_from_slice(&part[from..from + count]),
        _ => {}
    }
}

/// `left` where the condition holds, `right` elsewhere.
pub(crate) fn choose(
    condition: &PyObject,
    left: &PyObject,
    right: &PyObject,
    vm: &VirtualMachine,
) -> PyResult<Array> {
    let condition = cast(&to_array(condition, None, vm)?, DType::Bool, vm)?;
    let weak = |object: &PyObject| -> PyResult<Option<DType>> {
        Ok(match operand(object, vm)? {
            Some(Operand::Int(_)) => Some(DType::INT),
            Some(Operand::Float(_)) => Some(DType::FLOAT),
            _ => None,
        })
    };
    let weak_types = (weak(left)?, weak(right)?);
    let (left, right) = (to_array(left, None, vm)?, to_array(right, None, vm)?);
    let own = |weak: Option<DType>, other: DType, own: DType| match (weak, other) {
        // A Python number takes the type of the other side where that holds it.
        (Some(DType::INT), DType::Int(_) | DType::UInt(_) | DType::Float(_))
        | (Some(DType::FLOAT), DType::Float(_)) => other,
        _ => own,
    };
    let types = (own(weak_types.0, right.dtype, left.dtype), own(weak_types.1, left.dtype, right.dtype));
    let dtype = types.0.promote(types.1);
    let shape =
        common_shape(&left.shape, &right.shape).and_then(|shape| common_shape(&condition.shape, &shape));
    let Some(shape) = shape else {
        return Err(vm.new_value_error(format!(
            "operands could not be broadcast together with shapes {} {} {} ",
            tight_text(&condition.shape),
            tight_text(&left.shape),
            tight_text(&right.shape)
        )));
    };
    let spread = |array: Array| array.broadcast(&shape).map_or_else(|| array.dense(), |array| array.dense());
    let (mut whole, other) = (spread(cast(&left, dtype, vm)?), spread(cast(&right, dtype, vm)?));
    if let Cells::Bool(flags) = spread(condition) {
        for (at, flag) in flags.into_iter().enumerate() {
            if !flag {
                whole.put(at, &other, at);
            }
        }
    }
    Ok(Array::new(dtype, whole, shape))
}

/// The product of two matrices, of a matrix and a vector, or of two vectors.
pub(crate) fn matmul(left: &Array, right: &Array, dot: bool, vm: &VirtualMachine) -> PyResult<Array> {
    let dtype = left.dtype.promote(right.dtype);
    if dtype.is_kept() || left.ndim() > 2 || right.ndim() > 2 {
        return Err(
            vm.new_not_implemented_error("this sandbox multiplies matrices of numbers with two axes only")
        );
    }
    if !dot && (left.ndim() == 0 || right.ndim() == 0) {
        let nth = usize::from(left.ndim() != 0);
        return Err(vm.new_value_error(format!(
            "matmul: Input operand {nth} does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)"
        )));
    }
    let inner = (left.shape.last().copied().unwrap_or(1), right.shape.first().copied().unwrap_or(1));
    if inner.0 != inner.1 {
        return Err(vm.new_value_error(if dot {
            format!(
                "shapes {} and {} not aligned: {} (dim {}) != {} (dim 0)",
                tight_text(&left.shape),
                tight_text(&right.shape),
                inner.0,
                left.ndim() - 1,
                inner.1
            )
        } else {
            format!(
                "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size {} is different from {})",
                inner.1, inner.0
            )
        }));
    }
    let rows = if left.ndim() == 2 { left.shape[0] } else { 1 };
    let columns = if right.ndim() == 2 { right.shape[1] } else { 1 };
    let shape: Vec<usize> = [(left.ndim() == 2).then_some(rows), (right.ndim() == 2).then_some(columns)]
        .into_iter()
        .flatten()
        .collect();
    let wide = if dtype == DType::Bool { DType::Bool } else { dtype };
    let cells = if matches!(dtype, DType::Float(_)) {
        let (left, right) = (left.dense().into_floats(), right.dense().into_floats());
        Cells::Float(products(&left, &right, (rows, inner.0, columns), |sum: f64, a, b| {
            dtype.rounded(sum + a * b)
        }))
    } else {
        let (left, right) = (left.dense().into_ints(), right.dense().into_ints());
        let sums = products(&left, &right, (rows, inner.0, columns), |sum: i64, a, b| {
            sum.wrapping_add(a.wrapping_mul(b))
        });
        if dtype == DType::Bool {
            Cells::Bool(sums.into_iter().map(|sum| sum != 0).collect())
        } else {
            Cells::Int(sums.into_iter().map(|sum| dtype.wrapped(sum)).collect())
        }
    };
    Ok(Array::new(wide, cells, shape))
}

fn products<T: Copy + Default>(
    left: &[T],
    right: &[T],
    (rows, inner, columns): (usize, usize, usize),
    add: impl Fn(T, T, T) -> T,
) -> Vec<T> {
    let mut whole = Vec::with_capacity(rows * columns);
    for row in 0..rows {
        for column in 0..columns {
            let sum = (0..inner)
                .fold(T::default(), |sum, at| add(sum, left[row * inner + at], right[at * columns + column]));
            whole.push(sum);
        }
    }
    whole
}
