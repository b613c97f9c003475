//! Verdicts on implementations that are right, wrong in a way the tests see, wrong in a way they do not, and broken.

use protocol::{Ended, Event, GradeRequest, Implementation, Limits, Role, SourceFile, Start};
use runner::Observer;

struct Collector(Vec<Event>);

impl Observer for Collector {
    fn observe(&mut self, event: Event) {
        self.0.push(event);
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

fn implementation(name: &str, role: Role, text: &str) -> Implementation {
    let file = SourceFile { path: "prices.py".to_owned(), text: text.to_owned() };
    Implementation { name: name.to_owned(), role, files: vec![file] }
}

/// Grades `tests` and writes down the verdicts.
fn told(tests: &str) -> String {
    let request = GradeRequest {
        files: vec![
            SourceFile { path: "test_prices.py".to_owned(), text: tests.to_owned() },
            SourceFile { path: "prices.py".to_owned(), text: "never used".to_owned() },
        ],
        tests: vec!["test_prices.py".to_owned()],
        implementations: vec![
            implementation("right", Role::Correct, "def total(rows):\n    return sum(rows)\n"),
            implementation(
                "no_negatives",
                Role::Faulty,
                "def total(rows):\n    return sum(map(abs, rows))\n",
            ),
            implementation("counts", Role::Faulty, "def total(rows):\n    return len(rows)\n"),
            implementation(
                "prints",
                Role::Faulty,
                "def total(rows):\n    while True:\n        print(rows)\n",
            ),
            implementation("leaves", Role::Faulty, "import sys\nsys.exit(4)\n"),
            implementation("unreadable", Role::Faulty, "def total(rows:\n"),
        ],
        limits: Limits { output_bytes: 10_000, ..Limits::default() },
        start: Start::default(),
        doubles: protocol::Doubles::default(),
    };
    let run = move || {
        let mut collector = Collector(Vec::new());
        let mut progress = grading::Progress::default();
        loop {
            if let Some(ended) = progress.ended(&request) {
                return (collector.0, ended);
            }
            let interpreter = python::Interpreter::new(&python::Config::default());
            progress = grading::judge(&request, progress, &interpreter, &mut collector);
        }
    };
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(run).expect("a thread starts");
    let (events, ended) = thread.join().expect("the grading ends");
    let mut lines: Vec<String> = events.iter().map(line).collect();
    lines.push(match ended {
        Ended::Done(summary) => format!("done: {} passed, {} failed", summary.passed, summary.failed),
        other => format!("{other:?}"),
    });
    lines.join("\n")
}

fn line(event: &Event) -> String {
    let Event::Judged(verdict) = event else { return format!("unexpected: {event:?}") };
    let word = match (verdict.accepted, verdict.is_rejected()) {
        (true, false) => "accepted",
        (false, true) => "rejected",
        (false, false) => "not judged",
        (true, true) => "both",
    };
    let mut line = format!("{}: {word} by {} tests", verdict.implementation, verdict.tests);
    for rejection in &verdict.rejected_by {
        line.push_str(&format!("; {}: {}", rejection.test, rejection.summary));
    }
    if let Some(cut) = &verdict.cut_short {
        line.push_str(&format!("; {cut}"));
    }
    line
}

#[track_caller]
fn check(tests: &str, expect: &str) {
    assert_eq!(told(tests), expect.trim_start());
}

#[test]
fn a_test_judges_every_implementation() {
    check(
        "from prices import total\n\ndef test_total():\n    assert total([1, 2]) == 3\n",
        "
right: accepted by 1 tests
no_negatives: accepted by 1 tests
counts: rejected by 1 tests; test_prices.py::test_total: assert 2 == 3
prints: rejected by 0 tests; it printed too much, during test_prices.py::test_total
leaves: rejected by 0 tests; it asked Python to end, with status 4
unreadable: rejected by 0 tests; prices.py: SyntaxError: '(' was never closed
done: 1 passed, 0 failed",
    );
}

#[test]
fn without_tests_nothing_is_accepted_and_nothing_rejected() {
    check(
        "x = 1\n",
        "
right: not judged by 0 tests
no_negatives: not judged by 0 tests
counts: not judged by 0 tests
prints: not judged by 0 tests
leaves: not judged by 0 tests
unreadable: not judged by 0 tests
done: 0 passed, 0 failed",
    );
}
