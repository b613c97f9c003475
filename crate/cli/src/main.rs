//! The `understudy` command line tool: the engine of the course page, for a terminal.
//!
//! - `understudy run FILE`: runs a script in the sandbox, as `python FILE` would
//! - `understudy test [FOLDER]`: runs the tests in a folder as the page would, and prints what pytest prints
//! - `understudy check [LESSONS]`: proves that every exercise of a course can be done, and not by doing nothing

mod check;
mod conftest;
mod coverage;
mod error;
mod folder;
mod keep;
mod memory;
mod run;
mod seconds;
mod start;
mod terminal;
mod test;
mod watch;
mod work;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, io, thread};

use error::Error;

#[global_allocator]
static HEAP: memory::Counted = memory::Counted;

/// Python's deepest recursion has to fit in it.
const STACK_BYTES: usize = 512 << 20;

/// pytest's status for a command line that makes no sense.
const USAGE: u8 = 4;

fn main() -> ExitCode {
    keep::keep_memory();
    let arguments: Vec<String> = env::args().skip(1).collect();
    let engine = thread::Builder::new().stack_size(STACK_BYTES).spawn(move || dispatch(&arguments));
    let result = engine.map(thread::JoinHandle::join);
    match result {
        Ok(Ok(Ok(code))) => code,
        Ok(Ok(Err(error))) => {
            let who = if matches!(error, Error::Usage { .. }) { "ERROR" } else { "understudy" };
            eprintln!("{who}: {error}");
            if let Some(hint) = error.hint() {
                eprintln!("hint: {hint}");
            }
            ExitCode::from(error.status())
        }
        Ok(Err(_)) => {
            eprintln!("understudy: the engine crashed; this is a fault of ours, not of the code that ran");
            ExitCode::from(3)
        }
        Err(error) => {
            eprintln!("understudy: no thread could be started: {error}");
            ExitCode::from(3)
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<ExitCode, Error> {
    // Not locked: a watch that gives up a run writes from its own thread.
    let out = &mut io::stdout();
    match arguments.split_first() {
        Some((command, rest)) if command == "run" => run::run(rest),
        Some((command, rest)) if command == "test" => test::test(rest, out),
        Some((command, rest)) if command == "check" && rest.len() < 2 => {
            let folder = rest.first().map_or_else(|| PathBuf::from("lessons"), PathBuf::from);
            Ok(check::check(&folder, out)?)
        }
        Some((command, _)) if command == "--help" || command == "-h" => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            eprint!("{HELP}");
            Ok(ExitCode::from(USAGE))
        }
    }
}

const HELP: &str = "\
usage: understudy run [--timeout SECONDS] FILE.py [ARGUMENT ...]
       understudy test [OPTION ...] [FOLDER | FILE.py | FILE.py::TEST ...]
       understudy check [LESSONS]

run     runs a script in the sandbox that the course page uses, as `python FILE.py` would
test    runs pytest tests in that sandbox and prints what pytest prints
check   proves the exercises of a lessons folder (default: lessons)

Options of `understudy test` that are pytest's: -k EXPRESSION, -m MARKS, -x, --maxfail=N, -v, -q, -s, -l,
-r LISTS, --tb=auto|long|short|line|native|no, --show-capture=..., --durations=N, --durations-min=S,
--collect-only, -W FILTER, --strict-markers, --disable-warnings, --no-header, --no-summary, --no-fold-skipped.
pytest-cov's: --cov[=FOLDER | FILE.py | MODULE], --cov-report=term|term-missing.
Its own: --json tells every event as a line of JSON; --timeout SECONDS stops the run; --seed N and --clock MOMENT
say what its random numbers and its clock begin with.
";
