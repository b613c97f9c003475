//! Compiles the Python library to bytecode, in groups.
//!
//! Writes into `OUT_DIR`:
//! - `core.bin`: a `FrozenLib` of the modules in `CORE`, which are our own
//! - `library/<group>.bin`: a `FrozenLib` for each further top-level module or package
//! - `library.rs`: the table from module name to group, and the groups' bytes for native builds

#![expect(clippy::disallowed_methods, reason = "a build script works on the host")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use rustpython_compiler::{CompileOpts, Mode, compile};
use rustpython_compiler_core::frozen::{FrozenCodeObject, FrozenLib, FrozenModule};
use rustpython_compiler_core::marshal;

/// The modules that every binary holds: they find the others.
const CORE: &[&str] =
    &["_understudy_absent", "_understudy_files", "_understudy_importer", "_understudy_scandir"];

/// What is of no use without a terminal, a screen, a network or a package installer.
const ABSENT: &[&str] = &[
    "_aix_support",
    "_android_support",
    "_apple_support",
    "_ios_support",
    "_osx_support",
    "antigravity",
    "ctypes",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "msilib",
    "pty",
    "pydoc_data",
    "sqlite3",
    "ssl",
    "this",
    "tkinter",
    "tracemalloc",
    "tty",
    "turtle",
    "turtledemo",
    "venv",
    "__hello__",
    "__phello__",
    "_dummy_os",
    "README",
];

/// Parts of packages that are of no use without sockets, processes or Windows.
const ABSENT_PARTS: &[&str] = &[
    "asyncio.__main__",
    "asyncio.proactor_events",
    "asyncio.selector_events",
    "asyncio.tools",
    "asyncio.windows_events",
    "asyncio.windows_utils",
    "compression.zstd",
    "dbm.sqlite3",
];

type Modules = BTreeMap<String, FrozenModule<Vec<u8>>>;

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let own = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("lib");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={}", own.display());

    let mut groups: BTreeMap<String, Modules> = BTreeMap::new();
    freeze_library(Path::new(rustpython_pylib::LIB_PATH), &mut groups)?;
    // Our own modules stand in for those of the same name, such as `unittest.mock` and `asyncio.unix_events`.
    freeze_library(&own, &mut groups)?;
    for modules in groups.values_mut() {
        modules.retain(|name, _| !ABSENT_PARTS.contains(&name.as_str()));
    }
    let core: Modules = CORE.iter().filter_map(|name| groups.remove(*name)).flatten().collect();

    fs::write(out.join("core.bin"), encode(&core))?;
    let library = out.join("library");
    let _ = fs::remove_dir_all(&library);
    fs::create_dir_all(&library)?;
    let mut table = String::from(
        "/// Each group's name, its bytes in native builds, and its modules with whether each is a package.\n",
    );
    table.push_str("pub(crate) static GROUPS: &[Group] = &[\n");
    for (group, modules) in &groups {
        let path = library.join(format!("{group}.bin"));
        fs::write(&path, encode(modules))?;
        writeln!(
            table,
            "    Group {{ name: {group:?}, bytes: embedded!({:?}), modules: &[",
            path.display().to_string()
        )?;
        for (name, module) in modules {
            writeln!(table, "        ({name:?}, {}),", module.package)?;
        }
        table.push_str("    ] },\n");
    }
    table.push_str("];\n");
    fs::write(out.join("library.rs"), table)?;
    Ok(())
}

fn freeze_library(folder: &Path, groups: &mut BTreeMap<String, Modules>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        if ABSENT.contains(&name) {
            continue;
        }
        let mut modules = Modules::new();
        if path.is_dir() {
            freeze_folder(&path, name, &mut modules)?;
        } else if path.extension().is_some_and(|ending| ending == "py") {
            modules.insert(name.to_owned(), freeze_file(&path, name)?);
        }
        if !modules.is_empty() {
            groups.entry(name.to_owned()).or_default().extend(modules);
        }
    }
    Ok(())
}

fn freeze_folder(folder: &Path, package: &str, into: &mut Modules) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        let inside = if package.is_empty() { stem.to_owned() } else { format!("{package}.{stem}") };
        if path.is_dir() {
            freeze_folder(&path, &inside, into)?;
        } else if path.extension().is_some_and(|ending| ending == "py") {
            let is_package = stem == "__init__";
            let name = if is_package { package.to_owned() } else { inside };
            let module = freeze_file(&path, &name)?;
            into.insert(name, FrozenModule { package: is_package, ..module });
        }
    }
    Ok(())
}

fn freeze_file(path: &Path, name: &str) -> Result<FrozenModule<Vec<u8>>, Box<dyn Error>> {
    let source = fs::read_to_string(path)?;
    let code = compile(&source, Mode::Exec, &format!("<frozen {name}>"), CompileOpts::default())
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let mut plain = Vec::new();
    marshal::serialize_code(&mut plain, &code);
    Ok(FrozenModule { code: FrozenCodeObject { bytes: stored(&plain) }, package: false })
}

/// Wraps bytes as an LZ4 block of literals only, with its size before it.
///
/// The interpreter reads frozen code as LZ4. Stored plainly, it compresses far better on its way to the browser
/// (brotli over LZ4 gains nothing) and costs no decompression when it is imported.
fn stored(plain: &[u8]) -> Vec<u8> {
    let size = u32::try_from(plain.len()).expect("a module's code is smaller than 4 GiB");
    let mut block = size.to_le_bytes().to_vec();
    if plain.len() < 15 {
        block.push(u8::try_from(plain.len() << 4).expect("a length below 15 fits in half a byte"));
    } else {
        block.push(0xf0);
        let mut rest = plain.len() - 15;
        while rest >= 255 {
            block.push(255);
            rest -= 255;
        }
        block.push(u8::try_from(rest).expect("the rest of a division by 255 fits in a byte"));
    }
    block.extend_from_slice(plain);
    block
}

fn encode(modules: &Modules) -> Vec<u8> {
    let list: Vec<_> = modules
        .iter()
        .map(|(name, module)| {
            let code = FrozenCodeObject { bytes: module.code.bytes.as_slice() };
            (name.as_str(), FrozenModule { code, package: module.package })
        })
        .collect();
    FrozenLib::encode(list.iter().copied()).bytes
}
