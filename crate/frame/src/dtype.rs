//! The types a column can have, under their pandas 3 names.
//!
//! Absent: categories and the nullable extension types; columns of these types are read as their plain counterpart.

use std::fmt;
use std::rc::Rc;

use arrow::datatypes::{DataType, TimeUnit};

use crate::time::Unit;

/// The type of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DType {
    /// `int8`
    Int8,
    /// `int16`
    Int16,
    /// `int32`
    Int32,
    /// `int64`
    Int64,
    /// `uint8`
    UInt8,
    /// `uint16`
    UInt16,
    /// `uint32`
    UInt32,
    /// `uint64`
    UInt64,
    /// `float32`
    Float32,
    /// `float64`
    Float64,
    /// `bool`
    Bool,
    /// `str`: text, with NaN for what is missing.
    Str,
    /// `datetime64[unit]`, with the name of the time zone if there is one.
    Datetime(Unit, Option<Rc<str>>),
    /// `timedelta64[unit]`
    Timedelta(Unit),
    /// `object`: anything.
    Object,
}

impl DType {
    /// The type of this name or alias (`int`, `float`, `string`, `datetime64[ns]`, `O`), if there is one.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "int8" | "i1" => Self::Int8,
            "int16" | "i2" => Self::Int16,
            "int32" | "i4" => Self::Int32,
            "int64" | "int" | "i8" | "Int64" => Self::Int64,
            "uint8" | "u1" => Self::UInt8,
            "uint16" | "u2" => Self::UInt16,
            "uint32" | "u4" => Self::UInt32,
            "uint64" | "uint" | "u8" => Self::UInt64,
            "float32" | "f4" => Self::Float32,
            "float64" | "float" | "double" | "f8" | "Float64" => Self::Float64,
            "bool" | "boolean" | "?" => Self::Bool,
            "str" | "string" | "U" => Self::Str,
            "object" | "O" => Self::Object,
            "datetime64" | "datetime64[us]" => Self::Datetime(Unit::Micro, None),
            "datetime64[s]" => Self::Datetime(Unit::Second, None),
            "datetime64[ms]" => Self::Datetime(Unit::Milli, None),
            "datetime64[ns]" => Self::Datetime(Unit::Nano, None),
            "datetime64[us, UTC]" => Self::Datetime(Unit::Micro, Some(Rc::from("UTC"))),
            "timedelta64[s]" => Self::Timedelta(Unit::Second),
            "timedelta64[ms]" => Self::Timedelta(Unit::Milli),
            "timedelta64[us]" | "timedelta64" => Self::Timedelta(Unit::Micro),
            "timedelta64[ns]" => Self::Timedelta(Unit::Nano),
            _ => return None,
        })
    }

    /// Whether the type is an integer.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        matches!(
            self,
            Self::Int8
                | Self::Int16
                | Self::Int32
                | Self::Int64
                | Self::UInt8
                | Self::UInt16
                | Self::UInt32
                | Self::UInt64
        )
    }

    /// Whether the type is an unsigned integer.
    #[must_use]
    pub fn is_unsigned(&self) -> bool {
        matches!(self, Self::UInt8 | Self::UInt16 | Self::UInt32 | Self::UInt64)
    }

    /// Whether the type is a float.
    #[must_use]
    pub fn is_float(&self) -> bool {
        matches!(self, Self::Float32 | Self::Float64)
    }

    /// Whether the type counts as numeric (booleans do).
    #[must_use]
    pub fn is_numeric(&self) -> bool {
        self.is_integer() || self.is_float() || *self == Self::Bool
    }

    /// Whether the type can hold a missing value.
    #[must_use]
    pub fn holds_missing(&self) -> bool {
        !self.is_integer() && *self != Self::Bool
    }

    /// The Arrow type that holds the cells; `None` for `object`.
    #[must_use]
    pub fn arrow(&self) -> Option<DataType> {
        Some(match self {
            Self::Int8 => DataType::Int8,
            Self::Int16 => DataType::Int16,
            Self::Int32 => DataType::Int32,
            Self::Int64 => DataType::Int64,
            Self::UInt8 => DataType::UInt8,
            Self::UInt16 => DataType::UInt16,
            Self::UInt32 => DataType::UInt32,
            Self::UInt64 => DataType::UInt64,
            Self::Float32 => DataType::Float32,
            Self::Float64 => DataType::Float64,
            Self::Bool => DataType::Boolean,
            Self::Str => DataType::LargeUtf8,
            Self::Datetime(unit, zone) => {
                DataType::Timestamp(arrow_unit(*unit), zone.as_deref().map(Into::into))
            }
            Self::Timedelta(unit) => DataType::Duration(arrow_unit(*unit)),
            Self::Object => return None,
        })
    }

    /// What `inferred_type` of an index of this type says.
    #[must_use]
    pub fn inferred(&self) -> &'static str {
        match self {
            Self::Bool => "boolean",
            Self::Str => "string",
            Self::Datetime(..) => "datetime64",
            Self::Timedelta(_) => "timedelta64",
            Self::Object => "mixed",
            _ if self.is_float() => "floating",
            _ => "integer",
        }
    }
}

/// The Arrow unit of a unit of time.
pub(crate) fn arrow_unit(unit: Unit) -> TimeUnit {
    match unit {
        Unit::Second => TimeUnit::Second,
        Unit::Milli => TimeUnit::Millisecond,
        Unit::Micro => TimeUnit::Microsecond,
        Unit::Nano => TimeUnit::Nanosecond,
    }
}

/// The unit of time of an Arrow unit.
pub(crate) fn unit_of(unit: TimeUnit) -> Unit {
    match unit {
        TimeUnit::Second => Unit::Second,
        TimeUnit::Millisecond => Unit::Milli,
        TimeUnit::Microsecond => Unit::Micro,
        TimeUnit::Nanosecond => Unit::Nano,
    }
}

impl fmt::Display for DType {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Int8 => "int8",
            Self::Int16 => "int16",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::UInt8 => "uint8",
            Self::UInt16 => "uint16",
            Self::UInt32 => "uint32",
            Self::UInt64 => "uint64",
            Self::Float32 => "float32",
            Self::Float64 => "float64",
            Self::Bool => "bool",
            Self::Str => "str",
            Self::Object => "object",
            Self::Datetime(unit, None) => return write!(out, "datetime64[{}]", unit.name()),
            Self::Datetime(unit, Some(zone)) => return write!(out, "datetime64[{}, {zone}]", unit.name()),
            Self::Timedelta(unit) => return write!(out, "timedelta64[{}]", unit.name()),
        })
    }
}
