//! This repository's own lessons.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use course::{Files, Lookup, read_whole};
use tests::{lessons, read_folder};

/// A folder that remembers which of its files were looked up.
struct Watched {
    files: BTreeMap<String, String>,
    seen: RefCell<BTreeSet<String>>,
}

impl Files for Watched {
    fn look_up(&self, path: &str) -> Lookup<'_> {
        self.seen.borrow_mut().insert(path.to_owned());
        self.files.look_up(path)
    }
}

#[test]
fn they_have_no_problems_and_no_stray_files() {
    let watched = Watched { files: read_folder(&lessons()), seen: RefCell::default() };
    let reading = read_whole(&watched);
    let said: Vec<_> = reading.problems.iter().map(ToString::to_string).collect();
    assert_eq!(said, Vec::<String>::new());
    let seen = watched.seen.borrow();
    let stray: Vec<_> = watched.files.keys().filter(|path| !seen.contains(*path)).collect();
    assert_eq!(stray, Vec::<&String>::new());
}

#[test]
fn they_are_what_the_course_promises() {
    let whole = read_whole(&read_folder(&lessons())).value;
    assert_eq!(whole.course.lessons.len(), 5);
    assert!(whole.exercises.len() >= 7, "{}", whole.exercises.len());
    assert!(whole.exercises.iter().any(course::Exercise::edits_subject));
    let compiled: Vec<_> = whole
        .exercises
        .iter()
        .filter(|exercise| exercise.correct.iter().any(|correct| correct.name == "compiled"))
        .map(|exercise| exercise.id.as_str())
        .collect();
    assert_eq!(compiled, ["load_from_s3", "only_if_better", "ask_for_a_prediction"]);
    for exercise in &whole.exercises {
        let name = format!("{}/{}", exercise.lesson, exercise.id);
        assert!(exercise.faults.len() >= 3, "{name} has {} faults", exercise.faults.len());
        for fault in &exercise.faults {
            assert_eq!(
                fault.hints.len(),
                3,
                "hints of `{}` in {name}: symptom, interaction, line",
                fault.name
            );
            assert!(fault.family.is_some(), "`{}` in {name} has no family", fault.name);
        }
    }
}
