use std::rc::Rc;

use super::{Existing, MlflowRegistry, NewVersion, Query, RegistryError, Tags};
use crate::clock::Clock;

/// `churn` with versions 1 to 4, each tagged with its number.
fn registry() -> MlflowRegistry {
    let registry = MlflowRegistry::new(Rc::new(Clock::starting_at(1_700_000_000_000_000_000)));
    registry.create_model("churn", Tags::new(), None).expect("the name is free");
    for number in 1..=4 {
        let tags = Tags::from([("i".to_owned(), number.to_string())]);
        let new = NewVersion { source: Some("s3://x/y".to_owned()), tags, ..NewVersion::default() };
        registry.create_version("churn", new).expect("the model exists");
    }
    registry
}

fn latest(registry: &MlflowRegistry, stages: &[&str]) -> Vec<(u64, &'static str)> {
    let versions = registry.latest_versions("churn", stages).expect("the stages exist");
    versions.into_iter().map(|version| (version.version, version.stage.name())).collect()
}

fn found(registry: &MlflowRegistry, query: &str) -> Vec<u64> {
    let query = Query { filter: query, ..Query::default() };
    let found = registry.search_versions(&query).expect("the query makes sense");
    found.items.into_iter().map(|version| version.version).collect()
}

#[track_caller]
fn refused<T: std::fmt::Debug>(answer: Result<T, RegistryError>, expect: &str) {
    let error = answer.expect_err("it should be refused");
    assert_eq!(format!("{} {} {error}", error.status(), error.code()), expect);
}

#[test]
fn refusals_have_the_codes_and_words_of_mlflow() {
    let registry = registry();
    refused(
        registry.create_model("churn", Tags::new(), None),
        "400 RESOURCE_ALREADY_EXISTS Registered Model (name=churn) already exists.",
    );
    refused(
        registry.create_model("", Tags::new(), None),
        "400 INVALID_PARAMETER_VALUE Missing value for required parameter 'name'.",
    );
    refused(
        registry.create_model("a/b", Tags::new(), None),
        "400 INVALID_PARAMETER_VALUE Invalid model name 'a/b'. Names cannot contain '/' or ':'.",
    );
    refused(registry.model("nope"), "404 RESOURCE_DOES_NOT_EXIST Registered Model with name=nope not found");
    refused(
        registry.version("churn", 99),
        "404 RESOURCE_DOES_NOT_EXIST Model Version (name=churn, version=99) not found",
    );
    refused(
        registry.version_by_alias("churn", "nope"),
        "400 INVALID_PARAMETER_VALUE Registered model alias nope not found.",
    );
    refused(
        registry.create_version("nope", NewVersion::default()),
        "500 INTERNAL_ERROR Model Version creation error (name=nope). Error: Registered Model with name=nope not found. Giving up after 3 attempts.",
    );
    refused(
        registry.latest_versions("churn", &["Prod"]),
        "400 INVALID_PARAMETER_VALUE Invalid Model Version stage: Prod. Value must be one of None, Staging, Production, Archived.",
    );
    refused(
        registry.transition_version("churn", 1, "none", Existing::Archive),
        "500 INTERNAL_ERROR Model version transition cannot archive existing model versions because 'none' is not an Active stage. Valid stages are ['Staging', 'Production']",
    );
    refused(registry.rename_model("churn", ""), "500 INTERNAL_ERROR The name must not be an empty string.");
}

#[test]
fn versions_move_between_stages() {
    let registry = registry();
    for (version, stage) in [(1, "production"), (2, "Staging"), (3, "Archived")] {
        registry.transition_version("churn", version, stage, Existing::Keep).expect("it exists");
    }
    assert_eq!(latest(&registry, &[]), [(4, "None"), (2, "Staging"), (1, "Production"), (3, "Archived")]);
    assert_eq!(latest(&registry, &["production"]), [(1, "Production")]);
    registry.transition_version("churn", 4, "Production", Existing::Keep).expect("it exists");
    assert_eq!(latest(&registry, &["Production"]), [(4, "Production")]);
    registry.transition_version("churn", 2, "Production", Existing::Archive).expect("it exists");
    assert_eq!(latest(&registry, &["Production", "Archived"]), [(2, "Production"), (4, "Archived")]);
}

