//! `with` on something that cannot be entered.

use super::case::{a, pieces};
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if !case.is("TypeError") {
        return None;
    }
    let head = case.text.split(" (missed ").next()?;
    if let Some([kind]) =
        pieces(head, &["'", "' object does not support the asynchronous context manager protocol"])
    {
        return Some(if Case::is_mock(kind) {
            Advice::new(
                format!("`async with` enters an object by `__aenter__`, and a `{kind}` has none."),
                "Use `MagicMock` or `AsyncMock`: they have it.",
            )
        } else {
            Advice::new(
                format!("`async with` cannot enter {}.", a(kind)),
                "Write `with`, if it is no asynchronous one, and check that it is the object that you mean.",
            )
        });
    }
    let [kind] = pieces(head, &["'", "' object does not support the context manager protocol"])?;
    Some(if Case::is_mock(kind) {
        Advice::new(
            format!("`with` enters an object by `__enter__`, and a plain `{kind}` has none."),
            "Use `MagicMock` here. What the block gets is its `__enter__.return_value`.",
        )
    } else {
        Advice::new(
            format!("`with` cannot enter {}.", a(kind)),
            "Check that this is the object that you mean: a file, a patch, a lock or `pytest.raises(...)` can be entered.",
        )
    })
}
