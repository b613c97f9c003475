//! What the page asks of the engine.

use serde::{Deserialize, Serialize};

use crate::doubles::Doubles;
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
    /// The paths of the files to collect tests from, or what of such a file: `test_a.py::TestK::test_b[1]`. In order.
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
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own, and they go together as they like"
)]
pub struct Options {
    /// How much a failure tells: 1 with `-v`, 2 with `-vv`, -1 with `-q`.
    pub verbosity: i8,
    /// Which tests run by their names, as `-k` has it; all of them where it is empty.
    pub keywords: String,
    /// Which tests run by their marks, as `-m` has it; all of them where it is empty.
    pub marks: String,
    /// After how many failures and errors the run stops, as `--maxfail` has it; 0 for never.
    pub max_failures: usize,
    /// How a failure shows the way to it.
    pub traceback: Traceback,
    /// Whether the locals of each frame are shown, as `--showlocals` has it.
    pub show_locals: bool,
    /// Whether what tests print is handed on as it comes instead of being kept for their reports, as `-s` has it.
    pub uncaptured: bool,
    /// Whether a mark that nobody has registered is an error, as `--strict-markers` has it.
    pub strict_markers: bool,
    /// Filters of warnings, the last one first asked, as `-W` has them.
    pub warnings: Vec<String>,
    /// Whether the tests are only found, as `--collect-only` has it.
    pub collect_only: bool,
    /// How many columns a line has, as `COLUMNS` has it; 80 where it is 0.
    pub width: usize,
    /// What the clock and the random numbers begin with.
    pub start: Start,
    /// Whether to tell which lines each test ran.
    pub coverage: bool,
    /// What the doubles of services do by themselves.
    pub doubles: Doubles,
}

impl Options {
    /// How many columns a line has.
    #[must_use]
    pub fn columns(&self) -> usize {
        if self.width == 0 { 80 } else { self.width }
    }
}

/// How a failure shows the way to it, as `--tb` has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Traceback {
    /// The first and the last frame whole, those between in short.
    #[default]
    Auto,
    /// Every frame whole.
    Long,
    /// Every frame in short.
    Short,
    /// Where it happened and what, in one line.
    Line,
    /// As Python itself prints it.
    Native,
    /// Not at all.
    No,
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
    /// What the doubles of services do by themselves in each single run.
    #[serde(default)]
    pub doubles: Doubles,
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
