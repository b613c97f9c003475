//! Operations on two arrays, element by element.
//!
//! - source: numpy 2, promotion by NEP 50: a Python number takes the other side's type where that holds it

use std::cmp::Ordering;

use rustpython_vm::builtins::{PyFloat, PyInt, PyList, PyStr, PyTuple};
use rustpython_vm::types::PyComparisonOp;
use rustpython_vm::{AsObject, Py, PyObject, PyObjectRef, PyResult, VirtualMachine};

use super::array::{Array, Cells, NAT, common_shape, tight_text};
use super::convert::{as_array, cast, class, out_of_bounds, to_array, wrap_or_element};
use super::dtype::DType;
use super::native::{Elements, Number};
use crate::modules::pandas::errors::member;

/// What two elements become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Remainder,
    Power,
    And,
    Or,
    Xor,
    LeftShift,
    RightShift,
    Maximum,
    Minimum,
    Arctan2,
    Hypot,
    Compare(PyComparisonOp),
}

impl Op {
    /// The operation of this name in `numpy`.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "add" => Self::Add,
            "subtract" => Self::Subtract,
            "multiply" => Self::Multiply,
            "divide" => Self::Divide,
            "floor_divide" => Self::FloorDivide,
            "remainder" => Self::Remainder,
            "power" => Self::Power,
            "bitwise_and" => Self::And,
            "bitwise_or" => Self::Or,
            "bitwise_xor" => Self::Xor,
            "left_shift" => Self::LeftShift,
            "right_shift" => Self::RightShift,
            "maximum" => Self::Maximum,
            "minimum" => Self::Minimum,
            "arctan2" => Self::Arctan2,
            "hypot" => Self::Hypot,
            "equal" => Self::Compare(PyComparisonOp::Eq),
            "not_equal" => Self::Compare(PyComparisonOp::Ne),
            "less" => Self::Compare(PyComparisonOp::Lt),
            "less_equal" => Self::Compare(PyComparisonOp::Le),
            "greater" => Self::Compare(PyComparisonOp::Gt),
            "greater_equal" => Self::Compare(PyComparisonOp::Ge),
            _ => return None,
        })
    }
}

/// One side of an operation.
pub(crate) enum Operand {
    Array(Array),
    /// A Python integer, which has no type of its own.
    Int(i64),
    /// A Python float, which has no type of its own.
    Float(f64),
}

impl Operand {
    fn strong(&self) -> Array {
        match self {
            Self::Array(array) => array.clone(),
            Self::Int(number) => Array::ints(vec![*number], Vec::new()),
            Self::Float(number) => Array::floats(vec![*number], Vec::new()),
        }
    }
}

/// An object as one side of an operation; `None` where the other side is to be asked.
pub(crate) fn operand(object: &PyObject, vm: &VirtualMachine) -> PyResult<Option<Operand>> {
    if object.downcast_ref::<Elements>().is_some() || object.downcast_ref::<Number>().is_some() {
        return to_array(object, None, vm).map(|array| Some(Operand::Array(array)));
    }
    if let Some(float) = object.downcast_ref::<PyFloat>().map(Py::to_f64) {
        return Ok(Some(if object.class().is(vm.ctx.types.float_type) {
            Operand::Float(float)
        } else {
            Operand::Array(Array::floats(vec![float], Vec::new()))
        }));
    }
    if !object.class().is(vm.ctx.types.bool_type)
        && let Some(int) = object.downcast_ref::<PyInt>()
        && let Ok(int) = i64::try_from(int.as_bigint())
    {
        return Ok(Some(Operand::Int(int)));
    }
    let plain = object.downcast_ref::<PyStr>().is_some()
        || object.downcast_ref::<PyList>().is_some()
        || object.downcast_ref::<PyTuple>().is_some()
        || object.class().is(vm.ctx.types.bool_type);
    if !plain {
        let class = object.class();
        let takes_over = class.get_attr(vm.ctx.intern_str("__array_priority__")).is_some()
            || class.name().starts_with("Approx");
        if takes_over {
            return Ok(None);
        }
        if let Some(array) = as_array(object, vm)? {
            return Ok(Some(Operand::Array(array)));
        }
        return Ok(Some(Operand::Array(Array::new(
            DType::Object,
            Cells::Kept(vec![object.to_owned()]),
            Vec::new(),
        ))));
    }
    to_array(object, None, vm).map(|array| Some(Operand::Array(array)))
}

