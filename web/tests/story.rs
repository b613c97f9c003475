//! The page's reducer, told as stories: what happens, and what the page then asks the world to do.

use std::collections::BTreeMap;

use protocol::{
    Ended, Event, Failure, FileCoverage, FileLines, FromWorker, Limit, Outcome, Place, Request, Role,
    SleepLog, Summary, TestReport, ToWorker, Verdict, Warning,
};
use web::state::{
    Effect, GradePhase, Keeping, Key, Model, Msg, Notice, Opened, Phase, RunPhase, Saved, Severity, Standing,
    Status, Storage, Theme, Trouble, update,
};

const COURSE: &str = "format = 1\ntitle = \"C\"\nsummary = \"S\"\nlessons = [\"one\"]\n";
const LESSON: &str = "title = \"L\"\nsummary = \"S\"\nexercises = [\"ex\"]\n";
const EXERCISE: &str = r#"
title = "E"
summary = "S"
tests = "test_it.py"
subject = "it.py"
[[fault]]
name = "first"
file = "faults/first.py"
about = "A"
hints = ["one", "two"]
[[fault]]
name = "second"
file = "faults/second.py"
about = "B"
hints = ["one"]
[[fault]]
name = "third"
file = "faults/third.py"
about = "C"
hints = ["one"]
"#;
const STARTER: &str = "def test_it():\n    assert False\n";

/// The page under test, and everything it asked for.
struct Page {
    model: Model,
    effects: Vec<Effect>,
}

impl Page {
    /// A page opened at the exercise with what was kept, all its files arrived, and a worker ready with a spare.
    fn at_work(saved: Option<BTreeMap<Key, Saved>>) -> Self {
        let mut page = Self { model: Model::default(), effects: Vec::new() };
        page.tell(Msg::Opened(Box::new(Opened { hash: "#/one/ex".to_owned(), saved, theme: Theme::System })));
        page.tell(Msg::EditorReady);
        page.deliver();
        page.say(1, FromWorker::Ready { took_ms: 1.0 });
        page.say(2, FromWorker::Ready { took_ms: 1.0 });
        page.effects.clear();
        page
    }

    fn tell(&mut self, msg: Msg) {
        let (model, effects) = update(&self.model, msg);
        self.model = model;
        self.effects.extend(effects);
    }

    fn say(&mut self, worker: u32, said: FromWorker) {
        self.tell(Msg::Worker { worker, said: vec![said] });
    }

    /// An event of the turn under way from the worker in front.
    fn event(&mut self, event: Event) {
        let worker = self.model.engine.front().expect("there is a worker").id;
        let turn = self.model.turns;
        self.say(worker, FromWorker::Events { turn, events: vec![event] });
    }

    /// Answers every fetch that was asked for, until none is.
    fn deliver(&mut self) {
        loop {
            let (fetches, rest): (Vec<_>, Vec<_>) = std::mem::take(&mut self.effects)
                .into_iter()
                .partition(|e| matches!(e, Effect::Fetch { .. }));
            self.effects = rest;
            if fetches.is_empty() {
                return;
            }
            for fetch in fetches {
                let Effect::Fetch { path } = fetch else { continue };
                let result = Ok(file(&path).map(str::to_owned));
                self.tell(Msg::Fetched { path, result });
            }
        }
    }

    fn key() -> Key {
        Key::new("one", "ex")
    }

    /// The turn that was posted last, and to whom.
    fn posted(&self) -> (u32, &Request) {
        let post = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Post { worker, order } => match &**order {
                ToWorker::Turn { request, .. } => Some((*worker, &**request)),
                ToWorker::ImportAhead(_) => None,
            },
            _ => None,
        });
        post.expect("something was posted")
    }

    fn run_phase(&self) -> &RunPhase {
        &self.model.desk().expect("a desk").run.as_ref().expect("a run").phase
    }

    /// A run that passes.
    fn run_green(&mut self) {
        self.tell(Msg::Run);
        self.event(Event::Finished(Box::new(report("test_it.py::test_it", Outcome::Passed))));
        self.event(Event::Ended(Ended::Done(Summary { passed: 1, ..Summary::default() })));
    }

    fn judge(&mut self, name: &str, role: Role, accepted: bool) {
        self.event(Event::Judged(Box::new(Verdict {
            implementation: name.to_owned(),
            role,
            accepted,
            cut_short: None,
            rejected_by: Vec::new(),
            tests: 1,
            took_ms: 1.0,
        })));
    }
}

