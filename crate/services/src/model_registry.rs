//! Somewhere to register models and to ask which one is in use.

use crate::registry::{MlflowRegistry, ModelVersion, NewVersion, RegistryError, Stage, Tags};

/// A registry of models.
///
/// The types are the registry's own, so that one made of another language's objects can hand them through unchanged.
pub trait ModelRegistry {
    /// What models are named by.
    type Name: ?Sized;
    /// What a version is made from.
    type Source: ?Sized;
    /// A version, as the registry hands it out.
    type Version;
    /// How the registry refuses.
    type Error;

    /// The latest version of a model in a stage, if there is one.
    ///
    /// # Errors
    /// The registry's own, where it has no such model or cannot be reached.
    fn latest(&self, name: &Self::Name, stage: Stage) -> Result<Option<Self::Version>, Self::Error>;

    /// A version's tag, read as a number.
    ///
    /// # Errors
    /// The registry's own, where there is no such tag or it holds no number.
    fn number_tag(&self, version: &Self::Version, key: &str) -> Result<f64, Self::Error>;

    /// Adds a version to a model.
    ///
    /// # Errors
    /// The registry's own, where it cannot be added.
    fn create(
        &self,
        name: &Self::Name,
        source: &Self::Source,
        tags: &[(&str, String)],
    ) -> Result<(), Self::Error>;
}

impl ModelRegistry for MlflowRegistry {
    type Name = str;
    type Source = str;
    type Version = ModelVersion;
    type Error = RegistryError;

    fn latest(&self, name: &str, stage: Stage) -> Result<Option<ModelVersion>, RegistryError> {
        Ok(self.latest_versions(name, &[stage.name()])?.pop())
    }

    fn number_tag(&self, version: &ModelVersion, key: &str) -> Result<f64, RegistryError> {
        let text = version.tags.get(key).ok_or_else(|| RegistryError::NoSuchTag { key: key.to_owned() })?;
        text.trim().parse().map_err(|_| RegistryError::NotANumber { key: key.to_owned(), text: text.clone() })
    }

    fn create(&self, name: &str, source: &str, tags: &[(&str, String)]) -> Result<(), RegistryError> {
        let tags = tags.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect::<Tags>();
        let new = NewVersion { source: Some(source.to_owned()), tags, ..NewVersion::default() };
        self.create_version(name, new).map(|_| ())
    }
}
