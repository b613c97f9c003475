//! Gives up a run that takes too long: a loop without an end cannot be ended from inside.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use protocol::TestId;

/// The status of coreutils' `timeout`, for a run that was stopped by the clock.
pub(crate) const TIMED_OUT: u8 = 124;

/// A watch over one run. Dropping it calls it off.
pub(crate) struct Watch {
    news: Sender<TestId>,
}

impl Watch {
    /// Calls `give_up` after `limit`, with the last test that began. It is meant to end the process.
    pub(crate) fn over(limit: Duration, give_up: impl FnOnce(Option<TestId>) + Send + 'static) -> Self {
        let (news, receiver) = mpsc::channel();
        let deadline = Instant::now() + limit;
        thread::spawn(move || {
            let mut running = None;
            loop {
                match receiver.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                    Ok(test) => running = Some(test),
                    Err(RecvTimeoutError::Disconnected) => return,
                    Err(RecvTimeoutError::Timeout) => return give_up(running),
                }
            }
        });
        Self { news }
    }

    /// A test begins.
    pub(crate) fn begins(&self, test: &TestId) {
        // Nobody listens only where the process is about to end.
        let _ = self.news.send(test.clone());
    }
}

/// What is said on standard error when time is up.
pub(crate) fn say_time_is_up(limit: Duration, running: Option<&TestId>) {
    let during = running.map_or_else(String::new, |test| format!(" while {test} ran"));
    eprintln!("\nunderstudy: stopped after {} s{during}", limit.as_secs());
    eprintln!("hint: look for a loop without an end, or give more time with --timeout");
}