fn file(path: &str) -> Option<&'static str> {
    Some(match path {
        "course.toml" => COURSE,
        "one/lesson.toml" => LESSON,
        "one/lesson.md" => "Prose.\n",
        "one/ex/exercise.toml" => EXERCISE,
        "one/ex/task.md" => "Task.\n",
        "one/ex/starter.py" => STARTER,
        "one/ex/solution.py" => "def test_it():\n    assert True\n",
        "one/ex/it.py" => "import io\n\ndef it():\n    return 1\n",
        "one/ex/faults/first.py" => "def it():\n    return 2\n",
        "one/ex/faults/second.py" => "def it():\n    return 3\n",
        "one/ex/faults/third.py" => "def it():\n    return 4\n",
        _ => return None,
    })
}

fn report(id: &str, outcome: Outcome) -> TestReport {
    TestReport {
        id: id.to_owned(),
        path: "test_it.py".to_owned(),
        line: 1,
        outcome,
        phase: protocol::Phase::Call,
        took_ms: 1.0,
        failure: None,
        sections: Vec::new(),
        mocks: Vec::new(),
        escapes: Vec::new(),
        findings: Vec::new(),
        covered: Vec::new(),
        sleeps: SleepLog::default(),
        warnings: Vec::new(),
        other: None,
        took: protocol::PhaseTimes::default(),
        subtests: Vec::new(),
        passed_beside_subtests: false,
    }
}

fn edit(text: &str) -> Msg {
    Msg::Edited { file: "one/ex/test_it.py".to_owned(), text: text.to_owned() }
}

#[test]
fn a_deep_link_fetches_what_it_needs_and_shows_the_starter() {
    let page = Page::at_work(Some(BTreeMap::new()));
    assert_eq!(page.model.library.trouble(&page.model.route), None);
    let desk = page.model.desk().expect("a desk");
    assert_eq!(desk.texts.get("test_it.py").map(String::as_str), Some(STARTER));
    assert_eq!(desk.keeping, Keeping::Untouched);
    let phases: Vec<Phase> = page.model.engine.workers.iter().map(|worker| worker.phase).collect();
    assert_eq!(phases, [Phase::Ready, Phase::Ready]);
}

#[test]
fn a_file_that_cannot_be_fetched_can_be_tried_again() {
    let mut page = Page { model: Model::default(), effects: Vec::new() };
    let opened = Opened { hash: String::new(), saved: None, theme: Theme::System };
    page.tell(Msg::Opened(Box::new(opened)));
    page.tell(Msg::Fetched { path: "course.toml".to_owned(), result: Err("offline".to_owned()) });
    let trouble = Trouble::Unreachable(vec![("course.toml".to_owned(), "offline".to_owned())]);
    assert_eq!(page.model.library.trouble(&page.model.route), Some(trouble));
    page.effects.clear();
    page.tell(Msg::FetchAgain);
    assert_eq!(page.effects, [Effect::Fetch { path: "course.toml".to_owned() }]);
    page.deliver();
    assert_eq!(page.model.library.trouble(&page.model.route), None);
}

#[test]
fn the_text_is_kept_at_a_pause_and_only_the_newest() {
    let mut page = Page::at_work(Some(BTreeMap::new()));
    page.tell(edit("a"));
    page.tell(edit("ab"));
    page.effects.clear();
    page.tell(Msg::Paused { key: Page::key(), revision: 1 });
    assert_eq!(page.effects, []);
    page.tell(Msg::Paused { key: Page::key(), revision: 2 });
    let [Effect::Store { key, saved }] = page.effects.as_slice() else { panic!("{:?}", page.effects) };
    assert_eq!((key, saved.texts["test_it.py"].as_str(), saved.solved), (&Page::key(), "ab", false));
    assert_eq!(page.model.desk().expect("a desk").keeping, Keeping::Kept);
}

#[test]
fn without_storage_there_is_a_notice_and_nothing_is_stored() {
    let mut page = Page::at_work(None);
    assert_eq!(
        (page.model.storage, page.model.notices.as_slice()),
        (Storage::Absent, &[Notice::NoStorage][..])
    );
    page.tell(edit("a"));
    page.effects.clear();
    page.tell(Msg::Paused { key: Page::key(), revision: 1 });
    assert_eq!(page.effects, []);
    assert_eq!(page.model.desk().expect("a desk").keeping, Keeping::Lost);
}

