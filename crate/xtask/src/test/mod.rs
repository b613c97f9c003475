//! `cargo xtask test`: every check and every test, the browser's included, with a count of each kind at the end.
//!
//! A kind that fails does not keep the next ones from running: one run shows everything that is wrong.

mod count;

use std::process::Command;
use std::time::Instant;

use crate::build::{self, Quality};
use crate::checkout::{Checkout, files_under};
use crate::error::Error;
use crate::process::{self, line, watch};
use crate::progress::say;
use crate::setup::{self, Kit, Need, Packages, wheels};
use count::{Count, Tally};

/// Runs everything.
///
/// - output: the last line is `N passed, N failed`
///
/// # Errors
/// [`Error::TestsFailed`] when anything failed.
pub(crate) fn command(checkout: &Checkout, _arguments: &[String]) -> Result<(), Error> {
    let kit = setup::ensure(checkout, &[Need::Rust, Need::Lint, Need::Node, Need::Chromium])?;
    Packages::BROWSER_TESTS.ensure(checkout)?;
    let mut report = Report::default();

    report.run("formatting", || one(cargo(checkout).args(["fmt", "--all", "--check"])));
    report.run("linter", || lints(checkout));
    report.run("Rust", || rust_tests(checkout, ENGINE));
    report.run("page", || rust_tests(checkout, PAGE));
    report.run("xtask", || rust_tests(checkout, XTASK));
    report.run("course proof", || course_proof(checkout));
    report.run("pyarrow", || exchange_tests(checkout));
    report.run("dist build", || {
        Ok(Count::of(build::build(checkout, &kit, Quality::Release).map_err(told).is_ok()))
    });
    report.run("modules", || module_proofs(checkout, &kit));
    report.run("browser", || browser_tests(checkout, &kit));
    report.finish()
}

/// The engine, and all that is tested with it. One selection for every command: another one would merge the features
/// of the dependencies differently, and the interpreter would be compiled again.
pub(crate) const ENGINE: &[&str] = &["--workspace", "--exclude", "web", "--exclude", "xtask"];

/// The page, which never links the engine.
const PAGE: &[&str] = &["--package", "web"];

/// These commands themselves, where their own build has left the dependencies.
const XTASK: &[&str] = &["--package", "xtask", "--profile", "xtask", "--target-dir", "target/xtask"];

/// What each kind counted, in the order they ran.
#[derive(Debug, Default)]
struct Report {
    rows: Vec<(&'static str, Count, f64)>,
}

impl Report {
    fn run(&mut self, kind: &'static str, act: impl FnOnce() -> Result<Count, Error>) {
        say(&format!("== {kind} =="));
        let began = Instant::now();
        // What could not even be started has failed, and the other kinds still have something to say.
        let count = act().map_err(told).unwrap_or(Count::of(false));
        let took = began.elapsed().as_secs_f64();
        say(&format!("{kind}: {} passed, {} failed in {took:.0} s", count.passed, count.failed));
        self.rows.push((kind, count, took));
    }

    fn finish(self) -> Result<(), Error> {
        let mut sum = Count::default();
        println!("\n{:<14} {:>7} {:>7} {:>8}", "kind", "passed", "failed", "seconds");
        for (kind, count, took) in &self.rows {
            println!("{kind:<14} {:>7} {:>7} {took:>8.0}", count.passed, count.failed);
            sum.passed += count.passed;
            sum.failed += count.failed;
        }
        println!();
        if sum.failed > 0 {
            return Err(Error::TestsFailed { passed: sum.passed, failed: sum.failed });
        }
        println!("{} passed, {} failed", sum.passed, sum.failed);
        Ok(())
    }
}

fn told(error: Error) -> Error {
    say(&format!("error: {error}"));
    if let Some(hint) = error.hint() {
        say(&format!("hint: {hint}"));
    }
    error
}

/// Cargo, whose target folder is the checkout's.
pub(crate) fn cargo(checkout: &Checkout) -> Command {
    let mut cargo = process::command("cargo", &checkout.root);
    cargo.env("CARGO_TARGET_DIR", checkout.target());
    cargo
}

/// Runs a command that is one check as a whole.
fn one(command: &mut Command) -> Result<Count, Error> {
    say(&line(command));
    Ok(Count::of(watch(command, |line| println!("{line}"))?))
}

fn rust_tests(checkout: &Checkout, packages: &[&str]) -> Result<Count, Error> {
    let mut cargo = cargo(checkout);
    cargo.args(["test", "--locked", "--no-fail-fast"]).args(packages);
    counted(&mut cargo, Tally::cargo())
}

/// The linter on everything that is compiled natively; every warning counts.
fn lints(checkout: &Checkout) -> Result<Count, Error> {
    let mut sum = Count::default();
    for packages in [ENGINE, PAGE, XTASK] {
        let mut cargo = cargo(checkout);
        cargo.args(["clippy", "--locked", "--all-targets"]).args(packages).args(["--", "-D", "warnings"]);
        let count = one(&mut cargo)?;
        sum.passed += count.passed;
        sum.failed += count.failed;
    }
    Ok(sum)
}

fn course_proof(checkout: &Checkout) -> Result<Count, Error> {
    let mut build = cargo(checkout);
    one(build.args(["build", "--locked"]).args(ENGINE))?;
    let mut check =
        process::command(&checkout.target().join("debug/understudy").display().to_string(), &checkout.root);
    one(check.args(["check", "lessons"]))
}

/// Whether Python's modules do in the engine for browsers what `docs/python.md` says.
fn module_proofs(checkout: &Checkout, kit: &Kit) -> Result<Count, Error> {
    let (engine, library) = build::engine_for_node(checkout, kit)?;
    let program = checkout.target().join("debug/modules").display().to_string();
    counted(process::command(&program, &checkout.root).arg(engine).arg(library), Tally::script())
}

fn browser_tests(checkout: &Checkout, kit: &Kit) -> Result<Count, Error> {
    let mut node = process::command("node", &checkout.path("tests/browser"));
    // One file at a time: two browsers on two cores make each other's time limits meaningless.
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    node.args(files_under(&checkout.path("tests/browser/stories"))?);
    if let Some(chromium) = &kit.chromium {
        node.env("CHROMIUM", chromium);
    }
    counted(&mut node, Tally::node())
}

/// Parquet files, to and from pyarrow.
fn exchange_tests(checkout: &Checkout) -> Result<Count, Error> {
    let site = wheels::pyarrow(checkout)?;
    let tool = checkout.target().join("debug/understudy");
    let mut python = process::command("python3", &checkout.root);
    python.env("PYTHONPATH", site).arg("tests/exchange/exchange.py").arg(tool);
    counted(&mut python, Tally::script())
}

/// Runs a test program, showing what it prints and counting what it says.
fn counted(command: &mut Command, mut tally: Tally) -> Result<Count, Error> {
    say(&line(command));
    let well = watch(command, |line| {
        println!("{line}");
        tally.see(line);
    })?;
    Ok(tally.finish(well))
}
