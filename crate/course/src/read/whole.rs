//! A whole course at once, for those who have all files: the command line and the tests.

use super::{Reading, read_course, read_exercise, read_lesson};
use crate::exercise::Exercise;
use crate::files::Files;
use crate::lesson::Lesson;
use crate::outline::Course;
use crate::problem::Problem;

/// A course with all its lessons and exercises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// The navigation.
    pub course: Course,
    /// Every lesson's prose, in order.
    pub lessons: Vec<Lesson>,
    /// Every exercise that can be worked on, in order.
    pub exercises: Vec<Exercise>,
}

/// Reads everything there is to read. Each problem is listed once, although some files are read more than once.
#[must_use]
pub fn read_whole(files: &dyn Files) -> Reading<Whole> {
    let Reading { value: course, mut problems, mut wanted } = read_course(files);
    let mut lessons = Vec::new();
    let mut exercises = Vec::new();
    for lesson in &course.lessons {
        let reading = read_lesson(files, &course, lesson);
        lessons.push(reading.value);
        add(&mut problems, reading.problems);
        wanted.extend(reading.wanted);
        for exercise in &lesson.exercises {
            let reading = read_exercise(files, &course, lesson, exercise);
            exercises.extend(reading.value);
            add(&mut problems, reading.problems);
            wanted.extend(reading.wanted);
        }
    }
    wanted.sort();
    wanted.dedup();
    Reading { value: Whole { course, lessons, exercises }, problems, wanted }
}

fn add(problems: &mut Vec<Problem>, more: Vec<Problem>) {
    for problem in more {
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
}
