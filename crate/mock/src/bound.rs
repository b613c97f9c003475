//! A call as it is compared: bound to what the double stands for, where that is known.

use crate::call::Call;
use crate::signature::BindError;

/// A call that is ready to be compared.
#[derive(Clone, Debug, PartialEq)]
pub enum Bound<V> {
    /// No signature was known: the call as it is.
    Free(Call<V>),
    /// The call as the signature takes it.
    Fitted(Call<V>),
    /// The call does not fit the signature.
    Unfit(BindError),
}

impl<V> Bound<V> {
    /// Why it could never have been made, if so.
    #[must_use]
    pub fn error(&self) -> Option<&BindError> {
        match self {
            Self::Unfit(error) => Some(error),
            Self::Free(_) | Self::Fitted(_) => None,
        }
    }
}
