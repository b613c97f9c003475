//! An exception in words, as Python's `traceback.format_exception_only` and pytest put it.

use python::words::of_cpython;
use rustpython_vm::{
    AsObject, PyObjectRef, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyList, PyStr},
};

use super::words;
use crate::explain::saferepr;

/// `Name: text`, the notes and, for a syntax error, the place; as pytest's `E` lines have it.
///
/// A failed `assert` stands without its `AssertionError: ` where pytest leaves it out.
pub(crate) fn exception_only(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> String {
    if let Some(member) = super::group::only_member(vm, exception) {
        let shown = member.as_object().repr(vm).map(|text| text.to_string_lossy().into_owned());
        return format!("{} [single exception in {}]", shown.unwrap_or_default(), exception.class().name());
    }
    let text = whole(vm, exception);
    if exception.fast_isinstance(vm.ctx.exceptions.assertion_error) && is_plain_assert(vm, exception) {
        return text.strip_prefix("AssertionError: ").unwrap_or(&text).to_owned();
    }
    text
}

/// The same as Python has it: a failed `assert` with its `AssertionError: `.
pub(super) fn whole(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> String {
    let name = qualified_name(vm, exception);
    let mut text = if exception.fast_isinstance(vm.ctx.exceptions.syntax_error) {
        syntax_error(vm, exception, &name)
    } else {
        let mut text = headed(&name, &self::text(vm, exception));
        // pytest has no frame at hand when it makes this text, and Python looks in one for what a name may mean.
        let is_name = exception.fast_isinstance(vm.ctx.exceptions.name_error);
        let meant = (!is_name).then(|| rustpython_vm::suggestion::offer_suggestions(exception, vm)).flatten();
        if let Some(meant) = meant {
            text.push_str(&format!(". Did you mean: '{}'?", meant.to_string_lossy()));
        }
        text
    };
    for note in notes(vm, exception).into_iter().filter(|note| !words::is_not_of_cpython(note)) {
        text.push('\n');
        text.push_str(&note);
    }
    text.trim_end().to_owned()
}

/// What `str()` gives.
pub(crate) fn text(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> String {
    match exception.as_object().str(vm) {
        Ok(text) => {
            let text = text.to_string_lossy().into_owned();
            of_cpython(vm, exception, &text).unwrap_or(text)
        }
        Err(_) => "<exception str() failed>".to_owned(),
    }
}

/// The class, with its module unless that is `builtins` or `__main__`.
pub(crate) fn qualified_name(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> String {
    let class = exception.class();
    let attribute = |name: &'static str| {
        let value = class.to_owned().as_object().get_attr(name, vm).ok()?;
        value.downcast_ref::<PyStr>().map(|text| text.to_string_lossy().into_owned())
    };
    let name = attribute("__qualname__").unwrap_or_else(|| class.name().to_string());
    match attribute("__module__").as_deref() {
        None | Some("builtins" | "__main__") => name,
        Some(module) => format!("{module}.{name}"),
    }
}

/// Whether pytest shows only the text of it, as for `pytest.fail(..., pytrace=False)`.
pub(super) fn is_told_by_value(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> bool {
    python::modules::pytest::is_outcome(exception)
        && exception
            .as_object()
            .get_attr("pytrace", vm)
            .is_ok_and(|pytrace| !pytrace.is_true(vm).unwrap_or(true))
}

/// The exception that came before, and the words between the two.
pub(super) fn earlier(
    vm: &VirtualMachine,
    exception: &PyBaseExceptionRef,
) -> Option<(PyBaseExceptionRef, &'static str)> {
    if let Some(cause) = exception.__cause__() {
        return Some((cause, "The above exception was the direct cause of the following exception:"));
    }
    let suppressed = exception
        .as_object()
        .get_attr("__suppress_context__", vm)
        .is_ok_and(|suppressed| suppressed.is_true(vm).unwrap_or_default());
    let context = exception.__context__().filter(|_| !suppressed)?;
    Some((context, "During handling of the above exception, another exception occurred:"))
}

fn headed(name: &str, text: &str) -> String {
    if text.is_empty() { name.to_owned() } else { format!("{name}: {text}") }
}

/// pytest looks at the repr, which has double quotes where the text has single ones: then the name stays.
fn is_plain_assert(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> bool {
    saferepr(vm, exception.as_object()).is_ok_and(|repr| repr.starts_with("AssertionError('assert "))
}

fn notes(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> Vec<String> {
    let notes = vm.get_attribute_opt(exception.as_object(), "__notes__").ok().flatten();
    let Some(notes) = notes else { return Vec::new() };
    let Some(notes) = notes.downcast_ref::<PyList>() else { return Vec::new() };
    let notes = notes.borrow_vec().to_vec();
    let texts = notes.iter().filter_map(|note| Some(note.str(vm).ok()?.to_string_lossy().into_owned()));
    let is_unicode = exception.fast_isinstance(vm.ctx.exceptions.unicode_error);
    // RustPython notes the codec with every such error, CPython only where it is none of its own.
    texts.filter(|text| !(is_unicode && text.ends_with("' codec failed"))).collect()
}

fn syntax_error(vm: &VirtualMachine, exception: &PyBaseExceptionRef, name: &str) -> String {
    let attribute = |attribute: &'static str| -> Option<PyObjectRef> {
        exception.as_object().get_attr(attribute, vm).ok().filter(|value| !vm.is_none(value))
    };
    let words = |attribute_name: &'static str| -> Option<String> {
        Some(attribute(attribute_name)?.str(vm).ok()?.to_string_lossy().into_owned())
    };
    let number = |attribute_name: &'static str| attribute(attribute_name)?.try_into_value::<usize>(vm).ok();
    let mut out = String::new();
    if let Some(line) = number("lineno") {
        let file = words("filename").unwrap_or_else(|| "<string>".to_owned());
        out.push_str(&format!("  File \"{file}\", line {line}\n"));
        if let Some(source) = words("text") {
            let shown = source.trim_end_matches(['\n', '\r']);
            let stripped = shown.trim_start_matches([' ', '\n', '\x0c']);
            out.push_str(&format!("    {stripped}\n"));
            if let Some(offset) = number("offset").filter(|offset| *offset > 0) {
                let lead = shown.chars().count() - stripped.chars().count();
                let end = number("end_offset").filter(|end| *end > offset).unwrap_or(offset + 1);
                let start = (offset - 1).saturating_sub(lead);
                out.push_str(&format!("    {}{}\n", " ".repeat(start), "^".repeat(end - offset)));
            }
        }
    }
    let message = words("msg").map(super::words::of_syntax).unwrap_or_default();
    out.push_str(&headed(name, &message));
    out
}
