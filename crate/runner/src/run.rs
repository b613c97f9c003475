//! One run: files in, events out.

mod report;
mod test;

use std::collections::HashMap;

use protocol::{Ended, Event, Failure, Limit, RunRequest, SourceFile, Stream, Summary};
use python::sandbox::{self, WORK_FOLDER};
use python::{Interpreter, sources};
use rustpython_vm::{
    PyRef, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyCode},
};

use crate::collect::{self, Item};
use crate::coverage;
use crate::failure::{self, Shown, Sources};
use crate::fixture::Fixtures;
use crate::module;
use crate::outcome::{self, Interrupt};

/// Who started the run: it hears of everything, and it has a clock.
pub trait Observer {
    /// Takes the next event. All but [`Event::Ended`], which is what [`run`] returns.
    fn observe(&mut self, event: Event);

    /// Wall time in milliseconds since any fixed moment.
    fn now_ms(&self) -> f64;
}

/// Runs the tests of `request` in `interpreter`, which must be fresh.
///
/// Nothing runs where a file cannot be compiled, and no test runs where a file cannot be imported: that is said with
/// [`Event::NotCollected`], and counted as an error in the summary.
pub fn run(interpreter: &Interpreter, request: &RunRequest, observer: &mut dyn Observer) -> Ended {
    let started = observer.now_ms();
    interpreter.sandbox().streams().set_limit(request.limits.output_bytes);
    interpreter.begin(request.options.start);
    interpreter.make_way_for(request.files.iter().map(|file| file.path.as_str()));
    let mut ended = interpreter.enter(|vm| {
        let mut turn =
            Turn { vm, sources: Sources::new(&request.files), observer, summary: Summary::default() };
        let ended = if request.options.coverage { turn.run_measured(request) } else { turn.run(request) };
        sources::forget();
        ended
    });
    if let Ended::Done(summary) = &mut ended {
        summary.took_ms = observer.now_ms() - started;
    }
    ended
}

struct Turn<'a> {
    vm: &'a VirtualMachine,
    sources: Sources,
    observer: &'a mut dyn Observer,
    summary: Summary,
}

