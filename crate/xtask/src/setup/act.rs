//! Does what a plan says, telling each command before it is started.

use std::process::Command;

use super::facts::LINK;
use super::plan::Step;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::process::{command, line, run};
use crate::progress::{say, step};

/// How a step went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It was done.
    Done,
    /// Rustup could not download what it was asked for; there is another way.
    Refused,
}

/// Does one step.
///
/// # Errors
/// When a program that must succeed does not.
pub(crate) fn act(checkout: &Checkout, what: &Step) -> Result<Outcome, Error> {
    let root = &checkout.root;
    match what {
        Step::Rustup { components } => {
            let mut target = command("rustup", root);
            target.args(["target", "add", "wasm32-unknown-unknown"]);
            let mut added = told(&mut target).is_ok();
            if added && !components.is_empty() {
                let mut lint = command("rustup", root);
                lint.args(["component", "add"]).args(components);
                added = told(&mut lint).is_ok();
            }
            if !added {
                say("rustup could not download it: trying Debian's packages");
                return Ok(Outcome::Refused);
            }
        }
        Step::Apt(names) => {
            told(command("apt-get", root).args(["update", "-q"]))?;
            let mut install = command("apt-get", root);
            install.env("DEBIAN_FRONTEND", "noninteractive");
            install.args(["install", "-y", "-q", "--no-install-recommends"]).args(names);
            told(&mut install)?;
        }
        Step::Link => told(command("rustup", root).args(["toolchain", "link", LINK, "/usr"]))?,
        Step::Override => told(command("rustup", root).args(["override", "set", LINK]))?,
    }
    Ok(Outcome::Done)
}

fn told(command: &mut Command) -> Result<(), Error> {
    // An installer that waits for an answer would wait for ever under CI.
    command.stdin(std::process::Stdio::null());
    step(&line(command), || run(command))
}
