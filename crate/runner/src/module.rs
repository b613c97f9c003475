//! Test files as modules: parsed, rewritten, compiled and executed here, so that their asserts explain themselves.
//!
//! Other files of the learner are imported by the interpreter and stay as they are.

mod code;

use std::cell::RefCell;
use std::rc::Rc;

use python::sandbox::WORK_FOLDER;
use rustpython_vm::{
    AsObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyCode, PyModule},
    function::OptionalArg,
    scope::Scope,
};

use crate::explain::explain;
use crate::rewrite::{EXPLAINER, Found, LOOKER, Site};
use crate::vacuous;
pub(crate) use code::{plain, rewritten};

thread_local! {
    /// The asserts of the run that this thread is in. The rewritten code names them by their index.
    static SITES: RefCell<Vec<Rc<Site>>> = const { RefCell::new(Vec::new()) };
    /// The asserts of the run that cannot fail.
    static ALWAYS_TRUE: RefCell<Vec<AlwaysTrue>> = const { RefCell::new(Vec::new()) };
}

/// An assert that always holds, because it is on a tuple.
#[derive(Clone, Debug)]
pub(crate) struct AlwaysTrue {
    /// Its file.
    pub(crate) path: String,
    /// The line on which its function begins, from 1.
    pub(crate) function: u32,
    /// Its own line, from 1.
    pub(crate) line: u32,
}

/// Forgets the asserts of the run before.
pub(crate) fn forget() {
    SITES.with(|sites| sites.borrow_mut().clear());
    ALWAYS_TRUE.with(|asserts| asserts.borrow_mut().clear());
    vacuous::forget();
}

/// The asserts that always hold in the function that begins on `line`.
pub(crate) fn always_true_in(path: &str, line: u32) -> Vec<AlwaysTrue> {
    let is_there = |assert: &&AlwaysTrue| assert.path == path && assert.function == line;
    ALWAYS_TRUE.with(|asserts| asserts.borrow().iter().filter(is_there).cloned().collect())
}

/// Makes the file at `path`, compiled to `code`, a module under its own name, and executes it.
///
/// # Errors
/// Whatever it raises while it is executed; it is then no module any more.
pub(crate) fn load(vm: &VirtualMachine, path: &str, code: PyRef<PyCode>) -> PyResult<PyRef<PyModule>> {
    let name = module_name(path);
    let dict = vm.ctx.new_dict();
    let module = vm.new_module(&name, dict.clone(), None);
    let file = vm.ctx.new_str(absolute(path));
    dict.set_item("__file__", file.into(), vm)?;
    dict.set_item(EXPLAINER, vm.new_function(EXPLAINER, explained).into(), vm)?;
    dict.set_item(LOOKER, vm.new_function(LOOKER, vacuous::look).into(), vm)?;
    let modules = vm.sys_module.get_attr("modules", vm)?;
    modules.set_item(name.as_str(), module.clone().into(), vm)?;
    match vm.run_code_obj(code, Scope::with_builtins(None, dict, vm)) {
        Ok(_) => Ok(module),
        Err(exception) => {
            drop(modules.del_item(name.as_str(), vm));
            Err(exception)
        }
    }
}

/// How many asserts there are so far.
fn sites() -> usize {
    SITES.with(|sites| sites.borrow().len())
}

/// Keeps what rewriting the file at `path` has found.
fn remember(path: &str, text: &str, found: Found) {
    SITES.with(|sites| sites.borrow_mut().extend(found.sites.into_iter().map(Rc::new)));
    let line = |at: ruff_text_size::TextSize| {
        let before = text.bytes().take(at.into()).filter(|byte| *byte == b'\n').count();
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    };
    ALWAYS_TRUE.with(|asserts| {
        asserts.borrow_mut().extend(found.on_tuples.into_iter().map(|(function, at)| AlwaysTrue {
            path: path.to_owned(),
            function: line(function),
            line: line(at),
        }));
    });
    vacuous::add(path, found.doubts, line);
}

/// What the rewritten code calls when an assert did not hold: the exception to raise.
fn explained(
    index: usize,
    message: OptionalArg<PyObjectRef>,
    vm: &VirtualMachine,
) -> PyResult<PyBaseExceptionRef> {
    let site = SITES.with(|sites| sites.borrow().get(index).cloned());
    let frame = vm.current_frame();
    let text = match (site, frame) {
        (Some(site), Some(frame)) => explain(vm, &site, &frame, message.into_option())?,
        _ => "assert".to_owned(),
    };
    Ok(vm.new_exception(
        vm.ctx.exceptions.assertion_error.to_owned(),
        vec![vm.ctx.new_str(text).as_object().to_owned()],
    ))
}

/// `folder/test_x.py` is the module `test_x`, as pytest imports it: its folder comes to lie on `sys.path`.
fn module_name(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".py").unwrap_or(name).to_owned()
}

fn absolute(path: &str) -> String {
    format!("{WORK_FOLDER}/{path}")
}
