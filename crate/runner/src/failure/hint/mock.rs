//! Mocks that stand where something else was needed, and mocks that are asked for what they do not have.

use super::case::pieces;
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    caught(case)
        .or_else(|| ran_out(case))
        .or_else(|| assertion(case))
        .or_else(|| no_attribute(case))
        .or_else(|| value(case))
}

/// `except client.Error` where `client` is a mock.
fn caught(case: &Case<'_>) -> Option<Advice> {
    let says_so = case.is("TypeError")
        && case.text == "catching classes that do not inherit from BaseException is not allowed";
    says_so.then(|| {
        Advice::new(
            "An `except` names something here that is no exception.",
            "Often it is an attribute of a mock, which is a mock too: give the mock the real class in the test, as in \
             `client.exceptions.NotFound = NotFoundError`.",
        )
    })
}

/// `side_effect=[1, 2]` and three calls.
fn ran_out(case: &Case<'_>) -> Option<Advice> {
    let asks_an_iterator =
        case.code.starts_with("next(") || case.code.contains(".__next__(") || case.code.contains(".send(");
    let called = case.code.ends_with(')') && !asks_an_iterator && case.is_own && !case.is_raised();
    let sync = case.is("StopIteration") && case.text.is_empty() && called;
    let within = case.is("StopAsyncIteration") && case.text.is_empty() && case.code.contains("await ");
    (sync || within).then(|| {
        Advice::new(
            "A mock was called more often than its `side_effect` list has entries.",
            "Add an entry for each call, or give `return_value` if every call gives the same.",
        )
    })
}

/// `assert_called_once_wiht`.
fn assertion(case: &Case<'_>) -> Option<Advice> {
    if !case.is("AttributeError") {
        return None;
    }
    let [name] = pieces(
        case.text.split_once(". Use a spec for the mock if ")?.0,
        &["'", "' is not a valid assertion"],
    )?;
    let meant = case.meant().unwrap_or_else(|| "assert_called_once_with".to_owned());
    Some(Advice::new(
        format!(
            "Mocks have no assertion `{name}`. The name begins like one, so the mock takes it for a misspelling."
        ),
        format!("Write `{meant}`, if that is what you mean."),
    ))
}

/// `Mock(spec=Client).lod`.
fn no_attribute(case: &Case<'_>) -> Option<Advice> {
    if !case.is("AttributeError") {
        return None;
    }
    let [name] = pieces(&case.text, &["Mock object has no attribute '", "'"])?;
    let likely = match case.meant() {
        Some(meant) => format!("It has `{meant}`: check the spelling."),
        None => "Check the spelling, and whether the spec is the class that you mean.".to_owned(),
    };
    Some(Advice::new(
        format!(
            "This mock was made with a `spec`, so it has only what the real one has, and that has no `{name}`."
        ),
        likely,
    ))
}

/// A mock in the place of a number, a list or a text. Which it is the text says.
fn value(case: &Case<'_>) -> Option<Advice> {
    if !case.is("TypeError") {
        return None;
    }
    let kind = mock_in(&case.text)?;
    Some(Advice::new(
        format!("A `{kind}` stands here where a real value is needed."),
        "Say in the test what the call gives, as in `client.load.return_value = 0.9`.",
    ))
}

/// The class of the mock that the texts of operators, loops and brackets name.
fn mock_in(text: &str) -> Option<&str> {
    let named = |parts: &[&str]| pieces::<1>(text, parts).map(|[kind]| kind);
    let pair = |parts: &[&str]| {
        pieces::<3>(text, parts)
            .and_then(|[_, left, right]| [left, right].into_iter().find(|kind| Case::is_mock(kind)))
    };
    let single = [
        named(&["'", "' object is not iterable"]),
        named(&["'", "' object is not subscriptable"]),
        named(&["'", "' object does not support item assignment"]),
        named(&["'", "' object is not an iterator"]),
        named(&["'", "' object cannot be interpreted as an integer"]),
        named(&["object of type '", "' has no len()"]),
        named(&["argument of type '", "' is not iterable"]),
        named(&["argument of type '", "' is not a container or iterable"]),
        named(&["cannot unpack non-iterable ", " object"]),
        named(&["can only concatenate str (not \"", "\") to str"]),
        named(&["float() argument must be a string or a real number, not '", "'"]),
        named(&["int() argument must be a string, a bytes-like object or a real number, not '", "'"]),
        named(&["expected str, bytes or os.PathLike object, not ", ""]),
    ];
    let double = [
        pair(&["'", "' not supported between instances of '", "' and '", "'"]),
        pair(&["unsupported operand type(s) for ", ": '", "' and '", "'"]),
    ];
    single.into_iter().chain(double).flatten().find(|kind| Case::is_mock(kind))
}
