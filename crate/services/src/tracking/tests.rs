use std::rc::Rc;

use super::{NewRun, Status, Tracking, TrackingError, View};
use crate::clock::Clock;
use crate::registry::{Query, Tags};

fn store() -> Tracking {
    Tracking::new(Rc::new(Clock::starting_at(1_700_000_000_000_000_000)), "/mlruns")
}

/// A store with three runs of the default experiment, whose `auc` is 0.1, 0.2 and 0.3.
fn with_runs() -> Tracking {
    let store = store();
    for number in 1..=3_u8 {
        let tags = Tags::from([("team".to_owned(), format!("t{number}"))]);
        let new = NewRun {
            name: Some(format!("run{number}")),
            started_ms: Some(i64::from(number)),
            tags,
            ..NewRun::default()
        };
        let run = store.create_run("0", new).expect("the experiment is there");
        store.log_metric(&run.id, "auc", f64::from(number) / 10.0, 0, 0).expect("the run is active");
        store.log_param(&run.id, "lr", &number.to_string()).expect("the run is active");
    }
    store
}

#[track_caller]
fn finds(filter: &str, order_by: &[&str], expect: &[&str]) {
    let query = Query { filter, order_by, ..Query::default() };
    let found = with_runs().search_runs(&["0"], View::Active, &query).expect("the query makes sense");
    assert_eq!(found.items.iter().map(|run| run.name.as_str()).collect::<Vec<_>>(), expect, "{filter}");
}

#[track_caller]
fn refused<T: std::fmt::Debug>(answer: Result<T, TrackingError>, expect: &str) {
    let error = answer.expect_err("it should be refused");
    assert_eq!(format!("{} {} {error}", error.status(), error.code()), expect);
}

#[test]
fn runs_are_found_by_what_they_logged() {
    finds("", &[], &["run3", "run2", "run1"]);
    finds("metrics.auc > 0.15", &["metric.auc ASC"], &["run2", "run3"]);
    finds("params.lr = '2' and tags.team LIKE 't%'", &[], &["run2"]);
    finds("run_name ILIKE 'RUN_' and params.lr != '2'", &[], &["run3", "run1"]);
    finds("run_name != 'run1' and start_time < 3", &[], &["run2"]);
    finds("tags.`team` IS NULL", &[], &[]);
    finds("status = 'RUNNING'", &["attributes.start_time"], &["run1", "run2", "run3"]);
}

#[test]
fn searches_that_make_no_sense_are_refused_in_mlflows_words() {
    let store = with_runs();
    for (filter, expect) in [
        ("metrics.auc > 'x'", "Expected numeric value type for metric. Found 'x'"),
        ("params.lr = 0.1", "Expected a quoted string value for parameter (e.g. 'my-value'). Got value 0.1"),
        ("metrics.auc > 0.1 or metrics.auc < 2", "Invalid clause(s) in filter string: 'or'"),
        (
            "model.auc > 1",
            "Invalid entity type 'model'. Valid values are ['metric', 'parameter', 'tag', 'attribute', 'dataset']",
        ),
        ("status = 1", "Expected a quoted string value for attributes. Got value 1"),
    ] {
        let query = Query { filter, ..Query::default() };
        let answer = store.search_runs(&["0"], View::Active, &query);
        refused(answer, &format!("400 INVALID_PARAMETER_VALUE {expect}"));
    }
}

#[test]
fn the_last_step_of_a_metric_counts() {
    let store = store();
    let run = store.create_run("0", NewRun::default()).expect("the experiment is there");
    for (value, step) in [(0.5, 2), (0.9, 1)] {
        store.log_metric(&run.id, "auc", value, 0, step).expect("the run is active");
    }
    let run = store.run(&run.id).expect("it was made");
    assert_eq!((run.metric("auc").map(|metric| metric.value), run.metrics["auc"].len()), (Some(0.5), 2));
}

#[test]
fn a_run_ends_and_goes() {
    let store = store();
    let id = store.create_run("0", NewRun::default()).expect("the experiment is there").id;
    store.end_run(&id, Status::Failed, Some(7)).expect("the run is active");
    let run = store.run(&id).expect("it was made");
    assert_eq!((run.status, run.ended_ms), (Status::Failed, Some(7)));
    store.delete_run(&id).expect("it was made");
    refused(
        store.log_param(&id, "a", "1"),
        &format!("400 INVALID_PARAMETER_VALUE The run {id} must be in 'active' lifecycle_stage."),
    );
}

#[test]
fn refusals_have_the_codes_and_words_of_mlflow() {
    let store = store();
    let id = store.create_experiment("e1", None, Tags::new()).expect("the name is free");
    refused(
        store.create_experiment("e1", None, Tags::new()),
        "400 RESOURCE_ALREADY_EXISTS Experiment 'e1' already exists.",
    );
    store.delete_experiment(&id).expect("it was made");
    refused(
        store.create_run(&id, NewRun::default()),
        &format!("500 INVALID_STATE Could not create run under non-active experiment with ID {id}."),
    );
    refused(store.run("deadbeef"), "404 RESOURCE_DOES_NOT_EXIST Run 'deadbeef' not found");
    refused(
        store.run("no such"),
        "400 INVALID_PARAMETER_VALUE Invalid value \"no such\" for parameter 'run_id' supplied.",
    );
    refused(
        store.log_metric("deadbeef", "a/../b", 1.0, 0, 0),
        "400 INVALID_PARAMETER_VALUE Invalid value \"a/../b\" for parameter 'name' supplied: Names may be treated as \
         files in certain cases, and must not resolve to other names when treated as such. This name would resolve \
         to 'b'",
    );
}
