//! `cargo xtask conformance SUITE [--wasm]`: the test suite that another package has of itself, run on our stand-in for it;
//! with `--wasm` in the engine that learners have, in node.
//!
//! Suites are fetched when they are first asked for and are never part of this repository. How they are run, and which of
//! their tests are left out and why, is said in `tests/src/bin/conformance`.

use std::path::Path;

use crate::build;
use crate::checkout::{Checkout, remove};
use crate::error::Error;
use crate::process::{self, line, run};
use crate::progress::{say, step};
use crate::setup::{self, Need};
use crate::test::{ENGINE, cargo};

/// A package whose source on PyPI has its tests in it.
struct Suite {
    /// The package itself. The suite is called as it is.
    package: Package,
    /// What its tests import besides, pure Python all of it. It is put beside the package.
    besides: &'static [Package],
}

/// A package's source on PyPI.
struct Package {
    /// What it is called, by pip.
    name: &'static str,
    /// The version.
    version: &'static str,
    /// The folder that its archive unpacks to.
    folder: &'static str,
}

const fn package(name: &'static str, version: &'static str, folder: &'static str) -> Package {
    Package { name, version, folder }
}

const SUITES: [Suite; 5] = [
    // Python's `unittest.mock` as a package of its own.
    Suite { package: package("mock", "5.2.0", "mock-5.2.0"), besides: &[] },
    // Its tests of S3 and of SageMaker's model registry, as far as they keep to what its users call.
    Suite { package: package("moto", "5.2.5", "moto-5.2.5"), besides: &[] },
    Suite { package: package("pytest-mock", "3.17.0", "pytest_mock-3.17.0"), besides: &[] },
    Suite {
        package: package("requests-mock", "1.12.1", "requests-mock-1.12.1"),
        besides: &[package("purl", "1.6", "purl-1.6"), package("six", "1.17.0", "six-1.17.0")],
    },
    Suite {
        package: package("responses", "0.26.3", "responses-0.26.3"),
        besides: &[package("pyyaml", "6.0.4", "pyyaml-6.0.4"), package("tomli_w", "1.2.0", "tomli_w-1.2.0")],
    },
];

/// Runs the suite that is named.
///
/// - output: a line for each test, then a table and the failures by name
///
/// # Errors
/// When a test of it fails.
pub(crate) fn command(checkout: &Checkout, arguments: &[String]) -> Result<(), Error> {
    let names: Vec<&str> = SUITES.iter().map(|suite| suite.package.name).collect();
    let (name, is_wasm) = match arguments {
        [name] => (name, false),
        [name, option] if option == "--wasm" => (name, true),
        _ => {
            return Err(Error::Usage(format!("usage: cargo xtask conformance {} [--wasm]", names.join("|"))));
        }
    };
    let Some(suite) = SUITES.iter().find(|suite| suite.package.name == name) else {
        return Err(Error::Usage(format!("there is no suite `{name}`; there are {}", names.join(", "))));
    };
    let folder = checkout.target().join("conformance").join(name);
    for package in suite.besides.iter().chain([&suite.package]) {
        if !fetch(checkout, package, &folder)? {
            say(&format!(
                "conformance {name}: skipped, as {} {} could not be fetched; pip says why above",
                package.name, package.version
            ));
            return Ok(());
        }
    }
    let source = folder.join(suite.package.folder);
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

/// Puts the package's source into `into`, unless it is there. Says whether it is: pip may not be able to get it.
fn fetch(checkout: &Checkout, package: &Package, into: &Path) -> Result<bool, Error> {
    let source = into.join(package.folder);
    if source.is_dir() {
        return Ok(true);
    }
    let part = checkout.target().join("conformance").join(format!("{}-part", package.name));
    remove(&part)?;
    let mut pip = process::command("python3", &checkout.root);
    pip.args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]);
    pip.arg(format!("--no-binary={}", package.name));
    pip.arg(format!("{}=={}", package.name, package.version)).arg("--dest").arg(&part);
    if step(&line(&pip), || run(&mut pip)).is_err() {
        remove(&part)?;
        return Ok(false);
    }
    // pip leaves an archive. Python unpacks it, which needs no further program.
    let archive = part.join(format!("{}.tar.gz", package.folder));
    let mut unpack = process::command("python3", &checkout.root);
    unpack.args(["-m", "tarfile", "-e"]).arg(archive).arg(&part);
    run(&mut unpack)?;
    std::fs::create_dir_all(into).map_err(Error::file("make", into))?;
    std::fs::rename(part.join(package.folder), &source).map_err(Error::file("move", &part))?;
    remove(&part)?;
    Ok(true)
}
