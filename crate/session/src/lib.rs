//! One turn: a request in, events out, exactly one end.
//!
//! There is no transport in here. The worker and the command line are two thin shells around [`handle`]. A turn that
//! never sends its `Ended` means that the engine died: the shell that sees it starts another one and says so.
//! [`run_script`] is no turn: the page has no scripts, so the command line gets text and a status instead of events.

use protocol::{Event, Request, Stream};
pub use python::library;
use python::{Config, Interpreter};
pub use runner::{Observer, Script, ScriptEnd};

/// Does what `request` asks and tells `observer` what happens, the last event being the only [`Event::Ended`].
pub fn handle(request: &Request, observer: &mut dyn Observer) {
    let ended = match request {
        Request::Run(run) => runner::run(&interpreter(run.limits.output_bytes), run, observer),
        Request::Grade(grade) => {
            grading::grade(grade, &mut |limits| interpreter(limits.output_bytes), observer)
        }
    };
    observer.observe(Event::Ended(ended));
}

/// Runs `script` as `python FILE` would and hands what it prints to `print` as it comes, however much it is.
pub fn run_script(script: &Script, print: impl Fn(Stream, &str) + 'static) -> ScriptEnd {
    let interpreter = interpreter(usize::MAX);
    interpreter.sandbox().streams().hand_to(print);
    runner::run_script(&interpreter, script)
}

/// Makes an interpreter and drops it, so that the first turn finds the engine warm.
pub fn warm_up() {
    drop(interpreter(0));
}

fn interpreter(output_limit: usize) -> Interpreter {
    Interpreter::new(&Config { output_limit, ..Config::default() })
}
