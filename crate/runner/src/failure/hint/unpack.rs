//! More names than values, or fewer.

use super::case::pieces;
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if !case.is_own || case.is_raised() {
        return None;
    }
    if case.is("TypeError") {
        let [kind] = pieces(&case.text, &["cannot unpack non-iterable ", " object"])?;
        let likely = if kind == "NoneType" {
            "It is `None`: often that comes from a function that ends without `return`."
        } else {
            "Check that this is the value that you mean."
        };
        return Some(Advice::new(
            format!("Several names stand to the left of `=`, and to the right a single `{kind}`."),
            likely,
        ));
    }
    if !case.is("ValueError") {
        return None;
    }
    if let Some([expected, got]) =
        pieces(&case.text, &["not enough values to unpack (expected ", ", got ", ")"])
    {
        let likely = if got == "0" {
            "Look why it is empty; a `MagicMock` gives nothing here until it is told what, by `return_value`."
        } else {
            "Give every value a name, and no more."
        };
        return Some(Advice::new(
            format!("There are {expected} names to the left of `=`, and {} to the right.", values(got)),
            likely,
        ));
    }
    let [expected] = pieces::<2>(&case.text, &["too many values to unpack (expected ", ", got ", ")"])
        .map(|[expected, _]| [expected])
        .or_else(|| pieces(&case.text, &["too many values to unpack (expected ", ")"]))?;
    Some(Advice::new(
        format!("There are more values to the right than the {expected} names that are to take them."),
        "Give every value a name; `*rest` takes all that are left. Going through a dict gives its keys, `.items()` keys and values.",
    ))
}

fn values(got: &str) -> String {
    match got {
        "0" => "no value".to_owned(),
        "1" => "one value".to_owned(),
        number => format!("{number} values"),
    }
}