#[test]
fn a_changed_lesson_asks_whether_to_keep_the_text() {
    let texts = BTreeMap::from([("test_it.py".to_owned(), "mine".to_owned())]);
    let saved = Saved { starter: "older".to_owned(), texts, solved: true };
    let mut page = Page::at_work(Some(BTreeMap::from([(Page::key(), saved)])));
    let desk = page.model.desk().expect("a desk");
    assert_eq!((desk.outdated, desk.texts["test_it.py"].as_str()), (true, "mine"));
    assert_eq!(page.model.progress.of(&Page::key()), Standing::Solved);
    page.tell(Msg::KeepMine);
    let hash = page.model.exercise().expect("an exercise").starter_hash.clone();
    let [Effect::Store { saved, .. }] = page.effects.as_slice() else { panic!("{:?}", page.effects) };
    assert_eq!(
        (saved.starter.as_str(), saved.texts["test_it.py"].as_str(), saved.solved),
        (&*hash, "mine", true)
    );
    page.tell(Msg::StartFresh);
    assert_eq!(page.model.desk().expect("a desk").texts["test_it.py"], STARTER);
}

#[test]
fn a_run_is_shown_as_it_goes_and_its_failure_is_marked() {
    let mut page = Page::at_work(Some(BTreeMap::new()));
    page.tell(Msg::Run);
    let (worker, Request::Run(request)) = page.posted() else { panic!("a run was asked for") };
    assert_eq!((worker, request.tests.as_slice()), (1, &["test_it.py".to_owned()][..]));
    let ids = ["test_it.py::test_a".to_owned(), "test_it.py::test_b".to_owned()];
    page.event(Event::Collected(ids.to_vec()));
    page.event(Event::Started(ids[0].clone()));
    let words = |page: &Page| -> Vec<&'static str> {
        let run = page.model.desk().and_then(|desk| desk.run.as_ref()).expect("a run");
        run.tests().iter().map(|(_, status)| status.words()).collect()
    };
    assert_eq!(words(&page), ["running", "waiting"]);
    let mut failed = report(&ids[0], Outcome::Failed);
    failed.failure = Some(Failure {
        exception: "AssertionError".to_owned(),
        message: "assert 1 == 2".to_owned(),
        summary: "assert 1 == 2".to_owned(),
        place: Some(Place { path: "test_it.py".to_owned(), line: 2, column: None, end_column: None }),
        text: String::new(),
        frames: Vec::new(),
        hint: None,
        unnamed: false,
    });
    page.event(Event::Finished(Box::new(failed)));
    page.event(Event::Finished(Box::new(report(&ids[1], Outcome::Passed))));
    page.effects.clear();
    page.event(Event::Ended(Ended::Done(Summary { passed: 1, failed: 1, ..Summary::default() })));
    assert_eq!(words(&page), ["failed", "passed"]);
    let [Effect::Marks(marks), Effect::Lines(_)] = page.effects.as_slice() else {
        panic!("{:?}", page.effects)
    };
    assert_eq!(
        marks.iter().map(|mark| (mark.line, &*mark.message)).collect::<Vec<_>>(),
        [(2, "assert 1 == 2")]
    );
    assert_eq!(page.model.desk().expect("a desk").grade, None, "what is not green is not judged");
}

#[test]
fn a_file_that_python_cannot_read_is_named_and_not_the_test_file_that_imports_it() {
    let mut page = Page::at_work(Some(BTreeMap::new()));
    page.tell(Msg::Run);
    let failure = Failure {
        exception: "SyntaxError".to_owned(),
        message: "SyntaxError: invalid syntax".to_owned(),
        summary: "SyntaxError: invalid syntax".to_owned(),
        place: Some(Place { path: "it.py".to_owned(), line: 2, column: None, end_column: None }),
        text: String::new(),
        frames: Vec::new(),
        hint: None,
        unnamed: true,
    };
    page.event(Event::NotCollected { path: "test_it.py".to_owned(), failure: Box::new(failure) });
    page.event(Event::Ended(Ended::Done(Summary { errors: 1, ..Summary::default() })));
    let run = page.model.desk().and_then(|desk| desk.run.as_ref()).expect("a run");
    assert_eq!(run.syntax_error().map(|(path, _)| path), Some("it.py"));
    page.effects.clear();
    page.tell(Msg::Tab("it.py".to_owned()));
    let said = page.effects.iter().find_map(|effect| match effect {
        Effect::Marks(marks) => Some(marks.iter().map(|mark| (mark.line, &*mark.message))),
        _ => None,
    });
    assert_eq!(said.expect("marks").collect::<Vec<_>>(), [(2, "SyntaxError: invalid syntax")]);
}

