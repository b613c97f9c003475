//! What a run draws and what its clock shows: the same whenever it begins alike, in an interpreter made for it and in
//! one that imported ahead.

use protocol::{Event, GradeRequest, Implementation, Options, Request, Role, RunRequest, SourceFile, Start};
use session::{Interpreter, Observer, Progress};

/// Prints one of everything that depends on the clock and on the dice.
const TESTS: &str = "
import datetime, logging, os, random, secrets, tempfile, time, uuid

def test_dice():
    print(random.random(), random.sample(range(100), 5), random.Random().random())
    print(random.SystemRandom().random(), uuid.uuid4(), secrets.token_hex(4), os.urandom(3).hex())
    print(os.path.basename(tempfile.mkdtemp()), list({'b', 'a', 'c'}), hash('word'))

def test_own_seed():
    random.seed(3)
    print('own', random.random(), random.Random(4).random())

def test_clock():
    print(datetime.datetime.now(), datetime.date.today(), time.time(), time.monotonic(), uuid.uuid1().time)
    record = logging.LogRecord('n', 10, 'p', 1, 'm', (), None)
    print(record.relativeCreated < 1000, time.strftime('%Y'))
    time.sleep(5)
    print(datetime.datetime.now(datetime.UTC))
";

struct Collector(Vec<Event>);

impl Observer for Collector {
    fn observe(&mut self, event: Event) {
        self.0.push(event);
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

/// What the tests print in `interpreter`, where the run begins with `start`.
fn printed(interpreter: &Interpreter, start: Start) -> Vec<String> {
    let file = SourceFile { path: "test_it.py".to_owned(), text: TESTS.to_owned() };
    let options = Options { start, ..Options::default() };
    let run = RunRequest { options, ..RunRequest::new(vec![file.clone()], vec![file.path]) };
    let mut collector = Collector(Vec::new());
    session::step(&Request::Run(run), Progress::default(), interpreter, &mut collector);
    let sections = collector.0.into_iter().filter_map(|event| match event {
        Event::Finished(report) => {
            assert_eq!(report.failure, None);
            Some(report.sections)
        }
        _ => None,
    });
    sections.flatten().map(|section| section.text).collect()
}

fn fresh(start: Start) -> Vec<String> {
    printed(&Interpreter::new(&python::Config::default()), start)
}

/// Python's deepest recursion has to fit in.
fn on_a_large_stack(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(work).expect("a thread starts");
    thread.join().expect("the work succeeds");
}

fn seeded(seed: u32) -> Start {
    Start { seed: Some(seed), ..Start::default() }
}

#[test]
fn a_run_that_begins_alike_is_alike() {
    on_a_large_stack(|| {
        let first = fresh(Start::default());
        assert_eq!(first.len(), 3, "each test prints");
        assert_eq!(fresh(Start::default()), first);
        assert_eq!(fresh(seeded(7)), fresh(seeded(7)));
    });
}

#[test]
fn another_seed_changes_the_dice_and_nothing_else() {
    on_a_large_stack(|| {
        let (first, second) = (fresh(seeded(7)), fresh(seeded(8)));
        let words =
            |lines: &[String]| -> Vec<String> { lines[0].split_whitespace().map(str::to_owned).collect() };
        let alike: Vec<String> =
            words(&first).into_iter().zip(words(&second)).filter(|(a, b)| a == b).map(|(a, _)| a).collect();
        // The order of a set and the hash of a text are the same in every run.
        assert_eq!(alike.len(), 4, "{alike:?}");
        assert_eq!(first[1..], second[1..]);
    });
}

#[test]
fn the_clock_shows_what_it_is_set_to() {
    on_a_large_stack(|| {
        let printed = fresh(Start { clock_ms: protocol::moment_ms("2031-02-03T04:05:06"), seed: None });
        let clock: Vec<&str> = printed[2].split_whitespace().collect();
        assert_eq!([clock[0], clock[2]], ["2031-02-03"; 2], "{clock:?}");
        assert!(clock[1].starts_with("04:05:06.0000"), "{clock:?}");
        assert_eq!(clock[6..9], ["True", "2031", "2031-02-03"], "{clock:?}");
        assert!(clock[9].starts_with("04:05:11."), "{clock:?}");
    });
}

#[test]
fn what_was_imported_ahead_begins_with_the_run() {
    on_a_large_stack(|| {
        let modules = ["random", "tempfile", "uuid", "logging", "secrets"];
        for start in [Start::default(), seeded(7)] {
            let ready = session::prepared();
            ready.import_ahead(modules);
            ready.enter(|vm| {
                let drawn = vm.import("random", 0).and_then(|random| vm.call_method(&random, "random", ()));
                drop(drawn.expect("a number is drawn"));
            });
            // Importing reads the clock, which a run without imports of its own does not do.
            let without_ticks = |lines: Vec<String>| -> Vec<String> { lines.into_iter().take(2).collect() };
            assert_eq!(without_ticks(printed(&ready, start)), without_ticks(fresh(start)));
        }
    });
}

#[test]
fn grading_begins_with_the_seed_of_its_request() {
    on_a_large_stack(|| {
        let tests = "import random\n\ndef test_it():\n    assert False, random.random()\n";
        let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
        let implementation = |name: &str| Implementation {
            name: name.to_owned(),
            role: Role::Correct,
            files: vec![file("code.py", "")],
        };
        let told = |start: Start| {
            let request = Request::Grade(GradeRequest {
                files: vec![file("test_it.py", tests)],
                tests: vec!["test_it.py".to_owned()],
                implementations: vec![implementation("one"), implementation("two")],
                limits: protocol::Limits::default(),
                start,
                doubles: protocol::Doubles::default(),
            });
            let mut collector = Collector(Vec::new());
            session::handle(&request, &mut collector);
            let judged = collector.0.into_iter().filter_map(|event| match event {
                Event::Judged(verdict) => Some(verdict.rejected_by[0].summary.clone()),
                _ => None,
            });
            judged.collect::<Vec<String>>()
        };
        let first = told(seeded(7));
        assert_eq!(first.len(), 2);
        assert_eq!(first[0], first[1], "each implementation is judged by the same numbers");
        assert_eq!(told(seeded(7)), first);
        assert_ne!(told(seeded(8)), first);
    });
}
