//! What `AsyncMock` needs of the engine: noting awaits, and expectations about them.

use mock::{Call, Deed};
use rustpython_vm::{Py, PyObjectRef, PyResult, VirtualMachine};

use super::domain::expect;
use super::double::{Calls, Double, Last, Which};
use super::object::given;
use super::{answer, journal, recorded};

/// An await has begun. Gives where its answer is to be noted.
pub(super) fn note(
    double: &Py<Double>,
    args: PyObjectRef,
    kwargs: PyObjectRef,
    vm: &VirtualMachine,
) -> PyResult<Option<usize>> {
    let call = Call { name: "".into(), arguments: given(args, kwargs, vm) };
    let index = journal::awaited(double, &call.arguments);
    let shown = {
        let mut state = double.state.borrow_mut();
        state.awaits.count += 1;
        state.awaits.last = Last::Native(call.clone());
        match &mut state.awaits.own {
            Calls::Native(calls) => {
                calls.push(call.clone());
                None
            }
            Calls::Shown(list) => Some(list.clone()),
        }
    };
    if let Some(list) = shown {
        vm.call_method(&list, "append", (recorded::to_python(&call, true, vm)?,))?;
    }
    answer::show_delegate(double, vm)?;
    Ok(index)
}

/// How often it was awaited, the last await, and all of them.
pub(super) fn seen(double: &Py<Double>, vm: &VirtualMachine) -> PyResult<(usize, PyObjectRef, PyObjectRef)> {
    let (count, last) = {
        let state = double.state.borrow();
        (state.awaits.count, state.awaits.last.clone())
    };
    Ok((count, last.shown(vm)?, double.shown(Which::Awaits, vm)?))
}

/// Changes what is known of its awaits.
pub(super) fn set(double: &Py<Double>, which: &str, value: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
    match which {
        "await_count" => double.state.borrow_mut().awaits.count = value.try_to_value(vm)?,
        "await_args" if vm.is_none(&value) => double.state.borrow_mut().awaits.last = Last::None,
        "await_args" => double.state.borrow_mut().awaits.last = Last::Shown(value),
        _ => double.state.borrow_mut().awaits.own = Calls::Shown(value),
    }
    Ok(())
}

/// Raises `AssertionError` unless the expectation called `which` is met.
pub(super) fn check(
    double: &Py<Double>,
    which: &str,
    args: PyObjectRef,
    kwargs: PyObjectRef,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let arguments = given(args, kwargs, vm);
    expect(double, Deed::Await, vm, |it| match which {
        "awaited" => it.happened(),
        "awaited_once" => it.once(),
        "not_awaited" => it.never(),
        "awaited_with" => it.last_with((*arguments).clone()),
        "awaited_once_with" => it.once_with((*arguments).clone()),
        _ => it.any_with((*arguments).clone()),
    })
}
