//! One turn: a request in, events out, exactly one end.
//!
//! There is no transport in here. The worker and the command line are two thin shells around it: the command line
//! calls [`handle`], which makes an interpreter for each run; the worker calls [`step`] for each run, and puts its memory
//! back in between to what it was. A turn that never sends its `Ended` means that the engine died: the shell that sees it
//! starts another one and says so.
//! [`run_script`] is no turn: the page has no scripts, so the command line gets text and a status instead of events.

mod practice;

pub use grading::Progress;
pub use practice::{PRACTICES, practice};
use protocol::{Event, Request, Stream};
use python::Config;
pub use python::{Interpreter, library};
pub use runner::{Observer, Script, ScriptEnd};

/// What is imported ahead where the engine is made ready before it is needed: what the tests of most lessons import.
/// `requests` and the clients of AWS and MLflow are large, and come when a lesson asks for them.
const AHEAD: &[&str] = &["pytest", "unittest.mock", "json", "datetime", "warnings", "contextlib", "io", "os"];

/// Does what `request` asks and tells `observer` what happens, the last event being the only [`Event::Ended`].
pub fn handle(request: &Request, observer: &mut dyn Observer) {
    let mut progress = Some(Progress::default());
    while let Some(so_far) = progress {
        progress = step(request, so_far, &Interpreter::new(&Config::default()), observer);
    }
}

/// Does one run of what `request` asks, in an `interpreter` that must be fresh, and gives what the next one goes on from.
///
/// - shape: `None` once the turn is over, which [`Event::Ended`] has then said
pub fn step(
    request: &Request,
    progress: Progress,
    interpreter: &Interpreter,
    observer: &mut dyn Observer,
) -> Option<Progress> {
    let (progress, ended) = match request {
        Request::Run(run) => (progress, Some(runner::run(interpreter, run, observer))),
        Request::Grade(grade) => {
            let progress = grading::judge(grade, progress, interpreter, observer);
            let ended = progress.ended(grade);
            (progress, ended)
        }
    };
    match ended {
        Some(ended) => {
            observer.observe(Event::Ended(ended));
            None
        }
        None => Some(progress),
    }
}

/// An interpreter that has imported ahead what most runs need.
#[must_use]
pub fn prepared() -> Interpreter {
    let interpreter = Interpreter::new(&Config::default());
    interpreter.import_ahead(AHEAD.iter().copied());
    interpreter
}

/// Runs `script` as `python FILE` would and hands what it prints to `print` as it comes, however much it is.
pub fn run_script(script: &Script, print: impl Fn(Stream, &str) + 'static) -> ScriptEnd {
    let interpreter = Interpreter::new(&Config::default());
    interpreter.sandbox().streams().hand_to(print);
    runner::run_script(&interpreter, script)
}
