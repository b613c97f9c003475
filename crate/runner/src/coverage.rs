//! Which lines of the learner's files each test ran.
//!
//! A file is compiled with one store more for each statement, into a list that the interpreter's own fast path for lists
//! writes to: no line event, no call. The list stands among the code's constants, so no name shows it to the code, and
//! positions in the file stay those of the source. Lines are counted as coverage.py counts them.

mod excluded;
mod flow;
mod layout;
mod mark;
mod note;

use std::cell::RefCell;
use std::collections::BTreeSet;

use protocol::{FileCoverage, FileLines};
use rustpython_vm::{
    AsObject, PyObjectRef, PyRef, VirtualMachine,
    builtins::{PyCode, PyList, PyStr},
    compiler::ast::{self, token::Tokens},
};

pub(crate) use layout::Layout;
use mark::{Marked, mark};
use note::MARKER;

thread_local! {
    /// The files of the run that this thread is in, where their lines are wanted.
    static FILES: RefCell<Option<Vec<File>>> = const { RefCell::new(None) };
}

/// A file and what is known of its lines.
struct File {
    path: String,
    marked: Marked,
    /// At the index of each line, whether it ran since that was asked; at 0, whether the file was imported.
    ran: PyRef<PyList>,
    covered: BTreeSet<u32>,
    is_imported: bool,
}

/// Measures the lines of the files that are compiled from now on.
pub(crate) fn begin() {
    FILES.set(Some(Vec::new()));
}

/// Whether lines are measured.
pub(crate) fn is_measured() -> bool {
    FILES.with_borrow(Option::is_some)
}

/// What the whole run ran. Nothing is measured any more.
pub(crate) fn finish(vm: &VirtualMachine) -> Vec<FileCoverage> {
    drop(take(vm));
    FILES.take().unwrap_or_default().into_iter().map(report).collect()
}

fn report(file: File) -> FileCoverage {
    let at_import = file.marked.outside.intersection(&file.covered).copied().collect();
    FileCoverage {
        path: file.path,
        statements: file.marked.statements.into_iter().collect(),
        at_import,
        covered: file.covered.into_iter().collect(),
        is_imported: file.is_imported,
    }
}

/// The lines of functions that ran since the last time, file by file; those outside of functions run once, at the import.
pub(crate) fn take(vm: &VirtualMachine) -> Vec<FileLines> {
    FILES.with_borrow_mut(|files| {
        let files = files.as_mut().map_or(&mut [][..], Vec::as_mut_slice);
        files.iter_mut().filter_map(|file| take_of(vm, file)).collect()
    })
}

fn take_of(vm: &VirtualMachine, file: &mut File) -> Option<FileLines> {
    let File { path, marked, ran, covered, is_imported } = file;
    let mut ran = ran.borrow_vec_mut();
    let mut has_run = |line: u32| {
        let slot = ran.get_mut(line as usize).filter(|slot| slot.is(&vm.ctx.true_value));
        slot.map(|slot| *slot = vm.ctx.false_value.clone().into()).is_some()
    };
    *is_imported |= has_run(0);
    let lines: Vec<u32> = marked.statements.iter().copied().filter(|line| has_run(*line)).collect();
    covered.extend(&lines);
    let inside: Vec<u32> = lines.into_iter().filter(|line| !marked.outside.contains(line)).collect();
    (!inside.is_empty()).then(|| FileLines { path: path.clone(), lines: inside })
}

/// The files that were imported and have functions, where lines are measured.
pub(crate) fn with_functions() -> Vec<String> {
    let has_functions = |file: &&File| {
        file.is_imported && file.marked.statements.iter().any(|it| !file.marked.outside.contains(it))
    };
    FILES.with_borrow(|files| {
        let files = files.as_ref().map_or(&[][..], Vec::as_slice);
        files.iter().filter(has_functions).map(|file| file.path.clone()).collect()
    })
}

/// How the lines of `text` belong together, if lines are measured.
pub(crate) fn layout(tokens: &Tokens, text: &str) -> Option<Layout> {
    is_measured().then(|| Layout::of(tokens, text))
}

/// Adds to `module`, which is the file at `path`, what notes its lines. Gives the list that [`complete`] wants.
pub(crate) fn prepare(
    vm: &VirtualMachine,
    path: &str,
    module: &mut ast::ModModule,
    layout: Layout,
) -> PyRef<PyList> {
    let marked = mark(module, layout);
    let last = marked.statements.last().copied().unwrap_or_default();
    let no: PyObjectRef = vm.ctx.false_value.clone().into();
    let ran = vm.ctx.new_list(vec![no; last as usize + 1]);
    let file = File {
        path: path.to_owned(),
        marked,
        ran: ran.clone(),
        covered: BTreeSet::new(),
        is_imported: false,
    };
    FILES.with_borrow_mut(|files| files.get_or_insert_default().push(file));
    ran
}

/// `code`, which was compiled from a module that was prepared, with the list in the place of what stands for it.
pub(crate) fn complete(vm: &VirtualMachine, code: &PyCode, ran: &PyRef<PyList>) -> PyRef<PyCode> {
    let mut raw = code.code.clone();
    let constants = raw.constants.iter().map(|constant| {
        let constant: PyObjectRef = constant.clone().into();
        let replaced: PyObjectRef = match constant.downcast_ref::<PyCode>() {
            Some(inner) => complete(vm, inner, ran).into(),
            None if is_marker(&constant) => ran.clone().into(),
            None => constant,
        };
        replaced.into()
    });
    raw.constants = constants.collect();
    PyCode::new_ref_with_bag(vm, raw)
}

fn is_marker(constant: &PyObjectRef) -> bool {
    constant.downcast_ref::<PyStr>().is_some_and(|text| text.to_str() == Some(MARKER))
}
