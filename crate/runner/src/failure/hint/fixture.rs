//! Fixtures: called like functions, or not there.

use super::case::pieces;
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    let first = case.text.lines().next()?;
    if case.class == "Failed" {
        let [name] = pieces(
            first,
            &["Fixture \"", "\" called directly. Fixtures are not meant to be called directly,"],
        )?;
        return Some(Advice::new(
            format!("`{name}` is a fixture: pytest calls it, and nobody else may."),
            format!(
                "Name it among the arguments of the test, as in `def test_it({name}):`, and use `{name}` without brackets."
            ),
        ));
    }
    None
}
