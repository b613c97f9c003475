//! What a feature store refuses, as data.

use thiserror::Error;

/// A refusal by the feature store. What Feast has words for is told in them, but for the name of the project.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FeatureError {
    /// There is no such view.
    #[error("Feature view {view} does not exist")]
    NoSuchView {
        /// Its name.
        view: String,
    },
    /// The view has no such feature.
    #[error("Feature {feature} not found in projection {view}")]
    NoSuchFeature {
        /// The view.
        view: String,
        /// The feature.
        feature: String,
    },
    /// Features are named as `view:feature`.
    #[error(
        "Invalid feature reference '{reference}'. Expected format: '<feature_view>:<feature>' or \
         '<feature_view>@<version>:<feature>'"
    )]
    InvalidReference {
        /// What was given.
        reference: String,
    },
    /// An entity lacks a key that the view is asked by.
    #[error(
        "Missing join key values for keys: ['{key}']. No values provided for keys: ['{key}']. Provided \
         join_key_values: []"
    )]
    MissingKey {
        /// The key.
        key: String,
    },
    /// A row was written with another number of keys than the view has.
    #[error("a row of the view `{view}` has the keys {expected:?}")]
    WrongKey {
        /// The view.
        view: String,
        /// Its keys.
        expected: Vec<String>,
    },
    /// The view is there for training alone.
    #[error("FeatureView {view} is not configured to be served online.")]
    NotOnline {
        /// The view.
        view: String,
    },
}
