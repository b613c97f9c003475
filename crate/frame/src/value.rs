//! One cell: what a frame hands out and takes in.
//!
//! Columns of one type live in Arrow arrays; `Value` is the form a single cell has outside them, and the form of every
//! cell of an `object` column. Objects of the host language travel as [`Opaque`], so that this crate needs to know no
//! language.

use std::any::Any;
use std::fmt::{self, Write as _};
use std::rc::Rc;

use crate::number::float_repr;
use crate::time::{Timedelta, Timestamp};

/// An object of the host language kept in an `object` column.
pub trait Opaque: fmt::Debug {
    /// The object's text, as `str()` gives it.
    fn text(&self) -> String;
    /// The object's source-like text, as `repr()` gives it.
    fn repr(&self) -> String;
    /// Whether the object equals another one.
    fn equals(&self, other: &dyn Opaque) -> bool;
    /// A number that is equal for equal objects; objects that cannot be hashed give their identity.
    fn hash(&self) -> u64;
    /// The name of the object's type.
    fn type_name(&self) -> String;
    /// The object itself, for the host that put it in.
    fn as_any(&self) -> &dyn Any;
    /// The object as plain data, where it is a list or a mapping that Parquet can hold.
    fn plain(&self) -> Option<Value> {
        None
    }
}

/// One cell, or one label of an index.
#[derive(Clone, Debug)]
pub enum Value {
    /// Python's `None`.
    None,
    /// A missing time.
    NaT,
    /// `pandas.NA`.
    NA,
    /// True or false.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// A number; NaN stands for missing.
    Float(f64),
    /// Text.
    Str(Rc<str>),
    /// A moment.
    Timestamp(Timestamp),
    /// A length of time.
    Timedelta(Timedelta),
    /// Raw bytes.
    Bytes(Rc<[u8]>),
    /// A list, as Parquet's list columns hold.
    List(Rc<[Value]>),
    /// Values that belong together, as a label of several levels is made of.
    Tuple(Rc<[Value]>),
    /// A mapping with text keys, as Parquet's struct columns hold.
    Map(Rc<[(String, Value)]>),
    /// Anything else, kept as it is.
    Opaque(Rc<dyn Opaque>),
}

/// The form of a value that can be looked up in hash maps: equal values have equal keys (`1`, `1.0` and `True` too).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// Every kind of missing value but those below.
    None,
    /// A missing number or text.
    NaN,
    /// A missing time.
    NaT,
    /// `pandas.NA`.
    NA,
    /// A whole number, whatever its type.
    Int(i64),
    /// A number with a fraction, by its bits.
    Float(u64),
    /// Text.
    Str(Rc<str>),
    /// A moment or a length, in nanoseconds.
    Time(i128),
    /// Raw bytes.
    Bytes(Rc<[u8]>),
    /// Several values.
    Many(Vec<Key>),
    /// A host object, by its hash and text.
    Opaque(u64, String),
}

impl Value {
    /// A missing number.
    pub const NAN: Value = Value::Float(f64::NAN);

    /// Text as a value.
    #[must_use]
    pub fn str(text: &str) -> Self {
        Self::Str(Rc::from(text))
    }

