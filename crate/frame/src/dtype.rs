//! The types a column can have, under their pandas 3 names.
//!
//! A nullable type is its plain counterpart with an Arrow null for what is missing; a category is its codes.

use std::fmt;
use std::rc::Rc;

use arrow::datatypes::{DataType, TimeUnit};

use crate::category::Categories;
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
    /// `Int64`, `Float64`, `boolean`, `string` and their like: the plain type, with NA for what is missing.
    Nullable(Box<DType>),
    /// `category`: each cell is one of a few values.
    Category(Rc<Categories>),
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
            "int64" | "int" | "i8" => Self::Int64,
            "uint8" | "u1" => Self::UInt8,
            "uint16" | "u2" => Self::UInt16,
            "uint32" | "u4" => Self::UInt32,
            "uint64" | "uint" | "u8" => Self::UInt64,
            "float32" | "f4" => Self::Float32,
            "float64" | "float" | "double" | "f8" => Self::Float64,
            "bool" | "?" => Self::Bool,
            "str" | "U" => Self::Str,
            "boolean" => Self::Bool.nullable(),
            "string" => Self::Str.nullable(),
            "Int8" | "Int16" | "Int32" | "Int64" | "UInt8" | "UInt16" | "UInt32" | "UInt64" | "Float32"
            | "Float64" => Self::parse(&name.to_lowercase())?.nullable(),
            "object" | "O" => Self::Object,
            "datetime64" | "datetime64[us]" => Self::Datetime(Unit::Micro, None),
            "datetime64[s]" => Self::Datetime(Unit::Second, None),
            "datetime64[ms]" => Self::Datetime(Unit::Milli, None),
            "datetime64[ns]" => Self::Datetime(Unit::Nano, None),
            "timedelta64[s]" => Self::Timedelta(Unit::Second),
            "timedelta64[ms]" => Self::Timedelta(Unit::Milli),
            "timedelta64[us]" | "timedelta64" => Self::Timedelta(Unit::Micro),
            "timedelta64[ns]" => Self::Timedelta(Unit::Nano),
            _ => return Self::parse_zoned(name),
        })
    }

    /// `datetime64[unit, zone]`.
    fn parse_zoned(name: &str) -> Option<Self> {
        let (unit, zone) = name.strip_prefix("datetime64[")?.strip_suffix(']')?.split_once(',')?;
        let units = [Unit::Second, Unit::Milli, Unit::Micro, Unit::Nano];
        let unit = units.into_iter().find(|known| known.name() == unit.trim())?;
        Some(Self::Datetime(unit, Some(Rc::from(zone.trim()))))
    }

    /// The type with NA for what is missing.
    #[must_use]
    pub fn nullable(self) -> Self {
        match self {
            Self::Nullable(_) => self,
            plain => Self::Nullable(Box::new(plain)),
        }
    }

    /// The plain counterpart of a nullable type; other types as they are.
    #[must_use]
    pub fn plain(&self) -> &Self {
        match self {
            Self::Nullable(plain) => plain,
            other => other,
        }
    }

    /// Whether NA stands for what is missing.
    #[must_use]
    pub fn is_nullable(&self) -> bool {
        matches!(self, Self::Nullable(_))
    }

    /// Whether the type is a moment.
    #[must_use]
    pub fn is_moment(&self) -> bool {
        matches!(self, Self::Datetime(..))
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
        let plain = self.plain();
        plain.is_integer() || plain.is_float() || *plain == Self::Bool
    }

    /// Whether the type can hold a missing value.
    #[must_use]
    pub fn holds_missing(&self) -> bool {
        !self.is_integer() && *self != Self::Bool
    }

    /// The Arrow type that holds the cells (their codes, for a category); `None` for `object`.
    #[must_use]
    pub fn arrow(&self) -> Option<DataType> {
        Some(match self {
            Self::Int8 => DataType::Int8,
            Self::Int16 => DataType::Int16,
            Self::Int32 | Self::Category(_) => DataType::Int32,
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
            Self::Nullable(plain) => return plain.arrow(),
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
            Self::Category(_) => "categorical",
            Self::Nullable(plain) => plain.inferred(),
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
            Self::Category(_) => "category",
            Self::Nullable(plain) => match plain.as_ref() {
                Self::Bool => "boolean",
                Self::Str => "string",
                number => return write_capitalized(&number.to_string(), out),
            },
            Self::Datetime(unit, None) => return write!(out, "datetime64[{}]", unit.name()),
            Self::Datetime(unit, Some(zone)) => return write!(out, "datetime64[{}, {zone}]", unit.name()),
            Self::Timedelta(unit) => return write!(out, "timedelta64[{}]", unit.name()),
        })
    }
}

/// `Int64` of `int64`, `UInt8` of `uint8`.
fn write_capitalized(name: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    match name.strip_prefix("uint") {
        Some(bits) => write!(out, "UInt{bits}"),
        None => write!(out, "{}{}", name[..1].to_uppercase(), &name[1..]),
    }
}
