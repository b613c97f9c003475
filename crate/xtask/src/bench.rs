//! `cargo xtask bench`: the course against a page that does the same with Pyodide and pytest.
//!
//! What is measured, and how, stands in `tests/browser/bench/bench.mjs`; this fetches the peer and starts it. Numbers
//! mean something on a machine that does nothing else.

use std::path::PathBuf;

use crate::build::{self, Quality};
use crate::checkout::Checkout;
use crate::error::Error;
use crate::process::{line, run};
use crate::progress::step;
use crate::setup::{self, Need, Packages};
use crate::{checkout, process};

/// What the peer runs the tests with; their own dependencies come along.
const WHEELS: &[&str] = &["pytest==9.0.2", "requests==2.34.2"];

/// Builds `dist/`, fetches the peer, and times both.
///
/// # Errors
/// When something cannot be fetched or built, or a run is not green on either side.
pub(crate) fn command(checkout: &Checkout, _arguments: &[String]) -> Result<(), Error> {
    let kit = setup::ensure(checkout, &[Need::Rust, Need::Node, Need::Chromium])?;
    build::build(checkout, &kit, Quality::Release)?;
    Packages::BROWSER_TESTS.ensure(checkout)?;
    Packages::PEER.ensure(checkout)?;
    let wheels = wheels(checkout)?;
    let mut node = process::command("node", &checkout.path("tests/browser"));
    node.arg("bench/bench.mjs").arg(wheels);
    if let Some(chromium) = &kit.chromium {
        node.env("CHROMIUM", chromium);
    }
    step("timing both pages", || run(&mut node))
}

/// Downloads the peer's wheels, whole or not at all, and gives their folder.
fn wheels(checkout: &Checkout) -> Result<PathBuf, Error> {
    let folder = checkout.target().join("peer/wheels");
    if folder.is_dir() {
        return Ok(folder);
    }
    let part = checkout.target().join("peer/wheels-part");
    checkout::remove(&part)?;
    let mut pip = process::command("python3", &checkout.root);
    pip.args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--only-binary=:all:"]);
    // Pure Python for the Python that Pyodide is: nothing compiled for this machine.
    pip.args(["--platform", "any", "--implementation", "py", "--abi", "none", "--python-version", "3.14"]);
    pip.arg("--dest").arg(&part).args(WHEELS);
    step(&line(&pip), || run(&mut pip))?;
    std::fs::rename(&part, &folder).map_err(Error::file("move", &part))?;
    Ok(folder)
}
