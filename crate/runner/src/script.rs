//! One script, as `python FILE` runs it in its folder.
//!
//! Its asserts are Python's own. Absent: standard input, and what happens to objects when an interpreter ends.

use protocol::{Escape, SourceFile};
use python::Interpreter;
use python::sandbox::{self, WORK_FOLDER};
use rustpython_vm::{
    AsObject, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyInt},
    compiler::Mode,
};

/// A script and what it finds around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// Every file of the work folder, the script included.
    pub files: Vec<SourceFile>,
    /// The script's own path. It is `sys.argv[0]`, too.
    pub path: String,
    /// The rest of `sys.argv`.
    pub arguments: Vec<String>,
}

/// How a script ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptEnd {
    /// The status that a process would have ended with.
    pub status: u8,
    /// What would have left the sandbox, in the order in which it was tried.
    pub escapes: Vec<Escape>,
}

/// The status behind an exception that nobody caught.
const UNCAUGHT: u8 = 1;

/// The status behind Ctrl-C, which is what a `KeyboardInterrupt` stands for.
const INTERRUPTED: u8 = 130;

/// Runs `script` in `interpreter`, which must be fresh. What it prints is in the sandbox's streams.
pub fn run_script(interpreter: &Interpreter, script: &Script) -> ScriptEnd {
    interpreter.make_way_for(script.files.iter().map(|file| file.path.as_str()));
    interpreter.enter(|vm| {
        crate::run::place_files(&script.files);
        let status = match execute(vm, script) {
            Ok(()) => 0,
            Err(exception) => status(vm, &exception),
        };
        call_at_exit(vm);
        ScriptEnd { status, escapes: sandbox::current().take_escapes() }
    })
}

fn execute(vm: &VirtualMachine, script: &Script) -> PyResult<()> {
    let Some(file) = script.files.iter().find(|file| file.path == script.path) else {
        return Err(vm.new_runtime_error(format!("there is no file `{}`", script.path)));
    };
    let words = std::iter::once(&script.path).chain(&script.arguments);
    let argv = words.map(|word| vm.ctx.new_str(word.as_str()).into()).collect();
    vm.sys_module.set_attr("argv", vm.ctx.new_list(argv), vm)?;
    let name = format!("{WORK_FOLDER}/{}", file.path);
    let scope = vm.new_scope_with_main()?;
    scope.globals.set_item("__file__", vm.ctx.new_str(name.as_str()).into(), vm)?;
    let code = vm
        .compile(&file.text, Mode::Exec, &name)
        .map_err(|error| error.into_pyexception(vm, Some(&file.text)))?;
    vm.run_code_obj(code, scope).map(drop)
}

/// The status that an exception at the left edge ends the process with. Says on standard error what Python would.
fn status(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> u8 {
    let exceptions = &vm.ctx.exceptions;
    if exception.fast_isinstance(exceptions.system_exit) {
        return exit_status(vm, exception);
    }
    show(vm, exception);
    if exception.fast_isinstance(exceptions.keyboard_interrupt) { INTERRUPTED } else { UNCAUGHT }
}

/// `sys.exit(2)` and `sys.exit("why")`.
fn exit_status(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> u8 {
    let code = exception.as_object().get_attr("code", vm).unwrap_or_else(|_| vm.ctx.none());
    if vm.is_none(&code) {
        return 0;
    }
    if code.downcast_ref::<PyInt>().is_some() {
        // A process has eight bits to end with; a number that is no status at all becomes -1, as in CPython.
        return code.try_into_value::<i64>(vm).unwrap_or(-1).to_le_bytes()[0];
    }
    let text = code.str(vm).map(|text| text.to_string_lossy().into_owned()).unwrap_or_default();
    complain(vm, &format!("{text}\n"));
    UNCAUGHT
}

/// Calls `sys.excepthook`. Python's own hook is written in Python since 3.13, and the machine's lacks its markers.
fn show(vm: &VirtualMachine, exception: &PyBaseExceptionRef) {
    let shown = || -> PyResult<()> {
        let hook = vm.sys_module.get_attr("excepthook", vm)?;
        if hook.is(&vm.sys_module.get_attr("__excepthook__", vm)?) {
            let print = vm.import("traceback", 0)?.get_attr("_print_exception_bltin", vm)?;
            print.call((exception.clone(),), vm)?;
        } else {
            hook.call(vm.split_exception(exception.clone()), vm)?;
        }
        Ok(())
    };
    if shown().is_err() {
        let mut text = String::new();
        // A string takes any text.
        let _ = vm.write_exception(&mut text, exception);
        complain(vm, &text);
    }
}

/// Writes on `sys.stderr`. A script that took it away hears nothing, as in `CPython`.
fn complain(vm: &VirtualMachine, text: &str) {
    let write = vm.sys_module.get_attr("stderr", vm).and_then(|stderr| stderr.get_attr("write", vm));
    drop(write.and_then(|write| write.call((text,), vm)));
}

/// Calls what was registered with `atexit`. What goes wrong in it is said and changes nothing.
fn call_at_exit(vm: &VirtualMachine) {
    let run = vm.import("atexit", 0).and_then(|module| module.get_attr("_run_exitfuncs", vm));
    drop(run.and_then(|run| run.call((), vm)));
}
