//! A long file in parts, one executed after the other as if they were one.
//!
//! The compiler compares each function of a module with those before it, so that a file takes the square of the number
//! of its functions.

use rustpython_vm::compiler::ast::{AtomicNodeIndex, ModModule, Stmt};

/// A file of up to so many statements is one part, and others are parts of so many, or a few more.
const LENGTH: usize = 256;

/// The module in parts, each beginning with a function or a class. Where a statement says something of the module as a whole,
/// as an annotation does, or might, there is one part.
pub(super) fn parts(mut module: ModModule) -> Vec<ModModule> {
    if module.body.len() <= LENGTH || !module.body.iter().all(stands_alone) {
        return vec![module];
    }
    let range = module.range;
    let mut parts = Vec::new();
    for statement in std::mem::take(&mut module.body) {
        if module.body.len() >= LENGTH && is_definition(&statement) {
            let next = ModModule {
                node_index: AtomicNodeIndex::NONE,
                range,
                body: <_>::default(),
                runtime_body: None,
            };
            parts.push(std::mem::replace(&mut module, next));
        }
        module.body.push(statement);
    }
    parts.push(module);
    parts
}

fn is_definition(statement: &Stmt) -> bool {
    matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_))
}

fn stands_alone(statement: &Stmt) -> bool {
    match statement {
        Stmt::ImportFrom(import) => {
            import.module.as_ref().is_none_or(|module| module.as_str() != "__future__")
        }
        Stmt::Assign(_) | Stmt::Expr(_) | Stmt::Import(_) | Stmt::Pass(_) => true,
        other => is_definition(other),
    }
}

#[cfg(test)]
mod tests {
    use rustpython_vm::compiler::parser::parse_module;

    use super::{LENGTH, parts};

    fn lengths(text: &str) -> Vec<usize> {
        let module = parse_module(text).expect("Python").into_syntax();
        parts(module).into_iter().map(|part| part.body.len()).collect()
    }

    #[test]
    fn a_long_file_is_cut_before_a_definition() {
        let test = "def test(): pass\n";
        assert_eq!(lengths(&test.repeat(LENGTH)), [LENGTH]);
        assert_eq!(lengths(&test.repeat(2 * LENGTH + 1)), [LENGTH, LENGTH, 1]);
        let with_texts = format!("'About.'\n{}'a'\nx = 1\n{test}", test.repeat(LENGTH));
        assert_eq!(lengths(&with_texts), [LENGTH, 4]);
        let with_end = format!("{}'a'\nx = 1\n{test}", test.repeat(LENGTH));
        assert_eq!(lengths(&with_end), [LENGTH + 2, 1]);
    }

    #[test]
    fn what_belongs_together_is_not_cut() {
        let test = "def test(): pass\n".repeat(LENGTH + 1);
        for whole in ["from __future__ import annotations\n", "x: int = 1\n", "if x:\n    y: int = 1\n"] {
            assert_eq!(lengths(&format!("{whole}{test}")), [LENGTH + 2], "{whole}");
        }
    }
}
