//! What calls of AWS carry: values under names, as an operation's model has them.
//!
//! A double that answers operations by their names, such as [`crate::s3::S3::call`], takes and gives these; whoever
//! binds it to another language converts them and need not know the operations.

use std::rc::Rc;

/// A value of a parameter or of a part of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number.
    Number(f64),
    /// True or false.
    Boolean(bool),
    /// Bytes, shared rather than copied.
    Bytes(Rc<[u8]>),
    /// A moment, in nanoseconds since the Unix epoch.
    Moment(i64),
    /// Several values.
    List(Vec<Value>),
    /// Values under names.
    Map(Fields),
}

/// Values under names, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(Vec<(String, Value)>);

impl Fields {
    /// None at all.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value; an absent one adds nothing.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl IntoValue) -> Self {
        self.put(name, value);
        self
    }

    /// Adds a value, or replaces the one of that name; an absent one changes nothing.
    pub fn put(&mut self, name: &str, value: impl IntoValue) {
        let Some(value) = value.into_value() else { return };
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The text of a name, if it is text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a name as the caller's own.
    #[must_use]
    pub fn owned(&self, name: &str) -> Option<String> {
        self.text(name).map(str::to_owned)
    }

    /// The whole number of a name.
    #[must_use]
    pub fn integer(&self, name: &str) -> Option<i64> {
        match self.get(name)? {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// Whether the value of a name is true.
    #[must_use]
    pub fn is_true(&self, name: &str) -> bool {
        self.get(name) == Some(&Value::Boolean(true))
    }

    /// The moment of a name. A number counts seconds.
    #[must_use]
    pub fn moment(&self, name: &str) -> Option<i64> {
        match self.get(name)? {
            Value::Moment(ns) => Some(*ns),
            Value::Integer(seconds) => Some(seconds.saturating_mul(1_000_000_000)),
            #[expect(clippy::cast_possible_truncation, reason = "a moment beyond the year 2262 is cut off")]
            Value::Number(seconds) => Some((seconds * 1e6).round() as i64 * 1_000),
            _ => None,
        }
    }

    /// The bytes of a name.
    #[must_use]
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        match self.get(name)? {
            Value::Bytes(bytes) => Some(bytes),
            Value::Text(text) => Some(text.as_bytes()),
            _ => None,
        }
    }

    /// The values under names that stand under one.
    #[must_use]
    pub fn map(&self, name: &str) -> Option<&Fields> {
        self.get(name)?.as_map()
    }

    /// The list of a name; an absent one is empty.
    #[must_use]
    pub fn list(&self, name: &str) -> &[Value] {
        match self.get(name) {
            Some(Value::List(values)) => values,
            _ => &[],
        }
    }

    /// Every name with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Value {
    /// The values under names that it is, if so.
    #[must_use]
    pub fn as_map(&self) -> Option<&Fields> {
        match self {
            Self::Map(fields) => Some(fields),
            _ => None,
        }
    }

    /// The text that it is, if so.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// What can stand as a value; an `Option` may be absent.
pub trait IntoValue {
    /// The value, if there is one.
    fn into_value(self) -> Option<Value>;
}

impl IntoValue for Value {
    fn into_value(self) -> Option<Value> {
        Some(self)
    }
}

impl IntoValue for &str {
    fn into_value(self) -> Option<Value> {
        Some(Value::Text(self.to_owned()))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Option<Value> {
        Some(Value::Text(self))
    }
}

impl IntoValue for &String {
    fn into_value(self) -> Option<Value> {
        Some(Value::Text(self.clone()))
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Option<Value> {
        Some(Value::Boolean(self))
    }
}

impl IntoValue for i64 {
    fn into_value(self) -> Option<Value> {
        Some(Value::Integer(self))
    }
}

impl IntoValue for usize {
    fn into_value(self) -> Option<Value> {
        Some(Value::Integer(i64::try_from(self).unwrap_or(i64::MAX)))
    }
}

impl IntoValue for Fields {
    fn into_value(self) -> Option<Value> {
        Some(Value::Map(self))
    }
}

impl<T: IntoValue> IntoValue for Vec<T> {
    fn into_value(self) -> Option<Value> {
        Some(Value::List(self.into_iter().filter_map(IntoValue::into_value).collect()))
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Option<Value> {
        self.and_then(IntoValue::into_value)
    }
}
