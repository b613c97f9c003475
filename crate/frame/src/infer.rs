//! A column from loose cells: the type that pandas 3 would choose, or the one asked for.

use crate::column::{Column, coarser};
use crate::dtype::DType;
use crate::error::Result;
use crate::time::Unit;
use crate::value::Value;

/// Which kinds of cells were seen.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "a set of kinds, each there or not")]
struct Seen {
    bools: bool,
    ints: bool,
    floats: bool,
    texts: bool,
    moments: bool,
    lengths: bool,
    none: bool,
    nan: bool,
    nat: bool,
    na: bool,
    other: bool,
}

impl Seen {
    fn of(values: &[Value]) -> Self {
        let mut seen = Self::default();
        for value in values {
            let flag = match value {
                Value::None => &mut seen.none,
                Value::NaT => &mut seen.nat,
                Value::NA => &mut seen.na,
                Value::Bool(_) => &mut seen.bools,
                Value::Int(_) => &mut seen.ints,
                Value::Float(number) if number.is_nan() => &mut seen.nan,
                Value::Float(_) => &mut seen.floats,
                Value::Str(_) => &mut seen.texts,
                Value::Timestamp(_) => &mut seen.moments,
                Value::Timedelta(_) => &mut seen.lengths,
                _ => &mut seen.other,
            };
            *flag = true;
        }
        seen
    }

    /// The type of the column, where it is not `object`.
    fn dtype(&self, values: &[Value]) -> Option<DType> {
        let families = [self.bools, self.ints || self.floats, self.texts, self.moments, self.lengths];
        let several = families.iter().filter(|family| **family).count() > 1;
        if self.other || several {
            return None;
        }
        if self.texts {
            return (!self.nat).then_some(DType::Str);
        }
        if self.na {
            return None;
        }
        if self.moments || (self.nat && !self.lengths) {
            return (!self.ints && !self.floats && !self.bools).then(|| datetime_of(values));
        }
        if self.lengths {
            return Some(DType::Timedelta(unit_of(values)));
        }
        if self.bools {
            return (!self.none && !self.nan).then_some(DType::Bool);
        }
        if self.ints && !self.floats && !self.none && !self.nan {
            return Some(DType::Int64);
        }
        (self.ints || self.floats || self.nan).then_some(DType::Float64)
    }
}

impl Column {
    /// A column of the type that fits the cells; no cells, or cells of several kinds, make an `object` column.
    #[must_use]
    pub fn infer(values: Vec<Value>) -> Self {
        if values.is_empty() {
            return Self::objects(values);
        }
        match Seen::of(&values).dtype(&values) {
            None => Self::objects(values),
            Some(dtype) => Self::of_type(values.clone(), &dtype).unwrap_or_else(|_| Self::objects(values)),
        }
    }

    /// A column of the type asked for.
    ///
    /// # Errors
    /// Those of [`Column::cast`].
    pub fn of_type(values: Vec<Value>, dtype: &DType) -> Result<Self> {
        let column = match dtype {
            DType::Int64 => values
                .iter()
                .map(|value| match value {
                    Value::Int(number) => Some(*number),
                    _ => None,
                })
                .collect::<Option<Vec<_>>>()
                .map(Self::ints),
            DType::Float64 => values
                .iter()
                .map(|value| if value.is_missing() { Some(f64::NAN) } else { value.as_f64() })
                .collect::<Option<Vec<_>>>()
                .map(Self::floats),
            DType::Bool => values
                .iter()
                .map(|value| match value {
                    Value::Bool(flag) => Some(*flag),
                    _ => None,
                })
                .collect::<Option<Vec<_>>>()
                .map(Self::bools),
            DType::Str => values
                .iter()
                .map(|value| match value {
                    Value::Str(text) => Some(Some(text.clone())),
                    _ if value.is_missing() => Some(None),
                    _ => None,
                })
                .collect::<Option<Vec<_>>>()
                .map(|texts| Self::texts(&texts)),
            DType::Datetime(unit, _) => ticks(&values, *unit).map(|ticks| Self::ticks(dtype.clone(), ticks)),
            DType::Timedelta(unit) => ticks(&values, *unit).map(|ticks| Self::ticks(dtype.clone(), ticks)),
            DType::Object => return Ok(Self::objects(values)),
            DType::Category(categories) => return Ok(Self::objects(values).categorized(categories)),
            _ => None,
        };
        match column {
            Some(column) => Ok(column),
            None => Self::objects(values).cast(dtype),
        }
    }

    /// A column of one cell, repeated.
    #[must_use]
    pub fn repeat(value: &Value, length: usize) -> Self {
        if length == 0 {
            return Self::infer(vec![value.clone()]).slice(0, 0);
        }
        Self::infer(vec![value.clone(); length])
    }
}

/// The ticks of cells that are all moments, or all lengths, or missing.
fn ticks(values: &[Value], unit: Unit) -> Option<Vec<Option<i64>>> {
    let nanos = i128::from(unit.nanos());
    values
        .iter()
        .map(|value| match value {
            Value::Timestamp(moment) => i64::try_from(moment.nanos().div_euclid(nanos)).ok().map(Some),
            Value::Timedelta(length) => i64::try_from(length.nanos().div_euclid(nanos)).ok().map(Some),
            _ if value.is_missing() => Some(None),
            _ => None,
        })
        .collect()
}

fn datetime_of(values: &[Value]) -> DType {
    let zone = values.iter().find_map(|value| match value {
        Value::Timestamp(moment) => Some(moment.zone.clone()),
        _ => None,
    });
    if zone.is_none() {
        // Of nothing but missing moments it is the coarsest unit.
        return DType::Datetime(Unit::Second, None);
    }
    DType::Datetime(unit_of(values), zone.flatten())
}

/// The finest unit among moments and lengths; microseconds where there is none.
fn unit_of(values: &[Value]) -> Unit {
    let units = values.iter().filter_map(|value| match value {
        Value::Timestamp(moment) => Some(moment.unit),
        Value::Timedelta(length) => Some(length.unit),
        _ => None,
    });
    units.reduce(|left, right| if coarser(left, right) { right } else { left }).unwrap_or(Unit::Micro)
}

#[cfg(test)]
mod tests {
    use super::{Column, Value};

    #[track_caller]
    fn check(values: Vec<Value>, expect: &str) {
        assert_eq!(Column::infer(values).dtype().to_string(), expect);
    }

    #[test]
    fn types_are_those_pandas_infers() {
        check(vec![], "object");
        check(vec![Value::Int(1), Value::Int(2)], "int64");
        check(vec![Value::Int(1), Value::None], "float64");
        check(vec![Value::Int(1), Value::Float(0.5)], "float64");
        check(vec![Value::Bool(true), Value::Bool(false)], "bool");
        check(vec![Value::Bool(true), Value::None], "object");
        check(vec![Value::Bool(true), Value::Int(1)], "object");
        check(vec![Value::str("a"), Value::None], "str");
        check(vec![Value::str("a"), Value::NAN], "str");
        check(vec![Value::str("a"), Value::Int(1)], "object");
        check(vec![Value::None], "object");
        check(vec![Value::NAN], "float64");
        check(vec![Value::Int(1), Value::NA], "object");
    }
}