/// `op` of two objects: an array or a scalar, or `NotImplemented`.
pub(crate) fn apply(name: &str, left: &PyObject, right: &PyObject, vm: &VirtualMachine) -> PyResult {
    let Some(op) = Op::parse(name) else {
        return Err(vm.new_attribute_error(format!("module 'numpy' has no attribute '{name}'")));
    };
    if op == Op::Multiply {
        for (row, times) in [(left, right), (right, left)] {
            if is_row(row) && times.downcast_ref::<Number>().is_some_and(|number| number.dtype.is_integer()) {
                return vm._mul(row, &*vm.call_method(times, "item", ())?);
            }
        }
    }
    let (Some(left), Some(right)) = (operand(left, vm)?, operand(right, vm)?) else {
        return Ok(vm.ctx.not_implemented());
    };
    wrap_or_element(binary(name, op, &left, &right, vm)?, vm)
}

/// What Python repeats when it is multiplied.
fn is_row(object: &PyObject) -> bool {
    object.downcast_ref::<PyStr>().is_some()
        || object.downcast_ref::<PyList>().is_some()
        || object.downcast_ref::<PyTuple>().is_some()
}

fn binary(name: &str, op: Op, left: &Operand, right: &Operand, vm: &VirtualMachine) -> PyResult<Array> {
    let (strong_left, strong_right) = (left.strong(), right.strong());
    let Some(shape) = common_shape(&strong_left.shape, &strong_right.shape) else {
        return Err(vm.new_value_error(format!(
            "operands could not be broadcast together with shapes {} {} ",
            tight_text(&strong_left.shape),
            tight_text(&strong_right.shape)
        )));
    };
    let types = (strong_left.dtype, strong_right.dtype);
    if types.0.is_kept() || types.1.is_kept() {
        return objects(name, op, &strong_left, &strong_right, shape, vm);
    }
    let common = match (left, right) {
        (Operand::Array(array), Operand::Int(_)) | (Operand::Int(_), Operand::Array(array)) => {
            if array.dtype == DType::Bool { DType::INT } else { array.dtype }
        }
        (Operand::Array(array), Operand::Float(_)) | (Operand::Float(_), Operand::Array(array)) => {
            if matches!(array.dtype, DType::Float(_)) { array.dtype } else { DType::FLOAT }
        }
        _ => types.0.promote(types.1),
    };
    let compares = matches!(op, Op::Compare(_));
    if !compares && common.is_integer() {
        for side in [left, right] {
            let (least, greatest) = common.bounds();
            if let Operand::Int(number) = side
                && !(least..=greatest).contains(&i128::from(*number))
            {
                return Err(out_of_bounds(vm.ctx.new_int(*number).as_object(), common, vm));
            }
        }
    }
    let pair = Pair::new(&strong_left, &strong_right, shape);
    if types.0.is_time() || types.1.is_time() {
        return times(name, op, types, pair, vm);
    }
    let scalar = pair.shape.is_empty();
    match common {
        DType::Float(_) => floats(name, op, common, pair, vm),
        DType::Bool => bools(name, op, pair, vm),
        _ if op == Op::Divide || matches!(op, Op::Arctan2 | Op::Hypot) => {
            floats(name, op, common.float().promote(DType::FLOAT), pair, vm)
        }
        _ => ints(name, op, common, pair, scalar, vm),
    }
}

/// Elements of both sides; a side of one element stands for as many as the other has.
struct Pair {
    left: Cells,
    right: Cells,
    shape: Vec<usize>,
}

