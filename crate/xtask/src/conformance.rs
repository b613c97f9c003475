//! `cargo xtask conformance SUITE [--wasm]`: the test suite that another package has of itself, run on our stand-in for it;
//! with `--wasm` in the engine that learners have, in node.
//!
//! Suites are fetched when they are first asked for and are never part of this repository. How they are run, and that none
//! of their tests is left out, is said in `tests/src/bin/conformance.rs`.

use std::path::PathBuf;

use crate::build;
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
    let (suite, is_wasm) = match arguments {
        [suite] => (suite, false),
        [suite, option] if option == "--wasm" => (suite, true),
        _ => return Err(Error::Usage("usage: cargo xtask conformance mock [--wasm]".into())),
    };
    if suite != "mock" {
        return Err(Error::Usage(format!("there is no suite `{suite}`; there is `mock`")));
    }
    let Some(source) = fetched(checkout)? else {
        say(&format!("conformance mock: skipped, as {MOCK} could not be fetched; pip says why above"));
        return Ok(());
    };
    let needs: &[Need] = if is_wasm { &[Need::Rust, Need::Node] } else { &[Need::Rust] };
    let kit = setup::ensure(checkout, needs)?;
    let mut build = cargo(checkout);
    build.args(["build", "--locked"]).args(ENGINE);
    step(&line(&build), || run(&mut build))?;
    let program = checkout.target().join("debug/conformance");
    let mut suite = process::command(&program.display().to_string(), &checkout.root);
    suite.arg("mock").arg(source);
    if is_wasm {
        let (engine, library) = build::engine_for_node(checkout, &kit)?;
        suite.arg(engine).arg(library);
    }
    run(&mut suite)
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
