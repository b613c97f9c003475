//! What SageMaker refuses, as data: its code, the HTTP status, and its text.

use thiserror::Error;

use crate::fault::Outage;

/// A refusal by SageMaker.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SagemakerError {
    /// It refuses whatever it is asked.
    #[error(transparent)]
    Outage(Outage),
    /// A value breaks a rule that the client does not know.
    #[error(
        "1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {constraint}"
    )]
    Invalid {
        /// The value.
        value: String,
        /// The member that it was given for.
        member: &'static str,
        /// The rule.
        constraint: String,
    },
    /// The name of a group is taken.
    #[error("Model Package Group already exists: {arn}")]
    GroupExists {
        /// The group.
        arn: String,
    },
    /// The name of a package is taken.
    #[error("Model Package already exists: {arn}")]
    PackageExists {
        /// The package.
        arn: String,
    },
    /// There is no such group.
    #[error("ModelPackageGroup {arn} does not exist.")]
    NoSuchGroup {
        /// The group.
        arn: String,
    },
    /// A package was to be made in a group that does not exist.
    #[error("Model Package Group does not exist.")]
    PackageOfNothing,
    /// A package was to have a name and a group.
    #[error(
        "Both ModelPackageName and ModelPackageGroupName are provided in the input. Cannot determine which one to use."
    )]
    NameAndGroup,
    /// A package was to have neither.
    #[error("Missing ARN.")]
    NeitherNameNorGroup,
    /// There is no such package.
    #[error("Model package {package} not found")]
    NoSuchPackage {
        /// What was given.
        package: String,
    },
    /// A group that has packages cannot be deleted.
    #[error("Model Package Group {arn} cannot be deleted because it contains model packages.")]
    GroupInUse {
        /// The group.
        arn: String,
    },
    /// Nothing that can have tags has this ARN.
    #[error("Resource {arn} does not exist.")]
    NoSuchResource {
        /// The ARN.
        arn: String,
    },
    /// The token is none that was handed out.
    #[error("Invalid pagination token.")]
    InvalidToken,
    /// The sandbox does not answer the operation.
    #[error("The operation {name} is not there.")]
    UnknownOperation {
        /// Its name.
        name: String,
    },
}

impl SagemakerError {
    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Outage(outage) => &outage.code,
            Self::GroupInUse { .. } => "ConflictException",
            Self::UnknownOperation { .. } => "UnknownOperationException",
            _ => "ValidationException",
        }
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Outage(outage) => outage.status,
            _ => 400,
        }
    }
}
