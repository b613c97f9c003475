//! Aliases: names such as `champion` that point to one version of a model at a time.

use super::{MlflowRegistry, ModelVersion, RegistryError};

impl MlflowRegistry {
    /// Points an alias to a version; it leaves the one it pointed to before.
    ///
    /// # Errors
    /// `EmptyAlias`, `InvalidAlias`, `ReservedAlias`, `LatestAlias`, `NoSuchModel`, `NoSuchVersion`.
    pub fn set_alias(&self, name: &str, alias: &str, version: u64) -> Result<(), RegistryError> {
        check_alias(alias)?;
        check_reserved(alias)?;
        self.version(name, version)?;
        self.touch(name)?;
        self.with_model(name, |record| {
            record.aliases.insert(alias.to_owned(), version);
            Ok(())
        })
    }

    /// The version that an alias points to. Of every model, `latest` is the newest version.
    ///
    /// # Errors
    /// `EmptyAlias`, `InvalidAlias`, `NoSuchModel`, `NoSuchAlias`.
    pub fn version_by_alias(&self, name: &str, alias: &str) -> Result<ModelVersion, RegistryError> {
        if alias.eq_ignore_ascii_case("latest") {
            let newest = self.with_model(name, |record| Ok(record.versions.keys().next_back().copied()))?;
            return self.version(name, newest.unwrap_or(0));
        }
        check_alias(alias)?;
        let missing = || RegistryError::NoSuchAlias { alias: alias.to_owned() };
        let version =
            self.with_model(name, |record| record.aliases.get(alias).copied().ok_or_else(missing))?;
        self.version(name, version)
    }

    /// Removes an alias. A missing one is fine.
    ///
    /// # Errors
    /// `EmptyAlias`, `InvalidAlias`, `NoSuchModel`.
    pub fn delete_alias(&self, name: &str, alias: &str) -> Result<(), RegistryError> {
        check_alias(alias)?;
        if self.with_model(name, |record| Ok(record.aliases.contains_key(alias)))? {
            self.touch(name)?;
        }
        self.with_model(name, |record| {
            record.aliases.remove(alias);
            Ok(())
        })
    }
}

fn check_alias(alias: &str) -> Result<(), RegistryError> {
    let may_hold = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-');
    if alias.is_empty() {
        return Err(RegistryError::EmptyAlias);
    }
    if !alias.chars().all(may_hold) {
        return Err(RegistryError::InvalidAlias { alias: alias.to_owned() });
    }
    Ok(())
}

fn check_reserved(alias: &str) -> Result<(), RegistryError> {
    let number = alias.strip_prefix(['v', 'V']);
    if number.is_some_and(|number| !number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit())) {
        return Err(RegistryError::ReservedAlias { alias: alias.to_owned() });
    }
    if alias.eq_ignore_ascii_case("latest") {
        return Err(RegistryError::LatestAlias);
    }
    Ok(())
}
