//! Nullable columns: Arrow's own arrays, whose nulls are `<NA>`; and the operations on them, which are Arrow's kernels.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray, Datum, Scalar};
use arrow::compute;
use arrow::compute::kernels::{boolean, cmp, numeric};
use arrow::datatypes::DataType;

use crate::column::Column;
use crate::comparison::{Comparison, Logic};
use crate::dtype::DType;
use crate::error::Result;
use crate::operation::{Arithmetic, Operand};
use crate::value::Value;

impl Column {
    /// The same cells in the nullable counterpart of their type.
    #[must_use]
    pub fn to_nullable(&self) -> Self {
        let Some(array) = self.array() else { return self.clone() };
        let dtype = self.dtype().clone().nullable();
        if !self.dtype().is_float() {
            return Self::trusted(dtype, array.clone());
        }
        let missing = BooleanArray::from(self.missing());
        match compute::nullif(array.as_ref(), &missing) {
            Ok(array) => Self::trusted(dtype, array),
            Err(_) => self.clone(),
        }
    }

    /// Columns of which one at least is nullable and all are numbers, one after the other.
    #[must_use]
    pub(crate) fn concat_nullable(columns: &[&Column]) -> Self {
        let floats = columns.iter().any(|column| column.dtype().plain().is_float());
        let flags = columns.iter().all(|column| *column.dtype().plain() == DType::Bool);
        let target = if flags {
            DType::Bool
        } else if floats {
            DType::Float64
        } else {
            DType::Int64
        };
        let held = target.arrow().unwrap_or(DataType::Float64);
        let arrays: Vec<ArrayRef> = columns
            .iter()
            .filter_map(|column| compute::cast(column.to_nullable().array()?, &held).ok())
            .collect();
        let parts: Vec<&dyn Array> = arrays.iter().map(AsRef::as_ref).collect();
        match compute::concat(&parts) {
            Ok(joined) => Self::trusted(target.nullable(), joined),
            Err(_) => Self::objects(columns.iter().flat_map(|column| column.iter()).collect()),
        }
    }
}

/// Whether an operation is one of nullable columns.
pub(crate) fn takes_part(left: &Operand<'_>, right: &Operand<'_>) -> bool {
    [left, right].iter().any(|side| matches!(side, Operand::Column(column) if column.dtype().is_nullable()))
}

/// One side as an array of a type, with whether it is a scalar.
fn side(operand: &Operand<'_>, target: &DataType) -> Option<(ArrayRef, bool)> {
    match operand {
        Operand::Column(column) => {
            let array = column.to_nullable().array()?.clone();
            Some((compute::cast(&array, target).ok()?, false))
        }
        Operand::Scalar(Value::NA | Value::None) => Some((arrow::array::new_null_array(target, 1), true)),
        Operand::Scalar(value) => {
            let array = Column::infer(vec![(*value).clone()]);
            Some((compute::cast(array.array()?, target).ok()?, true))
        }
    }
}

fn call<T>(
    kernel: fn(&dyn Datum, &dyn Datum) -> std::result::Result<T, arrow::error::ArrowError>,
    left: (ArrayRef, bool),
    right: (ArrayRef, bool),
) -> Option<T> {
    let (first, second) = (left.0, right.0);
    match (left.1, right.1) {
        (true, false) => kernel(&Scalar::new(first), &second),
        (false, true) => kernel(&first, &Scalar::new(second)),
        _ => kernel(&first, &second),
    }
    .ok()
}

fn plain(operand: &Operand<'_>) -> Option<DType> {
    match operand {
        Operand::Column(column) => Some(column.dtype().plain().clone()),
        Operand::Scalar(Value::NA | Value::None) => None,
        Operand::Scalar(Value::Bool(_)) => Some(DType::Bool),
        Operand::Scalar(Value::Int(_)) => Some(DType::Int64),
        Operand::Scalar(Value::Float(_)) => Some(DType::Float64),
        Operand::Scalar(Value::Str(_)) => Some(DType::Str),
        Operand::Scalar(_) => Some(DType::Object),
    }
}

