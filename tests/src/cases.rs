//! Test files that ran under the real pytest, and what ours says of each of their tests.
//!
//! A case is a file `tests/cases/AREA/NAME.py`, or a folder `tests/cases/AREA/NAME` of several files. What
//! `cargo xtask record` wrote of it lies beside it as `AREA/NAME.json`. Compared are the tests that are found, their
//! order, the outcome of each, the whole text of every failure, its line in the short summary, the reasons of skips and
//! expected failures, what was captured and warned of, and the files that could not be imported. What may differ is in [`listed`].

mod listed;
mod normal;
mod ours;
mod recording;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use protocol::{Options, RunRequest, SourceFile};

use self::listed::{LISTED, Listed};
use self::recording::{Recording, Said};
use crate::folder::read_folder;

/// A case and where it lies.
#[derive(Clone, Debug)]
pub struct Case {
    /// `AREA/NAME`.
    pub name: String,
    path: PathBuf,
}

/// What differs of one test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// How it ended, or whether it is there at all.
    Outcome,
    /// Why it did not pass, or was skipped.
    Text,
    /// The line of the short summary.
    Summary,
    /// What was captured.
    Sections,
    /// What was warned of.
    Warnings,
}

/// Every case of this repository.
///
/// # Panics
/// When the folder cannot be read.
#[must_use]
pub fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut found = Vec::new();
    for area in entries(&root).into_iter().filter(|path| path.is_dir()) {
        for path in entries(&area) {
            let is_case = path.is_dir() || path.extension().is_some_and(|it| it == "py");
            if is_case && !path.ends_with("__pycache__") {
                let name = path.with_extension("");
                let name = name.strip_prefix(&root).unwrap_or(&name).display().to_string();
                found.push(Case { name, path });
            }
        }
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be listed");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the entry can be read").path()).collect();
    paths.sort();
    paths
}

/// What is wrong with a case, a text for each test; empty where ours says what pytest said.
#[must_use]
pub fn compare_case(case: &Case) -> Vec<String> {
    let recorded = match fs::read_to_string(case.path.with_extension("json")) {
        Ok(text) => text,
        Err(error) => {
            return vec![format!("it is not recorded: {error}\nhint: cargo xtask record {}", case.name)];
        }
    };
    let recorded: Recording = match serde_json::from_str(&recorded) {
        Ok(recorded) => recorded,
        Err(error) => return vec![format!("its recording cannot be read: {error}")],
    };
    let ours = match ours::run(&request(case, &recorded)) {
        Ok(ours) => ours,
        Err(fault) => return vec![fault],
    };
    let mut found = differences(&recorded.said(), &ours.said());
    let listed = LISTED.iter().filter(|it| it.case == case.name);
    let mut wrong = Vec::new();
    for entry in listed {
        if found.get(entry.test).map(|(parts, _)| parts.as_slice()) == Some(entry.parts) {
            found.remove(entry.test);
        } else {
            let Listed { test, parts, reason, .. } = entry;
            wrong.push(format!("=== {test}: listed as different in {parts:?} ({reason}), but is not"));
        }
    }
    wrong.extend(found.into_values().map(|(_, text)| text));
    wrong
}

fn request(case: &Case, recorded: &Recording) -> RunRequest {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    if case.path.is_dir() {
        files.extend(read_folder(&case.path));
        files.retain(|path, _| !path.contains("__pycache__"));
    } else {
        let name = case.path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        files.insert(format!("test_{name}"), fs::read_to_string(&case.path).expect("the case is text"));
    }
    let tests = files.keys().filter(|path| is_test(path)).cloned();
    // pytest sorts the entries of each folder, files and folders together.
    let mut tests: Vec<String> = tests.collect();
    tests.sort_by(|a, b| a.split('/').cmp(b.split('/')));
    let files = files.into_iter().map(|(path, text)| SourceFile { path, text }).collect();
    let options = Options { verbosity: recorded.verbosity, ..Options::default() };
    RunRequest { options, ..RunRequest::new(files, tests) }
}

fn is_test(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".py").is_some_and(|stem| stem.starts_with("test_") || stem.ends_with("_test"))
}

/// What differs, by the test, or the file that was not imported.
fn differences(theirs: &[Said], ours: &[Said]) -> BTreeMap<String, (Vec<Part>, String)> {
    let nothing = |id: &str| Said { id: id.to_owned(), ..Said::default() };
    let mut found = BTreeMap::new();
    let mut ids: Vec<&str> = theirs.iter().chain(ours).map(|said| said.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let of = |all: &[Said]| all.iter().find(|it| it.id == id).cloned().unwrap_or_else(|| nothing(id));
        let (theirs, ours) = (of(theirs), of(ours));
        let parts: Vec<Part> = [
            (Part::Outcome, theirs.outcome == ours.outcome),
            (Part::Text, theirs.text == ours.text),
            (Part::Summary, theirs.summaries.is_empty() || theirs.summaries == ours.summaries),
            (Part::Sections, theirs.sections == ours.sections),
            (Part::Warnings, theirs.warnings == ours.warnings),
        ]
        .into_iter()
        .filter_map(|(part, same)| (!same).then_some(part))
        .collect();
        if !parts.is_empty() {
            let text =
                format!("=== {id}: {parts:?}\n--- pytest:\n{}--- ours:\n{}", theirs.shown(), ours.shown());
            found.insert(id.to_owned(), (parts, text));
        }
    }
    let order = |all: &[Said]| all.iter().map(|said| said.id.clone()).collect::<Vec<_>>();
    if found.is_empty() && order(theirs) != order(ours) {
        let text = format!("=== another order\npytest: {:?}\nours: {:?}", order(theirs), order(ours));
        found.insert("the order".to_owned(), (vec![Part::Outcome], text));
    }
    found
}
