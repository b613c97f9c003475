//! One call, as a list of calls holds it.

use std::fmt;
use std::rc::Rc;

use crate::arguments::Arguments;
use crate::domain::Plain;
use crate::value::Value;
use crate::{domain::Domain, render};

/// A call and the path by which it was made, seen from the double whose list it stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct Call<V> {
    /// Such as `get_object` or `connect().cursor`; empty for a call on the double itself.
    pub name: Rc<str>,
    /// What it was given. Shared by every list that the call stands in.
    pub arguments: Rc<Arguments<V>>,
}

impl<V> Call<V> {
    /// A call of `name` with `arguments`.
    #[must_use]
    pub fn new(name: &str, arguments: Arguments<V>) -> Self {
        Self { name: Rc::from(name), arguments: Rc::new(arguments) }
    }

    /// Whether this call is the `expected` one. A call without a name matches any name.
    ///
    /// # Errors
    /// What the domain raises while it compares.
    pub fn satisfies<D>(&self, expected: &Self, domain: &D) -> Result<bool, D::Error>
    where
        D: Domain<Value = V>,
    {
        if !self.name.is_empty() && self.name != expected.name {
            return Ok(false);
        }
        self.arguments.satisfy(&expected.arguments, domain)
    }
}

impl fmt::Display for Call<Value> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match render::call(self, &Plain) {
            Ok(text) => f.write_str(&text),
        }
    }
}
