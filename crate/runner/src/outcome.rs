//! What an exception or a mark means for a test: failed, skipped, expected.

use python::modules::pytest::{Mark, Node, Outcome as Asked, failed_plainly, outcome_of};
use rustpython_vm::{
    AsObject, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyStr},
    compiler::Mode,
    scope::Scope,
};

use crate::collect::Item;

/// An exception that ends more than a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Interrupt {
    /// The whole run, with this status.
    Exit(i32),
    /// The file that is being imported.
    SkipFile,
}

/// What `exception` ends beside the test it came from, if anything.
pub(crate) fn interrupt(
    vm: &VirtualMachine,
    exception: &PyBaseExceptionRef,
    importing: bool,
) -> Option<Interrupt> {
    let exceptions = &vm.ctx.exceptions;
    match outcome_of(exception, vm) {
        Some(Asked::Exit) => {
            let code = exception.as_object().get_attr("returncode", vm).ok();
            return Some(Interrupt::Exit(code.and_then(|code| code.try_into_value(vm).ok()).unwrap_or(2)));
        }
        Some(Asked::Skipped) if importing => return Some(Interrupt::SkipFile),
        _ => {}
    }
    if exception.fast_isinstance(exceptions.keyboard_interrupt) {
        return Some(Interrupt::Exit(2));
    }
    // Within a test pytest takes `exit()` for a failure of that test.
    if importing && exception.fast_isinstance(exceptions.system_exit) {
        return Some(Interrupt::Exit(status(vm, exception)));
    }
    None
}

fn status(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> i32 {
    match exception.get_arg(0) {
        None => 0,
        Some(code) if vm.is_none(&code) => 0,
        Some(code) => code.try_into_value(vm).unwrap_or(1),
    }
}

/// What a test expects of itself.
#[derive(Debug)]
pub(crate) struct Expectation {
    /// The reason given.
    pub(crate) reason: String,
    /// Whether passing is a failure.
    pub(crate) strict: bool,
    /// Whether the test is run at all.
    pub(crate) run: bool,
    raises: Option<PyObjectRef>,
}

impl Expectation {
    /// Whether `exception` is what was expected.
    pub(crate) fn covers(&self, vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> bool {
        self.raises
            .as_ref()
            .is_none_or(|raises| exception.as_object().is_instance(raises, vm).unwrap_or_default())
    }
}

/// Why `item` is to be skipped, if a mark says so.
///
/// # Errors
/// What a condition raises, or a text about a mark that makes no sense.
pub(crate) fn skip_reason(vm: &VirtualMachine, item: &Item) -> PyResult<Option<String>> {
    for mark in item.marks.iter().filter(|mark| mark.label() == "skipif") {
        for condition in conditions(vm, mark) {
            let (holds, reason) = evaluate(vm, item, mark, &condition)?;
            if holds {
                return Ok(Some(reason));
            }
        }
    }
    match item.marks.iter().find(|mark| mark.label() == "skip") {
        None => Ok(None),
        Some(mark) => Ok(Some(given_reason(vm, mark, 0)?.unwrap_or_else(|| "unconditional skip".to_owned()))),
    }
}

/// Whether `item` is expected to fail.
///
/// # Errors
/// What a condition raises, or a text about a mark that makes no sense.
pub(crate) fn expectation(vm: &VirtualMachine, item: &Item) -> PyResult<Option<Expectation>> {
    // A fixture or the test itself may have added one.
    for mark in Node::all_marks(&item.node).iter().filter(|mark| mark.label() == "xfail") {
        let flag = |name: &str, default: bool| match mark.keyword(name, vm) {
            Some(value) => value.is_true(vm),
            None => Ok(default),
        };
        let make = |reason: String| -> PyResult<Expectation> {
            Ok(Expectation {
                reason,
                strict: flag("strict", false)?,
                run: flag("run", true)?,
                raises: mark.keyword("raises", vm).filter(|raises| !vm.is_none(raises)),
            })
        };
        let conditions = conditions(vm, mark);
        if conditions.is_empty() {
            return make(given_reason(vm, mark, usize::MAX)?.unwrap_or_default()).map(Some);
        }
        for condition in conditions {
            let (holds, reason) = evaluate(vm, item, mark, &condition)?;
            if holds {
                return make(reason).map(Some);
            }
        }
    }
    Ok(None)
}

fn conditions(vm: &VirtualMachine, mark: &PyRef<Mark>) -> Vec<PyObjectRef> {
    match mark.keyword("condition", vm) {
        Some(condition) => vec![condition],
        None => mark.positional().to_vec(),
    }
}

fn given_reason(vm: &VirtualMachine, mark: &PyRef<Mark>, position: usize) -> PyResult<Option<String>> {
    let reason = mark.keyword("reason", vm).or_else(|| mark.positional().get(position).cloned());
    reason.map(|reason| Ok(reason.str(vm)?.to_string_lossy().into_owned())).transpose()
}

/// Whether a condition holds, and the reason that goes with it. A text is evaluated where the test stands.
fn evaluate(
    vm: &VirtualMachine,
    item: &Item,
    mark: &PyRef<Mark>,
    condition: &PyObjectRef,
) -> PyResult<(bool, String)> {
    let reason = given_reason(vm, mark, usize::MAX)?;
    let Some(text) = condition.downcast_ref::<PyStr>() else {
        let holds = condition.clone().is_true(vm)?;
        let name = mark.label();
        let reason = reason.ok_or_else(|| {
            failed_plainly(
                vm,
                format!(
                    "Error evaluating '{name}': you need to specify reason=STRING when using booleans as conditions."
                ),
            )
        })?;
        return Ok((holds, reason));
    };
    let text = text.to_string_lossy().into_owned();
    let holds = evaluate_text(vm, item, mark, &text).map_err(|exception| {
        let told = crate::failure::exception_only(vm, &exception);
        let reason =
            format!("Error evaluating '{}' condition\n    {text}\n{}", mark.label(), told.trim_end());
        failed_plainly(vm, reason)
    })?;
    Ok((holds, reason.unwrap_or_else(|| format!("condition: {text}"))))
}

fn evaluate_text(vm: &VirtualMachine, item: &Item, mark: &PyRef<Mark>, text: &str) -> PyResult<bool> {
    let globals = item.module.dict().copy().into_ref(&vm.ctx);
    for name in ["os", "sys"] {
        globals.set_item(name, vm.import(name, 0)?, vm)?;
    }
    let code = vm
        .compile(text, Mode::Eval, format!("<{} condition>", mark.label()))
        .map_err(|error| error.into_pyexception(vm, Some(text)))?;
    vm.run_code_obj(code, Scope::with_builtins(None, globals, vm))?.is_true(vm)
}
