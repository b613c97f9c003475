//! `course.toml`, and of each lesson and exercise as much as the navigation shows.

use protocol::{Limits, Start};

use super::Reading;
use super::limits::read_limits;
use super::start::read_start;
use crate::desk::{Desk, Spot};
use crate::files::Files;
use crate::name::is_name;
use crate::outline::{Course, ExerciseOutline, LessonOutline};
use crate::problem::What;
use crate::table::{Document, Entry, Table};

/// The file that names the lessons.
const FILE: &str = "course.toml";
const FORMAT: u64 = 1;
const COURSE_KEYS: &[&str] = &["format", "title", "summary", "lessons", "limits", "start"];
const LESSON_KEYS: &[&str] = &["title", "summary", "minutes", "exercises", "limits", "start"];

/// Reads the course file, every lesson's `lesson.toml`, and title and summary of every exercise.
#[must_use]
pub fn read_course(files: &dyn Files) -> Reading<Course> {
    Reading::new(files, read)
}

fn read(desk: &mut Desk<'_>) -> Course {
    let mut course = Course {
        title: String::new(),
        summary: String::new(),
        lessons: Vec::new(),
        limits: Limits::default(),
        start: Start::default(),
    };
    let Some(text) = desk.text(FILE, &Spot::file(FILE)) else { return course };
    let document = Document::parse(FILE, text, desk);
    let table = document.root();
    table.expect_only(COURSE_KEYS, desk);
    check_format(&table, desk);
    course.title = text_or_empty(table.required("title", "title = \"Testing what you do not own\"", desk));
    course.summary = text_or_empty(table.text("summary", desk));
    course.limits = read_limits(&table, course.limits, desk);
    course.start = read_start(&table, course.start, desk);
    let lessons = names(&table, "lessons", desk);
    if lessons.is_empty() {
        desk.report(&table.spot_of("lessons"), What::None { thing: "lesson" });
    }
    for entry in lessons {
        let lesson = read_lesson_outline(&entry, &course, desk);
        course.lessons.push(lesson);
    }
    course
}

fn check_format(table: &Table<'_>, desk: &mut Desk<'_>) {
    let spot = table.spot_of("format");
    match table.whole("format", 0, u64::MAX, desk) {
        Some(FORMAT) => {}
        Some(found) => desk.report(&spot, What::WrongFormat { found: found.to_string(), known: FORMAT }),
        None => desk.report(&spot, What::NoKey { example: "format = 1" }),
    }
}

fn read_lesson_outline(entry: &Entry, course: &Course, desk: &mut Desk<'_>) -> LessonOutline {
    let id = entry.text.clone();
    let mut lesson = LessonOutline {
        title: id.clone(),
        id,
        summary: String::new(),
        minutes: None,
        exercises: Vec::new(),
        limits: course.limits,
        start: course.start,
    };
    let file = format!("{}/lesson.toml", lesson.id);
    let Some(text) = desk.text(&file, &entry.spot) else { return lesson };
    let document = Document::parse(&file, text, desk);
    let table = document.root();
    table.expect_only(LESSON_KEYS, desk);
    if let Some(title) = table.required("title", "title = \"Why mock at all\"", desk) {
        lesson.title = title.text;
    }
    lesson.summary = text_or_empty(table.text("summary", desk));
    lesson.minutes = table.whole("minutes", 1, 600, desk);
    lesson.limits = read_limits(&table, course.limits, desk);
    lesson.start = read_start(&table, course.start, desk);
    // A lesson may do without exercises: some are only for reading.
    for entry in names(&table, "exercises", desk) {
        lesson.exercises.push(read_exercise_outline(&lesson.id, &entry, desk));
    }
    lesson
}

fn read_exercise_outline(lesson: &str, entry: &Entry, desk: &mut Desk<'_>) -> ExerciseOutline {
    let id = entry.text.clone();
    let mut exercise = ExerciseOutline { title: id.clone(), id, summary: String::new() };
    let file = format!("{lesson}/{}/exercise.toml", exercise.id);
    let Some(text) = desk.text(&file, &entry.spot) else { return exercise };
    let document = Document::parse(&file, text, desk);
    let table = document.root();
    if let Some(title) = table.required("title", "title = \"A first stand-in\"", desk) {
        exercise.title = title.text;
    }
    exercise.summary = text_or_empty(table.text("summary", desk));
    exercise
}

/// The folder names in the list `key`: each allowed, none twice.
fn names(table: &Table<'_>, key: &str, desk: &mut Desk<'_>) -> Vec<Entry> {
    let mut names: Vec<Entry> = Vec::new();
    for entry in table.texts(key, desk) {
        if !is_name(&entry.text) {
            desk.report(&entry.spot, What::BadName { name: entry.text });
        } else if names.iter().any(|other| other.text == entry.text) {
            desk.report(&entry.spot, What::Twice { name: entry.text });
        } else {
            names.push(entry);
        }
    }
    names
}

fn text_or_empty(entry: Option<Entry>) -> String {
    entry.map(|entry| entry.text).unwrap_or_default()
}
