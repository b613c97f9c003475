//! What a tracking store hands out: experiments and runs, as they were when they were asked for.

use std::collections::BTreeMap;

use crate::registry::Tags;

/// Whether something was deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lifecycle {
    /// It is in use.
    #[default]
    Active,
    /// It was deleted and can be restored.
    Deleted,
}

impl Lifecycle {
    /// Its name, such as `active`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Deleted => "deleted",
        }
    }
}

/// Which of them are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Those in use.
    #[default]
    Active,
    /// Those that were deleted.
    Deleted,
    /// All.
    All,
}

impl View {
    pub(super) fn shows(self, stage: Lifecycle) -> bool {
        match self {
            Self::Active => stage == Lifecycle::Active,
            Self::Deleted => stage == Lifecycle::Deleted,
            Self::All => true,
        }
    }
}

/// How a run is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// It is running.
    #[default]
    Running,
    /// It waits to be started.
    Scheduled,
    /// It ended well.
    Finished,
    /// It ended badly.
    Failed,
    /// It was ended.
    Killed,
}

impl Status {
    /// Every status, in MLflow's order.
    pub const ALL: [Self; 5] = [Self::Running, Self::Scheduled, Self::Finished, Self::Failed, Self::Killed];

    /// Its name, such as `FINISHED`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Running => "RUNNING",
            Self::Scheduled => "SCHEDULED",
            Self::Finished => "FINISHED",
            Self::Failed => "FAILED",
            Self::Killed => "KILLED",
        }
    }

    /// The status of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// A group of runs.
///
/// - units: times in milliseconds since the Unix epoch
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Experiment {
    /// What it is known by.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where the artifacts of its runs lie.
    pub artifact_location: String,
    /// Whether it was deleted.
    pub stage: Lifecycle,
    /// Its tags.
    pub tags: Tags,
    /// When it was made.
    pub created_ms: i64,
    /// When it last changed.
    pub updated_ms: i64,
}

/// One value that was measured.
///
/// - units: `at_ms` in milliseconds since the Unix epoch
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metric {
    /// The value.
    pub value: f64,
    /// When it was measured.
    pub at_ms: i64,
    /// The step that it belongs to.
    pub step: i64,
}

/// One execution of what makes a model.
///
/// - shape: `metrics` holds every value in the order in which they were logged; [`Run::metric`] is the one that counts
/// - units: times in milliseconds since the Unix epoch
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What it is known by.
    pub id: String,
    /// Its experiment.
    pub experiment_id: String,
    /// Its name.
    pub name: String,
    /// Who started it.
    pub user_id: String,
    /// How it is doing.
    pub status: Status,
    /// When it was started.
    pub started_ms: i64,
    /// When it ended, if it did.
    pub ended_ms: Option<i64>,
    /// Whether it was deleted.
    pub stage: Lifecycle,
    /// Where its artifacts lie.
    pub artifact_uri: String,
    /// What was measured.
    pub metrics: BTreeMap<String, Vec<Metric>>,
    /// What it was made with.
    pub params: BTreeMap<String, String>,
    /// Its tags.
    pub tags: Tags,
}

impl Run {
    /// The value of a metric: that of the last step, of these the latest, of these the greatest.
    #[must_use]
    pub fn metric(&self, key: &str) -> Option<Metric> {
        let order = |metric: &&Metric| (metric.step, metric.at_ms);
        let best = |one: &Metric, other: &Metric| {
            order(&one).cmp(&order(&other)).then(one.value.total_cmp(&other.value))
        };
        self.metrics.get(key)?.iter().copied().max_by(best)
    }
}
