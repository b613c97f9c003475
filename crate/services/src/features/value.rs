//! Values of features and of the keys of entities.

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// It was written that there is none.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number; moments are their seconds since 1970.
    Int(i64),
    /// A number.
    Float(f64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Several values.
    List(Vec<Value>),
}

/// A value as part of what an entity is known by: numbers by their bits, so that it has an order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Null,
    Bool(bool),
    Int(i64),
    Float(u64),
    Text(String),
    Bytes(Vec<u8>),
    List(Vec<Key>),
}

impl Value {
    pub(super) fn key(&self) -> Key {
        match self {
            Self::Null => Key::Null,
            Self::Bool(value) => Key::Bool(*value),
            Self::Int(value) => Key::Int(*value),
            Self::Float(value) => Key::Float(value.to_bits()),
            Self::Text(value) => Key::Text(value.clone()),
            Self::Bytes(value) => Key::Bytes(value.clone()),
            Self::List(values) => Key::List(values.iter().map(Self::key).collect()),
        }
    }
}
