//! What a call was given.

use crate::domain::Domain;

/// The arguments of one call.
///
/// - shape: `args` in call order; `kwargs` in the order they were given, no name twice
#[derive(Clone, Debug, PartialEq)]
pub struct Arguments<V> {
    /// The positional arguments.
    pub args: Vec<V>,
    /// The keyword arguments.
    pub kwargs: Vec<(String, V)>,
}

impl<V> Default for Arguments<V> {
    fn default() -> Self {
        Self { args: Vec::new(), kwargs: Vec::new() }
    }
}

impl<V> Arguments<V> {
    /// No arguments.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with one more positional argument.
    #[must_use]
    pub fn arg(mut self, value: impl Into<V>) -> Self {
        self.args.push(value.into());
        self
    }

    /// The same with one more keyword argument.
    #[must_use]
    pub fn kwarg(mut self, name: &str, value: impl Into<V>) -> Self {
        self.kwargs.push((name.to_owned(), value.into()));
        self
    }

    /// The keyword argument `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&V> {
        self.kwargs.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Whether these are the `expected` arguments: positional ones in order, keyword ones in any order.
    ///
    /// The expected value stands on the left of each comparison, so that a value that equals everything can be
    /// expected.
    ///
    /// # Errors
    /// What the domain raises while it compares.
    pub fn satisfy<D>(&self, expected: &Self, domain: &D) -> Result<bool, D::Error>
    where
        D: Domain<Value = V>,
    {
        if self.args.len() != expected.args.len() || self.kwargs.len() != expected.kwargs.len() {
            return Ok(false);
        }
        for (wanted, given) in expected.args.iter().zip(&self.args) {
            if !domain.equals(wanted, given)? {
                return Ok(false);
            }
        }
        for (name, wanted) in &expected.kwargs {
            match self.get(name) {
                Some(given) if domain.equals(wanted, given)? => {}
                _ => return Ok(false),
            }
        }
        Ok(true)
    }
}

/// The arguments of a call: positional ones, then after a semicolon the named ones.
///
/// ```
/// use mock::{args, Arguments, Value};
///
/// assert_eq!(args![1, "x"; key = true], Arguments::<Value>::new().arg(1).arg("x").kwarg("key", true));
/// assert_eq!(args![; key = 1.5], Arguments::<Value>::new().kwarg("key", 1.5));
/// ```
#[macro_export]
macro_rules! args {
    ($($arg:expr),* $(,)?) => {
        $crate::Arguments::<$crate::Value>::new()$(.arg($arg))*
    };
    ($($arg:expr),* ; $($name:ident = $value:expr),* $(,)?) => {
        $crate::Arguments::<$crate::Value>::new()$(.arg($arg))*$(.kwarg(stringify!($name), $value))*
    };
}