impl Pair {
    fn new(left: &Array, right: &Array, shape: Vec<usize>) -> Self {
        let spread = |array: &Array| {
            if array.size() == 1 {
                return array.dense();
            }
            array.broadcast(&shape).map_or_else(|| array.dense(), |array| array.dense())
        };
        Self { left: spread(left), right: spread(right), shape }
    }
}

/// Both sides, one element after the other.
fn each<T: Copy, R>(left: &[T], right: &[T], length: usize, f: impl Fn(T, T) -> R) -> Vec<R> {
    match (left, right) {
        ([left], right) if right.len() == length => right.iter().map(|right| f(*left, *right)).collect(),
        (left, [right]) if left.len() == length => left.iter().map(|left| f(*left, *right)).collect(),
        ([left], [right]) => (0..length).map(|_| f(*left, *right)).collect(),
        _ => left.iter().zip(right).map(|(left, right)| f(*left, *right)).collect(),
    }
}

fn compared<T: PartialOrd>(op: PyComparisonOp, left: T, right: T) -> bool {
    match op {
        PyComparisonOp::Eq => left == right,
        PyComparisonOp::Ne => left != right,
        PyComparisonOp::Lt => left < right,
        PyComparisonOp::Le => left <= right,
        PyComparisonOp::Gt => left > right,
        PyComparisonOp::Ge => left >= right,
    }
}

fn no_loop(name: &str, left: DType, right: DType, vm: &VirtualMachine) -> PyResult<Array> {
    let raise = member("numpy._errors", "no_loop", vm)?;
    raise.call((name.to_owned(), left.to_string(), right.to_string()), vm)?;
    Err(vm.new_type_error("no loop"))
}

fn bools(name: &str, op: Op, pair: Pair, vm: &VirtualMachine) -> PyResult<Array> {
    let length = pair.shape.iter().product();
    let (left, right) = match op {
        Op::Subtract => {
            return Err(vm.new_type_error(
                "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.",
            ));
        }
        Op::Divide | Op::Arctan2 | Op::Hypot => return floats(name, op, DType::FLOAT, pair, vm),
        Op::FloorDivide | Op::Remainder | Op::Power | Op::LeftShift | Op::RightShift => {
            let scalar = pair.shape.is_empty();
            return ints(name, op, DType::Int(8), pair, scalar, vm);
        }
        _ => (pair.left.into_bools(), pair.right.into_bools()),
    };
    let cells = each(&left, &right, length, |left, right| match op {
        Op::Add | Op::Or | Op::Maximum => left | right,
        Op::Multiply | Op::And | Op::Minimum => left & right,
        Op::Xor => left ^ right,
        Op::Compare(op) => compared(op, left, right),
        _ => false,
    });
    Ok(Array::bools(cells, pair.shape))
}

