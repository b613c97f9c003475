//! The types that an array can have, and what two of them make together.
//!
//! Absent: complex numbers, records, bytes, and numbers past `i64` in `uint64`.

use std::fmt;

/// The unit of a moment or a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Day,
    Hour,
    Minute,
    Second,
    Milli,
    Micro,
    Nano,
}

impl Unit {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Day, "D"),
        (Self::Hour, "h"),
        (Self::Minute, "m"),
        (Self::Second, "s"),
        (Self::Milli, "ms"),
        (Self::Micro, "us"),
        (Self::Nano, "ns"),
    ];

    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(unit, _)| *unit == self).map_or("", |(_, name)| name)
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(unit, _)| *unit)
    }

    /// Nanoseconds in one.
    pub(crate) fn nanos(self) -> i64 {
        match self {
            Self::Day => 86_400_000_000_000,
            Self::Hour => 3_600_000_000_000,
            Self::Minute => 60_000_000_000,
            Self::Second => 1_000_000_000,
            Self::Milli => 1_000_000,
            Self::Micro => 1_000,
            Self::Nano => 1,
        }
    }
}

/// The type of an array's elements. Sizes are bits, of text characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DType {
    Bool,
    Int(u8),
    UInt(u8),
    Float(u8),
    Datetime(Unit),
    Timedelta(Unit),
    Str(usize),
    Object,
}

impl DType {
    pub(crate) const INT: Self = Self::Int(64);
    pub(crate) const FLOAT: Self = Self::Float(64);

    /// The type under any of its names.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        let name = name.strip_prefix(['<', '=', '|']).unwrap_or(name);
        Some(match name {
            "bool" | "?" | "bool_" | "b1" => Self::Bool,
            "int8" | "i1" | "b" => Self::Int(8),
            "int16" | "i2" | "h" => Self::Int(16),
            "int32" | "i4" | "i" | "intc" => Self::Int(32),
            "int64" | "int" | "i8" | "l" | "q" | "int_" | "intp" => Self::Int(64),
            "uint8" | "u1" | "B" => Self::UInt(8),
            "uint16" | "u2" | "H" => Self::UInt(16),
            "uint32" | "u4" | "I" => Self::UInt(32),
            "uint64" | "uint" | "u8" | "L" | "Q" => Self::UInt(64),
            "float16" | "f2" | "e" | "half" => Self::Float(16),
            "float32" | "f4" | "f" | "single" => Self::Float(32),
            "float64" | "float" | "double" | "f8" | "d" => Self::Float(64),
            "object" | "O" | "object_" => Self::Object,
            "str" | "U" | "str_" => Self::Str(0),
            _ => return Self::parse_sized(name),
        })
    }

    fn parse_sized(name: &str) -> Option<Self> {
        let unit = |rest: &str| Unit::parse(rest.strip_prefix('[')?.strip_suffix(']')?);
        for prefix in ["datetime64", "M8"] {
            if let Some(rest) = name.strip_prefix(prefix) {
                return unit(rest).map(Self::Datetime);
            }
        }
        for prefix in ["timedelta64", "m8"] {
            if let Some(rest) = name.strip_prefix(prefix) {
                return unit(rest).map(Self::Timedelta);
            }
        }
        name.strip_prefix('U')?.parse().ok().map(Self::Str)
    }

    /// `numpy.dtype.kind`
    pub(crate) fn kind(self) -> char {
        match self {
            Self::Bool => 'b',
            Self::Int(_) => 'i',
            Self::UInt(_) => 'u',
            Self::Float(_) => 'f',
            Self::Datetime(_) => 'M',
            Self::Timedelta(_) => 'm',
            Self::Str(_) => 'U',
            Self::Object => 'O',
        }
    }

    /// Bytes that numpy has for one element.
    pub(crate) fn itemsize(self) -> usize {
        match self {
            Self::Bool => 1,
            Self::Int(bits) | Self::UInt(bits) | Self::Float(bits) => usize::from(bits) / 8,
            Self::Datetime(_) | Self::Timedelta(_) | Self::Object => 8,
            Self::Str(letters) => letters * 4,
        }
    }

    pub(crate) fn is_integer(self) -> bool {
        matches!(self, Self::Int(_) | Self::UInt(_))
    }

    pub(crate) fn is_time(self) -> bool {
        matches!(self, Self::Datetime(_) | Self::Timedelta(_))
    }

    /// Whether elements are Python objects, text included.
    pub(crate) fn is_kept(self) -> bool {
        matches!(self, Self::Object | Self::Str(_))
    }

    /// The name of the scalars' class in `numpy`.
    pub(crate) fn class_name(self) -> String {
        match self {
            Self::Bool => "bool_".to_owned(),
            Self::Datetime(_) => "datetime64".to_owned(),
            Self::Timedelta(_) => "timedelta64".to_owned(),
            Self::Str(_) => "str_".to_owned(),
            Self::Object => "object_".to_owned(),
            _ => self.to_string(),
        }
    }

    /// The smallest type that holds the elements of both.
    pub(crate) fn promote(self, other: Self) -> Self {
        match (self, other) {
            (left, right) if left == right => left,
            (Self::Object, _) | (_, Self::Object) => Self::Object,
            (Self::Str(left), Self::Str(right)) => Self::Str(left.max(right)),
            (Self::Str(letters), number) | (number, Self::Str(letters)) => {
                Self::Str(letters.max(number.letters()))
            }
            (Self::Datetime(left), Self::Datetime(right) | Self::Timedelta(right))
            | (Self::Timedelta(right), Self::Datetime(left)) => Self::Datetime(left.max(right)),
            (Self::Timedelta(left), Self::Timedelta(right)) => Self::Timedelta(left.max(right)),
            (time @ (Self::Datetime(_) | Self::Timedelta(_)), _)
            | (_, time @ (Self::Datetime(_) | Self::Timedelta(_))) => time,
            (Self::Bool, wide) | (wide, Self::Bool) => wide,
            (Self::Int(left), Self::Int(right)) => Self::Int(left.max(right)),
            (Self::UInt(left), Self::UInt(right)) => Self::UInt(left.max(right)),
            (Self::Float(left), Self::Float(right)) => Self::Float(left.max(right)),
            (Self::Int(signed), Self::UInt(unsigned)) | (Self::UInt(unsigned), Self::Int(signed)) => {
                match unsigned {
                    64 => Self::FLOAT,
                    bits if signed > bits => Self::Int(signed),
                    bits => Self::Int(bits * 2),
                }
            }
            (Self::Float(float), Self::Int(bits) | Self::UInt(bits))
            | (Self::Int(bits) | Self::UInt(bits), Self::Float(float)) => {
                Self::Float(float.max(if bits >= 32 { 64 } else { bits * 2 }))
            }
        }
    }

    /// The type of what functions such as `sqrt` make of the elements.
    pub(crate) fn float(self) -> Self {
        match self {
            Self::Bool | Self::Int(8) | Self::UInt(8) => Self::Float(16),
            Self::Int(16) | Self::UInt(16) => Self::Float(32),
            Self::Float(bits) => Self::Float(bits),
            _ => Self::FLOAT,
        }
    }

    /// How long the text of an element can be.
    fn letters(self) -> usize {
        match self {
            Self::Int(8) => 4,
            Self::UInt(8) => 3,
            Self::Int(16) => 6,
            Self::Bool | Self::UInt(16) => 5,
            Self::Int(32) => 11,
            Self::UInt(32) => 10,
            Self::UInt(_) => 20,
            Self::Int(_) => 21,
            Self::Float(_) => 32,
            Self::Datetime(_) | Self::Timedelta(_) => 28,
            Self::Str(letters) => letters,
            Self::Object => 0,
        }
    }

    /// A number as this type of integer keeps it: it wraps.
    #[expect(clippy::cast_possible_truncation, reason = "wrapping is what is asked for")]
    #[expect(clippy::cast_sign_loss, reason = "wrapping is what is asked for")]
    pub(crate) fn wrapped(self, number: i64) -> i64 {
        match self {
            Self::Int(8) => i64::from(number as i8),
            Self::Int(16) => i64::from(number as i16),
            Self::Int(32) => i64::from(number as i32),
            Self::UInt(8) => i64::from(number as u8),
            Self::UInt(16) => i64::from(number as u16),
            Self::UInt(32) => i64::from(number as u32),
            _ => number,
        }
    }

    /// The least and the greatest that this type of integer holds.
    pub(crate) fn bounds(self) -> (i128, i128) {
        match self {
            Self::Int(bits) => (-(1 << (bits - 1)), (1 << (bits - 1)) - 1),
            Self::UInt(bits) => (0, (1 << bits) - 1),
            _ => (i128::MIN, i128::MAX),
        }
    }

    /// A number as this type of float keeps it.
    #[expect(clippy::cast_possible_truncation, reason = "rounding is what is asked for")]
    pub(crate) fn rounded(self, number: f64) -> f64 {
        match self {
            Self::Float(32) => f64::from(number as f32),
            Self::Float(16) => half(number),
            _ => number,
        }
    }
}

