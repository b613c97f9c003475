//! `understudy run`: one script in the sandbox, as `python FILE` would run it in its folder.
//!
//! What it prints goes to the real streams as it comes. Absent: standard input, and keeping the files that it writes.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{self, ExitCode};
use std::time::Duration;

use protocol::{Escape, Stream};
use session::Script;

use crate::error::Error;
use crate::seconds;
use crate::watch::{Watch, say_why};
use crate::work::Work;

/// Runs the script that `arguments` name; the status is the one it ends with.
///
/// # Errors
/// Where the script cannot be read, or an argument before it is not understood.
pub(crate) fn run(arguments: &[String]) -> Result<ExitCode, Error> {
    let Order { limit, file, arguments } = Order::parse(arguments)?;
    let mut work = Work::default();
    let path = work.add_with_folder(&file)?;
    let watch = Watch::over(limit, move |reached, _| process::exit(say_why(reached, limit, None).into()));
    let ended = session::run_script(&Script { files: work.files, path, arguments }, print);
    drop(watch);
    io::stdout().flush()?;
    io::stderr().write_all(told(&ended.escapes).as_bytes())?;
    Ok(ExitCode::from(ended.status))
}

/// What is to be run.
struct Order {
    limit: Duration,
    file: PathBuf,
    arguments: Vec<String>,
}

impl Order {
    /// Reads the arguments behind `run`. All that stands behind the script is the script's own.
    fn parse(arguments: &[String]) -> Result<Self, Error> {
        let mut limit = seconds::DEFAULT;
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--timeout" => limit = seconds::parse(rest.next())?,
                flag if flag.starts_with('-') => return Err(Error::NoOption { flag: flag.to_owned() }),
                file => {
                    return Ok(Self { limit, file: PathBuf::from(file), arguments: rest.cloned().collect() });
                }
            }
        }
        Err(Error::NoScript)
    }
}

/// Hands on what the script prints. Without a reader there is nothing left to run for.
fn print(stream: Stream, text: &str) {
    let written = match stream {
        Stream::Out => io::stdout().write_all(text.as_bytes()),
        Stream::Err => io::stderr().write_all(text.as_bytes()),
    };
    if written.is_err() {
        process::exit(1);
    }
}

/// What would have left the sandbox, in the order in which it was tried.
fn told(escapes: &[Escape]) -> String {
    let mut text = String::new();
    for Escape { target, advice, place } in escapes {
        let place =
            place.as_ref().map_or_else(String::new, |place| format!(" ({}:{})", place.path, place.line));
        text.push_str(&format!("understudy: left the sandbox: {target}{place}\nhint: {advice}\n"));
    }
    text
}