fn ints(name: &str, op: Op, dtype: DType, pair: Pair, scalar: bool, vm: &VirtualMachine) -> PyResult<Array> {
    let length = pair.shape.iter().product();
    let (left, right) = (pair.left.into_ints(), pair.right.into_ints());
    if let Op::Compare(op) = op {
        let cells = each(&left, &right, length, |left, right| compared(op, left, right));
        return Ok(Array::bools(cells, pair.shape));
    }
    if op == Op::Power && right.iter().any(|exponent| *exponent < 0) {
        return Err(vm.new_value_error("Integers to negative integer powers are not allowed."));
    }
    let prefix = if scalar { "scalar " } else { "" };
    if matches!(op, Op::FloorDivide | Op::Remainder) && length > 0 && right.contains(&0) {
        warn(&format!("divide by zero encountered in {prefix}{name}"), vm)?;
    }
    if scalar && let ([left], [right]) = (left.as_slice(), right.as_slice()) {
        let wide = |f: fn(i128, i128) -> i128| f(i128::from(*left), i128::from(*right));
        let exact = match op {
            Op::Add => wide(|left, right| left + right),
            Op::Subtract => wide(|left, right| left - right),
            Op::Multiply => wide(|left, right| left * right),
            _ => 0,
        };
        let (least, greatest) = dtype.bounds();
        if !(least..=greatest).contains(&exact) {
            warn(&format!("overflow encountered in scalar {name}"), vm)?;
        }
    }
    let cells = each(&left, &right, length, |left: i64, right: i64| {
        dtype.wrapped(match op {
            Op::Add => left.wrapping_add(right),
            Op::Subtract => left.wrapping_sub(right),
            Op::Multiply => left.wrapping_mul(right),
            Op::FloorDivide | Op::Remainder if right == 0 => 0,
            Op::FloorDivide => {
                let down = left.wrapping_rem(right) != 0 && (left < 0) != (right < 0);
                left.wrapping_div(right) - i64::from(down)
            }
            Op::Remainder => {
                let rest = left.wrapping_rem(right);
                if rest != 0 && (rest < 0) != (right < 0) { rest + right } else { rest }
            }
            Op::Power => left.wrapping_pow(u32::try_from(right).unwrap_or(u32::MAX)),
            Op::And => left & right,
            Op::Or => left | right,
            Op::Xor => left ^ right,
            Op::LeftShift => u32::try_from(right).ok().and_then(|by| left.checked_shl(by)).unwrap_or(0),
            Op::RightShift => left >> right.clamp(0, 63),
            Op::Maximum => left.max(right),
            _ => left.min(right),
        })
    });
    Ok(Array::new(dtype, Cells::Int(cells), pair.shape))
}

fn floats(name: &str, op: Op, dtype: DType, pair: Pair, vm: &VirtualMachine) -> PyResult<Array> {
    let length = pair.shape.iter().product();
    if matches!(op, Op::And | Op::Or | Op::Xor | Op::LeftShift | Op::RightShift) {
        let raise = member("numpy._errors", "not_supported", vm)?;
        raise.call((name.to_owned(),), vm)?;
    }
    let (left, right) = (pair.left.into_floats(), pair.right.into_floats());
    let (left, right) = (rounded(left, dtype), rounded(right, dtype));
    if let Op::Compare(op) = op {
        let cells = each(&left, &right, length, |left, right| compared(op, left, right));
        return Ok(Array::bools(cells, pair.shape));
    }
    let cells = each(&left, &right, length, |left: f64, right: f64| {
        dtype.rounded(match op {
            Op::Add => left + right,
            Op::Subtract => left - right,
            Op::Multiply => left * right,
            Op::Divide => left / right,
            Op::FloorDivide => floor_divide(left, right),
            Op::Remainder => remainder(left, right),
            Op::Power => left.powf(right),
            Op::Arctan2 => left.atan2(right),
            Op::Hypot => left.hypot(right),
            Op::Maximum if left.is_nan() || left >= right => left,
            Op::Minimum if left.is_nan() || left <= right => left,
            _ => right,
        })
    });
    if cells.iter().any(|cell| !cell.is_finite()) && !matches!(op, Op::Maximum | Op::Minimum) {
        let prefix = if pair.shape.is_empty() { "scalar " } else { "" };
        for trouble in troubles(op, &left, &right, &cells) {
            warn(&format!("{trouble} encountered in {prefix}{name}"), vm)?;
        }
    }
    Ok(Array::new(dtype, Cells::Float(cells), pair.shape))
}

fn rounded(cells: Vec<f64>, dtype: DType) -> Vec<f64> {
    if dtype == DType::FLOAT {
        return cells;
    }
    cells.into_iter().map(|cell| dtype.rounded(cell)).collect()
}

