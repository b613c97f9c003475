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
use super::parameters::Parameters;

const HAS_CALLS: Parameters =
    Parameters { method: "assert_has_calls", positional: &["calls", "any_order"], required: 1, named: &[] };

/// What a test asserts of a mock.
#[pyclass]
pub(super) trait Assertions: PyPayload {
    /// It was called.
    #[pymethod]
    fn assert_called(zelf: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        Parameters::none("assert_called").bind(args, vm)?;
        expect(zelf, Deed::Call, vm, |it| it.happened())
    }

    /// It was called once.
    #[pymethod]
    fn assert_called_once(zelf: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        Parameters::none("assert_called_once").bind(args, vm)?;
        expect(zelf, Deed::Call, vm, |it| it.once())
    }

    /// It was never called.
    #[pymethod]
    fn assert_not_called(zelf: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        Parameters::none("assert_not_called").bind(args, vm)?;
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
    fn assert_has_calls(zelf: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        let mut values = HAS_CALLS.bind(args, vm)?.into_iter();
        let calls = values.next().flatten().unwrap_or_else(|| vm.ctx.none());
        let any_order = values.next().flatten().map_or(Ok(false), |value| value.try_to_bool(vm))?;
        let items: Vec<PyObjectRef> = calls.try_to_value(vm)?;
        expect_calls(zelf, Deed::Call, &items, any_order, vm)
    }
}

impl Assertions for Double {}
