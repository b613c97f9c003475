//! What is wrong with a course: where, what, and how to mend it.

use std::fmt;

use course::{Declared, Problem};
use thiserror::Error;

/// One thing an author should mend, printed as two lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    file: String,
    line: Option<u32>,
    key: Option<String>,
    what: String,
    fix: String,
}

impl Finding {
    pub(super) fn in_file(file: String, flaw: Flaw) -> Self {
        Self { file, line: None, key: None, what: flaw.to_string(), fix: flaw.fix() }
    }

    pub(super) fn at(file: &str, line: Option<u32>, flaw: &Flaw) -> Self {
        Self { file: file.to_owned(), line, key: None, what: flaw.to_string(), fix: flaw.fix() }
    }

    pub(super) fn of(toml: &str, declared: &Declared, flaw: &Flaw) -> Self {
        let Declared { line, key } = declared.clone();
        Self {
            file: toml.to_owned(),
            line: Some(line),
            key: Some(key),
            what: flaw.to_string(),
            fix: flaw.fix(),
        }
    }
}

impl From<&Problem> for Finding {
    fn from(problem: &Problem) -> Self {
        Self {
            file: problem.file.clone(),
            line: problem.line,
            key: problem.key.clone(),
            what: problem.what.to_string(),
            fix: problem.fix(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(key) = &self.key {
            write!(f, ": key `{key}`")?;
        }
        writeln!(f, ": {}\n  hint: {}", self.what, self.fix)
    }
}

/// What can be wrong with a course that reads well.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(super) enum Flaw {
    /// Nothing names the file.
    #[error("nothing in the course names this file")]
    Stray,
    /// There is nothing left to do.
    #[error("the starter passes the exercise already")]
    StarterPasses,
    /// The solution's own run is not all green.
    #[error("the solution does not pass: {test}: {summary}")]
    SolutionFails {
        /// The test.
        test: String,
        /// What it says.
        summary: String,
    },
    /// The solution has no tests.
    #[error("the solution runs no tests")]
    NoTests,
    /// The solution would have left the sandbox.
    #[error("the solution would call {target}")]
    Escapes {
        /// What it would reach.
        target: String,
    },
    /// The solution rejects a correct implementation.
    #[error("the solution rejects the correct version `{name}`: {test}: {summary}")]
    Rejects {
        /// The implementation.
        name: String,
        /// The test.
        test: String,
        /// What it says.
        summary: String,
    },
    /// The solution accepts a faulty implementation.
    #[error("the solution does not notice the fault `{name}`")]
    Misses {
        /// The fault.
        name: String,
    },
    /// A faulty implementation that any test would reject.
    #[error("the fault `{name}` cannot even be imported: {summary}")]
    Trivial {
        /// The fault.
        name: String,
        /// What Python says.
        summary: String,
    },
    /// An exercise that does not come to its end.
    #[error("it was given up after {seconds} s")]
    Endless {
        /// How long it was waited for.
        seconds: u64,
    },
    /// An exercise that asks for ever more memory.
    #[error("it was given up, as it asked for more memory than a run may have")]
    Boundless,
    /// A run that was cut short.
    #[error("the run was stopped: {why}")]
    Stopped {
        /// Why.
        why: String,
    },
}

impl Flaw {
    fn fix(&self) -> String {
        match self {
            Self::Stray => "remove it, or name it in `exercise.toml`".to_owned(),
            Self::StarterPasses => "leave out the assertion that catches the last fault".to_owned(),
            Self::SolutionFails { .. } => "mend the solution, or the code under test".to_owned(),
            Self::NoTests => "name its tests `test_...`, and look for an error at its import".to_owned(),
            Self::Escapes { .. } => "put a stand-in where the call is made".to_owned(),
            Self::Rejects { .. } => "assert less about how it is done, or mend that version".to_owned(),
            Self::Misses { .. } => "add the assertion that tells it from the correct version".to_owned(),
            Self::Trivial { .. } => "let it run, and be wrong in one thing only".to_owned(),
            Self::Endless { .. } => "look for a loop without an end in the faults and the tests".to_owned(),
            Self::Boundless => "look for a list or a text that grows without an end".to_owned(),
            Self::Stopped { .. } => {
                "raise `[limits]` in `exercise.toml`, or make the tests do less".to_owned()
            }
        }
    }
}
