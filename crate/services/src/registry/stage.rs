//! Stages, and moving versions between them.

use super::{MlflowRegistry, ModelVersion, RegistryError};

/// Where a version stands on its way. MLflow has no others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nowhere yet.
    #[default]
    None,
    /// Being tried.
    Staging,
    /// In use.
    Production,
    /// No longer in use.
    Archived,
}

impl Stage {
    /// Every stage, in MLflow's order.
    pub const ALL: [Self; 4] = [Self::None, Self::Staging, Self::Production, Self::Archived];

    /// Its name, such as `Production`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Staging => "Staging",
            Self::Production => "Production",
            Self::Archived => "Archived",
        }
    }

    /// The stage of a name, in upper or lower case.
    ///
    /// # Errors
    /// `InvalidStage`.
    pub fn named(name: &str) -> Result<Self, RegistryError> {
        Self::ALL
            .into_iter()
            .find(|stage| stage.name().eq_ignore_ascii_case(name))
            .ok_or_else(|| RegistryError::InvalidStage { stage: name.to_owned() })
    }

    fn is_active(self) -> bool {
        matches!(self, Self::Staging | Self::Production)
    }
}

/// What becomes of the versions that a stage holds already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// They stay.
    Keep,
    /// They are archived.
    Archive,
}

impl MlflowRegistry {
    /// The latest version in each of the stages, or in every stage where none is named; by stage.
    ///
    /// # Errors
    /// `NoSuchModel`, `InvalidStage`.
    pub fn latest_versions(&self, name: &str, stages: &[&str]) -> Result<Vec<ModelVersion>, RegistryError> {
        let stages = stages.iter().map(|stage| Stage::named(stage)).collect::<Result<Vec<_>, _>>()?;
        self.with_model(name, |record| Ok(record.latest_versions(&stages)))
    }

    /// Moves a version into a stage.
    ///
    /// # Errors
    /// `NoSuchModel`, `NoSuchVersion`, `InvalidStage`, `NotAnActiveStage`.
    pub fn transition_version(
        &self,
        name: &str,
        version: u64,
        stage: &str,
        existing: Existing,
    ) -> Result<ModelVersion, RegistryError> {
        let target = Stage::named(stage)?;
        if existing == Existing::Archive && !target.is_active() {
            return Err(RegistryError::NotAnActiveStage { stage: stage.to_owned() });
        }
        let now = self.now_ms();
        self.with_version(name, version, |moved| {
            moved.stage = target;
            moved.updated_ms = now;
            Ok(())
        })?;
        self.with_model(name, |record| {
            record.updated_ms = now;
            if existing == Existing::Archive {
                for other in record.versions.values_mut() {
                    if other.stage == target && other.version != version {
                        other.stage = Stage::Archived;
                        other.updated_ms = now;
                    }
                }
            }
            Ok(())
        })?;
        self.version(name, version)
    }
}
