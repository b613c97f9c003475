//! Feature views, and the rows that are written to them.

use std::collections::BTreeMap;

use super::Value;

/// A group of features of one kind of entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Its name.
    pub name: String,
    /// What an entity is known by. None for features of everything.
    pub join_keys: Vec<String>,
    /// The names of its features.
    pub features: Vec<String>,
    /// Whether it is served.
    pub is_online: bool,
}

impl View {
    /// A view that is served.
    #[must_use]
    pub fn new(name: &str, join_keys: &[&str], features: &[&str]) -> Self {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Self {
            name: name.to_owned(),
            join_keys: owned(join_keys),
            features: owned(features),
            is_online: true,
        }
    }
}

/// What was written of one entity.
///
/// - units: `event_s` in seconds since 1970
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FeatureRow {
    /// When the values were true.
    pub event_s: i64,
    /// The values, by feature.
    pub values: BTreeMap<String, Value>,
}

impl FeatureRow {
    /// Values of the beginning of time.
    #[must_use]
    pub fn new<'name>(values: impl IntoIterator<Item = (&'name str, Value)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { event_s: 0, values }
    }
}
