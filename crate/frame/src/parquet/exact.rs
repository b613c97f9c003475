//! Cells of files that a column has no type for: dates, times of day, decimals, arrays, pairs.
//!
//! They stand in `object` columns. A host that has objects of its own for them puts these in their place.

use std::any::Any;
use std::fmt::Write as _;

use crate::column::Column;
use crate::time::{Timestamp, Unit};
use crate::value::{Opaque, Value};

/// A cell that is exactly what the file says.
#[derive(Clone, Debug)]
pub enum Exact {
    /// Days since 1970-01-01.
    Date(i32),
    /// Microseconds since midnight.
    Time(i64),
    /// A number without its point, and how many digits stand behind it.
    Decimal(i128, i8),
    /// The items of a list, in the type they would have as a column.
    Array(Column),
    /// A key and its value: an entry of a map.
    Pair(Value, Value),
}

impl Exact {
    /// The cell in a column.
    #[must_use]
    pub fn cell(self) -> Value {
        Value::Opaque(std::rc::Rc::new(self))
    }

    /// What a cell is exactly, if it is one of these.
    #[must_use]
    pub fn of(value: &Value) -> Option<&Self> {
        match value {
            Value::Opaque(object) => object.as_any().downcast_ref(),
            _ => None,
        }
    }
}

/// A number that has its last digits behind a point, as Python's `Decimal` writes it.
#[must_use]
pub fn decimal_text(number: i128, scale: i8) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let digits = number.unsigned_abs().to_string();
    let Ok(scale) = usize::try_from(scale) else {
        return format!("{sign}{digits}E+{}", scale.unsigned_abs());
    };
    if scale == 0 {
        return format!("{sign}{digits}");
    }
    let width = scale + 1;
    let padded = format!("{digits:0>width$}");
    let (whole, fraction) = padded.split_at(padded.len() - scale);
    format!("{sign}{whole}.{fraction}")
}

impl Opaque for Exact {
    fn text(&self) -> String {
        match self {
            Self::Date(days) => {
                let day =
                    Timestamp { ticks: i64::from(*days) * 86_400, unit: Unit::Second, zone: None }.civil();
                format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
            }
            Self::Time(micros) => {
                let (seconds, rest) = (micros / 1_000_000, micros % 1_000_000);
                let mut text = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
                if rest > 0 {
                    let _ = write!(text, ".{rest:06}");
                }
                text
            }
            Self::Decimal(number, scale) => decimal_text(*number, *scale),
            Self::Array(column) => {
                let items: Vec<String> = column.iter().map(|value| value.text()).collect();
                format!("[{}]", items.join(", "))
            }
            Self::Pair(key, value) => format!("({}, {})", key.text(), value.text()),
        }
    }

    fn repr(&self) -> String {
        self.text()
    }

    fn equals(&self, other: &dyn Opaque) -> bool {
        let Some(other) = other.as_any().downcast_ref::<Self>() else { return false };
        self.type_name() == other.type_name() && self.text() == other.text()
    }

    fn hash(&self) -> u64 {
        // Equal ones have equal texts.
        self.text()
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }

    fn type_name(&self) -> String {
        match self {
            Self::Date(_) => "datetime.date",
            Self::Time(_) => "datetime.time",
            Self::Decimal(..) => "decimal.Decimal",
            Self::Array(_) => "numpy.ndarray",
            Self::Pair(..) => "tuple",
        }
        .to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn plain(&self) -> Option<Value> {
        match self {
            Self::Array(column) => Some(Value::List(column.iter().collect())),
            Self::Pair(key, value) => Some(Value::Tuple([key.clone(), value.clone()].into())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Exact, decimal_text};
    use crate::value::Opaque;

    #[test]
    fn decimals_keep_their_digits() {
        for (number, scale, expect) in [(150, 2, "1.50"), (-5, 3, "-0.005"), (7, 0, "7"), (7, -2, "7E+2")] {
            assert_eq!(decimal_text(number, scale), expect);
        }
    }

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(Exact::Date(19_723).text(), "2024-01-01");
        assert_eq!(Exact::Time(3_723_000_001).text(), "01:02:03.000001");
    }
}
