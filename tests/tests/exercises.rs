//! Every exercise of this repository's lessons by the real engine, and the examples of every lesson: one named test each.
//!
//! An exercise holds up when its starter does not pass, and its solution passes, accepts every correct version and
//! rejects every faulty one by an assertion, not because the faulty file could not be imported. Nothing looks wrong in a
//! solution; an example may show on purpose what does.

use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use course::{Block, Exercise, Lesson, Texts, read_whole};
use libtest_mimic::{Arguments, Failed, Trial};
use protocol::{
    Ended, Event, Failure, Finding, Outcome, Request, Role, RunRequest, SourceFile, TestReport, Verdict,
};
use session::Observer;
use tests::{lessons, read_folder};

/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

/// What looks wrong in starters. They show it on purpose; nothing does in those that are not listed.
const FOUND_IN_STARTERS: [(&str, &str); 2] =
    [("where_it_is_looked_up", "patch-had-no-effect"), ("the_mock_tests_itself", "mocked-the-subject")];

fn main() -> ExitCode {
    let whole = read_whole(&read_folder(&lessons())).value;
    let exercises = whole.exercises.into_iter().map(|exercise| {
        let name = format!("exercise::{}::{}", exercise.lesson, exercise.id);
        Trial::test(name, move || on_large_stack(move || hold_up(&exercise)))
    });
    let examples = whole.lessons.into_iter().map(|lesson| {
        let name = format!("examples::{}", lesson.outline.id);
        Trial::test(name, move || on_large_stack(move || run_examples(&lesson)))
    });
    libtest_mimic::run(&Arguments::from_args(), exercises.chain(examples).collect()).exit_code()
}

fn on_large_stack(job: impl FnOnce() -> Vec<String> + Send + 'static) -> Result<(), Failed> {
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(job)?;
    match thread.join() {
        Ok(faults) if faults.is_empty() => Ok(()),
        Ok(faults) => Err(faults.join("\n").into()),
        Err(_) => Err("the engine panicked".into()),
    }
}

/// What is wrong with an exercise.
fn hold_up(exercise: &Exercise) -> Vec<String> {
    let solved = Turn::of(&Request::Run(exercise.run(&exercise.solution())));
    let mut faults = solved.complaints();
    faults.extend(
        solved
            .reports
            .iter()
            .flat_map(|report| &report.escapes)
            .map(|escape| format!("the solution would call {}", escape.target)),
    );
    faults.extend(solved.found().map(|finding| format!("the solution looks wrong: {finding:?}")));
    let graded = Turn::of(&Request::Grade(exercise.grade(&exercise.solution())));
    faults.extend(graded.verdicts.iter().filter_map(complaint));
    let implementations = exercise.grade(&Texts::new()).implementations.len();
    if graded.verdicts.len() != implementations {
        faults.push(format!("{} of {implementations} implementations were judged", graded.verdicts.len()));
    }
    let started = Turn::of(&Request::Run(exercise.run(&exercise.starter())));
    let found: Vec<_> = started.found().map(|finding| finding.kind.as_str()).collect();
    let expected = FOUND_IN_STARTERS.iter().filter(|(id, _)| *id == exercise.id).map(|(_, kind)| *kind);
    if found != expected.collect::<Vec<_>>() {
        faults.push(format!("other things look wrong in the starter: {found:?}"));
    }
    if passes(exercise, &exercise.starter()) {
        faults.push("the starter passes".to_owned());
    }
    faults
}

fn passes(exercise: &Exercise, texts: &Texts) -> bool {
    let run = Turn::of(&Request::Run(exercise.run(texts)));
    let graded = Turn::of(&Request::Grade(exercise.grade(texts)));
    run.complaints().is_empty() && graded.verdicts.iter().all(|verdict| complaint(verdict).is_none())
}

/// What is wrong with what the tests made of an implementation.
fn complaint(verdict: &Verdict) -> Option<String> {
    let Verdict { implementation: name, rejected_by, .. } = verdict;
    match verdict.role {
        Role::Correct if !verdict.accepted => Some(format!("`{name}` is rejected: {rejected_by:?}")),
        Role::Faulty if verdict.accepted => Some(format!("`{name}` is not noticed")),
        Role::Faulty if rejected_by.iter().all(|rejection| !rejection.test.contains("::")) => {
            Some(format!("`{name}` is rejected by no test: {rejected_by:?}, {:?}", verdict.cut_short))
        }
        _ => None,
    }
}

/// What is wrong with the examples of a lesson: its `python` blocks, joined, are a test file.
fn run_examples(lesson: &Lesson) -> Vec<String> {
    let mut blocks = Vec::new();
    for block in &lesson.prose {
        if let Block::Code { language: Some(language), text } = block
            && language == "python"
        {
            blocks.push(text.as_str());
        }
    }
    let file = SourceFile { path: "test_examples.py".to_owned(), text: blocks.join("\n\n") };
    let request = RunRequest::new(vec![file], vec!["test_examples.py".to_owned()]);
    Turn::of(&Request::Run(request)).complaints()
}

/// Everything a turn said.
struct Turn {
    started: Instant,
    reports: Vec<TestReport>,
    not_collected: Vec<(String, Failure)>,
    verdicts: Vec<Verdict>,
    ended: Option<Ended>,
}

impl Turn {
    fn of(request: &Request) -> Self {
        let mut turn = Self {
            started: Instant::now(),
            reports: Vec::new(),
            not_collected: Vec::new(),
            verdicts: Vec::new(),
            ended: None,
        };
        session::handle(request, &mut turn);
        turn
    }

    /// What looks wrong in its tests.
    fn found(&self) -> impl Iterator<Item = &Finding> {
        self.reports.iter().flat_map(|report| &report.findings)
    }

    /// Why this run is not green.
    fn complaints(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        if !matches!(self.ended, Some(Ended::Done(_))) {
            complaints.push(format!("it ended as {:?}", self.ended));
        }
        for (path, failure) in &self.not_collected {
            complaints.push(format!("{path} is not collected:\n{}", failure.text));
        }
        for report in self.reports.iter().filter(|report| report.outcome != Outcome::Passed) {
            let text = report.failure.as_ref().map(|failure| failure.text.as_str()).unwrap_or_default();
            complaints.push(format!("{} is {:?}:\n{text}", report.id, report.outcome));
        }
        if self.reports.is_empty() {
            complaints.push("no tests ran".to_owned());
        }
        complaints
    }
}

impl Observer for Turn {
    fn observe(&mut self, event: Event) {
        match event {
            Event::Finished(report) => self.reports.push(*report),
            Event::NotCollected { path, failure } => self.not_collected.push((path, *failure)),
            Event::Judged(verdict) => self.verdicts.push(*verdict),
            Event::Ended(ended) => self.ended = Some(ended),
            Event::Collected(_)
            | Event::Found { .. }
            | Event::FileSkipped { .. }
            | Event::Warned(_)
            | Event::Started(_)
            | Event::Covered(_)
            | Event::Printed { .. } => {}
        }
    }

    fn now_ms(&self) -> f64 {
        self.started.elapsed().as_secs_f64() * 1000.0
    }
}
