//! Each file is compiled once, and nothing is lost by it: warnings, and what a test writes before it imports.

use protocol::{Event, Outcome, RunRequest, SourceFile};
use python::{Config, Interpreter};
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

/// What `test_a.py` holding `test` said, beside `client.py` holding `client`.
fn events(client: &'static str, test: &'static str) -> Vec<Event> {
    let run = move || {
        let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
        let files = vec![file("client.py", client), file("test_a.py", test)];
        let mut collector = Collector(Vec::new());
        let interpreter = Interpreter::new(&Config::default());
        runner::run(&interpreter, &RunRequest::new(files, vec!["test_a.py".to_owned()]), &mut collector);
        collector.0
    };
    // The interpreter needs more stack than a test's thread has.
    std::thread::Builder::new().stack_size(64 << 20).spawn(run).expect("a thread").join().expect("no panic")
}

fn printed(events: &[Event]) -> String {
    let text = |event: &Event| match event {
        Event::Printed { text, .. } => Some(text.clone()),
        _ => None,
    };
    events.iter().filter_map(text).collect()
}

fn outcomes(events: &[Event]) -> Vec<Outcome> {
    let outcome = |event: &Event| match event {
        Event::Finished(report) => Some(report.outcome),
        _ => None,
    };
    events.iter().filter_map(outcome).collect()
}

#[test]
fn each_kind_of_syntax_warning_is_given_once() {
    let events = events(
        "pattern = '\\d'\n",
        "import client\n\n\ndef test_a():\n    assert (client.pattern, 'is set')\n    assert 1 is 1\n    \
         assert '\\w' == chr(92) + 'w'\n    assert 1or 0\n",
    );
    let printed = printed(&events);
    let count = |what: &str| printed.matches(what).count();
    assert_eq!(count("client.py:1: SyntaxWarning: \"\\d\" is an invalid escape sequence"), 1, "{printed}");
    assert_eq!(count("test_a.py:5: SyntaxWarning: assertion is always true"), 1, "{printed}");
    assert_eq!(count("test_a.py:6: SyntaxWarning: \"is\" with 'int' literal"), 1, "{printed}");
    assert_eq!(count("test_a.py:7: SyntaxWarning: \"\\w\" is an invalid escape sequence"), 1, "{printed}");
    assert_eq!(count("test_a.py:8: SyntaxWarning: invalid decimal literal"), 1, "{printed}");
    assert_eq!(outcomes(&events), [Outcome::Passed]);
}

#[test]
fn what_the_symbol_table_refuses_is_said() {
    let events = events("", "def test_a(a, a):\n    pass\n");
    let Some(Event::NotCollected { failure, .. }) = events.first() else { panic!("{events:?}") };
    assert!(failure.summary.starts_with("SyntaxError: duplicate "), "{}", failure.summary);
}

#[test]
fn what_only_the_compiler_refuses_is_said() {
    let events = events("", "def test_a():\n    pass\n\n\nbreak\n");
    let Some(Event::NotCollected { failure, .. }) = events.first() else { panic!("{events:?}") };
    assert_eq!(failure.summary, "SyntaxError: 'break' outside loop");
}

#[test]
fn a_file_that_a_test_has_changed_is_imported_as_it_is_then() {
    let events = events(
        "answer = 1\n",
        "import importlib\n\n\ndef test_a():\n    import client\n    assert client.answer == 1\n    \
         with open('client.py', 'w') as file:\n        file.write('answer = 2')\n    \
         assert importlib.reload(client).answer == 2\n",
    );
    assert_eq!(outcomes(&events), [Outcome::Passed], "{events:?}");
}
