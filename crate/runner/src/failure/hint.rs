//! What a beginner is told under an exception: what it means in plain words, what the likely mistake is, and where.
//!
//! One family of mistakes a file. A hint must never be wrong: a family speaks only where the exception is one that Python
//! or a library of ours raised by itself, and where its text allows no other reading. The real message is never replaced.

mod arguments;
mod attribute;
mod awaiting;
mod case;
mod context;
mod file;
mod fixture;
mod import;
mod json;
mod lookup;
mod mock;
mod name;
mod operand;
mod patch;
mod recursion;
mod service;
mod syntax;
mod truth;
mod unpack;
mod value;

pub(super) use case::Case;

/// What is said of one mistake: two sentences or three, each with its full stop.
struct Advice {
    /// What the exception means.
    means: String,
    /// What was probably done wrong, or what to do.
    likely: String,
}

impl Advice {
    fn new(means: impl Into<String>, likely: impl Into<String>) -> Self {
        Self { means: means.into(), likely: likely.into() }
    }
}

/// Every family, those that know more of a case before those that know less.
const FAMILIES: &[fn(&Case<'_>) -> Option<Advice>] = &[
    syntax::advice,
    fixture::advice,
    mock::advice,
    patch::advice,
    awaiting::advice,
    context::advice,
    service::advice,
    truth::advice,
    json::advice,
    name::advice,
    import::advice,
    attribute::advice,
    arguments::advice,
    operand::advice,
    unpack::advice,
    lookup::advice,
    file::advice,
    value::advice,
    recursion::advice,
];

/// What to tell a beginner, where that is certain.
pub(super) fn hint(case: &Case<'_>) -> Option<String> {
    let advice = FAMILIES.iter().find_map(|family| family(case))?;
    let place = case
        .place
        .as_ref()
        .map_or_else(String::new, |place| format!(" Look at line {} of `{}`.", place.line, place.path));
    Some(format!("{} {}{place}", advice.means, advice.likely))
}
