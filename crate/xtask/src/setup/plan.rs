//! Decides what to do about what a machine lacks. Pure: facts in, steps out.

use super::WasmStd;
use super::facts::{Facts, Rust};
use crate::error::Error;

/// Something that a command cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// A toolchain that builds the workspace natively and for wasm.
    Rust,
    /// Its formatter and linter.
    Lint,
    /// Node.js and npm.
    Node,
    /// A browser to test in.
    Chromium,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Have rustup add the wasm target, and the named components, to the active toolchain.
    Rustup {
        /// Components to add.
        components: Vec<&'static str>,
    },
    /// Install Debian packages.
    Apt(Vec<&'static str>),
    /// Make Debian's toolchain known to rustup.
    Link,
    /// Have rustup use the linked toolchain in this checkout.
    Override,
}

/// The oldest Rust that the lock file's crates build with.
const OLDEST: (u32, u32) = (1, 96);
/// The oldest Node.js that the editor's bundler and the browser tests run on.
const OLDEST_NODE: u32 = 18;

const RUST_PACKAGES: &[&str] =
    &["rustc-web", "cargo-web", "rust-web-src", "lld-19", "rust-web-clippy", "rustfmt-web"];

/// What to do next; nothing, when all that is needed is there.
///
/// # Errors
/// [`Error::Missing`] when something is missing that only a person can install.
pub(crate) fn plan(facts: &Facts, needs: &[Need]) -> Result<Vec<Step>, Error> {
    let lint = needs.contains(&Need::Lint);
    let mut packages = Vec::new();
    let mut steps = Vec::new();
    if needs.contains(&Need::Rust) || lint {
        match rust(facts, lint)? {
            Some(Step::Apt(names)) => packages.extend(names),
            Some(step) => steps.push(step),
            None => {}
        }
    }
    if needs.contains(&Need::Node) && (facts.node.is_none_or(|major| major < OLDEST_NODE) || !facts.npm) {
        if facts.node.is_some_and(|major| major < OLDEST_NODE) {
            return Err(missing("Node.js 18 or newer", "an older one is there", "nvm install 20"));
        }
        packages.extend(apt(facts, "Node.js with npm", &["nodejs", "npm"])?);
    }
    if needs.contains(&Need::Chromium) && facts.chromium.is_none() {
        packages.extend(apt(facts, "Chromium", &["chromium", "fonts-dejavu-core"])?);
    }
    if !packages.is_empty() {
        steps.push(Step::Apt(packages));
    }
    Ok(steps)
}

/// How a toolchain makes wasm, if it can.
pub(crate) fn wasm_std(rust: &Rust) -> Option<WasmStd> {
    if rust.wasm_std {
        return Some(WasmStd::Installed);
    }
    // Only Debian's toolchain has its sources' own dependencies beside them: rustup's would want the network for them.
    if rust.std_source && !rust.rustups_own { rust.linker.clone().map(WasmStd::Built) } else { None }
}

fn rust(facts: &Facts, lint: bool) -> Result<Option<Step>, Error> {
    let new_enough = |rust: &Rust| rust.version >= OLDEST;
    let fit = |rust: &Rust| new_enough(rust) && wasm_std(rust).is_some() && (rust.lint || !lint);
    if facts.active.as_ref().is_some_and(fit) {
        return Ok(None);
    }
    if let Some(active) = facts.active.as_ref().filter(|rust| new_enough(rust) && rust.rustups_own)
        && !facts.rustup_refused
    {
        let components = if active.lint || !lint { vec![] } else { vec!["clippy", "rustfmt"] };
        return Ok(Some(Step::Rustup { components }));
    }
    if facts.rustup && facts.linked.as_ref().is_some_and(fit) {
        return Ok(Some(Step::Override));
    }
    if facts.rustup && facts.debian.as_ref().is_some_and(fit) {
        return Ok(Some(Step::Link));
    }
    let what = "Rust 1.96 or newer with the target wasm32-unknown-unknown";
    if facts.apt && facts.root {
        return apt(facts, what, RUST_PACKAGES).map(|names| Some(Step::Apt(names)));
    }
    let rustup = "rustup update stable && rustup target add wasm32-unknown-unknown --toolchain stable";
    if facts.rustup && !facts.rustup_refused {
        return Err(missing(what, "the toolchain in use is not changed without being asked", rustup));
    }
    apt(facts, what, RUST_PACKAGES).map(|names| Some(Step::Apt(names)))
}

