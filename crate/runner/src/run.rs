//! One run: files in, events out.

mod report;
mod test;

use std::collections::HashMap;
use std::rc::Rc;

use protocol::{Ended, Event, Failure, Limit, Options, Place, RunRequest, SourceFile, Stream, Summary};
use python::modules::pytest::{be_strict_about_marks, difference, log};
use python::modules::unittest_mock;
use python::sandbox::{self, WORK_FOLDER};
use python::{Interpreter, sources};
use rustpython_vm::{
    AsObject, PyRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyCode},
};

use crate::collect::{self, Item, Tree};
use crate::coverage;
use crate::explain;
use crate::failure::{self, Look, Shown, Sources};
use crate::fixture::Fixtures;
use crate::module::{self, Layout};
use crate::outcome::{self, Interrupt};
use crate::select::{self, Wanted};
use crate::warned;

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
    unittest_mock::explain_with(Some(explain::unequal));
    difference::show_with(Some(explain::text_difference));
    interpreter.begin(request.options.start);
    interpreter.make_way_for(request.files.iter().map(|file| file.path.as_str()));
    let mut ended = interpreter.enter(|vm| {
        let texts = Rc::new(Sources::new(&request.files, Look::from(&request.options)));
        let mut turn = Turn {
            vm,
            options: &request.options,
            sources: texts,
            observer,
            summary: Summary::default(),
            failures: 0,
        };
        let ended = if request.options.coverage { turn.run_measured(request) } else { turn.run(request) };
        sources::forget();
        ended
    });
    unittest_mock::explain_with(None);
    if let Ended::Done(summary) = &mut ended {
        summary.took_ms = observer.now_ms() - started;
    }
    ended
}

