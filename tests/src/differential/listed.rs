//! The differences that are known, each with its reason.

use super::Difference;

/// A difference that is no fault of the mocks here.
pub(super) struct Listed {
    /// Why it is there.
    pub(super) reason: &'static str,
    /// Whether it is this one.
    pub(super) is: fn(&Difference) -> bool,
}

/// In the order in which they are looked for.
pub(super) const LISTED: &[Listed] = &[
    Listed {
        reason: "Python 3.14 looks for `__exit__` first, and says that it is missing",
        is: |it| format!("{} (missed __exit__ method)", it.theirs) == it.ours,
    },
    Listed {
        reason: "Python 3.14 words `in` otherwise",
        is: |it| it.theirs.replace("is not iterable", "is not a container or iterable") == it.ours,
    },
    Listed {
        reason: "Python 3.14 words `complex()` otherwise",
        is: |it| {
            const THEIRS: &str =
                "raises TypeError: complex() first argument must be a string or a number, not '";
            const OURS: &str = "raises TypeError: complex() argument must be a string or a number, not ";
            let kind = it.theirs.strip_prefix(THEIRS).and_then(|kind| kind.strip_suffix('\''));
            kind.is_some() && it.ours.strip_prefix(OURS) == kind
        },
    },
    Listed {
        reason: "Python 3.14 has `float.from_number`",
        is: |it| it.theirs == it.ours.replace("'from_number', ", ""),
    },
    Listed {
        reason: "RustPython words it otherwise",
        is: |it| {
            const WORDS: &[(&str, &str)] = &[
                ("is not reversible", "argument to reversed() must be a sequence"),
                ("<str_ascii_iterator object", "<str_iterator object"),
                (".keys() returned a non-iterable", "object is not iterable"),
                ("can only concatenate", "raises TypeError: Cannot add"),
                ("and no __dict__ for setting new attributes", "is read-only"),
                ("doesn't support item deletion", "does not support item deletion"),
                ("indices must be integers or slices, not", "indices be integers or slices or classes"),
            ];
            // The same happens, and what raises raises the same.
            let kind = |text: &str| {
                text.split(':').next().filter(|kind| kind.starts_with("raises")).map(str::to_owned)
            };
            kind(&it.theirs) == kind(&it.ours)
                && WORDS.iter().any(|(theirs, ours)| it.theirs.contains(theirs) && it.ours.contains(ours))
        },
    },
    Listed {
        reason: "what every mock inherits is native here, and the functions inside `mock` have other names",
        is: |it| {
            const NAMES: &[(&str, &str)] = &[
                ("'method' object", "'method-wrapper' object"),
                ("'function' object", "'method-wrapper' object"),
                ("'method-wrapper' object", "'builtin_function_or_method' object"),
                ("'builtin_function_or_method' object", "'method-wrapper' object"),
                ("mock_open.<locals>.reset_data", "open_double.<locals>.opened"),
                ("_setup_func.<locals>", "_stand_for.<locals>"),
            ];
            NAMES.iter().any(|(theirs, ours)| it.theirs.replace(theirs, ours) == it.ours)
        },
    },
    Listed {
        reason: "a mock that is attached to itself loses its name in CPython, and fails when it is called",
        is: |it| it.theirs == "raises TypeError: unsupported operand type(s) for +: 'NoneType' and 'str'",
    },
    Listed {
        reason: "CPython fails where it looks for the signature of a child that was deleted",
        is: |it| {
            it.theirs == "raises AttributeError: '_SentinelObject' object has no attribute '_mock_children'"
        },
    },
    Listed {
        reason: "CPython cannot reset a function of `create_autospec` from a mock that it was attached to",
        is: |it| {
            it.theirs
                == "raises TypeError: _setup_func.<locals>.reset_mock() got an unexpected keyword argument 'return_value'"
        },
    },
    Listed {
        reason: "CPython fails where it compares a call with what is no call, or could not have been made",
        is: |it| {
            it.theirs == "raises TypeError: object of type 'TypeError' has no len()"
                || it.theirs == "raises ValueError: too many values to unpack (expected 2)"
                || it
                    .theirs
                    .ends_with("_format_mock_call_signature() takes 3 positional arguments but 4 were given")
        },
    },
    Listed {
        reason: "an `AsyncMock` that gets a spec later keeps its magic methods in CPython, and each of them fails",
        is: |it| it.theirs.starts_with("raises AttributeError: Mock object has no attribute '__"),
    },
    Listed {
        reason: "a list of calls that was set on a function of `create_autospec` gives way at the next call here",
        is: |it| it.theirs.starts_with("gives (<function") && it.theirs.contains(", [call(1), call("),
    },
    Listed {
        reason: "CPython calls a mock that is taken for a spec, to ask whether it is true or a coroutine function",
        is: |it| it.theirs.contains("__code__.co_flags.__and__") || it.theirs.contains(".__bool__()]"),
    },
];
