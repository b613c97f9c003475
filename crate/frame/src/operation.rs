//! Arithmetic, cell by cell, with the types numpy would give.

use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, Float64Array, Int64Array, Scalar};
use arrow::compute;
use arrow::compute::kernels::numeric;

use crate::column::Column;
use crate::comparison::Logic;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::nullable;
use crate::time::{Timedelta, Timestamp, Unit};
use crate::value::Value;

/// An operation that gives numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arithmetic {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `//`
    FloorDiv,
    /// `%`
    Mod,
    /// `**`
    Pow,
}

/// One side of an operation.
#[derive(Clone, Copy, Debug)]
pub enum Operand<'a> {
    /// A cell for every row.
    Column(&'a Column),
    /// One cell for all rows.
    Scalar(&'a Value),
}

impl Operand<'_> {
    /// The cell of a row.
    pub(crate) fn get(&self, at: usize) -> Value {
        match self {
            Self::Column(column) => column.get(at),
            Self::Scalar(value) => (*value).clone(),
        }
    }

    pub(crate) fn type_name(&self) -> String {
        match self {
            Self::Column(column) => column.dtype().to_string(),
            Self::Scalar(value) => value.type_name(),
        }
    }

    /// The number type of this side, if it is numeric; a Python number is as wide as the other side.
    pub(crate) fn number(&self) -> Option<DType> {
        match self {
            Self::Column(column) if column.dtype().is_numeric() => Some(column.dtype().clone()),
            Self::Scalar(Value::Bool(_)) => Some(DType::Bool),
            Self::Scalar(Value::Int(_)) => Some(DType::Int64),
            Self::Scalar(Value::Float(_)) => Some(DType::Float64),
            _ => None,
        }
    }

    pub(crate) fn is_scalar(&self) -> bool {
        matches!(self, Self::Scalar(_))
    }

    pub(crate) fn floats(&self) -> Option<Float64Array> {
        match self {
            Self::Column(column) => column.floats_array(),
            Self::Scalar(value) => value.as_f64().map(|number| Float64Array::from(vec![number])),
        }
    }

    pub(crate) fn ints(&self) -> Option<Int64Array> {
        match self {
            Self::Column(column) => column.ints_array(),
            Self::Scalar(value) => value.as_i64().map(|number| Int64Array::from(vec![number])),
        }
    }
}

