//! The last step before a model is used.

use services::{Approval, ModelAliases, ModelApprovals};
use thiserror::Error;

/// The alias by which those who use a model find it.
const IN_USE: &str = "champion";

/// Why a model was not promoted.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PromoteError<Approvals, Aliases> {
    /// It could not be asked whether the model is approved.
    #[error("the approval cannot be asked for: {0}")]
    Approvals(Approvals),
    /// The registry refused the alias.
    #[error("the registry refuses: {0}")]
    Aliases(Aliases),
}

/// Points the alias `champion` to a version, if its package is approved. Says whether it did.
///
/// # Errors
/// [`PromoteError`], with the error of either registry inside.
pub fn promote_model<Approvals, Aliases>(
    approvals: &Approvals,
    aliases: &Aliases,
    package: &Approvals::Package,
    model_name: &Aliases::Name,
    version: &Aliases::Version,
) -> Result<bool, PromoteError<Approvals::Error, Aliases::Error>>
where
    Approvals: ModelApprovals,
    Aliases: ModelAliases,
{
    if approvals.approval(package).map_err(PromoteError::Approvals)? != Approval::Approved {
        return Ok(false);
    }
    aliases.point(model_name, IN_USE, version).map_err(PromoteError::Aliases)?;
    Ok(true)
}