impl Turn<'_> {
    /// Says behind everything else which lines ran.
    fn run_measured(&mut self, request: &RunRequest) -> Ended {
        coverage::begin();
        let ended = self.run(request);
        let files = coverage::finish(self.vm);
        self.observer.observe(Event::Covered(files));
        ended
    }

    fn run(&mut self, request: &RunRequest) -> Ended {
        module::forget();
        place_files(&request.files);
        let Some(codes) = self.compile(request) else { return Ended::Done(self.summary.clone()) };
        let mut fixtures = Fixtures::new(self.vm);
        let items = match self.collect(request, codes, &mut fixtures) {
            Ok(items) => items,
            Err(ended) => return ended,
        };
        self.observer.observe(Event::Collected(items.iter().map(|item| item.id.clone()).collect()));
        for (index, item) in items.iter().enumerate() {
            let next = items.get(index + 1);
            if let Err(ended) = self.test(item, next, &mut fixtures) {
                return ended;
            }
        }
        Ended::Done(self.summary.clone())
    }

    /// Compiles every file: the test files are given, the others are kept for their import. Says of each that cannot be
    /// compiled where and why; nothing is given then.
    fn compile(&mut self, request: &RunRequest) -> Option<Codes> {
        let mut codes = Some(Codes::new());
        for file in request.files.iter().filter(|file| is_python(&file.path)) {
            let SourceFile { path, text } = file;
            let compiled = if is_loaded(path, &request.tests) {
                module::rewritten(self.vm, path, text).map(|code| {
                    codes.as_mut().and_then(|codes| codes.insert(path.clone(), code));
                })
            } else {
                module::plain(self.vm, path, text)
                    .map(|code| sources::keep(format!("{WORK_FOLDER}/{path}"), text.clone(), code))
            };
            if let Err(exception) = compiled {
                codes = None;
                let failure = self.unreadable(path, &exception);
                self.not_collected(path, failure);
            }
        }
        codes
    }

    fn unreadable(&self, path: &str, exception: &PyBaseExceptionRef) -> Failure {
        let mut failure = failure::describe(self.vm, &self.sources, exception, Shown::Collection);
        failure.place = failure::syntax_place(self.vm, path, exception);
        failure.text =
            failure.message.lines().fold(String::new(), |text, line| format!("{text}E   {line}\n"));
        failure.summary = failure::syntax_summary(self.vm, exception);
        failure
    }

    fn not_collected(&mut self, path: &str, failure: Failure) {
        self.summary.errors += 1;
        self.observer.observe(Event::NotCollected { path: path.to_owned(), failure: Box::new(failure) });
    }

    /// Imports the test files, `conftest.py` first, and finds the tests in them.
    fn collect(
        &mut self,
        request: &RunRequest,
        mut codes: Codes,
        fixtures: &mut Fixtures,
    ) -> Result<Vec<Item>, Ended> {
        let mut items = Vec::new();
        let conftests = request.files.iter().filter(|file| is_conftest(&file.path));
        let tests =
            request.tests.iter().filter_map(|path| request.files.iter().find(|file| file.path == *path));
        let mut ordered: Vec<&SourceFile> = conftests.collect();
        let count = ordered.len();
        ordered.extend(tests);
        for (index, file) in ordered.into_iter().enumerate() {
            let Some(code) = codes.remove(&file.path) else { continue };
            let found = module::load(self.vm, &file.path, code).and_then(|module| {
                if index < count {
                    fixtures.add_shared(self.vm, &module)?;
                    return Ok(Vec::new());
                }
                collect::items(self.vm, &file.path, &module, fixtures)
            });
            self.forward_output(None)?;
            match found {
                Ok(found) => items.extend(found),
                Err(exception) => self.not_imported(&file.path, &exception)?,
            }
        }
        if self.summary.errors > 0 { Err(Ended::Done(self.summary.clone())) } else { Ok(items) }
    }

    fn not_imported(&mut self, path: &str, exception: &PyBaseExceptionRef) -> Result<(), Ended> {
        if let Some(ended) = stopped(None) {
            return Err(ended);
        }
        match outcome::interrupt(self.vm, exception, true) {
            Some(Interrupt::Exit(code)) => return Err(Ended::Exited { code, during: None }),
            Some(Interrupt::SkipFile) => {
                self.summary.skipped += 1;
                return Ok(());
            }
            None => {}
        }
        let failure = failure::describe(self.vm, &self.sources, exception, Shown::Collection);
        self.not_collected(path, failure);
        Ok(())
    }

    /// Hands on what was printed outside of any test, and ends the run where a limit was reached.
    fn forward_output(&mut self, during: Option<&str>) -> Result<(), Ended> {
        for stream in [Stream::Out, Stream::Err] {
            let text = sandbox::current().streams().take(stream);
            if !text.is_empty() {
                self.observer.observe(Event::Printed { stream, text });
            }
        }
        stopped(during).map_or(Ok(()), Err)
    }
}

/// How the run ended, if a limit was reached.
fn stopped(during: Option<&str>) -> Option<Ended> {
    let limit: Limit = sandbox::current().stopped()?;
    Some(Ended::Stopped { limit, during: during.map(str::to_owned) })
}

/// The code of the files that the runner makes modules of itself, by their paths.
type Codes = HashMap<String, PyRef<PyCode>>;

fn is_python(path: &str) -> bool {
    path.rsplit('.').next() == Some("py")
}

fn is_conftest(path: &str) -> bool {
    path.rsplit('/').next() == Some("conftest.py")
}

/// Whether the runner makes a module of the file, and not an import.
fn is_loaded(path: &str, tests: &[String]) -> bool {
    is_conftest(path) || tests.iter().any(|test| test == path)
}

/// Writes `files` into the sandbox's work folder.
pub(crate) fn place_files(files: &[SourceFile]) {
    let sandbox = sandbox::current();
    for file in files {
        let path = format!("{WORK_FOLDER}/{}", file.path);
        if let Some((folder, _)) = path.rsplit_once('/') {
            let _ = sandbox.files().make_folders(folder);
        }
        // A path that cannot be a file here is missed by the import that wants it, which says so.
        let _ = sandbox.files().write_file(&path, file.text.as_bytes());
    }
}
