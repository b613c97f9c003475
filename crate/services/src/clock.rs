//! A virtual clock: it starts when it is told to and moves only when it is read or advanced.
//!
//! Tests that sleep or measure durations give the same answer on every machine and take no real time. Time zones
//! and calendars are deliberately absent: this counts nanoseconds.

use std::cell::{Cell, RefCell};

/// How far each reading moves the clock, so that no measured duration is zero.
const TICK_NS: i64 = 1_000;

/// A clock that stands still between two readings.
///
/// - units: nanoseconds; the wall clock counts from the Unix epoch, the monotonic one from the clock's start
#[derive(Debug)]
pub struct Clock {
    started_ns: Cell<i64>,
    elapsed_ns: Cell<i64>,
    sleeps: RefCell<Vec<i64>>,
}

impl Clock {
    /// A clock whose wall time is `unix_ns` now.
    #[must_use]
    pub fn starting_at(unix_ns: i64) -> Self {
        Self { started_ns: Cell::new(unix_ns), elapsed_ns: Cell::new(0), sleeps: RefCell::default() }
    }

    /// Begins again: the wall time is `unix_ns` now, nothing has passed and nobody has slept.
    pub fn restart(&self, unix_ns: i64) {
        self.started_ns.set(unix_ns);
        self.elapsed_ns.set(0);
        self.sleeps.borrow_mut().clear();
    }

    /// The wall time. Each reading is a microsecond after the one before.
    pub fn now_ns(&self) -> i64 {
        self.started_ns.get().saturating_add(self.tick())
    }

    /// The time since the clock began. Each reading is a microsecond after the one before.
    pub fn monotonic_ns(&self) -> i64 {
        self.tick()
    }

    /// Lets time pass without a sleep being recorded. A negative span is ignored: time does not run backwards.
    pub fn advance(&self, span_ns: i64) {
        self.elapsed_ns.set(self.elapsed_ns.get().saturating_add(span_ns.max(0)));
    }

    /// Sleeps: records the span and lets it pass at once.
    pub fn sleep(&self, span_ns: i64) {
        self.sleeps.borrow_mut().push(span_ns);
        self.advance(span_ns);
    }

    /// Every span slept, in order.
    #[must_use]
    pub fn sleeps(&self) -> Vec<i64> {
        self.sleeps.borrow().clone()
    }

    fn tick(&self) -> i64 {
        self.advance(TICK_NS);
        self.elapsed_ns.get()
    }
}

#[cfg(test)]
mod tests {
    use super::Clock;

    #[test]
    fn each_reading_is_later_than_the_one_before() {
        let clock = Clock::starting_at(1_000_000_000);
        assert_eq!(
            [clock.now_ns(), clock.monotonic_ns(), clock.now_ns()],
            [1_000_001_000, 2_000, 1_000_003_000]
        );
    }

    #[test]
    fn a_sleep_passes_at_once_and_is_remembered() {
        let clock = Clock::starting_at(0);
        clock.sleep(5_000_000_000);
        clock.advance(7);
        assert_eq!(clock.now_ns(), 5_000_001_007);
        assert_eq!(clock.sleeps(), [5_000_000_000]);
    }

    #[test]
    fn a_clock_that_begins_again_is_a_new_one() {
        let clock = Clock::starting_at(0);
        clock.sleep(5_000_000_000);
        clock.restart(1_000_000_000);
        assert_eq!(clock.sleeps(), Vec::<i64>::new());
        assert_eq!([clock.now_ns(), clock.monotonic_ns()], [1_000_001_000, 2_000]);
    }

    #[test]
    fn time_never_runs_backwards_or_over() {
        let clock = Clock::starting_at(0);
        clock.advance(-10);
        assert_eq!(clock.monotonic_ns(), 1_000);
        clock.advance(i64::MAX);
        assert_eq!(clock.now_ns(), i64::MAX);
    }
}
