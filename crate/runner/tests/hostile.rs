//! What the interpreter makes of code that is meant to break it: a clear end each time, and the next test unharmed.
//!
//! Each row is the body of a test file of which the last test is plain and must pass. What only time ends, such as
//! `10**10**8` and regular expressions that try for ever, is with the command line (`crate/cli/tests/cases`): nothing
//! inside the engine stops a loop.

use protocol::{Ended, Event, Outcome, RunRequest, SourceFile};

/// As the command line has it: Python's deepest recursion has to fit in.
const STACK_BYTES: usize = 512 << 20;

struct Collector(Vec<String>);

impl runner::Observer for Collector {
    fn observe(&mut self, event: Event) {
        match event {
            Event::Finished(report) => {
                let summary = report.failure.map_or_else(String::new, |failure| failure.summary);
                let word = if report.outcome == Outcome::Passed { "passed" } else { "failed" };
                self.0.push(format!("{word}: {summary}"));
            }
            Event::NotCollected { failure, .. } => self.0.push(format!("not collected: {}", failure.summary)),
            _ => {}
        }
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

fn told(text: &str) -> Vec<String> {
    let file = SourceFile { path: "test_a.py".to_owned(), text: text.to_owned() };
    let run = move || {
        let request = RunRequest::new(vec![file.clone()], vec![file.path]);
        let mut collector = Collector(Vec::new());
        let ended =
            runner::run(&python::Interpreter::new(&python::Config::default()), &request, &mut collector);
        assert!(matches!(ended, Ended::Done(_)), "it ended as {ended:?}");
        collector.0
    };
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(run).expect("a thread starts");
    thread.join().expect("the run ends")
}

/// Runs `lines` as the body of a test, and a plain test after it in the same interpreter.
#[track_caller]
fn check(lines: &str, expect: &str) {
    let body = lines.lines().fold(String::new(), |body, line| format!("{body}    {line}\n"));
    let text = format!("def test_a():\n{body}\ndef test_b():\n    assert sum([1, 2]) == 3\n");
    assert_eq!(told(&text), [expect, "passed: "]);
}

/// Runs `text` as a file that cannot be compiled.
#[track_caller]
fn check_file(text: &str, expect: &str) {
    assert_eq!(told(text), [expect]);
}

fn nested(open: &str, inside: &str, close: &str, times: usize) -> String {
    format!("x = {}{inside}{}\n", open.repeat(times), close.repeat(times))
}

#[test]
fn nesting_without_end_is_refused() {
    const BRACKETS: &str = "not collected: SyntaxError: too many nested parentheses";
    check_file(&nested("[", "", "]", 100_000), BRACKETS);
    check_file(&nested("(", "1", ")", 100_000), BRACKETS);
    check_file(&nested("{1: ", "1", "}", 100_000), BRACKETS);
    check_file(&nested("f(", "1", ")", 100_000), BRACKETS);
    check_file(&"(".repeat(100_000), BRACKETS);
    check(&format!("eval({:?})", nested("(", "1", ")", 100_000)), "failed:   File \"<string>\", line 1");
}

#[test]
fn chains_without_end_are_refused() {
    const DEEP: &str = "not collected: RecursionError";
    for text in [
        nested("-", "1", "", 20_000),
        nested("not ", "1", "", 20_000),
        nested("lambda: ", "1", "", 20_000),
        format!("x = 1{}\n", " + 1".repeat(50_000)),
        format!("x = a{}\n", ".b".repeat(50_000)),
        format!("x = a{}\n", "()".repeat(50_000)),
    ] {
        let told = told(&text);
        assert!(told.len() == 1 && told[0].starts_with(DEEP), "{told:?}");
    }
}

#[test]
fn what_is_no_text_is_refused() {
    check_file("x = 1\0\n", "not collected: SyntaxError: source code string cannot contain null bytes");
}

#[test]
fn more_memory_than_there_is_is_an_exception() {
    for line in [
        "'x' * 10**18",
        "b'x' * 10**18",
        "[0] * 10**18",
        "bytearray(10**18)",
        "'x'.ljust(10**18)",
        "1 << 10**15",
    ] {
        check(line, "failed: MemoryError");
    }
    check(
        "int('9' * 10**6)",
        "failed: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 1000000 digits; use sys.set_int_max_str_digits() to increase the limit",
    );
}

#[test]
fn deep_values_end_in_an_answer_or_an_exception() {
    const DEEP: &str = "x = []\nfor _ in range(100_000):\n    x = [x]\n";
    for act in ["repr(x)", "import json; json.dumps(x)", "import pickle; pickle.dumps(x)", "assert x == x"] {
        check(&format!("{DEEP}try:\n    {act}\nexcept RecursionError:\n    pass"), "passed: ");
    }
    check(
        &format!("{DEEP}import copy\ncopy.deepcopy(x)"),
        "failed: RecursionError: maximum recursion depth exceeded",
    );
    check(
        "import json\ntry:\n    json.loads('[' * 100_000)\nexcept (RecursionError, ValueError):\n    pass",
        "passed: ",
    );
}

#[test]
fn a_limit_on_recursion_that_is_lifted_does_not_end_the_engine() {
    check(
        "import sys\nsys.setrecursionlimit(10**9)\ndef again():\n    again()\ntry:\n    again()\nexcept RecursionError:\n    pass",
        "passed: ",
    );
}

#[test]
fn a_process_that_is_ended_fails_its_test() {
    check("import os\nos._exit(3)", "failed: SystemExit: 3");
}

#[test]
fn what_python_needs_can_be_taken_away() {
    check("import builtins\ndel builtins.print, builtins.len, builtins.isinstance", "passed: ");
    check("import sys\ndel sys.stdout, sys.stderr", "passed: ");
    check("import sys\nsys.meta_path.clear()\nsys.path.clear()", "passed: ");
}

/// pytest itself ends with an error of its own then. Here each test after it says what is missing, and the next run has it.
#[test]
fn without_imports_the_next_test_says_so_and_the_next_run_is_whole() {
    let plain = "def test_b():\n    assert sum([1, 2]) == 3\n";
    for (line, why) in [
        ("sys.modules.clear()", "failed: ModuleNotFoundError: No module named 'sys'"),
        ("del builtins.__import__", "failed: ImportError: __import__ not found"),
    ] {
        let text = format!("import builtins, sys\ndef test_a():\n    {line}\n{plain}");
        assert_eq!(told(&text), ["passed: ", why]);
        assert_eq!(told(plain), ["passed: "]);
    }
}

#[test]
fn exceptions_that_are_broken_themselves_are_shown() {
    check(
        "class E(Exception):\n    def __str__(self):\n        raise E()\n    __repr__ = __str__\nraise E()",
        "failed: test_a.test_a.<locals>.E: <exception str() failed>",
    );
    check("e = ValueError('x')\ne.__cause__ = e\nraise e", "failed: ValueError: x");
    check(
        "e = None\nfor _ in range(5_000):\n    n = ValueError('x')\n    n.__cause__, e = e, n\nraise e",
        "failed: ValueError: x",
    );
}

/// A fixture that raises at its end fails the test that it was for.
#[test]
fn tear_downs_that_raise_leave_the_next_test_unharmed() {
    for line in ["raise ValueError('end')", "raise SystemExit(1)", "raise GeneratorExit()", "yield 2"] {
        let fixture = format!("import pytest\n@pytest.fixture\ndef ends():\n    yield 1\n    {line}\n");
        let text =
            format!("{fixture}def test_a(ends):\n    pass\ndef test_b():\n    assert sum([1, 2]) == 3\n");
        let told = told(&text);
        assert!(told.len() == 2 && told[0].starts_with("failed: ") && told[1] == "passed: ", "{told:?}");
    }
}

/// What a test has replaced by itself stays so for the tests after it, and is whole in the next run.
#[test]
fn what_a_test_replaces_is_whole_in_the_next_run() {
    let plain = "import builtins, sys, pytest, unittest\nclass TestB(unittest.TestCase):\n    def test_b(self):\n        \
                 with pytest.raises(ValueError):\n            raise ValueError\n        assert len([1]) == 1\n";
    for line in [
        "builtins.len = lambda x: 7",
        "builtins.isinstance = None",
        "builtins.AssertionError = ValueError",
        "sys.modules['pytest'] = None",
        "sys.modules['unittest.case'] = None",
        "sys.modules['_pytest.subtests'] = sys",
        "pytest.raises = pytest.fail = pytest.Skipped = None",
        "pytest.__dict__.clear()",
        "unittest.TestCase.run = None",
    ] {
        let text = format!("import builtins, pytest, sys, unittest\ndef test_a():\n    {line}\n");
        assert_eq!(told(&text), ["passed: "], "{line}");
        assert_eq!(told(plain), ["passed: "], "{line}");
    }
}

#[test]
fn a_test_that_deletes_its_file_is_told_with_its_lines() {
    check("import os\nos.remove(__file__)\nassert 1 == 2", "failed: assert 1 == 2");
    check("import os, shutil\nshutil.rmtree('/course')\nos.makedirs('/course')", "passed: ");
}

#[test]
fn tabs_and_spaces_that_are_mixed_are_refused() {
    check_file(
        "def test_a():\n        x = 1\n\tassert x\n",
        "not collected: TabError: inconsistent use of tabs and spaces in indentation",
    );
    assert_eq!(told("def test_b():\n\tassert sum([1, 2]) == 3\n"), ["passed: "]);
}

#[test]
fn ten_thousand_tests_in_one_file_run_as_one_file() {
    let one = |number: usize| format!("def test_{number}():\n    assert {number} + LAST == {number}\n\n");
    let many: String = (0..10_000).map(one).collect();
    let text =
        format!("{many}LAST = 0\n\ndef test_last():\n    assert __doc__ is None and test_1 and LAST\n");
    let told = told(&text);
    let passed = told.iter().filter(|line| *line == "passed: ").count();
    let last = "failed: assert (None is None and test_1 and 0)".to_owned();
    assert_eq!((passed, told.len(), told.last()), (10_000, 10_001, Some(&last)));
}
