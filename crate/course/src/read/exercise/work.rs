//! What the learner works with: the tests, the code under test, and what these need.

use super::{Folder, inner_path};
use crate::desk::{Desk, Spot};
use crate::exercise::{Access, Correct, Declared, WorkFile};
use crate::problem::What;
use crate::request::REFERENCE;
use crate::table::{Entry, Table};

const REFACTOR_KEYS: &[&str] = &["starter", "checks"];

/// What the learner works with.
pub(super) struct Work {
    pub(super) files: Vec<WorkFile>,
    pub(super) tests: String,
    pub(super) subject: String,
    pub(super) checks: Option<WorkFile>,
    pub(super) reference: Correct,
}

impl Folder {
    pub(super) fn work(&self, table: &Table<'_>, desk: &mut Desk<'_>) -> Option<Work> {
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

    fn shown(&self, entry: &Entry, text: &str) -> WorkFile {
        WorkFile {
            path: entry.text.clone(),
            text: text.to_owned(),
            solution: None,
            access: Access::Read,
            source: self.inside(&entry.text),
        }
    }
}

fn report_same_paths(files: &[WorkFile], spot: &Spot, desk: &mut Desk<'_>) {
    for (i, file) in files.iter().enumerate() {
        if files[..i].iter().any(|other| other.path == file.path) {
            desk.report(spot, What::Twice { name: file.path.clone() });
        }
    }
}
