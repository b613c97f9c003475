//! Searching versions and models.

use super::filter::{Dialect, Filter, Found, Kind, Order};
use super::{MlflowRegistry, ModelVersion, RegisteredModel, RegistryError};

const PREFIXES: &[(&str, Kind)] = &[("attribute", Kind::Attribute), ("tag", Kind::Tag), ("tags", Kind::Tag)];
const PREFIX_ERROR: &str = "Valid entity types are ('attribute', 'tag', 'tags')";

/// What versions can be searched for.
pub(super) static VERSIONS: Dialect = Dialect {
    prefixes: PREFIXES,
    prefix_error: PREFIX_ERROR,
    attributes: &["source_path", "run_id", "name", "version_number"],
    orders: &["name", "version_number", "creation_timestamp", "last_updated_timestamp"],
    numbers: &["version_number", "creation_timestamp", "last_updated_timestamp"],
    lists: &["name", "run_id"],
    tells_lists: true,
    quotes: false,
};

/// What models can be searched for.
pub(super) static MODELS: Dialect = Dialect {
    prefixes: PREFIXES,
    prefix_error: PREFIX_ERROR,
    attributes: &["name"],
    orders: &["name", "creation_timestamp", "last_updated_timestamp"],
    numbers: &["creation_timestamp", "last_updated_timestamp"],
    lists: &["name"],
    tells_lists: true,
    quotes: false,
};

/// What is searched for, in which order, and which part of it.
#[derive(Clone, Copy, Debug)]
pub struct Query<'query> {
    /// A filter string; an empty one finds everything.
    pub filter: &'query str,
    /// The clauses of `order_by`; none of them means MLflow's own order.
    pub order_by: &'query [&'query str],
    /// How many are left out at the beginning.
    pub from: usize,
    /// How many are given.
    pub most: usize,
}

impl Default for Query<'_> {
    fn default() -> Self {
        Self { filter: "", order_by: &[], from: 0, most: 100 }
    }
}

/// A part of what a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// What was found.
    pub items: Vec<T>,
    /// Where the next part begins, if there is one.
    pub next: Option<usize>,
}

impl<T> Page<T> {
    /// The part of what was found that a query asks for.
    pub(crate) fn of(found: Vec<T>, query: &Query<'_>) -> Self {
        let end = query.from.saturating_add(query.most);
        let next = (found.len() > end).then_some(end);
        Self { items: found.into_iter().skip(query.from).take(query.most).collect(), next }
    }
}

impl MlflowRegistry {
    /// The versions that a query finds: where it names no order, last changed first, then by name, newest first.
    ///
    /// # Errors
    /// `InvalidClause`, `InvalidPrefix`, `InvalidKey`, `Unquoted`, `InvalidOperand`, `InvalidComparator`, `InvalidOrder`,
    /// `InvalidOrderKey`, `InvalidOrderKind`.
    pub fn search_versions(&self, query: &Query<'_>) -> Result<Page<ModelVersion>, RegistryError> {
        let own = ["last_updated_timestamp DESC", "name ASC", "version_number DESC"];
        let clauses = if query.order_by.is_empty() { &own[..] } else { query.order_by };
        let filter = Filter::read(query.filter, &VERSIONS)?;
        let mut orders = Order::read_all(clauses, &VERSIONS)?;
        orders.extend(Order::read_all(&["name ASC", "version_number DESC"], &VERSIONS)?);
        let models = self.models.borrow();
        let all = models
            .values()
            .flat_map(|record| record.versions.values().map(|version| record.with_aliases(version)));
        let mut found = Vec::new();
        for version in all {
            if filter.holds(&VERSIONS, |kind, key| of_version(&version, kind, key))? {
                found.push(version);
            }
        }
        sort(&mut found, &orders, of_version);
        Ok(Page::of(found, query))
    }

    /// The models that a query finds: where it names no order, by name.
    ///
    /// # Errors
    /// `InvalidClause`, `InvalidPrefix`, `InvalidKey`, `Unquoted`, `InvalidOperand`, `InvalidComparator`, `InvalidOrder`,
    /// `InvalidOrderKey`, `InvalidOrderKind`.
    pub fn search_models(&self, query: &Query<'_>) -> Result<Page<RegisteredModel>, RegistryError> {
        let filter = Filter::read(query.filter, &MODELS)?;
        let mut orders = Order::read_all(query.order_by, &MODELS)?;
        orders.extend(Order::read_all(&["name ASC"], &MODELS)?);
        let models = self.models.borrow();
        let mut found = Vec::new();
        for model in models.iter().map(|(name, record)| record.snapshot(name)) {
            if filter.holds(&MODELS, |kind, key| of_model(&model, kind, key))? {
                found.push(model);
            }
        }
        sort(&mut found, &orders, of_model);
        Ok(Page::of(found, query))
    }
}

/// Sorts by the first order, what is equal by the second, and so on.
pub(crate) fn sort<T>(found: &mut [T], orders: &[Order], find: impl Fn(&T, Kind, &str) -> Found) {
    found.sort_by(|one, other| {
        orders
            .iter()
            .map(|order| {
                order.compare(&find(one, order.kind, &order.key), &find(other, order.kind, &order.key))
            })
            .find(|order| order.is_ne())
            .unwrap_or(std::cmp::Ordering::Equal)
    });
}

/// What there is of a text.
pub(crate) fn text(text: Option<&String>) -> Found {
    text.map_or(Found::Nothing, |text| Found::Text(text.clone()))
}

/// A time or another whole number.
#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact as floats for ages")]
pub(crate) fn number(number: i64) -> Found {
    Found::Number(number as f64)
}

fn of_version(version: &ModelVersion, kind: Kind, key: &str) -> Found {
    match (kind, key) {
        (Kind::Tag, key) => text(version.tags.get(key)),
        (_, "name") => text(Some(&version.name)),
        (_, "source_path") => text(version.source.as_ref()),
        (_, "run_id") => text(version.run_id.as_ref()),
        (_, "version_number") => number(i64::try_from(version.version).unwrap_or(i64::MAX)),
        (_, "creation_timestamp") => number(version.created_ms),
        (_, "last_updated_timestamp") => number(version.updated_ms),
        _ => Found::Nothing,
    }
}

fn of_model(model: &RegisteredModel, kind: Kind, key: &str) -> Found {
    match (kind, key) {
        (Kind::Tag, key) => text(model.tags.get(key)),
        (_, "name") => text(Some(&model.name)),
        (_, "creation_timestamp") => number(model.created_ms),
        (_, "last_updated_timestamp") => number(model.updated_ms),
        _ => Found::Nothing,
    }
}