fn apt(facts: &Facts, what: &str, names: &[&'static str]) -> Result<Vec<&'static str>, Error> {
    let command = format!("apt-get update && apt-get install -y {}", names.join(" "));
    match (facts.apt, facts.root) {
        (true, true) => Ok(names.to_vec()),
        (true, false) => {
            let command = format!("sudo sh -c '{command}'");
            Err(missing(what, "installing it needs root", &command))
        }
        (false, _) => {
            Err(missing(what, "there is no apt-get to install it with (Debian's names are below)", &command))
        }
    }
}

fn missing(what: &str, why: &str, command: &str) -> Error {
    Error::Missing { what: what.into(), why: why.into(), command: command.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    const ALL: &[Need] = &[Need::Rust, Need::Lint, Need::Node, Need::Chromium];

    fn old() -> Rust {
        Rust { version: (1, 95), rustups_own: true, lint: true, ..Rust::default() }
    }

    fn debian() -> Rust {
        Rust {
            version: (1, 96),
            std_source: true,
            linker: Some(PathBuf::from("/usr/bin/wasm-ld-19")),
            lint: true,
            ..Rust::default()
        }
    }

    /// A machine with rustup's 1.95, Node.js and npm, and root.
    fn fresh() -> Facts {
        Facts {
            rustup: true,
            active: Some(old()),
            apt: true,
            root: true,
            node: Some(20),
            npm: true,
            ..Facts::default()
        }
    }

    #[track_caller]
    fn check(facts: &Facts, needs: &[Need], expect: &[Step]) {
        assert_eq!(plan(facts, needs).expect("a plan"), expect);
    }

    #[track_caller]
    fn check_missing(facts: &Facts, needs: &[Need], expect: &str) {
        let error = plan(facts, needs).expect_err("something to be missing");
        assert_eq!(format!("{error}\n{}", error.hint().unwrap_or_default()), expect);
    }

    #[test]
    fn a_fresh_machine_gets_debians_toolchain_in_three_rounds() {
        let mut facts = fresh();
        let mut packages = RUST_PACKAGES.to_vec();
        check(&facts, &[Need::Rust], &[Step::Apt(packages.clone())]);
        packages.extend(["chromium", "fonts-dejavu-core"]);
        check(&facts, ALL, &[Step::Apt(packages)]);
        facts.debian = Some(debian());
        facts.chromium = Some(PathBuf::from("/usr/bin/chromium"));
        check(&facts, ALL, &[Step::Link]);
        facts.linked = Some(debian());
        check(&facts, ALL, &[Step::Override]);
        facts.active = Some(debian());
        check(&facts, ALL, &[]);
    }

    #[test]
    fn a_new_rustup_toolchain_is_added_to() {
        let new = Rust { version: (1, 97), rustups_own: true, std_source: true, ..Rust::default() };
        let mut facts = Facts { active: Some(new.clone()), ..fresh() };
        check(&facts, &[Need::Rust], &[Step::Rustup { components: vec![] }]);
        check(&facts, &[Need::Lint], &[Step::Rustup { components: vec!["clippy", "rustfmt"] }]);
        facts.active = Some(Rust { wasm_std: true, ..new });
        check(&facts, &[Need::Rust], &[]);
    }

    #[test]
    fn a_rustup_without_network_falls_back_to_packages() {
        let new = Rust { version: (1, 97), rustups_own: true, ..Rust::default() };
        let facts = Facts { active: Some(new), rustup_refused: true, ..fresh() };
        check(&facts, &[Need::Rust], &[Step::Apt(RUST_PACKAGES.to_vec())]);
    }

    #[test]
    fn without_root_the_command_is_told() {
        let facts = Facts { root: false, ..fresh() };
        check_missing(
            &facts,
            &[Need::Rust],
            "Rust 1.96 or newer with the target wasm32-unknown-unknown is missing, and the toolchain in use is not \
             changed without being asked\ntype this, then try again:\n\n  rustup update stable && rustup target add \
             wasm32-unknown-unknown --toolchain stable\n",
        );
        check_missing(
            &facts,
            &[Need::Chromium],
            "Chromium is missing, and installing it needs root\ntype this, then try again:\n\n  sudo sh -c 'apt-get \
             update && apt-get install -y chromium fonts-dejavu-core'\n",
        );
    }

    #[test]
    fn an_old_node_is_not_replaced() {
        check_missing(
            &Facts { node: Some(16), ..fresh() },
            &[Need::Node],
            "Node.js 18 or newer is missing, and an older one is there\ntype this, then try again:\n\n  nvm install \
             20\n",
        );
    }
}
