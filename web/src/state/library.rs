//! The lesson files, as far as they have arrived, and what was read from them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use course::{Course, Exercise, Lesson, Problem, Shelf, read_course, read_exercise, read_lesson};

use super::key::Key;
use super::route::Route;

/// Lesson files and their readings.
///
/// A browser cannot list a folder, so reading names the files it wants, they are fetched, and it is read again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    shelf: Rc<Shelf>,
    asked: BTreeSet<String>,
    /// What could not be fetched, and why.
    pub unreachable: BTreeMap<String, String>,
    /// The course, as far as it is known.
    pub course: Option<Rc<Course>>,
    /// What is wrong with the files of the navigation.
    pub problems: Vec<Problem>,
    lessons: BTreeMap<String, Rc<Lesson>>,
    lesson_problems: BTreeMap<String, Vec<Problem>>,
    exercises: BTreeMap<Key, Rc<Exercise>>,
    exercise_problems: BTreeMap<Key, Vec<Problem>>,
}

/// Why a place cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is still on its way.
    Coming,
    /// The course has no such place.
    Unknown,
    /// Files could not be fetched: each with the reason.
    Unreachable(Vec<(String, String)>),
    /// Its files are broken.
    Broken,
}

impl Library {
    /// The lesson `id`, once it has arrived.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Rc<Lesson>> {
        self.lessons.get(id)
    }

    /// The exercise, once it has arrived.
    #[must_use]
    pub fn exercise(&self, key: &Key) -> Option<&Rc<Exercise>> {
        self.exercises.get(key)
    }

    /// What is wrong with the files of a place, those of the navigation included.
    #[must_use]
    pub fn problems_at(&self, route: &Route) -> Vec<&Problem> {
        let here = |problem: &&Problem| problem.lesson() == route.lesson() || problem.lesson().is_none();
        let own: &[Problem] = match route {
            Route::Home => &[],
            Route::Lesson(id) => self.lesson_problems.get(id).map_or(&[], Vec::as_slice),
            Route::Exercise(key) => self.exercise_problems.get(key).map_or(&[], Vec::as_slice),
        };
        let general: Vec<&Problem> = match route {
            Route::Home => self.problems.iter().collect(),
            Route::Lesson(_) | Route::Exercise(_) => self.problems.iter().filter(here).collect(),
        };
        let more = own.iter().filter(|problem| !general.contains(problem)).collect::<Vec<_>>();
        general.into_iter().chain(more).collect()
    }

    /// Why `route` cannot be shown, if it cannot.
    #[must_use]
    pub fn trouble(&self, route: &Route) -> Option<Trouble> {
        let shown = match route {
            Route::Home => self.course.is_some(),
            Route::Lesson(id) => self.lessons.contains_key(id),
            Route::Exercise(key) => self.exercises.contains_key(key),
        };
        if shown {
            return None;
        }
        if !self.unreachable.is_empty() {
            let failed = self.unreachable.iter().map(|(path, why)| (path.clone(), why.clone()));
            return Some(Trouble::Unreachable(failed.collect()));
        }
        if !self.asked.is_empty() {
            return Some(Trouble::Coming);
        }
        let listed = self.course.as_ref().is_some_and(|course| match route {
            Route::Home => true,
            Route::Lesson(id) => course.lesson(id).is_some(),
            Route::Exercise(key) => {
                course.lesson(&key.lesson).is_some_and(|lesson| lesson.exercise(&key.exercise).is_some())
            }
        });
        let broken = listed || self.problems.iter().any(|problem| problem.lesson() == route.lesson());
        Some(if broken { Trouble::Broken } else { Trouble::Unknown })
    }

    /// Remembers what fetching `path` gave.
    pub(super) fn put(&mut self, path: &str, result: Result<Option<String>, String>) {
        self.asked.remove(path);
        match result {
            Ok(text) => Rc::make_mut(&mut self.shelf).put(path, text),
            Err(reason) => {
                self.unreachable.insert(path.to_owned(), reason);
            }
        }
    }

    /// Forgets what could not be fetched, so that reading wants it again.
    pub(super) fn retry(&mut self) {
        self.unreachable.clear();
    }

    /// Reads what the route needs, and says which further files to fetch.
    pub(super) fn read(&mut self, route: &Route) -> Vec<String> {
        let reading = read_course(self.shelf.as_ref());
        let mut wanted = reading.wanted;
        self.problems = reading.problems;
        // Until the course file itself has arrived there is nothing to show.
        if !wanted.iter().any(|path| path == "course.toml") {
            let known = self.course.as_ref().is_some_and(|course| **course == reading.value);
            if !known {
                self.course = Some(Rc::new(reading.value));
            }
            wanted.extend(self.read_place(route));
        }
        wanted.retain(|path| !self.unreachable.contains_key(path) && self.asked.insert(path.clone()));
        wanted
    }

    fn read_place(&mut self, route: &Route) -> Vec<String> {
        let Some(course) = self.course.clone() else { return Vec::new() };
        let Some(lesson) = route.lesson().and_then(|id| course.lesson(id)) else { return Vec::new() };
        match route {
            Route::Home => Vec::new(),
            Route::Lesson(id) => {
                let reading = read_lesson(self.shelf.as_ref(), &course, lesson);
                if reading.wanted.is_empty() {
                    self.lessons.insert(id.clone(), Rc::new(reading.value));
                    self.lesson_problems.insert(id.clone(), reading.problems);
                }
                reading.wanted
            }
            Route::Exercise(key) => {
                let Some(outline) = lesson.exercise(&key.exercise) else { return Vec::new() };
                let reading = read_exercise(self.shelf.as_ref(), &course, lesson, outline);
                if reading.wanted.is_empty() {
                    self.exercise_problems.insert(key.clone(), reading.problems);
                    if let Some(exercise) = reading.value {
                        self.exercises.insert(key.clone(), Rc::new(exercise));
                    }
                }
                reading.wanted
            }
        }
    }
}
