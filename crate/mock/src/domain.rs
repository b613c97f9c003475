//! How the engine looks at values.

use std::convert::Infallible;

use crate::value::Value;

/// Compares values and shows them.
pub trait Domain {
    /// What doubles are called with.
    type Value: Clone;
    /// What comparing or showing may raise.
    type Error;

    /// Whether `left` equals `right`; the expected one stands left.
    ///
    /// # Errors
    /// What the values' own comparison raises.
    fn equals(&self, left: &Self::Value, right: &Self::Value) -> Result<bool, Self::Error>;

    /// The value as a programmer would write it.
    ///
    /// # Errors
    /// What the value raises while it is shown.
    fn repr(&self, value: &Self::Value) -> Result<String, Self::Error>;
}

/// The domain of [`Value`], in which nothing can go wrong.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plain;

impl Domain for Plain {
    type Value = Value;
    type Error = Infallible;

    fn equals(&self, left: &Value, right: &Value) -> Result<bool, Infallible> {
        Ok(left.matches(right))
    }

    fn repr(&self, value: &Value) -> Result<String, Infallible> {
        Ok(value.to_string())
    }
}
