//! A model registry in memory: models, versions, stages, tags, aliases, as MLflow 3 keeps them.
//!
//! Texts and codes are those of MLflow's file store, in which a version's number is a number. Experiments and runs are in
//! [`crate::tracking`]. Deliberately absent: webhooks and prompts.

mod alias;
pub(crate) mod check;
mod entity;
mod error;
pub(crate) mod filter;
mod model;
pub(crate) mod search;
mod stage;
mod tag;
mod version;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

pub use entity::{ModelVersion, RegisteredModel, Tags};
pub use error::RegistryError;
pub use search::{Page, Query};
pub use stage::{Existing, Stage};
pub use version::NewVersion;

use crate::clock::Clock;
use model::Record;

/// A model registry that lives in memory.
#[derive(Debug)]
pub struct MlflowRegistry {
    clock: Rc<Clock>,
    models: RefCell<BTreeMap<String, Record>>,
    /// What there was before the last change.
    before: RefCell<BTreeMap<String, Record>>,
}

impl MlflowRegistry {
    /// An empty registry that takes its times from `clock`.
    #[must_use]
    pub fn new(clock: Rc<Clock>) -> Self {
        Self { clock, models: RefCell::default(), before: RefCell::default() }
    }

    /// What `ask` finds in what there was before the last change: what a replica that lags behind would say.
    pub fn before_last_change<T>(&self, ask: impl FnOnce(&Self) -> T) -> T {
        self.models.swap(&self.before);
        let answer = ask(self);
        self.models.swap(&self.before);
        answer
    }

    /// The time of a write, which takes a millisecond: what is written later has a later time, as on a disk. What there
    /// is now is what there was before it.
    fn now_ms(&self) -> i64 {
        self.before.replace(self.models.borrow().clone());
        self.clock.advance(1_000_000);
        self.clock.now_ns().div_euclid(1_000_000)
    }

    /// What `act` makes of a model's record.
    fn with_model<T>(
        &self,
        name: &str,
        act: impl FnOnce(&mut Record) -> Result<T, RegistryError>,
    ) -> Result<T, RegistryError> {
        let mut models = self.models.borrow_mut();
        let record =
            models.get_mut(name).ok_or_else(|| RegistryError::NoSuchModel { name: name.to_owned() })?;
        act(record)
    }

    /// What `act` makes of a model's version.
    fn with_version<T>(
        &self,
        name: &str,
        version: u64,
        act: impl FnOnce(&mut ModelVersion) -> Result<T, RegistryError>,
    ) -> Result<T, RegistryError> {
        let missing = || RegistryError::NoSuchVersion { name: name.to_owned(), version };
        self.with_model(name, |record| act(record.versions.get_mut(&version).ok_or_else(missing)?))
    }
}

/// # Errors
/// `MissingParameter` and `InvalidName` for names that MLflow refuses.
fn check_name(name: &str) -> Result<(), RegistryError> {
    if name.is_empty() {
        return Err(RegistryError::MissingParameter { parameter: "name" });
    }
    if name.contains(['/', ':']) {
        return Err(RegistryError::InvalidName { name: name.to_owned() });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
