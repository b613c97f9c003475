//! A next step in plain words, for the mistakes that beginners make most.

use rustpython_vm::{AsObject, VirtualMachine, builtins::PyBaseExceptionRef};

/// What to try next, where that can be said from the exception alone.
pub(super) fn hint(vm: &VirtualMachine, exception: &PyBaseExceptionRef, message: &str) -> Option<String> {
    let class = exception.class().name().to_string();
    let text = super::exception::text(vm, exception);
    let hint = match class.as_str() {
        "StopIteration" => {
            "a mock's `side_effect` list had fewer entries than there were calls: add one for each call".to_owned()
        }
        "ModuleNotFoundError" => format!(
            "there is no module of that name here: check its spelling{}",
            quoted(&text).map_or_else(String::new, |name| format!(", or whether `{name}.py` is among the files"))
        ),
        "ImportError" => "check the spelling of the name, and that the file defines it at its left edge".to_owned(),
        "NameError" => {
            let name = quoted(&text)?;
            let import = match name {
                "pytest" => "import pytest",
                "Mock" | "MagicMock" | "patch" | "call" | "ANY" => {
                    return Some(format!("add `from unittest.mock import {name}` at the top of the file"));
                }
                "pd" => "import pandas as pd",
                "json" | "io" | "re" | "math" | "requests" | "boto3" | "mlflow" => {
                    return Some(format!("add `import {name}` at the top of the file"));
                }
                _ => return Some(format!("`{name}` is used before anything was assigned to it, or is misspelt")),
            };
            format!("add `{import}` at the top of the file")
        }
        "KeyError" => "the dict has no such key: compare with the keys that the mock's answer was given".to_owned(),
        "TypeError" if message.contains("catching classes that do not inherit from BaseException") => {
            "an `except` clause names an attribute of a mock, which is no exception: give the mock a real exception \
             class there"
                .to_owned()
        }
        "TypeError" if ["'Mock'", "'MagicMock'", "'AsyncMock'"].iter().any(|name| text.contains(name)) => {
            "a mock stands where a value is needed: say in the test what it is, with `return_value`".to_owned()
        }
        "TypeError" if is_about_parquet_bytes(&text) => {
            "`pd.read_parquet` takes a path or a file, not bytes: wrap them, as in `pd.read_parquet(io.BytesIO(content))`"
                .to_owned()
        }
        "SyntaxError" | "IndentationError" | "TabError" => return Some(syntax(message).to_owned()),
        "RecursionError" => "a function calls itself without an end: look for the case in which it should stop".to_owned(),
        _ => return None,
    };
    Some(hint)
}

/// Whether pyarrow was given the content of a file in place of the file. It names what it was given.
fn is_about_parquet_bytes(text: &str) -> bool {
    text.strip_prefix("cannot construct a FileSource from ").is_some_and(|given| {
        ["b'", "b\"", "bytearray(b"].iter().any(|beginning| given.starts_with(beginning))
    })
}

/// What stands between the first pair of single quotes.
fn quoted(text: &str) -> Option<&str> {
    text.split('\'').nth(1).filter(|name| !name.is_empty())
}

/// A syntax error in plain words.
fn syntax(message: &str) -> &'static str {
    const WORDS: &[(&str, &str)] = &[
        ("was never closed", "a bracket is opened here and never closed"),
        ("unmatched", "a bracket is closed here that was never opened"),
        ("does not match opening", "a bracket is closed by one of another kind"),
        ("unterminated", "a text begins here and its closing quote is missing"),
        ("expected ':'", "a colon is missing at the end of this line"),
        (
            "unexpected indent",
            "this line stands further to the right than the one before, without a reason for it",
        ),
        ("unindent does not match", "this line begins in a column in which no block above it begins"),
        ("expected an indented block", "the line before ends in a colon: what follows it has to be indented"),
        ("Maybe you meant '=='", "`=` gives a value a name; to compare two values, write `==`"),
        ("Did you print", "print is a function: put what it prints in brackets"),
        ("outside function", "this statement only makes sense inside a function: check its indentation"),
    ];
    WORDS.iter().find(|(part, _)| message.contains(part)).map_or(
        "Python cannot read this line: look for a missing colon, quote or bracket here or just before",
        |(_, words)| words,
    )
}
