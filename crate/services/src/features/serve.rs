//! Serving: the latest values of features for some entities.

use std::collections::BTreeMap;

use super::{FeatureError, InMemoryFeatures, Value};
use crate::FeatureStore;
use crate::fault::Age;
use crate::feature_store::FeatureColumn;

/// What became of one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It was written; perhaps as nothing.
    Present = 1,
    /// Nobody wrote about the entity.
    NotFound = 3,
}

/// One value as it is served.
///
/// - units: `event_s` in seconds since 1970; 0 where nothing was found
#[derive(Clone, Debug, PartialEq)]
pub struct Served {
    /// The value.
    pub value: Value,
    /// What became of it.
    pub status: Status,
    /// When it was true.
    pub event_s: i64,
}

impl InMemoryFeatures {
    /// An entity by its keys.
    #[must_use]
    pub fn entity<'name>(keys: impl IntoIterator<Item = (&'name str, Value)>) -> BTreeMap<String, Value> {
        keys.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// The latest values of features of one view for some entities.
    ///
    /// - shape: a column for each feature, its values in the order of `keys`, which are in the order of the view's
    ///   join keys; of [`Age::Before`] they are what was written of an entity before the last time
    ///
    /// # Errors
    /// `NoSuchView`, `NoSuchFeature`.
    pub fn serve(
        &self,
        view: &str,
        features: &[&str],
        keys: &[Vec<Value>],
        age: Age,
    ) -> Result<Vec<Vec<Served>>, FeatureError> {
        self.with_view(view, |kept| {
            let mut columns = Vec::new();
            for feature in features {
                if !kept.view.features.iter().any(|known| known == feature) {
                    let (view, feature) = (view.to_owned(), (*feature).to_owned());
                    return Err(FeatureError::NoSuchFeature { view, feature });
                }
                let served = keys.iter().map(|key| {
                    let key: Vec<_> = key.iter().map(Value::key).collect();
                    let row = kept.rows.get(&key).and_then(|written| match age {
                        Age::Now => Some(&written.latest),
                        Age::Before => written.before.as_ref(),
                    });
                    match row {
                        Some(row) => Served {
                            value: row.values.get(*feature).cloned().unwrap_or(Value::Null),
                            status: Status::Present,
                            event_s: row.event_s,
                        },
                        None => Served { value: Value::Null, status: Status::NotFound, event_s: 0 },
                    }
                });
                columns.push(served.collect());
            }
            Ok(columns)
        })
    }
}

impl FeatureStore for InMemoryFeatures {
    type Row = BTreeMap<String, Value>;
    type Value = Value;
    type Error = FeatureError;

    fn online(
        &self,
        features: &[&str],
        rows: &[Self::Row],
    ) -> Result<Vec<FeatureColumn<Value>>, FeatureError> {
        let mut columns = Vec::new();
        for reference in features {
            let (view, feature) = reference
                .split_once(':')
                .ok_or_else(|| FeatureError::InvalidReference { reference: (*reference).to_owned() })?;
            let join_keys = self.with_view(view, |kept| Ok(kept.view.join_keys.clone()))?;
            let mut keys = Vec::new();
            for row in rows {
                let key = join_keys.iter().map(|key| {
                    row.get(key).cloned().ok_or_else(|| FeatureError::MissingKey { key: key.clone() })
                });
                keys.push(key.collect::<Result<Vec<_>, _>>()?);
            }
            for served in self.serve(view, &[feature], &keys, Age::Now)? {
                let known = |served: Served| (served.value != Value::Null).then_some(served.value);
                columns.push(served.into_iter().map(known).collect());
            }
        }
        Ok(columns)
    }
}
