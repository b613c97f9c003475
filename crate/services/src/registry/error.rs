//! What a registry refuses, as data: MLflow's error code, HTTP status and exact text.

use thiserror::Error;

/// A refusal by the registry. The text is MLflow's, word for word.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RegistryError {
    /// The name is taken.
    #[error("Registered Model (name={name}) already exists.")]
    ModelExists {
        /// The name.
        name: String,
    },
    /// There is no such model.
    #[error("Registered Model with name={name} not found")]
    NoSuchModel {
        /// The name.
        name: String,
    },
    /// The model has no such version.
    #[error("Model Version (name={name}, version={version}) not found")]
    NoSuchVersion {
        /// The model.
        name: String,
        /// The number.
        version: u64,
    },
    /// The model has no such alias. MLflow's code for it is not the one of things that do not exist.
    #[error("Registered model alias {alias} not found.")]
    NoSuchAlias {
        /// The alias.
        alias: String,
    },
    /// A version was to be made of a model that does not exist.
    #[error(
        "Model Version creation error (name={name}). Error: Registered Model with name={name} not found. Giving up \
         after 3 attempts."
    )]
    VersionOfNothing {
        /// The model.
        name: String,
    },
    /// There is no such stage.
    #[error(
        "Invalid Model Version stage: {stage}. Value must be one of None, Staging, Production, Archived."
    )]
    InvalidStage {
        /// What was given.
        stage: String,
    },
    /// Only what leaves an active stage can be archived by its successor.
    #[error(
        "Model version transition cannot archive existing model versions because '{stage}' is not an Active stage. \
         Valid stages are ['Staging', 'Production']"
    )]
    NotAnActiveStage {
        /// The stage that was asked for.
        stage: String,
    },
    /// A version's number is not a number.
    #[error("Parameter 'version' must be an integer, got '{given}'.")]
    InvalidVersion {
        /// What was given.
        given: String,
    },
    /// Something is missing.
    #[error("Missing value for required parameter '{parameter}'.")]
    MissingParameter {
        /// Its name.
        parameter: &'static str,
    },
    /// A new name must be one.
    #[error("The name must not be an empty string.")]
    EmptyName,
    /// A model's name has a character that paths are made of.
    #[error("Invalid model name '{name}'. Names cannot contain '/' or ':'.")]
    InvalidName {
        /// The name.
        name: String,
    },
    /// An alias must have a name.
    #[error("Registered model alias name cannot be empty.")]
    EmptyAlias,
    /// An alias has a character that it may not have.
    #[error(
        "Invalid alias name: '{alias}'. Names may only contain alphanumerics, underscores (_), and dashes (-)."
    )]
    InvalidAlias {
        /// The alias.
        alias: String,
    },
    /// An alias looks like a version.
    #[error("Version alias name '{alias}' is reserved.")]
    ReservedAlias {
        /// The alias.
        alias: String,
    },
    /// An alias is called `latest`.
    #[error("'latest' alias name (case insensitive) is reserved.")]
    LatestAlias,
    /// A version was asked for a tag that it does not have. MLflow leaves this to the caller's own dictionary.
    #[error("the version has no tag `{key}`")]
    NoSuchTag {
        /// The tag.
        key: String,
    },
    /// A tag was read as a number and holds something else. MLflow leaves this to the caller.
    #[error("the tag `{key}` holds `{text}`, which is not a number")]
    NotANumber {
        /// The tag.
        key: String,
        /// What it holds.
        text: String,
    },
    /// A search that cannot be read.
    #[error("Invalid clause(s) in filter string: {clause}")]
    InvalidClause {
        /// The part that makes no sense.
        clause: String,
    },
    /// A search for something that versions do not have.
    #[error("Invalid attribute key '{key}' specified. Valid keys are '{{{valid}}}'")]
    InvalidKey {
        /// The key.
        key: String,
        /// The keys there are, each in quotes.
        valid: String,
    },
    /// A search or an order by a kind of thing that there is not.
    #[error("Invalid entity type '{prefix}'. {valid}")]
    InvalidPrefix {
        /// What stands before the dot.
        prefix: String,
        /// What may stand there, as a sentence.
        valid: &'static str,
    },
    /// A search compares with something else than it can.
    #[error("{expected}")]
    InvalidOperand {
        /// What was expected and what was found, as a sentence.
        expected: String,
    },
    /// A search compares in a way that the thing does not have.
    #[error("Invalid comparator '{comparator}' not one of '{valid}'")]
    InvalidComparator {
        /// The comparator.
        comparator: &'static str,
        /// Those there are.
        valid: &'static str,
    },
    /// A value that is not allowed.
    #[error("Invalid value {value} for parameter '{path}' supplied{reason}")]
    InvalidValue {
        /// What was given, as JSON.
        value: String,
        /// Where it was given.
        path: String,
        /// What is wrong with it: `.`, or a colon and a sentence.
        reason: String,
    },
    /// Text that is too long.
    #[error("'{path}' exceeds the maximum length of {limit} characters")]
    TooLong {
        /// What it is.
        path: String,
        /// How long it may be.
        limit: usize,
    },
    /// An order that cannot be read.
    #[error("Invalid order_by clause '{clause}'. Could not be parsed.")]
    InvalidOrder {
        /// The clause.
        clause: String,
    },
    /// An order that is neither ascending nor descending.
    #[error("Invalid ordering key in order_by clause '{clause}'.")]
    InvalidOrderKey {
        /// The clause.
        clause: String,
    },
    /// An order by something that this search does not order by.
    #[error("Invalid order_by entity: {kind}")]
    InvalidOrderKind {
        /// What it is.
        kind: &'static str,
    },
    /// A search for text without quotes.
    #[error(
        "Parameter value is either not quoted or unidentified quote types used for string value {value}. Use either \
         single or double quotes."
    )]
    Unquoted {
        /// The value.
        value: String,
    },
}

impl RegistryError {
    /// MLflow's error code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ModelExists { .. } => "RESOURCE_ALREADY_EXISTS",
            Self::NoSuchModel { .. } | Self::NoSuchVersion { .. } => "RESOURCE_DOES_NOT_EXIST",
            Self::VersionOfNothing { .. } | Self::NotAnActiveStage { .. } | Self::EmptyName => {
                "INTERNAL_ERROR"
            }
            _ => "INVALID_PARAMETER_VALUE",
        }
    }

    /// The HTTP status that goes with the code.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self.code() {
            "RESOURCE_DOES_NOT_EXIST" => 404,
            "INTERNAL_ERROR" => 500,
            _ => 400,
        }
    }
}
