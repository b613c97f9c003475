//! An exception as the families of hints look at it.

use protocol::Place;
use rustpython_vm::{AsObject, PyObjectRef, VirtualMachine, builtins::PyBaseExceptionRef};

use super::super::entry::Entry;
use super::super::{exception, syntax_place};

/// One exception, and where it came from.
pub(in crate::failure) struct Case<'a> {
    /// The machine that raised it.
    pub(super) vm: &'a VirtualMachine,
    /// The exception.
    pub(super) exception: &'a PyBaseExceptionRef,
    /// The name of its class, without a module.
    pub(super) class: String,
    /// What `str()` gives.
    pub(super) text: String,
    /// The deepest place in the learner's files; that of a syntax error, where it is one.
    pub(super) place: Option<Place>,
    /// The piece of the learner's line that was being executed, or the whole line where that is not known.
    pub(super) code: String,
    /// Whether it was raised in the learner's own frame, and not in the library that the learner called.
    pub(super) is_own: bool,
}

impl<'a> Case<'a> {
    /// The case of `exception`, whose frames in the learner's files are `entries`.
    pub(in crate::failure) fn new(
        vm: &'a VirtualMachine,
        exception: &'a PyBaseExceptionRef,
        entries: &[Entry],
    ) -> Self {
        let last = entries.last();
        let code = last.map_or_else(String::new, |entry| {
            let line = entry.source_line();
            let part = entry.columns.map(|(start, end)| line.chars().take(end).skip(start).collect());
            part.unwrap_or_else(|| line.trim().to_owned())
        });
        Self {
            vm,
            exception,
            class: exception.class().name().to_string(),
            text: exception::text(vm, exception),
            place: syntax_place(vm, exception).or_else(|| last.map(Entry::place)),
            code,
            is_own: is_own(exception, last),
        }
    }

    /// Whether the exception is Python's own of that name, and not one of the learner's that is called the same.
    pub(super) fn is(&self, name: &'static str) -> bool {
        self.class == name
            && self
                .vm
                .builtins
                .get_attr(name, self.vm)
                .is_ok_and(|class| class.is(self.exception.class().as_object()))
    }

    /// Whether the learner's line raised it by a `raise`: then it means what its author says.
    pub(super) fn is_raised(&self) -> bool {
        self.code.starts_with("raise")
    }

    /// An attribute of the exception that is not `None`.
    pub(super) fn attribute(&self, name: &'static str) -> Option<PyObjectRef> {
        let value = self.exception.as_object().get_attr(name, self.vm).ok()?;
        (!self.vm.is_none(&value)).then_some(value)
    }

    /// An attribute of the exception that is a text.
    pub(super) fn attribute_text(&self, name: &'static str) -> Option<String> {
        let text = self.attribute(name)?.str(self.vm).ok()?;
        Some(text.to_string_lossy().into_owned())
    }

    /// What Python thinks was meant, for a name, an attribute or an import.
    pub(super) fn meant(&self) -> Option<String> {
        let meant = rustpython_vm::suggestion::offer_suggestions(self.exception, self.vm)?;
        Some(meant.to_string_lossy().into_owned())
    }

    /// Whether `name` is a class of mocks.
    pub(super) fn is_mock(name: &str) -> bool {
        const MOCKS: &[&str] = &[
            "Mock",
            "MagicMock",
            "AsyncMock",
            "NonCallableMock",
            "NonCallableMagicMock",
            "PropertyMock",
            "ThreadingMock",
        ];
        MOCKS.contains(&name)
    }
}

/// The pieces of `text` between the parts of a pattern, each part coming behind the one before: `["a", "b"]` of
/// `name 'a' has 'b'` for `["name '", "' has '", "'"]`. The first part begins the text, the last one ends it.
pub(super) fn pieces<'t, const COUNT: usize>(text: &'t str, parts: &[&str]) -> Option<[&'t str; COUNT]> {
    let (first, others) = parts.split_first()?;
    let mut rest = text.strip_prefix(first)?;
    let mut found = Vec::with_capacity(COUNT);
    for (index, part) in others.iter().enumerate() {
        let last = index + 1 == others.len();
        let piece = if last {
            rest.strip_suffix(part)?
        } else {
            let (piece, behind) = rest.split_once(part)?;
            rest = behind;
            piece
        };
        found.push(piece);
    }
    found.try_into().ok()
}

/// The name of a class with its article: "an `int`".
pub(super) fn a(kind: &str) -> String {
    let article = if kind.starts_with(['A', 'E', 'I', 'O', 'a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} `{kind}`")
}

fn is_own(exception: &PyBaseExceptionRef, last: Option<&Entry>) -> bool {
    let Some(last) = last else { return false };
    let Some(deepest) = exception.__traceback__().and_then(|traceback| traceback.iter().last()) else {
        return false;
    };
    deepest.frame.iframe().code().as_object().get_id() == last.code && deepest.lineno.get() == last.line + 1
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn pieces_lie_between_the_parts() {
        let parts = ["name '", "' is not ", ""];
        assert_eq!(pieces::<2>("name 'a' is not defined", &parts), Some(["a", "defined"]));
        assert_eq!(pieces::<2>("the name 'a' is not defined", &parts), None);
        assert_eq!(pieces::<1>("name 'a' is not defined", &parts), None);
        assert_eq!(pieces::<1>("'x' is", &["'", "' was"]), None);
    }
}
