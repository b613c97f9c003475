//! How often something is expected to happen.

use std::fmt;

/// How often something is expected to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    /// This often.
    Exactly(usize),
    /// This often or more often.
    AtLeast(usize),
    /// This often or less often.
    AtMost(usize),
}

impl Times {
    /// Not at all.
    pub const NEVER: Self = Self::Exactly(0);
    /// Once.
    pub const ONCE: Self = Self::Exactly(1);

    /// Whether `count` times is as expected.
    #[must_use]
    pub fn includes(self, count: usize) -> bool {
        match self {
            Self::Exactly(wanted) => count == wanted,
            Self::AtLeast(wanted) => count >= wanted,
            Self::AtMost(wanted) => count <= wanted,
        }
    }
}

/// What stands behind "to have been called".
impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, count) = match self {
            Self::Exactly(count) => ("", *count),
            Self::AtLeast(count) => ("at least ", *count),
            Self::AtMost(count) => ("at most ", *count),
        };
        f.write_str(before)?;
        if count == 1 { f.write_str("once") } else { write!(f, "{count} times") }
    }
}
