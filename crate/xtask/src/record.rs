//! `cargo xtask record [AREA/NAME ...]`: what the real pytest says of the test files below `tests/cases/`.
//!
//! It runs in a virtual environment below `target/`, with the versions that are pinned here, and writes what was said
//! beside each case. How it is run and compared is said in `tests/record/record.py` and `tests/src/cases.rs`.

use std::path::{Path, PathBuf};

use crate::checkout::{Checkout, remove};
use crate::error::Error;
use crate::process::{self, line, run};
use crate::progress::{say, step};
use crate::pythons;

/// The oldest minor version of Python 3 that is recorded from: our wording is that of 3.14.
const OLDEST: u32 = 12;

/// What is recorded from, and what cases may import.
const PACKAGES: &[&str] = &["pytest==9.2.0", "pytest-mock==3.17.0", "pytest-asyncio==1.5.0", "pandas==3.1.1"];

/// Records the cases that are named, or all.
///
/// - output: a line for each case
///
/// # Errors
/// When there is no Python that is new enough, the packages cannot be fetched, or there is no such case.
pub(crate) fn command(checkout: &Checkout, arguments: &[String]) -> Result<(), Error> {
    if let Some(option) = arguments.iter().find(|argument| argument.starts_with('-')) {
        return Err(Error::Usage(format!(
            "unknown option `{option}`\nusage: cargo xtask record [AREA/NAME ...]"
        )));
    }
    let python = environment(checkout)?;
    let mut record = process::command(&python.display().to_string(), &checkout.root);
    record.args(["tests/record/record.py", "tests/cases"]).args(arguments);
    run(&mut record)
}

/// The Python of the virtual environment, which is made where it is not there as it should be.
fn environment(checkout: &Checkout) -> Result<PathBuf, Error> {
    let folder = checkout.target().join("record");
    let python = folder.join("bin/python");
    let stamp = folder.join("packages.txt");
    if std::fs::read_to_string(&stamp).is_ok_and(|made| made == PACKAGES.join("\n")) && python.is_file() {
        return Ok(python);
    }
    let Some((base, version)) = pythons::newest(checkout, OLDEST) else {
        return Err(Error::Missing {
            what: format!("Python 3.{OLDEST} or newer"),
            why: "what an older one prints is not what ours is compared with".into(),
            command: "pyenv install 3.13 || apt-get install -y python3.13 python3.13-venv".into(),
        });
    };
    say(&format!("recording from {version}, {}", base.display()));
    remove(&folder)?;
    let made = make(checkout, &base, &folder);
    if made.is_err() {
        // Half an environment would be taken for a whole one by a reader.
        remove(&folder)?;
    }
    made?;
    std::fs::write(&stamp, PACKAGES.join("\n")).map_err(Error::file("write", &stamp))?;
    Ok(python)
}

fn make(checkout: &Checkout, base: &Path, folder: &Path) -> Result<(), Error> {
    let mut venv = process::command(&base.display().to_string(), &checkout.root);
    venv.args(["-m", "venv"]).arg(folder);
    step(&line(&venv), || run(&mut venv)).map_err(|_| Error::Missing {
        what: "`venv` for the Python above".into(),
        why: "without it the packages have no place of their own".into(),
        command: "apt-get update && apt-get install -y python3-venv".into(),
    })?;
    let mut pip = process::command(&folder.join("bin/python").display().to_string(), &checkout.root);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:"]);
    pip.args(PACKAGES);
    step(&line(&pip), || run(&mut pip)).map_err(|_| Error::Missing {
        what: "a package".into(),
        why: "pip could not fetch it; it says why above".into(),
        command: "cargo xtask record    (with a network, or a package index that pip is told of)".into(),
    })
}
