//! What the page asks of the engine.

use serde::{Deserialize, Serialize};

use crate::start::Start;

/// One turn's work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Run tests once.
    Run(RunRequest),
    /// Run the same tests on every correct and every faulty implementation.
    Grade(GradeRequest),
}

/// A text file in the sandbox.
///
/// - shape: `path` is relative to the work folder, with `/` between its parts
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// Where the file lies, such as `test_loader.py`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// Tests to run and the files they need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunRequest {
    /// Every file of the work folder, the test files included.
    pub files: Vec<SourceFile>,
    /// The paths of the files to collect tests from, in order.
    pub tests: Vec<String>,
    /// What the run may use.
    pub limits: Limits,
    /// What is asked for beyond that.
    #[serde(default)]
    pub options: Options,
}

impl RunRequest {
    /// The tests in the files at `tests` among `files`, with the usual limits and options.
    #[must_use]
    pub fn new(files: Vec<SourceFile>, tests: Vec<String>) -> Self {
        Self { files, tests, limits: Limits::default(), options: Options::default() }
    }
}

/// How a run is carried out and told, as pytest's options have it. The default is what pytest does without any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// How much a failure tells: 1 with `-v`, 2 with `-vv`, -1 with `-q`.
    pub verbosity: i8,
    /// What the clock and the random numbers begin with.
    pub start: Start,
    /// Whether to tell which lines each test ran.
    pub coverage: bool,
}

/// Tests to judge by the implementations they accept and reject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GradeRequest {
    /// The files that stay the same for each implementation, the test files included.
    pub files: Vec<SourceFile>,
    /// The paths of the files to collect tests from, in order.
    pub tests: Vec<String>,
    /// The implementations to swap in, in the order they are shown.
    pub implementations: Vec<Implementation>,
    /// What each single run may use.
    pub limits: Limits,
    /// What the clock and the random numbers of each single run begin with.
    #[serde(default)]
    pub start: Start,
}

/// Code under test to swap in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Implementation {
    /// A short name, unique in its exercise, such as `wrong_bucket`.
    pub name: String,
    /// Whether the tests should accept or reject it.
    pub role: Role,
    /// The files that replace those of the same path.
    pub files: Vec<SourceFile>,
}

/// What a good suite does with an implementation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// It is right: a good suite accepts it.
    Correct,
    /// It has a fault: a good suite rejects it.
    Faulty,
}

/// What one run may use before it is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Wall time in milliseconds.
    pub wall_ms: u64,
    /// What the tests may print, in bytes, over the whole run.
    pub output_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { wall_ms: 10_000, output_bytes: 1_000_000 }
    }
}
