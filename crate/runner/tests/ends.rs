//! How runs end that do not simply pass or fail: files that cannot be read, limits, and code that asks Python to end.

use protocol::{Ended, Event, Limits, Outcome, RunRequest, SourceFile};

struct Collector(Vec<Event>);

impl runner::Observer for Collector {
    fn observe(&mut self, event: Event) {
        self.0.push(event);
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

/// Runs `files`, of which those that begin with `test` hold tests, and writes down what happened.
fn told(files: &[(&str, &str)]) -> String {
    let files: Vec<SourceFile> = files
        .iter()
        .map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() })
        .collect();
    let run = move || {
        let limits = Limits { output_bytes: 10_000, ..Limits::default() };
        let config = python::Config::default();
        let tests = files
            .iter()
            .map(|file| file.path.clone())
            .filter(|path| path.starts_with("test") && !path.ends_with("conftest.py"))
            .collect();
        let mut collector = Collector(Vec::new());
        let request = RunRequest { limits, ..RunRequest::new(files, tests) };
        let ended = runner::run(&python::Interpreter::new(&config), &request, &mut collector);
        (collector.0, ended)
    };
    // Python's deepest recursion needs more stack without optimisation than a thread has by default.
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(run).expect("a thread starts");
    let (events, ended) = thread.join().expect("the run ends");
    // How many tests there are is said by `Collected`, where they run.
    let told = events.iter().filter(|event| !matches!(event, Event::Found { .. }));
    let mut lines: Vec<String> = told.map(line).collect();
    lines.push(match ended {
        Ended::Done(summary) => {
            format!("done: {} passed, {} failed, {} errors", summary.passed, summary.failed, summary.errors)
        }
        Ended::Stopped { limit, during } => format!("stopped: {limit:?} during {during:?}"),
        Ended::Exited { code, during } => format!("exited: {code} during {during:?}"),
        Ended::Refused { message } => format!("refused: {message}"),
    });
    lines.join("\n")
}

fn line(event: &Event) -> String {
    match event {
        Event::Collected(tests) => format!("collected {}", tests.join(" ")),
        Event::NotCollected { path, failure } => {
            let place = failure.place.as_ref().map(|place| (place.path.as_str(), place.line, place.column));
            format!("not collected: {path}: {} at {place:?}", failure.summary)
        }
        Event::Started(test) => format!("started {test}"),
        Event::Finished(report) => {
            let why = report.failure.as_ref().map_or("", |failure| failure.summary.as_str());
            let word = match report.outcome {
                Outcome::Passed => "passed",
                Outcome::Failed => "failed",
                Outcome::Error => "error",
                _ => "other",
            };
            format!("{word}: {why}")
        }
        Event::Printed { text, .. } => format!("printed {text:?}"),
        Event::FileSkipped { place, reason } => format!("skipped {}: {reason}", place.path),
        Event::Warned(warning) => format!("warned: {}", warning.message),
        Event::Found { .. } | Event::Judged(_) | Event::Covered(_) | Event::Ended(_) => {
            "unexpected".to_owned()
        }
    }
}

#[track_caller]
fn check(files: &[(&str, &str)], expect: &str) {
    assert_eq!(told(files), expect.trim_start());
}

