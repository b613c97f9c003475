//! `exercise.toml` and the files it names.

use super::Reading;
use super::limits::read_limits;
use crate::desk::{Desk, Spot};
use crate::exercise::{Access, Correct, Declared, Exercise, Fault, WorkFile};
use crate::files::Files;
use crate::fingerprint::fingerprint;
use crate::name::{is_inner_path, is_name};
use crate::outline::{Course, ExerciseOutline, LessonOutline};
use crate::problem::What;
use crate::prose::{Links, parse};
use crate::request::{LEARNER, REFERENCE};
use crate::table::{Document, Entry, Table};

const KEYS: &[&str] =
    &["title", "summary", "tests", "subject", "support", "refactor", "correct", "fault", "limits"];
const REFACTOR_KEYS: &[&str] = &["starter", "checks"];
const CORRECT_KEYS: &[&str] = &["name", "file", "about"];
const FAULT_KEYS: &[&str] = &["name", "file", "about", "family", "hints"];

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
    let work = folder.work(&table, desk);
    let (mut correct, faults) = folder.implementations(&table, desk);
    let work = work?;
    correct.insert(0, work.reference);
    report_faults_without_fault(&correct, &faults, desk);
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
    })
}

/// What the learner works with.
struct Work {
    files: Vec<WorkFile>,
    tests: String,
    subject: String,
    checks: Option<WorkFile>,
    reference: Correct,
}

/// The folder of an exercise.
struct Folder {
    path: String,
}

impl Folder {
    fn inside(&self, name: &str) -> String {
        format!("{}/{name}", self.path)
    }

    fn work(&self, table: &Table<'_>, desk: &mut Desk<'_>) -> Option<Work> {
        let tests = inner_path(table.required("tests", "tests = \"test_loader.py\"", desk), desk);
        let subject = inner_path(table.required("subject", "subject = \"loader.py\"", desk), desk);
        let refactor = table.table("refactor", desk);
        let tests_file = tests.as_ref().and_then(|tests| self.tests_file(tests, desk));
        let correct = subject.as_ref().and_then(|subject| self.read(&subject.text, &subject.spot, desk));
        let subject_file = match (&subject, correct, &refactor) {
            (Some(subject), Some(text), None) => Some(self.shown(subject, text)),
            (Some(subject), Some(text), Some(refactor)) => self.refactored(subject, text, refactor, desk),
            _ => None,
        };
        let checks = refactor.as_ref().and_then(|refactor| {
            let entry = inner_path(refactor.text("checks", desk), desk)?;
            let text = self.read(&entry.text, &entry.spot, desk)?;
            Some(self.shown(&entry, text))
        });
        let support = self.support(table, desk);
        let (tests, subject, correct) = (tests?, subject?, correct?);
        let mut files = vec![tests_file?, subject_file?];
        files.extend(support);
        report_same_paths(&files, &tests.spot, desk);
        let reference = Correct {
            name: REFERENCE.to_owned(),
            about: String::new(),
            text: correct.to_owned(),
            source: self.inside(&subject.text),
            declared: Declared { line: subject.spot.line.unwrap_or(1), key: "subject".to_owned() },
        };
        Some(Work { files, tests: tests.text, subject: subject.text, checks, reference })
    }

    fn tests_file(&self, tests: &Entry, desk: &mut Desk<'_>) -> Option<WorkFile> {
        let starter = self.read("starter.py", &tests.spot, desk);
        let solution = self.read("solution.py", &tests.spot, desk);
        let (text, solution) = (starter?, solution?);
        let path = self.inside("solution.py");
        if text == solution {
            desk.report(&Spot::file(&path), What::AlreadySolved { path: path.clone() });
        }
        Some(WorkFile {
            path: tests.text.clone(),
            text: text.to_owned(),
            solution: Some(solution.to_owned()),
            access: Access::Edit,
            source: self.inside("starter.py"),
        })
    }

    /// Code under test that the learner edits: it starts as `refactor.starter` and ends as the correct one.
    fn refactored(
        &self,
        subject: &Entry,
        solution: &str,
        refactor: &Table<'_>,
        desk: &mut Desk<'_>,
    ) -> Option<WorkFile> {
        refactor.expect_only(REFACTOR_KEYS, desk);
        let entry = inner_path(refactor.required("starter", "starter = \"tangled.py\"", desk), desk)?;
        let text = self.read(&entry.text, &entry.spot, desk)?;
        if text == solution {
            desk.report(&entry.spot, What::AlreadySolved { path: subject.text.clone() });
        }
        Some(WorkFile {
            path: subject.text.clone(),
            text: text.to_owned(),
            solution: Some(solution.to_owned()),
            access: Access::Edit,
            source: self.inside(&entry.text),
        })
    }

