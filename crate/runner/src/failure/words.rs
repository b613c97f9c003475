//! Exceptions of the interpreter in CPython's words, where the two differ.
//!
//! Only what is shown of an exception changes: in Python its text is the interpreter's own.
//! - source: CPython 3.14; recorded by running the same mistakes there

use rustpython_vm::bytecode::Instruction;
use rustpython_vm::{AsObject, VirtualMachine, builtins::PyBaseExceptionRef};

/// What CPython says in place of `text`.
pub(super) fn of_cpython(vm: &VirtualMachine, exception: &PyBaseExceptionRef, text: String) -> String {
    let exceptions = &vm.ctx.exceptions;
    let class = exception.class();
    let found = if class.is(exceptions.unbound_local_error) {
        unbound(&text)
    } else if class.is(exceptions.type_error) {
        type_error(exception, &text)
    } else {
        None
    };
    found.unwrap_or(text)
}

/// What CPython says of a line that cannot be read, in place of `message`.
pub(super) fn of_syntax(message: String) -> String {
    match message.as_str() {
        "unexpected indentation" => "unexpected indent".to_owned(),
        "invalid non-printable character U+0000" => "source code string cannot contain null bytes".to_owned(),
        _ => message,
    }
}

/// Whether CPython has no such note where the interpreter adds one.
pub(super) fn is_not_of_cpython(note: &str) -> bool {
    ["decoding with '", "encoding with '"].iter().any(|beginning| note.starts_with(beginning))
        && note.ends_with("' codec failed")
}

fn unbound(text: &str) -> Option<String> {
    let name = text.strip_prefix("local variable '")?.strip_suffix("' referenced before assignment")?;
    Some(format!("cannot access local variable '{name}' where it is not associated with a value"))
}

fn type_error(exception: &PyBaseExceptionRef, text: &str) -> Option<String> {
    if text == "issubclass() arg 1 must be a class" && is_at_except(exception) {
        return Some("catching classes that do not inherit from BaseException is not allowed".to_owned());
    }
    if text.starts_with("exceptions must be classes or instances deriving from BaseException, not ") {
        return Some("exceptions must derive from BaseException".to_owned());
    }
    let other = text.strip_prefix("Cannot add list and ")?;
    Some(format!("can only concatenate list (not \"{other}\") to list"))
}

/// Whether the exception came out of an `except` that compares it with what it names.
fn is_at_except(exception: &PyBaseExceptionRef) -> bool {
    let Some(deepest) = exception.__traceback__().and_then(|traceback| traceback.iter().last()) else {
        return false;
    };
    let at = usize::try_from(deepest.lasti).unwrap_or_default() / 2;
    let code = deepest.frame.iframe().code().to_owned();
    code.instructions.get(at).is_some_and(|unit| matches!(unit.op, Instruction::CheckExcMatch))
}
