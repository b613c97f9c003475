//! One value from a column: sum, mean and the like, skipping what is missing.

use crate::column::Column;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::operation::Arithmetic;
use crate::sort::order;
use crate::time::{Timedelta, Timestamp};
use crate::value::Value;

/// A function from a column to one value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reduction {
    /// Sum; of text, everything joined.
    Sum,
    /// Arithmetic mean.
    Mean,
    /// Smallest.
    Min,
    /// Largest.
    Max,
    /// How many are not missing.
    Count,
    /// Sample standard deviation (one degree of freedom less).
    Std,
    /// Sample variance (one degree of freedom less).
    Var,
    /// Middle value.
    Median,
    /// Product.
    Product,
    /// Whether any is true.
    Any,
    /// Whether all are true.
    All,
    /// How many different ones there are.
    Nunique,
    /// The value below which this share of the values lies, between neighbours in proportion.
    Quantile(f64),
    /// The first that is not missing.
    First,
    /// The last that is not missing.
    Last,
}

impl Reduction {
    /// The name of the method.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Mean => "mean",
            Self::Min => "min",
            Self::Max => "max",
            Self::Count => "count",
            Self::Std => "std",
            Self::Var => "var",
            Self::Median => "median",
            Self::Product => "prod",
            Self::Any => "any",
            Self::All => "all",
            Self::Nunique => "nunique",
            Self::Quantile(_) => "quantile",
            Self::First => "first",
            Self::Last => "last",
        }
    }

    /// The reduction of this method name, if there is one.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let all = [
            Self::Sum,
            Self::Mean,
            Self::Min,
            Self::Max,
            Self::Count,
            Self::Std,
            Self::Var,
            Self::Median,
            Self::Product,
            Self::Any,
            Self::All,
            Self::Nunique,
            Self::First,
            Self::Last,
        ];
        all.into_iter().find(|reduction| reduction.name() == name)
    }

    /// Whether only numbers have the reduction.
    #[must_use]
    pub fn needs_numbers(self) -> bool {
        matches!(self, Self::Mean | Self::Std | Self::Var | Self::Median | Self::Product | Self::Quantile(_))
    }
}

impl Column {
    /// One value from the column.
    ///
    /// # Errors
    /// [`FrameError::NoReduction`] and [`FrameError::NotNumeric`] for types without the reduction.
    #[expect(clippy::cast_possible_wrap, reason = "no column is that long")]
    pub fn reduce(&self, reduction: Reduction) -> Result<Value> {
        match reduction {
            Reduction::Count => {
                return Ok(Value::Int((0..self.len()).filter(|at| !self.is_missing(*at)).count() as i64));
            }
            Reduction::Nunique => return Ok(Value::Int(self.unique(Missing::Left).len() as i64)),
            Reduction::First | Reduction::Last => {
                let mut known = self.iter().filter(|value| !value.is_missing());
                let found = if reduction == Reduction::First { known.next() } else { known.last() };
                return Ok(found.unwrap_or_else(|| self.missing_value()));
            }
            Reduction::Any => return Ok(Value::Bool(self.iter().any(|value| is_true(&value)))),
            Reduction::All => {
                return Ok(Value::Bool(self.iter().all(|value| value.is_missing() || is_true(&value))));
            }
            _ => {}
        }
        if self.dtype().is_nullable() {
            return self.reduce_nullable(reduction);
        }
        if matches!(self.dtype(), DType::Category(_)) {
            return self.reduce_category(reduction);
        }
        if matches!(self.dtype(), DType::Timedelta(_))
            && let Some(length) = self.reduce_lengths(reduction)
        {
            return Ok(length);
        }
        if matches!(self.dtype(), DType::Datetime(..))
            && let Some(moment) = self.reduce_moments(reduction)
        {
            return Ok(moment);
        }
        if (self.dtype().is_integer() || *self.dtype() == DType::Bool)
            && let Some(ints) = self.as_ints()
        {
            match reduction {
                Reduction::Sum => {
                    return Ok(Value::Int(ints.iter().fold(0, |sum, next| sum.wrapping_add(*next))));
                }
                Reduction::Product => {
                    return Ok(Value::Int(ints.iter().fold(1, |product, next| product.wrapping_mul(*next))));
                }
                _ => {}
            }
        }
        match reduction {
            Reduction::Min | Reduction::Max => self.extreme(reduction),
            _ => match self.known_floats(reduction)? {
                Some(numbers) => Ok(Value::Float(statistic(reduction, numbers))),
                None => self.total(reduction),
            },
        }
    }

