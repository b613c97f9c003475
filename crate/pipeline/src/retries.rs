//! Predictions from a web service that is out of order now and then.

use services::Transient;
use std::time::Duration;

use services::clock::Clock;

use crate::prediction::get_prediction;

/// How long to wait before the second attempt; each further wait is twice the one before.
const FIRST_WAIT: Duration = Duration::from_millis(500);

/// Something that can wait.
pub trait Sleeper {
    /// How waiting fails.
    type Error;

    /// Waits.
    ///
    /// # Errors
    /// The sleeper's own, where it is interrupted.
    fn sleep(&self, wait: Duration) -> Result<(), Self::Error>;
}

impl Sleeper for Clock {
    type Error = std::convert::Infallible;

    fn sleep(&self, wait: Duration) -> Result<(), Self::Error> {
        Clock::sleep(self, i64::try_from(wait.as_nanos()).unwrap_or(i64::MAX));
        Ok(())
    }
}

/// Asks for a prediction up to `attempts` times, with a pause before each further attempt that doubles each time.
///
/// Only what may be gone at the next attempt is tried again: nobody answered, or a status of 500 or more. It is asked at
/// least once.
///
/// # Errors
/// The error of the last attempt, or the first that trying again does not help.
pub fn predict_with_retries<Transport, Sleep>(
    transport: &Transport,
    sleeper: &Sleep,
    api_url: &Transport::Url,
    features: &Transport::Json,
    attempts: u32,
) -> Result<Transport::Json, Transport::Error>
where
    Transport: Transient,
    Transport::Error: From<Sleep::Error>,
    Sleep: Sleeper,
{
    let mut wait = FIRST_WAIT;
    for _ in 1..attempts {
        match get_prediction(transport, api_url, features) {
            Err(error) if transport.is_transient(&error)? => {
                sleeper.sleep(wait)?;
                wait *= 2;
            }
            end => return end,
        }
    }
    get_prediction(transport, api_url, features)
}
