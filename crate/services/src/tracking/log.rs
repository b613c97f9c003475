//! What a run logs: metrics, parameters and tags.

use super::run::NAME_TAG;
use super::{Metric, Tracking, TrackingError};
use crate::registry::check;

impl Tracking {
    /// Logs one value of a metric.
    ///
    /// # Errors
    /// `Invalid`, `NoSuchRun`, `RunNotActive`.
    pub fn log_metric(
        &self,
        run_id: &str,
        key: &str,
        value: f64,
        at_ms: i64,
        step: i64,
    ) -> Result<(), TrackingError> {
        check::run_id(run_id)?;
        check::key(key, "name")?;
        check::key_length(key, "Metric name")?;
        self.with_active_run(run_id, |run| {
            run.metrics.entry(key.to_owned()).or_default().push(Metric { value, at_ms, step });
            Ok(())
        })
    }

    /// Logs a parameter. It may be logged again with the same value.
    ///
    /// # Errors
    /// `Invalid`, `NoSuchRun`, `RunNotActive`, `ParamChanged`.
    pub fn log_param(&self, run_id: &str, key: &str, value: &str) -> Result<(), TrackingError> {
        check::run_id(run_id)?;
        check::key(key, "key")?;
        check::key_length(key, "Param key")?;
        // MLflow cuts values that are too long, and says so in its log.
        let value: String = value.chars().take(6000).collect();
        self.with_active_run(run_id, |run| match run.params.get(key) {
            Some(old) if *old != value => Err(TrackingError::ParamChanged {
                key: key.to_owned(),
                old: old.clone(),
                run: run_id.to_owned(),
                new: value,
            }),
            _ => {
                run.params.insert(key.to_owned(), value);
                Ok(())
            }
        })
    }

    /// Sets a run's tag. The tag `mlflow.runName` is the run's name.
    ///
    /// # Errors
    /// `Invalid`, `NoSuchRun`, `RunNotActive`.
    pub fn set_run_tag(&self, run_id: &str, key: &str, value: &str) -> Result<(), TrackingError> {
        check::run_id(run_id)?;
        check::key(key, "key")?;
        self.with_active_run(run_id, |run| {
            run.tags.insert(key.to_owned(), value.to_owned());
            if key == NAME_TAG && !value.is_empty() {
                value.clone_into(&mut run.name);
            }
            Ok(())
        })
    }

    /// Removes a run's tag.
    ///
    /// # Errors
    /// `Invalid`, `NoSuchRun`, `RunNotActive`, `NoSuchTag`.
    pub fn delete_run_tag(&self, run_id: &str, key: &str) -> Result<(), TrackingError> {
        let missing =
            || TrackingError::NoSuchTag { key: key.to_owned(), owner: "run", id: run_id.to_owned() };
        self.with_active_run(run_id, |run| run.tags.remove(key).map(drop).ok_or_else(missing))
    }

    /// What a batch may not hold: names that cannot be used, told with their places in the batch.
    ///
    /// # Errors
    /// `Invalid`.
    pub fn check_batch_key(group: &str, index: usize, key: &str) -> Result<(), TrackingError> {
        let (part, what) = match group {
            "metrics" => ("name", "Metric name"),
            "params" => ("key", "Param key"),
            _ => ("key", "key"),
        };
        check::key(key, &format!("{group}[{index}].{part}"))?;
        Ok(check::key_length(key, what)?)
    }
}
