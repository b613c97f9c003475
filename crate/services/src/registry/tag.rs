//! Tags of models and of versions. A tag that is not there may be removed all the same.

use super::{MlflowRegistry, RegistryError, Tags, check};

/// How long a tag's value may be.
const LIMIT: usize = 100_000;

/// # Errors
/// `InvalidValue`, `TooLong` for the first tag that MLflow refuses.
pub(super) fn check_all(tags: &Tags) -> Result<(), RegistryError> {
    tags.iter().try_for_each(|(key, value)| check::tag(key, value, LIMIT))
}

impl MlflowRegistry {
    /// Sets a model's tag.
    ///
    /// # Errors
    /// `InvalidValue`, `TooLong`, `NoSuchModel`.
    pub fn set_model_tag(&self, name: &str, key: &str, value: &str) -> Result<(), RegistryError> {
        check::tag(key, value, LIMIT)?;
        let now = self.now_ms();
        self.with_model(name, |record| {
            record.updated_ms = now;
            record.tags.insert(key.to_owned(), value.to_owned());
            Ok(())
        })
    }

    /// Removes a model's tag.
    ///
    /// # Errors
    /// `NoSuchModel`.
    pub fn delete_model_tag(&self, name: &str, key: &str) -> Result<(), RegistryError> {
        let now = self.now_ms();
        self.with_model(name, |record| {
            if record.tags.remove(key).is_some() {
                record.updated_ms = now;
            }
            Ok(())
        })
    }

    /// Notes that a model changed now.
    pub(super) fn touch(&self, name: &str) -> Result<(), RegistryError> {
        let now = self.now_ms();
        self.with_model(name, |record| {
            record.updated_ms = now;
            Ok(())
        })
    }

    /// Sets a version's tag.
    ///
    /// # Errors
    /// `InvalidValue`, `TooLong`, `NoSuchModel`, `NoSuchVersion`.
    pub fn set_version_tag(
        &self,
        name: &str,
        version: u64,
        key: &str,
        value: &str,
    ) -> Result<(), RegistryError> {
        check::tag(key, value, LIMIT)?;
        self.version(name, version)?;
        self.touch(name)?;
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
        if self.version(name, version)?.tags.contains_key(key) {
            self.touch(name)?;
        }
        self.with_version(name, version, |version| {
            version.tags.remove(key);
            Ok(())
        })
    }
}