    /// The reduction of what is not NA; NA where nothing is left.
    fn reduce_nullable(&self, reduction: Reduction) -> Result<Value> {
        let known: Vec<usize> = (0..self.len()).filter(|at| !self.is_missing(*at)).collect();
        let plain = self.take(&known).retyped(self.dtype().plain());
        let totals = matches!(reduction, Reduction::Sum | Reduction::Product);
        if known.is_empty() && !totals {
            return Ok(Value::NA);
        }
        match plain.reduce(reduction)? {
            Value::Float(number) if number.is_nan() => Ok(Value::NA),
            value => Ok(value),
        }
    }

    /// The smallest and largest of categories, by their order.
    fn reduce_category(&self, reduction: Reduction) -> Result<Value> {
        let DType::Category(categories) = self.dtype() else { return Ok(Value::NAN) };
        let name = reduction.name();
        if !matches!(reduction, Reduction::Min | Reduction::Max) {
            return Err(FrameError::CategoryReduction { name });
        }
        if !categories.ordered() {
            return Err(FrameError::NeedsOrder { name });
        }
        let known = self.codes().unwrap_or_default().into_iter().filter(|code| *code >= 0);
        let code = if reduction == Reduction::Min { known.min() } else { known.max() };
        Ok(code
            .and_then(|code| usize::try_from(code).ok())
            .map_or(Value::NAN, |at| categories.values().get(at)))
    }

    /// Sum, mean, median and the like of lengths of time.
    fn reduce_lengths(&self, reduction: Reduction) -> Option<Value> {
        let DType::Timedelta(unit) = self.dtype() else { return None };
        if matches!(reduction, Reduction::Min | Reduction::Max | Reduction::Var | Reduction::Product) {
            return None;
        }
        let ticks = self.known_ticks();
        if ticks.is_empty() && reduction != Reduction::Sum {
            return Some(Value::NaT);
        }
        let ticks = if reduction == Reduction::Sum {
            ticks.iter().sum()
        } else {
            whole(statistic(reduction, as_numbers(&ticks)))
        };
        Some(Value::Timedelta(Timedelta { ticks, unit: *unit }))
    }

    /// Mean and median of moments.
    fn reduce_moments(&self, reduction: Reduction) -> Option<Value> {
        let DType::Datetime(unit, zone) = self.dtype() else { return None };
        if !matches!(reduction, Reduction::Mean | Reduction::Median | Reduction::Quantile(_)) {
            return None;
        }
        let ticks = self.known_ticks();
        let Some(first) = ticks.first().copied() else { return Some(Value::NaT) };
        // Distances from the first are small enough to be exact as floats.
        let distances: Vec<i64> = ticks.iter().map(|tick| tick - first).collect();
        let ticks = first + whole(statistic(reduction, as_numbers(&distances)));
        Some(Value::Timestamp(Timestamp { ticks, unit: *unit, zone: zone.clone() }))
    }

    fn known_ticks(&self) -> Vec<i64> {
        let cells = self.iter().filter_map(|value| match value {
            Value::Timestamp(moment) => Some(moment.ticks),
            Value::Timedelta(length) => Some(length.ticks),
            _ => None,
        });
        cells.collect()
    }

    /// The numbers that are not missing; `None` for cells that are no numbers and that can be added up all the same.
    fn known_floats(&self, reduction: Reduction) -> Result<Option<Vec<f64>>> {
        if let Some(floats) = self.as_floats() {
            return Ok(Some(floats.into_iter().filter(|number| !number.is_nan()).collect()));
        }
        let dtype = match self.dtype() {
            DType::Str => "string".to_owned(),
            dtype => dtype.to_string(),
        };
        match self.dtype() {
            _ if reduction == Reduction::Sum => Ok(None),
            DType::Object => {
                let known = self.iter().filter(|value| !value.is_missing());
                let numbers: Result<Vec<f64>> = known
                    .map(|value| value.as_f64().ok_or_else(|| FrameError::NotNumeric(value.repr())))
                    .collect();
                numbers.map(Some)
            }
            _ => Err(FrameError::NoReduction { name: reduction.name(), dtype }),
        }
    }

    /// The sum of cells that are not all numbers.
    fn total(&self, reduction: Reduction) -> Result<Value> {
        if matches!(self.dtype(), DType::Datetime(..)) {
            return Err(FrameError::MomentReduction { name: reduction.name(), dtype: self.dtype().clone() });
        }
        let mut known = self.iter().filter(|value| !value.is_missing());
        let start = match self.dtype() {
            DType::Str => Value::str(""),
            _ => Value::Int(0),
        };
        let Some(first) = known.next() else { return Ok(start) };
        known.try_fold(first, |sum, next| Arithmetic::Add.cell(&sum, &next))
    }

