//! Searching versions and models with MLflow's filter strings, such as `name='churn' and tags.team='risk'`.
//!
//! Understood: `=`, `!=`, `<`, `<=`, `>`, `>=`, `LIKE` and `ILIKE`, joined by `and`, on names, sources, runs, version
//! numbers and tags. `IN` and the order of results other than the default are absent.

use super::{MlflowRegistry, ModelVersion, RegisteredModel, RegistryError};

const VERSION_KEYS: &str = "'source_path', 'run_id', 'name', 'version_number'";
const MODEL_KEYS: &str = "'name'";

/// A filter string, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    clauses: Vec<Clause>,
}

/// A part of what a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// What was found.
    pub items: Vec<T>,
    /// Where the next part begins, if there is one.
    pub next: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Clause {
    key: String,
    comparison: Comparison,
    value: Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Like,
    ILike,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    Text(String),
    Number(u64),
}

impl MlflowRegistry {
    /// The versions that a query finds: last changed first, then by name, newest first.
    ///
    /// # Errors
    /// None of its own; reading the query has them.
    #[must_use]
    pub fn search_versions(&self, query: &Query, from: usize, most: usize) -> Page<ModelVersion> {
        let models = self.models.borrow();
        let mut found: Vec<ModelVersion> = models
            .values()
            .flat_map(|record| record.versions.values().map(|version| record.with_aliases(version)))
            .filter(|version| query.clauses.iter().all(|clause| clause.holds_for_version(version)))
            .collect();
        found.sort_by(|one, other| {
            (other.updated_ms, &one.name, other.version).cmp(&(one.updated_ms, &other.name, one.version))
        });
        page(found, from, most)
    }

    /// The models that a query finds, by name.
    #[must_use]
    pub fn search_models(&self, query: &Query, from: usize, most: usize) -> Page<RegisteredModel> {
        let models = self.models.borrow();
        let found = models
            .iter()
            .map(|(name, record)| record.snapshot(name))
            .filter(|model| query.clauses.iter().all(|clause| clause.holds_for_model(model)))
            .collect();
        page(found, from, most)
    }
}

fn page<T>(found: Vec<T>, from: usize, most: usize) -> Page<T> {
    let next = (found.len() > from.saturating_add(most)).then(|| from + most);
    Page { items: found.into_iter().skip(from).take(most).collect(), next }
}

impl Query {
    /// Reads a filter for versions.
    ///
    /// # Errors
    /// `InvalidClause`, `InvalidKey`, `Unquoted`.
    pub fn for_versions(text: &str) -> Result<Self, RegistryError> {
        Self::read(text, VERSION_KEYS)
    }

    /// Reads a filter for models.
    ///
    /// # Errors
    /// `InvalidClause`, `InvalidKey`, `Unquoted`.
    pub fn for_models(text: &str) -> Result<Self, RegistryError> {
        Self::read(text, MODEL_KEYS)
    }

    fn read(text: &str, valid: &'static str) -> Result<Self, RegistryError> {
        let tokens = tokens(text);
        let mut clauses = Vec::new();
        let mut rest = tokens.as_slice();
        while !rest.is_empty() {
            let [key, comparison, value, after @ ..] = rest else {
                return Err(RegistryError::InvalidClause { clause: rest.join(" ") });
            };
            clauses.push(Clause::read(key, comparison, value, valid)?);
            rest = match after {
                [] => after,
                [and, after @ ..] if and.eq_ignore_ascii_case("and") => after,
                [other, ..] => return Err(RegistryError::InvalidClause { clause: other.clone() }),
            };
        }
        Ok(Self { clauses })
    }
}

impl Clause {
    fn read(key: &str, comparison: &str, value: &str, valid: &'static str) -> Result<Self, RegistryError> {
        let is_tag = key.starts_with("tags.") || key.starts_with("tag.");
        if !is_tag && !valid.split(", ").any(|known| known.trim_matches('\'') == key) {
            return Err(RegistryError::InvalidKey { key: key.to_owned(), valid });
        }
        let comparison = match comparison.to_ascii_uppercase().as_str() {
            "=" => Comparison::Equal,
            "!=" => Comparison::NotEqual,
            "<" => Comparison::Less,
            "<=" => Comparison::LessOrEqual,
            ">" => Comparison::Greater,
            ">=" => Comparison::GreaterOrEqual,
            "LIKE" => Comparison::Like,
            "ILIKE" => Comparison::ILike,
            _ => {
                return Err(RegistryError::InvalidClause { clause: format!("{key} {comparison} {value}") });
            }
        };
        let quoted = ['\'', '"'].into_iter().find_map(|quote| value.strip_prefix(quote)?.strip_suffix(quote));
        let value = match (quoted, value.parse()) {
            (Some(text), _) => Value::Text(text.to_owned()),
            (None, Ok(number)) if key == "version_number" => Value::Number(number),
            _ => return Err(RegistryError::Unquoted { value: value.to_owned() }),
        };
        Ok(Self {
            key: key.replacen("tag.", "tags.", usize::from(key.starts_with("tag."))),
            comparison,
            value,
        })
    }

    fn holds_for_version(&self, version: &ModelVersion) -> bool {
        match self.key.as_str() {
            "name" => self.holds_for_text(Some(&version.name)),
            "source_path" => self.holds_for_text(version.source.as_ref()),
            "run_id" => self.holds_for_text(version.run_id.as_ref()),
            "version_number" => self.holds_for_number(version.version),
            key => self.holds_for_text(version.tags.get(key.trim_start_matches("tags."))),
        }
    }

    fn holds_for_model(&self, model: &RegisteredModel) -> bool {
        match self.key.as_str() {
            "name" => self.holds_for_text(Some(&model.name)),
            key => self.holds_for_text(model.tags.get(key.trim_start_matches("tags."))),
        }
    }

    fn holds_for_text(&self, text: Option<&String>) -> bool {
        let (Some(text), Value::Text(value)) = (text, &self.value) else { return false };
        match self.comparison {
            Comparison::Equal => text == value,
            Comparison::NotEqual => text != value,
            Comparison::Like => is_like(text, value),
            Comparison::ILike => is_like(&text.to_lowercase(), &value.to_lowercase()),
            _ => false,
        }
    }

    fn holds_for_number(&self, number: u64) -> bool {
        let value = match &self.value {
            Value::Number(value) => *value,
            Value::Text(text) => match text.parse() {
                Ok(value) => value,
                Err(_) => return false,
            },
        };
        match self.comparison {
            Comparison::Equal => number == value,
            Comparison::NotEqual => number != value,
            Comparison::Less => number < value,
            Comparison::LessOrEqual => number <= value,
            Comparison::Greater => number > value,
            Comparison::GreaterOrEqual => number >= value,
            Comparison::Like | Comparison::ILike => false,
        }
    }
}

/// Cuts a filter into keys, comparisons and values; quoted text stays whole, quotes included.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut characters = text.chars().peekable();
    while let Some(first) = characters.next() {
        let mut token = String::from(first);
        match first {
            _ if first.is_whitespace() => continue,
            '\'' | '"' => {
                for character in characters.by_ref() {
                    token.push(character);
                    if character == first {
                        break;
                    }
                }
            }
            '=' | '!' | '<' | '>' => token.extend(characters.next_if_eq(&'=')),
            _ => {
                let is_word = |next: &char| !next.is_whitespace() && !"=!<>'\"".contains(*next);
                while let Some(next) = characters.next_if(is_word) {
                    token.push(next);
                }
            }
        }
        tokens.push(token);
    }
    tokens
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
