//! A suite that others wrote for their own package, run on ours.

use std::collections::BTreeMap;
use std::thread;

use python::sandbox::WORK_FOLDER;
use python::vm::VirtualMachine;
use python::vm::builtins::PyBaseExceptionRef;
use python::vm::compiler::Mode;
use python::{Config, Interpreter};

/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

/// Runs the tests of one module and leaves what came of them in a variable.
pub(crate) const DRIVER: &str = include_str!("../conformance/run.py");

/// What came of one test.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its class and its own name.
    pub name: String,
    /// How it ended.
    pub end: End,
}

/// How a test ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// Well.
    Passed,
    /// With what is said here, in a line.
    Failed(String),
    /// Before it began, by a rule of the suite itself.
    Skipped(String),
}

impl From<[String; 3]> for Outcome {
    /// From what `tests/conformance/run.py` tells of a test.
    fn from([name, end, why]: [String; 3]) -> Self {
        let end = match end.as_str() {
            "passed" => End::Passed,
            "skipped" => End::Skipped(why),
            _ => End::Failed(why),
        };
        Self { name, end }
    }
}

/// Runs every test of `module` in a fresh interpreter whose work folder holds `files`.
///
/// # Errors
/// The traceback if the module cannot be imported, or that the engine has crashed.
pub fn run(module: &str, files: &BTreeMap<String, String>) -> Result<Vec<Outcome>, String> {
    let (module, files) = (module.to_owned(), files.clone());
    let work = move || {
        let interpreter = Interpreter::new(&Config::default());
        for (path, text) in &files {
            place(&interpreter, path, text)?;
        }
        interpreter.enter(|vm| execute(&module, vm).map_err(|error| traceback(&error, vm)))
    };
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(work);
    match thread.map(thread::JoinHandle::join) {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(_)) => Err("the engine panicked".to_owned()),
        Err(error) => Err(format!("no thread could be started: {error}")),
    }
}

fn place(interpreter: &Interpreter, path: &str, text: &str) -> Result<(), String> {
    let files = interpreter.sandbox().files();
    let path = format!("{WORK_FOLDER}/{path}");
    let folder = path.rsplit_once('/').map_or(WORK_FOLDER, |(folder, _)| folder);
    let written = files.make_folders(folder).and_then(|()| files.write_file(&path, text.as_bytes()));
    written.map_err(|error| format!("`{path}`: {error}"))
}

fn execute(module: &str, vm: &VirtualMachine) -> Result<Vec<Outcome>, PyBaseExceptionRef> {
    let scope = vm.new_scope_with_main()?;
    scope.globals.set_item("module", vm.ctx.new_str(module).into(), vm)?;
    let code =
        vm.compile(DRIVER, Mode::Exec, "run.py").map_err(|error| error.into_pyexception(vm, Some(DRIVER)))?;
    vm.run_code_obj(code, scope.clone())?;
    let results = scope.globals.get_item("results", vm)?;
    vm.extract_elements_with(&results, |texts| {
        let texts: Vec<String> = vm.extract_elements_with(&texts, |it| Ok(it.str(vm)?.to_string()))?;
        Ok(Outcome::from(<[String; 3]>::try_from(texts).unwrap_or_default()))
    })
}

fn traceback(error: &PyBaseExceptionRef, vm: &VirtualMachine) -> String {
    let mut text = String::new();
    match vm.write_exception(&mut text, error) {
        Ok(()) => text,
        Err(_) => "an exception that cannot be shown".to_owned(),
    }
}
