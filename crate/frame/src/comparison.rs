//! Comparison cell by cell, and what joins its results.

use std::sync::Arc;

use arrow::array::{AsArray, BooleanArray, Int64Array};
use arrow::buffer::BooleanBuffer;
use arrow::compute;
use arrow::compute::kernels::cmp;

use crate::column::Column;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::nullable;
use crate::operation::{Operand, run};
use crate::time::Timestamp;
use crate::value::Value;

/// An operation that gives booleans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `==`
    Eq,
    /// `!=`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
}

/// An operation between booleans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Logic {
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
}

impl Comparison {
    /// The sign in source code.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Eq => "==",
            Self::Ne => "!=",
            Self::Lt => "<",
            Self::Le => "<=",
            Self::Gt => ">",
            Self::Ge => ">=",
        }
    }

    /// The comparison on every row; a missing cell differs from everything.
    ///
    /// # Errors
    /// [`FrameError::NoOrder`] for an order between types that have none.
    pub fn apply(self, left: Operand<'_>, right: Operand<'_>, length: usize) -> Result<Column> {
        if nullable::takes_part(&left, &right) {
            if let Some(column) = nullable::compare(self, &left, &right) {
                return Ok(column);
            }
            if let Some(error) = typed_error(&left, &right) {
                return Err(error);
            }
        }
        if let Some(column) = categories_compared(self, &left, &right) {
            return column;
        }
        if let (Some(kind), Some(other)) = (left.number(), right.number()) {
            if !(kind.is_integer() && other.is_integer()) {
                if let (Some(first), Some(second)) = (left.floats(), right.floats()) {
                    let op = if left.is_scalar() { self.reflected() } else { self };
                    let (first, second) = if left.is_scalar() { (second, first) } else { (first, second) };
                    return op.floats(first.values(), second.values());
                }
            } else if let (Some(first), Some(second)) = (left.ints(), right.ints()) {
                return self.ints(first, second, left.is_scalar(), right.is_scalar());
            }
        }
        let cells: Result<Vec<bool>> =
            (0..length).map(|at| self.cell(&left.get(at), &right.get(at))).collect();
        cells.map(Column::bools).map_err(|error| typed_error(&left, &right).unwrap_or(error))
    }

    fn ints(
        self,
        left: Int64Array,
        right: Int64Array,
        left_scalar: bool,
        right_scalar: bool,
    ) -> Result<Column> {
        let kernel = match self {
            Self::Eq => cmp::eq,
            Self::Ne => cmp::neq,
            Self::Lt => cmp::lt,
            Self::Le => cmp::lt_eq,
            Self::Gt => cmp::gt,
            Self::Ge => cmp::gt_eq,
        };
        let flags = run(kernel, Arc::new(left), Arc::new(right), left_scalar, right_scalar)
            .ok_or(FrameError::UnequalCompare)?;
        Ok(Column::trusted(DType::Bool, Arc::new(flags)))
    }

    /// The same comparison with its sides in each other's place.
    fn reflected(self) -> Self {
        match self {
            Self::Eq | Self::Ne => self,
            Self::Lt => Self::Gt,
            Self::Le => Self::Ge,
            Self::Gt => Self::Lt,
            Self::Ge => Self::Le,
        }
    }

    /// The comparison of numbers with as many, or with one. Arrow's kernels have a place for NaN in their order, which
    /// differs from everything here.
    #[expect(clippy::float_cmp, reason = "equal is what Python calls equal")]
    fn floats(self, left: &[f64], right: &[f64]) -> Result<Column> {
        if right.len() != 1 && left.len() != right.len() {
            return Err(FrameError::UnequalCompare);
        }
        let flags = match self {
            Self::Eq => each(left, right, |left, right| left == right),
            Self::Ne => each(left, right, |left, right| left != right),
            Self::Lt => each(left, right, |left, right| left < right),
            Self::Le => each(left, right, |left, right| left <= right),
            Self::Gt => each(left, right, |left, right| left > right),
            Self::Ge => each(left, right, |left, right| left >= right),
        };
        Ok(Column::trusted(DType::Bool, Arc::new(BooleanArray::new(flags, None))))
    }

    /// The comparison of two single cells.
    ///
    /// # Errors
    /// [`FrameError::NoOrder`]
    pub fn cell(self, left: &Value, right: &Value) -> Result<bool> {
        match self {
            Self::Eq => return Ok(left.equals(right)),
            Self::Ne => return Ok(!left.equals(right)),
            _ => {}
        }
        let moment = |value: &Value, other: &Value| match (value, other) {
            (Value::Str(text), Value::Timestamp(_)) => Timestamp::parse(text).map(Value::Timestamp),
            _ => None,
        };
        if let Some(left) = moment(left, right) {
            return self.cell(&left, right);
        }
        if let Some(right) = moment(right, left) {
            return self.cell(left, &right);
        }
        let comparable = match (left, right) {
            _ if matches!(left, Value::None) || matches!(right, Value::None) => false,
            _ if left.is_missing() || right.is_missing() => return Ok(false),
            (Value::Str(_), Value::Str(_))
            | (Value::Timestamp(_), Value::Timestamp(_))
            | (Value::Timedelta(_), Value::Timedelta(_)) => true,
            _ => left.as_f64().is_some() && right.as_f64().is_some(),
        };
        if !comparable {
            return Err(FrameError::NoOrder {
                op: self.sign(),
                left: left.type_name(),
                right: right.type_name(),
            });
        }
        let ordering = crate::sort::order(left, right);
        Ok(match self {
            Self::Lt => ordering.is_lt(),
            Self::Le => ordering.is_le(),
            Self::Gt => ordering.is_gt(),
            _ => ordering.is_ge(),
        })
    }
}

