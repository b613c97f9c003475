//! Functions that call themselves for ever.

use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    let speaks = case.is("RecursionError") && case.text.starts_with("maximum recursion depth exceeded");
    speaks.then(|| {
        Advice::new(
            "Functions called each other, or one called itself, so deeply that Python gave up.",
            "Look for the case in which it should stop, and whether each call comes nearer to it.",
        )
    })
}
