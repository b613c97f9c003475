//! Comparisons: reading one, and whether it holds.

use super::token::{Shape, Token};
use super::{Clause, Dialect, Found, Kind, RegistryError, identifier};

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparator {
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `LIKE`, with `%` for any text and `_` for one character.
    Like,
    /// `LIKE` that takes upper and lower case as the same.
    ILike,
    /// `IN` a list.
    In,
    /// `NOT IN` a list.
    NotIn,
    /// `IS NULL`
    IsNull,
    /// `IS NOT NULL`
    IsNotNull,
}

const NAMES: [(&str, Comparator); 12] = [
    ("=", Comparator::Equal),
    ("!=", Comparator::NotEqual),
    ("<", Comparator::Less),
    ("<=", Comparator::LessOrEqual),
    (">", Comparator::Greater),
    (">=", Comparator::GreaterOrEqual),
    ("LIKE", Comparator::Like),
    ("ILIKE", Comparator::ILike),
    ("IN", Comparator::In),
    ("NOT IN", Comparator::NotIn),
    ("IS NULL", Comparator::IsNull),
    ("IS NOT NULL", Comparator::IsNotNull),
];

impl Comparator {
    fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, comparator)| *comparator)
    }

    fn name(self) -> &'static str {
        NAMES.iter().find(|(_, comparator)| *comparator == self).map_or("", |(name, _)| name)
    }

    fn orders(self) -> bool {
        matches!(self, Self::Less | Self::LessOrEqual | Self::Greater | Self::GreaterOrEqual)
    }
}

/// What something is compared with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    /// Nothing, for `IS NULL`.
    Nothing,
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// A list of texts.
    List(Vec<String>),
}

/// The tokens of a comparison: what is compared, how, and with what.
pub(super) struct Parts {
    key: Token,
    comparator: Comparator,
    value: Option<Token>,
}

/// The comparison that the tokens begin with, and what follows it.
pub(super) fn split(tokens: &[Token]) -> Option<(Parts, &[Token])> {
    let [key, rest @ ..] = tokens else { return None };
    if !matches!(key.shape, Shape::Word | Shape::Text) || key.is("and") {
        return None;
    }
    for words in (1..=3).rev() {
        let Some(named) = rest.get(..words) else { continue };
        let name = named.iter().map(|token| token.text.as_str()).collect::<Vec<_>>().join(" ");
        let Some(comparator) = Comparator::named(&name) else { continue };
        let rest = &rest[words..];
        if matches!(comparator, Comparator::IsNull | Comparator::IsNotNull) {
            return Some((Parts { key: key.clone(), comparator, value: None }, rest));
        }
        let [value, rest @ ..] = rest else { return None };
        let takes_list = matches!(comparator, Comparator::In | Comparator::NotIn);
        if takes_list && value.shape != Shape::List || value.is("and") {
            return None;
        }
        return Some((Parts { key: key.clone(), comparator, value: Some(value.clone()) }, rest));
    }
    None
}

impl Clause {
    pub(super) fn read(parts: &Parts, dialect: &Dialect) -> Result<Self, RegistryError> {
        let (kind, key) = identifier(&parts.key.text, dialect.attributes, dialect)?;
        let operand = match &parts.value {
            None => Operand::Nothing,
            Some(value) => operand(kind, &key, value, dialect)?,
        };
        Ok(Self { kind, key, comparator: parts.comparator, operand })
    }

    pub(super) fn holds(&self, dialect: &Dialect, found: Found) -> Result<bool, RegistryError> {
        self.check(dialect)?;
        Ok(match (self.comparator, found, &self.operand) {
            (Comparator::IsNull, found, _) => found == Found::Nothing,
            (Comparator::IsNotNull, found, _) => found != Found::Nothing,
            (comparator, Found::Number(found), Operand::Number(value)) => {
                compares(comparator, found.partial_cmp(value))
            }
            (Comparator::In, Found::Text(found), Operand::List(values)) => values.contains(&found),
            (Comparator::NotIn, Found::Text(found), Operand::List(values)) => !values.contains(&found),
            (Comparator::Like, Found::Text(found), Operand::Text(value)) => is_like(&found, value),
            (Comparator::ILike, Found::Text(found), Operand::Text(value)) => {
                is_like(&found.to_lowercase(), &value.to_lowercase())
            }
            (comparator, Found::Text(found), Operand::Text(value)) => {
                compares(comparator, Some(found.cmp(value)))
            }
            _ => false,
        })
    }

    /// Whether MLflow has this comparison for what it is about.
    fn check(&self, dialect: &Dialect) -> Result<(), RegistryError> {
        let is_number = self.kind == Kind::Metric
            || self.kind == Kind::Attribute && dialect.numbers.contains(&self.key.as_str());
        let valid = match self.kind {
            _ if is_number => "{'<', '>', '!=', '<=', '=', '>='}",
            Kind::Attribute => "{'ILIKE', 'LIKE', 'IN', '!=', 'NOT IN', '='}",
            _ => "{'LIKE', '!=', 'ILIKE', '='}",
        };
        let allowed = match self.comparator {
            Comparator::Equal | Comparator::NotEqual => true,
            comparator if comparator.orders() => is_number,
            Comparator::Like | Comparator::ILike => !is_number,
            Comparator::In | Comparator::NotIn => self.kind == Kind::Attribute && !is_number,
            _ => matches!(self.kind, Kind::Tag | Kind::Parameter),
        };
        if allowed {
            return Ok(());
        }
        Err(RegistryError::InvalidComparator { comparator: self.comparator.name(), valid })
    }
}

