//! One typed column of cells.
//!
//! - shape: an Arrow array for every type but `object`, which is a row of [`Value`]s
//! - missing: NaN in float columns (never an Arrow null), an Arrow null in `str` and time columns, nowhere else

use std::rc::Rc;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, BooleanArray, Float32Array, Float64Array, Int64Array, LargeStringArray,
    UInt64Array, make_array,
};
use arrow::compute;
use arrow::datatypes::{self as types, ArrowPrimitiveType};

use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::time::{Timedelta, Timestamp, Unit};
use crate::value::Value;

/// One typed column of cells; cheap to clone.
#[derive(Clone, Debug)]
pub struct Column {
    dtype: DType,
    data: Data,
}

/// Where the cells are.
#[derive(Clone, Debug)]
pub enum Data {
    /// In an Arrow array of the column's type.
    Arrow(ArrayRef),
    /// One by one.
    Object(Rc<[Value]>),
}

impl Column {
    /// A column of objects.
    #[must_use]
    pub fn objects(values: Vec<Value>) -> Self {
        Self { dtype: DType::Object, data: Data::Object(values.into()) }
    }

    /// A column of whole numbers.
    #[must_use]
    pub fn ints(values: Vec<i64>) -> Self {
        Self::trusted(DType::Int64, Arc::new(Int64Array::from(values)))
    }

    /// A column of numbers; NaN is missing.
    #[must_use]
    pub fn floats(values: Vec<f64>) -> Self {
        Self::trusted(DType::Float64, Arc::new(Float64Array::from(values)))
    }

    /// A column of booleans.
    #[must_use]
    pub fn bools(values: Vec<bool>) -> Self {
        Self::trusted(DType::Bool, Arc::new(BooleanArray::from(values)))
    }

    /// A column of text; `None` is missing.
    #[must_use]
    pub fn texts<T: AsRef<str>>(values: &[Option<T>]) -> Self {
        let texts: LargeStringArray = values.iter().map(|text| text.as_ref().map(AsRef::as_ref)).collect();
        Self::trusted(DType::Str, Arc::new(texts))
    }

    /// A column of ticks of a time type; `None` is missing.
    ///
    /// # Panics
    /// For a type that is no time.
    #[must_use]
    pub fn ticks(dtype: DType, ticks: Vec<Option<i64>>) -> Self {
        let array = Int64Array::from(ticks);
        let target = dtype.arrow().expect("times are held by Arrow");
        let data =
            array.into_data().into_builder().data_type(target).build().expect("ticks are 64-bit integers");
        Self::trusted(dtype, make_array(data))
    }

    /// A column over an array that is known to be of the type.
    pub(crate) fn trusted(dtype: DType, array: ArrayRef) -> Self {
        debug_assert_eq!(dtype.arrow().as_ref(), Some(array.data_type()));
        Self { dtype, data: Data::Arrow(array) }
    }

    /// The same cells under another type that holds them in the same way.
    pub(crate) fn retyped(mut self, dtype: &DType) -> Self {
        self.dtype = dtype.clone();
        self
    }

    /// The column's type.
    #[must_use]
    pub fn dtype(&self) -> &DType {
        &self.dtype
    }

    /// Where the cells are.
    #[must_use]
    pub fn data(&self) -> &Data {
        &self.data
    }

    /// The Arrow array, for every type but `object`.
    #[must_use]
    pub fn array(&self) -> Option<&ArrayRef> {
        match &self.data {
            Data::Arrow(array) => Some(array),
            Data::Object(_) => None,
        }
    }

    /// Whether both are one column, which need not be looked at cell by cell.
    pub(crate) fn is(&self, other: &Self) -> bool {
        match (&self.data, &other.data) {
            (Data::Arrow(left), Data::Arrow(right)) => Arc::ptr_eq(left, right) && self.dtype == other.dtype,
            (Data::Object(left), Data::Object(right)) => Rc::ptr_eq(left, right),
            _ => false,
        }
    }

