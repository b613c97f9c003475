//! `time.sleep` takes no time, and is told among the calls of mocks.

use protocol::{Event, RunRequest, SourceFile, TestReport};

struct Collector(Vec<TestReport>);

impl runner::Observer for Collector {
    fn observe(&mut self, event: Event) {
        if let Event::Finished(report) = event {
            self.0.push(*report);
        }
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

fn reports(files: &[(&str, &str)]) -> Vec<TestReport> {
    let file =
        |(path, text): &(&str, &str)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() };
    let request = RunRequest::new(files.iter().map(file).collect(), vec!["test_a.py".to_owned()]);
    let run = move || {
        let mut collector = Collector(Vec::new());
        runner::run(&python::Interpreter::new(&python::Config::default()), &request, &mut collector);
        collector.0
    };
    // The interpreter needs more stack than a test's thread has.
    std::thread::Builder::new().stack_size(64 << 20).spawn(run).expect("a thread").join().expect("no panic")
}

/// The calls and the sleeps of a test in the order of their moments.
fn in_order(report: &TestReport) -> Vec<String> {
    let calls = report.mocks.iter().flat_map(|log| &log.calls).map(|call| (call.at, call.text.clone()));
    let sleeps = report.sleeps.sleeps.iter().map(|sleep| {
        let place = sleep.place.as_ref().map(|place| format!("{}:{}", place.path, place.line));
        let function = sleep.function.as_deref().unwrap_or_default();
        (sleep.at, format!("{} s in {function} at {}", sleep.seconds, place.unwrap_or_default()))
    });
    let mut all: Vec<(u32, String)> = calls.chain(sleeps).collect();
    all.sort();
    all.into_iter().map(|(_, text)| text).collect()
}

const RETRYING: &str = "\
import time


def fetch(get, tries=3):
    for attempt in range(tries):
        try:
            return get(attempt)
        except OSError:
            time.sleep(2 ** attempt / 2)
    return None
";

#[test]
fn sleeps_stand_between_the_calls_of_mocks() {
    let test = "\
import time
from unittest.mock import Mock, patch
import retrying

def test_retries():
    get = Mock(side_effect=[OSError, OSError, 'it'])
    before = time.monotonic()
    assert retrying.fetch(get) == 'it'
    assert 1.5 <= time.monotonic() - before < 1.6

def test_patched():
    with patch('retrying.time.sleep') as sleep:
        retrying.fetch(Mock(side_effect=OSError), tries=1)
    sleep.assert_called_once_with(0.5)
";
    let reports = reports(&[("retrying.py", RETRYING), ("test_a.py", test)]);
    assert_eq!(
        in_order(&reports[0]),
        ["call(0)", "0.5 s in fetch at retrying.py:9", "call(1)", "1 s in fetch at retrying.py:9", "call(2)"]
    );
    assert_eq!((reports[0].sleeps.seconds, reports[0].failure.clone()), (1.5, None));
    assert_eq!(in_order(&reports[1]), ["call(0)", "call(0.5)"], "a sleep that is patched is a call");
    assert!(reports[1].sleeps.is_empty());
}

#[test]
fn a_loop_of_sleeps_is_counted_and_not_listed() {
    let test = "import time\n\ndef test_a():\n    for _ in range(1000):\n        time.sleep(0.25)\n";
    let reports = reports(&[("test_a.py", test)]);
    let log = &reports[0].sleeps;
    assert_eq!((log.sleeps.len(), log.left_out, log.seconds), (100, 900, 250.0));
}