    /// Whether `isna` says yes.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        match self {
            Self::None | Self::NaT | Self::NA => true,
            Self::Float(number) => number.is_nan(),
            _ => false,
        }
    }

    /// The value as a number, for the numeric types only.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "numbers widen as they do in numpy")]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Bool(flag) => Some(f64::from(u8::from(*flag))),
            Self::Int(number) => Some(*number as f64),
            Self::Float(number) => Some(*number),
            _ => None,
        }
    }

    /// The value as a whole number, for booleans, integers and whole floats.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "guarded by the range check")]
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Self::Bool(flag) => Some(i64::from(*flag)),
            Self::Int(number) => Some(*number),
            Self::Float(number) if number.fract() == 0.0 && number.abs() < 9.0e18 => Some(*number as i64),
            _ => None,
        }
    }

    /// The value as text, for text only.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The form to look the value up by.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::None => Key::None,
            Self::NaT => Key::NaT,
            Self::NA => Key::NA,
            Self::Float(number) if number.is_nan() => Key::NaN,
            Self::Bool(_) | Self::Int(_) => Key::Int(self.as_i64().unwrap_or_default()),
            Self::Float(number) => self.as_i64().map_or_else(|| Key::Float(number.to_bits()), Key::Int),
            Self::Str(text) => Key::Str(text.clone()),
            Self::Timestamp(moment) => Key::Time(moment.nanos()),
            Self::Timedelta(length) => Key::Time(length.nanos()),
            Self::Bytes(bytes) => Key::Bytes(bytes.clone()),
            Self::List(items) | Self::Tuple(items) => Key::Many(items.iter().map(Value::key).collect()),
            Self::Map(items) => Key::Many(
                items.iter().flat_map(|(name, value)| [Value::str(name).key(), value.key()]).collect(),
            ),
            Self::Opaque(object) => Key::Opaque(object.hash(), object.repr()),
        }
    }

    /// Whether two values are equal as `==` sees them: a missing number equals nothing, not even itself.
    #[must_use]
    pub fn equals(&self, other: &Value) -> bool {
        match (self, other) {
            (Self::None, Self::None) => true,
            (Self::NaT | Self::NA, _) | (_, Self::NaT | Self::NA) => false,
            (Self::Opaque(left), Self::Opaque(right)) => left.equals(right.as_ref()),
            (Self::List(left), Self::List(right)) | (Self::Tuple(left), Self::Tuple(right)) => {
                left.len() == right.len() && left.iter().zip(right.iter()).all(|(a, b)| a.equals(b))
            }
            (Self::Str(left), Self::Str(right)) => left == right,
            _ if self.is_missing() || other.is_missing() => false,
            _ => match (self.as_f64(), other.as_f64()) {
                (Some(_), Some(_)) => self.key() == other.key(),
                (None, None) => self.key() == other.key() && self.type_name() == other.type_name(),
                _ => false,
            },
        }
    }

    /// Whether two values are the same for `equals` of whole frames: missing values equal each other.
    #[must_use]
    pub fn same(&self, other: &Value) -> bool {
        self.equals(other) || (self.is_missing() && other.is_missing())
    }

    /// The name of the value's type in Python's terms, for messages.
    #[must_use]
    pub fn type_name(&self) -> String {
        match self {
            Self::None => "NoneType".to_owned(),
            Self::NaT => "NaTType".to_owned(),
            Self::NA => "NAType".to_owned(),
            Self::Bool(_) => "bool".to_owned(),
            Self::Int(_) => "int".to_owned(),
            Self::Float(_) => "float".to_owned(),
            Self::Str(_) => "str".to_owned(),
            Self::Timestamp(_) => "Timestamp".to_owned(),
            Self::Timedelta(_) => "Timedelta".to_owned(),
            Self::Bytes(_) => "bytes".to_owned(),
            Self::List(_) => "list".to_owned(),
            Self::Tuple(_) => "tuple".to_owned(),
            Self::Map(_) => "dict".to_owned(),
            Self::Opaque(object) => object.type_name(),
        }
    }

    /// The value as `str()` prints it.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Str(text) => text.to_string(),
            Self::Timestamp(moment) => moment.to_string(),
            Self::Timedelta(length) => length.to_string(),
            Self::Opaque(object) => object.text(),
            _ => self.repr(),
        }
    }

    /// The value as `repr()` prints it.
    #[must_use]
    pub fn repr(&self) -> String {
        match self {
            Self::None => "None".to_owned(),
            Self::NaT => "NaT".to_owned(),
            Self::NA => "<NA>".to_owned(),
            Self::Bool(true) => "True".to_owned(),
            Self::Bool(false) => "False".to_owned(),
            Self::Int(number) => number.to_string(),
            Self::Float(number) => float_repr(*number),
            Self::Str(text) => quote(text),
            Self::Timestamp(moment) => moment.repr(),
            Self::Timedelta(length) => format!("Timedelta('{}')", length.long()),
            Self::Bytes(bytes) => quote_bytes(bytes),
            Self::List(items) => format!("[{}]", join(items.iter().map(Value::repr))),
            Self::Tuple(items) if items.len() == 1 => format!("({},)", items[0].repr()),
            Self::Tuple(items) => format!("({})", join(items.iter().map(Value::repr))),
            Self::Map(items) => {
                format!(
                    "{{{}}}",
                    join(items.iter().map(|(key, value)| format!("{}: {}", quote(key), value.repr())))
                )
            }
            Self::Opaque(object) => object.repr(),
        }
    }
}

/// Texts joined by a comma and a space.
pub(crate) fn join(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().collect::<Vec<_>>().join(", ")
}

/// Text in quotes as Python's `repr` writes it.
#[must_use]
pub fn quote(text: &str) -> String {
    let mark = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push(mark);
    for letter in text.chars() {
        match letter {
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if letter == mark => quoted.extend(['\\', mark]),
            _ if u32::from(letter) < 0x20 || u32::from(letter) == 0x7f => {
                let _ = write!(quoted, "\\x{:02x}", u32::from(letter));
            }
            _ => quoted.push(letter),
        }
    }
    quoted.push(mark);
    quoted
}

fn quote_bytes(bytes: &[u8]) -> String {
    let mark = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut quoted = format!("b{mark}");
    for byte in bytes {
        match byte {
            b'\\' => quoted.push_str("\\\\"),
            b'\n' => quoted.push_str("\\n"),
            b'\r' => quoted.push_str("\\r"),
            b'\t' => quoted.push_str("\\t"),
            _ if char::from(*byte) == mark => quoted.extend(['\\', mark]),
            0x20..=0x7e => quoted.push(char::from(*byte)),
            _ => {
                let _ = write!(quoted, "\\x{byte:02x}");
            }
        }
    }
    quoted.push(mark);
    quoted
}

#[cfg(test)]
mod tests {
    use super::{Value, quote};

    #[test]
    fn quotes_follow_python() {
        assert_eq!(quote("it's"), "\"it's\"");
        assert_eq!(quote("a'b\"c"), "'a\\'b\"c'");
        assert_eq!(quote("tab\tline\n\u{1}"), "'tab\\tline\\n\\x01'");
    }

    #[test]
    fn numbers_of_different_types_are_equal() {
        assert!(Value::Int(1).equals(&Value::Float(1.0)));
        assert!(Value::Bool(true).equals(&Value::Int(1)));
        assert!(!Value::Int(1).equals(&Value::str("1")));
        assert!(!Value::NAN.equals(&Value::NAN));
        assert!(Value::NAN.same(&Value::None));
    }
}