fn each(left: &[f64], right: &[f64], test: impl Fn(f64, f64) -> bool) -> BooleanBuffer {
    match right {
        [limit] => BooleanBuffer::collect_bool(left.len(), |at| test(left[at], *limit)),
        _ => BooleanBuffer::collect_bool(left.len(), |at| test(left[at], right[at])),
    }
}

/// The comparison of a column of categories, by the order of these where they have one.
fn categories_compared(op: Comparison, left: &Operand<'_>, right: &Operand<'_>) -> Option<Result<Column>> {
    let plain = |operand: &Operand<'_>| match operand {
        Operand::Column(column) if matches!(column.dtype(), DType::Category(_)) => Some((*column).clone()),
        _ => None,
    };
    let (first, second) = (plain(left), plain(right));
    let column = first.as_ref().or(second.as_ref())?;
    let DType::Category(categories) = column.dtype() else { return None };
    let is_equality = matches!(op, Comparison::Eq | Comparison::Ne);
    if !is_equality && !categories.ordered() {
        return Some(Err(FrameError::Unordered));
    }
    let coded = |operand: &Operand<'_>| -> Option<Column> {
        match operand {
            Operand::Column(column) => column.codes().map(Column::ints),
            Operand::Scalar(value) => categories.code(value).map(|code| Column::ints(vec![i64::from(code)])),
        }
    };
    if is_equality {
        let (first, second) = (first.as_ref().map(Column::decoded), second.as_ref().map(Column::decoded));
        let length = column.len();
        let left = first.as_ref().map_or(*left, Operand::Column);
        let right = second.as_ref().map_or(*right, Operand::Column);
        return Some(op.apply(left, right, length));
    }
    let scalar =
        |operand: &Operand<'_>, codes: &Column| if operand.is_scalar() { Some(codes.get(0)) } else { None };
    let (Some(ours), Some(theirs)) = (coded(left), coded(right)) else {
        let other = if left.is_scalar() { left } else { right };
        return Some(Err(FrameError::TypedComparison {
            dtype: column.dtype().clone(),
            other: other.type_name(),
        }));
    };
    let (one, two) = (scalar(left, &ours), scalar(right, &theirs));
    let (first, second) = (
        one.as_ref().map_or(Operand::Column(&ours), Operand::Scalar),
        two.as_ref().map_or(Operand::Column(&theirs), Operand::Scalar),
    );
    let known: Vec<bool> = (0..column.len())
        .map(|at| {
            ![left, right].iter().any(|side| matches!(side, Operand::Column(own) if own.is_missing(at)))
        })
        .collect();
    Some(op.apply(first, second, column.len()).map(|flags| {
        let flags = flags.as_bools().unwrap_or_default();
        Column::bools(flags.into_iter().zip(known).map(|(flag, known)| flag && known).collect())
    }))
}

/// The error pandas gives where a column of one type alone is compared with something else.
fn typed_error(left: &Operand<'_>, right: &Operand<'_>) -> Option<FrameError> {
    let ((Operand::Column(column), other) | (other, Operand::Column(column))) = (left, right) else {
        return None;
    };
    (*column.dtype() != DType::Object)
        .then(|| FrameError::TypedComparison { dtype: column.dtype().clone(), other: other.type_name() })
}

