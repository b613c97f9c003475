//! From the compiled engine to what the browser loads: opened, practised, and cut in two.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

use super::split::{self, Parts};
use super::wasm::Program;
use super::{cold, crates, image, practice};
use crate::checkout::{Checkout, read, read_text, write};
use crate::error::Error;
use crate::process::{command, run};
use crate::progress::step;

/// The file, among those of the engine, that says which crates its code is of.
pub(super) const CRATES: &str = "crates.txt";

/// Makes both parts of the engine.
///
/// # Errors
/// When the engine fails in node, or is not wasm that this understands.
pub(crate) fn make(checkout: &Checkout, engine: &Program) -> Result<Parts, Error> {
    let (folder, library) = lay_out(checkout, engine)?;
    let desk = Desk { checkout, folder };
    let opening = step("opening the engine", || {
        desk.node("open.mjs", library, "compiled.wasm", "memory.bin")?;
        // Once more, to see what runs: counting would be in the way of the memory.
        write(&desk.folder.join("compiled-traced.wasm"), &split::traced(&engine.wasm)?)?;
        desk.node("trace_open.mjs", library, "compiled-traced.wasm", "used-to-open.txt")?;
        desk.used("used-to-open.txt")
    })?;
    let memory = read(&desk.folder.join("memory.bin"))?;
    let opened = image::opened(&engine.wasm, &memory)?;
    step("practising with the engine", || {
        write(&desk.folder.join("traced.wasm"), &split::traced(&opened)?)?;
        let requests = serde_json::to_string(&practice::requests(checkout)?);
        let requests = requests.map_err(|error| image::product(&format!("a request is no JSON: {error}")))?;
        write(&desk.folder.join("requests.json"), requests.as_bytes())?;
        desk.node("practise.mjs", library, "traced.wasm", "used.txt")
    })?;
    step("cutting the engine in two", || {
        let used = desk.used("used.txt")?;
        let compiled = split::names(&engine.wasm)?;
        let shipped = split::names(&opened)?;
        let mut idle: HashSet<&str> = compiled.iter().map(String::as_str).collect();
        for (names, used) in [(&compiled, &opening), (&shipped, &used)] {
            for name in used.iter().filter_map(|number| names.get(*number)) {
                idle.remove(name.as_str());
            }
        }
        write(&desk.folder.join(CRATES), crates::table(&opened, &shipped, &used)?.as_bytes())?;
        split::split(&opened, &used, &memory, &cold::ranges(&engine.links, &idle))
    })
}

/// Lays the compiled engine out for node, and gives the folder with `engine.mjs` and `compiled.wasm` and that of the Python
/// library.
///
/// # Errors
/// When it has no Python library, or cannot be written.
pub(crate) fn lay_out<'a>(checkout: &Checkout, engine: &'a Program) -> Result<(PathBuf, &'a Path), Error> {
    let folder = checkout.target().join("engine");
    let library =
        engine.library.as_deref().ok_or_else(|| image::product("the engine has no Python library"))?;
    write(&folder.join("engine.mjs"), engine.js.as_bytes())?;
    write(&folder.join("compiled.wasm"), &engine.wasm)?;
    Ok((folder, library))
}

struct Desk<'a> {
    checkout: &'a Checkout,
    folder: PathBuf,
}

impl Desk<'_> {
    /// The numbers of functions in a file that a script wrote.
    fn used(&self, name: &str) -> Result<BTreeSet<usize>, Error> {
        let text = read_text(&self.folder.join(name))?;
        Ok(text.lines().filter_map(|number| number.parse().ok()).collect())
    }

    /// Runs a script of `web/build` on an engine of the folder.
    fn node(&self, script: &str, library: &Path, wasm: &str, out: &str) -> Result<(), Error> {
        let mut node = command("node", &self.checkout.path("web/build"));
        // As deep a stack as the interpreter's own limit needs: node's is smaller than a browser's.
        node.arg("--stack-size=4000").arg(script).arg(&self.folder).arg(library).args([wasm, out]);
        run(&mut node)
    }
}
