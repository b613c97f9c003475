//! How far the learner has come.

use std::collections::BTreeMap;

use course::Course;

use super::key::Key;

/// How an exercise stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was changed yet.
    #[default]
    Fresh,
    /// The learner has begun.
    Begun,
    /// It was solved at least once.
    Solved,
}

impl Standing {
    /// It in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Fresh => "not started",
            Self::Begun => "started",
            Self::Solved => "solved",
        }
    }
}

/// How each exercise stands; those that are not in it are fresh.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress(BTreeMap<Key, Standing>);

impl Progress {
    /// How the exercise stands.
    #[must_use]
    pub fn of(&self, key: &Key) -> Standing {
        self.0.get(key).copied().unwrap_or_default()
    }

    /// Notes that the learner has begun.
    pub fn begin(&mut self, key: &Key) {
        self.0.entry(key.clone()).or_insert(Standing::Begun);
    }

    /// Notes that the exercise is solved.
    pub fn solve(&mut self, key: &Key) {
        self.0.insert(key.clone(), Standing::Solved);
    }

    /// How many exercises of the course are solved, and how many there are.
    #[must_use]
    pub fn count(&self, course: &Course) -> (usize, usize) {
        let keys = course.lessons.iter().flat_map(|lesson| {
            lesson.exercises.iter().map(|exercise| self.of(&Key::new(&lesson.id, &exercise.id)))
        });
        keys.fold((0, 0), |(solved, all), standing| {
            (solved + usize::from(standing == Standing::Solved), all + 1)
        })
    }
}
