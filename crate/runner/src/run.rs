//! One run: files in, events out.

mod call;
mod gather;
mod hooked;
mod report;
mod subtests;
mod test;

use std::rc::Rc;

use protocol::{Ended, Event, Failure, Limit, Options, RunRequest, SourceFile, Stream, Summary};
use python::modules::pytest::{be_strict_about_marks, capture, difference, log};
use python::modules::unittest_mock;
use python::sandbox::{self, WORK_FOLDER};
use python::{Interpreter, sources};
use rustpython_vm::{PyResult, VirtualMachine};

use crate::collect::Item;
use crate::coverage;
use crate::explain;
use crate::failure::{Look, Sources};
use crate::hook::Hooks;
use crate::module;
use crate::select::{self, Wanted};
use crate::warned::{self, Caught};

/// Who started the run: it hears of everything, and it has a clock.
pub trait Observer {
    /// Takes the next event. All but [`Event::Ended`], which is what [`run`] returns.
    fn observe(&mut self, event: Event);

    /// Wall time in milliseconds since any fixed moment.
    fn now_ms(&self) -> f64;
}

/// Runs the tests of `request` in `interpreter`, which must be fresh.
///
/// No test runs where a test file cannot be compiled or imported: that is said with [`Event::NotCollected`], and counted as
/// an error in the summary.
pub fn run(interpreter: &Interpreter, request: &RunRequest, observer: &mut dyn Observer) -> Ended {
    let started = observer.now_ms();
    interpreter.sandbox().streams().set_limit(request.limits.output_bytes);
    unittest_mock::explain_with(Some(explain::unequal));
    difference::show_with(Some(explain::text_difference));
    interpreter.begin(request.options.start, &request.options.doubles);
    interpreter.make_way_for(request.files.iter().map(|file| file.path.as_str()));
    let mut ended = interpreter.enter(|vm| {
        let texts = Rc::new(Sources::new(&request.files, Look::from(&request.options)));
        let mut turn = Turn {
            vm,
            options: &request.options,
            sources: texts,
            observer,
            hooks: Rc::default(),
            chosen: None,
            summary: Summary::default(),
            failures: 0,
        };
        let ended = if request.options.coverage { turn.run_measured(request) } else { turn.run(request) };
        let ended = turn.finish_hooks(ended);
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
    hooks: Rc<Hooks>,
    /// How many tests are to be run, once that is known.
    chosen: Option<usize>,
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
        let codes = self.compile(request);
        capture::hand_on(self.options.uncaptured);
        be_strict_about_marks(self.options.strict_markers);
        if let Err(message) = warned::filter(self.vm, &self.options.warnings) {
            return Ended::Refused { message };
        }
        let caught = warned::catch(self.vm, None);
        let found = self.collect(request, codes);
        self.tell_warnings(request, caught);
        let chosen = found.and_then(|(items, fixtures)| Ok((self.chosen(request, items)?, fixtures)));
        let (items, fixtures) = match chosen {
            Ok(chosen) => chosen,
            Err(ended) => return ended,
        };
        self.chosen = Some(items.len());
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

    /// Tells what was warned of outside of tests.
    fn tell_warnings(&mut self, request: &RunRequest, caught: PyResult<Caught>) {
        for warning in caught.map(|caught| caught.end(self.vm, &self.sources)).unwrap_or_default() {
            // pytest looks at the classes of a file only where all of it is asked for.
            let in_part = |name: &String| Wanted::new(name).is_part_of(&warning.path);
            if warning.category == "PytestCollectionWarning" && request.tests.iter().any(in_part) {
                continue;
            }
            self.summary.warnings += 1;
            self.observer.observe(Event::Warned(Box::new(warning)));
        }
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
        let is_whole = self.summary.errors == 0;
        let left_out = if is_whole { self.let_hooks_modify(request, &mut items)? } else { 0 };
        let narrowed = select::narrow(self.vm, self.options, &mut items);
        let deselected = left_out + *narrowed.as_ref().unwrap_or(&0);
        self.observer.observe(Event::Found { tests, deselected });
        self.summary.deselected = deselected;
        narrowed.map_err(refuse)?;
        if !is_whole {
            return Err(Ended::Done(self.summary.clone()));
        }
        self.let_hooks_see(&items)?;
        Ok(items)
    }

    fn not_collected(&mut self, path: &str, failure: Failure) {
        self.summary.errors += 1;
        self.failures += 1;
        self.observer.observe(Event::NotCollected { path: path.to_owned(), failure: Box::new(failure) });
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
