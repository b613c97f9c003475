//! Operations on versions: create, get, describe, delete.

use super::{MlflowRegistry, ModelVersion, RegistryError, Stage, Tags, check_name, tag};

/// What a new version is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewVersion {
    /// Where its files lie.
    pub source: Option<String>,
    /// The run that made it.
    pub run_id: Option<String>,
    /// The logged model that it is made of.
    pub model_id: Option<String>,
    /// A link to that run.
    pub run_link: Option<String>,
    /// What to say about it.
    pub description: Option<String>,
    /// Its tags.
    pub tags: Tags,
}

impl MlflowRegistry {
    /// Adds a version to a model. It gets the next number.
    ///
    /// # Errors
    /// `MissingParameter`, `InvalidName`, `VersionOfNothing`, `InvalidValue`, `TooLong`.
    pub fn create_version(&self, name: &str, new: NewVersion) -> Result<ModelVersion, RegistryError> {
        check_name(name)?;
        tag::check_all(&new.tags)?;
        let now = self.now_ms();
        self.with_model(name, |record| {
            record.newest += 1;
            record.updated_ms = now;
            let version = ModelVersion {
                name: name.to_owned(),
                version: record.newest,
                created_ms: now,
                updated_ms: now,
                description: new.description,
                stage: Stage::None,
                source: new.source,
                run_id: new.run_id,
                model_id: new.model_id,
                run_link: new.run_link,
                tags: new.tags,
                aliases: Vec::new(),
            };
            record.versions.insert(version.version, version.clone());
            Ok(version)
        })
        .map_err(|error| match error {
            RegistryError::NoSuchModel { name } => RegistryError::VersionOfNothing { name },
            other => other,
        })
    }

    /// A version.
    ///
    /// # Errors
    /// `NoSuchModel`, `NoSuchVersion`.
    pub fn version(&self, name: &str, version: u64) -> Result<ModelVersion, RegistryError> {
        check_name(name)?;
        let found = self.with_version(name, version, |version| Ok(version.clone()))?;
        self.with_model(name, |record| Ok(record.with_aliases(&found)))
    }

    /// Describes a version.
    ///
    /// # Errors
    /// `NoSuchModel`, `NoSuchVersion`.
    pub fn describe_version(
        &self,
        name: &str,
        version: u64,
        text: Option<&str>,
    ) -> Result<ModelVersion, RegistryError> {
        let now = self.now_ms();
        self.with_version(name, version, |version| {
            version.description = text.map(str::to_owned);
            version.updated_ms = now;
            Ok(())
        })?;
        self.version(name, version)
    }

    /// Removes a version and the aliases that point to it.
    ///
    /// # Errors
    /// `NoSuchModel`, `NoSuchVersion`.
    pub fn delete_version(&self, name: &str, version: u64) -> Result<(), RegistryError> {
        self.version(name, version)?;
        let now = self.now_ms();
        self.with_model(name, |record| {
            record.versions.remove(&version);
            record.aliases.retain(|_, number| *number != version);
            record.updated_ms = now;
            Ok(())
        })
    }
}
