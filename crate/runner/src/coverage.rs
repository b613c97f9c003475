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

use protocol::{FileCoverage, FileLines, SourceFile};
use python::sandbox::WORK_FOLDER;
use rustpython_vm::{
    AsObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyCode, PyList, PyStr},
    compiler::{ast, parser},
    function::FuncArgs,
};

use layout::Layout;
use mark::{Marked, mark};
use note::MARKER;

thread_local! {
    /// The files of the run that this thread is in, where their lines are wanted.
    static FILES: RefCell<Option<Vec<File>>> = const { RefCell::new(None) };
}

/// A file and what is known of its lines.
struct File {
    path: String,
    text: String,
    /// `None` until it was compiled.
    lines: Option<Lines>,
    covered: BTreeSet<u32>,
}

#[derive(Clone)]
struct Lines {
    marked: Marked,
    /// At the index of each line, whether it ran.
    ran: PyRef<PyList>,
}

/// Measures the lines of `files` from now on.
///
/// # Errors
/// Where the import system cannot be reached.
pub(crate) fn begin(vm: &VirtualMachine, files: &[SourceFile]) -> PyResult<()> {
    let python = files.iter().filter(|file| file.path.rsplit('.').next() == Some("py"));
    let file = |file: &SourceFile| File {
        path: file.path.clone(),
        text: file.text.clone(),
        lines: None,
        covered: BTreeSet::new(),
    };
    FILES.set(Some(python.map(file).collect()));
    hook(vm)
}

/// What the whole run ran. Nothing is measured any more.
pub(crate) fn finish(vm: &VirtualMachine) -> Vec<FileCoverage> {
    drop(take(vm));
    let files = FILES.take().unwrap_or_default();
    files.into_iter().filter_map(report).collect()
}

fn report(file: File) -> Option<FileCoverage> {
    let is_imported = file.lines.is_some();
    let marked = if let Some(lines) = file.lines {
        lines.marked
    } else {
        // Nobody imported it. What cannot be parsed has no lines.
        let parsed = parser::parse_module(&file.text).ok()?;
        let layout = Layout::of(parsed.tokens(), &file.text);
        mark(&mut parsed.into_syntax(), layout)
    };
    let at_import = marked.outside.iter().copied().filter(|line| file.covered.contains(line)).collect();
    Some(FileCoverage {
        path: file.path,
        statements: marked.statements.into_iter().collect(),
        at_import,
        covered: file.covered.into_iter().collect(),
        is_imported,
    })
}

/// The lines of functions that ran since the last time, file by file; those outside of functions run once, at the import.
pub(crate) fn take(vm: &VirtualMachine) -> Vec<FileLines> {
    FILES.with_borrow_mut(|files| {
        let files = files.as_mut().map_or(&mut [][..], Vec::as_mut_slice);
        files.iter_mut().filter_map(|file| take_of(vm, file)).collect()
    })
}

fn take_of(vm: &VirtualMachine, file: &mut File) -> Option<FileLines> {
    let lines = file.lines.as_ref()?;
    let mut ran = lines.ran.borrow_vec_mut();
    let mut inside = Vec::new();
    for line in &lines.marked.statements {
        let Some(slot) = ran.get_mut(*line as usize) else { continue };
        if slot.is(&vm.ctx.true_value) {
            *slot = vm.ctx.false_value.clone().into();
            file.covered.insert(*line);
            if !lines.marked.outside.contains(line) {
                inside.push(*line);
            }
        }
    }
    (!inside.is_empty()).then(|| FileLines { path: file.path.clone(), lines: inside })
}

/// Adds what notes the lines to `module`, which was parsed from `text`, if the lines of `path` are wanted.
pub(crate) fn prepare(
    vm: &VirtualMachine,
    path: &str,
    text: &str,
    module: &mut ast::ModModule,
    tokens: &ast::token::Tokens,
) {
    let is_wanted = |file: &&mut File| file.path == path && file.text == text;
    FILES.with_borrow_mut(|files| {
        let Some(file) = files.iter_mut().flatten().find(is_wanted) else { return };
        let marked = mark(module, Layout::of(tokens, text));
        if file.lines.is_none() {
            let last = marked.statements.last().copied().unwrap_or_default();
            let no: PyObjectRef = vm.ctx.false_value.clone().into();
            let ran = vm.ctx.new_list(vec![no; last as usize + 1]);
            file.lines = Some(Lines { marked, ran });
        }
    });
}

/// `code`, which was compiled from a module that was prepared, with the list in the place of what stands for it.
pub(crate) fn complete(vm: &VirtualMachine, path: &str, code: PyRef<PyCode>) -> PyRef<PyCode> {
    let ran = FILES.with_borrow(|files| {
        let file = files.iter().flatten().find(|file| file.path == path)?;
        Some(file.lines.as_ref()?.ran.clone())
    });
    match ran {
        Some(ran) => with_list(vm, &code, &ran),
        None => code,
    }
}

fn with_list(vm: &VirtualMachine, code: &PyCode, ran: &PyRef<PyList>) -> PyRef<PyCode> {
    let mut raw = code.code.clone();
    let constants = raw.constants.iter().map(|constant| {
        let constant: PyObjectRef = constant.clone().into();
        let replaced: PyObjectRef = match constant.downcast_ref::<PyCode>() {
            Some(inner) => with_list(vm, inner, ran).into(),
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

/// Has the import system compile the learner's modules here.
fn hook(vm: &VirtualMachine) -> PyResult<()> {
    let loader = vm.import("_frozen_importlib_external", 0)?.get_attr("SourceFileLoader", vm)?;
    let own = loader.get_attr("source_to_code", vm)?;
    let compile = move |args: FuncArgs, vm: &VirtualMachine| -> PyResult {
        if let Some(code) = compiled(vm, &args) {
            return Ok(code.into());
        }
        // A function of the interpreter's own is not bound, and Python's makes nothing of its `self`.
        let FuncArgs { mut args, kwargs } = args;
        args.insert(0, vm.ctx.none());
        own.call(FuncArgs::new(args, kwargs), vm)
    };
    loader.set_attr("source_to_code", vm.new_function("source_to_code", compile), vm)
}

/// The code of a module whose lines are wanted; `None` where Python's own way is to be gone.
fn compiled(vm: &VirtualMachine, args: &FuncArgs) -> Option<PyRef<PyCode>> {
    let [source, path] = args.args.as_slice() else { return None };
    let path = path.str_utf8(vm).ok()?;
    let path = path.as_str().strip_prefix(WORK_FOLDER)?.strip_prefix('/')?.to_owned();
    let bytes: Vec<u8> = source.try_bytes_like(vm, <[u8]>::to_vec).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let is_wanted = |file: &File| file.path == path && file.text == text;
    let wanted = FILES.with_borrow(|files| files.iter().flatten().any(is_wanted));
    if wanted { crate::module::compile_plain(vm, &path, &text).ok() } else { None }
}