#[test]
fn a_syntax_error_is_said_and_no_test_runs() {
    check(
        &[
            ("test_a.py", "print('hello')\ndef test_a():\n    assert (1 ==\n"),
            ("test_b.py", "print('collected')\n\ndef test_b():\n    pass\n"),
            ("unused.py", "def f(:\n    pass\n"),
        ],
        "
not collected: test_a.py: SyntaxError: '(' was never closed at Some((\"test_a.py\", 3, Some(11)))
printed \"collected\\n\"
done: 0 passed, 0 failed, 1 errors",
    );
}

#[test]
fn a_syntax_error_in_what_a_test_file_imports_has_its_own_place() {
    check(
        &[("test_a.py", "import loader\n\ndef test_a():\n    pass\n"), ("loader.py", "def f(:\n    pass\n")],
        "
not collected: test_a.py: SyntaxError: '(' was never closed at Some((\"loader.py\", 1, Some(5)))
done: 0 passed, 0 failed, 1 errors",
    );
}

#[test]
fn what_is_imported_only_in_a_test_fails_that_test() {
    check(
        &[
            ("test_a.py", "def test_a():\n    import loader\n\ndef test_b():\n    pass\n"),
            ("loader.py", "def f(:\n    pass\n"),
        ],
        "
collected test_a.py::test_a test_a.py::test_b
started test_a.py::test_a
failed:   File \"/course/loader.py\", line 1
started test_a.py::test_b
passed: 
done: 1 passed, 1 failed, 0 errors",
    );
}

#[test]
fn below_a_conftest_that_cannot_be_imported_nothing_is_collected() {
    check(
        &[
            ("test_a.py", "def test_a():\n    pass\n"),
            ("tests/conftest.py", "import nowhere\n"),
            ("tests/test_b.py", "raise ValueError\n"),
            ("tests/below/test_c.py", "raise ValueError\n"),
        ],
        "
not collected: tests/conftest.py: ModuleNotFoundError: No module named 'nowhere' at Some((\"tests/conftest.py\", 1, Some(0)))
done: 0 passed, 0 failed, 1 errors",
    );
}

#[test]
fn an_import_error_has_its_place() {
    check(
        &[("test_a.py", "import loader\n\ndef test_a():\n    pass\n"), ("loader.py", "import nowhere\n")],
        "
not collected: test_a.py: ModuleNotFoundError: No module named 'nowhere' at Some((\"loader.py\", 1, Some(0)))
done: 0 passed, 0 failed, 1 errors",
    );
}

#[test]
fn too_much_output_ends_the_run() {
    check(
        &[(
            "test_a.py",
            "def test_a():\n    while True:\n        print('x' * 100)\n\ndef test_b():\n    pass\n",
        )],
        "
collected test_a.py::test_a test_a.py::test_b
started test_a.py::test_a
stopped: Output during Some(\"test_a.py::test_a\")",
    );
}

#[test]
fn too_much_output_cannot_be_caught() {
    check(
        &[(
            "test_a.py",
            "def test_a():\n    for n in range(1000):\n        try:\n            print('x' * 100)\n        except BaseException:\n            pass\n",
        )],
        "
collected test_a.py::test_a
started test_a.py::test_a
stopped: Output during Some(\"test_a.py::test_a\")",
    );
}

#[test]
fn a_recursion_without_end_fails_its_test() {
    check(
        &[(
            "test_a.py",
            "def again(n):\n    return again(n + 1)\n\ndef test_a():\n    again(0)\n\ndef test_b():\n    pass\n",
        )],
        "
collected test_a.py::test_a test_a.py::test_b
started test_a.py::test_a
failed: RecursionError: maximum recursion depth exceeded
started test_a.py::test_b
passed: 
done: 1 passed, 1 failed, 0 errors",
    );
}

#[test]
fn exit_in_a_test_fails_it() {
    check(
        &[("test_a.py", "def test_a():\n    exit()\n")],
        "
collected test_a.py::test_a
started test_a.py::test_a
failed: SystemExit: None
done: 0 passed, 1 failed, 0 errors",
    );
}

#[test]
fn exit_while_importing_ends_the_run() {
    check(&[("test_a.py", "raise SystemExit(3)\n")], "\nexited: 3 during None");
}

#[test]
fn pytest_exit_ends_the_run() {
    check(
        &[("test_a.py", "import pytest\n\ndef test_a():\n    pytest.exit('enough', returncode=7)\n")],
        "
collected test_a.py::test_a
started test_a.py::test_a
exited: 7 during Some(\"test_a.py::test_a\")",
    );
}

#[test]
fn a_file_without_tests_is_no_error() {
    check(&[("test_a.py", "x = 1\n")], "\ncollected \ndone: 0 passed, 0 failed, 0 errors");
}

#[test]
fn what_a_file_prints_while_it_is_imported_is_handed_on() {
    check(
        &[("test_a.py", "print('hello')\n\ndef test_a():\n    pass\n")],
        "
printed \"hello\\n\"
collected test_a.py::test_a
started test_a.py::test_a
passed: 
done: 1 passed, 0 failed, 0 errors",
    );
}

#[test]
fn conftest_is_shared() {
    check(
        &[
            ("conftest.py", "import pytest\n\n@pytest.fixture\ndef one():\n    yield 1\n"),
            ("test_a.py", "def test_a(one):\n    assert one == 1\n"),
            ("test_b.py", "def test_b(one):\n    assert one == 2\n"),
        ],
        "
collected test_a.py::test_a test_b.py::test_b
started test_a.py::test_a
passed: 
started test_b.py::test_b
failed: assert 1 == 2
done: 1 passed, 1 failed, 0 errors",
    );
}

#[test]
fn patched_arguments_are_not_fixtures() {
    check(
        &[
            ("loader.py", "import json\n\ndef load(text):\n    return json.loads(text)\n"),
            (
                "test_a.py",
                "from unittest.mock import patch\nimport loader\n\n\n@patch('loader.json')\ndef test_a(fake, tmp_path):\n    fake.loads.return_value = 3\n    assert loader.load('x') == 3\n    fake.loads.assert_called_once_with('y')\n",
            ),
        ],
        "
collected test_a.py::test_a
started test_a.py::test_a
failed: AssertionError: expected call not found.
done: 0 passed, 1 failed, 0 errors",
    );
}

/// The compiler makes one constant of such a set.
#[test]
fn a_set_of_constants_is_looked_into() {
    let test = "def test_it():\n    assert 'stage' in {'stage', 'none'}\n    assert 2 in {1}\n";
    check(
        &[("test_it.py", test)],
        "
collected test_it.py::test_it
started test_it.py::test_it
failed: assert 2 in {1}
done: 0 passed, 1 failed, 0 errors",
    );
}
