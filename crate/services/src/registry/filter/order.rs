//! The clauses of `order_by`, such as `metrics.auc DESC`.

use std::cmp::Ordering;

use super::token::tokens;
use super::{Dialect, Found, Kind, RegistryError, identifier};

/// What things are ordered by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Order {
    pub(crate) kind: Kind,
    pub(crate) key: String,
    pub(crate) is_ascending: bool,
}

impl Order {
    /// Reads one clause.
    ///
    /// # Errors
    /// `InvalidOrder`, `InvalidOrderKey`, `InvalidPrefix`, `InvalidKey`.
    pub(crate) fn read(text: &str, dialect: &Dialect) -> Result<Self, RegistryError> {
        let words = tokens(text);
        let (key, is_ascending) = match words.as_slice() {
            [key] => (key, true),
            [key, way] if way.is("asc") || way.is("desc") => (key, way.is("asc")),
            [_, _] => return Err(RegistryError::InvalidOrderKey { clause: text.to_owned() }),
            _ => return Err(RegistryError::InvalidOrder { clause: text.to_owned() }),
        };
        let (kind, key) = identifier(&key.text, dialect.orders, dialect)?;
        if kind != Kind::Attribute && !dialect.quotes {
            return Err(RegistryError::InvalidOrderKind { kind: kind.name() });
        }
        Ok(Self { kind, key, is_ascending })
    }

    /// Reads several.
    ///
    /// # Errors
    /// Those of [`Order::read`].
    pub(crate) fn read_all(clauses: &[&str], dialect: &Dialect) -> Result<Vec<Self>, RegistryError> {
        clauses.iter().map(|clause| Self::read(clause, dialect)).collect()
    }

    /// Which of two things comes first. What has nothing to order by comes last, either way.
    pub(crate) fn compare(&self, one: &Found, other: &Found) -> Ordering {
        let is_missing = |found: &Found| match found {
            Found::Nothing => true,
            Found::Number(number) => number.is_nan(),
            Found::Text(_) => false,
        };
        let order = match (one, other) {
            (one, other) if is_missing(one) || is_missing(other) => {
                return is_missing(one).cmp(&is_missing(other));
            }
            (Found::Number(one), Found::Number(other)) => one.total_cmp(other),
            (Found::Text(one), Found::Text(other)) => one.cmp(other),
            _ => Ordering::Equal,
        };
        if self.is_ascending { order } else { order.reverse() }
    }
}
