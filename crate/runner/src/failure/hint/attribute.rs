//! Attributes that are not there.

use rustpython_vm::AsObject;

use super::case::{a, pieces};
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if !case.is("AttributeError") || !case.is_own || case.is_raised() {
        return None;
    }
    if let Some([name]) = pieces(&case.text, &["'NoneType' object has no attribute '", "'"]) {
        return Some(Advice::new(
            format!("What stands before `.{name}` is `None`."),
            "Often it comes from a function that ends without `return`, or from a call that found nothing.",
        ));
    }
    if let Some([module, name]) = pieces(&case.text, &["module '", "' has no attribute '", "'"]) {
        let likely = match case.meant() {
            Some(meant) => format!("It has `{meant}`: check the spelling."),
            None => format!(
                "Check the spelling; a file of yours that is called `{module}.py` would hide the real module."
            ),
        };
        return Some(Advice::new(format!("There is no `{name}` in the module `{module}`."), likely));
    }
    let [kind, name] = pieces(&case.text, &["'", "' object has no attribute '", "'"])?;
    if Case::is_mock(kind) || kind == "coroutine" {
        return None;
    }
    let likely = match case.meant() {
        Some(meant) => format!("It has `{meant}`: check the spelling."),
        None => match (kind, name) {
            ("list", "push" | "add") => "A list takes one more by `append`.".to_owned(),
            ("set", "append") => "A set takes one more by `add`.".to_owned(),
            ("str", "decode") => "A text is decoded already; bytes have `decode`.".to_owned(),
            ("bytes", "encode") => "These are bytes already; a text has `encode`.".to_owned(),
            ("dict", name) if has_key(case, name) => {
                format!("A dict gives what is stored under a key by `[\"{name}\"]`.")
            }
            _ => "Check the spelling, and that the object is of the kind that you expect.".to_owned(),
        },
    };
    Some(Advice::new(format!("There is nothing called `{name}` in {}.", a(kind)), likely))
}

/// Whether the object that was asked holds `name` as a key.
fn has_key(case: &Case<'_>, name: &str) -> bool {
    let Some(object) = case.attribute("obj") else { return false };
    object.class().is(case.vm.ctx.types.dict_type) && object.get_item(name, case.vm).is_ok()
}
