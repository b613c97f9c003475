//! An interpreter that imported ahead runs tests like one that did not.

use protocol::{Ended, Event, Request, RunRequest, SourceFile};
use session::{Interpreter, Observer, Progress};

struct Collector(Vec<Event>);

impl Observer for Collector {
    fn observe(&mut self, event: Event) {
        self.0.push(event);
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

fn run(files: &[(&str, &str)]) -> Request {
    let file = |(path, text): &(&str, &str)| SourceFile { path: (*path).into(), text: (*text).into() };
    Request::Run(RunRequest::new(files.iter().map(file).collect(), vec!["test_it.py".into()]))
}

/// The summary's passed, failed and errors, and what was imported that was not there ahead.
fn told(interpreter: &Interpreter, request: &Request) -> ((usize, usize, usize), Vec<String>) {
    let mut collector = Collector(Vec::new());
    let next = session::step(request, Progress::default(), interpreter, &mut collector);
    assert_eq!(next, None, "a single run is a whole turn");
    let Some(Event::Ended(Ended::Done(summary))) = collector.0.pop() else { panic!("a turn ends") };
    ((summary.passed, summary.failed, summary.errors), interpreter.imported())
}

/// Python's deepest recursion has to fit in.
fn on_a_large_stack(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(work).expect("a thread starts");
    thread.join().expect("the work succeeds");
}

#[test]
fn what_a_run_imports_is_told_and_can_be_imported_ahead() {
    on_a_large_stack(|| {
        let request = run(&[
            ("test_it.py", "import colorsys, loader\ndef test_it(): pass\n"),
            ("loader.py", "import bisect"),
        ]);
        let first = session::prepared();
        assert_eq!(told(&first, &request), ((1, 0, 0), vec!["colorsys".to_owned(), "bisect".to_owned()]));
        let second = session::prepared();
        let wanted = ["colorsys", "bisect", "json", "no_such_module"];
        assert_eq!(second.absent(wanted), ["colorsys", "bisect", "no_such_module"]);
        second.import_ahead(wanted);
        assert_eq!(second.absent(wanted), ["no_such_module"]);
        assert_eq!(told(&second, &request), ((1, 0, 0), vec![]));
    });
}

#[test]
fn practice_passes_but_where_it_is_meant_to_fail() {
    on_a_large_stack(|| {
        let told: Vec<_> = (0..session::PRACTICES)
            .map(|number| told(&session::prepared(), &session::practice(number)))
            .collect();
        let nothing = Vec::new;
        assert_eq!(
            told,
            [((2, 0, 0), nothing()), ((3, 0, 0), nothing()), ((5, 0, 0), nothing()), ((0, 2, 0), nothing())]
        );
    });
}

#[test]
fn the_learners_own_module_comes_before_one_that_was_imported_ahead() {
    on_a_large_stack(|| {
        let test = "import mlflow, requests\ndef test_it():\n    assert requests.mine and not hasattr(mlflow, 'mine')\n";
        let request = run(&[("test_it.py", test), ("requests.py", "mine = True\n")]);
        assert_eq!(told(&session::prepared(), &request).0, (1, 0, 0));
    });
}
