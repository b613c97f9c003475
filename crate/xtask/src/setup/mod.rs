//! Finds what a command needs, and installs what is missing.
//!
//! In rounds: look at the machine (`facts`), decide what to do about it (`plan`, which is pure), do it (`act`), look
//! again. A round that ends with nothing left to do is the proof that the set-up worked, whatever the installers said.

mod act;
mod facts;
mod packages;
mod plan;
pub(crate) mod wheels;

use std::path::PathBuf;

pub(crate) use packages::Packages;
pub(crate) use plan::Need;

use crate::checkout::Checkout;
use crate::error::Error;
use crate::progress::say;
use facts::Facts;

/// What a set-up has found or installed.
#[derive(Debug)]
pub(crate) struct Kit {
    /// How the active toolchain makes wasm.
    pub(crate) wasm: WasmStd,
    /// The browser, where one was asked for.
    pub(crate) chromium: Option<PathBuf>,
}

/// Where the standard library for wasm comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WasmStd {
    /// The toolchain has it compiled.
    Installed,
    /// It is compiled from the toolchain's sources and linked with this program.
    Built(PathBuf),
}

/// `cargo xtask setup`.
///
/// # Errors
/// When something is missing and cannot be installed.
pub(crate) fn command(checkout: &Checkout, _arguments: &[String]) -> Result<(), Error> {
    let kit = ensure(checkout, &[Need::Rust, Need::Lint, Need::Node, Need::Chromium])?;
    Packages::EDITOR.ensure(checkout)?;
    Packages::BROWSER_TESTS.ensure(checkout)?;
    let wasm = match &kit.wasm {
        WasmStd::Installed => "installed".to_owned(),
        WasmStd::Built(linker) => format!("built from its sources, linked by {}", linker.display()),
    };
    say(&format!("everything is there; the standard library for wasm is {wasm}"));
    Ok(())
}

/// Makes sure of everything in `needs`.
///
/// # Errors
/// [`Error::Missing`] with the command to type, when something cannot be installed from here.
pub(crate) fn ensure(checkout: &Checkout, needs: &[Need]) -> Result<Kit, Error> {
    let mut refused = false;
    // Rustup's refusal, Debian's packages, their link and the override: each may take a round.
    for _ in 0..6 {
        let facts = Facts { rustup_refused: refused, ..Facts::look(checkout) };
        let steps = plan::plan(&facts, needs)?;
        if steps.is_empty() {
            return kit(facts);
        }
        for step in steps {
            refused |= act::act(checkout, &step)? == act::Outcome::Refused;
        }
    }
    Err(Error::Product("the set-up ran its installers, but what they installed is not found".into()))
}

fn kit(facts: Facts) -> Result<Kit, Error> {
    let wasm = facts.active.as_ref().and_then(plan::wasm_std);
    let wasm = wasm.ok_or_else(|| Error::Product("the set-up ended without a toolchain".into()))?;
    Ok(Kit { wasm, chromium: facts.chromium })
}
