//! Operations on runs: create, get, update, delete, restore.

use std::collections::BTreeMap;

use super::{Lifecycle, Run, Status, Tracking, TrackingError, name};
use crate::registry::{Tags, check};

/// The tag that holds a run's name.
pub(super) const NAME_TAG: &str = "mlflow.runName";

/// What a new run is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewRun {
    /// Its name; without one it gets one.
    pub name: Option<String>,
    /// Who starts it.
    pub user_id: String,
    /// When it was started, in milliseconds since the Unix epoch; now, where it is not said.
    pub started_ms: Option<i64>,
    /// Its tags.
    pub tags: Tags,
}

impl Tracking {
    /// Starts a run in an experiment.
    ///
    /// # Errors
    /// `NoSuchExperiment`, `RunInDeleted`, `TwoNames`.
    pub fn create_run(&self, experiment_id: &str, new: NewRun) -> Result<Run, TrackingError> {
        let experiment = self.experiment(experiment_id)?;
        if experiment.stage == Lifecycle::Deleted {
            return Err(TrackingError::RunInDeleted { id: experiment.id });
        }
        let tag = new.tags.get(NAME_TAG).cloned();
        if let (Some(name), Some(tag)) = (&new.name, &tag)
            && name != tag
            && !name.is_empty()
        {
            return Err(TrackingError::TwoNames { name: name.clone(), tag: tag.clone() });
        }
        let now = self.now_ms();
        let id = self.new_id();
        let given = new.name.filter(|name| !name.is_empty()).or(tag);
        let name = given.unwrap_or_else(|| name::of(&id));
        let mut tags = new.tags;
        tags.insert(NAME_TAG.to_owned(), name.clone());
        let run = Run {
            artifact_uri: format!("{}/{id}/artifacts", experiment.artifact_location.trim_end_matches('/')),
            id,
            experiment_id: experiment.id,
            name,
            user_id: new.user_id,
            status: Status::Running,
            started_ms: new.started_ms.unwrap_or(now),
            ended_ms: None,
            stage: Lifecycle::Active,
            metrics: BTreeMap::new(),
            params: BTreeMap::new(),
            tags,
        };
        self.runs.borrow_mut().push(run.clone());
        Ok(run)
    }

    /// A run, deleted or not.
    ///
    /// # Errors
    /// `Invalid`, `NoSuchRun`.
    pub fn run(&self, id: &str) -> Result<Run, TrackingError> {
        check::run_id(id)?;
        self.with_run(id, |run| Ok(run.clone()))
    }

    /// Says how a run is doing, when it ended, and what it is called; what is None stays.
    ///
    /// # Errors
    /// `Invalid`, `NoSuchRun`, `RunNotActive`.
    pub fn update_run(
        &self,
        id: &str,
        status: Status,
        ended_ms: Option<i64>,
        name: Option<&str>,
    ) -> Result<(), TrackingError> {
        self.with_active_run(id, |run| {
            run.status = status;
            run.ended_ms = ended_ms.or(run.ended_ms);
            if let Some(name) = name.filter(|name| !name.is_empty()) {
                name.clone_into(&mut run.name);
                run.tags.insert(NAME_TAG.to_owned(), name.to_owned());
            }
            Ok(())
        })
    }

    /// Ends a run.
    ///
    /// # Errors
    /// Those of [`Tracking::update_run`].
    pub fn end_run(&self, id: &str, status: Status, ended_ms: Option<i64>) -> Result<(), TrackingError> {
        let now = self.now_ms();
        self.update_run(id, status, Some(ended_ms.unwrap_or(now)), None)
    }

    /// Deletes a run. It can be restored.
    ///
    /// # Errors
    /// `Invalid`, `NoSuchRun`.
    pub fn delete_run(&self, id: &str) -> Result<(), TrackingError> {
        self.move_run(id, Lifecycle::Deleted)
    }

    /// Brings a deleted run back.
    ///
    /// # Errors
    /// `Invalid`, `NoSuchRun`.
    pub fn restore_run(&self, id: &str) -> Result<(), TrackingError> {
        self.move_run(id, Lifecycle::Active)
    }

    fn move_run(&self, id: &str, stage: Lifecycle) -> Result<(), TrackingError> {
        check::run_id(id)?;
        self.with_run(id, |run| {
            run.stage = stage;
            Ok(())
        })
    }

    fn with_run<T>(
        &self,
        id: &str,
        act: impl FnOnce(&mut Run) -> Result<T, TrackingError>,
    ) -> Result<T, TrackingError> {
        let mut runs = self.runs.borrow_mut();
        let found = runs.iter_mut().find(|run| run.id == id);
        act(found.ok_or_else(|| TrackingError::NoSuchRun { id: id.to_owned() })?)
    }

    pub(super) fn with_active_run<T>(
        &self,
        id: &str,
        act: impl FnOnce(&mut Run) -> Result<T, TrackingError>,
    ) -> Result<T, TrackingError> {
        check::run_id(id)?;
        self.with_run(id, |run| match run.stage {
            Lifecycle::Active => act(run),
            Lifecycle::Deleted => Err(TrackingError::RunNotActive { id: id.to_owned() }),
        })
    }
}