    /// How many cells there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.data {
            Data::Arrow(array) => array.len(),
            Data::Object(values) => values.len(),
        }
    }

    /// Whether there are no cells.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The cell at a position, which must be below [`Column::len`].
    #[must_use]
    #[expect(clippy::cast_possible_wrap, reason = "unsigned values past i64 are shown as floats")]
    #[expect(clippy::cast_precision_loss, reason = "unsigned values past i64 are shown as floats")]
    pub fn get(&self, at: usize) -> Value {
        let array = match &self.data {
            Data::Object(values) => return values[at].clone(),
            Data::Arrow(array) => array,
        };
        if array.is_null(at) {
            return self.missing_value();
        }
        match self.dtype.plain() {
            DType::Int8 => Value::Int(i64::from(cell::<types::Int8Type>(array, at))),
            DType::Int16 => Value::Int(i64::from(cell::<types::Int16Type>(array, at))),
            DType::Int32 => Value::Int(i64::from(cell::<types::Int32Type>(array, at))),
            DType::Int64 => Value::Int(cell::<types::Int64Type>(array, at)),
            DType::UInt8 => Value::Int(i64::from(cell::<types::UInt8Type>(array, at))),
            DType::UInt16 => Value::Int(i64::from(cell::<types::UInt16Type>(array, at))),
            DType::UInt32 => Value::Int(i64::from(cell::<types::UInt32Type>(array, at))),
            DType::UInt64 => match cell::<types::UInt64Type>(array, at) {
                number if number > i64::MAX as u64 => Value::Float(number as f64),
                number => Value::Int(number as i64),
            },
            DType::Float32 => Value::Float(f64::from(cell::<types::Float32Type>(array, at))),
            DType::Float64 => Value::Float(cell::<types::Float64Type>(array, at)),
            DType::Bool => Value::Bool(array.as_boolean().value(at)),
            DType::Str => Value::str(array.as_string::<i64>().value(at)),
            DType::Datetime(unit, zone) => {
                Value::Timestamp(Timestamp { ticks: tick(array, at), unit: *unit, zone: zone.clone() })
            }
            DType::Timedelta(unit) => Value::Timedelta(Timedelta { ticks: tick(array, at), unit: *unit }),
            DType::Category(categories) => categories.value(cell::<types::Int32Type>(array, at)),
            DType::Nullable(_) | DType::Object => unreachable!("objects are not in Arrow"),
        }
    }

    /// All cells, in order.
    pub fn iter(&self) -> impl Iterator<Item = Value> + '_ {
        (0..self.len()).map(|at| self.get(at))
    }

    /// All cells, in order.
    #[must_use]
    pub fn to_vec(&self) -> Vec<Value> {
        self.iter().collect()
    }

    /// Whether the cell at a position is missing.
    #[must_use]
    pub fn is_missing(&self, at: usize) -> bool {
        match (&self.data, &self.dtype) {
            (Data::Object(values), _) => values[at].is_missing(),
            (Data::Arrow(array), DType::Float64) => cell::<types::Float64Type>(array, at).is_nan(),
            (Data::Arrow(array), DType::Float32) => cell::<types::Float32Type>(array, at).is_nan(),
            (Data::Arrow(array), _) => array.is_null(at),
        }
    }

    /// Which cells are missing.
    #[must_use]
    pub fn missing(&self) -> Vec<bool> {
        (0..self.len()).map(|at| self.is_missing(at)).collect()
    }

    /// The cells as numbers, for numeric types; missing is NaN.
    #[must_use]
    pub fn as_floats(&self) -> Option<Vec<f64>> {
        self.floats_array().map(|floats| floats.values().to_vec())
    }

    /// The array of the cells as numbers, for numeric types; missing is NaN.
    pub(crate) fn floats_array(&self) -> Option<Float64Array> {
        if !self.dtype.is_numeric() {
            return None;
        }
        let floats = nan_for_null(compute::cast(self.array()?, &types::DataType::Float64).ok()?);
        Some(floats.as_primitive::<types::Float64Type>().clone())
    }

    /// The cells as whole numbers, for integer types and booleans without missing cells.
    #[must_use]
    pub fn as_ints(&self) -> Option<Vec<i64>> {
        self.ints_array().map(|ints| ints.values().to_vec())
    }

    /// The array of the cells as whole numbers, for integer types and booleans without missing cells.
    pub(crate) fn ints_array(&self) -> Option<Int64Array> {
        if self.dtype.plain().is_float() || !self.dtype.is_numeric() {
            return None;
        }
        let ints = compute::cast(self.array()?, &types::DataType::Int64).ok()?;
        (ints.null_count() == 0).then(|| ints.as_primitive::<types::Int64Type>().clone())
    }

    /// The cells as booleans, for `bool`, for `boolean` (NA is false), and for `object` columns that hold nothing else.
    #[must_use]
    pub fn as_bools(&self) -> Option<Vec<bool>> {
        self.as_mask().map(|mask| mask.iter().collect())
    }

    /// The cells at these positions, each below [`Column::len`].
    ///
    /// # Panics
    /// For a position past the end.
    #[must_use]
    pub fn take(&self, positions: &[usize]) -> Self {
        match &self.data {
            Data::Object(values) => Self::objects(positions.iter().map(|at| values[*at].clone()).collect()),
            Data::Arrow(array) => {
                let indices = UInt64Array::from_iter_values(positions.iter().map(|at| *at as u64));
                let taken =
                    compute::take(array.as_ref(), &indices, None).expect("positions are within the array");
                Self { dtype: self.dtype.clone(), data: Data::Arrow(taken) }
            }
        }
    }

    /// The cells at these positions, missing where there is none: integers become floats, booleans objects.
    ///
    /// # Panics
    /// For a position past the end.
    #[must_use]
    pub fn take_or_missing(&self, positions: &[Option<usize>]) -> Self {
        let Some(all) = positions.iter().copied().collect::<Option<Vec<_>>>() else {
            let wide = match &self.dtype {
                DType::Nullable(_) => self.clone(),
                DType::Bool => self.to_objects(),
                dtype if dtype.is_integer() => Self::floats(self.as_floats().unwrap_or_default()),
                _ => self.clone(),
            };
            let absent = wide.missing_value();
            return match &wide.data {
                Data::Object(values) => {
                    let cells = positions.iter().map(|at| at.map_or(absent.clone(), |at| values[at].clone()));
                    Self::objects(cells.collect())
                }
                Data::Arrow(array) => {
                    let indices: UInt64Array = positions.iter().map(|at| at.map(|at| at as u64)).collect();
                    let taken = compute::take(array.as_ref(), &indices, None)
                        .expect("positions are within the array");
                    let taken = if wide.dtype.is_nullable() { taken } else { nan_for_null(taken) };
                    Self { dtype: wide.dtype.clone(), data: Data::Arrow(taken) }
                }
            };
        };
        self.take(&all)
    }

    /// A stretch of the column.
    #[must_use]
    pub fn slice(&self, offset: usize, length: usize) -> Self {
        match &self.data {
            Data::Object(values) => Self::objects(values[offset..offset + length].to_vec()),
            Data::Arrow(array) => {
                Self { dtype: self.dtype.clone(), data: Data::Arrow(array.slice(offset, length)) }
            }
        }
    }

    /// The same cells, one by one.
    #[must_use]
    pub fn to_objects(&self) -> Self {
        Self::objects(self.to_vec())
    }

    /// What stands for missing in a column of this type.
    #[must_use]
    pub fn missing_value(&self) -> Value {
        match self.dtype {
            DType::Datetime(..) | DType::Timedelta(_) => Value::NaT,
            DType::Nullable(_) => Value::NA,
            _ => Value::NAN,
        }
    }

    /// Columns one after the other, in the type that holds them all.
    #[must_use]
    pub fn concat(columns: &[&Column]) -> Self {
        let mut kinds: Vec<&DType> = columns.iter().map(|column| &column.dtype).collect();
        kinds.dedup();
        let arrays: Option<Vec<&dyn Array>> =
            columns.iter().map(|column| column.array().map(|array| array.as_ref() as &dyn Array)).collect();
        if let (&[one], Some(arrays)) = (kinds.as_slice(), arrays)
            && let Ok(joined) = compute::concat(&arrays)
        {
            return Self { dtype: one.clone(), data: Data::Arrow(joined) };
        }
        if kinds.iter().any(|kind| kind.is_nullable()) && kinds.iter().all(|kind| kind.is_numeric()) {
            return Self::concat_nullable(columns);
        }
        if kinds.iter().all(|kind| kind.is_numeric() && **kind != DType::Bool) {
            if kinds.iter().any(|kind| kind.is_float()) {
                return Self::floats(
                    columns.iter().flat_map(|column| column.as_floats().unwrap_or_default()).collect(),
                );
            }
            return Self::ints(
                columns.iter().flat_map(|column| column.as_ints().unwrap_or_default()).collect(),
            );
        }
        let cells: Vec<Value> = columns.iter().flat_map(|column| column.iter()).collect();
        let same = |kind: &DType| match kind {
            DType::Category(categories) => Some(categories.dtype()),
            DType::Str | DType::Datetime(_, None) | DType::Timedelta(_) => Some(kind.clone()),
            _ => None,
        };
        let families: Option<Vec<DType>> = kinds.iter().map(|kind| same(kind)).collect();
        match families {
            Some(families) if families.windows(2).all(|pair| alike(&pair[0], &pair[1])) => Self::infer(cells),
            _ => Self::objects(cells),
        }
    }

    /// The column with the given cell at the given position, in a wider type where the cell needs one.
    ///
    /// # Errors
    /// [`FrameError::InvalidValue`] when the column would have to become an `object` column, as pandas 3 refuses.
    pub fn with(&self, at: usize, value: Value) -> Result<Self> {
        if let DType::Category(categories) = &self.dtype
            && !value.is_missing()
            && categories.code(&value).is_none()
        {
            return Err(FrameError::NotACategory(value));
        }
        let plain = self.dtype.plain();
        let fits = match plain {
            _ if self.dtype.is_nullable() && value.is_missing() => true,
            DType::Object | DType::Category(_) => true,
            DType::Bool => matches!(value, Value::Bool(_)),
            DType::Str => matches!(value, Value::Str(_)) || value.is_missing(),
            DType::Datetime(..) => matches!(value, Value::Timestamp(_)) || value.is_missing(),
            DType::Timedelta(_) => matches!(value, Value::Timedelta(_)) || value.is_missing(),
            dtype if dtype.is_float() => {
                value.as_f64().is_some() && !matches!(value, Value::Bool(_)) || value.is_missing()
            }
            _ => {
                matches!(value, Value::Int(_))
                    || matches!(value, Value::Float(number) if number.fract() == 0.0)
            }
        };
        if !fits {
            return Err(FrameError::InvalidValue { value, dtype: self.dtype.clone() });
        }
        let mut cells = self.to_vec();
        cells[at] = value;
        if self.dtype == DType::Object {
            return Ok(Self::objects(cells));
        }
        Self::of_type(cells, &self.dtype)
    }
}

