//! Gives up a run that takes too long or too much: a loop without an end cannot be ended from inside, and what cannot be
//! allocated would end the process without a word.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use protocol::{Limit, TestId};

use crate::memory;

/// The status of coreutils' `timeout`, for a run that was stopped by the clock.
pub(crate) const TIMED_OUT: u8 = 124;

/// The status of a process that was killed because memory ran out.
pub(crate) const OUT_OF_MEMORY: u8 = 137;

/// How often the memory in use is looked at.
const LOOK: Duration = Duration::from_millis(20);

/// A watch over one run. Dropping it calls it off.
pub(crate) struct Watch {
    news: Sender<TestId>,
}

impl Watch {
    /// Calls `give_up` after `limit`, or when the run has asked for more memory than it may have, with which of the two it
    /// was and the last test that began. It is meant to end the process.
    pub(crate) fn over(
        limit: Duration,
        give_up: impl FnOnce(Limit, Option<TestId>) + Send + 'static,
    ) -> Self {
        let (news, receiver) = mpsc::channel();
        let deadline = Instant::now() + limit;
        memory::begin();
        thread::spawn(move || {
            let mut running = None;
            loop {
                let left = deadline.saturating_duration_since(Instant::now());
                match receiver.recv_timeout(left.min(LOOK)) {
                    Ok(test) => running = Some(test),
                    Err(RecvTimeoutError::Disconnected) => return,
                    Err(RecvTimeoutError::Timeout) if memory::is_over() => {
                        memory::lift();
                        return give_up(Limit::Memory, running);
                    }
                    Err(RecvTimeoutError::Timeout) if left.is_zero() => return give_up(Limit::Time, running),
                    Err(RecvTimeoutError::Timeout) => {}
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

/// Says on standard error which limit was reached, and what to do. Gives the status to end with.
pub(crate) fn say_why(reached: Limit, time: Duration, running: Option<&TestId>) -> u8 {
    let during = running.map_or_else(String::new, |test| format!(" while {test} ran"));
    if reached == Limit::Memory {
        let gigabytes = memory::LIMIT >> 30;
        eprintln!("\nunderstudy: stopped, as it asked for more than {gigabytes} GB of memory{during}");
        eprintln!("hint: look for a list or a text that grows without an end");
        return OUT_OF_MEMORY;
    }
    eprintln!("\nunderstudy: stopped after {} s{during}", time.as_secs());
    eprintln!("hint: look for a loop without an end, or give more time with --timeout");
    TIMED_OUT
}
