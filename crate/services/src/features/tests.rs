use super::{Fact, FeatureError, FeatureRow, InMemoryFeatures, Match, Moment, Status, Value, View, as_of};
use crate::FeatureStore;
use crate::fault::Age;

fn store() -> InMemoryFeatures {
    let store = InMemoryFeatures::default();
    store.apply(View::new("drivers", &["driver_id"], &["rate", "trips"]));
    let values = [("rate", Value::Null), ("trips", Value::Int(30))];
    let row = FeatureRow { event_s: 7, ..FeatureRow::new(values) };
    store.write("drivers", &[Value::Int(1)], row).expect("the view is there");
    store
}

#[test]
fn what_was_written_is_served_with_its_time() {
    let keys = [vec![Value::Int(1)], vec![Value::Int(2)]];
    let served =
        store().serve("drivers", &["trips", "rate"], &keys, Age::Now).expect("the features are there");
    let told: Vec<Vec<_>> = served
        .into_iter()
        .map(|column| column.into_iter().map(|one| (one.value, one.status, one.event_s)).collect())
        .collect();
    let missing = (Value::Null, Status::NotFound, 0);
    assert_eq!(
        told,
        [
            [(Value::Int(30), Status::Present, 7), missing.clone()],
            [(Value::Null, Status::Present, 7), missing]
        ]
    );
}

#[test]
fn what_is_written_last_is_served_however_old_it_is() {
    let store = store();
    store
        .write("drivers", &[Value::Int(1)], FeatureRow::new([("trips", Value::Int(1))]))
        .expect("it is there");
    let entity = InMemoryFeatures::entity([("driver_id", Value::Int(1))]);
    assert_eq!(store.online(&["drivers:trips"], &[entity]), Ok(vec![vec![Some(Value::Int(1))]]));
    let stale = store.serve("drivers", &["trips"], &[vec![Value::Int(1)]], Age::Before).expect("it is there");
    assert_eq!(stale[0][0].value, Value::Int(30));
}

#[test]
fn refusals_have_the_words_of_feast() {
    let store = store();
    let refused = |features: &[&str]| {
        let entity = InMemoryFeatures::entity([("rider_id", Value::Int(1))]);
        store.online(features, &[entity]).expect_err("it should be refused").to_string()
    };
    assert_eq!(refused(&["riders:trips"]), "Feature view riders does not exist");
    assert_eq!(
        refused(&["trips"]),
        "Invalid feature reference 'trips'. Expected format: '<feature_view>:<feature>' or \
         '<feature_view>@<version>:<feature>'"
    );
    assert_eq!(
        refused(&["drivers:trips"]),
        "Missing join key values for keys: ['driver_id']. No values provided for keys: ['driver_id']. Provided \
         join_key_values: []"
    );
    store.apply(View { is_online: false, ..View::new("training", &["driver_id"], &["age"]) });
    assert_eq!(
        store.write("training", &[Value::Int(1)], FeatureRow::default()),
        Err(FeatureError::NotOnline { view: "training".to_owned() })
    );
}

#[test]
fn no_row_looks_into_its_future() {
    let fact = |entity, at_us, noted_us| Fact { entity, at_us, noted_us };
    let facts = [fact(0, 10, 0), fact(0, 20, 1), fact(0, 20, 2), fact(1, 5, 0)];
    let at = |entity, at_us| Moment { entity, at_us };
    let moments = [at(0, 9), at(0, 10), at(0, 19), at(0, 25), at(1, 100), at(2, 1)];
    assert_eq!(
        as_of(&moments, &facts, Some(50)),
        [
            Match::OutOfReach,
            Match::Fact(0),
            Match::Fact(0),
            Match::Fact(2),
            Match::OutOfReach,
            Match::Unknown
        ]
    );
    assert_eq!(as_of(&moments[4..5], &facts, None), [Match::Fact(3)]);
}