impl Arithmetic {
    /// The sign in source code.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Sub => "-",
            Self::Mul => "*",
            Self::Div => "/",
            Self::FloorDiv => "//",
            Self::Mod => "%",
            Self::Pow => "**",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Sub => "sub",
            Self::Mul => "mul",
            Self::Div => "truediv",
            Self::FloorDiv => "floordiv",
            Self::Mod => "mod",
            Self::Pow => "pow",
        }
    }

    /// The operation on every row of two sides, of which one at least is a column of that length.
    ///
    /// # Errors
    /// [`FrameError::Operands`] or [`FrameError::TextOperation`] for types that do not know the operation.
    pub fn apply(self, left: Operand<'_>, right: Operand<'_>, length: usize) -> Result<Column> {
        if nullable::takes_part(&left, &right)
            && let Some(column) = nullable::calculate(self, &left, &right)
        {
            return Ok(column);
        }
        if let (Some(kind), Some(other)) = (left.number(), right.number()) {
            let dtype = self.result(&kind, &other, left.is_scalar(), right.is_scalar());
            return self.numbers(left, right, &dtype);
        }
        let of_categories = |side: &Operand<'_>| matches!(side, Operand::Column(column) if matches!(column.dtype(), DType::Category(_)));
        if of_categories(&left) || of_categories(&right) {
            let name = |side: &Operand<'_>| {
                if of_categories(side) { "Categorical".to_owned() } else { side.type_name() }
            };
            return Err(self.mismatch(&name(&left), &name(&right)));
        }
        let cells: Result<Vec<Value>> =
            (0..length).map(|at| self.cell(&left.get(at), &right.get(at))).collect();
        let cells = cells.map_err(|error| self.text_error(left, right).unwrap_or(error))?;
        let objects = [left, right].iter().any(|side| match side {
            Operand::Column(column) => *column.dtype() == DType::Object,
            Operand::Scalar(_) => false,
        });
        let nullable_text = [left, right]
            .iter()
            .any(|side| matches!(side, Operand::Column(column) if *column.dtype() == DType::Str.nullable()));
        if nullable_text {
            return Column::of_type(cells, &DType::Str.nullable());
        }
        Ok(if objects { Column::objects(cells) } else { Column::infer(cells) })
    }

    /// The error pandas gives where one side is a column of text.
    fn text_error(self, left: Operand<'_>, right: Operand<'_>) -> Option<FrameError> {
        let is_text =
            |side: &Operand<'_>| matches!(side, Operand::Column(column) if *column.dtype() == DType::Str);
        let reflected = !is_text(&left);
        let (text, other) = if reflected { (right, left) } else { (left, right) };
        is_text(&text).then(|| FrameError::TextOperation {
            op: format!("{}{}", if reflected { "r" } else { "" }, self.name()),
            dtype: DType::Str,
            other: match other {
                Operand::Column(column) => format!("dtype '{}'", column.dtype()),
                Operand::Scalar(value) => format!("object of type <class '{}'>", value.type_name()),
            },
        })
    }

    /// The type of the result; a Python number takes the type of the column beside it where it fits.
    fn result(self, left: &DType, right: &DType, left_scalar: bool, right_scalar: bool) -> DType {
        let floats = left.is_float() || right.is_float() || self == Self::Div;
        let weak = |column: &DType| {
            if column.is_float() == floats && *column != DType::Bool { Some(column.clone()) } else { None }
        };
        let kept = match (left_scalar, right_scalar) {
            (true, false) => weak(right),
            (false, true) => weak(left),
            _ if left == right => weak(left),
            _ => common(left, right).filter(|dtype| dtype.is_float() == floats),
        };
        match kept {
            Some(dtype) => dtype,
            None if floats => DType::Float64,
            None if *left == DType::Bool && *right == DType::Bool && self == Self::Add => DType::Bool,
            None => DType::Int64,
        }
    }

    fn numbers(self, left: Operand<'_>, right: Operand<'_>, dtype: &DType) -> Result<Column> {
        if *dtype == DType::Bool {
            return Logic::Or.apply(left, right);
        }
        let mismatch = || self.mismatch(&left.type_name(), &right.type_name());
        let by_zero = matches!(self, Self::FloorDiv | Self::Mod)
            && dtype.is_integer()
            && right.ints().is_some_and(|numbers| numbers.values().contains(&0));
        if by_zero {
            // What has no whole result makes all of the column floats.
            return self.numbers(left, right, &DType::Float64);
        }
        let wide: ArrayRef = if dtype.is_integer() {
            let (Some(first), Some(second)) = (left.ints(), right.ints()) else { return Err(mismatch()) };
            self.ints(first, second, left.is_scalar(), right.is_scalar()).ok_or_else(mismatch)?
        } else {
            let (Some(first), Some(second)) = (left.floats(), right.floats()) else { return Err(mismatch()) };
            self.floats(first, second, left.is_scalar(), right.is_scalar()).ok_or_else(mismatch)?
        };
        let target = dtype.arrow().expect("numbers are held by Arrow");
        let narrowed = if dtype.is_integer() { wrapped(&wide, dtype) } else { wide };
        let array = compute::cast(&narrowed, &target).map_err(|_| mismatch())?;
        Ok(Column::trusted(dtype.clone(), array))
    }

    fn ints(
        self,
        left: Int64Array,
        right: Int64Array,
        left_scalar: bool,
        right_scalar: bool,
    ) -> Option<ArrayRef> {
        let kernel = match self {
            Self::Add => numeric::add_wrapping,
            Self::Sub => numeric::sub_wrapping,
            Self::Mul => numeric::mul_wrapping,
            _ => {
                let length = if left_scalar { right.len() } else { left.len() };
                let pick =
                    |array: &Int64Array, scalar: bool, at: usize| array.value(if scalar { 0 } else { at });
                let cells = (0..length).map(|at| {
                    let (a, b) = (pick(&left, left_scalar, at), pick(&right, right_scalar, at));
                    match self {
                        Self::FloorDiv => floor_div(a, b),
                        Self::Mod if b == 0 => 0,
                        Self::Mod => a.wrapping_sub(b.wrapping_mul(floor_div(a, b))),
                        _ => u32::try_from(b).map_or(0, |power| a.wrapping_pow(power)),
                    }
                });
                return Some(Arc::new(Int64Array::from_iter_values(cells)));
            }
        };
        run(kernel, Arc::new(left), Arc::new(right), left_scalar, right_scalar)
    }

    fn floats(
        self,
        left: Float64Array,
        right: Float64Array,
        left_scalar: bool,
        right_scalar: bool,
    ) -> Option<ArrayRef> {
        let kernel = match self {
            Self::Add => numeric::add_wrapping,
            Self::Sub => numeric::sub_wrapping,
            Self::Mul => numeric::mul_wrapping,
            Self::Div => numeric::div,
            Self::FloorDiv | Self::Mod | Self::Pow => {
                let length = if left_scalar { right.len() } else { left.len() };
                let pick =
                    |array: &Float64Array, scalar: bool, at: usize| array.value(if scalar { 0 } else { at });
                let cells = (0..length).map(|at| {
                    let (a, b) = (pick(&left, left_scalar, at), pick(&right, right_scalar, at));
                    match self {
                        Self::FloorDiv if b == 0.0 => a / b,
                        Self::FloorDiv => (a / b).floor(),
                        Self::Mod => a - b * (a / b).floor(),
                        _ => a.powf(b),
                    }
                });
                return Some(Arc::new(Float64Array::from_iter_values(cells)));
            }
        };
        run(kernel, Arc::new(left), Arc::new(right), left_scalar, right_scalar)
    }

    /// The operation on two single cells.
    ///
    /// # Errors
    /// [`FrameError::Operands`]
    pub fn cell(self, left: &Value, right: &Value) -> Result<Value> {
        match (self, left, right) {
            (Self::Add, Value::Str(left), Value::Str(right)) => Ok(Value::str(&format!("{left}{right}"))),
            (Self::Mul, Value::Str(text), Value::Int(times))
            | (Self::Mul, Value::Int(times), Value::Str(text)) => {
                Ok(Value::str(&text.repeat(usize::try_from(*times).unwrap_or_default().min(1_000_000))))
            }
            (Self::Sub, Value::Timestamp(left), Value::Timestamp(right)) => {
                Ok(length(left.nanos() - right.nanos(), finer(left.unit, right.unit)))
            }
            (Self::Add | Self::Sub, Value::Timestamp(moment), Value::Timedelta(step)) => {
                let nanos = if self == Self::Add { step.nanos() } else { -step.nanos() };
                Ok(later(moment, nanos, finer(moment.unit, step.unit)))
            }
            (Self::Add, Value::Timedelta(step), Value::Timestamp(moment)) => {
                Ok(later(moment, step.nanos(), finer(moment.unit, step.unit)))
            }
            (Self::Add, Value::Timedelta(left), Value::Timedelta(right)) => {
                Ok(length(left.nanos() + right.nanos(), finer(left.unit, right.unit)))
            }
            (Self::Sub, Value::Timedelta(left), Value::Timedelta(right)) => {
                Ok(length(left.nanos() - right.nanos(), finer(left.unit, right.unit)))
            }
            (_, Value::Timedelta(step), other) | (_, other, Value::Timedelta(step))
                if !other.is_missing() && (self.is_scaling(left, right)) =>
            {
                Ok(self.scaled(step, other, left))
            }
            (_, Value::NA, _) | (_, _, Value::NA) => Ok(Value::NA),
            (Self::Div, Value::Timedelta(_), Value::NaT) | (Self::Div, Value::NaT, Value::Timedelta(_)) => {
                Ok(Value::NAN)
            }
            (_, Value::NaT, _) | (_, _, Value::NaT) => Ok(Value::NaT),
            (_, Value::Str(_), other) | (_, other, Value::Str(_)) if matches!(other, Value::Float(number) if number.is_nan()) => {
                Ok(Value::NAN)
            }
            _ if left.as_f64().is_some() && right.as_f64().is_some() => {
                let (first, second) =
                    (Column::objects(vec![left.clone()]), Column::objects(vec![right.clone()]));
                let (first, second) = (Column::infer(first.to_vec()), Column::infer(second.to_vec()));
                Ok(self.apply(Operand::Column(&first), Operand::Column(&second), 1)?.get(0))
            }
            _ => Err(self.mismatch(&left.type_name(), &right.type_name())),
        }
    }

    /// Whether a length of time is multiplied or divided.
    fn is_scaling(self, left: &Value, right: &Value) -> bool {
        let lengths = [left, right].map(|side| matches!(side, Value::Timedelta(_)));
        let number = left.as_f64().is_some() || right.as_f64().is_some();
        match self {
            Self::Mul => lengths != [true, true] && number,
            Self::Div | Self::FloorDiv => lengths[0] && (lengths[1] || number),
            Self::Mod => lengths == [true, true],
            _ => false,
        }
    }

    /// A length of time multiplied or divided by a number, or divided by another length.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "as numpy calculates")]
    fn scaled(self, step: &Timedelta, other: &Value, left: &Value) -> Value {
        let (Value::Timedelta(divisor), Value::Timedelta(dividend)) = (other, left) else {
            let number = other.as_f64().unwrap_or(f64::NAN);
            let ticks = step.ticks as f64;
            let ticks = match self {
                Self::Mul => ticks * number,
                Self::FloorDiv => (ticks / number).floor(),
                _ => ticks / number,
            };
            return Value::Timedelta(Timedelta { ticks: ticks as i64, unit: step.unit });
        };
        let (whole, part) = (dividend.nanos(), divisor.nanos());
        match self {
            _ if part == 0 => Value::NAN,
            Self::Div => Value::Float(whole as f64 / part as f64),
            Self::FloorDiv => Value::Int(whole.div_euclid(part) as i64),
            _ => length(whole.rem_euclid(part), finer(dividend.unit, divisor.unit)),
        }
    }

    fn mismatch(self, left: &str, right: &str) -> FrameError {
        FrameError::Operands { op: self.sign(), left: left.to_owned(), right: right.to_owned() }
    }
}

