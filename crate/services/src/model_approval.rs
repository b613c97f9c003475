//! Who says whether a model may be used, and the name by which those who use it find it.

use crate::registry::{MlflowRegistry, RegistryError};

/// What was decided of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approval {
    /// It may be used.
    Approved,
    /// It may not.
    Rejected,
    /// Nobody has decided yet.
    Pending,
}

impl Approval {
    /// As SageMaker writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Approved => "Approved",
            Self::Rejected => "Rejected",
            Self::Pending => "PendingManualApproval",
        }
    }

    /// What SageMaker means by that word, if it is one of its words.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Approved, Self::Rejected, Self::Pending].into_iter().find(|approval| approval.name() == name)
    }
}

/// Somewhere to ask what was decided of a model.
pub trait ModelApprovals {
    /// What models are named by: ARNs, at SageMaker.
    type Package: ?Sized;
    /// How it refuses.
    type Error;

    /// What was decided.
    ///
    /// # Errors
    /// The registry's own, where it has no such model or cannot be reached.
    fn approval(&self, package: &Self::Package) -> Result<Approval, Self::Error>;
}

/// A registry in which names such as `champion` point to a version.
pub trait ModelAliases {
    /// What models are named by.
    type Name: ?Sized;
    /// What a version is named by.
    type Version: ?Sized;
    /// How the registry refuses.
    type Error;

    /// Points `alias` to a version; it leaves the one it pointed to before.
    ///
    /// # Errors
    /// The registry's own, where it has no such version or refuses the alias.
    fn point(&self, name: &Self::Name, alias: &str, version: &Self::Version) -> Result<(), Self::Error>;
}

impl ModelAliases for MlflowRegistry {
    type Name = str;
    type Version = u64;
    type Error = RegistryError;

    fn point(&self, name: &str, alias: &str, version: &u64) -> Result<(), RegistryError> {
        self.set_alias(name, alias, *version)
    }
}
