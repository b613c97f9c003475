//! Makes `dist/`: everything that a static host serves, under any sub-path.
//!
//! Files that the page names are named after their content, so that a host may tell browsers to keep them for ever;
//! `index.html`, `notices.html` and the lessons keep their names. It is assembled beside `dist/` and swapped in whole.

mod bundle;
mod cold;
mod compress;
mod crates;
mod dist;
mod engine;
mod image;
mod library;
mod links;
mod notices;
mod practice;
mod shell;
mod size;
mod split;
mod wasm;

pub(crate) use compress::Quality;
pub(crate) use shell::DEV_MARK;

use std::path::PathBuf;

use crate::checkout::{Checkout, files_under, read, relative};
use crate::error::Error;
use crate::progress::{say, step};
use crate::setup::{self, Kit, Need, Packages};
use dist::Dist;
use wasm::Bin;

/// `cargo xtask build`.
///
/// # Errors
/// When a step of the build fails.
pub(crate) fn command(checkout: &Checkout, _arguments: &[String]) -> Result<(), Error> {
    let kit = setup::ensure(checkout, &[Need::Rust, Need::Node])?;
    build(checkout, &kit, Quality::Release)
}

/// `cargo xtask size`.
///
/// # Errors
/// When there is no `dist/`.
pub(crate) fn size_command(checkout: &Checkout, _arguments: &[String]) -> Result<(), Error> {
    println!("{}", size::table(checkout)?);
    Ok(())
}

/// Compiles the engine and leaves it where the scripts of `web/build` find it. Gives its folder and its library's.
///
/// # Errors
/// When it does not compile.
pub(crate) fn engine_for_node(checkout: &Checkout, kit: &Kit) -> Result<(PathBuf, PathBuf), Error> {
    let engine = wasm::compile(checkout, kit, Bin::Worker)?;
    let (folder, library) = engine::lay_out(checkout, &engine)?;
    Ok((folder, library.to_owned()))
}

/// Builds `dist/` and prints its sizes.
///
/// # Errors
/// When a step of the build fails; the `dist/` of before is left as it was.
pub(crate) fn build(checkout: &Checkout, kit: &Kit, quality: Quality) -> Result<(), Error> {
    Packages::EDITOR.ensure(checkout)?;
    let mut dist = Dist::begin(checkout)?;

    let page = wasm::compile(checkout, kit, Bin::Page)?;
    let compiled = wasm::compile(checkout, kit, Bin::Worker)?;
    let engine = engine::make(checkout, &compiled)?;
    let bundles =
        step("bundling the editor, the styles and the scripts", || bundle::make(checkout, &page, &compiled))?;

    let assets = shell::Assets {
        styles: dist.add_hashed("style", "css", &bundles.styles)?,
        boot: dist.add_hashed("boot", "js", &bundles.boot)?,
        editor: dist.add_hashed("editor", "js", &bundles.editor)?,
        page_js: dist.add_hashed("page", "js", &bundles.page_js)?,
        page_wasm: dist.add_hashed("page", "wasm", &page.wasm)?,
        worker: dist.add_hashed("worker", "js", &bundles.worker)?,
        engine_js: dist.add_hashed("engine", "js", &bundles.engine_js)?,
        engine_wasm: dist.add_hashed("engine", "wasm", &engine.first)?,
        engine_bytes: engine.first.len(),
        engine_rest: dist.add_hashed("rest", "wasm", &engine.rest)?,
        library: library::add(&mut dist, compiled.library.as_deref())?,
    };
    dist.add("index.html", shell::fill(checkout, &assets)?.as_bytes())?;
    let notices = step("collecting the third-party notices", || notices::page(checkout, &assets.styles))?;
    dist.add("notices.html", notices.as_bytes())?;
    let lessons = checkout.path("lessons");
    if lessons.is_dir() {
        for file in files_under(&lessons)? {
            dist.add(&format!("lessons/{}", relative(&file, &lessons)), &read(&file)?)?;
        }
    }

    step("compressing", || compress::all(checkout, &dist, quality))?;
    dist.finish()?;
    println!("{}", size::table(checkout)?);
    say("dist/ is ready");
    Ok(())
}
