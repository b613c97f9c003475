//! How two calls are laid side by side.

use mock::{Arguments, Difference, Plain, Slot, Value, align, args};

#[track_caller]
fn check(expected: &Arguments<Value>, actual: &Arguments<Value>, differences: &[Difference<Value>]) {
    assert_eq!(align(expected, actual, &Plain).as_deref(), Ok(differences));
}

fn name(name: &str) -> Slot {
    Slot::Name(name.to_owned())
}

#[test]
fn equal_calls_do_not_differ() {
    check(&args![], &args![], &[]);
    check(&args![1; b = 2, c = 3], &args![1; c = 3, b = 2], &[]);
    check(&args![Value::Any], &args![1], &[]);
}

#[test]
fn each_argument_is_compared_in_its_place() {
    let changed = |slot, expected: i64, actual: i64| Difference::Changed {
        slot,
        expected: expected.into(),
        actual: actual.into(),
    };
    check(
        &args![1, 2; c = 3],
        &args![1, 5; c = 4],
        &[changed(Slot::Position(1), 2, 5), changed(name("c"), 3, 4)],
    );
}

#[test]
fn what_one_call_lacks_and_the_other_has() {
    check(
        &args![1; b = 2],
        &args![1, 7; c = 3],
        &[
            Difference::Missing { slot: name("b"), expected: 2.into() },
            Difference::Extra { slot: Slot::Position(1), actual: 7.into() },
            Difference::Extra { slot: name("c"), actual: 3.into() },
        ],
    );
}

#[test]
fn a_value_may_be_given_in_the_other_way() {
    check(
        &args![; a = 1],
        &args![1],
        &[Difference::Moved { expected: name("a"), actual: Slot::Position(0), value: 1.into() }],
    );
    // A name is not mistaken for another one, whatever the value.
    check(
        &args![; a = 1],
        &args![; b = 1],
        &[
            Difference::Missing { slot: name("a"), expected: 1.into() },
            Difference::Extra { slot: name("b"), actual: 1.into() },
        ],
    );
}
