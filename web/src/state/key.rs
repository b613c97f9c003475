//! Which exercise.

use std::fmt;

/// An exercise's name in links, in storage and in the model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The folder of the lesson.
    pub lesson: String,
    /// The folder of the exercise in it.
    pub exercise: String,
}

impl Key {
    /// The exercise `exercise` of the lesson `lesson`.
    #[must_use]
    pub fn new(lesson: &str, exercise: &str) -> Self {
        Self { lesson: lesson.to_owned(), exercise: exercise.to_owned() }
    }

    /// Reads what [`Key`]'s `Display` writes: `lesson/exercise`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (lesson, exercise) = text.split_once('/')?;
        let whole = !lesson.is_empty() && !exercise.is_empty() && !exercise.contains('/');
        whole.then(|| Self::new(lesson, exercise))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.lesson, self.exercise)
    }
}
