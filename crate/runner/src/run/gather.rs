//! From files to tests: every file is compiled, the test files are imported, and the tests in them found.
//!
//! - errors: a file that cannot be imported is said with [`Event::NotCollected`], and the others are collected
//! - source: pytest 9.2, `_pytest.python`, `Module._getobj`

use std::collections::HashMap;
use std::rc::Rc;

use protocol::{Ended, Event, Failure, Place, RunRequest, SourceFile};
use python::sandbox::WORK_FOLDER;
use python::sources;
use rustpython_vm::{
    AsObject, PyRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyCode},
};

use super::{Turn, stopped};
use crate::collect::{self, Item, Tree};
use crate::failure::{self, Shown};
use crate::fixture::Fixtures;
use crate::module::{self, Layout};
use crate::outcome::{self, Interrupt};
use crate::select::Wanted;

/// The code of the files that the runner makes modules of itself, by their paths; or why there is none.
pub(super) type Codes = HashMap<String, PyResult<Vec<PyRef<PyCode>>>>;

impl Turn<'_> {
    /// Compiles every file: the test files are given, the others are kept for their import.
    ///
    /// One of the others that cannot be compiled is not kept, and whatever imports it gets the `SyntaxError`.
    pub(super) fn compile(&self, request: &RunRequest) -> Codes {
        let mut codes = Codes::new();
        for SourceFile { path, text } in request.files.iter().filter(|file| is_python(&file.path)) {
            if is_loaded(path, &request.tests) {
                codes.insert(path.clone(), module::rewritten(self.vm, path, text));
            } else if let Ok(code) = module::plain(self.vm, path, text) {
                sources::keep(format!("{WORK_FOLDER}/{path}"), text.clone(), code);
            }
        }
        codes
    }

    /// Imports the test files, each after the `conftest.py` of the folders that it lies in, and finds the tests in them.
    /// Where one of these cannot be imported, the tests below it are not looked for.
    pub(super) fn collect(
        &mut self,
        request: &RunRequest,
        mut codes: Codes,
    ) -> Result<(Vec<Rc<Item>>, Fixtures), Ended> {
        let layout = Layout::of(&request.files);
        let mut tree = Tree::new(self.vm, request.options.verbosity);
        let fixtures = Fixtures::new(tree.session().clone(), self.sources.clone());
        let hooks = self.hooks.clone();
        let mut items = Vec::new();
        let mut broken: Vec<&str> = Vec::new();
        for name in &request.tests {
            // A file of which several tests are asked for is imported once.
            let path = &*Wanted::new(name).path;
            let Some(code) = codes.remove(path) else { continue };
            for conftest in conftests(&request.files, path) {
                if self.is_enough() {
                    break;
                }
                if let Some(code) = codes.remove(&conftest.path) {
                    let folder = tree.folder(self.vm, &layout, folder(&conftest.path));
                    let done = self.import(&conftest.path, code, |vm, codes| {
                        let module = module::load(vm, &layout, &conftest.path, codes)?;
                        fixtures.add_conftest(vm, &folder, &module)?;
                        hooks.add(vm, fixtures.session(), &conftest.path, &module)
                    })?;
                    if done.is_none() {
                        broken.push(&conftest.path);
                    }
                }
            }
            if self.is_enough() {
                break;
            }
            if conftests(&request.files, path).iter().any(|above| broken.contains(&&*above.path)) {
                continue;
            }
            let folder = tree.folder(self.vm, &layout, folder(path));
            let found = self.import(path, code, |vm, codes| {
                let module = module::load(vm, &layout, path, codes)?;
                collect::items(vm, &folder, path, &module, &fixtures, &hooks)
            })?;
            items.extend(found.unwrap_or_default());
        }
        Ok((collect::reorder(self.vm, items), fixtures))
    }

    /// Does what imports the file at `path`, of which `codes` is the code. None where it failed, which is then said.
    fn import<R>(
        &mut self,
        path: &str,
        codes: PyResult<Vec<PyRef<PyCode>>>,
        work: impl FnOnce(&VirtualMachine, Vec<PyRef<PyCode>>) -> PyResult<R>,
    ) -> Result<Option<R>, Ended> {
        let done = codes.and_then(|codes| work(self.vm, codes));
        self.forward_output(None)?;
        match done {
            Ok(done) => Ok(Some(done)),
            Err(exception) => self.not_imported(path, &exception).map(|()| None),
        }
    }

    /// Says why the file at `path` is of no use.
    pub(super) fn not_imported(&mut self, path: &str, exception: &PyBaseExceptionRef) -> Result<(), Ended> {
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
        if exception.fast_isinstance(self.vm.ctx.exceptions.syntax_error) {
            failure.unnamed = true;
            failure.summary = failure::syntax_summary(self.vm, exception);
            failure.place = failure::syntax_place(self.vm, exception).or(failure.place);
        }
        let failure = if failure.exception == "CollectError" { told_plainly(failure) } else { failure };
        self.not_collected(path, failure);
        Ok(())
    }
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
