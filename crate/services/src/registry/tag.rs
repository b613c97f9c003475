//! Tags of models and of versions. A tag that is not there may be removed all the same.

use super::{MlflowRegistry, RegistryError};

impl MlflowRegistry {
    /// Sets a model's tag.
    ///
    /// # Errors
    /// `NoSuchModel`.
    pub fn set_model_tag(&self, name: &str, key: &str, value: &str) -> Result<(), RegistryError> {
        self.with_model(name, |record| {
            record.tags.insert(key.to_owned(), value.to_owned());
            Ok(())
        })
    }

    /// Removes a model's tag.
    ///
    /// # Errors
    /// `NoSuchModel`.
    pub fn delete_model_tag(&self, name: &str, key: &str) -> Result<(), RegistryError> {
        self.with_model(name, |record| {
            record.tags.remove(key);
            Ok(())
        })
    }

    /// Sets a version's tag.
    ///
    /// # Errors
    /// `NoSuchModel`, `NoSuchVersion`.
    pub fn set_version_tag(
        &self,
        name: &str,
        version: u64,
        key: &str,
        value: &str,
    ) -> Result<(), RegistryError> {
        self.with_version(name, version, |version| {
            version.tags.insert(key.to_owned(), value.to_owned());
            Ok(())
        })
    }

    /// Removes a version's tag.
    ///
    /// # Errors
    /// `NoSuchModel`, `NoSuchVersion`.
    pub fn delete_version_tag(&self, name: &str, version: u64, key: &str) -> Result<(), RegistryError> {
        self.with_version(name, version, |version| {
            version.tags.remove(key);
            Ok(())
        })
    }
}
