//! The assertions about calls, as Python sees them.

#![expect(
    clippy::redundant_closure_for_method_calls,
    reason = "a path would fix the lifetimes that `expect` leaves open"
)]

use mock::Deed;
use rustpython_vm::function::FuncArgs;
use rustpython_vm::{Py, PyObjectRef, PyPayload, PyResult, VirtualMachine};

use super::domain::{expect, expect_calls};
use super::double::{Double, arguments};

/// What a test asserts of a mock.
#[pyclass]
pub(super) trait Assertions: PyPayload {
    /// It was called.
    #[pymethod]
    fn assert_called(zelf: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        take_none("assert_called", &args, vm)?;
        expect(zelf, Deed::Call, vm, |it| it.happened())
    }

    /// It was called once.
    #[pymethod]
    fn assert_called_once(zelf: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        take_none("assert_called_once", &args, vm)?;
        expect(zelf, Deed::Call, vm, |it| it.once())
    }

    /// It was never called.
    #[pymethod]
    fn assert_not_called(zelf: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        take_none("assert_not_called", &args, vm)?;
        expect(zelf, Deed::Call, vm, |it| it.never())
    }

    /// The last call was with these arguments.
    #[pymethod]
    fn assert_called_with(zelf: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        expect(zelf, Deed::Call, vm, |it| it.last_with(arguments(&args)))
    }

    /// It was called once, with these arguments.
    #[pymethod]
    fn assert_called_once_with(zelf: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        expect(zelf, Deed::Call, vm, |it| it.once_with(arguments(&args)))
    }

    /// It was called with these arguments at least once.
    #[pymethod]
    fn assert_any_call(zelf: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        expect(zelf, Deed::Call, vm, |it| it.any_with(arguments(&args)))
    }

    /// These calls happened, on it or on what is below it: one after the other, unless `any_order`.
    #[pymethod]
    fn assert_has_calls(zelf: &Py<Double>, args: HasCalls, vm: &VirtualMachine) -> PyResult<()> {
        let items: Vec<PyObjectRef> = args.calls.try_to_value(vm)?;
        expect_calls(zelf, Deed::Call, &items, args.any_order, vm)
    }
}

impl Assertions for Double {}

/// Refuses arguments, as those who give some to `assert_called` want `assert_called_with`.
fn take_none(name: &str, args: &FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
    let what = match (args.kwargs.keys().next(), args.args.len()) {
        (Some(keyword), _) => format!("got an unexpected keyword argument '{keyword}'"),
        (None, 0) => return Ok(()),
        (None, count) => format!("takes 1 positional argument but {} were given", count + 1),
    };
    Err(vm.new_type_error(format!("NonCallableMock.{name}() {what}")))
}

/// The arguments of `assert_has_calls`.
#[derive(FromArgs)]
pub(super) struct HasCalls {
    #[pyarg(any)]
    calls: PyObjectRef,
    #[pyarg(any, default = false)]
    any_order: bool,
}