/// The narrowest type of numbers that holds those of both.
fn common(left: &DType, right: &DType) -> Option<DType> {
    let bits = |dtype: &DType| match dtype {
        DType::Bool => Some(1),
        DType::Int8 | DType::UInt8 => Some(8),
        DType::Int16 | DType::UInt16 => Some(16),
        DType::Int32 | DType::UInt32 | DType::Float32 => Some(32),
        DType::Int64 | DType::UInt64 | DType::Float64 => Some(64),
        _ => None,
    };
    let (ours, theirs) = (bits(left)?, bits(right)?);
    let wider = if ours >= theirs { left } else { right };
    if left.is_float() || right.is_float() {
        let narrow = |dtype: &DType, size: i32| *dtype == DType::Float32 || size <= 16;
        return Some(if narrow(left, ours) && narrow(right, theirs) {
            DType::Float32
        } else {
            DType::Float64
        });
    }
    let signs_differ =
        *left != DType::Bool && *right != DType::Bool && left.is_unsigned() != right.is_unsigned();
    let unsigned = if left.is_unsigned() { ours } else { theirs };
    let signed = if left.is_unsigned() { theirs } else { ours };
    if !signs_differ || signed > unsigned {
        return Some(wider.clone());
    }
    Some(match unsigned {
        8 => DType::Int16,
        16 => DType::Int32,
        32 => DType::Int64,
        _ => DType::Float64,
    })
}

