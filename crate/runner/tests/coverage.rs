//! Which lines each test ran, and that counting them changes nothing else.

#![expect(clippy::disallowed_methods, reason = "the files that are run are read from the disk")]

use std::fs;
use std::path::Path;

use protocol::{Event, FileCoverage, Options, RunRequest, SourceFile, TestReport};

#[derive(Default)]
struct Collector {
    reports: Vec<TestReport>,
    files: Vec<FileCoverage>,
}

impl runner::Observer for Collector {
    fn observe(&mut self, event: Event) {
        match event {
            Event::Finished(report) => self.reports.push(*report),
            Event::Covered(files) => self.files = files,
            _ => {}
        }
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

fn run(files: &[SourceFile], options: &Options) -> Collector {
    let tests = files.iter().map(|file| file.path.clone()).filter(|path| path.starts_with("test")).collect();
    let request = RunRequest { options: options.clone(), ..RunRequest::new(files.to_vec(), tests) };
    let run = move || {
        let mut collector = Collector::default();
        runner::run(&python::Interpreter::new(&python::Config::default()), &request, &mut collector);
        collector
    };
    // Python's deepest recursion needs more stack without optimisation than a thread has by default.
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(run).expect("a thread starts");
    thread.join().expect("the run ends")
}

fn measured() -> Options {
    Options { coverage: true, ..Options::default() }
}

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.to_owned(), text: text.to_owned() }
}

const PRICES: &str = "\
RATE = 2


def price(count):
    if count < 0:
        raise ValueError('below')
    return RATE * count


def unused():
    return None
";

const TEST_PRICES: &str = "\
import pytest
from prices import price


def test_price():
    assert price(2) == 4


def test_below():
    with pytest.raises(ValueError):
        price(-1)


def test_nothing():
    assert True
";

#[test]
fn each_test_has_the_lines_that_it_ran() {
    let told = run(&[file("prices.py", PRICES), file("test_prices.py", TEST_PRICES)], &measured());
    let lines = |path: &str| -> Vec<Vec<u32>> {
        let of = |report: &TestReport| {
            let file = report.covered.iter().find(|file| file.path == path);
            file.map(|file| file.lines.clone()).unwrap_or_default()
        };
        told.reports.iter().map(of).collect()
    };
    assert_eq!(lines("prices.py"), [vec![5, 7], vec![5, 6], vec![]]);
    assert_eq!(lines("test_prices.py"), [vec![6], vec![10, 11], vec![15]]);
    let prices = FileCoverage {
        path: "prices.py".to_owned(),
        statements: vec![1, 4, 5, 6, 7, 10, 11],
        at_import: vec![1, 4, 10],
        covered: vec![1, 4, 5, 6, 7, 10],
        is_imported: true,
    };
    assert_eq!(told.files.first(), Some(&prices));
}

#[test]
fn nothing_is_told_where_nothing_is_asked() {
    let told = run(&[file("prices.py", PRICES), file("test_prices.py", TEST_PRICES)], &Options::default());
    assert_eq!(told.files, []);
    assert!(told.reports.iter().all(|report| report.covered.is_empty()));
}

#[test]
fn what_the_tests_change_is_not_taken_for_what_was_there() {
    let test = "\
import importlib, pathlib
import prices

def test_changed():
    pathlib.Path('prices.py').write_text('def price(count):\\n    return 1\\n')
    assert importlib.reload(prices).price(5) == 1
";
    let told = run(&[file("prices.py", PRICES), file("test_prices.py", test)], &measured());
    assert_eq!(told.files[0].covered, [1, 4, 10]);
    assert_eq!(told.reports[0].failure, None);
}

#[test]
fn a_file_that_nobody_imports_has_lines_that_did_not_run() {
    let told = run(&[file("prices.py", PRICES), file("test_a.py", "def test_a():\n    pass\n")], &measured());
    let prices = &told.files[0];
    assert_eq!((prices.statements.len(), prices.covered.len(), prices.is_imported), (7, 0, false));
}

