//! What the engine tells the page while it works.

use serde::{Deserialize, Serialize};

use crate::report::{Failure, FileCoverage, Place, TestId, TestReport, Verdict, Warning};

/// One step of a turn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The tests that were found and are asked for, in the order in which they run.
    Collected(Vec<TestId>),
    /// All files have been looked at. Before [`Event::Collected`], and also where that does not come.
    Found {
        /// How many tests there are.
        tests: usize,
        /// How many of them the options leave out.
        deselected: usize,
    },
    /// A file says of itself that it is to be skipped.
    FileSkipped {
        /// Where it says so.
        place: Place,
        /// Why.
        reason: String,
    },
    /// A warning outside of any test.
    Warned(Box<Warning>),
    /// A file could not be collected: a syntax error, or an exception while it was imported.
    NotCollected {
        /// The file.
        path: String,
        /// What went wrong.
        failure: Box<Failure>,
    },
    /// A test begins.
    Started(TestId),
    /// A test has ended.
    Finished(Box<TestReport>),
    /// What was printed outside of any test.
    Printed {
        /// Where it was printed.
        stream: Stream,
        /// What was printed.
        text: String,
    },
    /// One implementation has been judged. Only in a grading turn.
    Judged(Box<Verdict>),
    /// What ran of each of the learner's files, where coverage was asked for.
    Covered(Vec<FileCoverage>),
    /// The turn is over. Always the last event, and there is exactly one.
    Ended(Ended),
}

/// Where text was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
}

/// How a turn ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ended {
    /// Everything that was asked for was done.
    Done(Summary),
    /// A limit was reached. What had finished before it was already reported.
    Stopped {
        /// Which limit.
        limit: Limit,
        /// The test that was running, if one was.
        during: Option<TestId>,
    },
    /// The code under test asked the interpreter to end, as `exit()` does.
    Exited {
        /// The status it gave.
        code: i32,
        /// The test that was running, if one was.
        during: Option<TestId>,
    },
    /// What was asked for makes no sense: a test that is not there, or an expression that cannot be read.
    Refused {
        /// What is wrong with it, in pytest's words.
        message: String,
    },
}

/// Which limit stopped a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// It ran longer than `limits.wall_ms`.
    Time,
    /// It printed more than `limits.output_bytes`.
    Output,
    /// It asked for more memory than there is.
    Memory,
    /// It called itself too deeply for the interpreter to recover.
    Depth,
}

/// The counts of a run. In a grading turn they are those of the run on the first correct implementation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Tests whose set-up or tear-down failed, and files that could not be collected.
    pub errors: usize,
    /// Tests that were skipped.
    pub skipped: usize,
    /// Tests that failed as they were expected to.
    pub xfailed: usize,
    /// Tests that passed although they were expected to fail.
    pub xpassed: usize,
    /// Tests that were found and left out.
    pub deselected: usize,
    /// Warnings in tests and outside of them.
    pub warnings: usize,
    /// Wall time in milliseconds.
    pub took_ms: f64,
}
