//! What each assertion says when it does not hold, to the letter as `CPython` 3.14 says it.

use mock::{Arguments, Call, Kind, Mock, Parameter, Signature, Value, args};

#[track_caller]
fn check(verdict: Result<(), Box<mock::Report<Value>>>, expected: &str) {
    let text = match verdict {
        Ok(()) => String::new(),
        Err(report) => Mock::wording(&report),
    };
    assert_eq!(text, expected);
}

fn call(name: &str, arguments: Arguments<Value>) -> Call<Value> {
    Call::new(name, arguments)
}

fn asked(double: &Mock, arguments: Arguments<Value>) {
    double.call(arguments).expect("it raises nothing");
}

#[test]
fn before_any_call() {
    let it = Mock::new("mock");
    check(it.assert_called(), "Expected 'mock' to have been called.");
    check(it.assert_not_called(), "");
    check(it.assert_called_once(), "Expected 'mock' to have been called once. Called 0 times.");
    check(
        it.assert_called_with(args![1; a = 2]),
        "expected call not found.\nExpected: mock(1, a=2)\n  Actual: not called.",
    );
    check(it.assert_called_once_with(args![1]), "Expected 'mock' to be called once. Called 0 times.");
    check(it.assert_any_call(args![1]), "mock(1) call not found");
    check(
        it.assert_has_calls(vec![call("", args![1])]),
        "Calls not found.\nExpected: [call(1)]\n  Actual: []",
    );
}

#[test]
fn after_two_calls() {
    let it = Mock::new("mock");
    asked(&it, args![1, "x"; k = vec![Value::from(1), Value::from(2)]]);
    asked(&it, args![2]);
    check(it.assert_called(), "");
    check(
        it.assert_not_called(),
        "Expected 'mock' to not have been called. Called 2 times.\nCalls: [call(1, 'x', k=[1, 2]), call(2)].",
    );
    check(
        it.assert_called_with(args![1, "x"; k = vec![Value::from(1), Value::from(2)]]),
        "expected call not found.\nExpected: mock(1, 'x', k=[1, 2])\n  Actual: mock(2)",
    );
    check(it.assert_called_with(args![2]), "");
    check(it.assert_called_with(args![Value::Any]), "");
    check(it.assert_any_call(args![Value::Any, Value::Any; k = Value::Any]), "");
    check(it.assert_any_call(args![3; k = "v"]), "mock(3, k='v') call not found");
    check(
        it.assert_has_calls(vec![call("", args![2]), call("", args![1])]),
        "Calls not found.\nExpected: [call(2), call(1)]\n  Actual: [call(1, 'x', k=[1, 2]), call(2)]",
    );
    check(
        it.assert_has_calls_in_any_order(&[call("", args![2]), call("", args![9])]),
        "'mock' does not contain all of (call(9),) in its call list, found [call(1, 'x', k=[1, 2])] instead",
    );
    check(it.assert_has_calls_in_any_order(&[call("", args![2])]), "");
}

#[test]
fn children_are_named_by_their_own_name_and_seen_by_their_path() {
    let client = Mock::new("client");
    asked(&client.child("get").child("item"), args![3]);
    asked(&client.child("connect").answer().child("cursor"), args![]);
    check(
        client.child("get").child("item").assert_called_with(args![4]),
        "expected call not found.\nExpected: item(4)\n  Actual: item(3)",
    );
    check(client.assert_has_calls(vec![call("get.item", args![3]), call("connect().cursor", args![])]), "");
    let methods: Vec<_> = client.method_calls().iter().map(ToString::to_string).collect();
    assert_eq!(methods, ["call.get.item(3)"]);
    assert_eq!(client.child("connect").answer().child("cursor").full_name(), "client.connect().cursor");
}

#[test]
fn long_lists_take_a_line_each() {
    let it = Mock::new("mock");
    for letter in ["a", "b"] {
        asked(&it, args![letter.repeat(40)]);
    }
    check(
        it.assert_not_called(),
        &format!(
            "Expected 'mock' to not have been called. Called 2 times.\nCalls: [call('{}'),\n call('{}')].",
            "a".repeat(40),
            "b".repeat(40)
        ),
    );
}

#[test]
fn a_signature_makes_positional_and_named_the_same() {
    let parameter =
        |name: &str, optional| Parameter { name: name.to_owned(), kind: Kind::Positional, optional };
    let it = Mock::new("meth");
    it.takes(Signature { parameters: vec![parameter("a", false), parameter("b", true)] });
    asked(&it, args![1; b = 5]);
    check(it.assert_called_once_with(args![; a = 1, b = 5]), "");
    check(
        it.assert_called_once_with(args![1, 2, 3]),
        "expected call not found.\nExpected: meth(1, 2, 3)\n  Actual: meth(1, b=5)",
    );
    check(
        it.assert_has_calls(vec![call("", args![1, 2, 3])]),
        "Error processing expected calls.\nErrors: [TypeError('too many positional arguments')]\n\
         Expected: [call(1, 2, 3)]\n  Actual: [call(1, b=5)]",
    );
}
