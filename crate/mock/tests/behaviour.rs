//! What a double answers.

use mock::{Kind, Mock, Parameter, Raised, Signature, Times, Value, args};

#[test]
fn it_answers_with_a_child_until_told_otherwise() {
    let it = Mock::new("it");
    let answer = it.call(args![]).expect("it raises nothing");
    let child = answer.downcast::<Mock>().expect("the answer is a double");
    assert_eq!(child.full_name(), "it()");
}

#[test]
fn a_function_sees_the_arguments_and_may_call_the_double_again() {
    let it = Mock::new("it");
    let inner = it.clone();
    it.answers_with(
        move |given| {
            if given.args == args![0].args { Ok(Value::from("end")) } else { inner.call(args![0]) }
        },
    );
    assert_eq!(it.call(args![1]).ok(), Some(Value::from("end")));
    assert_eq!(it.call_count(), 2);
}

#[test]
fn answers_come_in_turn_with_errors_between_them() {
    let it = Mock::new("it");
    it.returns_in_turn([Ok(Value::from(1)), Err(Raised::new(404)), Ok(Value::from(2))]);
    let answers: Vec<_> =
        (0..3).map(|_| it.call(args![]).map_err(|error| error.downcast().copied())).collect();
    assert_eq!(answers, [Ok(Value::from(1)), Err(Some(404)), Ok(Value::from(2))]);
}

#[test]
fn what_was_said_last_of_given_arguments_counts() {
    let it = Mock::new("it");
    it.when(args!["a"]).returns(1);
    it.when(args!["a"]).returns_in_turn([Ok(Value::from(2)), Err(Raised::new("gone"))]);
    let answers: Vec<_> = (0..2).map(|_| it.call(args!["a"]).ok()).collect();
    assert_eq!(answers, [Some(Value::from(2)), None]);
}

#[test]
fn with_a_signature_it_does_not_matter_how_arguments_are_given() {
    let it = Mock::new("it");
    let parameter = |name: &str| Parameter { name: name.into(), kind: Kind::Positional, optional: false };
    it.takes(Signature { parameters: vec![parameter("key")] });
    it.when(args!["a"]).returns(1);
    assert_eq!(it.call(args![; key = "a"]).ok(), Some(Value::from(1)));
    it.must(|it| it.assert_called_times_with(Times::ONCE, args!["a"]));
}

#[test]
fn an_attached_double_is_named_by_its_place() {
    let (parent, child) = (Mock::new("parent"), Mock::new("child"));
    parent.attach("kid", &child);
    child.child("get").call(args![1]).expect("it raises nothing");
    assert_eq!(child.child("get").full_name(), "parent.kid.get");
    let calls: Vec<_> = parent.mock_calls().iter().map(ToString::to_string).collect();
    assert_eq!(calls, ["call.kid.get(1)"]);
}

#[test]
fn a_method_far_from_all_others_has_no_hint() {
    let client = Mock::with_methods("client", ["get", "put"]);
    let hints: Vec<_> = ["gett", "delete", "put"]
        .map(|name| client.try_child(name).err().map(|error| error.hint()))
        .into_iter()
        .collect();
    assert_eq!(hints, [Some(Some("did you mean `get`?".to_owned())), Some(None), None]);
}

#[test]
fn reset_forgets_calls_and_keeps_answers() {
    let it = Mock::new("it");
    it.child("get").returns(7);
    assert_eq!(it.child("get").call(args![]).ok(), Some(Value::from(7)));
    it.reset();
    assert_eq!((it.mock_calls().len(), it.child("get").call_count()), (0, 0));
    assert_eq!(it.child("get").call(args![]).ok(), Some(Value::from(7)));
}

#[test]
fn names_that_read_as_assertions_are_known() {
    let unsafe_names: Vec<_> =
        ["assert_foo", "asert_called", "called_once", "called", "has_awaits", "any_call", "get"]
            .into_iter()
            .filter(|name| mock::is_unsafe_name(name))
            .collect();
    assert_eq!(unsafe_names, ["assert_foo", "asert_called", "called_once", "any_call"]);
}
