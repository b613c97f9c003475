//! Misspelled assertions, which a double would otherwise take for attributes and so let every test pass.

/// The assertions without their `assert_`, which read as if they asserted something.
const BARE: [&str; 6] =
    ["any_call", "called_once", "called_once_with", "called_with", "has_calls", "not_called"];

/// What a misspelled assertion begins with.
const PREFIXES: [&str; 5] = ["assert", "assret", "asert", "aseert", "assrt"];

/// Whether an attribute `name` is likely a misspelled assertion.
///
/// - source: `CPython` 3.14 `unittest.mock`, `NonCallableMock.__getattr__`
#[must_use]
pub fn is_unsafe_name(name: &str) -> bool {
    match name.as_bytes().first() {
        Some(b'a') => PREFIXES.iter().any(|prefix| name.starts_with(prefix)) || name == "any_call",
        Some(b'c' | b'h' | b'n') => BARE.contains(&name),
        _ => false,
    }
}

/// What to say when a misspelled assertion is looked up.
#[must_use]
pub fn unsafe_name(name: &str) -> String {
    format!(
        "'{name}' is not a valid assertion. Use a spec for the mock if '{name}' is meant to be an attribute."
    )
}

/// Whether a keyword of `patch` is a misspelled `autospec` or `spec_set`.
#[must_use]
pub fn is_typo_of_autospec(keyword: &str) -> bool {
    matches!(keyword, "autospect" | "auto_spec" | "set_spec")
}
