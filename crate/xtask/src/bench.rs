//! `cargo xtask bench`: the course against a page that does the same with Pyodide and pytest.
//!
//! What is measured, and how, stands in `tests/browser/bench/bench.mjs`; this fetches the peer and starts it. Numbers
//! mean something on a machine that does nothing else.

use crate::build::{self, Quality};
use crate::checkout::Checkout;
use crate::error::Error;
use crate::process::{self, run};
use crate::progress::step;
use crate::setup::{self, Need, Packages, wheels};

/// Builds `dist/`, fetches the peer, and times both.
///
/// # Errors
/// When something cannot be fetched or built, or a run is not green on either side.
pub(crate) fn command(checkout: &Checkout, _arguments: &[String]) -> Result<(), Error> {
    let kit = setup::ensure(checkout, &[Need::Rust, Need::Node, Need::Chromium])?;
    build::build(checkout, &kit, Quality::Release)?;
    Packages::BROWSER_TESTS.ensure(checkout)?;
    Packages::PEER.ensure(checkout)?;
    let wheels = wheels::peer(checkout)?;
    let mut node = process::command("node", &checkout.path("tests/browser"));
    node.arg("bench/bench.mjs").arg(wheels);
    if let Some(chromium) = &kit.chromium {
        node.env("CHROMIUM", chromium);
    }
    step("timing both pages", || run(&mut node))
}
