//! Texts that are no numbers, and divisions by nothing.

use super::case::pieces;
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if case.is_raised() {
        return None;
    }
    if case.is("ZeroDivisionError") && case.is_own {
        return Some(Advice::new(
            "Something is divided by zero here, which has no answer.",
            "Often it is a length or a sum of nothing: decide what the answer is when there is nothing.",
        ));
    }
    if case.is("ValueError") && case.is_own {
        return number(case);
    }
    if case.is("UnicodeDecodeError") {
        return Some(Advice::new(
            "These bytes are not a text in this encoding.",
            "If they are no text at all, such as a picture or Parquet, keep them as bytes; else name the encoding that they were written in.",
        ));
    }
    if case.is("RuntimeError") && case.text.ends_with(" changed size during iteration") {
        return Some(Advice::new(
            "Something was added or removed while a loop goes through it.",
            "Go through a copy: `for key in list(rows):`.",
        ));
    }
    if case.is("TypeError") && is_about_parquet_bytes(&case.text) {
        return Some(Advice::new(
            "`pd.read_parquet` takes a path or a file, not bytes.",
            "Wrap them, as in `pd.read_parquet(io.BytesIO(content))`.",
        ));
    }
    None
}

fn number(case: &Case<'_>) -> Option<Advice> {
    let found = pieces::<2>(&case.text, &["invalid literal for int() with base ", ": ", ""])
        .map(|[_, found]| ("whole number", found))
        .or_else(|| {
            pieces::<1>(&case.text, &["could not convert string to float: ", ""])
                .map(|[found]| ("number", found))
        });
    let (kind, found) = found?;
    let likely = if found == "''" {
        "The text is empty: look where it comes from.".to_owned()
    } else if kind == "whole number" && is_a_fraction(found) {
        "It has a fraction: use `float(...)`, and `round(...)` if it must be whole.".to_owned()
    } else if kind == "number" && found.contains(',') {
        "Python writes a point, not a comma: replace it first, as by `text.replace(\",\", \".\")`.".to_owned()
    } else {
        "Check what the text holds before it is turned into a number, or catch `ValueError`.".to_owned()
    };
    Some(Advice::new(format!("The text {found} is not a {kind}."), likely))
}

fn is_a_fraction(found: &str) -> bool {
    let plain = found.trim_matches('\'');
    plain.contains('.') && plain.parse::<f64>().is_ok()
}

/// Whether pyarrow was given the content of a file in place of the file. It names what it was given.
fn is_about_parquet_bytes(text: &str) -> bool {
    text.strip_prefix("cannot construct a FileSource from ").is_some_and(|given| {
        ["b'", "b\"", "bytearray(b"].iter().any(|beginning| given.starts_with(beginning))
    })
}
