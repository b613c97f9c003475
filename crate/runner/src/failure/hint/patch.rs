//! What `patch` could not replace.

use super::case::pieces;
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if case.is("TypeError") {
        let [target] = pieces(&case.text, &["Need a valid target to patch. You supplied: '", "'"])?;
        return Some(Advice::new(
            format!(
                "`patch` wants a module and a name in it, with a dot between them, and `{target}` has no dot."
            ),
            format!(
                "Write where the code under test looks the name up, such as `patch(\"loader.{target}\")`."
            ),
        ));
    }
    if !case.is("AttributeError") {
        return None;
    }
    let [owner, name] = pieces(&case.text, &["<", "> does not have the attribute '", "'"])?;
    let module = pieces::<2>(owner, &["module '", "'", ""]).map(|[module, _]| module);
    Some(match module {
        Some(module) => Advice::new(
            format!(
                "There is nothing called `{name}` in the module `{module}`, so there is nothing to replace."
            ),
            format!(
                "Check the spelling, and that `{module}` is the module that imports or defines `{name}`."
            ),
        ),
        None => Advice::new(
            format!("What is patched here has no attribute `{name}`, so there is nothing to replace."),
            "Check the spelling; an attribute that only objects have cannot be patched on their class.",
        ),
    })
}