/// Nulls of a float array as NaN; other arrays as they are.
pub(crate) fn nan_for_null(array: ArrayRef) -> ArrayRef {
    let Some(known) = array.nulls().filter(|known| known.null_count() > 0) else { return array };
    let gone = !known.inner();
    match array.data_type() {
        types::DataType::Float64 => {
            let mut floats = array.as_primitive::<types::Float64Type>().values().to_vec();
            gone.set_indices().for_each(|at| floats[at] = f64::NAN);
            Arc::new(Float64Array::from(floats))
        }
        types::DataType::Float32 => {
            let mut floats = array.as_primitive::<types::Float32Type>().values().to_vec();
            gone.set_indices().for_each(|at| floats[at] = f32::NAN);
            Arc::new(Float32Array::from(floats))
        }
        _ => array,
    }
}

fn cell<T: ArrowPrimitiveType>(array: &ArrayRef, at: usize) -> T::Native {
    array.as_primitive::<T>().value(at)
}

/// The raw ticks of a cell of a time column.
fn tick(array: &ArrayRef, at: usize) -> i64 {
    use types::{DataType, TimeUnit};
    match array.data_type() {
        DataType::Timestamp(TimeUnit::Second, _) => cell::<types::TimestampSecondType>(array, at),
        DataType::Timestamp(TimeUnit::Millisecond, _) => cell::<types::TimestampMillisecondType>(array, at),
        DataType::Timestamp(TimeUnit::Microsecond, _) => cell::<types::TimestampMicrosecondType>(array, at),
        DataType::Timestamp(TimeUnit::Nanosecond, _) => cell::<types::TimestampNanosecondType>(array, at),
        DataType::Duration(TimeUnit::Second) => cell::<types::DurationSecondType>(array, at),
        DataType::Duration(TimeUnit::Millisecond) => cell::<types::DurationMillisecondType>(array, at),
        DataType::Duration(TimeUnit::Microsecond) => cell::<types::DurationMicrosecondType>(array, at),
        _ => cell::<types::DurationNanosecondType>(array, at),
    }
}

/// Whether two types differ by no more than their unit of time.
fn alike(left: &DType, right: &DType) -> bool {
    match (left, right) {
        (DType::Datetime(..), DType::Datetime(..)) | (DType::Timedelta(_), DType::Timedelta(_)) => true,
        _ => left == right,
    }
}

/// Whether a unit is coarser than another.
pub(crate) fn coarser(left: Unit, right: Unit) -> bool {
    left < right
}
