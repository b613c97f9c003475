//! Lesson files: parse, validate, say what is wrong and where.
//!
//! A lessons folder is `course.toml`, one folder per lesson (`lesson.toml`, `lesson.md`) and in it one folder per
//! exercise (`exercise.toml`, `task.md`, `starter.py`, `solution.py`, the code under test, `faults/*.py`).
//! `docs/writing-lessons.md` explains every key to authors.
//!
//! - [`read_course`] gives the navigation, [`read_lesson`] the prose, [`read_exercise`] all files of an exercise.
//! - Nothing here opens files, so the same code reads lessons on a disk and in a browser; see [`Files`].
//! - A broken file costs only what it describes: a [`Reading`] always has a value and says what is wrong.

mod desk;
mod exercise;
mod files;
mod fingerprint;
mod imports;
mod lesson;
mod name;
mod outline;
mod problem;
mod prose;
mod read;
mod request;
mod table;

pub use exercise::{Access, Correct, Declared, Exercise, Fault, WorkFile};
pub use files::{Files, Lookup, Shelf};
pub use lesson::Lesson;
pub use outline::{Course, ExerciseOutline, LessonOutline};
pub use problem::{Problem, What};
pub use prose::{Align, Block, CalloutKind, Inline, Target};
pub use read::{Reading, Whole, read_course, read_exercise, read_lesson, read_whole};
pub use request::{LEARNER, REFERENCE, Texts};
