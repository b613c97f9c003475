//! `cargo xtask conformance SUITE [--wasm]`: the test suite that another package has of itself, run on our stand-in for it;
//! with `--wasm` in the engine that learners have, in node.
//!
//! Suites are fetched when they are first asked for and are never part of this repository. How they are run, and which of
//! their tests are left out and why, is said in `tests/src/bin/conformance`.

use std::path::PathBuf;

use crate::build;
use crate::checkout::{Checkout, remove};
use crate::error::Error;
use crate::process::{self, line, run};
use crate::progress::{say, step};
use crate::setup::{self, Need};
use crate::test::{ENGINE, cargo};

/// A package whose source on PyPI has its tests in it.
struct Suite {
    /// What it is called, by pip as well.
    name: &'static str,
    /// The version whose tests are counted.
    version: &'static str,
    /// The folder that its archive unpacks to.
    folder: &'static str,
}

const SUITES: [Suite; 2] = [
    // Python's `unittest.mock` as a package of its own.
    Suite { name: "mock", version: "5.2.0", folder: "mock-5.2.0" },
    Suite { name: "pytest-mock", version: "3.17.0", folder: "pytest_mock-3.17.0" },
];

/// Runs the suite that is named.
///
/// - output: a line for each test, then a table and the failures by name
///
/// # Errors
/// When a test of it fails.
pub(crate) fn command(checkout: &Checkout, arguments: &[String]) -> Result<(), Error> {
    let (name, is_wasm) = match arguments {
        [name] => (name, false),
        [name, option] if option == "--wasm" => (name, true),
        _ => return Err(Error::Usage("usage: cargo xtask conformance mock|pytest-mock [--wasm]".into())),
    };
    let Some(suite) = SUITES.iter().find(|suite| suite.name == name) else {
        return Err(Error::Usage(format!("there is no suite `{name}`; there are `mock` and `pytest-mock`")));
    };
    let Some(source) = fetched(checkout, suite)? else {
        say(&format!(
            "conformance {name}: skipped, as {name} {} could not be fetched; pip says why above",
            suite.version
        ));
        return Ok(());
    };
    let needs: &[Need] = if is_wasm { &[Need::Rust, Need::Node] } else { &[Need::Rust] };
    let kit = setup::ensure(checkout, needs)?;
    let mut build = cargo(checkout);
    build.args(["build", "--locked"]).args(ENGINE);
    step(&line(&build), || run(&mut build))?;
    let program = checkout.target().join("debug/conformance");
    let mut suite = process::command(&program.display().to_string(), &checkout.root);
    suite.arg(name).arg(source);
    if is_wasm {
        let (engine, library) = build::engine_for_node(checkout, &kit)?;
        suite.arg(engine).arg(library);
    }
    run(&mut suite)
}

/// The folder of the package's source, or nothing where pip cannot get it.
fn fetched(checkout: &Checkout, suite: &Suite) -> Result<Option<PathBuf>, Error> {
    let folder = checkout.target().join("conformance").join(suite.name);
    let source = folder.join(suite.folder);
    if source.is_dir() {
        return Ok(Some(source));
    }
    let part = checkout.target().join("conformance").join(format!("{}-part", suite.name));
    remove(&part)?;
    let mut pip = process::command("python3", &checkout.root);
    pip.args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]);
    pip.arg(format!("--no-binary={}", suite.name));
    pip.arg(format!("{}=={}", suite.name, suite.version)).arg("--dest").arg(&part);
    if step(&line(&pip), || run(&mut pip)).is_err() {
        remove(&part)?;
        return Ok(None);
    }
    // pip leaves an archive. Python unpacks it, which needs no further program.
    let archive = part.join(format!("{}.tar.gz", suite.folder));
    let mut unpack = process::command("python3", &checkout.root);
    unpack.args(["-m", "tarfile", "-e"]).arg(archive).arg(&part);
    run(&mut unpack)?;
    remove(&folder)?;
    std::fs::rename(&part, &folder).map_err(Error::file("move", &part))?;
    Ok(Some(source))
}
