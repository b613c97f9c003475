//! Values of two kinds that an operator cannot bring together, and values that cannot do what is asked of them.

use super::case::{a, pieces};
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if !case.is("TypeError") || case.is_raised() {
        return None;
    }
    let kinds = || case.is_own.then(|| two_kinds(case).or_else(|| one_kind(case))).flatten();
    bytes(case).or_else(|| text(case)).or_else(kinds)
}

/// A text where bytes are needed.
fn bytes(case: &Case<'_>) -> Option<Advice> {
    let wants_bytes = [
        "a bytes-like object is required, not 'str'",
        "can't concat str to bytes",
        "Strings must be encoded before hashing",
        "cannot use a bytes pattern on a string-like object",
    ];
    if wants_bytes.contains(&case.text.as_str()) {
        return Some(Advice::new(
            "Bytes are needed here, and this is a text.",
            "Write `b\"...\"`, or make bytes of a text by `.encode()`; a file that is opened with `\"rb\"` or `\"wb\"` holds bytes.",
        ));
    }
    let wants_text = [
        "can only concatenate str (not \"bytes\") to str",
        "write() argument must be str, not bytes",
        "string argument expected, got 'bytes'",
        "cannot use a string pattern on a bytes-like object",
    ];
    wants_text.contains(&case.text.as_str()).then(|| {
        Advice::new(
            "A text is needed here, and these are bytes.",
            "Make a text of bytes by `.decode()`; a file that is opened with `\"rb\"` or `\"wb\"` holds bytes.",
        )
    })
}

fn text(case: &Case<'_>) -> Option<Advice> {
    let [kind] = pieces(&case.text, &["can only concatenate str (not \"", "\") to str"])?;
    Some(Advice::new(
        format!("`+` puts two texts together, and one of the two is {}.", a(kind)),
        "Make a text of it by `str(...)`, or write an f-string: `f\"{name}: {size}\"`.",
    ))
}

fn two_kinds(case: &Case<'_>) -> Option<Advice> {
    let compared = pieces::<3>(&case.text, &["'", "' not supported between instances of '", "' and '", "'"]);
    let combined = pieces::<3>(&case.text, &["unsupported operand type(s) for ", ": '", "' and '", "'"]);
    let (verb, [operator, left, right]) = match (compared, combined) {
        (Some(found), _) => ("compare", found),
        (_, Some(found)) => ("combine", found),
        _ => return None,
    };
    let means = format!("`{operator}` cannot {verb} {} with {}.", a(left), a(right));
    let likely = match (left, right) {
        ("NoneType", _) | (_, "NoneType") => {
            "One of the two is `None`: often it comes from a function that ends without `return`."
        }
        ("str", "int" | "float") | ("int" | "float", "str") => {
            "Make a number of the text by `int(...)` or `float(...)`, or a text of the number by `str(...)`."
        }
        _ => "Check what each side is, and bring both to one kind.",
    };
    Some(Advice::new(means, likely))
}

fn one_kind(case: &Case<'_>) -> Option<Advice> {
    let none = "It is `None`: often that comes from a function that ends without `return`, or from a call that found nothing.";
    let check = "Check that this is the value that you mean.";
    if let Some([kind]) = pieces(&case.text, &["'", "' object is not subscriptable"]) {
        let likely = match kind {
            "NoneType" => none,
            "function" | "method" | "builtin_function_or_method" => "Call it first, with round brackets.",
            _ => check,
        };
        return Some(Advice::new(
            format!("`[...]` takes something out of a list, a text or a dict, and this is {}.", a(kind)),
            likely,
        ));
    }
    if let Some([kind]) = pieces(&case.text, &["'", "' object is not iterable"]) {
        let likely = match kind {
            "NoneType" => none,
            "int" | "float" => "To count up to a number, write `range(...)`.",
            "function" | "method" => "Call it first, with round brackets.",
            _ => check,
        };
        return Some(Advice::new(
            format!(
                "A loop, or what takes a list, was given {}, which holds nothing to go through.",
                a(kind)
            ),
            likely,
        ));
    }
    if let Some([kind]) = pieces(&case.text, &["object of type '", "' has no len()"]) {
        return Some(Advice::new(
            format!("`len` counts what is in a list, a text or a dict, and this is {}.", a(kind)),
            if kind == "NoneType" { none } else { check },
        ));
    }
    if let Some([kind]) = pieces(&case.text, &["'", "' object does not support item assignment"]) {
        let likely = match kind {
            "str" => "Make a new text, as by `replace` or by putting pieces together.",
            "tuple" => "Use a list, in square brackets, for what is to change.",
            "NoneType" => none,
            _ => check,
        };
        return Some(Advice::new(format!("The parts of {} cannot be replaced.", a(kind)), likely));
    }
    let [kind] = pieces(&case.text, &["unhashable type: '", "'"])
        .or_else(|| pieces::<2>(&case.text, &["cannot use '", "' as a ", ""]).map(|[kind, _]| [kind]))?;
    let likely = match kind {
        "list" => "Use a tuple, in round brackets, in its place.",
        "dict" => "Use a text or a tuple in its place.",
        "set" => "Use a `frozenset` in its place.",
        _ => return None,
    };
    Some(Advice::new(
        format!("A `{kind}` can change, so it cannot be a key of a dict or a member of a set."),
        likely,
    ))
}
