//! `astype`: a column in another type.

use std::rc::Rc;

use arrow::compute;

use crate::column::Column;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::time::{Timedelta, Timestamp, Unit};
use crate::value::Value;

impl Column {
    /// The column in another type.
    ///
    /// # Errors
    /// [`FrameError::NonFiniteToInteger`] for missing cells that should become integers, [`FrameError::NotAnInteger`]
    /// and [`FrameError::NotAFloat`] for text that is no number, [`FrameError::NoCast`] for the rest.
    pub fn cast(&self, dtype: &DType) -> Result<Self> {
        if self.dtype() == dtype {
            return Ok(self.clone());
        }
        if matches!(self.dtype(), DType::Category(_)) && !matches!(dtype, DType::Category(_)) {
            return self.decoded().cast(dtype);
        }
        match dtype {
            DType::Category(categories) => Ok(self.categorized(categories)),
            DType::Nullable(plain) => self.cast_nullable(plain, dtype),
            DType::Object => Ok(self.to_objects()),
            DType::Str => Ok(Self::texts(&self.iter().map(|value| text(&value)).collect::<Vec<_>>())),
            DType::Bool if self.dtype().is_nullable() && self.missing().contains(&true) => {
                Err(FrameError::NaToFlag)
            }
            DType::Bool => Ok(Self::bools(self.iter().map(|value| truth(&value)).collect())),
            DType::Datetime(unit, zone) => {
                let moments: Result<Vec<Value>> =
                    self.iter().map(|value| moment(&value, *unit, zone.as_ref())).collect();
                Self::of_type(moments?, dtype)
            }
            DType::Timedelta(unit) => match self.dtype() {
                DType::Timedelta(_) => Self::of_type(self.to_vec(), dtype),
                DType::Int64 => Ok(Self::of_type(
                    self.iter()
                        .map(|value| match value {
                            Value::Int(ticks) => Value::Timedelta(Timedelta { ticks, unit: *unit }),
                            other => other,
                        })
                        .collect(),
                    dtype,
                )?),
                _ => Err(self.no_cast(dtype)),
            },
            _ => self.to_number(dtype),
        }
    }

    fn to_number(&self, dtype: &DType) -> Result<Self> {
        let target = dtype.arrow().expect("numbers are held by Arrow");
        if dtype.is_integer() {
            if self.dtype().is_nullable() && self.missing().contains(&true) {
                return Err(FrameError::NaToInteger(dtype.clone()));
            }
            if *self.dtype() == DType::Str && self.missing().contains(&true) {
                return Err(FrameError::NanToInteger);
            }
            let ints = match self.as_ints() {
                Some(ints) => ints,
                None => self
                    .iter()
                    .map(|value| integer(&value, self.dtype().is_float()))
                    .collect::<Result<_>>()?,
            };
            if *dtype == DType::Int64 {
                return Ok(Self::ints(ints));
            }
            let wide = Self::ints(ints);
            let array = wide.array().expect("integers are held by Arrow");
            let options = compute::CastOptions { safe: false, ..Default::default() };
            let narrow =
                compute::cast_with_options(array, &target, &options).map_err(|_| self.no_cast(dtype))?;
            return Ok(Self::trusted(dtype.clone(), narrow));
        }
        let floats = match self.as_floats() {
            Some(floats) => floats,
            None => self.iter().map(|value| float(&value)).collect::<Result<_>>()?,
        };
        let wide = Self::floats(floats);
        let array = wide.array().expect("floats are held by Arrow");
        let cast = compute::cast(array, &target).map_err(|_| self.no_cast(dtype))?;
        Ok(Self::trusted(dtype.clone(), cast))
    }

    /// The column in a nullable type: what is missing stays missing.
    fn cast_nullable(&self, plain: &DType, dtype: &DType) -> Result<Self> {
        let missing = self.missing();
        let known: Vec<usize> = (0..self.len()).filter(|at| !missing[*at]).collect();
        let cells = Self::infer(self.take(&known).to_vec());
        if plain.is_integer()
            && cells.dtype().is_float()
            && cells.iter().any(|value| value.as_i64().is_none())
        {
            return Err(FrameError::UnsafeCast { from: DType::Object, to: plain.clone() });
        }
        let unfit = match (plain, cells.dtype()) {
            _ if known.is_empty() => false,
            (DType::Bool, DType::Str | DType::Object) => true,
            (DType::Bool, DType::Int64 | DType::Float64) => {
                cells.iter().any(|value| !matches!(value.as_i64(), Some(0 | 1)))
            }
            _ => false,
        };
        if unfit {
            return Err(FrameError::NeedsFlags);
        }
        let typed = if known.is_empty() { Self::of_type(Vec::new(), plain)? } else { cells.cast(plain)? };
        let mut places = vec![None; self.len()];
        for (at, place) in known.into_iter().enumerate() {
            places[place] = Some(at);
        }
        Ok(typed.to_nullable().take_or_missing(&places).retyped(dtype))
    }

