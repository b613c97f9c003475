//! Operations on models: create, get, rename, describe, delete.

use std::collections::BTreeMap;

use super::{MlflowRegistry, ModelVersion, RegisteredModel, RegistryError, Stage, Tags, check_name, tag};

/// What the registry keeps of a model.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) created_ms: i64,
    pub(super) updated_ms: i64,
    pub(super) description: Option<String>,
    pub(super) tags: Tags,
    pub(super) versions: BTreeMap<u64, ModelVersion>,
    pub(super) aliases: BTreeMap<String, u64>,
    /// The number of the newest version, which a deleted one keeps.
    pub(super) newest: u64,
}

impl Record {
    pub(super) fn latest_versions(&self, stages: &[Stage]) -> Vec<ModelVersion> {
        Stage::ALL
            .into_iter()
            .filter(|stage| stages.is_empty() || stages.contains(stage))
            .filter_map(|stage| self.versions.values().rev().find(|version| version.stage == stage))
            .map(|version| self.with_aliases(version))
            .collect()
    }

    /// A version as it is handed out: with the aliases that the model keeps for it.
    pub(super) fn with_aliases(&self, version: &ModelVersion) -> ModelVersion {
        let mine = self.aliases.iter().filter(|(_, number)| **number == version.version);
        ModelVersion { aliases: mine.map(|(alias, _)| alias.clone()).collect(), ..version.clone() }
    }

    pub(super) fn snapshot(&self, name: &str) -> RegisteredModel {
        RegisteredModel {
            name: name.to_owned(),
            created_ms: self.created_ms,
            updated_ms: self.updated_ms,
            description: self.description.clone(),
            tags: self.tags.clone(),
            latest_versions: self.latest_versions(&[]),
            aliases: self.aliases.clone(),
        }
    }
}

impl MlflowRegistry {
    /// Makes a model without versions.
    ///
    /// # Errors
    /// `MissingParameter`, `InvalidName`, `ModelExists`, `InvalidValue`, `TooLong`.
    pub fn create_model(
        &self,
        name: &str,
        tags: Tags,
        description: Option<&str>,
    ) -> Result<RegisteredModel, RegistryError> {
        check_name(name)?;
        if self.models.borrow().contains_key(name) {
            return Err(RegistryError::ModelExists { name: name.to_owned() });
        }
        tag::check_all(&tags)?;
        let now = self.now_ms();
        let record = Record {
            created_ms: now,
            updated_ms: now,
            description: description.map(str::to_owned),
            tags,
            versions: BTreeMap::new(),
            aliases: BTreeMap::new(),
            newest: 0,
        };
        let snapshot = record.snapshot(name);
        self.models.borrow_mut().insert(name.to_owned(), record);
        Ok(snapshot)
    }

    /// A model.
    ///
    /// # Errors
    /// `MissingParameter`, `InvalidName`, `NoSuchModel`.
    pub fn model(&self, name: &str) -> Result<RegisteredModel, RegistryError> {
        check_name(name)?;
        self.with_model(name, |record| Ok(record.snapshot(name)))
    }

    /// Gives a model, and with it its versions, another name.
    ///
    /// # Errors
    /// `EmptyName`, `InvalidName`, `NoSuchModel`, `ModelExists`.
    pub fn rename_model(&self, name: &str, new_name: &str) -> Result<RegisteredModel, RegistryError> {
        if new_name.is_empty() {
            return Err(RegistryError::EmptyName);
        }
        check_name(new_name)?;
        self.model(name)?;
        let now = self.now_ms();
        let mut models = self.models.borrow_mut();
        if models.contains_key(new_name) {
            return Err(RegistryError::ModelExists { name: new_name.to_owned() });
        }
        let mut record =
            models.remove(name).ok_or_else(|| RegistryError::NoSuchModel { name: name.to_owned() })?;
        record.updated_ms = now;
        for version in record.versions.values_mut() {
            new_name.clone_into(&mut version.name);
            version.updated_ms = now;
        }
        let snapshot = record.snapshot(new_name);
        models.insert(new_name.to_owned(), record);
        Ok(snapshot)
    }

    /// Describes a model.
    ///
    /// # Errors
    /// `NoSuchModel`.
    pub fn describe_model(&self, name: &str, text: Option<&str>) -> Result<RegisteredModel, RegistryError> {
        let now = self.now_ms();
        self.with_model(name, |record| {
            record.description = text.map(str::to_owned);
            record.updated_ms = now;
            Ok(record.snapshot(name))
        })
    }

    /// Removes a model and all its versions.
    ///
    /// # Errors
    /// `NoSuchModel`.
    pub fn delete_model(&self, name: &str) -> Result<(), RegistryError> {
        self.model(name)?;
        self.now_ms();
        self.models.borrow_mut().remove(name);
        Ok(())
    }
}
