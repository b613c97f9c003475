//! What the engine is asked for when a learner runs or is graded.

use std::collections::BTreeMap;

use protocol::{GradeRequest, Implementation, Options, Role, RunRequest, SourceFile};

use crate::exercise::{Access, Exercise, WorkFile};

/// The name of the author's own correct implementation.
pub const REFERENCE: &str = "reference";

/// The name of the learner's own code, where the learner edits the code under test.
pub const LEARNER: &str = "yours";

/// The learner's texts by the path of their file.
pub type Texts = BTreeMap<String, String>;

impl Exercise {
    /// What the learner starts from: the text of each file that can be edited.
    #[must_use]
    pub fn starter(&self) -> Texts {
        self.editable(|file| file.text.clone())
    }

    /// The solved exercise: the text of each file that can be edited.
    #[must_use]
    pub fn solution(&self) -> Texts {
        self.editable(|file| file.solution.as_ref().unwrap_or(&file.text).clone())
    }

    /// Runs the learner's tests, and the author's checks if there are any, on the code in the work folder.
    ///
    /// - shape: a file without an entry in `edited` is as at the start; entries that are no editable file count nothing
    #[must_use]
    pub fn run(&self, edited: &Texts) -> RunRequest {
        let mut files = self.work_folder(edited);
        let mut tests = vec![self.tests.clone()];
        if let Some(checks) = &self.checks {
            files.push(SourceFile { path: checks.path.clone(), text: checks.text.clone() });
            tests.push(checks.path.clone());
        }
        let doubles = self.doubles.clone();
        let options = Options { start: self.start, doubles, coverage: true, ..Options::default() };
        RunRequest { limits: self.limits, options, ..RunRequest::new(files, tests) }
    }

    /// Judges the learner's tests by every correct and every faulty implementation.
    ///
    /// - shape: where the learner edits the code under test, it is the first correct implementation, as [`LEARNER`];
    ///   then [`REFERENCE`], the other correct ones, and the faulty ones in the author's order
    #[must_use]
    pub fn grade(&self, edited: &Texts) -> GradeRequest {
        let files = self.work_folder(edited);
        let mut implementations = Vec::new();
        if self.edits_subject() {
            let own = files.iter().filter(|file| file.path == self.subject).cloned().collect();
            implementations.push(Implementation {
                name: LEARNER.to_owned(),
                role: Role::Correct,
                files: own,
            });
        }
        let swap = |name: &str, role, text: &str| Implementation {
            name: name.to_owned(),
            role,
            files: vec![SourceFile { path: self.subject.clone(), text: text.to_owned() }],
        };
        implementations.extend(self.correct.iter().map(|c| swap(&c.name, Role::Correct, &c.text)));
        implementations.extend(self.faults.iter().map(|f| swap(&f.name, Role::Faulty, &f.text)));
        GradeRequest {
            files,
            tests: vec![self.tests.clone()],
            implementations,
            limits: self.limits,
            start: self.start,
            doubles: self.doubles.clone(),
        }
    }

    fn editable(&self, text: impl Fn(&WorkFile) -> String) -> Texts {
        let editable = self.files.iter().filter(|file| file.access == Access::Edit);
        editable.map(|file| (file.path.clone(), text(file))).collect()
    }

    fn work_folder(&self, edited: &Texts) -> Vec<SourceFile> {
        let current = |file: &WorkFile| {
            let own = edited.get(&file.path).filter(|_| file.access == Access::Edit);
            SourceFile { path: file.path.clone(), text: own.unwrap_or(&file.text).clone() }
        };
        self.files.iter().map(current).collect()
    }
}
