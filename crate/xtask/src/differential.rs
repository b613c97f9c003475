//! `cargo xtask differential mock [--seed N] [--scripts N]`: random scripts of mocks, on a CPython and on our engine.
//!
//! How scripts are made and compared is said in `tests/src/differential.rs`. Here a CPython is looked for that is new
//! enough to be compared with; where there is none, nothing is compared, and that is said.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::process::{self, line, run};
use crate::progress::{say, step};
use crate::pythons;
use crate::setup::{self, Need};
use crate::test::{ENGINE, cargo};

/// The oldest minor version of Python 3 whose mocks can be compared with ours, which are those of 3.14.
const OLDEST: u32 = 12;

const USAGE: &str = "usage: cargo xtask differential mock [--seed N] [--scripts N]";

/// Runs the scripts.
///
/// - output: each script that differs, the known differences, and last a line with the seeds and counts
///
/// # Errors
/// When a script differs.
pub(crate) fn command(checkout: &Checkout, arguments: &[String]) -> Result<(), Error> {
    let Some(("mock", options)) = arguments.split_first().map(|(subject, rest)| (subject.as_str(), rest))
    else {
        return Err(Error::Usage(USAGE.into()));
    };
    let (mut seed, mut scripts) = (1_u64, 2_000_u64);
    for option in options.chunks(2) {
        let target = match option {
            [name, _] if name == "--seed" => &mut seed,
            [name, _] if name == "--scripts" => &mut scripts,
            _ => return Err(Error::Usage(USAGE.into())),
        };
        *target = option[1].parse().map_err(|_| Error::Usage(format!("`{}` is no number", option[1])))?;
    }
    let Some((python, version)) = pythons::newest(checkout, OLDEST) else {
        say(&format!("differential mock: skipped, as there is no Python 3.{OLDEST} or newer here"));
        return Ok(());
    };
    setup::ensure(checkout, &[Need::Rust])?;
    let mut build = cargo(checkout);
    build.args(["build", "--locked"]).args(ENGINE);
    step(&line(&build), || run(&mut build))?;
    say(&format!("comparing with {version}, {}", python.display()));
    let program = checkout.target().join("debug/differential");
    let mut differential = process::command(&program.display().to_string(), &checkout.root);
    differential.arg("mock").arg(python).args([seed.to_string(), scripts.to_string()]);
    run(&mut differential)
}