/// Whole numbers cut to the bits of a narrower type, as processors do it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "that bits are lost is what is wanted"
)]
fn wrapped(wide: &ArrayRef, dtype: &DType) -> ArrayRef {
    let cut: fn(i64) -> i64 = match dtype {
        DType::Int8 => |number| i64::from(number as i8),
        DType::Int16 => |number| i64::from(number as i16),
        DType::Int32 => |number| i64::from(number as i32),
        DType::UInt8 => |number| i64::from(number as u8),
        DType::UInt16 => |number| i64::from(number as u16),
        DType::UInt32 => |number| i64::from(number as u32),
        _ => return wide.clone(),
    };
    Arc::new(wide.as_primitive::<arrow::datatypes::Int64Type>().unary::<_, arrow::datatypes::Int64Type>(cut))
}

type Kernel<T> = fn(
    &dyn arrow::array::Datum,
    &dyn arrow::array::Datum,
) -> std::result::Result<T, arrow::error::ArrowError>;

/// What a kernel makes of two arrays of one length, or of one and the only cell of the other.
pub(crate) fn run<T>(
    kernel: Kernel<T>,
    left: ArrayRef,
    right: ArrayRef,
    left_scalar: bool,
    right_scalar: bool,
) -> Option<T> {
    match (left_scalar, right_scalar) {
        (true, false) => kernel(&Scalar::new(left), &right),
        (false, true) => kernel(&left, &Scalar::new(right)),
        _ => kernel(&left, &right),
    }
    .ok()
}

