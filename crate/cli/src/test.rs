//! `understudy test`: a folder's tests in the sandbox.

mod json;
mod order;
mod status;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{self, ExitCode};
use std::time::{Duration, Instant};

use protocol::{Ended, Event, Limit, Limits, Options, Request, RunRequest, TestId};
use session::Observer;

use crate::error::Error;
use crate::terminal::Terminal;
use crate::watch::{TIMED_OUT, Watch, say_time_is_up};
use crate::work::Work;
use order::{Manner, Order};
use status::Status;

/// Runs the tests that `arguments` name and tells what happens on `out`; the status is pytest's.
///
/// # Errors
/// Where a file cannot be read, or an argument is not understood.
pub(crate) fn test(arguments: &[String], out: &mut dyn Write) -> Result<ExitCode, Error> {
    let Order { manner, limit, start, paths, coverage } = Order::parse(arguments)?;
    let (files, tests) = gather(&paths)?;
    let wall_ms = u64::try_from(limit.as_millis()).unwrap_or(u64::MAX);
    let run = RunRequest {
        limits: Limits { wall_ms, ..Limits::default() },
        options: Options { start, coverage: coverage.is_some(), ..Options::default() },
        ..RunRequest::new(files, tests)
    };
    let teller = match manner {
        Manner::Text(detail) => Teller::Text(Box::new(Terminal::new(out, detail).with_coverage(coverage))),
        Manner::Json => Teller::Json(out),
    };
    let watch = Watch::over(limit, move |running| give_up(manner, limit, running));
    let mut listener =
        Listener { teller, status: Status::default(), watch, began: Instant::now(), error: None };
    session::handle(&Request::Run(run), &mut listener);
    match listener.error {
        Some(error) => Err(error.into()),
        None => Ok(ExitCode::from(listener.status.code())),
    }
}

/// The files that go into the sandbox, and the paths of those that hold tests.
fn gather(paths: &[PathBuf]) -> Result<(Vec<protocol::SourceFile>, Vec<String>), Error> {
    let mut work = Work::default();
    let mut tests = Vec::new();
    for path in paths {
        if path.is_dir() {
            work.add_folder(path)?;
            let paths = work.files.iter().map(|file| &file.path);
            tests.extend(paths.filter(|path| holds_tests(path)).cloned());
        } else {
            tests.push(work.add_with_folder(path)?);
        }
    }
    tests.sort();
    tests.dedup();
    Ok((work.files, tests))
}

fn holds_tests(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".py").is_some_and(|stem| stem.starts_with("test_") || stem.ends_with("_test"))
}

/// Ends the process in the middle of a run.
fn give_up(manner: Manner, limit: Duration, running: Option<TestId>) {
    // Held until the end, so that nothing comes behind the last event.
    let mut out = io::stdout().lock();
    say_time_is_up(limit, running.as_ref());
    if manner == Manner::Json {
        // Whoever reads along may be gone; there is nobody left to tell.
        let _ = json::print(&Event::Ended(Ended::Stopped { limit: Limit::Time, during: running }), &mut out);
    }
    process::exit(TIMED_OUT.into());
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
