//! What mocks cost: to make one, to call it, and to report a call that was not made. From Rust, and from Python.
//!
//! `cargo bench --package tests --bench mock`. The browser's figures are `cargo xtask bench`; these are for finding out what
//! a change of the engine costs.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use mock::{Mock, args};
use python::vm::builtins::PyCode;
use python::vm::compiler::Mode;
use python::vm::scope::Scope;
use python::vm::{PyRef, VirtualMachine};
use python::{Config, Interpreter};

/// What is done once before.
const BEFORE: &str = "
from unittest.mock import Mock
called = Mock()
loaded = Mock(name='load')
loaded(1, key='x')
def failed():
    try:
        loaded.assert_called_once_with(2, key='y')
    except AssertionError as error:
        return str(error)
";

/// So often in one go, so that what surrounds it does not count.
const TIMES: usize = 100;

/// A mock keeps every call. A new one comes before that takes much memory.
const KEPT: usize = 10_000;

/// The engine alone.
fn rust(criterion: &mut Criterion) {
    criterion.bench_function("rust: Mock::new", |bench| bench.iter(|| Mock::new(black_box("load"))));
    let mut mock = Mock::new("load");
    let mut calls = 0;
    criterion.bench_function("rust: call with two arguments", |bench| {
        bench.iter(|| {
            calls += 1;
            if calls % KEPT == 0 {
                mock = Mock::new("load");
            }
            mock.call(args![black_box(1); key = "x"]).is_ok()
        });
    });
    let mock = Mock::new("load");
    mock.call(args![1; key = "x"]).expect("it is told to raise nothing");
    criterion.bench_function("rust: failed assert_called_once_with, with its report", |bench| {
        bench.iter(|| {
            let report = mock.assert_called_once_with(args![2; key = "y"]).expect_err("it was another call");
            Mock::wording(&report)
        });
    });
}

/// The same through the interpreter, [`TIMES`] times each.
fn python(criterion: &mut Criterion) {
    Interpreter::new(&Config::default()).enter(|vm| {
        let scope = vm.new_scope_with_main().expect("a machine has a main module");
        execute(&compiled(BEFORE, vm), &scope, vm);
        for (name, act) in [
            ("python: Mock()", "Mock()"),
            ("python: call with two arguments", "called(1, key='x')"),
            ("python: failed assert_called_once_with, with its report", "failed()"),
            ("python: the loop around these", "pass"),
        ] {
            let source = format!("called = Mock()\nfor _ in range({TIMES}): {act}\n");
            let code = compiled(&source, vm);
            let name = format!("{name}, {TIMES} times");
            criterion.bench_function(&name, |bench| bench.iter(|| execute(&code, &scope, vm)));
        }
    });
}

fn compiled(source: &str, vm: &VirtualMachine) -> PyRef<PyCode> {
    vm.compile(source, Mode::Exec, "bench.py").expect("it is right")
}

fn execute(code: &PyRef<PyCode>, scope: &Scope, vm: &VirtualMachine) {
    vm.run_code_obj(code.clone(), scope.clone()).expect("nothing is raised");
}

criterion_group!(mocks, rust, python);
criterion_main!(mocks);