#[test]
fn warnings_are_kept_and_marked_and_do_not_keep_a_run_from_being_green() {
    let mut page = Page::at_work(Some(BTreeMap::new()));
    page.tell(Msg::Run);
    let warning = |category: &str, line| Warning {
        category: category.to_owned(),
        message: "use the other".to_owned(),
        path: "test_it.py".to_owned(),
        line,
        source: None,
    };
    page.event(Event::Warned(Box::new(warning("SyntaxWarning", 1))));
    let warned = vec![warning("UserWarning", 2), warning("UserWarning", 2)];
    let report = TestReport { warnings: warned, ..report("test_it.py::test_it", Outcome::Passed) };
    page.event(Event::Finished(Box::new(report)));
    page.effects.clear();
    page.event(Event::Ended(Ended::Done(Summary { passed: 1, warnings: 3, ..Summary::default() })));
    let run = page.model.desk().and_then(|desk| desk.run.as_ref()).expect("a run");
    assert_eq!((run.warned.as_slice(), run.is_green()), (&[warning("SyntaxWarning", 1)][..], true));
    let said = page.effects.iter().find_map(|effect| match effect {
        Effect::Marks(marks) => Some(marks.iter().map(|mark| (mark.line, mark.severity, &*mark.message))),
        _ => None,
    });
    assert_eq!(
        said.expect("marks").collect::<Vec<_>>(),
        [
            (1, Severity::Warning, "SyntaxWarning: use the other"),
            (2, Severity::Warning, "UserWarning: use the other")
        ]
    );
}

/// The lines said last in the editor: each with `+` where it ran.
fn lines_said(page: &Page) -> Vec<String> {
    let said = page.effects.iter().rev().find_map(|effect| match effect {
        Effect::Lines(lines) => Some(lines),
        _ => None,
    });
    let said = said.expect("something was said of the lines");
    said.iter()
        .map(|one| format!("{}{} {}", if one.ran { '+' } else { '-' }, one.line, one.message))
        .collect()
}

#[test]
fn the_lines_that_ran_are_shown_in_the_code_under_test_until_the_text_changes() {
    let mut page = Page::at_work(Some(BTreeMap::new()));
    page.tell(Msg::Run);
    let lines = |lines: &[u32]| vec![FileLines { path: "it.py".to_owned(), lines: lines.to_vec() }];
    for (test, ran) in [("test_it.py::test_a", &[2][..]), ("test_it.py::test_b", &[2, 4][..])] {
        let report = TestReport { covered: lines(ran), ..report(test, Outcome::Failed) };
        page.event(Event::Finished(Box::new(report)));
    }
    page.event(Event::Covered(vec![FileCoverage {
        path: "it.py".to_owned(),
        statements: vec![1, 2, 4, 6],
        at_import: vec![1],
        covered: vec![1, 2, 4],
        is_imported: true,
    }]));
    page.event(Event::Ended(Ended::Done(Summary { failed: 2, ..Summary::default() })));
    assert_eq!(lines_said(&page), Vec::<String>::new(), "the file that holds the tests is shown");
    page.tell(Msg::Tab("it.py".to_owned()));
    let import = "+1 ran when the file was imported";
    let twice = "2 ran in 2 tests: test_a, test_b";
    let (plus, never) = (format!("+{twice}"), "-6 no test ran this line");
    assert_eq!(lines_said(&page), [import, &plus, "+4 ran in 1 test: test_b", never]);
    page.tell(Msg::LinesOf(Some("test_it.py::test_a".to_owned())));
    assert_eq!(lines_said(&page), [import, &plus, "-4 ran in 1 test: test_b", never]);
    let covered = page.model.desk().and_then(|desk| desk.covered("it.py")).expect("it is known");
    assert_eq!((covered.ran(), covered.lines.len(), covered.missed()), (2, 4, vec![(4, 6)]));
    page.tell(edit("changed"));
    assert_eq!(lines_said(&page), Vec::<String>::new(), "another text may run other lines");
    page.tell(edit(STARTER));
    assert_eq!(
        lines_said(&page),
        [import, &plus, "-4 ran in 1 test: test_b", never],
        "the change was taken back"
    );
    page.tell(Msg::ShowLines { path: "it.py".to_owned(), test: "test_it.py::test_b".to_owned() });
    assert_eq!(page.effects.last(), Some(&Effect::GoTo(2)));
    page.tell(Msg::Run);
    assert_eq!(lines_said(&page), Vec::<String>::new());
}

