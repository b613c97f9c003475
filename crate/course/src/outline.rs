//! The course as a whole: what the navigation shows.

use protocol::{Limits, Start};

/// A course: its lessons and their exercises by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The title.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub summary: String,
    /// The lessons in reading order. A lesson whose file is broken is listed too, under its folder's name.
    pub lessons: Vec<LessonOutline>,
    /// What a run may use where a lesson or an exercise does not say otherwise.
    pub limits: Limits,
    /// What the clock and the random numbers of a run begin with, likewise.
    pub start: Start,
}

impl Course {
    /// The lesson in the folder `id`.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&LessonOutline> {
        self.lessons.iter().find(|lesson| lesson.id == id)
    }
}

/// A lesson, as far as the navigation needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonOutline {
    /// Its folder, such as `01_why_mock`: its name in links.
    pub id: String,
    /// The title.
    pub title: String,
    /// What it is about, in a sentence.
    pub summary: String,
    /// How many minutes it takes, where the author says so.
    pub minutes: Option<u64>,
    /// The exercises in order.
    pub exercises: Vec<ExerciseOutline>,
    /// What a run may use where an exercise does not say otherwise.
    pub limits: Limits,
    /// What the clock and the random numbers of a run begin with, likewise.
    pub start: Start,
}

impl LessonOutline {
    /// The exercise in the folder `id`.
    #[must_use]
    pub fn exercise(&self, id: &str) -> Option<&ExerciseOutline> {
        self.exercises.iter().find(|exercise| exercise.id == id)
    }
}

/// An exercise, as far as the navigation needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseOutline {
    /// Its folder, such as `first_stand_in`: its name in links.
    pub id: String,
    /// The title.
    pub title: String,
    /// What the learner does, in a sentence.
    pub summary: String,
}