struct Turn<'a> {
    vm: &'a VirtualMachine,
    options: &'a Options,
    sources: Rc<Sources>,
    observer: &'a mut dyn Observer,
    summary: Summary,
    /// What counts for `max_failures`: phases of tests, and files.
    failures: usize,
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
        explain::set_verbosity(None);
        log::watch(self.vm);
        place_files(&request.files);
        let Some(codes) = self.compile(request) else {
            self.observer.observe(Event::Found { tests: 0, deselected: 0 });
            return Ended::Done(self.summary.clone());
        };
        be_strict_about_marks(self.options.strict_markers);
        if let Err(message) = warned::filter(self.vm, &self.options.warnings) {
            return Ended::Refused { message };
        }
        let caught = warned::catch(self.vm, None);
        let found = self.collect(request, codes);
        if let Ok(caught) = caught {
            for warning in caught.end(self.vm, &self.sources) {
                // pytest looks at the classes of a file only where all of it is asked for.
                let in_part = |name: &String| Wanted::new(name).is_part_of(&warning.path);
                if warning.category == "PytestCollectionWarning" && request.tests.iter().any(in_part) {
                    continue;
                }
                self.summary.warnings += 1;
                self.observer.observe(Event::Warned(Box::new(warning)));
            }
        }
        let chosen = found.and_then(|(items, fixtures)| Ok((self.chosen(request, items)?, fixtures)));
        let (items, fixtures) = match chosen {
            Ok(chosen) => chosen,
            Err(ended) => return ended,
        };
        self.observer.observe(Event::Collected(items.iter().map(|item| item.id.clone()).collect()));
        explain::set_verbosity(Some(request.options.verbosity));
        for (index, item) in items.iter().enumerate() {
            if self.options.collect_only || self.is_enough() {
                break;
            }
            let next = items.get(index + 1).map(|next| &**next);
            if let Err(ended) = self.test(item, next, &fixtures) {
                return ended;
            }
        }
        Ended::Done(self.summary.clone())
    }

    /// Whether the run is to stop because too much has failed.
    fn is_enough(&self) -> bool {
        self.options.max_failures > 0 && self.failures >= self.options.max_failures
    }

    /// Those of `items` that are asked for. Says how many they were, and where one of the files was not collected, no more.
    fn chosen(&mut self, request: &RunRequest, items: Vec<Rc<Item>>) -> Result<Vec<Rc<Item>>, Ended> {
        let wanted: Vec<Wanted> = request.tests.iter().map(|name| Wanted::new(name)).collect();
        let refuse = |message| Ended::Refused { message };
        let mut items = match select::named(items, &wanted, WORK_FOLDER) {
            Ok(items) => items,
            Err(message) => {
                self.observer.observe(Event::Found { tests: 0, deselected: 0 });
                return Err(refuse(message));
            }
        };
        let tests = items.len();
        let narrowed = select::narrow(self.vm, self.options, &mut items);
        let deselected = *narrowed.as_ref().unwrap_or(&0);
        self.observer.observe(Event::Found { tests, deselected });
        self.summary.deselected = deselected;
        narrowed.map_err(refuse)?;
        if self.summary.errors > 0 { Err(Ended::Done(self.summary.clone())) } else { Ok(items) }
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
        failure.unnamed = true;
        failure
    }

    fn not_collected(&mut self, path: &str, failure: Failure) {
        self.summary.errors += 1;
        self.failures += 1;
        self.observer.observe(Event::NotCollected { path: path.to_owned(), failure: Box::new(failure) });
    }

    /// Imports the test files, each after the `conftest.py` of the folders that it lies in, and finds the tests in them.
    fn collect(
        &mut self,
        request: &RunRequest,
        mut codes: Codes,
    ) -> Result<(Vec<Rc<Item>>, Fixtures), Ended> {
        let layout = Layout::of(&request.files);
        let mut tree = Tree::new(self.vm, request.options.verbosity);
        let fixtures = Fixtures::new(tree.session().clone(), self.sources.clone());
        let mut items = Vec::new();
        for name in &request.tests {
            if self.is_enough() {
                break;
            }
            // A file of which several tests are asked for is imported once.
            let path = &*Wanted::new(name).path;
            let Some(code) = codes.remove(path) else { continue };
            for conftest in conftests(&request.files, path) {
                if let Some(code) = codes.remove(&conftest.path) {
                    let folder = tree.folder(self.vm, &layout, folder(&conftest.path));
                    self.import(&conftest.path, |vm| {
                        let module = module::load(vm, &layout, &conftest.path, code)?;
                        fixtures.add_conftest(vm, &folder, &module)
                    })?;
                }
            }
            let folder = tree.folder(self.vm, &layout, folder(path));
            let found = self.import(path, |vm| {
                let module = module::load(vm, &layout, path, code)?;
                collect::items(vm, &folder, path, &module, &fixtures)
            })?;
            items.extend(found.unwrap_or_default());
        }
        Ok((collect::reorder(self.vm, items), fixtures))
    }

    /// Does what imports the file at `path`. None where it failed, which is then said.
    fn import<R>(
        &mut self,
        path: &str,
        work: impl FnOnce(&VirtualMachine) -> PyResult<R>,
    ) -> Result<Option<R>, Ended> {
        let done = work(self.vm);
        self.forward_output(None)?;
        match done {
            Ok(done) => Ok(Some(done)),
            Err(exception) => self.not_imported(path, &exception).map(|()| None),
        }
    }

    fn not_imported(&mut self, path: &str, exception: &PyBaseExceptionRef) -> Result<(), Ended> {
        if let Some(ended) = stopped(None) {
            return Err(ended);
        }
        match outcome::interrupt(self.vm, exception, true) {
            Some(Interrupt::Exit(code)) => return Err(Ended::Exited { code, during: None }),
            Some(Interrupt::SkipFile) => {
                self.summary.skipped += 1;
                let told = failure::describe(self.vm, &self.sources, exception, Shown::Collection);
                let start = Place { path: path.to_owned(), line: 1, column: None, end_column: None };
                let reason = failure::text(self.vm, exception);
                self.observer.observe(Event::FileSkipped { place: told.place.unwrap_or(start), reason });
                return Ok(());
            }
            None => {}
        }
        let mut failure = failure::describe(self.vm, &self.sources, exception, Shown::Collection);
        if exception.fast_isinstance(self.vm.ctx.exceptions.import_error) && !is_conftest(path) {
            failure.unnamed = true;
            failure.text = format!(
                "ImportError while importing test module '{WORK_FOLDER}/{path}'.\n\
                 Hint: make sure your test modules/packages have valid Python names.\nTraceback:\n{}",
                failure.text
            );
        }
        let failure = if failure.exception == "CollectError" { told_plainly(failure) } else { failure };
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

/// What pytest tells without the exception that it came as.
fn told_plainly(failure: Failure) -> Failure {
    let message = failure.message.split_once(": ").map_or("", |(_, text)| text).to_owned();
    let summary = message.lines().next().unwrap_or_default().to_owned();
    Failure { text: format!("{message}\n"), message, summary, ..failure }
}

/// The `conftest.py` of the folder that `path` lies in and of those above it, the outermost first.
fn conftests<'a>(files: &'a [SourceFile], path: &str) -> Vec<&'a SourceFile> {
    let mut found = Vec::new();
    let mut above = Some(folder(path));
    while let Some(folder_path) = above {
        let name = if folder_path.is_empty() {
            "conftest.py".to_owned()
        } else {
            format!("{folder_path}/conftest.py")
        };
        found.extend(files.iter().find(|file| file.path == name));
        above = (!folder_path.is_empty()).then(|| folder(folder_path));
    }
    found.reverse();
    found
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
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
    is_conftest(path) || tests.iter().any(|test| Wanted::new(test).path == path)
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
