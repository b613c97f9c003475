//! Somewhere to ask for the latest values of features.

/// The values of one feature, one for each row; nothing where the store has none.
pub type FeatureColumn<Value> = Vec<Option<Value>>;

/// A store of features that answers about entities now.
///
/// The types are the store's own, so that one made of another language's objects can hand them through unchanged.
pub trait FeatureStore {
    /// The keys of one entity, such as `{"driver_id": 1001}`.
    type Row;
    /// The value of a feature.
    type Value;
    /// How the store refuses.
    type Error;

    /// The latest values of features, named as `view:feature`, for some entities.
    ///
    /// - shape: a column for each feature, in the order of `features`, with its values in the order of `rows`
    ///
    /// # Errors
    /// The store's own, where it has no such feature or cannot be reached. An unknown entity is none.
    fn online(
        &self,
        features: &[&str],
        rows: &[Self::Row],
    ) -> Result<Vec<FeatureColumn<Self::Value>>, Self::Error>;
}
