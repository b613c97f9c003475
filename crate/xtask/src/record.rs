//! `cargo xtask record [NAME ...]`: what the real libraries do, written beside what ours is compared with.
//!
//! `AREA/NAME` is a test file below `tests/cases/`, of which it is written what pytest says (`tests/record/record.py`);
//! `LIBRARY/TOPIC` are snippets below `tests/differential/`, of which it is written what they print
//! (`tests/record/snippets.py`). `AREA` and `LIBRARY` alone stand for all that is in there. Each library has a virtual
//! environment below `target/`, with the versions that are pinned here.

use std::path::{Path, PathBuf};

use crate::checkout::{Checkout, remove};
use crate::error::Error;
use crate::process::{self, line, run};
use crate::progress::{say, step};
use crate::pythons;

/// The oldest minor version of Python 3 that is recorded from: our wording is that of 3.14.
const OLDEST: u32 = 12;

/// What is recorded from, and what it may import.
struct Source {
    /// The name of the environment.
    name: &'static str,
    /// What is installed in it.
    packages: &'static [&'static str],
    /// Folders of `tests/differential`.
    libraries: &'static [&'static str],
}

/// What the cases of `tests/cases` are recorded from.
const CASES: Source = Source {
    name: "cases",
    packages: &["pytest==9.2.0", "pytest-mock==3.17.0", "pytest-asyncio==1.5.0", "pandas==3.1.1"],
    libraries: &[],
};

/// What the snippets of `tests/differential` are recorded from.
const SNIPPETS: &[Source] = &[
    Source {
        name: "boto3",
        packages: &["boto3==1.44.8", "moto[s3,sagemaker]==5.2.5"],
        libraries: &["boto3", "sagemaker"],
    },
    Source { name: "mlflow", packages: &["mlflow-skinny==3.17.2", "pandas==2.3.3"], libraries: &["mlflow"] },
    Source { name: "feast", packages: &["feast==0.67.0"], libraries: &["feast"] },
    Source {
        name: "requests",
        packages: &["requests==2.34.2", "responses==0.26.3", "requests-mock==1.12.1"],
        libraries: &["requests", "responses", "requests_mock"],
    },
    Source {
        name: "pandas",
        packages: &["pandas==3.1.1", "pyarrow==26.0.1"],
        libraries: &["pandas", "numpy", "parquet", "csv"],
    },
];

/// Records what is named, or everything.
///
/// - output: a line for each case and each topic
///
/// # Errors
/// When there is no Python that is new enough, the packages cannot be fetched, or there is nothing of that name.
pub(crate) fn command(checkout: &Checkout, arguments: &[String]) -> Result<(), Error> {
    if let Some(option) = arguments.iter().find(|argument| argument.starts_with('-')) {
        return Err(Error::Usage(format!("unknown option `{option}`\nusage: cargo xtask record [NAME ...]")));
    }
    let libraries =
        || SNIPPETS.iter().flat_map(|source| source.libraries.iter().map(move |it| (source, *it)));
    let mut cases: Vec<String> = Vec::new();
    let mut topics: Vec<(&Source, &str, Vec<String>)> = Vec::new();
    for name in arguments {
        let (area, topic) =
            name.split_once('/').map_or((name.as_str(), None), |(area, topic)| (area, Some(topic)));
        match libraries().find(|(_, library)| *library == area) {
            None => cases.push(name.clone()),
            Some((source, library)) => {
                topics.push((source, library, topic.map(str::to_owned).into_iter().collect()));
            }
        }
    }
    if arguments.is_empty() {
        topics = libraries().map(|(source, library)| (source, library, Vec::new())).collect();
    }
    if arguments.is_empty() || !cases.is_empty() {
        let mut record = recorder(checkout, &CASES)?;
        run(record.args(["tests/record/record.py", "tests/cases"]).args(cases))?;
    }
    for (source, library, wanted) in topics {
        let mut record = recorder(checkout, source)?;
        run(record.args(["tests/record/snippets.py", "tests/differential", library]).args(wanted))?;
    }
    Ok(())
}

/// A command that runs the Python of the environment of pandas.
///
/// # Errors
/// When there is no Python that is new enough, or the packages cannot be fetched.
pub(crate) fn pandas(checkout: &Checkout) -> Result<std::process::Command, Error> {
    let source = SNIPPETS.iter().find(|source| source.name == "pandas").unwrap_or(&CASES);
    recorder(checkout, source)
}

/// A command that runs the Python of the environment, which is made where it is not there as it should be.
fn recorder(checkout: &Checkout, source: &Source) -> Result<std::process::Command, Error> {
    let python = environment(checkout, source)?;
    Ok(process::command(&python.display().to_string(), &checkout.root))
}

fn environment(checkout: &Checkout, source: &Source) -> Result<PathBuf, Error> {
    let folder = checkout.target().join("record").join(source.name);
    let python = folder.join("bin/python");
    let stamp = folder.join("packages.txt");
    let packages = source.packages.join("\n");
    if std::fs::read_to_string(&stamp).is_ok_and(|made| made == packages) && python.is_file() {
        return Ok(python);
    }
    let Some((base, version)) = pythons::newest(checkout, OLDEST) else {
        return Err(Error::Missing {
            what: format!("Python 3.{OLDEST} or newer"),
            why: "what an older one prints is not what ours is compared with".into(),
            command: "pyenv install 3.13 || apt-get install -y python3.13 python3.13-venv".into(),
        });
    };
    say(&format!("recording {} from {version}, {}", source.name, base.display()));
    remove(&folder)?;
    let made = make(checkout, &base, &folder, source.packages);
    if made.is_err() {
        // Half an environment would be taken for a whole one by a reader.
        remove(&folder)?;
    }
    made?;
    std::fs::write(&stamp, packages).map_err(Error::file("write", &stamp))?;
    Ok(python)
}

fn make(checkout: &Checkout, base: &Path, folder: &Path, packages: &[&str]) -> Result<(), Error> {
    let mut venv = process::command(&base.display().to_string(), &checkout.root);
    venv.args(["-m", "venv"]).arg(folder);
    step(&line(&venv), || run(&mut venv)).map_err(|_| Error::Missing {
        what: "`venv` for the Python above".into(),
        why: "without it the packages have no place of their own".into(),
        command: "apt-get update && apt-get install -y python3-venv".into(),
    })?;
    let mut pip = process::command(&folder.join("bin/python").display().to_string(), &checkout.root);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:"]);
    pip.args(packages);
    step(&line(&pip), || run(&mut pip)).map_err(|_| Error::Missing {
        what: "a package".into(),
        why: "pip could not fetch it; it says why above".into(),
        command: "cargo xtask record    (with a network, or a package index that pip is told of)".into(),
    })
}
