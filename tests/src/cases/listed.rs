//! The tests of which ours says something else than pytest, each with its reason. `LIMITS.md` says the same in general.
//!
//! A test that is listed and no longer differs fails the comparison: its line here goes then.

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
    pub(super) reason: &'static str,
}

/// What says something else in both texts.
const WORDS: &[Part] = &[Part::Text, Part::Summary];

const FUTURE: &str = "not everything that pytest warns of while it collects is known";

const PLUGIN: &str = "pytest-asyncio has a fixture that every test uses";

const LETTERS: &str = "pytest writes the letter of a `subTest` into what is captured of the test";

/// In the order of the cases.
pub(super) const LISTED: &[Listed] = &[
    listed("fixtures/ends", "test_ends.py::TestEnds::test_a", &[Part::Warnings], FUTURE),
    listed("fixtures/request", "(outside of tests)", &[Part::Warnings], FUTURE),
    listed("fixtures/request", "test_request.py::TestK::test_method[1]", &[Part::Text], PLUGIN),
    listed("fixtures/request", "test_request.py::test_plain", &[Part::Text], PLUGIN),
    listed(
        "introspection/dataframes",
        "test_dataframes.py::test_a_missing_column",
        &[Part::Text],
        "pandas has its `KeyError` from another one inside",
    ),
    listed(
        "introspection/very_verbose",
        "test_very_verbose.py::test_sets_in_order",
        WORDS,
        "sets keep the order in which they were filled",
    ),
    listed(
        "mocks/inside",
        "test_inside.py::test_not_a_context",
        WORDS,
        "Python 3.14 looks for `__exit__` first, and says that it is missing",
    ),
    listed(
        "mocks/inside",
        "test_inside.py::test_patch_without_a_dot",
        &[Part::Text],
        "`patch` has its `TypeError` from another error inside",
    ),
    listed(
        "tracebacks/shapes",
        "(outside of tests)",
        &[Part::Outcome, Part::Warnings],
        "the compiler gives no `SyntaxWarning`",
    ),
    listed(
        "tracebacks/shapes",
        "test_shapes.py::test_an_unknown_keyword",
        WORDS,
        "RustPython does not suggest the name of an argument",
    ),
    listed(
        "tracebacks/shapes",
        "test_shapes.py::test_unpack",
        WORDS,
        "Python 3.14 says how many values there were, the recorded 3.13 did not",
    ),
    listed(
        "unittest/subtests",
        "test_subtests.py::TestParts::test_fails_after_one",
        &[Part::Sections],
        LETTERS,
    ),
    listed(
        "unittest/subtests",
        "test_subtests.py::TestParts::test_message_alone",
        &[Part::Sections],
        LETTERS,
    ),
    listed("unittest/subtests", "test_subtests.py::TestParts::test_nested", &[Part::Sections], LETTERS),
    listed("unittest/subtests", "test_subtests.py::TestParts::test_plain_assert", &[Part::Sections], LETTERS),
    listed("unittest/subtests", "test_subtests.py::TestParts::test_skipped_part", &[Part::Sections], LETTERS),
    listed("unittest/subtests", "test_subtests.py::TestParts::test_some_fail", &[Part::Sections], LETTERS),
    listed(
        "unittest/subtests",
        "test_subtests.py::TestParts::test_without_anything",
        &[Part::Sections],
        LETTERS,
    ),
];

const fn listed(
    case: &'static str,
    test: &'static str,
    parts: &'static [Part],
    reason: &'static str,
) -> Listed {
    Listed { case, test, parts, reason }
}