#[test]
fn an_alias_points_to_one_version_at_a_time() {
    let registry = registry();
    registry.set_alias("churn", "champion", 1).expect("it exists");
    registry.set_alias("churn", "champion", 2).expect("it exists");
    assert_eq!(registry.version("churn", 1).expect("it exists").aliases, [""; 0]);
    let champion = registry.version_by_alias("churn", "champion").expect("it was set");
    assert_eq!((champion.version, champion.aliases), (2, vec!["champion".to_owned()]));
    registry.delete_version("churn", 2).expect("it exists");
    assert_eq!(registry.model("churn").expect("it exists").aliases.len(), 0);
    assert_eq!(registry.delete_alias("churn", "champion"), Ok(()));
    for (alias, expect) in [
        ("", "Registered model alias name cannot be empty."),
        ("v1", "Version alias name 'v1' is reserved."),
        ("Latest", "'latest' alias name (case insensitive) is reserved."),
        (
            "a b",
            "Invalid alias name: 'a b'. Names may only contain alphanumerics, underscores (_), and dashes (-).",
        ),
    ] {
        let error = registry.set_alias("churn", alias, 1).expect_err("the name is refused");
        assert_eq!(error.to_string(), expect);
    }
}

#[test]
fn what_there_was_before_the_last_change_can_be_asked_for() {
    let registry = registry();
    registry.set_alias("churn", "champion", 1).expect("it exists");
    registry.set_alias("churn", "champion", 2).expect("it exists");
    let champion = |registry: &MlflowRegistry| {
        registry.version_by_alias("churn", "champion").map(|version| version.version)
    };
    assert_eq!((registry.before_last_change(champion), champion(&registry)), (Ok(1), Ok(2)));
}

#[test]
fn numbers_are_never_given_out_twice() {
    let registry = registry();
    registry.delete_version("churn", 4).expect("it exists");
    let next = registry.create_version("churn", NewVersion::default()).expect("the model exists");
    assert_eq!(next.version, 5);
}

#[test]
fn tags_come_and_go() {
    let registry = registry();
    registry.set_version_tag("churn", 1, "f1_score", "0.8").expect("it exists");
    registry.delete_version_tag("churn", 1, "i").expect("it exists");
    registry.delete_version_tag("churn", 1, "never").expect("it exists");
    let tags = registry.version("churn", 1).expect("it exists").tags;
    assert_eq!(tags, Tags::from([("f1_score".to_owned(), "0.8".to_owned())]));
    registry.set_model_tag("churn", "team", "risk").expect("it exists");
    assert_eq!(registry.model("churn").expect("it exists").tags["team"], "risk");
    registry.delete_model_tag("churn", "team").expect("it exists");
    refused(
        registry.set_version_tag("churn", 9, "a", "b"),
        "404 RESOURCE_DOES_NOT_EXIST Model Version (name=churn, version=9) not found",
    );
}

#[test]
fn a_renamed_model_takes_its_versions_along() {
    let registry = registry();
    let renamed = registry.rename_model("churn", "leavers").expect("the name is free");
    assert_eq!((renamed.name.as_str(), renamed.latest_versions[0].name.as_str()), ("leavers", "leavers"));
    refused(
        registry.model("churn"),
        "404 RESOURCE_DOES_NOT_EXIST Registered Model with name=churn not found",
    );
    assert_eq!(registry.delete_model("leavers"), Ok(()));
}

#[test]
fn searches_understand_filters() {
    let registry = registry();
    for (query, expect) in [
        ("", &[4, 3, 2, 1][..]),
        ("name='churn'", &[4, 3, 2, 1]),
        ("name = \"churn\" and tags.i='3'", &[3]),
        ("name!='churn'", &[]),
        ("name LIKE 'ch%'", &[4, 3, 2, 1]),
        ("name ilike '_HURN'", &[4, 3, 2, 1]),
        ("version_number > 2", &[4, 3]),
        ("version_number = 1", &[1]),
        ("tags.zz='1'", &[]),
        ("source_path='s3://x/y' AND version_number<=2", &[2, 1]),
    ] {
        assert_eq!(found(&registry, query), expect, "{query}");
    }
    let query = Query { from: 1, most: 2, ..Query::default() };
    let page = registry.search_versions(&query).expect("the query makes sense");
    assert_eq!((page.items[0].version, page.next), (3, Some(3)));
    for (query, expect) in [
        ("junk", "Invalid clause(s) in filter string: junk"),
        ("name='a' or name='b'", "Invalid clause(s) in filter string: or"),
        (
            "foo='x'",
            "Invalid attribute key 'foo' specified. Valid keys are '{'source_path', 'run_id', 'name', 'version_number'}'",
        ),
        (
            "name=churn",
            "Parameter value is either not quoted or unidentified quote types used for string value churn. Use either single or double quotes.",
        ),
    ] {
        let query = Query { filter: query, ..Query::default() };
        assert_eq!(registry.search_versions(&query).expect_err("it makes no sense").to_string(), expect);
    }
    let query = Query { filter: "foo='x'", ..Query::default() };
    assert_eq!(
        registry.search_models(&query).expect_err("models have no such key").to_string(),
        "Invalid attribute key 'foo' specified. Valid keys are '{'name'}'"
    );
}
