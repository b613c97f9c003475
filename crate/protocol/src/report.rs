//! What is known of one test after it ran, and of one implementation after it was judged.

use serde::{Deserialize, Serialize};

use crate::request::Role;

/// A test's name as pytest writes it, such as `test_loader.py::TestLoad::test_rows`.
pub type TestId = String;

/// How a test ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// It passed.
    Passed,
    /// An assertion did not hold, or an exception came out of it.
    Failed,
    /// Its set-up or tear-down failed.
    Error,
    /// It was skipped.
    Skipped,
    /// It failed, as it was expected to.
    XFailed,
    /// It passed, although it was expected to fail.
    XPassed,
}

/// The parts of a test's life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// Its fixtures are made.
    SetUp,
    /// It runs.
    #[default]
    Call,
    /// Its fixtures are undone.
    TearDown,
}

/// Everything about one test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TestReport {
    /// The test.
    pub id: TestId,
    /// Its file.
    pub path: String,
    /// The line its `def` stands on, from 1.
    pub line: u32,
    /// How it ended.
    pub outcome: Outcome,
    /// How far it had come when its outcome was decided.
    pub phase: Phase,
    /// Wall time in milliseconds.
    pub took_ms: f64,
    /// Why it did not pass. Also the reason of a skip.
    pub failure: Option<Failure>,
    /// What was captured: `Captured stdout call` and the like, in pytest's order.
    pub sections: Vec<Section>,
    /// What each mock of the test saw, in the order the mocks were first called.
    pub mocks: Vec<MockLog>,
    /// Where the code slept.
    #[serde(default, skip_serializing_if = "SleepLog::is_empty")]
    pub sleeps: SleepLog,
    /// What would have left the sandbox.
    pub escapes: Vec<Escape>,
    /// What looks wrong although it may have passed.
    pub findings: Vec<Finding>,
    /// The warnings that came out of it, in order.
    #[serde(default)]
    pub warnings: Vec<Warning>,
    /// The other result of a test whose tear-down failed, which is told beside `outcome`.
    ///
    /// - shape: the call's or the set-up's where `phase` is the tear-down, and the tear-down's where it is not
    #[serde(default)]
    pub other: Option<Box<PhaseResult>>,
    /// How long each phase took.
    #[serde(default)]
    pub took: PhaseTimes,
    /// The lines of functions that it ran, where coverage was asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covered: Vec<FileLines>,
    /// Its subtests, in the order in which they ended. One that failed makes `outcome` a failure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subtests: Vec<SubtestReport>,
    /// Whether nothing but its subtests speaks against it, and pytest says that it passed: those of `unittest`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub passed_beside_subtests: bool,
}

/// A part of a test that was reported by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubtestReport {
    /// Which one, as pytest puts it behind the test's name: `[message] (key=value)`.
    pub description: String,
    /// How it ended.
    pub outcome: Outcome,
    /// Why it did not pass. Also the reason of a skip.
    pub failure: Option<Failure>,
    /// What was captured until it ended.
    pub sections: Vec<Section>,
}

/// Lines of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileLines {
    /// The file.
    pub path: String,
    /// The lines on which statements begin, from 1, in order.
    pub lines: Vec<u32>,
}

/// What a run ran of one file.
///
/// - source: coverage.py counts the same lines, and leaves out the same
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileCoverage {
    /// The file.
    pub path: String,
    /// The lines on which statements begin, from 1, in order.
    pub statements: Vec<u32>,
    /// Those of them outside of functions that ran: they run once, at the import, for all tests.
    pub at_import: Vec<u32>,
    /// All of them that ran.
    pub covered: Vec<u32>,
    /// Whether the file was imported at all.
    pub is_imported: bool,
}

/// How one phase of a test ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseResult {
    /// Which one.
    pub phase: Phase,
    /// How it ended.
    pub outcome: Outcome,
    /// Why it did not pass. Also the reason of a skip.
    pub failure: Option<Failure>,
}

/// Wall times in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PhaseTimes {
    /// Of making its fixtures.
    pub set_up_ms: f64,
    /// Of the test itself.
    pub call_ms: f64,
    /// Of undoing its fixtures.
    pub tear_down_ms: f64,
}

/// A warning that was not turned into an exception.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// Its class, such as `UserWarning`.
    pub category: String,
    /// What it says.
    pub message: String,
    /// The file it is blamed on: relative to the work folder, or whole where it lies elsewhere.
    pub path: String,
    /// The line it is blamed on, from 1.
    pub line: u32,
    /// That line, trimmed, where it is known.
    pub source: Option<String>,
}

/// A titled piece of captured text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The title, such as `Captured stdout call`.
    pub title: String,
    /// The text.
    pub text: String,
}

