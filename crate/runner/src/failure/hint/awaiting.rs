//! `await` where there is nothing to wait for, and no `await` where there is.

use super::case::{a, pieces};
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if case.is("TypeError") {
        return awaited(case).or_else(|| not_awaited(case));
    }
    if case.is("AttributeError") && case.text.starts_with("'coroutine' object has no attribute '") {
        return Some(never_awaited());
    }
    None
}

fn awaited(case: &Case<'_>) -> Option<Advice> {
    let [kind] = pieces(&case.text, &["'", "' object can't be awaited"])
        .or_else(|| pieces(&case.text, &["object ", " can't be used in 'await' expression"]))?;
    Some(if Case::is_mock(kind) {
        Advice::new(
            format!(
                "`await` needs something to wait for, and a call of a `{kind}` gives its answer at once."
            ),
            "Use `AsyncMock` for a function that is awaited.",
        )
    } else {
        Advice::new(
            format!("`await` needs something to wait for, and this is {}.", a(kind)),
            "Remove `await`, or make the function that is called an `async def`.",
        )
    })
}

fn not_awaited(case: &Case<'_>) -> Option<Advice> {
    let speaks = [
        "'coroutine' object is not subscriptable",
        "'coroutine' object is not iterable",
        "cannot unpack non-iterable coroutine object",
        "object of type 'coroutine' has no len()",
        "Object of type coroutine is not JSON serializable",
    ];
    let compared = pieces::<3>(&case.text, &["'", "' not supported between instances of '", "' and '", "'"])
        .is_some_and(|[_, left, right]| left == "coroutine" || right == "coroutine");
    (compared || speaks.contains(&case.text.as_str())).then(never_awaited)
}

fn never_awaited() -> Advice {
    Advice::new(
        "Calling an `async def` gives a coroutine, which has not run yet and has no answer.",
        "Write `await` before the call, in a test that is an `async def` too, or hand it to `asyncio.run(...)`.",
    )
}
