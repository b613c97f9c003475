//! What a tracking store refuses, as data: MLflow's error code, HTTP status and exact text.

use thiserror::Error;

use crate::registry::RegistryError;

/// A refusal by the tracking store. The text is MLflow's, word for word.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TrackingError {
    /// A search, a name or a value that no part of MLflow takes.
    #[error(transparent)]
    Invalid(#[from] RegistryError),
    /// An experiment's name cannot be used.
    #[error("Invalid experiment name: '{name}'")]
    InvalidExperimentName {
        /// The name.
        name: String,
    },
    /// Something that no experiment is known by.
    #[error("Invalid experiment ID: '{id}'")]
    InvalidExperimentId {
        /// What was given.
        id: String,
    },
    /// The name is taken.
    #[error("Experiment '{name}' already exists.")]
    ExperimentExists {
        /// The name.
        name: String,
    },
    /// The name is that of a deleted experiment.
    #[error(
        "Experiment '{name}' already exists in deleted state. You can restore the experiment, or permanently delete \
         the experiment from the .trash folder (under tracking server's root folder) in order to use this experiment \
         name again."
    )]
    ExperimentInTrash {
        /// The name.
        name: String,
    },
    /// There is no such experiment.
    #[error("Could not find experiment with ID {id}")]
    NoSuchExperiment {
        /// The id.
        id: String,
    },
    /// There is no such deleted experiment.
    #[error("Could not find deleted experiment with ID {id}")]
    NoSuchDeletedExperiment {
        /// The id.
        id: String,
    },
    /// The default experiment stays.
    #[error("Cannot delete the default experiment '0'. This is an internally reserved experiment.")]
    DefaultExperiment,
    /// A deleted experiment keeps its name. MLflow raises a plain `Exception` for it.
    #[error("Cannot rename experiment in non-active lifecycle stage. Current stage: deleted")]
    RenameDeleted,
    /// Tags of a deleted experiment stay as they are.
    #[error("The experiment {id} must be in the 'active' lifecycle_stage to {act} tags")]
    ExperimentNotActive {
        /// The id.
        id: String,
        /// `set` or `delete`.
        act: &'static str,
    },
    /// A run was to be made in a deleted experiment.
    #[error("Could not create run under non-active experiment with ID {id}.")]
    RunInDeleted {
        /// The experiment's id.
        id: String,
    },
    /// A run was given two names.
    #[error(
        "Both 'run_name' argument and 'mlflow.runName' tag are specified, but with different values \
         (run_name='{name}', mlflow.runName='{tag}')."
    )]
    TwoNames {
        /// The one.
        name: String,
        /// The other.
        tag: String,
    },
    /// There is no such run.
    #[error("Run '{id}' not found")]
    NoSuchRun {
        /// The id.
        id: String,
    },
    /// The run was deleted.
    #[error("The run {id} must be in 'active' lifecycle_stage.")]
    RunNotActive {
        /// The id.
        id: String,
    },
    /// A parameter has another value already.
    #[error(
        "Changing param values is not allowed. Param with key='{key}' was already logged with value='{old}' for run \
         ID='{run}'. Attempted logging new value '{new}'."
    )]
    ParamChanged {
        /// Its name.
        key: String,
        /// The value that it has.
        old: String,
        /// The run.
        run: String,
        /// The value that it was to get.
        new: String,
    },
    /// There is no such tag.
    #[error("No tag with name: {key} in {owner} with id {id}")]
    NoSuchTag {
        /// The tag.
        key: String,
        /// `run` or `experiment`.
        owner: &'static str,
        /// The id of the run or experiment.
        id: String,
    },
}

impl TrackingError {
    /// MLflow's error code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid(error) => error.code(),
            Self::ExperimentExists { .. } | Self::ExperimentInTrash { .. } => "RESOURCE_ALREADY_EXISTS",
            Self::NoSuchExperiment { .. }
            | Self::NoSuchDeletedExperiment { .. }
            | Self::NoSuchRun { .. }
            | Self::NoSuchTag { .. } => "RESOURCE_DOES_NOT_EXIST",
            Self::DefaultExperiment | Self::RenameDeleted => "INTERNAL_ERROR",
            Self::RunInDeleted { .. } => "INVALID_STATE",
            _ => "INVALID_PARAMETER_VALUE",
        }
    }

    /// The HTTP status that goes with the code.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self.code() {
            "RESOURCE_DOES_NOT_EXIST" => 404,
            "INTERNAL_ERROR" | "INVALID_STATE" => 500,
            _ => 400,
        }
    }
}