/// What went wrong while floats were calculated, in numpy's words and order.
fn troubles(op: Op, left: &[f64], right: &[f64], cells: &[f64]) -> Vec<&'static str> {
    let side = |side: &[f64], at: usize| if side.len() == 1 { side[0] } else { side[at] };
    let (mut divided, mut overflowed, mut invalid) = (false, false, false);
    for (at, cell) in cells.iter().enumerate() {
        let (left, right) = (side(left, at), side(right, at));
        if cell.is_nan() {
            invalid |= !left.is_nan() && !right.is_nan();
        } else if cell.is_infinite() && left.is_finite() && right.is_finite() {
            let zero = match op {
                Op::Power => left == 0.0,
                _ => right == 0.0,
            };
            divided |= zero;
            overflowed |= !zero;
        }
    }
    let found = [(divided, "divide by zero"), (overflowed, "overflow"), (invalid, "invalid value")];
    found.into_iter().filter(|(found, _)| *found).map(|(_, text)| text).collect()
}

fn floor_divide(left: f64, right: f64) -> f64 {
    if right == 0.0 {
        return left / right;
    }
    let rest = remainder(left, right);
    let quotient = (left - rest) / right;
    let floor = quotient.floor();
    if quotient - floor > 0.5 { floor + 1.0 } else { floor }
}

fn remainder(left: f64, right: f64) -> f64 {
    let rest = left % right;
    if rest != 0.0 && (rest < 0.0) != (right < 0.0) {
        rest + right
    } else if rest == 0.0 {
        rest.copysign(right)
    } else {
        rest
    }
}

fn times(name: &str, op: Op, types: (DType, DType), pair: Pair, vm: &VirtualMachine) -> PyResult<Array> {
    let length = pair.shape.iter().product();
    let (DType::Datetime(unit) | DType::Timedelta(unit)) = types.0.promote(types.1) else {
        return no_loop(name, types.0, types.1, vm);
    };
    let number =
        matches!(types, (DType::Timedelta(_), DType::Float(_)) | (DType::Float(_), DType::Timedelta(_)));
    if number && matches!(op, Op::Multiply | Op::Divide) {
        let whole = floats(name, op, DType::FLOAT, pair, vm)?;
        return Ok(whole.cast_numbers(DType::Timedelta(unit)));
    }
    let in_unit = |cells: Cells, dtype: DType| {
        let target = match dtype {
            DType::Datetime(_) => DType::Datetime(unit),
            DType::Timedelta(_) => DType::Timedelta(unit),
            other => other,
        };
        let count = cells.len();
        Array::new(dtype, cells, vec![count]).cast_numbers(target).dense().into_ints()
    };
    let (left, right) = (in_unit(pair.left, types.0), in_unit(pair.right, types.1));
    if let Op::Compare(op) = op {
        let cells = each(&left, &right, length, |left: i64, right: i64| {
            if left == NAT || right == NAT { op == PyComparisonOp::Ne } else { compared(op, left, right) }
        });
        return Ok(Array::bools(cells, pair.shape));
    }
    let dtype = match (op, types) {
        (Op::Subtract, (DType::Datetime(_), DType::Datetime(_))) => DType::Timedelta(unit),
        (Op::Divide, (DType::Timedelta(_), DType::Timedelta(_))) => {
            #[expect(clippy::cast_precision_loss, reason = "what numpy does too")]
            let cells = each(&left, &right, length, |left: i64, right: i64| {
                if left == NAT || right == NAT { f64::NAN } else { left as f64 / right as f64 }
            });
            return Ok(Array::floats(cells, pair.shape));
        }
        (Op::Add, (DType::Datetime(_), DType::Datetime(_))) => return no_loop(name, types.0, types.1, vm),
        (Op::Add | Op::Subtract | Op::Maximum | Op::Minimum, _) => types.0.promote(types.1),
        (Op::Multiply | Op::Divide | Op::FloorDivide, _)
            if matches!(types.0.promote(types.1), DType::Timedelta(_)) =>
        {
            DType::Timedelta(unit)
        }
        _ => return no_loop(name, types.0, types.1, vm),
    };
    let cells = each(&left, &right, length, |left: i64, right: i64| {
        if left == NAT || right == NAT {
            return NAT;
        }
        match op {
            Op::Add => left.wrapping_add(right),
            Op::Subtract => left.wrapping_sub(right),
            Op::Multiply => left.wrapping_mul(right),
            Op::Divide | Op::FloorDivide => left.checked_div(right).unwrap_or(NAT),
            Op::Maximum => left.max(right),
            _ => left.min(right),
        }
    });
    Ok(Array::new(dtype, Cells::Int(cells), pair.shape))
}

