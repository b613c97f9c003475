//! What the machine has, as data. Nothing is decided and nothing is changed here.

use std::path::{Path, PathBuf};

use crate::checkout::Checkout;
use crate::process::{answer, command};

/// What one look at the machine found.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, and any mixture of them exists"
)]
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// Whether rustup manages the toolchains.
    pub(crate) rustup: bool,
    /// Whether rustup was asked for a download in this set-up and could not get it.
    pub(crate) rustup_refused: bool,
    /// The toolchain that plain `cargo` uses in the checkout.
    pub(crate) active: Option<Rust>,
    /// The toolchain that an earlier set-up linked.
    pub(crate) linked: Option<Rust>,
    /// The toolchain of Debian's packages.
    pub(crate) debian: Option<Rust>,
    /// Whether apt-get is there.
    pub(crate) apt: bool,
    /// Whether packages can be installed without asking anybody.
    pub(crate) root: bool,
    /// The major version of Node.js.
    pub(crate) node: Option<u32>,
    /// Whether npm is there.
    pub(crate) npm: bool,
    /// A Chromium or Chrome.
    pub(crate) chromium: Option<PathBuf>,
}

/// What one Rust toolchain has.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, and any mixture of them exists"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rust {
    /// Major and minor version.
    pub(crate) version: (u32, u32),
    /// Whether rustup installed it, and can therefore add to it.
    pub(crate) rustups_own: bool,
    /// Whether the standard library for wasm is there, compiled.
    pub(crate) wasm_std: bool,
    /// Whether the standard library's sources are there.
    pub(crate) std_source: bool,
    /// The program that links wasm, where it is not part of the toolchain.
    pub(crate) linker: Option<PathBuf>,
    /// Whether it has both formatter and linter.
    pub(crate) lint: bool,
}

/// The name under which the toolchain of Debian's packages is linked.
pub(crate) const LINK: &str = "understudy";

impl Facts {
    /// Looks at the machine.
    pub(crate) fn look(checkout: &Checkout) -> Self {
        let root = &checkout.root;
        let ask = |program: &str, words: &[&str]| answer(command(program, root).args(words));
        let rustup = ask("rustup", &["--version"]).is_some();
        Self {
            rustup,
            rustup_refused: false,
            active: rust(root, "rustc", "cargo", None),
            linked: if rustup { rust(root, "rustc", "cargo", Some(LINK)) } else { None },
            debian: rust(root, "/usr/bin/rustc", "/usr/bin/cargo", None),
            apt: ask("apt-get", &["--version"]).is_some(),
            root: ask("id", &["-u"]).as_deref() == Some("0"),
            node: ask("node", &["--version"]).as_deref().and_then(version).map(|(major, _)| major),
            npm: ask("npm", &["--version"]).is_some(),
            chromium: chromium(),
        }
    }
}

fn rust(folder: &Path, rustc: &str, cargo: &str, toolchain: Option<&str>) -> Option<Rust> {
    let ask = |program: &str, words: &[&str]| {
        let mut command = command(program, folder);
        if let Some(toolchain) = toolchain {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        answer(command.args(words))
    };
    let version = version(ask(rustc, &["--version"])?.strip_prefix("rustc ")?)?;
    let sysroot = PathBuf::from(ask(rustc, &["--print", "sysroot"])?);
    let rustlib = sysroot.join("lib/rustlib");
    Some(Rust {
        version,
        rustups_own: rustlib.join("multirust-config.toml").is_file(),
        wasm_std: rustlib.join("wasm32-unknown-unknown/lib").is_dir(),
        std_source: rustlib.join("src/rust/library/Cargo.lock").is_file(),
        linker: ["wasm-ld-19", "wasm-ld"].iter().find_map(|name| on_path(name)),
        // Asked of the toolchain's own folder, because a proxy of rustup answers for another toolchain.
        lint: ["cargo-clippy", "cargo-fmt"].iter().all(|name| sysroot.join("bin").join(name).is_file())
            && ask(cargo, &["--version"]).is_some(),
    })
}

/// Reads the first two numbers of a version such as `1.96.0 (...)` or `v20.20.2`.
pub(crate) fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim_start_matches('v').split(|letter: char| !letter.is_ascii_digit());
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

fn chromium() -> Option<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.is_file()) {
        return Some(chosen);
    }
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        .iter()
        .find_map(|name| on_path(name))
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}
