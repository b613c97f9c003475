//! `lesson.md`: what a lesson says.

use super::Reading;
use crate::desk::Spot;
use crate::files::Files;
use crate::lesson::Lesson;
use crate::outline::{Course, LessonOutline};
use crate::prose::{Links, parse};

/// Reads the prose of a lesson. What is wrong with its `lesson.toml` was said when the course was read.
#[must_use]
pub fn read_lesson(files: &dyn Files, course: &Course, lesson: &LessonOutline) -> Reading<Lesson> {
    Reading::new(files, |desk| {
        let file = format!("{}/lesson.md", lesson.id);
        let links = Links { course, lesson: &lesson.id, exercise: None };
        let prose = match desk.text(&file, &Spot::file(&format!("{}/lesson.toml", lesson.id))) {
            Some(text) => parse(&file, text, &links, desk),
            None => Vec::new(),
        };
        Lesson { outline: lesson.clone(), prose }
    })
}
