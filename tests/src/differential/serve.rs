//! Our side: an interpreter in a process of its own, so that a crash costs one script.

use std::io::{BufRead, Error, Write};
use std::thread;

use python::vm::builtins::PyBaseExceptionRef;
use python::vm::compiler::Mode;
use python::vm::{PyObjectRef, VirtualMachine};
use python::{Config, Interpreter};

use super::side::DRIVER;

/// The interpreter's frames are large in a build without optimisation.
const STACK_BYTES: usize = 256 << 20;

/// Answers each line of standard input, a list of statements as JSON, with what came of them, until there are no more.
///
/// # Errors
/// When what it is asked is no list of statements, or nobody reads the answers.
pub fn serve() -> Result<(), Error> {
    let work = || {
        for line in std::io::stdin().lock().lines() {
            let outcomes = outcomes(&serde_json::from_str::<Vec<String>>(&line?)?);
            writeln!(std::io::stdout(), "{}", serde_json::to_string(&outcomes)?)?;
        }
        Ok(())
    };
    let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn(work)?;
    thread.join().map_err(|_| Error::other("the engine panicked"))?
}

/// What came of the statements in a fresh interpreter. What keeps them from being run at all came of each.
fn outcomes(statements: &[String]) -> Vec<String> {
    let interpreter = Interpreter::new(&Config::default());
    interpreter.enter(|vm| {
        execute(statements, vm).unwrap_or_else(|error| vec![traceback(&error, vm); statements.len()])
    })
}

fn execute(statements: &[String], vm: &VirtualMachine) -> Result<Vec<String>, PyBaseExceptionRef> {
    let scope = vm.new_scope_with_main()?;
    let items: Vec<PyObjectRef> = statements.iter().map(|it| vm.ctx.new_str(it.as_str()).into()).collect();
    scope.globals.set_item("statements", vm.ctx.new_list(items).into(), vm)?;
    let source = format!("{DRIVER}\nresults = outcomes(statements)\n");
    let code = vm
        .compile(&source, Mode::Exec, "run.py")
        .map_err(|error| error.into_pyexception(vm, Some(&source)))?;
    vm.run_code_obj(code, scope.clone())?;
    let results = scope.globals.get_item("results", vm)?;
    vm.extract_elements_with(&results, |text| Ok(text.str(vm)?.to_string()))
}

fn traceback(error: &PyBaseExceptionRef, vm: &VirtualMachine) -> String {
    let mut text = String::new();
    match vm.write_exception(&mut text, error) {
        Ok(()) => text,
        Err(_) => "an exception that cannot be shown".to_owned(),
    }
}