/// Python's `//`; by zero it is zero, as numpy has it for integers.
fn floor_div(left: i64, right: i64) -> i64 {
    if right == 0 {
        return 0;
    }
    let quotient = left.wrapping_div(right);
    if left.wrapping_rem(right) != 0 && (left < 0) != (right < 0) { quotient - 1 } else { quotient }
}

fn finer(left: Unit, right: Unit) -> Unit {
    left.max(right)
}

fn length(nanos: i128, unit: Unit) -> Value {
    match i64::try_from(nanos / i128::from(unit.nanos())) {
        Ok(ticks) => Value::Timedelta(Timedelta { ticks, unit }),
        Err(_) => Value::NaT,
    }
}

fn later(moment: &Timestamp, nanos: i128, unit: Unit) -> Value {
    match i64::try_from((moment.nanos() + nanos) / i128::from(unit.nanos())) {
        Ok(ticks) => Value::Timestamp(Timestamp { ticks, unit, zone: moment.zone.clone() }),
        Err(_) => Value::NaT,
    }
}

#[cfg(test)]
mod tests {
    use super::{Arithmetic, Column, Operand, Value};

    #[track_caller]
    fn check(op: Arithmetic, left: Vec<Value>, right: &Value, expect: Result<&str, &str>) {
        let column = Column::infer(left);
        let result = op.apply(Operand::Column(&column), Operand::Scalar(right), column.len());
        let result = result.map(|column| {
            let cells: Vec<String> = column.iter().map(|value| value.repr()).collect();
            format!("{} {}", column.dtype(), cells.join(" "))
        });
        assert_eq!(result.as_deref().map_err(ToString::to_string), expect.map_err(str::to_owned));
    }

    #[test]
    fn arithmetic_gives_numpys_types() {
        let ints = || vec![Value::Int(7), Value::Int(-7)];
        check(Arithmetic::Add, ints(), &Value::Int(1), Ok("int64 8 -6"));
        check(Arithmetic::Div, ints(), &Value::Int(2), Ok("float64 3.5 -3.5"));
        check(Arithmetic::FloorDiv, ints(), &Value::Int(2), Ok("int64 3 -4"));
        check(Arithmetic::Mod, ints(), &Value::Int(4), Ok("int64 3 1"));
        check(Arithmetic::Mul, ints(), &Value::Float(0.5), Ok("float64 3.5 -3.5"));
        check(Arithmetic::Add, vec![Value::str("a"), Value::None], &Value::str("b"), Ok("str 'ab' nan"));
        check(
            Arithmetic::Add,
            vec![Value::str("a")],
            &Value::Int(1),
            Err("operation 'add' not supported for dtype 'str' with object of type <class 'int'>"),
        );
    }
}
