//! The learner's work on one exercise.

use std::collections::BTreeMap;

use course::{Access, Exercise, Texts};
use protocol::TestId;

use super::coverage::Covered;
use super::grade::Grade;
use super::run::Run;
use super::saved::Saved;

/// An opened exercise: the texts, the results, the hints that were shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The text of each file that can be edited.
    pub texts: Texts,
    /// The file shown.
    pub tab: String,
    /// Counts the changes.
    pub revision: u32,
    /// How the text is kept.
    pub keeping: Keeping,
    /// Whether the kept text was begun from an older version of the lesson, and the learner has not chosen yet.
    pub outdated: bool,
    /// Whether the learner is asked to confirm going back to the starter.
    pub asked_reset: bool,
    /// The last run.
    pub run: Option<Run>,
    /// Whose lines are shown of those that the last run ran; without a test, those of all.
    pub lines_of: Option<TestId>,
    /// The last grading.
    pub grade: Option<Grade>,
    /// How many hints of each fault were shown.
    pub hints: BTreeMap<String, usize>,
}

/// How the learner's text is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing was changed.
    Untouched,
    /// Changed, and not kept yet.
    Changed,
    /// Kept.
    Kept,
    /// It cannot be kept.
    Lost,
}

impl Desk {
    /// The desk for `exercise`, with what was kept of it.
    #[must_use]
    pub fn open(exercise: &Exercise, saved: Option<&Saved>) -> Self {
        let mut texts = exercise.starter();
        let mut keeping = Keeping::Untouched;
        let mut outdated = false;
        if let Some(saved) = saved {
            for (path, text) in &saved.texts {
                if let Some(own) = texts.get_mut(path) {
                    if own != text {
                        keeping = Keeping::Kept;
                    }
                    own.clone_from(text);
                }
            }
            // Who never changed anything gets the new starter without being asked.
            outdated = saved.starter != exercise.starter_hash && keeping == Keeping::Kept;
        }
        Self {
            texts,
            tab: exercise.tests.clone(),
            revision: 0,
            keeping,
            outdated,
            asked_reset: false,
            run: None,
            lines_of: None,
            grade: None,
            hints: BTreeMap::new(),
        }
    }

    /// The text of the file at `path`, as the learner has it.
    #[must_use]
    pub fn text<'t>(&'t self, exercise: &'t Exercise, path: &str) -> &'t str {
        let file = exercise.file(path);
        let own = self.texts.get(path).filter(|_| file.is_some_and(|file| file.access == Access::Edit));
        own.map_or_else(|| file.map_or("", |file| &file.text), String::as_str)
    }

    /// Whether the text has changed since the last run.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.run.as_ref().is_some_and(|run| run.texts != self.texts)
    }

    /// What the last run ran of the file at `path`, of which the text has not changed since.
    #[must_use]
    pub fn covered(&self, path: &str) -> Option<Covered> {
        let run = self.run.as_ref().filter(|_| !self.is_stale())?;
        Covered::of(run, path, self.lines_of.as_ref())
    }

    /// What is to be stored.
    #[must_use]
    pub fn saved(&self, starter: &str, solved: bool) -> Saved {
        Saved { starter: starter.to_owned(), texts: self.texts.clone(), solved }
    }
}
