//! From the text of a file to code.

use rustpython_vm::{
    PyRef, PyResult, VirtualMachine,
    builtins::PyCode,
    compiler::{
        self, Mode, ast,
        codegen::compile::compile_top_with_syntax_warning_handler,
        core::{SourceFileBuilder, SourceLocation},
        parser,
    },
};

use super::{absolute, remember, sites};
use crate::coverage;
use crate::rewrite::{Before, rewrite};
use crate::vacuous;

/// Compiles a file as Python does, and warns as it does.
///
/// # Errors
/// The `SyntaxError` that Python raises for it.
pub(crate) fn plain(vm: &VirtualMachine, path: &str, text: &str) -> PyResult<PyRef<PyCode>> {
    if coverage::is_measured() { changed(vm, path, text, |_| false) } else { as_it_stands(vm, path, text) }
}

fn as_it_stands(vm: &VirtualMachine, path: &str, text: &str) -> PyResult<PyRef<PyCode>> {
    vm.compile(text, Mode::Exec, absolute(path)).map_err(|error| error.into_pyexception(vm, Some(text)))
}

/// Compiles a test file with its asserts rewritten.
///
/// # Errors
/// The `SyntaxError` that Python raises for it.
pub(crate) fn rewritten(vm: &VirtualMachine, path: &str, text: &str) -> PyResult<PyRef<PyCode>> {
    changed(vm, path, text, |module| {
        let found = rewrite(module, text, Before { sites: sites(), doubts: vacuous::count() });
        let warns = !found.on_tuples.is_empty();
        remember(path, text, found);
        warns
    })
}

/// Compiles a file that `change` changes, which says whether Python would warn of something that is gone then.
///
/// To compile takes most of the time until the first test of a short file runs. So the text is not compiled as it stands
/// unless there is something to say about it, an error or a warning.
///
/// # Errors
/// The `SyntaxError` that Python raises for it.
fn changed(
    vm: &VirtualMachine,
    path: &str,
    text: &str,
    change: impl FnOnce(&mut ast::ModModule) -> bool,
) -> PyResult<PyRef<PyCode>> {
    let name = absolute(path);
    let whole = || as_it_stands(vm, path, text).map(drop);
    let failed = || whole().err().unwrap_or_else(|| vm.new_value_error("the file cannot be compiled"));
    // What Python refuses and the parser does not.
    if compiler::compile_symtable(text, Mode::Exec, &name).is_err() {
        return Err(failed());
    }
    let Ok(parsed) = parser::parse_module(text) else { return Err(failed()) };
    let layout = coverage::layout(parsed.tokens(), text);
    let mut module = parsed.into_syntax();
    let ran = layout.map(|layout| coverage::prepare(vm, path, &mut module, layout));
    let mut warned = may_warn(text) | change(&mut module);

    let source = SourceFileBuilder::new(name.as_str(), text).finish();
    let mut warn = |_: SourceLocation, _: String| {
        warned = true;
        Ok(())
    };
    let code = compile_top_with_syntax_warning_handler(
        ast::Mod::Module(module),
        source,
        Mode::Exec,
        vm.compile_opts(),
        Some(&mut warn),
    );
    let Ok(code) = code else { return Err(failed()) };
    if warned {
        whole()?;
    }
    // Not `Context::new_code`: a set of constants, as in `x in {1, 2}`, needs the machine to hash them.
    let code = PyCode::new_ref_from_bytecode(vm, code);
    Ok(ran.map_or_else(|| code.clone(), |ran| coverage::complete(vm, &code, &ran)))
}

/// Whether Python might warn of how a text or a number is spelt: an escape that is none, or a number with a word behind it.
fn may_warn(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.contains(&b'\\')
        || bytes.windows(2).any(|pair| pair[0].is_ascii_digit() && pair[1].is_ascii_alphabetic())
}
