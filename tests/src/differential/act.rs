//! Statements that call mocks and tell them what to do.

use super::draft::Draft;
use super::{create, words};

/// A call, or the await of one.
pub(super) fn call(draft: &mut Draft) -> String {
    let path = draft.path();
    let arguments = words::arguments(&mut draft.random);
    draft.calls.push((path.clone(), arguments.clone()));
    if draft.random.one_in(5) { format!("wait({path}({arguments}))") } else { format!("{path}({arguments})") }
}

/// An attribute is set or deleted.
pub(super) fn set(draft: &mut Draft) -> String {
    let path = draft.path();
    let name = words::name(&mut draft.random);
    match draft.random.below(12) {
        0..3 => format!("{path}.{name} = {}", draft.value()),
        3..6 => format!("{path}.return_value = {}", draft.value()),
        6..9 => format!("{path}.side_effect = {}", words::effect(&mut draft.random)),
        9 => format!("del {path}.{name}"),
        10 => property(&path, name, words::value(&mut draft.random)),
        _ => {
            let set = draft.random.pick(&[
                "called = True",
                "called = 3",
                "call_count = 3",
                "call_args = call(1)",
                "call_args = None",
                "mock_calls = []",
                "mock_calls = [call(1)]",
                "__class__ = Store",
            ]);
            format!("{path}.{set}")
        }
    }
}

/// A property for this mock alone. A class that is no mock's own is left as it is: other scripts have it too.
fn property(path: &str, name: &str, value: String) -> String {
    let set = format!("setattr(type({path}), '{name}', PropertyMock(return_value={value}))");
    format!("isinstance({path}, NonCallableMock) and {set}")
}

/// Whatever else changes a mock.
pub(super) fn change(draft: &mut Draft) -> String {
    let path = draft.path();
    match draft.random.below(9) {
        0 => format!("{path}.reset_mock()"),
        1 => format!("{path}.reset_mock(return_value=True)"),
        2 => format!("{path}.reset_mock(side_effect=True, return_value=True)"),
        3 | 4 => {
            let mut words = create::settings(draft);
            words
                .retain(|word| !["name=", "spec", "wraps=", "unsafe="].iter().any(|it| word.starts_with(it)));
            format!("{path}.configure_mock({})", words.join(", "))
        }
        5 => format!("{path}.attach_mock({}, '{}')", draft.mock(), words::name(&mut draft.random)),
        6 => format!("{path}.mock_add_spec({})", words::spec(&mut draft.random)),
        7 => format!("seal({path})"),
        _ => format!("{path}.mock_add_spec({}, spec_set=True)", words::spec(&mut draft.random)),
    }
}

/// What is done with the handle of `mock_open`; with any other mock it is something like it.
pub(super) fn handle(draft: &mut Draft) -> String {
    let path = draft.mock();
    match draft.random.below(9) {
        0 => format!("{path}('file').read()"),
        1 => format!("{path}().read(2)"),
        2 => format!("{path}().readline()"),
        3 => format!("{path}().readlines()"),
        4 => format!("[line for line in {path}()]"),
        5 => format!("next({path}())"),
        6 => format!("{path}().write('text')"),
        7 => format!("with {path}('file', 'r') as handle: m0 = handle.read()"),
        _ => format!("{path}.return_value.read.return_value = 'other'"),
    }
}