/// Why something did not pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The exception's class, such as `AssertionError`; qualified as pytest does.
    pub exception: String,
    /// pytest's `E` lines without the `E`, joined by line ends.
    pub message: String,
    /// The first line of the message, for a list.
    pub summary: String,
    /// The deepest place in the learner's own files.
    pub place: Option<Place>,
    /// The whole block as pytest prints it, without its title line.
    pub text: String,
    /// The frames, outermost first, the learner's own only.
    pub frames: Vec<Frame>,
    /// A next step in plain words, where one is known.
    pub hint: Option<String>,
    /// Whether a list of failures gives no summary of this one, as pytest does where there is no exception to name.
    #[serde(default)]
    pub unnamed: bool,
}

impl Failure {
    /// Whether Python cannot read a text, which is then at `place`.
    #[must_use]
    pub fn is_syntax_error(&self) -> bool {
        matches!(self.exception.as_str(), "SyntaxError" | "IndentationError" | "TabError")
    }
}

/// A range in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The file, relative to the work folder.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// The first column, from 0 in characters, where known.
    pub column: Option<u32>,
    /// The column behind the last one, where known and on the same line.
    pub end_column: Option<u32>,
}

/// One call on the stack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Where.
    pub place: Place,
    /// The function.
    pub function: String,
    /// The source line, trimmed.
    pub source: String,
}

/// What one mock saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MockLog {
    /// The mock's name, such as `post`, or its kind where it has none.
    pub name: String,
    /// `Mock`, `MagicMock` and so on.
    pub kind: String,
    /// Every call on it and on its children, in order.
    pub calls: Vec<MockCall>,
    /// How many further calls were left out.
    pub left_out: usize,
}

/// One call that a mock saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MockCall {
    /// The call as unittest.mock prints it, such as `call.get_object(Bucket='b', Key='k')`.
    pub text: String,
    /// The name alone, such as `get_object`; empty for the mock itself.
    pub name: String,
    /// Each positional argument's repr.
    pub args: Vec<String>,
    /// Each keyword argument's name and repr, in the order they were given.
    pub kwargs: Vec<(String, String)>,
    /// The repr of what it returned, or the exception it raised.
    pub answer: Option<String>,
    /// The line in the learner's files that made the call.
    pub place: Option<Place>,
    /// When: a number that grows from call to call and from sleep to sleep of a test.
    #[serde(default)]
    pub at: u32,
}

/// The calls of `time.sleep` in a test. They move the sandbox's clock and take no time.
///
/// - units: `seconds` of the virtual clock, in all, those left out included
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SleepLog {
    /// The first of them.
    pub sleeps: Vec<Sleep>,
    /// How many further ones were left out.
    pub left_out: usize,
    /// How long they were together.
    pub seconds: f64,
}

impl SleepLog {
    /// Whether nothing slept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sleeps.is_empty()
    }
}

/// One call of `time.sleep`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sleep {
    /// When: a number among those of the calls of mocks, which grow as the test goes on.
    pub at: u32,
    /// How long, in seconds of the virtual clock.
    pub seconds: f64,
    /// The function of the learner's that slept.
    pub function: Option<String>,
    /// Its line.
    pub place: Option<Place>,
}

/// Something that would have left the sandbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escape {
    /// What would have been reached, such as `POST http://model-api/predict`.
    pub target: String,
    /// What to do about it.
    pub advice: String,
    /// Where it happened.
    pub place: Option<Place>,
}

/// Something that looks wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Which rule found it, such as `patch-had-no-effect`.
    pub kind: String,
    /// What is wrong.
    pub message: String,
    /// What to do next.
    pub next_step: String,
    /// Where.
    pub place: Option<Place>,
}

/// What the tests made of one implementation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// The implementation.
    pub implementation: String,
    /// What a good suite does with it.
    pub role: Role,
    /// Whether the suite accepted it: tests ran, and none failed.
    pub accepted: bool,
    /// Why the run was cut short, if it was: a fault that never ends counts as rejected.
    pub cut_short: Option<String>,
    /// The tests that rejected it.
    pub rejected_by: Vec<Rejection>,
    /// How many tests ran.
    pub tests: usize,
    /// Wall time in milliseconds.
    pub took_ms: f64,
}

impl Verdict {
    /// Whether something in the suite spoke against the implementation. A suite in which no test ran does not.
    #[must_use]
    pub fn is_rejected(&self) -> bool {
        self.cut_short.is_some() || !self.rejected_by.is_empty()
    }
}

/// One test that rejected an implementation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    /// The test, or the file that could not be collected.
    pub test: TestId,
    /// The first line of its message.
    pub summary: String,
}