#[test]
fn a_run_asked_for_before_the_engine_has_come_starts_by_itself() {
    let mut page = Page { model: Model::default(), effects: Vec::new() };
    let opened = Opened { hash: "#/one/ex".to_owned(), saved: None, theme: Theme::System };
    page.tell(Msg::Opened(Box::new(opened)));
    page.deliver();
    page.tell(Msg::Run);
    assert_eq!(page.run_phase(), &RunPhase::Waiting);
    page.say(1, FromWorker::Ready { took_ms: 1.0 });
    assert_eq!(page.run_phase(), &RunPhase::Running);
    assert_eq!(page.posted().0, 1);
}

#[test]
fn what_an_exercise_imports_is_imported_while_it_is_read() {
    let ahead = |page: &Page| {
        let is_ahead = |effect: &&Effect| matches!(effect, Effect::Post { order, .. } if matches!(**order, ToWorker::ImportAhead(_)));
        page.effects.iter().filter(is_ahead).cloned().collect::<Vec<_>>()
    };
    let mut page = Page { model: Model::default(), effects: Vec::new() };
    page.tell(Msg::Opened(Box::new(Opened {
        hash: "#/one/ex".to_owned(),
        saved: None,
        theme: Theme::System,
    })));
    page.deliver();
    let later = Effect::After { ms: 1000, msg: Box::new(Msg::Prepare(Page::key())) };
    assert!(page.effects.contains(&later));

    // The engine has not come, and is asked again; the reader has gone elsewhere; and then it is there.
    page.effects.clear();
    page.tell(Msg::Prepare(Page::key()));
    assert_eq!(page.effects, [later]);
    page.say(1, FromWorker::Ready { took_ms: 1.0 });
    page.tell(Msg::Moved { hash: "#/one".to_owned() });
    page.tell(Msg::Prepare(Page::key()));
    assert_eq!(ahead(&page), []);
    page.tell(Msg::Moved { hash: "#/one/ex".to_owned() });
    page.tell(Msg::Prepare(Page::key()));
    let order = Box::new(ToWorker::ImportAhead(vec!["io".to_owned()]));
    assert_eq!(ahead(&page), [Effect::Post { worker: 1, order }]);

    // Who has run it has what it imports.
    page.effects.clear();
    page.tell(Msg::Run);
    page.tell(Msg::Prepare(Page::key()));
    assert_eq!(ahead(&page), []);
}

#[test]
fn a_green_run_is_judged_and_a_perfect_verdict_solves_the_exercise() {
    let mut page = Page::at_work(Some(BTreeMap::new()));
    page.run_green();
    let (_, Request::Grade(request)) = page.posted() else { panic!("a grading was asked for") };
    let names: Vec<&str> = request.implementations.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["reference", "first", "second", "third"]);
    page.judge("reference", Role::Correct, true);
    page.judge("first", Role::Faulty, false);
    page.judge("second", Role::Faulty, false);
    page.judge("third", Role::Faulty, false);
    page.effects.clear();
    page.event(Event::Ended(Ended::Done(Summary::default())));
    assert_eq!(page.model.progress.of(&Page::key()), Standing::Solved);
    let [Effect::Store { saved, .. }] = page.effects.as_slice() else { panic!("{:?}", page.effects) };
    assert!(saved.solved);
    assert_eq!(page.model.turn, None);
}

