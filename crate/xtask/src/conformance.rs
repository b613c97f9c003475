//! `cargo xtask conformance SUITE`: the test suite that another package has of itself, run on our stand-in for it.
//!
//! Suites are fetched when they are first asked for and are never part of this repository. How they are run, and that none
//! of their tests is left out, is said in `tests/src/bin/conformance.rs`.

use std::path::PathBuf;

use crate::checkout::{Checkout, remove};
use crate::error::Error;
use crate::process::{self, line, run};
use crate::progress::{say, step};
use crate::setup::{self, Need};
use crate::test::{ENGINE, cargo};

/// The package that is Python's `unittest.mock` as a package of its own, with its tests.
const MOCK: &str = "mock==5.2.0";

/// Runs the suite that is named.
///
/// - output: a line for each test, then a table and the failures by name
///
/// # Errors
/// When a test of it fails.
pub(crate) fn command(checkout: &Checkout, arguments: &[String]) -> Result<(), Error> {
    let [suite] = arguments else {
        return Err(Error::Usage("usage: cargo xtask conformance mock".into()));
    };
    if suite != "mock" {
        return Err(Error::Usage(format!("there is no suite `{suite}`; there is `mock`")));
    }
    let Some(source) = fetched(checkout)? else {
        say(&format!("conformance mock: skipped, as {MOCK} could not be fetched; pip says why above"));
        return Ok(());
    };
    setup::ensure(checkout, &[Need::Rust])?;
    let mut build = cargo(checkout);
    build.args(["build", "--locked"]).args(ENGINE);
    step(&line(&build), || run(&mut build))?;
    let program = checkout.target().join("debug/conformance");
    let mut suite = process::command(&program.display().to_string(), &checkout.root);
    run(suite.arg("mock").arg(source))
}

/// The folder of the package's source, or nothing where pip cannot get it.
fn fetched(checkout: &Checkout) -> Result<Option<PathBuf>, Error> {
    let folder = checkout.target().join("conformance/mock");
    let source = folder.join(MOCK.replace("==", "-"));
    if source.is_dir() {
        return Ok(Some(source));
    }
    let part = checkout.target().join("conformance/mock-part");
    remove(&part)?;
    let mut pip = process::command("python3", &checkout.root);
    pip.args([
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--no-binary=mock",
    ]);
    pip.arg(MOCK).arg("--dest").arg(&part);
    if step(&line(&pip), || run(&mut pip)).is_err() {
        remove(&part)?;
        return Ok(None);
    }
    // pip leaves an archive. Python unpacks it, which needs no further program.
    let archive = part.join(format!("{}.tar.gz", MOCK.replace("==", "-")));
    let mut unpack = process::command("python3", &checkout.root);
    unpack.args(["-m", "tarfile", "-e"]).arg(archive).arg(&part);
    run(&mut unpack)?;
    remove(&folder)?;
    std::fs::rename(&part, &folder).map_err(Error::file("move", &part))?;
    Ok(Some(source))
}
