//! A feature store in memory: feature views, the latest values of their features, and what was known when.
//!
//! It serves as Feast's local provider does: what was written last is served, however old it is, and an entity that
//! nobody wrote about has no values. Definitions beyond what serving needs are left to whoever defines them.
//! Deliberately absent: transformations on demand, vectors, and permissions.
//!
//! ```
//! use services::FeatureStore;
//! use services::features::{FeatureRow, InMemoryFeatures, Value, View};
//!
//! let store = InMemoryFeatures::default();
//! store.apply(View::new("drivers", &["driver_id"], &["trips"]));
//! let row = FeatureRow::new([("trips", Value::Int(30))]);
//! store.write("drivers", &[Value::Int(1001)], row).expect("the view is there");
//! let known = InMemoryFeatures::entity([("driver_id", Value::Int(1001))]);
//! let columns = store.online(&["drivers:trips"], &[known]).expect("the feature is there");
//! assert_eq!(columns, [[Some(Value::Int(30))]]);
//! ```

mod error;
mod join;
mod serve;
mod value;
mod view;

use std::cell::RefCell;
use std::collections::BTreeMap;

pub use error::FeatureError;
pub use join::{Fact, Match, Moment, as_of};
pub use serve::{Served, Status};
pub use value::Value;
pub use view::{FeatureRow, View};

use value::Key;

/// A feature store that lives in memory.
#[derive(Debug, Default)]
pub struct InMemoryFeatures {
    views: RefCell<BTreeMap<String, Kept>>,
}

/// A view and what was written to it.
#[derive(Debug)]
struct Kept {
    view: View,
    rows: BTreeMap<Vec<Key>, Written>,
}

/// What was written of an entity last, and before that.
#[derive(Debug)]
struct Written {
    latest: FeatureRow,
    before: Option<FeatureRow>,
}

impl InMemoryFeatures {
    /// Takes a view, or what has changed of it. What was written to it stays.
    pub fn apply(&self, view: View) {
        let mut views = self.views.borrow_mut();
        match views.get_mut(&view.name) {
            Some(kept) => kept.view = view,
            None => {
                views.insert(view.name.clone(), Kept { view, rows: BTreeMap::new() });
            }
        }
    }

    /// Removes a view with everything that was written to it.
    ///
    /// # Errors
    /// `NoSuchView`.
    pub fn delete(&self, view: &str) -> Result<(), FeatureError> {
        let removed = self.views.borrow_mut().remove(view);
        removed.map(drop).ok_or_else(|| FeatureError::NoSuchView { view: view.to_owned() })
    }

    /// The names of the views, in order.
    #[must_use]
    pub fn views(&self) -> Vec<String> {
        self.views.borrow().keys().cloned().collect()
    }

    /// Writes the values of one entity; they take the place of those that were written before.
    ///
    /// - shape: `key` in the order of the view's join keys
    ///
    /// # Errors
    /// `NoSuchView`, `NotOnline`, `WrongKey`.
    pub fn write(&self, view: &str, key: &[Value], row: FeatureRow) -> Result<(), FeatureError> {
        self.with_view(view, |kept| {
            if !kept.view.is_online {
                return Err(FeatureError::NotOnline { view: view.to_owned() });
            }
            if key.len() != kept.view.join_keys.len() {
                let expected = kept.view.join_keys.clone();
                return Err(FeatureError::WrongKey { view: view.to_owned(), expected });
            }
            let key: Vec<_> = key.iter().map(Value::key).collect();
            let before = kept.rows.remove(&key).map(|written| written.latest);
            kept.rows.insert(key, Written { latest: row, before });
            Ok(())
        })
    }

    fn with_view<T>(
        &self,
        view: &str,
        act: impl FnOnce(&mut Kept) -> Result<T, FeatureError>,
    ) -> Result<T, FeatureError> {
        let mut views = self.views.borrow_mut();
        act(views.get_mut(view).ok_or_else(|| FeatureError::NoSuchView { view: view.to_owned() })?)
    }
}

#[cfg(test)]
mod tests;
