//! What a callable takes, and whether given arguments fit.

use thiserror::Error;

use crate::arguments::Arguments;

/// How a parameter takes its argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By position only.
    PositionalOnly,
    /// By position or by name.
    Positional,
    /// All further positional arguments.
    VarPositional,
    /// By name only.
    KeywordOnly,
    /// All further keyword arguments.
    VarKeyword,
}

/// One parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// How it takes its argument.
    pub kind: Kind,
    /// Whether it may be left out.
    pub optional: bool,
}

/// The parameters of a callable, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// The parameters.
    pub parameters: Vec<Parameter>,
}

/// Why arguments do not fit a signature. The texts are those of Python's `inspect`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BindError {
    /// A parameter got no argument.
    #[error("missing a required argument: '{0}'")]
    Missing(String),
    /// A keyword-only parameter got no argument.
    #[error("missing a required keyword-only argument: '{0}'")]
    MissingKeyword(String),
    /// There are more positional arguments than parameters.
    #[error("too many positional arguments")]
    TooMany,
    /// No parameter has this name.
    #[error("got an unexpected keyword argument '{0}'")]
    Unexpected(String),
    /// A parameter got two arguments.
    #[error("multiple values for argument '{0}'")]
    Multiple(String),
    /// A positional-only parameter was given by name.
    #[error("'{0}' parameter is positional only, but was passed as a keyword")]
    PositionalOnly(String),
}

impl Signature {
    /// The arguments as this signature would take them: positional wherever they can be.
    ///
    /// Two calls that a callable cannot tell apart are bound to the same arguments.
    ///
    /// - source: `CPython` 3.14 `inspect.Signature.bind`, then `BoundArguments.args` and `.kwargs`
    ///
    /// # Errors
    /// The first reason why the arguments do not fit.
    pub fn bind<V: Clone>(&self, given: &Arguments<V>) -> Result<Arguments<V>, BindError> {
        let mut bound = Arguments::new();
        let mut positional = given.args.iter();
        let mut named = given.kwargs.clone();
        // Once a positional parameter was left to its default, the ones behind it can only be given by name.
        let mut skipped = false;
        for parameter in &self.parameters {
            match parameter.kind {
                Kind::PositionalOnly | Kind::Positional => {
                    if let Some(value) = positional.next() {
                        if parameter.kind == Kind::Positional && given.get(&parameter.name).is_some() {
                            return Err(BindError::Multiple(parameter.name.clone()));
                        }
                        bound.args.push(value.clone());
                        continue;
                    }
                    match take(&mut named, &parameter.name) {
                        Some(_) if parameter.kind == Kind::PositionalOnly => {
                            return Err(BindError::PositionalOnly(parameter.name.clone()));
                        }
                        Some(value) if skipped => bound.kwargs.push((parameter.name.clone(), value)),
                        Some(value) => bound.args.push(value),
                        None if parameter.optional => skipped = true,
                        None => return Err(BindError::Missing(parameter.name.clone())),
                    }
                }
                Kind::VarPositional => bound.args.extend(positional.by_ref().cloned()),
                Kind::KeywordOnly => {
                    if positional.len() > 0 {
                        return Err(BindError::TooMany);
                    }
                    match take(&mut named, &parameter.name) {
                        Some(value) => bound.kwargs.push((parameter.name.clone(), value)),
                        None if parameter.optional => {}
                        None => return Err(BindError::MissingKeyword(parameter.name.clone())),
                    }
                }
                Kind::VarKeyword => bound.kwargs.append(&mut named),
            }
        }
        if positional.len() > 0 {
            return Err(BindError::TooMany);
        }
        match named.into_iter().next() {
            Some((name, _)) => Err(BindError::Unexpected(name)),
            None => Ok(bound),
        }
    }

    /// The same without its first positional parameter, as a bound method has it.
    #[must_use]
    pub fn bound(mut self) -> Self {
        let takes_one = |it: &Parameter| matches!(it.kind, Kind::PositionalOnly | Kind::Positional);
        if self.parameters.first().is_some_and(takes_one) {
            self.parameters.remove(0);
        }
        self
    }
}

fn take<V>(named: &mut Vec<(String, V)>, name: &str) -> Option<V> {
    let at = named.iter().position(|(key, _)| key == name)?;
    Some(named.remove(at).1)
}
