//! Operations on experiments.

use super::{DEFAULT_EXPERIMENT, Experiment, Lifecycle, Tracking, TrackingError};
use crate::registry::{Tags, check};

/// How long the value of an experiment's tag may be.
const TAG_LIMIT: usize = 20_000;

impl Tracking {
    /// Makes an experiment. Gives its id.
    ///
    /// # Errors
    /// `InvalidExperimentName`, `Invalid`, `ExperimentExists`, `ExperimentInTrash`.
    pub fn create_experiment(
        &self,
        name: &str,
        artifact_location: Option<&str>,
        tags: Tags,
    ) -> Result<String, TrackingError> {
        if name.is_empty() {
            return Err(TrackingError::InvalidExperimentName { name: name.to_owned() });
        }
        check::length(name, "name", 500)?;
        for (key, value) in &tags {
            check::tag(key, value, TAG_LIMIT)?;
        }
        self.check_name_is_free(name)?;
        // An experiment's id is a number of 18 digits.
        let id = self.new_id();
        let number = u64::from_str_radix(&id[..15], 16).unwrap_or(0) % 900_000_000_000_000_000;
        let id = (number + 100_000_000_000_000_000).to_string();
        self.add_experiment(id.clone(), name, artifact_location);
        self.with_experiment(&id, |experiment| experiment.tags = tags)?;
        Ok(id)
    }

    pub(super) fn add_experiment(&self, id: String, name: &str, artifact_location: Option<&str>) {
        let now = self.now_ms();
        let location = artifact_location.map_or_else(|| format!("{}/{id}", self.artifacts), str::to_owned);
        self.experiments.borrow_mut().push(Experiment {
            id,
            name: name.to_owned(),
            artifact_location: location,
            stage: Lifecycle::Active,
            tags: Tags::new(),
            created_ms: now,
            updated_ms: now,
        });
    }

    fn check_name_is_free(&self, name: &str) -> Result<(), TrackingError> {
        let name = name.to_owned();
        match self.experiment_by_name(&name).map(|experiment| experiment.stage) {
            None => Ok(()),
            Some(Lifecycle::Active) => Err(TrackingError::ExperimentExists { name }),
            Some(Lifecycle::Deleted) => Err(TrackingError::ExperimentInTrash { name }),
        }
    }

    /// An experiment, deleted or not.
    ///
    /// # Errors
    /// `InvalidExperimentId`, `NoSuchExperiment`.
    pub fn experiment(&self, id: &str) -> Result<Experiment, TrackingError> {
        if !check::is_id(id, 64) {
            return Err(TrackingError::InvalidExperimentId { id: id.to_owned() });
        }
        self.with_experiment(id, |experiment| experiment.clone())
    }

    /// The experiment of a name, deleted or not.
    #[must_use]
    pub fn experiment_by_name(&self, name: &str) -> Option<Experiment> {
        self.experiments.borrow().iter().find(|experiment| experiment.name == name).cloned()
    }

    /// Deletes an experiment and its runs. Both can be restored.
    ///
    /// # Errors
    /// `DefaultExperiment`, `NoSuchExperiment`.
    pub fn delete_experiment(&self, id: &str) -> Result<(), TrackingError> {
        if id == DEFAULT_EXPERIMENT {
            return Err(TrackingError::DefaultExperiment);
        }
        if self.with_experiment(id, |experiment| experiment.stage)? == Lifecycle::Deleted {
            return Err(TrackingError::NoSuchExperiment { id: id.to_owned() });
        }
        self.move_experiment(id, Lifecycle::Deleted)
    }

    /// Brings a deleted experiment and its runs back.
    ///
    /// # Errors
    /// `NoSuchDeletedExperiment`.
    pub fn restore_experiment(&self, id: &str) -> Result<(), TrackingError> {
        match self.with_experiment(id, |experiment| experiment.stage) {
            Ok(Lifecycle::Deleted) => self.move_experiment(id, Lifecycle::Active),
            _ => Err(TrackingError::NoSuchDeletedExperiment { id: id.to_owned() }),
        }
    }

    fn move_experiment(&self, id: &str, stage: Lifecycle) -> Result<(), TrackingError> {
        let now = self.now_ms();
        self.with_experiment(id, |experiment| {
            experiment.stage = stage;
            experiment.updated_ms = now;
        })?;
        for run in self.runs.borrow_mut().iter_mut().filter(|run| run.experiment_id == id) {
            run.stage = stage;
        }
        Ok(())
    }

    /// Gives an experiment another name.
    ///
    /// # Errors
    /// `InvalidExperimentName`, `NoSuchExperiment`, `ExperimentExists`, `ExperimentInTrash`, `RenameDeleted`.
    pub fn rename_experiment(&self, id: &str, name: &str) -> Result<(), TrackingError> {
        if name.is_empty() {
            return Err(TrackingError::InvalidExperimentName { name: name.to_owned() });
        }
        let stage = self.experiment(id)?.stage;
        self.check_name_is_free(name)?;
        if stage == Lifecycle::Deleted {
            return Err(TrackingError::RenameDeleted);
        }
        let now = self.now_ms();
        self.with_experiment(id, |experiment| {
            name.clone_into(&mut experiment.name);
            experiment.updated_ms = now;
        })
    }

    /// Sets an experiment's tag.
    ///
    /// # Errors
    /// `Invalid`, `NoSuchExperiment`, `ExperimentNotActive`.
    pub fn set_experiment_tag(&self, id: &str, key: &str, value: &str) -> Result<(), TrackingError> {
        check::tag(key, value, TAG_LIMIT)?;
        self.check_experiment_is_active(id, "set")?;
        self.with_experiment(id, |experiment| {
            experiment.tags.insert(key.to_owned(), value.to_owned());
        })
    }

    /// Removes an experiment's tag.
    ///
    /// # Errors
    /// `NoSuchExperiment`, `ExperimentNotActive`, `NoSuchTag`.
    pub fn delete_experiment_tag(&self, id: &str, key: &str) -> Result<(), TrackingError> {
        self.check_experiment_is_active(id, "delete")?;
        let missing =
            || TrackingError::NoSuchTag { key: key.to_owned(), owner: "experiment", id: id.to_owned() };
        self.with_experiment(id, |experiment| experiment.tags.remove(key))?.map(drop).ok_or_else(missing)
    }

    fn check_experiment_is_active(&self, id: &str, act: &'static str) -> Result<(), TrackingError> {
        match self.experiment(id)?.stage {
            Lifecycle::Active => Ok(()),
            Lifecycle::Deleted => Err(TrackingError::ExperimentNotActive { id: id.to_owned(), act }),
        }
    }

    fn with_experiment<T>(
        &self,
        id: &str,
        act: impl FnOnce(&mut Experiment) -> T,
    ) -> Result<T, TrackingError> {
        let mut experiments = self.experiments.borrow_mut();
        let found = experiments.iter_mut().find(|experiment| experiment.id == id);
        found.map(act).ok_or_else(|| TrackingError::NoSuchExperiment { id: id.to_owned() })
    }
}
