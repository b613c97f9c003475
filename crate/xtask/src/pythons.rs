//! The Pythons of this machine, for what is compared with or recorded from a real one.

use std::path::PathBuf;

use crate::checkout::Checkout;
use crate::process::{self, answer};

/// The newest minor version of Python 3 that is looked for.
const NEWEST: u32 = 30;

/// The newest `CPython` from 3.`oldest` on that is on the path or was installed by pyenv, and what it calls itself.
pub(crate) fn newest(checkout: &Checkout, oldest: u32) -> Option<(PathBuf, String)> {
    let folders = folders();
    let names = (oldest..=NEWEST).rev().map(|minor| format!("python3.{minor}"));
    names.flat_map(|name| folders.iter().map(move |folder| folder.join(&name))).find_map(|path| {
        // pyenv leaves scripts in the path that may stand for no version: only what answers counts.
        let mut ask = process::command(&path.display().to_string(), &checkout.root);
        let version = path.is_file().then(|| answer(ask.arg("--version"))).flatten()?;
        Some((path, version))
    })
}

fn folders() -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let root = std::env::var_os("PYENV_ROOT").map(PathBuf::from);
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".pyenv"));
    if let Some(root) = root.or_else(home)
        && let Ok(versions) = std::fs::read_dir(root.join("versions"))
    {
        folders.extend(versions.flatten().map(|version| version.path().join("bin")));
    }
    folders
}
