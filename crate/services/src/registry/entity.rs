//! What a registry hands out: models and versions, as they were when they were asked for.

use std::collections::BTreeMap;

use super::Stage;

/// Tags by name. Values are always text.
pub type Tags = BTreeMap<String, String>;

/// A version of a model.
///
/// - units: times in milliseconds since the Unix epoch
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelVersion {
    /// The model it belongs to.
    pub name: String,
    /// Its number, from 1; never given out twice.
    pub version: u64,
    /// When it was made.
    pub created_ms: i64,
    /// When its description or stage last changed.
    pub updated_ms: i64,
    /// What someone wrote about it.
    pub description: Option<String>,
    /// The stage it is in.
    pub stage: Stage,
    /// Where its files lie.
    pub source: Option<String>,
    /// The run that made it.
    pub run_id: Option<String>,
    /// The logged model that it was made of.
    pub model_id: Option<String>,
    /// A link to that run.
    pub run_link: Option<String>,
    /// Its tags.
    pub tags: Tags,
    /// The aliases that point to it, in order.
    pub aliases: Vec<String>,
}

/// A model.
///
/// - units: times in milliseconds since the Unix epoch
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisteredModel {
    /// Its name.
    pub name: String,
    /// When it was made.
    pub created_ms: i64,
    /// When it, or one of its versions, last changed.
    pub updated_ms: i64,
    /// What someone wrote about it.
    pub description: Option<String>,
    /// Its tags.
    pub tags: Tags,
    /// The latest version in each stage, by stage.
    pub latest_versions: Vec<ModelVersion>,
    /// The version that each alias points to.
    pub aliases: BTreeMap<String, u64>,
}
