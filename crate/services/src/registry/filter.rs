//! MLflow's filter strings, such as `metrics.auc > 0.9 and tags.team = 'risk'`, and its `order_by` clauses.
//!
//! One grammar for versions, models, experiments and runs; a [`Dialect`] holds in what they differ. A filter is read at
//! once and refused only for what cannot be read: as in MLflow, a comparison that an attribute does not have is refused
//! when there is something to compare.

mod comparison;
mod order;
mod token;

pub(crate) use order::Order;

use super::RegistryError;
use comparison::{Comparator, Operand};
use token::Token;

/// What a clause is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A property of the thing itself, such as its name.
    Attribute,
    /// A tag.
    Tag,
    /// A run's metric.
    Metric,
    /// A run's parameter.
    Parameter,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Attribute => "attribute",
            Self::Tag => "tag",
            Self::Metric => "metric",
            Self::Parameter => "parameter",
        }
    }
}

/// In what the searches differ.
#[derive(Debug)]
pub(crate) struct Dialect {
    /// The prefixes of keys, with what they stand for.
    pub(crate) prefixes: &'static [(&'static str, Kind)],
    /// What is said of the prefixes where a key has another.
    pub(crate) prefix_error: &'static str,
    /// The attributes that can be searched for, as MLflow prints them.
    pub(crate) attributes: &'static [&'static str],
    /// The attributes that can be ordered by.
    pub(crate) orders: &'static [&'static str],
    /// Those of them that are numbers.
    pub(crate) numbers: &'static [&'static str],
    /// The attributes that `IN` can be asked of.
    pub(crate) lists: &'static [&'static str],
    /// Whether lists are told of where a value is of the wrong kind, as the registry does.
    pub(crate) tells_lists: bool,
    /// Whether what makes no sense is told in quotes, as the search for runs does.
    pub(crate) quotes: bool,
}

/// One comparison of a filter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Clause {
    pub(crate) kind: Kind,
    pub(crate) key: String,
    pub(crate) comparator: Comparator,
    pub(crate) operand: Operand,
}

/// What a thing has where a clause asks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Found {
    Nothing,
    Text(String),
    Number(f64),
}

/// A filter string, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Filter {
    clauses: Vec<Clause>,
}

impl Filter {
    /// Reads a filter.
    ///
    /// # Errors
    /// `InvalidClause`, `InvalidPrefix`, `InvalidKey`, `Unquoted`, `InvalidOperand`.
    pub(crate) fn read(text: &str, dialect: &Dialect) -> Result<Self, RegistryError> {
        let tokens = token::tokens(text);
        let mut clauses = Vec::new();
        let mut senseless: Vec<&str> = Vec::new();
        let mut rest = tokens.as_slice();
        while let [first, after @ ..] = rest {
            if let Some((parts, behind)) = comparison::split(rest) {
                clauses.push(parts);
                rest = behind;
                continue;
            }
            if !first.is("and") {
                senseless.push(&first.text);
            }
            rest = after;
        }
        if senseless.is_empty() {
            let clauses =
                clauses.into_iter().map(|parts| Clause::read(&parts, dialect)).collect::<Result<_, _>>()?;
            return Ok(Self { clauses });
        }
        let told: Vec<String> = senseless
            .into_iter()
            .map(|token| if dialect.quotes { format!("'{token}'") } else { token.to_owned() })
            .collect();
        Err(RegistryError::InvalidClause { clause: told.join(", ") })
    }

    /// Whether everything that it asks holds of what `find` finds.
    pub(crate) fn holds(
        &self,
        dialect: &Dialect,
        find: impl Fn(Kind, &str) -> Found,
    ) -> Result<bool, RegistryError> {
        for clause in &self.clauses {
            if !clause.holds(dialect, find(clause.kind, &clause.key))? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// A key by what its prefix says, without the quotes that may stand around its parts.
fn identifier(text: &str, valid: &[&str], dialect: &Dialect) -> Result<(Kind, String), RegistryError> {
    let (kind, key) = match text.split_once('.') {
        None => (Kind::Attribute, text),
        Some((prefix, key)) => {
            let known = dialect.prefixes.iter().find(|(name, _)| *name == prefix.trim_matches('`'));
            let (_, kind) = known.ok_or_else(|| RegistryError::InvalidPrefix {
                prefix: prefix.to_owned(),
                valid: dialect.prefix_error,
            })?;
            (*kind, key)
        }
    };
    let key = Token::unquoted(key, &['\'', '"', '`']).unwrap_or(key).to_owned();
    if kind == Kind::Attribute && !valid.contains(&key.as_str()) {
        let valid = valid.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", ");
        return Err(RegistryError::InvalidKey { key, valid });
    }
    Ok((kind, key))
}
