//! Statements that assert, and statements that look.

use super::draft::Draft;
use super::words;

/// An assertion about calls or awaits.
pub(super) fn assertion(draft: &mut Draft) -> String {
    let (path, arguments) = draft.earlier();
    let random = &mut draft.random;
    match random.below(12) {
        0 => format!("{path}.assert_called()"),
        1 => format!("{path}.assert_called_once()"),
        2 => format!("{path}.assert_not_called()"),
        3 | 4 => format!("{path}.assert_called_with({arguments})"),
        5 | 6 => format!("{path}.assert_called_once_with({arguments})"),
        7 => format!("{path}.assert_any_call({arguments})"),
        8 | 9 => has_calls(draft),
        10 => {
            let name = random.pick(&[
                "assert_awaited",
                "assert_awaited_once",
                "assert_not_awaited",
                "assert_called_onc",
                "called_once",
                "assret_called",
                "asert_not_called",
                "has_calls",
            ]);
            format!("{path}.{name}()")
        }
        _ => {
            let name = random.pick(&["assert_awaited_with", "assert_awaited_once_with", "assert_any_await"]);
            format!("{path}.{name}({arguments})")
        }
    }
}

fn has_calls(draft: &mut Draft) -> String {
    let mut path = draft.earlier().0;
    let count = draft.random.pick(&[0, 1, 1, 2, 2, 3]);
    let calls: Vec<String> = (0..count)
        .map(|_| {
            let (called, arguments) = draft.earlier();
            match called.strip_prefix("m").and_then(|it| it.split_once('.')) {
                // A call below a mock is in the list of the mock with its path.
                Some((root, below)) if draft.random.one_in(2) => {
                    path = format!("m{root}");
                    format!("call.{below}({arguments})")
                }
                _ => format!("call({arguments})"),
            }
        })
        .collect();
    let name =
        draft.random.pick(&["assert_has_calls", "assert_has_calls", "assert_has_calls", "assert_has_awaits"]);
    let any = draft.random.pick(&["", ", any_order=True"]);
    format!("{path}.{name}([{}]{any})", calls.join(", "))
}

const LOOKS: &[&str] = &[
    "",
    ".called",
    ".call_count",
    ".call_args",
    ".call_args_list",
    ".mock_calls",
    ".method_calls",
    ".return_value",
    ".side_effect",
    ".call_args.args",
    ".call_args.kwargs",
    ".call_args[0]",
    ".call_args_list[-1]",
    ".await_count",
    ".await_args",
    ".await_args_list",
    ".mock_calls[0]",
    ".__class__",
    "._mock_name",
    "._mock_parent",
];

/// What a mock is or has seen.
pub(super) fn look(draft: &mut Draft) -> String {
    let (path, arguments) =
        if draft.random.one_in(2) { draft.earlier() } else { (draft.path(), String::new()) };
    let random = &mut draft.random;
    match random.below(16) {
        0 => format!("{path}.call_args == call({arguments})"),
        1 => format!("call({arguments}) in {path}.mock_calls"),
        2 => format!("{path}.mock_calls == [call({arguments})]"),
        3 => format!("isinstance({path}, {})", random.pick(&["Store", "Mock", "Model", "int"])),
        4 => format!("[name for name in dir({path}) if name[0] != '_']"),
        5 => format!("hasattr({path}, '{}')", words::name(random)),
        6 => format!("callable({path})"),
        7 => format!("type({path}).__name__"),
        8 => format!("{path} is {path}"),
        _ => format!("{path}{}", random.pick(LOOKS)),
    }
}

/// What is said of calls that nobody made.
pub(super) fn say(draft: &mut Draft) -> String {
    let random = &mut draft.random;
    let (name, other) = (words::name(random), words::name(random));
    let (arguments, others) = (words::arguments(random), words::arguments(random));
    match random.below(12) {
        0 => format!("call.{name}({arguments})"),
        1 => format!("call.{name}({arguments}).{other}({others}).call_list()"),
        2 => format!("call({arguments}) == call({others})"),
        3 => format!("call({arguments}) == ((1,), {{}})"),
        4 => format!("call.{name}({arguments}) == ('{name}', (1,), {{}})"),
        5 => format!("call.{name}({arguments}).args"),
        6 => format!("call({arguments}).kwargs"),
        7 => format!("call.{name}.{other}"),
        8 => format!("call({arguments})({others})"),
        9 => format!("sentinel.{name}, sentinel.{name} is sentinel.{other}"),
        10 => format!("ANY == {}, ANY != 1, [ANY] == [2]", words::value(random)),
        _ => format!("call.{name}[{}]", words::value(random)),
    }
}
