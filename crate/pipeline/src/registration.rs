//! The gatekeeper in front of a model registry.

use std::collections::BTreeMap;

use services::ModelRegistry;
use services::registry::Stage;
use thiserror::Error;

/// The score that decides.
const SCORE: &str = "f1_score";

/// What was measured of a model.
pub trait Metrics {
    /// How a look-up fails.
    type Error;

    /// Whether a metric is greater than a number.
    ///
    /// # Errors
    /// The metrics' own, where there is no such metric or it does not compare.
    fn is_greater(&self, metric: &str, than: f64) -> Result<bool, Self::Error>;

    /// A metric as text, as Python's `str` writes it: `100.0`, never `100`.
    ///
    /// # Errors
    /// The metrics' own, where there is no such metric.
    fn text(&self, metric: &str) -> Result<String, Self::Error>;
}

/// A metric was asked for that was not measured.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("there is no metric `{metric}`")]
pub struct MissingMetric {
    /// Its name.
    pub metric: String,
}

impl Metrics for BTreeMap<String, f64> {
    type Error = MissingMetric;

    fn is_greater(&self, metric: &str, than: f64) -> Result<bool, MissingMetric> {
        Ok(*self.get(metric).ok_or_else(|| MissingMetric { metric: metric.to_owned() })? > than)
    }

    fn text(&self, metric: &str) -> Result<String, MissingMetric> {
        let value = self.get(metric).ok_or_else(|| MissingMetric { metric: metric.to_owned() })?;
        Ok(format!("{value:?}"))
    }
}

/// Why it could not be decided, or the model not registered.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RegisterError<Registry, Lookup> {
    /// The registry refused.
    #[error("the registry refuses: {0}")]
    Registry(Registry),
    /// The metrics do not have what is compared.
    #[error("the metrics cannot be compared: {0}")]
    Metrics(Lookup),
}

/// Registers a model if its F1 score beats that of the version in production. Says whether it did.
///
/// With nothing in production any score above 0 is better. The new version carries its score as the tag `f1_score`.
///
/// # Errors
/// [`RegisterError`], with the error of the registry or of the metrics inside.
pub fn register_model<Registry, Measured>(
    registry: &Registry,
    model: &Registry::Source,
    model_name: &Registry::Name,
    metrics: &Measured,
) -> Result<bool, RegisterError<Registry::Error, Measured::Error>>
where
    Registry: ModelRegistry,
    Measured: Metrics + ?Sized,
{
    let in_use = registry.latest(model_name, Stage::Production).map_err(RegisterError::Registry)?;
    let best = match in_use {
        Some(version) => registry.number_tag(&version, SCORE).map_err(RegisterError::Registry)?,
        None => 0.0,
    };
    if !metrics.is_greater(SCORE, best).map_err(RegisterError::Metrics)? {
        return Ok(false);
    }
    let tags = [(SCORE, metrics.text(SCORE).map_err(RegisterError::Metrics)?)];
    registry.create(model_name, model, &tags).map_err(RegisterError::Registry)?;
    Ok(true)
}
