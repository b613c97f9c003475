//! The tests of which ours says something else than pytest, each with its reason. `LIMITS.md` says the same in general.
//!
//! A test that is listed and no longer differs fails the comparison: the line here goes then.

use super::Part;

/// A difference that is known.
pub(super) struct Listed {
    /// The case.
    pub(super) case: &'static str,
    /// The test, or the file.
    pub(super) test: &'static str,
    /// All that differs.
    pub(super) parts: &'static [Part],
    /// Why.
    #[expect(dead_code, reason = "it is there to be read here")]
    pub(super) reason: &'static str,
}

/// In the order of the cases.
pub(super) const LISTED: &[Listed] = &[];