fn objects(
    name: &str,
    op: Op,
    left: &Array,
    right: &Array,
    shape: Vec<usize>,
    vm: &VirtualMachine,
) -> PyResult<Array> {
    let text = matches!((left.dtype, right.dtype), (DType::Str(_), DType::Str(_)));
    let mixed = !text && (matches!(left.dtype, DType::Str(_)) || matches!(right.dtype, DType::Str(_)));
    let kept = left.dtype == DType::Object || right.dtype == DType::Object;
    if mixed && !kept {
        return match op {
            Op::Compare(PyComparisonOp::Eq) => Ok(Array::bools(vec![false; shape.iter().product()], shape)),
            Op::Compare(PyComparisonOp::Ne) => Ok(Array::bools(vec![true; shape.iter().product()], shape)),
            _ => no_loop(name, left.dtype, right.dtype, vm),
        };
    }
    if text && !matches!(op, Op::Add | Op::Compare(_) | Op::Maximum | Op::Minimum) {
        return no_loop(name, left.dtype, right.dtype, vm);
    }
    let spread = |array: &Array| -> PyResult<Vec<PyObjectRef>> {
        let array = cast(array, DType::Object, vm)?;
        let array = array.broadcast(&shape).unwrap_or(array);
        match array.dense() {
            Cells::Kept(cells) => Ok(cells),
            _ => Ok(Vec::new()),
        }
    };
    let (left_cells, right_cells) = (spread(left)?, spread(right)?);
    let pairs = left_cells.iter().zip(&right_cells);
    if let Op::Compare(op) = op {
        let same = |left: &PyObject, right: &PyObject| -> PyResult<bool> {
            if text {
                let order =
                    |object: &PyObject| object.str(vm).map(|text| text.to_string_lossy().into_owned());
                return Ok(compared(op, order(left)?.cmp(&order(right)?), Ordering::Equal));
            }
            left.to_owned().rich_compare(right.to_owned(), op, vm)?.try_to_bool(vm)
        };
        let cells = pairs.map(|(left, right)| same(left, right)).collect::<PyResult<Vec<_>>>()?;
        return Ok(Array::bools(cells, shape));
    }
    let cells = pairs
        .map(|(left, right)| match op {
            Op::Add => vm._add(left, right),
            Op::Subtract => vm._sub(left, right),
            Op::Multiply => vm._mul(left, right),
            Op::Divide => vm._truediv(left, right),
            Op::FloorDivide => vm._floordiv(left, right),
            Op::Remainder => vm._mod(left, right),
            Op::Power => vm._pow(left, right, vm.ctx.none.as_object()),
            Op::And => vm._and(left, right),
            Op::Or => vm._or(left, right),
            Op::Xor => vm._xor(left, right),
            Op::Maximum | Op::Minimum => {
                let order = if op == Op::Maximum { PyComparisonOp::Ge } else { PyComparisonOp::Le };
                let first = left.rich_compare_bool(right, order, vm)?;
                Ok(if first { left.clone() } else { right.clone() })
            }
            _ => {
                let error = class("builtins", "TypeError", vm)?;
                Err(vm.new_exception_msg(error, format!("unsupported operand type(s) for {name}").into()))
            }
        })
        .collect::<PyResult<Vec<_>>>()?;
    let whole = Array::new(DType::Object, Cells::Kept(cells), shape);
    if text { cast(&whole, DType::Str(0), vm) } else { Ok(whole) }
}

/// Warns as numpy does of what happens to floats.
pub(crate) fn warn(text: &str, vm: &VirtualMachine) -> PyResult<()> {
    member("numpy._errors", "warn", vm)?.call((text.to_owned(),), vm).map(drop)
}
