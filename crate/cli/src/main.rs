//! The `understudy` command line tool: the engine of the course page, for a terminal.
//!
//! - `understudy test [FOLDER]`: runs the tests in a folder as the page would, and prints what pytest prints
//! - `understudy check [LESSONS]`: proves that every exercise of a course can be done, and not by doing nothing

mod check;
mod terminal;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, io, thread};

/// Python's deepest recursion has to fit in it.
const STACK_BYTES: usize = 512 << 20;

/// pytest's status for a command line that makes no sense.
const USAGE: u8 = 4;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let engine = thread::Builder::new().stack_size(STACK_BYTES).spawn(move || dispatch(&arguments));
    let result = engine.map(thread::JoinHandle::join);
    match result {
        Ok(Ok(Ok(code))) => code,
        Ok(Ok(Err(error))) => {
            eprintln!("understudy: {error}");
            ExitCode::from(USAGE)
        }
        Ok(Err(_)) => {
            eprintln!("understudy: the engine crashed; this is a fault of ours, not of the tests");
            ExitCode::from(3)
        }
        Err(error) => {
            eprintln!("understudy: no thread could be started: {error}");
            ExitCode::from(3)
        }
    }
}

fn dispatch(arguments: &[String]) -> io::Result<ExitCode> {
    let out = &mut io::stdout().lock();
    match arguments.split_first() {
        Some((command, rest)) if command == "test" => test::test(rest, out),
        Some((command, rest)) if command == "check" && rest.len() < 2 => {
            let folder = rest.first().map_or_else(|| PathBuf::from("lessons"), PathBuf::from);
            check::check(&folder, out)
        }
        _ => {
            eprint!("{HELP}");
            Ok(ExitCode::from(USAGE))
        }
    }
}

const HELP: &str = "\
usage: understudy test [-q | -v] [--timeout SECONDS] [FOLDER | FILE.py ...]
       understudy check [LESSONS]

test    runs pytest tests in the sandbox that the course page uses
check   proves the exercises of a lessons folder (default: lessons)
";
