//! What a run begins with, as the command line has it.

use protocol::moment_ms;

use crate::error::Error;

/// The value of `--seed`.
///
/// # Errors
/// Where there is none, or it is not a whole number of 32 bits.
pub(crate) fn seed(given: Option<&String>) -> Result<u32, Error> {
    given.and_then(|seed| seed.parse().ok()).ok_or(Error::NoSeed)
}

/// The value of `--clock`, in milliseconds since 1970.
///
/// # Errors
/// Where there is none, or it is no moment in ISO form.
pub(crate) fn clock_ms(given: Option<&String>) -> Result<i64, Error> {
    given.and_then(|moment| moment_ms(moment)).ok_or(Error::NoMoment)
}