/// Objects lie elsewhere when there are more of them.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split("0x");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + "0x" + part.trim_start_matches(|letter: char| letter.is_ascii_hexdigit())
    })
}

/// What was told of each test, but for the lines and the kind that is found by them; ids of mocks are addresses, too.
fn told(reports: Vec<TestReport>) -> Vec<String> {
    let without_lines = |mut report: TestReport| {
        report.findings.retain(|finding| finding.kind != "only-own-mocks");
        TestReport { covered: Vec::new(), ..report }
    };
    let show = |report| without_ids(&without_addresses(&format!("{report:#?}")));
    reports.into_iter().map(without_lines).map(show).collect()
}

/// A representation may be cut in the middle of an id, so that only its end is there.
fn without_ids(text: &str) -> String {
    let mut kept = String::new();
    let mut digits = String::new();
    for letter in text.chars().chain(['\n']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if digits.len() < 6 {
            kept.push_str(&digits);
        }
        digits.clear();
        kept.push(letter);
    }
    kept
}

/// The files of a case, each under a line `# --- name.py ---`.
fn parts(text: &str) -> Vec<SourceFile> {
    let parts = text.split("# --- ").filter_map(|part| part.split_once(" ---\n"));
    parts.map(|(path, text)| file(path, text)).collect()
}

#[test]
fn tracebacks_sources_and_findings_are_the_same() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let mut compared = 0;
    for entry in fs::read_dir(here).expect("the cases lie beside this file") {
        let path = entry.expect("a readable folder").path();
        if path.extension().is_none_or(|ending| ending != "py") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a text");
        let files = parts(&text);
        let (with, without) = (run(&files, &measured()), run(&files, &Options::default()));
        compared += with.reports.len();
        assert_eq!(told(with.reports), told(without.reports), "{}", path.display());
    }
    assert!(compared > 100, "{compared} tests were compared");
}

const SUBJECT: &str = "\
'''The subject.'''
from __future__ import annotations
import inspect


def described(value: int):
    '''Describes it.'''
    return inspect.getsource(described)


def undescribed():
    return inspect.currentframe().f_lineno


def fails(value):
    if not value:
        pass
    elif value[0] == 1 and value['a'
                                 ].b:
        return 1
    try:
        return value[1]
    except (LookupError,
            value) as error:
        raise RuntimeError('no') from error
    finally:
        match value:
            case 1: pass
            case _ if value.missing:
                return 0
";

const TEST_SUBJECT: &str = "\
import subject

def test_source():
    text = subject.described(1)
    assert text == subject.described.__doc__

def test_names():
    assert subject.__doc__ == 'The subject.' and subject.undescribed.__doc__ is None
    assert sorted(vars(subject)) == []

def test_line():
    assert subject.undescribed() == subject.undescribed.__code__.co_firstlineno

def test_elif():
    subject.fails([1])

def test_chain():
    subject.fails([2])

def test_handler():
    subject.fails(1)

def test_annotations():
    assert subject.described.__annotations__ == {}
    assert subject.fails.__code__.co_varnames == subject.fails.__code__.co_names
";

#[test]
fn code_cannot_tell_that_its_lines_are_counted() {
    let files = [file("subject.py", SUBJECT), file("test_subject.py", TEST_SUBJECT)];
    let (with, without) = (run(&files, &measured()), run(&files, &Options::default()));
    let texts = |reports: &[TestReport]| -> Vec<String> {
        let text =
            |report: &TestReport| report.failure.as_ref().map_or_else(String::new, |one| one.text.clone());
        reports.iter().map(text).map(|text| without_addresses(&text)).collect()
    };
    assert_eq!(texts(&with.reports), texts(&without.reports));
    let failed = with.reports.iter().filter(|report| report.failure.is_some()).count();
    assert_eq!(failed, with.reports.len(), "each test shows something, and so fails");
}
