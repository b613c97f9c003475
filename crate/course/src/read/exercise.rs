//! `exercise.toml` and the files it names.

mod implementations;
mod work;

use super::Reading;
use super::doubles::read_doubles;
use super::limits::read_limits;
use super::start::read_start;
use crate::desk::{Desk, Spot};
use crate::exercise::Exercise;
use crate::files::Files;
use crate::fingerprint::fingerprint;
use crate::name::is_inner_path;
use crate::outline::{Course, ExerciseOutline, LessonOutline};
use crate::problem::What;
use crate::prose::{Links, parse};
use crate::table::{Document, Entry};

const KEYS: &[&str] = &[
    "title", "summary", "tests", "subject", "support", "refactor", "correct", "fault", "server", "outage",
    "limits", "start",
];

/// Reads an exercise with all its files.
///
/// It is `None` where it cannot be worked on: without its tests, its code under test or its `exercise.toml`. A faulty
/// or further correct implementation that cannot be read is left out.
#[must_use]
pub fn read_exercise(
    files: &dyn Files,
    course: &Course,
    lesson: &LessonOutline,
    exercise: &ExerciseOutline,
) -> Reading<Option<Exercise>> {
    Reading::new(files, |desk| read(course, lesson, exercise, desk))
}

fn read(
    course: &Course,
    lesson: &LessonOutline,
    exercise: &ExerciseOutline,
    desk: &mut Desk<'_>,
) -> Option<Exercise> {
    let folder = Folder { path: format!("{}/{}", lesson.id, exercise.id) };
    let file = folder.inside("exercise.toml");
    // That the folder has no `exercise.toml` was said when the course was read.
    let text = desk.text_if_there(&file)?;
    let document = Document::parse(&file, text, desk);
    let table = document.root();
    table.expect_only(KEYS, desk);
    let links = Links { course, lesson: &lesson.id, exercise: Some(&exercise.id) };
    let task = desk.text(&folder.inside("task.md"), &Spot::file(&file));
    let task = task.map(|text| parse(&folder.inside("task.md"), text, &links, desk)).unwrap_or_default();
    let limits = read_limits(&table, lesson.limits, desk);
    let start = read_start(&table, lesson.start, desk);
    let doubles = read_doubles(&table, desk);
    let work = folder.work(&table, desk);
    let (mut correct, faults) = folder.implementations(&table, desk);
    let work = work?;
    correct.insert(0, work.reference);
    implementations::report_faults_without_fault(&correct, &faults, desk);
    Some(Exercise {
        lesson: lesson.id.clone(),
        id: exercise.id.clone(),
        title: exercise.title.clone(),
        summary: exercise.summary.clone(),
        task,
        starter_hash: fingerprint(work.files.iter().map(|file| file.text.as_str())),
        files: work.files,
        tests: work.tests,
        subject: work.subject,
        checks: work.checks,
        correct,
        faults,
        limits,
        start,
        doubles,
    })
}

/// The folder of an exercise.
struct Folder {
    path: String,
}

impl Folder {
    fn inside(&self, name: &str) -> String {
        format!("{}/{name}", self.path)
    }

    fn read<'f>(&self, path: &str, named_at: &Spot, desk: &mut Desk<'f>) -> Option<&'f str> {
        desk.text(&self.inside(path), named_at)
    }
}

fn inner_path(entry: Option<Entry>, desk: &mut Desk<'_>) -> Option<Entry> {
    let entry = entry?;
    if is_inner_path(&entry.text) {
        return Some(entry);
    }
    desk.report(&entry.spot, What::BadPath { path: entry.text });
    None
}