impl Logic {
    /// The sign in source code.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::And => "&",
            Self::Or => "|",
            Self::Xor => "^",
        }
    }

    /// The operation on every row: between booleans, or bit by bit between integers.
    ///
    /// # Errors
    /// [`FrameError::Operands`] for anything else.
    pub fn apply(self, left: Operand<'_>, right: Operand<'_>) -> Result<Column> {
        let mismatch =
            || FrameError::Operands { op: self.sign(), left: left.type_name(), right: right.type_name() };
        if nullable::takes_part(&left, &right)
            && let Some(column) = nullable::combine(self, &left, &right)
        {
            return Ok(column);
        }
        let length = match (&left, &right) {
            (Operand::Column(column), _) | (_, Operand::Column(column)) => column.len(),
            _ => 1,
        };
        let cells: Option<Vec<Value>> = (0..length)
            .map(|at| match (left.get(at), right.get(at)) {
                (Value::Bool(left), Value::Bool(right)) => Some(Value::Bool(match self {
                    Self::And => left & right,
                    Self::Or => left | right,
                    Self::Xor => left ^ right,
                })),
                (Value::Int(left), Value::Int(right)) => Some(Value::Int(match self {
                    Self::And => left & right,
                    Self::Or => left | right,
                    Self::Xor => left ^ right,
                })),
                _ => None,
            })
            .collect();
        let cells = cells.ok_or_else(mismatch)?;
        Ok(if length == 0 { Column::bools(Vec::new()) } else { Column::infer(cells) })
    }
}

impl Column {
    /// `~`: every boolean turned round, every integer's bits.
    ///
    /// # Errors
    /// [`FrameError::Operands`] for anything else.
    pub fn invert(&self) -> Result<Self> {
        if *self.dtype() == DType::Bool.nullable()
            && let Some(array) = self.array()
            && let Ok(flags) = compute::not(array.as_boolean())
        {
            return Ok(Self::trusted(self.dtype().clone(), Arc::new(flags)));
        }
        if let Some(flags) = self.as_bools() {
            return Ok(Self::bools(flags.into_iter().map(|flag| !flag).collect()));
        }
        match (self.as_ints(), self.dtype()) {
            (Some(ints), _) => Ok(Self::ints(ints.into_iter().map(|number| !number).collect())),
            (None, DType::Str) => {
                Err(FrameError::NotInvertible("__invert__ is not supported for string dtypes"))
            }
            (None, DType::Object) => Err(FrameError::NotInvertible("bad operand type for unary ~: 'str'")),
            (None, _) => Err(FrameError::NotInvertible(
                "ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced to any \
                 supported types according to the casting rule ''safe''",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Comparison, Operand, Value};

    #[track_caller]
    fn check(comparison: Comparison, left: Operand<'_>, right: Operand<'_>, expect: [bool; 3]) {
        let flags = comparison.apply(left, right, 3).expect("numbers compare");
        assert_eq!(flags.as_bools(), Some(expect.to_vec()));
    }

    #[test]
    fn missing_cells_compare_as_different() {
        let column = Column::infer(vec![Value::Float(1.0), Value::NAN, Value::Float(f64::INFINITY)]);
        let column = Operand::Column(&column);
        check(Comparison::Eq, column, column, [true, false, true]);
        check(Comparison::Ne, column, column, [false, true, false]);
        check(Comparison::Ge, column, column, [true, false, true]);
        let scalars = [
            (Comparison::Gt, 1.0, [false, false, true], [false, false, false]),
            (Comparison::Ge, 1.0, [true, false, true], [true, false, false]),
            (Comparison::Lt, 2.0, [true, false, false], [false, false, true]),
            (Comparison::Le, f64::NAN, [false; 3], [false; 3]),
            (Comparison::Ne, f64::NAN, [true; 3], [true; 3]),
        ];
        for (comparison, scalar, expect, reflected) in scalars {
            let scalar = Value::Float(scalar);
            check(comparison, column, Operand::Scalar(&scalar), expect);
            check(comparison, Operand::Scalar(&scalar), column, reflected);
        }
    }

    #[test]
    fn numbers_of_two_types_compare_as_floats() {
        let (flags, ints) = (Column::bools(vec![true, false, true]), Column::ints(vec![1, 1, 0]));
        let halves = Column::floats(vec![0.5, 1.0, -0.0]);
        check(Comparison::Eq, Operand::Column(&flags), Operand::Column(&ints), [true, false, false]);
        check(Comparison::Gt, Operand::Column(&ints), Operand::Column(&halves), [true, false, false]);
        check(Comparison::Eq, Operand::Column(&ints), Operand::Column(&halves), [false, true, true]);
    }
}
