//! Reads the counts out of what test programs print. Pure: lines in, numbers out.

/// How many passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Passed.
    pub(crate) passed: usize,
    /// Failed.
    pub(crate) failed: usize,
}

impl Count {
    /// The count of one check.
    pub(crate) fn of(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed) }
    }
}

/// Adds up one program's lines.
#[derive(Debug)]
pub(crate) struct Tally {
    read: fn(&str) -> Option<Count>,
    count: Count,
}

impl Tally {
    /// For `cargo test`, which ends each test program with a line of counts.
    pub(crate) fn cargo() -> Self {
        Self { read: cargo_line, count: Count::default() }
    }

    /// For `node --test`, which ends with one line for each count.
    pub(crate) fn node() -> Self {
        Self { read: node_line, count: Count::default() }
    }

    /// For our own scripts, which end with `N passed, N failed`.
    pub(crate) fn script() -> Self {
        Self { read: script_line, count: Count::default() }
    }

    /// Takes one line.
    pub(crate) fn see(&mut self, line: &str) {
        if let Some(found) = (self.read)(line) {
            self.count.passed += found.passed;
            self.count.failed += found.failed;
        }
    }

    /// Gives the sums. A program that failed without a failed test, or that ran none, counts as one failure: it did
    /// not compile, or it crashed, or it found nothing.
    pub(crate) fn finish(self, well: bool) -> Count {
        let mut count = self.count;
        if count.failed == 0 && (!well || count.passed == 0) {
            count.failed = 1;
        }
        count
    }
}

/// `test result: ok. 12 passed; 0 failed; 0 ignored; ...`
fn cargo_line(line: &str) -> Option<Count> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let mut count = Count::default();
    for part in counts.split("; ") {
        match part.split_once(' ')? {
            (number, "passed") => count.passed = number.parse().ok()?,
            (number, "failed") => count.failed = number.parse().ok()?,
            _ => {}
        }
    }
    Some(count)
}

/// `ℹ pass 12`, `ℹ fail 0`, and `ℹ cancelled 1`, which is a test that ran out of time.
fn node_line(line: &str) -> Option<Count> {
    let (name, number) = line.strip_prefix("ℹ ")?.split_once(' ')?;
    let number = number.parse().ok()?;
    match name {
        "pass" => Some(Count { passed: number, failed: 0 }),
        "fail" | "cancelled" => Some(Count { passed: 0, failed: number }),
        _ => None,
    }
}

/// `3 passed, 0 failed`
fn script_line(line: &str) -> Option<Count> {
    let (passed, failed) = line.strip_suffix(" failed")?.split_once(" passed, ")?;
    Some(Count { passed: passed.parse().ok()?, failed: failed.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(mut tally: Tally, text: &str, well: bool, passed: usize, failed: usize) {
        text.lines().for_each(|line| tally.see(line));
        assert_eq!(tally.finish(well), Count { passed, failed });
    }

    #[test]
    fn cargo_programs_are_added_up() {
        let text = "test a ... ok\n\
                    test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
                    test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.0s";
        check(Tally::cargo(), text, false, 15, 2);
    }

    #[test]
    fn what_does_not_compile_or_runs_nothing_has_failed() {
        check(Tally::cargo(), "error: could not compile", false, 0, 1);
        check(Tally::cargo(), "test result: ok. 2 passed; 0 failed", false, 2, 1);
        check(Tally::node(), "", true, 0, 1);
    }

    #[test]
    fn nodes_counts_are_read() {
        check(Tally::node(), "ℹ tests 6\nℹ suites 0\nℹ pass 4\nℹ fail 1\nℹ cancelled 1", false, 4, 2);
    }

    #[test]
    fn a_scripts_last_line_is_read() {
        check(Tally::script(), "ok: one\n2 passed, 1 failed", false, 2, 1);
    }
}
