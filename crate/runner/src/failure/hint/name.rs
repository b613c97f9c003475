//! Names that mean nothing, or nothing yet.

use super::case::pieces;
use super::{Advice, Case};

pub(super) fn advice(case: &Case<'_>) -> Option<Advice> {
    if case.is("UnboundLocalError") {
        let [name] = pieces(
            &case.text,
            &["cannot access local variable '", "' where it is not associated with a value"],
        )?;
        return Some(Advice::new(
            format!(
                "`{name}` is given a value somewhere in this function, so it belongs to the function; but here it has none yet."
            ),
            format!(
                "Give it one above this line, on every way that leads here; to use a `{name}` from outside, hand it in as an argument."
            ),
        ));
    }
    if !case.is("NameError") {
        return None;
    }
    let [name] = pieces(&case.text, &["name '", "' is not defined"])?;
    let means = format!("Nothing is called `{name}` here.");
    if let Some(line) = import_of(name) {
        return Some(Advice::new(means, format!("Add `{line}` at the top of the file.")));
    }
    let likely = match case.meant() {
        Some(near) => format!("Perhaps you mean `{near}`: check the spelling."),
        None => format!(
            "Check the spelling; if it is a text, put it in quotes; if it comes from a module, import it at the top of the file, as in \
             `from module import {name}`."
        ),
    };
    Some(Advice::new(means, likely))
}

/// The line that brings a name that tests and pipelines use.
fn import_of(name: &str) -> Option<String> {
    const MODULES: &[&str] = &[
        "asyncio",
        "boto3",
        "collections",
        "contextlib",
        "copy",
        "csv",
        "dataclasses",
        "datetime",
        "functools",
        "io",
        "itertools",
        "json",
        "logging",
        "math",
        "mlflow",
        "os",
        "pathlib",
        "pytest",
        "random",
        "re",
        "requests",
        "shutil",
        "string",
        "sys",
        "tempfile",
        "time",
        "types",
        "unittest",
        "uuid",
        "warnings",
    ];
    const NAMES: &[(&str, &[&str])] = &[
        (
            "unittest.mock",
            &[
                "ANY",
                "AsyncMock",
                "MagicMock",
                "Mock",
                "PropertyMock",
                "call",
                "create_autospec",
                "mock_open",
                "patch",
                "sentinel",
            ],
        ),
        ("collections", &["Counter", "OrderedDict", "defaultdict", "deque", "namedtuple"]),
        ("dataclasses", &["dataclass"]),
        ("datetime", &["timedelta", "timezone"]),
        ("io", &["BytesIO", "StringIO"]),
        ("moto", &["mock_aws"]),
        ("pathlib", &["Path"]),
        ("types", &["SimpleNamespace"]),
        ("typing", &["Any", "Optional"]),
        ("botocore.exceptions", &["ClientError"]),
    ];
    if name == "pd" {
        return Some("import pandas as pd".to_owned());
    }
    if MODULES.contains(&name) {
        return Some(format!("import {name}"));
    }
    let (module, _) = NAMES.iter().find(|(_, names)| names.contains(&name))?;
    Some(format!("from {module} import {name}"))
}
