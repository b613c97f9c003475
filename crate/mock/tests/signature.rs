//! Which arguments fit a signature, and how they are bound.

use mock::{Arguments, Kind, Parameter, Signature, Value, args};

/// `def f(p, /, a, b=…, *, c=…, d)`.
fn signature() -> Signature {
    let parameter = |name: &str, kind, optional| Parameter { name: name.to_owned(), kind, optional };
    Signature {
        parameters: vec![
            parameter("p", Kind::PositionalOnly, false),
            parameter("a", Kind::Positional, false),
            parameter("b", Kind::Positional, true),
            parameter("c", Kind::KeywordOnly, true),
            parameter("d", Kind::KeywordOnly, false),
        ],
    }
}

#[track_caller]
fn check(given: &Arguments<Value>, expected: Result<Arguments<Value>, &str>) {
    let bound = signature().bind(given).map_err(|error| error.to_string());
    assert_eq!(bound, expected.map_err(str::to_owned));
}

#[test]
fn arguments_that_fit_are_positional_where_they_can_be() {
    check(&args![1, 2; d = 4], Ok(args![1, 2; d = 4]));
    check(&args![1; b = 3, a = 2, d = 4], Ok(args![1, 2, 3; d = 4]));
    check(&args![1, 2, 3; d = 4, c = 5], Ok(args![1, 2, 3; c = 5, d = 4]));
}

#[test]
fn arguments_that_do_not_fit_say_why() {
    check(&args![1; d = 4], Err("missing a required argument: 'a'"));
    check(&args![1, 2], Err("missing a required keyword-only argument: 'd'"));
    check(&args![1, 2, 3, 4; d = 4], Err("too many positional arguments"));
    check(&args![1, 2; d = 4, z = 5], Err("got an unexpected keyword argument 'z'"));
    check(&args![1, 2; d = 4, a = 5], Err("multiple values for argument 'a'"));
}

#[test]
fn a_bound_method_has_no_self() {
    let names: Vec<_> = signature().bound().parameters.into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["a", "b", "c", "d"]);
}