#[test]
fn a_fault_that_never_ends_is_rejected_and_the_others_are_judged_by_the_spare() {
    let mut page = Page::at_work(Some(BTreeMap::new()));
    page.run_green();
    page.judge("reference", Role::Correct, true);
    let turn = page.model.turns;
    page.effects.clear();
    page.tell(Msg::TimeUp { turn, judged: 0 });
    assert_eq!(page.effects, [], "the clock of an implementation that has its verdict");
    page.tell(Msg::TimeUp { turn, judged: 1 });
    assert_eq!(page.effects[0], Effect::EndWorker { worker: 1 });
    let (worker, Request::Grade(rest)) = page.posted() else { panic!("the rest was asked for") };
    let names: Vec<&str> = rest.implementations.iter().map(|one| one.name.as_str()).collect();
    assert_eq!((worker, names.as_slice()), (2, &["second", "third"][..]));
    let grade = page.model.desk().and_then(|desk| desk.grade.as_ref()).expect("a grading");
    let first = grade.verdict("first").expect("a verdict");
    assert_eq!((first.accepted, first.cut_short.as_deref()), (false, Some("it ran past the time limit")));
    assert_eq!(grade.phase, GradePhase::Running);
}

#[test]
fn a_run_past_its_time_ends_with_its_worker() {
    let mut page = Page::at_work(Some(BTreeMap::new()));
    page.tell(Msg::Run);
    page.event(Event::Started("test_it.py::test_it".to_owned()));
    page.tell(Msg::TimeUp { turn: 1, judged: 0 });
    let during = Some("test_it.py::test_it".to_owned());
    assert_eq!(page.run_phase(), &RunPhase::Stopped { limit: Limit::Time, during });
    assert!(page.effects.contains(&Effect::EndWorker { worker: 1 }));
    assert!(page.effects.contains(&Effect::OpenWorker { worker: 3 }), "a new spare");
    page.tell(Msg::Run);
    assert_eq!(page.posted().0, 2, "the old spare works on");
}

#[test]
fn stop_ends_the_worker_and_what_it_still_says_is_not_heard() {
    let mut page = Page::at_work(Some(BTreeMap::new()));
    page.tell(Msg::Run);
    page.event(Event::Collected(vec!["test_it.py::test_it".to_owned()]));
    page.tell(Msg::Stop);
    assert_eq!(page.run_phase(), &RunPhase::Cancelled { during: None });
    let before = page.model.clone();
    page.say(1, FromWorker::Events { turn: 1, events: vec![Event::Ended(Ended::Done(Summary::default()))] });
    assert_eq!(page.model, before);
    let tests = page.model.desk().and_then(|desk| desk.run.as_ref()).expect("a run").tests();
    assert_eq!(tests, [("test_it.py::test_it".to_owned(), Status::NotRun)]);
}

#[test]
fn a_crash_is_said_and_the_text_and_the_next_run_are_fine() {
    let mut page = Page::at_work(Some(BTreeMap::new()));
    page.tell(edit("mine"));
    page.tell(Msg::Run);
    page.say(1, FromWorker::Fatal("unreachable".to_owned()));
    assert_eq!(page.run_phase(), &RunPhase::Crashed { during: None });
    assert_eq!(page.model.notices, [Notice::Restarted]);
    assert_eq!(page.model.desk().expect("a desk").texts["test_it.py"], "mine");
    page.tell(Msg::Run);
    assert_eq!((page.posted().0, page.run_phase()), (2, &RunPhase::Running));
}

#[test]
fn an_engine_that_cannot_start_says_so_and_can_be_tried_again() {
    let mut page = Page { model: Model::default(), effects: Vec::new() };
    let opened = Opened { hash: String::new(), saved: None, theme: Theme::System };
    page.tell(Msg::Opened(Box::new(opened)));
    page.say(1, FromWorker::Fatal("404".to_owned()));
    assert_eq!(page.model.engine.failed.as_deref(), Some("404"));
    page.effects.clear();
    page.tell(Msg::StartEngine);
    assert_eq!(
        (page.effects.as_slice(), &page.model.engine.failed),
        (&[Effect::OpenWorker { worker: 2 }][..], &None)
    );
}

#[test]
fn hints_come_one_at_a_time_and_end() {
    let mut page = Page::at_work(Some(BTreeMap::new()));
    for expect in [1, 2, 2] {
        page.tell(Msg::Hint { fault: "first".to_owned() });
        assert_eq!(page.model.desk().expect("a desk").hints["first"], expect);
    }
}
