//! Compiles the two wasm programs and makes their scripts with wasm-bindgen, used as a library.

use std::path::PathBuf;

use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use super::links::{self, Links};
use crate::checkout::{Checkout, read, read_text, remove};
use crate::error::Error;
use crate::process::{command, output};
use crate::progress::step;
use crate::setup::{Kit, WasmStd};

/// One of the two programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bin {
    /// The page, without the interpreter.
    Page,
    /// The engine that the worker runs.
    Worker,
}

/// A compiled program.
#[derive(Debug)]
pub(crate) struct Program {
    /// Its script.
    pub(crate) js: String,
    /// Its wasm.
    pub(crate) wasm: Vec<u8>,
    /// The folder of the Python library's groups, where the program has an interpreter.
    pub(crate) library: Option<PathBuf>,
    /// What the linker said of it, where it was asked.
    pub(crate) links: Links,
}

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "wasm";

/// Compiles one program.
///
/// # Errors
/// When it does not compile, or needs what a strict content security policy or a single script cannot give.
pub(crate) fn compile(checkout: &Checkout, kit: &Kit, bin: Bin) -> Result<Program, Error> {
    let (name, features): (&str, &[&str]) = match bin {
        Bin::Page => ("page", &[]),
        Bin::Worker => ("worker", &["--features", "worker"]),
    };
    let messages = step(&format!("compiling the {name} for wasm"), || {
        let mut cargo = command("cargo", &checkout.root);
        cargo.args(["build", "--package", "web", "--bin", name]).args(features);
        cargo.args(["--target", TARGET, "--profile", PROFILE, "--message-format=json-render-diagnostics"]);
        cargo.arg("--target-dir").arg(checkout.target());
        if let WasmStd::Built(linker) = &kit.wasm {
            // Building the standard library is an unstable feature, which this allows a stable compiler.
            cargo.env("RUSTC_BOOTSTRAP", "1").arg("-Zbuild-std=std,panic_abort");
            cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        output(&mut cargo)
    })?;
    let compiled = checkout.target().join(TARGET).join(PROFILE).join(format!("{name}.wasm"));
    let (js, wasm) = step(&format!("making the {name}'s script"), || bind(checkout, name, &compiled))?;
    let links = match bin {
        Bin::Page => Links::default(),
        Bin::Worker => links::read(&read(&compiled)?)?,
    };
    Ok(Program { js, wasm, library: library(&messages), links })
}

fn bind(checkout: &Checkout, name: &str, compiled: &std::path::Path) -> Result<(String, Vec<u8>), Error> {
    let folder = checkout.target().join("bindgen").join(name);
    remove(&folder)?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).typescript(false).demangle(false).remove_producers_section(true);
    // The engine is worked on further, by the names of its functions.
    bindgen.remove_name_section(name == "page");
    bindgen.web(true).and_then(|bindgen| bindgen.generate(&folder)).map_err(|error| {
        Error::Product(format!("wasm-bindgen could not read `{}`: {error:#}", compiled.display()))
    })?;
    if folder.join("snippets").exists() {
        return Err(Error::Product(format!(
            "the {name} carries JavaScript snippets (`inline_js` or `module`): declare them in web/*.js instead"
        )));
    }
    Ok((read_text(&folder.join(format!("{name}.js")))?, read(&folder.join(format!("{name}_bg.wasm")))?))
}

/// Finds the folder that the build script of `crate/python` wrote the library's groups to.
fn library(messages: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["reason"] == "build-script-executed")
        .find(|message| message["package_id"].as_str().is_some_and(|id| id.contains("/crate/python#")))
        .and_then(|message| Some(PathBuf::from(message["out_dir"].as_str()?).join("library")))
        .filter(|folder| folder.is_dir())
}
