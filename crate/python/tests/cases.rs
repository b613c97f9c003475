//! Runs each file of `tests/cases` in a fresh interpreter: one file, one named test.
//!
//! A case is plain Python with bare asserts. `<feature>__<behaviour>.py` says what it is about.

#![expect(clippy::disallowed_methods, reason = "its cases lie on the host")]

use std::path::Path;
use std::process::ExitCode;
use std::{fs, thread};

use libtest_mimic::{Arguments, Failed, Trial};
use python::vm::compiler::Mode;
use python::{Config, Interpreter};

/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the cases lie beside this file")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .collect();
    paths.sort();
    let trials = paths
        .into_iter()
        .map(|path| {
            let name = path.file_stem().expect("a case has a name").to_string_lossy().into_owned();
            Trial::test(name, move || run(&path))
        })
        .collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn run(path: &Path) -> Result<(), Failed> {
    let source = fs::read_to_string(path)?;
    let name = path.display().to_string();
    let case = thread::Builder::new().stack_size(STACK_BYTES).spawn(move || execute(&name, &source))?;
    match case.join() {
        Ok(result) => result.map_err(Failed::from),
        Err(_) => Err("the interpreter panicked".into()),
    }
}

fn execute(name: &str, source: &str) -> Result<(), String> {
    let interpreter = Interpreter::new(&Config::default());
    interpreter.enter(|vm| {
        let result = vm
            .compile(source, Mode::Exec, name)
            .map_err(|error| error.into_pyexception(vm, Some(source)))
            .and_then(|code| vm.run_code_obj(code, vm.new_scope_with_main()?));
        result.map(drop).map_err(|error| {
            let mut text = String::new();
            vm.write_exception(&mut text, &error).expect("a string takes any text");
            text
        })
    })
}
