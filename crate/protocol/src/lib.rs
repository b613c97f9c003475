//! Messages between page and worker, and between the command line and the engine.
//!
//! One [`Request`] in, any number of [`Event`]s out, exactly one of them [`Event::Ended`] and that the last.
//! Nothing here knows of Python, of the browser or of files on disk.

mod doubles;
mod envelope;
mod event;
mod report;
mod request;
mod start;

pub use doubles::{Doubles, Outage, OutageKind, Server, Service};
pub use envelope::{FromWorker, ToWorker};
pub use event::{Ended, Event, Limit, Stream, Summary};
pub use report::{
    Escape, Failure, FileCoverage, FileLines, Finding, Frame, MockCall, MockLog, Outcome, Phase, PhaseResult,
    PhaseTimes, Place, Rejection, Section, Sleep, SleepLog, SubtestReport, TestId, TestReport, Verdict,
    Warning,
};
pub use request::{
    GradeRequest, Implementation, Limits, Options, Request, Role, RunRequest, SourceFile, Traceback,
};
pub use start::{Start, moment_ms};
