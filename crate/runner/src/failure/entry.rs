//! One frame of a traceback, if it is in the learner's own files.

use std::rc::Rc;

use protocol::Place;
use rustpython_vm::{
    AsObject, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyTraceback},
    bytecode::CodeFlags,
    compiler::core::OneIndexed,
    frame::FrameObjectRef,
};

use python::sandbox::WORK_FOLDER;

use super::source::{Source, Sources};
use crate::explain::saferepr;

/// One frame of a traceback.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The file, relative to the work folder.
    pub(super) path: String,
    /// The file's text.
    pub(super) source: Rc<Source>,
    /// The line that was being executed, from 0.
    pub(super) line: usize,
    /// The first line of the function, decorators included, from 0.
    pub(super) first_line: usize,
    /// The function.
    pub(super) function: String,
    /// The columns that were being executed, where they lie on one line.
    pub(super) columns: Option<(usize, usize)>,
    /// The function's arguments and their reprs.
    pub(super) arguments: Vec<(String, String)>,
    /// The locals, for finding where a recursion begins.
    pub(super) locals: Option<rustpython_vm::PyObjectRef>,
    /// The locals and their reprs, sorted, where they are to be shown.
    pub(super) shown_locals: Vec<(String, String)>,
    /// Which code it is, for the same end.
    pub(super) code: usize,
}

impl Entry {
    /// Where it is.
    pub(super) fn place(&self) -> Place {
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        Place {
            path: self.path.clone(),
            line: number(self.line + 1),
            column: self.columns.map(|(start, _)| number(start)),
            end_column: self.columns.map(|(_, end)| number(end)),
        }
    }

    /// The line as it stands in the file.
    pub(super) fn source_line(&self) -> &str {
        self.source.lines.get(self.line).map_or("", String::as_str)
    }
}

/// Whether a frame in the learner's files hides itself.
pub(super) fn hides_itself(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> bool {
    let Some(traceback) = exception.__traceback__() else { return false };
    traceback.iter().any(|traceback| {
        let code = traceback.frame.iframe().code().to_owned();
        learners_path(code.source_path().as_str()).is_some() && is_hidden(vm, &traceback.frame, exception)
    })
}

/// The frames of `exception` that lie in the learner's files, outermost first.
pub(super) fn entries(vm: &VirtualMachine, sources: &Sources, exception: &PyBaseExceptionRef) -> Vec<Entry> {
    let Some(traceback) = exception.__traceback__() else { return Vec::new() };
    let all: Vec<Entry> =
        traceback.iter().filter_map(|traceback| entry(vm, sources, exception, &traceback)).collect();
    all
}

fn entry(
    vm: &VirtualMachine,
    sources: &Sources,
    exception: &PyBaseExceptionRef,
    traceback: &PyTraceback,
) -> Option<Entry> {
    let frame = traceback.frame.clone();
    let code = frame.iframe().code().to_owned();
    let path = learners_path(code.source_path().as_str())?;
    let source = sources.get(&path)?;
    if is_hidden(vm, &frame, exception) {
        return None;
    }
    let line = traceback.lineno.get() - 1;
    let at = usize::try_from(traceback.lasti).unwrap_or_default() / 2;
    let columns = code.locations.get(at).and_then(|(start, end)| {
        let same = start.line == end.line && start.line == traceback.lineno;
        let (start, end) = (start.character_offset.to_zero_indexed(), end.character_offset.to_zero_indexed());
        (same && end > start).then_some((start, end))
    });
    Some(Entry {
        path,
        source,
        line,
        first_line: code.first_line_number.map_or(line, OneIndexed::to_zero_indexed).min(line),
        function: code.obj_name.as_str().to_owned(),
        columns,
        arguments: arguments(vm, &frame),
        shown_locals: if sources.look().show_locals { locals(vm, &frame) } else { Vec::new() },
        locals: frame.locals(vm).ok().map(|locals| locals.obj().to_owned()),
        code: code.as_object().get_id(),
    })
}

fn learners_path(path: &str) -> Option<String> {
    if path.starts_with('<') {
        return None;
    }
    let path = path.strip_prefix(WORK_FOLDER).unwrap_or(path);
    Some(path.trim_start_matches('/').to_owned())
}

/// A frame hides itself with a local or global `__tracebackhide__` that is true, or a function that says so of the
/// exception.
fn is_hidden(vm: &VirtualMachine, frame: &FrameObjectRef, exception: &PyBaseExceptionRef) -> bool {
    let local = frame.locals(vm).ok().and_then(|locals| locals.obj().get_item("__tracebackhide__", vm).ok());
    let flag =
        local.or_else(|| frame.iframe().globals().get_item_opt("__tracebackhide__", vm).ok().flatten());
    let answer = flag.and_then(|flag| {
        if flag.is_callable() {
            let information = information(vm, exception).ok()?;
            return flag.call((information,), vm).ok();
        }
        Some(flag)
    });
    answer.is_some_and(|answer| answer.is_true(vm).unwrap_or_default())
}

/// What pytest's `ExceptionInfo` tells such a function: `value`, `type`, `typename` and `errisinstance`.
fn information(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> PyResult {
    let information = vm.import("types", 0)?.get_attr("SimpleNamespace", vm)?.call((), vm)?;
    let partial = vm.import("functools", 0)?.get_attr("partial", vm)?;
    let isinstance = vm.builtins.get_attr("isinstance", vm)?;
    let of_exception = partial.call((isinstance, exception.clone()), vm)?;
    information.set_attr("value", exception.as_object().to_owned(), vm)?;
    information.set_attr("type", exception.class().to_owned(), vm)?;
    information.set_attr("typename", vm.ctx.new_str(exception.class().name().to_string()), vm)?;
    information.set_attr("errisinstance", of_exception, vm)?;
    Ok(information)
}

fn locals(vm: &VirtualMachine, frame: &FrameObjectRef) -> Vec<(String, String)> {
    let Ok(locals) = frame.locals(vm) else { return Vec::new() };
    let names = vm.call_method(locals.obj(), "keys", ());
    let names =
        names.and_then(|names| vm.extract_elements_with(&names, |name| name.str(vm))).unwrap_or_default();
    let mut shown: Vec<(String, String)> = names
        .iter()
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('@'))
        .filter_map(|name| {
            let value = locals.obj().get_item(name.as_str(), vm).ok()?;
            let value =
                if name == "__builtins__" { "<builtins>".to_owned() } else { saferepr(vm, &value).ok()? };
            Some((name, value))
        })
        .collect();
    shown.sort();
    shown
}

fn arguments(vm: &VirtualMachine, frame: &FrameObjectRef) -> Vec<(String, String)> {
    let code = frame.iframe().code();
    let extra = [CodeFlags::VARARGS, CodeFlags::VARKEYWORDS]
        .iter()
        .filter(|flag| code.flags.contains(**flag))
        .count();
    let count = (code.arg_count + code.kwonlyarg_count) as usize + extra;
    let Ok(locals) = frame.locals(vm) else { return Vec::new() };
    code.varnames
        .iter()
        .take(count)
        .filter_map(|name| {
            let value = locals.obj().get_item(name.as_str(), vm).ok()?;
            Some((name.as_str().to_owned(), saferepr(vm, &value).ok()?))
        })
        .collect()
}
