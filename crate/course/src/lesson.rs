//! A lesson: its outline and its prose.

use crate::outline::LessonOutline;
use crate::prose::Block;

/// A lesson to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// What the navigation shows of it.
    pub outline: LessonOutline,
    /// What it says. Empty where `lesson.md` is missing.
    pub prose: Vec<Block>,
}