fn compares(comparator: Comparator, order: Option<std::cmp::Ordering>) -> bool {
    let Some(order) = order else { return comparator == Comparator::NotEqual };
    match comparator {
        Comparator::Equal => order.is_eq(),
        Comparator::NotEqual => order.is_ne(),
        Comparator::Less => order.is_lt(),
        Comparator::LessOrEqual => order.is_le(),
        Comparator::Greater => order.is_gt(),
        Comparator::GreaterOrEqual => order.is_ge(),
        _ => false,
    }
}

fn operand(kind: Kind, key: &str, value: &Token, dialect: &Dialect) -> Result<Operand, RegistryError> {
    let given = &value.text;
    let invalid = |expected: String| Err(RegistryError::InvalidOperand { expected });
    let is_number = kind == Kind::Attribute && dialect.numbers.contains(&key);
    match (kind, value.shape) {
        (Kind::Metric, Shape::Number) => Ok(Operand::Number(given.parse().unwrap_or(f64::NAN))),
        (Kind::Metric, _) => invalid(format!("Expected numeric value type for metric. Found {given}")),
        (Kind::Attribute, Shape::Number) if is_number => {
            Ok(Operand::Number(given.parse().unwrap_or(f64::NAN)))
        }
        (Kind::Attribute, _) if is_number && dialect.quotes => {
            invalid(format!("Expected numeric value type for numeric attribute: {key}. Found {given}"))
        }
        (Kind::Attribute, Shape::List) => list(key, given, dialect),
        (_, Shape::Text | Shape::Word) => {
            let text = Token::unquoted(given, &['\'', '"'])
                .ok_or_else(|| RegistryError::Unquoted { value: given.clone() })?;
            let number = if is_number { text.trim().parse().ok() } else { None };
            Ok(number.map_or_else(|| Operand::Text(text.to_owned()), Operand::Number))
        }
        (Kind::Attribute, Shape::Number) if !dialect.quotes && dialect.numbers.contains(&"version_number") => {
            invalid(
                "Only the '{'creation_timestamp', 'last_updated_timestamp', 'version_number'}' attributes support \
                 comparison with numeric values."
                    .to_owned(),
            )
        }
        (Kind::Attribute, _) => {
            let expected = if dialect.tells_lists { " or a list of quoted string values" } else { "" };
            invalid(format!("Expected a quoted string value{expected} for attributes. Got value {given}"))
        }
        _ => invalid(format!(
            "Expected a quoted string value for {} (e.g. 'my-value'). Got value {given}",
            kind.name()
        )),
    }
}

fn list(key: &str, given: &str, dialect: &Dialect) -> Result<Operand, RegistryError> {
    let invalid = |expected: &str| Err(RegistryError::InvalidOperand { expected: expected.to_owned() });
    if !dialect.lists.contains(&key) {
        let lists = dialect.lists.iter().map(|key| format!("'{key}'")).collect::<Vec<_>>().join(", ");
        return invalid(&format!(
            "Only [{lists}] attributes support comparison with a list of quoted string values."
        ));
    }
    let inside = given.trim_start_matches('(').trim_end_matches(')').trim();
    let items: Vec<&str> = inside.split(',').map(str::trim).filter(|item| !item.is_empty()).collect();
    if items.is_empty() {
        return invalid(
            "While parsing a list in the query, expected a non-empty list of string values, but got empty list",
        );
    }
    let texts: Option<Vec<String>> =
        items.iter().map(|item| Token::unquoted(item, &['\'', '"']).map(str::to_owned)).collect();
    match texts {
        Some(texts) => Ok(Operand::List(texts)),
        None if items.iter().all(|item| item.parse::<f64>().is_ok()) => {
            let comma = if items.len() == 1 { "," } else { "" };
            invalid(&format!(
                "While parsing a list in the query, expected string value, punctuation, or whitespace, but got \
                 different type in list: ({}{comma})",
                items.join(", ")
            ))
        }
        None => invalid(
            "While parsing a list in the query, expected a non-empty list of string values, but got ill-formed list.",
        ),
    }
}

/// SQL's `LIKE`: `%` stands for any text, `_` for one character.
fn is_like(text: &str, pattern: &str) -> bool {
    let mut rest = pattern.chars();
    match rest.next() {
        None => text.is_empty(),
        Some('%') => {
            let rest = rest.as_str();
            text.char_indices().map(|(at, _)| at).chain([text.len()]).any(|at| is_like(&text[at..], rest))
        }
        Some(expected) => {
            let mut characters = text.chars();
            characters.next().is_some_and(|found| expected == '_' || found == expected)
                && is_like(characters.as_str(), rest.as_str())
        }
    }
}