/// The sum, difference, ... of sides of which one is nullable; `None` where that is none of Arrow's.
pub(crate) fn calculate(op: Arithmetic, left: &Operand<'_>, right: &Operand<'_>) -> Option<Column> {
    let kinds: Vec<DType> = [plain(left), plain(right)].into_iter().flatten().collect();
    if !kinds.iter().all(|kind| kind.is_integer() || kind.is_float() || *kind == DType::Bool) {
        return None;
    }
    let floats = op == Arithmetic::Div || kinds.iter().any(DType::is_float);
    let target = if floats { DType::Float64 } else { DType::Int64 };
    let held = target.arrow()?;
    let kernel = match op {
        Arithmetic::Add => numeric::add_wrapping,
        Arithmetic::Sub => numeric::sub_wrapping,
        Arithmetic::Mul => numeric::mul_wrapping,
        Arithmetic::Div => numeric::div,
        _ => return cell_by_cell(op, left, right, &target),
    };
    let result = call(kernel, side(left, &held)?, side(right, &held)?)?;
    Some(Column::trusted(target.nullable(), result))
}

fn cell_by_cell(op: Arithmetic, left: &Operand<'_>, right: &Operand<'_>, target: &DType) -> Option<Column> {
    let length = match (left, right) {
        (Operand::Column(column), _) | (_, Operand::Column(column)) => column.len(),
        _ => 1,
    };
    let cells: Result<Vec<Value>> = (0..length).map(|at| op.cell(&left.get(at), &right.get(at))).collect();
    Column::of_type(cells.ok()?, &target.clone().nullable()).ok()
}

/// The comparison of sides of which one is nullable: NA where either is; `None` where they have no order.
pub(crate) fn compare(op: Comparison, left: &Operand<'_>, right: &Operand<'_>) -> Option<Column> {
    let kinds: Vec<DType> = [plain(left), plain(right)].into_iter().flatten().collect();
    let texts = kinds.iter().all(|kind| *kind == DType::Str);
    let numbers = kinds.iter().all(DType::is_numeric);
    let held = if texts {
        DataType::LargeUtf8
    } else if numbers {
        DataType::Float64
    } else {
        return None;
    };
    let kernel = match op {
        Comparison::Eq => cmp::eq,
        Comparison::Ne => cmp::neq,
        Comparison::Lt => cmp::lt,
        Comparison::Le => cmp::lt_eq,
        Comparison::Gt => cmp::gt,
        Comparison::Ge => cmp::gt_eq,
    };
    let flags = call(kernel, side(left, &held)?, side(right, &held)?)?;
    Some(Column::trusted(DType::Bool.nullable(), Arc::new(flags)))
}

/// `&`, `|`, `^` of booleans of which one side is nullable, in the logic of three values.
pub(crate) fn combine(op: Logic, left: &Operand<'_>, right: &Operand<'_>) -> Option<Column> {
    let length = match (left, right) {
        (Operand::Column(column), _) | (_, Operand::Column(column)) => column.len(),
        _ => 1,
    };
    let flags = |operand: &Operand<'_>| -> Option<BooleanArray> {
        match operand {
            Operand::Column(column) if *column.dtype().plain() == DType::Bool => {
                Some(column.array()?.as_boolean().clone())
            }
            Operand::Scalar(Value::Bool(flag)) => Some(BooleanArray::from(vec![*flag; length])),
            Operand::Scalar(Value::NA) => Some(BooleanArray::from(vec![None; length])),
            _ => None,
        }
    };
    let (first, second) = (flags(left)?, flags(right)?);
    let result = match op {
        Logic::And => boolean::and_kleene(&first, &second).ok()?,
        Logic::Or => boolean::or_kleene(&first, &second).ok()?,
        Logic::Xor => cmp::neq(&first, &second).ok()?,
    };
    Some(Column::trusted(DType::Bool.nullable(), Arc::new(result)))
}