impl fmt::Display for DType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool => f.write_str("bool"),
            Self::Int(bits) => write!(f, "int{bits}"),
            Self::UInt(bits) => write!(f, "uint{bits}"),
            Self::Float(bits) => write!(f, "float{bits}"),
            Self::Datetime(unit) => write!(f, "datetime64[{}]", unit.name()),
            Self::Timedelta(unit) => write!(f, "timedelta64[{}]", unit.name()),
            Self::Str(letters) => write!(f, "<U{letters}"),
            Self::Object => f.write_str("object"),
        }
    }
}

/// The nearest number that has 11 significant bits and fits `float16`.
fn half(number: f64) -> f64 {
    if number == 0.0 || !number.is_finite() {
        return number;
    }
    if number.abs() >= 65520.0 {
        return f64::INFINITY.copysign(number);
    }
    let step = (number.abs().log2().floor().max(-14.0) - 10.0).exp2();
    (number / step).round_ties_even() * step
}

#[cfg(test)]
mod tests {
    use super::{DType, Unit};

    #[track_caller]
    fn check(left: &str, right: &str, expect: &str) {
        let [left, right] = [left, right].map(|name| DType::parse(name).expect("a type"));
        assert_eq!(left.promote(right).to_string(), expect);
        assert_eq!(right.promote(left).to_string(), expect);
    }

    #[test]
    fn two_types_make_the_smallest_that_holds_both() {
        check("int64", "float64", "float64");
        check("int8", "uint8", "int16");
        check("int64", "uint64", "float64");
        check("float32", "int64", "float64");
        check("float32", "int16", "float32");
        check("bool", "int8", "int8");
        check("U3", "int64", "<U21");
        check("datetime64[D]", "datetime64[us]", "datetime64[us]");
        check("object", "int64", "object");
    }

    #[test]
    fn half_precision_rounds_to_even() {
        assert_eq!(DType::Float(16).rounded(0.1).to_string(), "0.0999755859375");
        assert!(DType::Float(16).rounded(65520.0).is_infinite());
        assert_eq!(DType::parse("M8[us]"), Some(DType::Datetime(Unit::Micro)));
    }
}
