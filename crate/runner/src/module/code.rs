//! From the text of a file to code.

use ruff_text_size::Ranged;
use rustpython_vm::{
    PyRef, PyResult, VirtualMachine,
    builtins::PyCode,
    compiler::{
        self, Mode,
        ast::{
            self,
            token::{TokenKind, Tokens},
        },
        codegen::compile::compile_top_with_syntax_warning_handler,
        core::{SourceFileBuilder, SourceLocation},
        parser,
    },
};

use super::parts::parts;
use super::{absolute, remember, sites};
use crate::coverage;
use crate::rewrite::{Before, rewrite};
use crate::vacuous;

/// Compiles a file as Python does, and warns as it does.
///
/// # Errors
/// The `SyntaxError` that Python raises for it.
pub(crate) fn plain(vm: &VirtualMachine, path: &str, text: &str) -> PyResult<PyRef<PyCode>> {
    if !coverage::is_measured() {
        return as_it_stands(vm, path, text);
    }
    let mut codes = changed(vm, path, text, |_| false, |module| vec![module])?;
    Ok(codes.remove(0))
}

fn as_it_stands(vm: &VirtualMachine, path: &str, text: &str) -> PyResult<PyRef<PyCode>> {
    vm.compile(text, Mode::Exec, absolute(path)).map_err(|error| error.into_pyexception(vm, Some(text)))
}

/// Compiles a test file with its asserts rewritten.
///
/// - shape: the code of its parts, which are executed one after the other
///
/// # Errors
/// The `SyntaxError` that Python raises for it.
pub(crate) fn rewritten(vm: &VirtualMachine, path: &str, text: &str) -> PyResult<Vec<PyRef<PyCode>>> {
    let change = |module: &mut ast::ModModule| {
        let found = rewrite(module, text, Before { sites: sites(), doubts: vacuous::count() });
        let warns = !found.on_tuples.is_empty();
        remember(path, text, found);
        warns
    };
    changed(vm, path, text, change, parts)
}

/// Compiles a file that `change` changes, which says whether Python would warn of something that is gone then, and `cut`
/// cuts into parts.
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
    cut: impl FnOnce(ast::ModModule) -> Vec<ast::ModModule>,
) -> PyResult<Vec<PyRef<PyCode>>> {
    let name = absolute(path);
    let whole = || as_it_stands(vm, path, text).map(drop);
    let failed = || whole().err().unwrap_or_else(|| vm.new_value_error("the file cannot be compiled"));
    // What Python refuses and the parser does not.
    if compiler::compile_symtable(text, Mode::Exec, &name).is_err() {
        return Err(failed());
    }
    let Ok(parsed) = parser::parse_module(text) else { return Err(failed()) };
    let layout = coverage::layout(parsed.tokens(), text);
    let may_warn = may_warn(parsed.tokens(), text);
    let mut module = parsed.into_syntax();
    let ran = layout.map(|layout| coverage::prepare(vm, path, &mut module, layout));
    let mut warned = may_warn | change(&mut module);

    let source = SourceFileBuilder::new(name.as_str(), text).finish();
    let mut codes = Vec::new();
    for part in cut(module) {
        let mut warn = |_: SourceLocation, _: String| {
            warned = true;
            Ok(())
        };
        let code = compile_top_with_syntax_warning_handler(
            ast::Mod::Module(part),
            source.clone(),
            Mode::Exec,
            vm.compile_opts(),
            Some(&mut warn),
        );
        let Ok(code) = code else { return Err(failed()) };
        // Not `Context::new_code`: a set of constants, as in `x in {1, 2}`, needs the machine to hash them.
        let code = PyCode::new_ref_from_bytecode(vm, code);
        codes.push(ran.as_ref().map_or_else(|| code.clone(), |ran| coverage::complete(vm, &code, ran)));
    }
    if warned {
        whole()?;
    }
    Ok(codes)
}

/// Whether Python might warn of how a text or a number is spelt: an escape that is none, or a number with a word behind it.
///
/// Of a raw f-string this says so though nothing in it is an escape.
fn may_warn(tokens: &Tokens, text: &str) -> bool {
    let bytes = text.as_bytes();
    tokens.iter().any(|token| {
        let (start, end) = (usize::from(token.start()), usize::from(token.end()));
        match token.kind() {
            TokenKind::Int | TokenKind::Float | TokenKind::Complex => {
                bytes.get(end).is_some_and(u8::is_ascii_alphabetic)
            }
            TokenKind::String => !is_raw(&bytes[start..end]) && has_odd_escape(&bytes[start..end]),
            TokenKind::FStringMiddle | TokenKind::TStringMiddle => has_odd_escape(&bytes[start..end]),
            _ => false,
        }
    })
}

/// Whether a literal's prefix says that its backslashes are only backslashes.
fn is_raw(literal: &[u8]) -> bool {
    literal.iter().take_while(|byte| byte.is_ascii_alphabetic()).any(|byte| byte.eq_ignore_ascii_case(&b'r'))
}

/// Whether a backslash stands before what it does not change, or before a number that is none of a character.
fn has_odd_escape(text: &[u8]) -> bool {
    let mut rest = text.iter();
    while rest.any(|byte| *byte == b'\\') {
        let is_usual = |byte: &u8| b"\n\r\\'\"abfnrtv0123xNuU".contains(byte);
        if !rest.next().is_some_and(is_usual) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warned(text: &str) -> bool {
        may_warn(parser::parse_module(text).expect("Python").tokens(), text)
    }

    #[test]
    fn usual_escapes_and_numbers_need_no_second_look() {
        assert!(!warned(r#"a = "line\n\ttab \\d \x41 \u0041 \101 \'" + f"{a}\n""#));
        assert!(!warned("a = 0x1f + 1e5 + 2j + len('v1beta') if 1 else 0"));
        assert!(!warned(r#"a = r"\d" + Rb"\d".decode()"#));
        assert!(!warned("a = 1 + \\\n    2"));
    }

    #[test]
    fn odd_escapes_and_numbers_before_words_do() {
        assert!(warned(r#"a = "\d""#));
        assert!(warned(r#"a = f"{a}\d""#));
        assert!(warned(r#"a = "\400""#));
        assert!(warned("a = 1if b else 2"));
        assert!(warned("a = 0x1for b in c"));
    }
}
