//! A table or a column where `if` and `assert` want yes or no.

use super::case::pieces;
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if !case.is("ValueError") {
        return None;
    }
    let [kind, _] = pieces(&case.text, &["The truth value of a ", " is ambiguous. Use ", ""])?;
    let compare = match kind {
        "DataFrame" => "`pd.testing.assert_frame_equal(got, expected)`",
        "Series" => "`pd.testing.assert_series_equal(got, expected)`",
        _ => return None,
    };
    Some(Advice::new(
        format!(
            "A {kind} has many values, so it is neither true nor false as a whole; comparing two gives a {kind} of answers."
        ),
        format!(
            "To compare whole ones in a test, write {compare}; to ask whether there are rows, write `not rows.empty`."
        ),
    ))
}
