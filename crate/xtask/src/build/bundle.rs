//! Runs esbuild: the editor and the styles are bundled, the other scripts only made smaller.

use std::path::Path;

use super::wasm::Program;
use crate::checkout::{Checkout, read, remove, write};
use crate::error::Error;
use crate::process::{command, run};

/// What esbuild made.
#[derive(Debug)]
pub(crate) struct Bundles {
    /// `CodeMirror` and what lies around it, as one module.
    pub(crate) editor: Vec<u8>,
    /// The style sheet.
    pub(crate) styles: Vec<u8>,
    /// `web/boot.js`.
    pub(crate) boot: Vec<u8>,
    /// `web/worker.js`.
    pub(crate) worker: Vec<u8>,
    /// The script of the page's wasm.
    pub(crate) page_js: Vec<u8>,
    /// The script of the engine's wasm.
    pub(crate) engine_js: Vec<u8>,
}

/// Makes them all.
///
/// # Errors
/// When esbuild finds a fault.
pub(crate) fn make(checkout: &Checkout, page: &Program, engine: &Program) -> Result<Bundles, Error> {
    let folder = checkout.target().join("bundle");
    remove(&folder)?;
    write(&folder.join("in/page.js"), page.js.as_bytes())?;
    write(&folder.join("in/engine.js"), engine.js.as_bytes())?;
    let web = checkout.path("web");
    let esbuild = |input: &Path, name: &str, bundled: bool| -> Result<Vec<u8>, Error> {
        let out = folder.join(name);
        let mut esbuild = command("node_modules/.bin/esbuild", &web);
        esbuild.arg(input).args([
            "--minify",
            "--target=es2022",
            "--log-level=warning",
            "--legal-comments=none",
        ]);
        if Path::new(name).extension().is_some_and(|extension| extension == "js") {
            esbuild.arg("--format=esm");
        }
        if bundled {
            // Fonts and pictures that the styles name go into the style sheet itself.
            esbuild.args(["--bundle", "--loader:.woff2=dataurl", "--loader:.svg=dataurl"]);
        }
        run(esbuild.arg(format!("--outfile={}", out.display())))?;
        read(&out)
    };
    Ok(Bundles {
        editor: esbuild(&web.join("editor/editor.js"), "editor.js", true)?,
        styles: esbuild(&web.join("styles/main.css"), "style.css", true)?,
        boot: esbuild(&web.join("boot.js"), "boot.js", false)?,
        worker: esbuild(&web.join("worker.js"), "worker.js", false)?,
        page_js: esbuild(&folder.join("in/page.js"), "page.js", false)?,
        engine_js: esbuild(&folder.join("in/engine.js"), "engine.js", false)?,
    })
}
