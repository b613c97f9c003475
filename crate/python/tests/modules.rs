//! Runs the proof of each standard module that is said to work: one file of `tests/modules`, one named test.
//!
//! A proof is plain Python with bare asserts that uses the module for real; it is named after the module. Its first line
//! says what works, and a paragraph that begins with `Not here:` what is known not to. `docs/python.md` is made of these:
//! with `UNDERSTUDY_RECORD` in the environment it is written, else it is compared. The same proofs are run in the engine
//! for browsers by `cargo xtask test`.

#![expect(clippy::disallowed_methods, reason = "its cases lie on the host")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, thread};

use libtest_mimic::{Arguments, Failed, Trial};
use python::vm::compiler::Mode;
use python::{Config, Interpreter};

/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

/// Set in the environment, it writes the page anew.
const RECORD: &str = "UNDERSTUDY_RECORD";

/// Where a proof lies, as far as it can tell.
const PATH: &str = "/course/proof.py";

/// What the page begins and ends with around the table.
const PAGE: &str = include_str!("modules/page.md");

fn main() -> ExitCode {
    let proofs = proofs();
    let mut trials = vec![Trial::test("the_page_lists_what_is_proved", {
        let proofs = proofs.clone();
        move || compare(&proofs)
    })];
    trials.extend(proofs.into_iter().map(|proof| Trial::test(proof.module.clone(), move || run(proof))));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

#[derive(Clone)]
struct Proof {
    module: String,
    source: String,
}

/// The proofs, by the names of their modules.
fn proofs() -> Vec<Proof> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/modules");
    let paths = fs::read_dir(folder).expect("the proofs lie beside this file");
    let mut proofs: Vec<Proof> = paths
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .map(|path| Proof {
            module: path.file_stem().expect("a proof has a name").to_string_lossy().into_owned(),
            source: fs::read_to_string(&path).expect("a proof can be read"),
        })
        .collect();
    proofs.sort_by_key(|proof| proof.module.to_lowercase());
    proofs
}

fn run(proof: Proof) -> Result<(), Failed> {
    if !imports(&proof) {
        return Err(format!("the proof of `{}` does not import it", proof.module).into());
    }
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(move || execute(&proof))?;
    match thread.join() {
        Ok(result) => result.map_err(Failed::from),
        Err(_) => Err("the interpreter panicked".into()),
    }
}

/// Whether the proof imports the module that it is named after.
fn imports(proof: &Proof) -> bool {
    let module = &proof.module;
    let (package, name) = module.rsplit_once('.').unwrap_or(("", module));
    proof.source.lines().map(str::trim).any(|line| {
        let words: Vec<&str> = line.split([' ', ',']).filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            ["import", modules @ ..] => modules.contains(&module.as_str()),
            ["from", from, "import", names @ ..] => {
                from == module || (*from == package && names.contains(&name))
            }
            _ => false,
        }
    })
}

fn execute(proof: &Proof) -> Result<(), String> {
    let interpreter = Interpreter::new(&Config::default());
    interpreter.enter(|vm| {
        let result = vm
            .compile(&proof.source, Mode::Exec, PATH)
            .map_err(|error| error.into_pyexception(vm, Some(&proof.source)))
            .and_then(|code| {
                let scope = vm.new_scope_with_main()?;
                scope.globals.set_item("__file__", vm.ctx.new_str(PATH).into(), vm)?;
                vm.run_code_obj(code, scope)
            });
        result.map(drop).map_err(|error| {
            let mut text = String::new();
            vm.write_exception(&mut text, &error).expect("a string takes any text");
            text
        })
    })
}

fn compare(proofs: &[Proof]) -> Result<(), Failed> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/python.md");
    let expect = page(proofs)?;
    if env::var_os(RECORD).is_some() {
        return Ok(fs::write(path, expect)?);
    }
    if fs::read_to_string(path)? == expect {
        return Ok(());
    }
    Err(format!("docs/python.md is not what the proofs say: set {RECORD} and run this test again").into())
}

fn page(proofs: &[Proof]) -> Result<String, Failed> {
    let mut table = String::from("| module | what works | what does not |\n| --- | --- | --- |\n");
    for proof in proofs {
        let (works, lacks) = told(&proof.source)
            .ok_or_else(|| format!("the proof of `{}` does not begin with what works", proof.module))?;
        table.push_str(&format!("| `{}` | {works} | {lacks} |\n", proof.module));
    }
    Ok(PAGE.replace("{count}", &proofs.len().to_string()).replace("{table}\n", &table))
}

/// What the docstring says: what works, and what does not.
fn told(source: &str) -> Option<(&str, &str)> {
    let (doc, _) = source.strip_prefix("\"\"\"")?.split_once("\"\"\"")?;
    let (works, rest) = doc.split_once('\n').unwrap_or((doc, ""));
    let lacks = rest.trim().strip_prefix("Not here: ").map_or("", str::trim);
    works.ends_with('.').then_some((works, lacks))
}
