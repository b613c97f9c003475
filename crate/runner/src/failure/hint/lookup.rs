//! Keys and positions that are not there.

use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if case.is("KeyError") {
        return key(case);
    }
    if !case.is("IndexError") || !case.is_own || case.is_raised() {
        return None;
    }
    let kind = match case.text.as_str() {
        "list index out of range" | "list assignment index out of range" => "list",
        "string index out of range" => "text",
        "tuple index out of range" => "tuple",
        "pop from empty list" => {
            return Some(Advice::new(
                "`pop` takes something out of a list, and this list is empty.",
                "Ask before whether there is something in it, or look why it is empty.",
            ));
        }
        _ => return None,
    };
    Some(Advice::new(
        format!(
            "The {kind} is shorter than this position: positions count from 0, so the last one is its length minus one."
        ),
        format!("Print the {kind} to see what is in it; often it is empty because nothing was found."),
    ))
}

/// Only where the learner's line itself looks something up: an exception that somebody raises says something else.
fn key(case: &Case<'_>) -> Option<Advice> {
    let looks_up = case.code.ends_with(']') && case.code.contains('[') && !case.is_raised();
    if !looks_up {
        return None;
    }
    let key = &case.text;
    if case.code.starts_with("os.environ[") {
        return Some(Advice::new(
            format!("There is no environment variable {key} here."),
            "Set it in the test, as by `monkeypatch.setenv(...)`, or read it with `os.environ.get(...)`.",
        ));
    }
    let likely = if case.is_own {
        "Compare it letter by letter with the keys that are there, such as those of the answer that a mock was given; \
         `.get(...)` gives `None` in place of this."
    } else {
        "Compare it letter by letter with what is there, such as the names of the columns."
    };
    Some(Advice::new(format!("Nothing is stored under the key {key}."), likely))
}
