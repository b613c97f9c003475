//! Exceptions of the interpreter in CPython's words, where the two differ.
//!
//! - source: CPython 3.14; recorded by running the same mistakes there

use rustpython_vm::bytecode::Instruction;
use rustpython_vm::{AsObject, VirtualMachine, builtins::PyBaseExceptionRef};

/// The functions that take one argument of any name. The interpreter counts theirs in other words.
const OF_ONE: &[&str] = &[
    "abs", "all", "any", "ascii", "bin", "callable", "chr", "hash", "hex", "id", "len", "oct", "ord", "repr",
];

/// What CPython says in place of the exception's `text`, where that is something else.
#[must_use]
pub fn of_cpython(vm: &VirtualMachine, exception: &PyBaseExceptionRef, text: &str) -> Option<String> {
    let exceptions = &vm.ctx.exceptions;
    let class = exception.class();
    if class.is(exceptions.unbound_local_error) {
        unbound(text)
    } else if class.is(exceptions.type_error) {
        type_error(exception, text)
    } else {
        None
    }
}

/// Gives an exception that somebody is about to look at CPython's words for its text.
pub fn reword(vm: &VirtualMachine, exception: &PyBaseExceptionRef) {
    let args = exception.args();
    let [only] = args.as_slice() else { return };
    let text = only.str_utf8(vm).ok().and_then(|text| of_cpython(vm, exception, text.as_str()));
    if let Some(text) = text {
        let args = vm.ctx.new_tuple(vec![vm.ctx.new_str(text).into()]);
        // Exceptions of these classes take any arguments.
        drop(exception.as_object().set_attr("args", args, vm));
    }
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
    if let Some(other) = text.strip_prefix("Cannot add list and ") {
        return Some(format!("can only concatenate list (not \"{other}\") to list"));
    }
    abstract_class(text).or_else(|| of_one(text))
}

/// An object of an abstract class: the names of the methods are sorted.
fn abstract_class(text: &str) -> Option<String> {
    let (class, rest) =
        text.strip_prefix("class ")?.split_once(" without an implementation for abstract method")?;
    let (ending, names) = rest.split_once(' ')?;
    let mut names: Vec<&str> = names.split(", ").collect();
    names.sort_unstable();
    let names = names.join(", ");
    Some(format!(
        "Can't instantiate abstract class {class} without an implementation for abstract method{ending} {names}"
    ))
}

fn of_one(text: &str) -> Option<String> {
    let (name, count) = text.split_once(" expected 1 argument, got ")?;
    OF_ONE.contains(&name).then(|| format!("{name}() takes exactly one argument ({count} given)"))
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
