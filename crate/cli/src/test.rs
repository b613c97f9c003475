//! `understudy test`: a folder's tests in the sandbox.

mod json;
mod order;
mod status;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{self, ExitCode};
use std::time::{Duration, Instant};

use protocol::{Ended, Event, Limit, Limits, Request, RunRequest, TestId};
use session::Observer;

use crate::USAGE;
use crate::conftest::is_loaded_first;
use crate::error::Error;
use crate::terminal::{Terminal, View};
use crate::watch::{Watch, say_why};
use crate::work::Work;
use order::{Manner, Order};
use status::Status;

/// Runs the tests that `arguments` name and tells what happens on `out`; the status is pytest's.
///
/// # Errors
/// Where a file cannot be read, or an argument is not understood.
pub(crate) fn test(arguments: &[String], out: &mut dyn Write) -> Result<ExitCode, Error> {
    let Order { manner, limit, options, paths } = Order::parse(arguments)?;
    let gathered = gather(&paths);
    let (files, tests) = match (gathered, &manner) {
        (Err(Error::NoFile { path }), Manner::Text(view)) => return Ok(no_file(&path, view.clone(), out)?),
        (gathered, _) => gathered?,
    };
    let wall_ms = u64::try_from(limit.as_millis()).unwrap_or(u64::MAX);
    let limits = Limits { wall_ms, ..Limits::default() };
    let run = RunRequest { limits, options, ..RunRequest::new(files, tests) };
    let stops_after = run.options.max_failures;
    let is_text = manner != Manner::Json;
    // Before such a file is imported, it is not certain that there is a session.
    let is_certain = !run.files.iter().any(|file| is_loaded_first(&file.path));
    let teller = match manner {
        Manner::Text(view) => {
            let mut terminal = Terminal::new(out, view);
            if is_certain {
                terminal.begin()?;
            }
            Teller::Text(Box::new(terminal))
        }
        Manner::Json => Teller::Json(out),
    };
    let watch = Watch::over(limit, move |reached, running| give_up(is_text, reached, limit, running));
    let mut listener =
        Listener { teller, status: Status::of(stops_after), watch, began: Instant::now(), error: None };
    session::handle(&Request::Run(run), &mut listener);
    match listener.error {
        Some(error) => Err(error.into()),
        None => Ok(ExitCode::from(listener.status.code())),
    }
}

/// Says that there is nothing at `path`, as pytest does: behind an empty session.
fn no_file(path: &Path, view: View, out: &mut dyn Write) -> io::Result<ExitCode> {
    let mut terminal = Terminal::new(out, view);
    terminal.begin()?;
    terminal.print(&Event::Found { tests: 0, deselected: 0 })?;
    let message = format!("file or directory not found: {}", path.display());
    terminal.print(&Event::Ended(Ended::Refused { message }))?;
    Ok(ExitCode::from(USAGE))
}

/// The files that go into the sandbox, and what in them is to be run: paths of files, or names of what is in them.
fn gather(paths: &[PathBuf]) -> Result<(Vec<protocol::SourceFile>, Vec<String>), Error> {
    let mut work = Work::default();
    let mut tests = Vec::new();
    for path in paths {
        if path.is_dir() {
            work.add_folder(path)?;
            let mut found: Vec<String> = work.files.iter().map(|file| file.path.clone()).collect();
            found.retain(|path| holds_tests(path));
            found.sort();
            tests.extend(found);
        } else {
            let name = path.to_string_lossy();
            let (file, inside) = match name.split_once("::") {
                Some((file, _)) => (Path::new(file), &name[file.len()..]),
                None => (path.as_path(), ""),
            };
            tests.push(format!("{}{inside}", work.add_with_folder(file)?));
        }
    }
    Ok((work.files, tests))
}

fn holds_tests(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".py").is_some_and(|stem| stem.starts_with("test_") || stem.ends_with("_test"))
}

/// Ends the process in the middle of a run.
fn give_up(is_text: bool, reached: Limit, time: Duration, running: Option<TestId>) {
    // Held until the end, so that nothing comes behind the last event.
    let mut out = io::stdout().lock();
    let status = say_why(reached, time, running.as_ref());
    if !is_text {
        // Whoever reads along may be gone; there is nobody left to tell.
        let _ = json::print(&Event::Ended(Ended::Stopped { limit: reached, during: running }), &mut out);
    }
    process::exit(status.into());
}

/// Who makes text of events.
enum Teller<'a> {
    Text(Box<Terminal<'a>>),
    Json(&'a mut dyn Write),
}

struct Listener<'a> {
    teller: Teller<'a>,
    status: Status,
    watch: Watch,
    began: Instant,
    error: Option<io::Error>,
}

impl Observer for Listener<'_> {
    fn observe(&mut self, event: Event) {
        if let Event::Started(test) = &event {
            self.watch.begins(test);
        }
        self.status.see(&event);
        let told = match &mut self.teller {
            Teller::Text(terminal) => terminal.print(&event),
            Teller::Json(out) => json::print(&event, *out),
        };
        if let Err(error) = told {
            self.error.get_or_insert(error);
        }
    }

    fn now_ms(&self) -> f64 {
        self.began.elapsed().as_secs_f64() * 1_000.0
    }
}
