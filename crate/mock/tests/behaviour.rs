//! What a double answers.

use mock::{Mock, Raised, Value, args};

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
