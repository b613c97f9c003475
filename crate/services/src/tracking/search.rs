//! Searching experiments and runs.

use super::{Experiment, Run, Tracking, TrackingError, View};
use crate::registry::filter::{Dialect, Filter, Found, Kind, Order};
use crate::registry::search::{number, sort, text};
use crate::registry::{Page, Query};

static EXPERIMENTS: Dialect = Dialect {
    prefixes: &[("attribute", Kind::Attribute), ("tag", Kind::Tag), ("tags", Kind::Tag)],
    prefix_error: "Valid entity types are ('attribute', 'tag', 'tags')",
    attributes: &["name", "last_update_time", "creation_time", "experiment_id"],
    orders: &["name", "last_update_time", "creation_time", "experiment_id"],
    numbers: &["creation_time", "last_update_time"],
    lists: &["experiment_id"],
    tells_lists: false,
    quotes: false,
};

static RUNS: Dialect = Dialect {
    prefixes: &[
        ("attribute", Kind::Attribute),
        ("attributes", Kind::Attribute),
        ("attr", Kind::Attribute),
        ("run", Kind::Attribute),
        ("tag", Kind::Tag),
        ("tags", Kind::Tag),
        ("metric", Kind::Metric),
        ("metrics", Kind::Metric),
        ("parameter", Kind::Parameter),
        ("parameters", Kind::Parameter),
        ("param", Kind::Parameter),
        ("params", Kind::Parameter),
    ],
    prefix_error: "Valid values are ['metric', 'parameter', 'tag', 'attribute', 'dataset']",
    attributes: RUN_ATTRIBUTES,
    orders: RUN_ATTRIBUTES,
    numbers: &["start_time", "end_time", "created", "Created"],
    lists: &["run_id"],
    tells_lists: false,
    quotes: true,
};

const RUN_ATTRIBUTES: &[&str] = &[
    "artifact_uri",
    "end_time",
    "run_id",
    "run_name",
    "start_time",
    "status",
    "user_id",
    "created",
    "Created",
    "run name",
    "Run name",
    "Run Name",
];

impl Tracking {
    /// The experiments that a query finds: where it names no order, newest first.
    ///
    /// # Errors
    /// `Invalid`.
    pub fn search_experiments(
        &self,
        view: View,
        query: &Query<'_>,
    ) -> Result<Page<Experiment>, TrackingError> {
        let filter = Filter::read(query.filter, &EXPERIMENTS)?;
        let own = ["creation_time DESC", "experiment_id ASC"];
        let clauses = if query.order_by.is_empty() { &own[..] } else { query.order_by };
        let mut orders = Order::read_all(clauses, &EXPERIMENTS)?;
        orders.extend(Order::read_all(&["experiment_id DESC"], &EXPERIMENTS)?);
        let mut found = Vec::new();
        for experiment in self.experiments.borrow().iter().filter(|experiment| view.shows(experiment.stage)) {
            if filter.holds(&EXPERIMENTS, |kind, key| of_experiment(experiment, kind, key))? {
                found.push(experiment.clone());
            }
        }
        sort(&mut found, &orders, of_experiment);
        Ok(Page::of(found, query))
    }

    /// The runs of some experiments that a query finds: where it names no order, last started first, then by id.
    ///
    /// # Errors
    /// `Invalid`.
    pub fn search_runs(
        &self,
        experiments: &[&str],
        view: View,
        query: &Query<'_>,
    ) -> Result<Page<Run>, TrackingError> {
        let filter = Filter::read(query.filter, &RUNS)?;
        let mut orders = Order::read_all(query.order_by, &RUNS)?;
        orders.extend(Order::read_all(&["start_time DESC", "run_id ASC"], &RUNS)?);
        let mut found = Vec::new();
        for run in self.runs.borrow().iter().filter(|run| view.shows(run.stage)) {
            let is_asked = experiments.contains(&run.experiment_id.as_str());
            if is_asked && filter.holds(&RUNS, |kind, key| of_run(run, kind, key))? {
                found.push(run.clone());
            }
        }
        sort(&mut found, &orders, of_run);
        Ok(Page::of(found, query))
    }
}

fn of_experiment(experiment: &Experiment, kind: Kind, key: &str) -> Found {
    match (kind, key) {
        (Kind::Tag, key) => text(experiment.tags.get(key)),
        (_, "name") => text(Some(&experiment.name)),
        (_, "experiment_id") => text(Some(&experiment.id)),
        (_, "creation_time") => number(experiment.created_ms),
        (_, "last_update_time") => number(experiment.updated_ms),
        _ => Found::Nothing,
    }
}

fn of_run(run: &Run, kind: Kind, key: &str) -> Found {
    match (kind, key) {
        (Kind::Tag, key) => text(run.tags.get(key)),
        (Kind::Parameter, key) => text(run.params.get(key)),
        (Kind::Metric, key) => run.metric(key).map_or(Found::Nothing, |metric| Found::Number(metric.value)),
        (_, "run_id") => text(Some(&run.id)),
        (_, "run_name" | "run name" | "Run name" | "Run Name") => text(Some(&run.name)),
        (_, "user_id") => text(Some(&run.user_id)),
        (_, "status") => Found::Text(run.status.name().to_owned()),
        (_, "artifact_uri") => text(Some(&run.artifact_uri)),
        (_, "start_time" | "created" | "Created") => number(run.started_ms),
        (_, "end_time") => run.ended_ms.map_or(Found::Nothing, number),
        _ => Found::Nothing,
    }
}