    fn no_cast(&self, to: &DType) -> FrameError {
        FrameError::NoCast { from: self.dtype().to_string(), to: to.clone() }
    }
}

fn text(value: &Value) -> Option<String> {
    (!value.is_missing()).then(|| value.text())
}

fn truth(value: &Value) -> bool {
    match value {
        Value::None => false,
        Value::Str(text) => !text.is_empty(),
        Value::List(items) => !items.is_empty(),
        _ => value.as_f64().is_none_or(|number| number != 0.0),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "numpy cuts the fraction off as well")]
fn integer(value: &Value, from_floats: bool) -> Result<i64> {
    match value {
        Value::Float(number) if number.is_finite() => Ok(*number as i64),
        Value::Float(_) if from_floats => Err(FrameError::NonFiniteToInteger),
        Value::Str(text) => {
            text.trim().replace('_', "").parse().map_err(|_| FrameError::NotAnInteger(value.clone()))
        }
        Value::Timestamp(moment) => Ok(moment.ticks),
        Value::Timedelta(length) => Ok(length.ticks),
        _ if value.is_missing() => Err(FrameError::NanToInteger),
        _ => value.as_i64().ok_or_else(|| FrameError::NoCast { from: value.type_name(), to: DType::Int64 }),
    }
}

fn float(value: &Value) -> Result<f64> {
    match value {
        Value::Str(text) => {
            let trimmed = text.trim();
            let lower = trimmed.to_ascii_lowercase();
            match lower.trim_start_matches(['+', '-']) {
                "inf" | "infinity" | "nan" => {}
                digits if digits.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.') => {}
                _ => return Err(FrameError::NotAFloat(value.clone())),
            }
            lower.replace('_', "").parse().map_err(|_| FrameError::NotAFloat(value.clone()))
        }
        _ if value.is_missing() => Ok(f64::NAN),
        _ => value.as_f64().ok_or_else(|| FrameError::NoCast { from: value.type_name(), to: DType::Float64 }),
    }
}

fn moment(value: &Value, unit: Unit, zone: Option<&Rc<str>>) -> Result<Value> {
    let moment = match value {
        Value::Timestamp(moment) => moment.clone(),
        Value::Str(text) => Timestamp::parse(text).ok_or_else(|| FrameError::NotADate(text.to_string()))?,
        Value::Int(ticks) => Timestamp { ticks: *ticks, unit, zone: None },
        _ if value.is_missing() => return Ok(Value::NaT),
        _ => {
            return Err(FrameError::NoCast {
                from: value.type_name(),
                to: DType::Datetime(unit, zone.cloned()),
            });
        }
    };
    Ok(Value::Timestamp(Timestamp { zone: zone.cloned().or_else(|| moment.zone.clone()), ..moment }))
}

#[cfg(test)]
mod tests {
    use super::{Column, DType, Value};

    #[track_caller]
    fn check(values: Vec<Value>, to: &DType, expect: Result<&str, &str>) {
        let cast = Column::infer(values).cast(to);
        let cast = cast.map(|column| column.iter().map(|value| value.repr()).collect::<Vec<_>>().join(" "));
        assert_eq!(cast.as_deref().map_err(ToString::to_string), expect.map_err(str::to_owned));
    }

    #[test]
    fn casts_follow_pandas() {
        check(vec![Value::Int(1)], &DType::Float64, Ok("1.0"));
        check(vec![Value::Int(300)], &DType::Str, Ok("'300'"));
        check(vec![Value::Float(1.9)], &DType::Int64, Ok("1"));
        check(vec![Value::str("7"), Value::str("8")], &DType::Int64, Ok("7 8"));
        check(vec![Value::str("x")], &DType::Int64, Err("invalid literal for int() with base 10: 'x'"));
        check(vec![Value::str("x")], &DType::Float64, Err("could not convert string to float: 'x'"));
        check(vec![Value::str("x"), Value::None], &DType::Str, Ok("'x' nan"));
        check(
            vec![Value::NAN],
            &DType::Int32,
            Err(
                "Cannot convert non-finite values (NA or inf) to integer. Replace or remove non-finite values or cast \
                 to an integer type that supports these values (e.g. 'Int64')",
            ),
        );
    }
}
