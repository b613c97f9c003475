//! `understudy test`: a folder's tests in the sandbox.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{self, ExitCode};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};
use std::{fs, thread};

use protocol::{Event, Limits, Request, RunRequest, SourceFile, TestId};
use session::Observer;

use crate::terminal::{Detail, Terminal};

const DEFAULT_SECONDS: u64 = 60;

/// The status of coreutils' `timeout`, for a run that was stopped by the clock.
const TIMED_OUT: i32 = 124;

/// Runs the tests that `arguments` name and prints pytest's report; the status is pytest's.
///
/// # Errors
/// Where a file cannot be read, or an argument is not understood.
pub(crate) fn test(arguments: &[String], out: &mut dyn Write) -> io::Result<ExitCode> {
    let order = Order::parse(arguments)?;
    let work = Work::read(&order.paths)?;
    let run = RunRequest {
        files: work.files,
        tests: work.tests,
        limits: Limits { wall_ms: order.seconds * 1_000, ..Limits::default() },
    };
    let watch = watch(Duration::from_secs(order.seconds));
    let mut terminal = Terminal::new(out, order.detail);
    let mut observer = Printer { terminal: &mut terminal, watch, began: Instant::now(), error: None };
    session::handle(&Request::Run(run), &mut observer);
    match observer.error {
        Some(error) => Err(error),
        None => Ok(ExitCode::from(terminal.status())),
    }
}

/// What the command line asks for.
struct Order {
    detail: Detail,
    seconds: u64,
    paths: Vec<PathBuf>,
}

impl Order {
    fn parse(arguments: &[String]) -> io::Result<Self> {
        let mut order = Self { detail: Detail::Plain, seconds: DEFAULT_SECONDS, paths: Vec::new() };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "-q" => order.detail = Detail::Quiet,
                "-v" => order.detail = Detail::Verbose,
                "--timeout" => {
                    order.seconds = rest
                        .next()
                        .and_then(|seconds| seconds.parse().ok())
                        .ok_or_else(|| invalid("--timeout wants a whole number of seconds"))?;
                }
                flag if flag.starts_with('-') => {
                    return Err(invalid(&format!("there is no option `{flag}`")));
                }
                path => order.paths.push(PathBuf::from(path)),
            }
        }
        if order.paths.is_empty() {
            order.paths.push(PathBuf::from("."));
        }
        Ok(order)
    }
}

fn invalid(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, what)
}

/// The files that go into the sandbox, and those of them that hold tests.
#[derive(Default)]
struct Work {
    files: Vec<SourceFile>,
    tests: Vec<String>,
}

impl Work {
    fn read(paths: &[PathBuf]) -> io::Result<Self> {
        let mut work = Self::default();
        for path in paths {
            let named =
                |error: io::Error| io::Error::new(error.kind(), format!("`{}`: {error}", path.display()));
            if path.is_dir() {
                work.add_folder(path, "").map_err(named)?;
                let found: Vec<String> = work
                    .files
                    .iter()
                    .map(|file| file.path.clone())
                    .filter(|path| holds_tests(path))
                    .collect();
                work.tests.extend(found);
            } else {
                let folder =
                    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
                work.add_folder(folder, "").map_err(named)?;
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
                let known = name.filter(|name| work.files.iter().any(|file| file.path == *name));
                work.tests.push(
                    known.ok_or_else(|| invalid(&format!("there is no text file `{}`", path.display())))?,
                );
            }
        }
        work.tests.sort();
        work.tests.dedup();
        Ok(work)
    }

    /// Text files of any kind, since tests may read data; what is hidden or made by Python stays out.
    fn add_folder(&mut self, folder: &Path, prefix: &str) -> io::Result<()> {
        let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') || name == "__pycache__" || name == "target" || name == "node_modules" {
                continue;
            }
            let path = format!("{prefix}{name}");
            if entry.path().is_dir() {
                self.add_folder(&entry.path(), &format!("{path}/"))?;
            } else if self.files.iter().all(|file| file.path != path) {
                match String::from_utf8(fs::read(entry.path())?) {
                    Ok(text) => self.files.push(SourceFile { path, text }),
                    Err(_) if name.ends_with(".py") => {
                        return Err(invalid(&format!("`{path}` is not UTF-8")));
                    }
                    Err(_) => {}
                }
            }
        }
        Ok(())
    }
}

fn holds_tests(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".py").is_some_and(|stem| stem.starts_with("test_") || stem.ends_with("_test"))
}

/// Ends the process when the run takes longer than `limit`: a loop without an end cannot be ended from inside.
fn watch(limit: Duration) -> Sender<TestId> {
    let (sender, receiver) = mpsc::channel::<TestId>();
    thread::spawn(move || {
        let deadline = Instant::now() + limit;
        let mut running = None;
        loop {
            match receiver.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(test) => running = Some(test),
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {
                    let during = running.map_or_else(String::new, |test| format!(" while {test} ran"));
                    eprintln!("\nunderstudy: stopped after {} s{during}", limit.as_secs());
                    eprintln!("hint: look for a loop without an end, or give more time with --timeout");
                    process::exit(TIMED_OUT);
                }
            }
        }
    });
    sender
}

struct Printer<'a, 'b> {
    terminal: &'a mut Terminal<'b>,
    watch: Sender<TestId>,
    began: Instant,
    error: Option<io::Error>,
}

impl Observer for Printer<'_, '_> {
    fn observe(&mut self, event: Event) {
        if let Event::Started(test) = &event {
            // The watch only ends with the process.
            let _ = self.watch.send(test.clone());
        }
        if let Err(error) = self.terminal.print(&event) {
            self.error.get_or_insert(error);
        }
    }

    fn now_ms(&self) -> f64 {
        self.began.elapsed().as_secs_f64() * 1_000.0
    }
}
