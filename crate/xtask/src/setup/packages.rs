//! Node packages: installed when the lock file has changed since the last time, whole or not at all.

use crate::checkout::{Checkout, read_text, remove, write};
use crate::error::Error;
use crate::process::{command, run};
use crate::progress::step;

/// A folder with a `package-lock.json`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Packages {
    /// What they are for.
    what: &'static str,
    /// The folder, in the checkout.
    folder: &'static str,
}

impl Packages {
    /// The editor and its bundler.
    pub(crate) const EDITOR: Self = Self { what: "the editor's packages", folder: "web" };
    /// What drives the browser in tests.
    pub(crate) const BROWSER_TESTS: Self =
        Self { what: "the browser tests' packages", folder: "tests/browser" };
    /// Pyodide, which the benchmark compares with.
    pub(crate) const PEER: Self = Self { what: "the benchmark's packages", folder: "tests/browser/bench" };

    /// Installs them unless they are there.
    ///
    /// # Errors
    /// When npm fails; nothing is left behind then.
    pub(crate) fn ensure(self, checkout: &Checkout) -> Result<(), Error> {
        let folder = checkout.path(self.folder);
        let lock = read_text(&folder.join("package-lock.json"))?;
        // A copy of the lock file, written when npm has ended well, says what is installed.
        let installed = folder.join("node_modules/.installed-lock.json");
        if read_text(&installed).is_ok_and(|text| text == lock) {
            return Ok(());
        }
        let mut npm = command("npm", &folder);
        npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        let outcome = step(&format!("installing {} with npm", self.what), || run(&mut npm));
        if outcome.is_err() {
            remove(&folder.join("node_modules"))?;
        }
        outcome?;
        write(&installed, lock.as_bytes())
    }
}
