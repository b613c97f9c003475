//! Values that are no JSON, and texts that are none.

use super::case::{a, pieces};
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if case.class == "JSONDecodeError" {
        return unreadable(case);
    }
    if !case.is("TypeError") {
        return None;
    }
    if let Some([kind]) = pieces(&case.text, &["Object of type ", " is not JSON serializable"]) {
        return written(kind);
    }
    let [kind] = pieces(&case.text, &["the JSON object must be str, bytes or bytearray, not ", ""])?;
    Some(if Case::is_mock(kind) {
        Advice::new(
            format!("`json.loads` was given a `{kind}` where it needs a text."),
            "Say in the test which text it is, as in `body.read.return_value = b'{\"size\": 1}'`.",
        )
    } else {
        Advice::new(
            format!("`json.loads` reads a text, and this is {}.", a(kind)),
            "If it is a dict or a list, it has been read already; for a file there is `json.load`.",
        )
    })
}

fn written(kind: &str) -> Option<Advice> {
    if Case::is_mock(kind) {
        return Some(Advice::new(
            format!("A `{kind}` is among what is to be written as JSON, and a mock has no such form."),
            "Say in the test what the call gives, as in `model.score.return_value = 0.9`.",
        ));
    }
    let likely = match kind {
        "set" | "frozenset" => "Write a list: `sorted(...)` makes one.",
        "datetime" | "date" | "time" => "Write a text: `.isoformat()` gives one.",
        "bytes" => "Write a text: `.decode()` gives one.",
        "Decimal" => "Write `float(...)` or `str(...)` of it.",
        "coroutine" => return None,
        _ => "Write the values that it holds, as a dict or a list.",
    };
    Some(Advice::new(
        format!("JSON knows texts, numbers, lists and dicts, true, false and null, and no `{kind}`."),
        likely,
    ))
}

fn unreadable(case: &Case<'_>) -> Option<Advice> {
    let document = case.attribute_text("doc")?;
    let likely = if document.trim().is_empty() {
        "The text is empty: check what it was read from, or what the mock gives.".to_owned()
    } else if document.trim_start().starts_with(['<']) {
        "The text looks like a page in HTML: check the address, or what the mock gives.".to_owned()
    } else if case.text.starts_with("Expecting property name enclosed in double quotes")
        && document.contains("{'")
    {
        "JSON wants double quotes: `{\"a\": 1}`. Where Python's own value is at hand, `json.dumps` writes it."
            .to_owned()
    } else {
        let line = case.attribute_text("lineno")?;
        let column = case.attribute_text("colno")?;
        format!("It stops making sense in line {line}, column {column} of that text.")
    };
    Some(Advice::new("The text that is read here is not JSON.", likely))
}