    fn support(&self, table: &Table<'_>, desk: &mut Desk<'_>) -> Vec<WorkFile> {
        let mut files = Vec::new();
        for entry in table.texts("support", desk) {
            let Some(entry) = inner_path(Some(entry), desk) else { continue };
            if let Some(text) = self.read(&entry.text, &entry.spot, desk) {
                files.push(self.shown(&entry, text));
            }
        }
        files
    }

    fn implementations(&self, table: &Table<'_>, desk: &mut Desk<'_>) -> (Vec<Correct>, Vec<Fault>) {
        let mut names = vec![REFERENCE.to_owned(), LEARNER.to_owned()];
        let mut correct = Vec::new();
        for table in table.tables("correct", desk) {
            table.expect_only(CORRECT_KEYS, desk);
            let name = unique_name(&table, &mut names, desk);
            let file = inner_path(table.required("file", "file = \"compiled.py\"", desk), desk);
            let about = table.text("about", desk).map(|entry| entry.text).unwrap_or_default();
            let text = file.as_ref().and_then(|file| self.read(&file.text, &file.spot, desk));
            if let (Some(name), Some(file), Some(text)) = (name, file, text) {
                let source = self.inside(&file.text);
                correct.push(Correct {
                    name,
                    about,
                    text: text.to_owned(),
                    source,
                    declared: table.declared(),
                });
            }
        }
        let tables = table.tables("fault", desk);
        if tables.is_empty() {
            desk.report(&table.spot_of("fault"), What::None { thing: "`[[fault]]`" });
        }
        let faults = tables.iter().filter_map(|table| self.fault(table, &mut names, desk)).collect();
        (correct, faults)
    }

    fn fault(&self, table: &Table<'_>, names: &mut Vec<String>, desk: &mut Desk<'_>) -> Option<Fault> {
        table.expect_only(FAULT_KEYS, desk);
        let name = unique_name(table, names, desk);
        let file = inner_path(table.required("file", "file = \"faults/wrong_key.py\"", desk), desk);
        let about = table.required("about", "about = \"It reads from another bucket.\"", desk);
        let family = table.text("family", desk).map(|entry| entry.text);
        let hints: Vec<String> = table.texts("hints", desk).into_iter().map(|entry| entry.text).collect();
        if hints.is_empty() {
            desk.report(&table.spot_of("hints"), What::None { thing: "hint" });
        }
        let text = file.as_ref().and_then(|file| self.read(&file.text, &file.spot, desk))?;
        let about = about.map(|entry| entry.text).unwrap_or_default();
        let source = self.inside(&file?.text);
        Some(Fault {
            name: name?,
            about,
            family,
            hints,
            text: text.to_owned(),
            source,
            declared: table.declared(),
        })
    }

    fn shown(&self, entry: &Entry, text: &str) -> WorkFile {
        WorkFile {
            path: entry.text.clone(),
            text: text.to_owned(),
            solution: None,
            access: Access::Read,
            source: self.inside(&entry.text),
        }
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

fn unique_name(table: &Table<'_>, names: &mut Vec<String>, desk: &mut Desk<'_>) -> Option<String> {
    let entry = table.required("name", "name = \"wrong_key\"", desk)?;
    if !is_name(&entry.text) {
        desk.report(&entry.spot, What::BadName { name: entry.text });
        return None;
    }
    if names.contains(&entry.text) {
        desk.report(&entry.spot, What::Twice { name: entry.text });
        return None;
    }
    names.push(entry.text.clone());
    Some(entry.text)
}

fn report_same_paths(files: &[WorkFile], spot: &Spot, desk: &mut Desk<'_>) {
    for (i, file) in files.iter().enumerate() {
        if files[..i].iter().any(|other| other.path == file.path) {
            desk.report(spot, What::Twice { name: file.path.clone() });
        }
    }
}

fn report_faults_without_fault(correct: &[Correct], faults: &[Fault], desk: &mut Desk<'_>) {
    for fault in faults {
        if let Some(same) = correct.iter().find(|correct| correct.text == fault.text) {
            let (path, correct) = (fault.source.clone(), same.name.clone());
            desk.report(&Spot::file(&path.clone()), What::NoFault { path, correct });
        }
    }
}
