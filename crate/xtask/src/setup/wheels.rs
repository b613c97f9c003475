//! Python packages that only tests and the benchmark need, under `target/`: nothing is installed into the machine's Python.

use std::path::PathBuf;

use crate::checkout::{Checkout, remove};
use crate::error::Error;
use crate::process::{command, line, run};
use crate::progress::step;

/// A folder with pyarrow in it, to be put on Python's path.
///
/// # Errors
/// When pip fails; nothing is left behind then.
pub(crate) fn pyarrow(checkout: &Checkout) -> Result<PathBuf, Error> {
    fetched(checkout, "pyarrow", &["install", "pyarrow==26.0.1"], "--target")
}

/// A folder with the wheels that the benchmark's peer runs tests with.
///
/// # Errors
/// When pip fails; nothing is left behind then.
pub(crate) fn peer(checkout: &Checkout) -> Result<PathBuf, Error> {
    // Pure Python for the Python that Pyodide is: nothing compiled for this machine.
    let words = [
        "download",
        "--platform=any",
        "--implementation=py",
        "--abi=none",
        "--python-version=3.14",
        "pytest==9.0.2",
        "requests==2.34.2",
    ];
    fetched(checkout, "peer/wheels", &words, "--dest")
}

fn fetched(checkout: &Checkout, name: &str, words: &[&str], into: &str) -> Result<PathBuf, Error> {
    let folder = checkout.target().join(name);
    if folder.is_dir() {
        return Ok(folder);
    }
    let part = checkout.target().join(format!("{name}-part"));
    remove(&part)?;
    let mut pip = command("python3", &checkout.root);
    pip.args(["-m", "pip", words[0], "--quiet", "--disable-pip-version-check", "--only-binary=:all:"]);
    pip.args(&words[1..]).arg(into).arg(&part);
    let outcome = step(&line(&pip), || run(&mut pip));
    if outcome.is_err() {
        remove(&part)?;
        return Err(Error::Missing {
            what: "pip for Python 3".into(),
            why: "without it the packages above cannot be fetched".into(),
            command: "apt-get update && apt-get install -y python3-pip".into(),
        });
    }
    std::fs::rename(&part, &folder).map_err(Error::file("move", &part))?;
    Ok(folder)
}
