//! One turn: a request in, events out, exactly one end.
//!
//! There is no transport in here. The worker and the command line are two thin shells around [`handle`]. A turn that
//! never sends its `Ended` means that the engine died: the shell that sees it starts another one and says so.

use protocol::{Event, Request};
pub use python::library;
use python::{Config, Interpreter};
pub use runner::Observer;

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

/// Makes an interpreter and drops it, so that the first turn finds the engine warm.
pub fn warm_up() {
    drop(interpreter(0));
}

fn interpreter(output_limit: usize) -> Interpreter {
    Interpreter::new(&Config { output_limit, ..Config::default() })
}
