//! Time limits as the command line has them.

use std::time::Duration;

use crate::error::Error;

/// The limit where none is given.
pub(crate) const DEFAULT: Duration = Duration::from_mins(1);

/// The value of `--timeout`.
///
/// # Errors
/// Where there is none, or it is not a whole number.
pub(crate) fn parse(given: Option<&String>) -> Result<Duration, Error> {
    let seconds = given.and_then(|seconds| seconds.parse().ok()).ok_or(Error::NoSeconds)?;
    Ok(Duration::from_secs(seconds))
}
