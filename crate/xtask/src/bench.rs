//! `cargo xtask bench`: the course against a page that does the same with Pyodide and pytest; `cargo xtask bench frame`: our
//! frames, natively and in release, against pandas, and those in the page against these.
//!
//! What is measured, and how, stands in `tests/browser/bench/bench.mjs`, and in `tests/record/frame_speed.py`,
//! `crate/frame/examples/speed.rs` and `tests/browser/bench/frame.mjs`; this fetches the peers and starts both. Numbers mean something on a machine that does
//! nothing else.

use std::process::Command;

use crate::build::{self, Quality};
use crate::checkout::Checkout;
use crate::error::Error;
use crate::process::{self, run};
use crate::progress::step;
use crate::record;
use crate::setup::{self, Kit, Need, Packages, wheels};

/// Times the course, or what is named.
///
/// # Errors
/// When something cannot be fetched or built, or a run is not green on either side.
pub(crate) fn command(checkout: &Checkout, arguments: &[String]) -> Result<(), Error> {
    match arguments {
        [] => course(checkout),
        [what] if what == "frame" => frame(checkout),
        [other, ..] => {
            Err(Error::Usage(format!("unknown bench `{other}`\nusage: cargo xtask bench [frame]")))
        }
    }
}

/// A file of a million rows and eight columns: read, filtered and grouped by both in one run.
///
/// - output: a line for each step, with the milliseconds of both and how many times as long ours took
fn frame(checkout: &Checkout) -> Result<(), Error> {
    let kit = setup::ensure(checkout, &[Need::Rust, Need::Node, Need::Chromium])?;
    build::build(checkout, &kit, Quality::Release)?;
    Packages::BROWSER_TESTS.ensure(checkout)?;
    let mut cargo = process::command("cargo", &checkout.root);
    cargo.args(["build", "--locked", "--release", "--package", "frame", "--example", "speed"]);
    step(&process::line(&cargo), || run(&mut cargo))?;
    let file = checkout.target().join("speed.parquet");
    let mut theirs = record::pandas(checkout)?;
    theirs.arg("tests/record/frame_speed.py").arg(&file);
    let theirs = step("timing pandas", || process::output(&mut theirs))?;
    let program = checkout.target().join("release/examples/speed");
    let mut ours = process::command(&program.display().to_string(), &checkout.root);
    ours.arg(&file);
    let ours = step("timing ours", || process::output(&mut ours))?;
    let mut page = browser(checkout, &kit, "bench/frame.mjs");
    let page = step("timing the page", || process::output(&mut page))?;
    for ((step, theirs), ((_, ours), (_, page))) in
        steps(&theirs).into_iter().zip(steps(&ours).into_iter().zip(steps(&page)))
    {
        println!(
            "{step}: pandas {theirs:.1} ms, ours {ours:.1} ms, {:.2} times as long; in the page {page:.1} ms, {:.2} \
             times as long as ours",
            ours / theirs,
            page / ours
        );
    }
    Ok(())
}

/// What a program printed: a step and its milliseconds a line.
fn steps(text: &str) -> Vec<(String, f64)> {
    let parsed = |line: &str| {
        line.split_once(": ").and_then(|(step, time)| Some((step.to_owned(), time.parse().ok()?)))
    };
    text.lines().filter_map(parsed).collect()
}

/// A script of `tests/browser` that drives Chromium.
fn browser(checkout: &Checkout, kit: &Kit, script: &str) -> Command {
    let mut node = process::command("node", &checkout.path("tests/browser"));
    node.arg(script);
    if let Some(chromium) = &kit.chromium {
        node.env("CHROMIUM", chromium);
    }
    node
}

/// Builds `dist/`, fetches the peer, and times both.
///
/// # Errors
/// When something cannot be fetched or built, or a run is not green on either side.
fn course(checkout: &Checkout) -> Result<(), Error> {
    let kit = setup::ensure(checkout, &[Need::Rust, Need::Node, Need::Chromium])?;
    build::build(checkout, &kit, Quality::Release)?;
    Packages::BROWSER_TESTS.ensure(checkout)?;
    Packages::PEER.ensure(checkout)?;
    let wheels = wheels::peer(checkout)?;
    let mut node = browser(checkout, &kit, "bench/bench.mjs");
    node.arg(wheels);
    step("timing both pages", || run(&mut node))
}
