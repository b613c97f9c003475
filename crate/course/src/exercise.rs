//! An exercise: what the learner edits, what is tested, and the implementations that judge the tests.

use protocol::{Doubles, Limits, Start};

use crate::prose::Block;

/// An exercise with all its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// The folder of its lesson.
    pub lesson: String,
    /// Its folder.
    pub id: String,
    /// The title.
    pub title: String,
    /// What the learner does, in a sentence.
    pub summary: String,
    /// What to do, from `task.md`.
    pub task: Vec<Block>,
    /// The files of the work folder in the order of their tabs: tests, code under test, further files.
    pub files: Vec<WorkFile>,
    /// The path of the learner's tests in the work folder, such as `test_loader.py`.
    pub tests: String,
    /// The path of the code under test in the work folder, such as `loader.py`.
    pub subject: String,
    /// The author's own tests of code that the learner edits, shown beside the learner's when these run.
    pub checks: Option<WorkFile>,
    /// The correct implementations, the author's own first. A good suite accepts every one.
    pub correct: Vec<Correct>,
    /// The faulty implementations. A good suite rejects every one.
    pub faults: Vec<Fault>,
    /// What a run may use.
    pub limits: Limits,
    /// What the clock and the random numbers of a run begin with.
    pub start: Start,
    /// What the doubles of services do by themselves.
    pub doubles: Doubles,
    /// Changes when a file changes that the learner starts from: sixteen hexadecimal digits.
    pub starter_hash: String,
}

impl Exercise {
    /// The file at `path` in the work folder.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&WorkFile> {
        self.files.iter().find(|file| file.path == path)
    }

    /// The fault called `name`.
    #[must_use]
    pub fn fault(&self, name: &str) -> Option<&Fault> {
        self.faults.iter().find(|fault| fault.name == name)
    }

    /// Whether the learner edits the code under test, and not only the tests.
    #[must_use]
    pub fn edits_subject(&self) -> bool {
        self.file(&self.subject).is_some_and(|file| file.access == Access::Edit)
    }
}

/// A file of the learner's work folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkFile {
    /// Its path in the work folder, such as `test_loader.py`.
    pub path: String,
    /// What stands in it at the start.
    pub text: String,
    /// What stands in it when the exercise is solved; `None` where that is the same.
    pub solution: Option<String>,
    /// Whether the learner changes it.
    pub access: Access,
    /// The file of the lessons folder it comes from, for messages.
    pub source: String,
}

/// What the learner may do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Read and change it.
    Edit,
    /// Read it.
    Read,
}

/// A correct implementation of the code under test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correct {
    /// Its name, unique in the exercise: `reference` for the author's own.
    pub name: String,
    /// What is special about it, in a sentence. Empty for the author's own.
    pub about: String,
    /// What replaces the code under test.
    pub text: String,
    /// The file of the lessons folder it comes from, for messages.
    pub source: String,
    /// Where `exercise.toml` names it, for messages.
    pub declared: Declared,
}

/// A faulty implementation of the code under test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its name, unique in the exercise, such as `wrong_bucket`.
    pub name: String,
    /// What is wrong with it, in a sentence: to be shown once it has been caught.
    pub about: String,
    /// The kind of fault, such as `wrong address`; faults of one family share it.
    pub family: Option<String>,
    /// Ever plainer hints: the symptom, then the call it shows in, then the line.
    pub hints: Vec<String>,
    /// What replaces the code under test.
    pub text: String,
    /// The file of the lessons folder it comes from, for messages.
    pub source: String,
    /// Where `exercise.toml` names it, for messages.
    pub declared: Declared,
}

/// A place in an `exercise.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// The line, from 1.
    pub line: u32,
    /// The key, such as `fault[2]`.
    pub key: String,
}