    fn extreme(&self, reduction: Reduction) -> Result<Value> {
        let mut best: Option<Value> = None;
        for value in self.iter().filter(|value| !value.is_missing()) {
            let Some(so_far) = &best else {
                best = Some(value);
                continue;
            };
            let comparable = (so_far.as_f64().is_some() && value.as_f64().is_some())
                || so_far.type_name() == value.type_name();
            if !comparable {
                let op = if reduction == Reduction::Min { "<=" } else { ">=" };
                return Err(FrameError::NoOrder { op, left: so_far.type_name(), right: value.type_name() });
            }
            let ordering = order(&value, so_far);
            if (reduction == Reduction::Min && ordering.is_lt())
                || (reduction == Reduction::Max && ordering.is_gt())
            {
                best = Some(value);
            }
        }
        Ok(best.unwrap_or_else(|| self.missing_value()))
    }
}

#[expect(clippy::cast_precision_loss, reason = "lengths of time within a few hundred years")]
fn as_numbers(ticks: &[i64]) -> Vec<f64> {
    ticks.iter().map(|tick| *tick as f64).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "pandas cuts the fraction of a tick off as well")]
fn whole(number: f64) -> i64 {
    number as i64
}

fn is_true(value: &Value) -> bool {
    match value {
        _ if value.is_missing() => false,
        Value::Str(text) => !text.is_empty(),
        _ => value.as_f64().is_none_or(|number| number != 0.0),
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of cells are far below 2^53")]
fn statistic(reduction: Reduction, mut numbers: Vec<f64>) -> f64 {
    let count = numbers.len() as f64;
    match reduction {
        // Rust's empty sum is -0.0.
        Reduction::Sum => numbers.iter().sum::<f64>() + 0.0,
        Reduction::Product => numbers.iter().product(),
        Reduction::Mean => numbers.iter().sum::<f64>() / count,
        Reduction::Std => statistic(Reduction::Var, numbers).sqrt(),
        Reduction::Var if numbers.len() < 2 => f64::NAN,
        Reduction::Var => {
            let mean = numbers.iter().sum::<f64>() / count;
            numbers.iter().map(|number| (number - mean) * (number - mean)).sum::<f64>() / (count - 1.0)
        }
        Reduction::Median => statistic(Reduction::Quantile(0.5), numbers),
        Reduction::Quantile(share) => {
            numbers.sort_by(f64::total_cmp);
            between(&numbers, share)
        }
        _ => f64::NAN,
    }
}

/// The value at a share of the way through sorted numbers.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place within the numbers")]
#[expect(clippy::cast_precision_loss, reason = "counts of cells are far below 2^53")]
fn between(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let place = share.clamp(0.0, 1.0) * last as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(last);
    let rest = place - place.floor();
    sorted[below] + (sorted[above] - sorted[below]) * rest
}

/// Whether missing cells take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// They count like any other.
    Kept,
    /// They are left out.
    Left,
}

impl Column {
    /// The positions of the first of each different cell, in order.
    #[must_use]
    pub fn unique(&self, missing: Missing) -> Vec<usize> {
        let mut seen = std::collections::HashSet::new();
        (0..self.len())
            .filter(|at| missing == Missing::Kept || !self.is_missing(*at))
            .filter(|at| seen.insert(self.get(*at).key()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Reduction, Value};

    #[track_caller]
    fn check(reduction: Reduction, values: Vec<Value>, expect: Result<&str, &str>) {
        let result = Column::infer(values).reduce(reduction).map(|value| value.repr());
        assert_eq!(result.as_deref().map_err(ToString::to_string), expect.map_err(str::to_owned));
    }

    #[test]
    fn reductions_skip_what_is_missing() {
        let numbers = || vec![Value::Float(1.0), Value::NAN, Value::Float(4.0)];
        check(Reduction::Sum, numbers(), Ok("5.0"));
        check(Reduction::Mean, numbers(), Ok("2.5"));
        check(Reduction::Count, numbers(), Ok("2"));
        check(Reduction::Std, numbers(), Ok("2.1213203435596424"));
        check(Reduction::Median, numbers(), Ok("2.5"));
        check(Reduction::Sum, vec![Value::Int(1), Value::Int(2)], Ok("3"));
        check(Reduction::Sum, vec![Value::Bool(true), Value::Bool(true)], Ok("2"));
        check(Reduction::Max, vec![Value::str("a"), Value::str("b")], Ok("'b'"));
        check(Reduction::Sum, vec![Value::str("a"), Value::str("b")], Ok("'ab'"));
        check(
            Reduction::Mean,
            vec![Value::str("a")],
            Err("Cannot perform reduction 'mean' with string dtype"),
        );
        check(Reduction::Mean, vec![Value::str("a"), Value::Int(1)], Err("Could not convert 'a' to numeric"));
    }
}
