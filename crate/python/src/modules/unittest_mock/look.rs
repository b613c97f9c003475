//! What a test runner asks of a value: whether it is a mock, and where it came from.

use rustpython_vm::{AsObject, PyObjectRef, VirtualMachine};

use super::double::{Double, extract, interned};

/// The assertions that every mock has, and those that mocks have whose calls are awaited.
const ASSERTIONS: [&str; 7] = [
    "assert_called",
    "assert_called_once",
    "assert_called_with",
    "assert_called_once_with",
    "assert_any_call",
    "assert_has_calls",
    "assert_not_called",
];
const AWAIT_ASSERTIONS: [&str; 7] = [
    "assert_awaited",
    "assert_awaited_once",
    "assert_awaited_with",
    "assert_awaited_once_with",
    "assert_any_await",
    "assert_has_awaits",
    "assert_not_awaited",
];

/// Whether it is a mock, or a function that `create_autospec` made for one.
#[must_use]
pub fn is_mock(value: &PyObjectRef, vm: &VirtualMachine) -> bool {
    extract(value, vm).is_some()
}

/// Whether it is a mock that has this assertion.
#[must_use]
pub fn has_assertion(value: &PyObjectRef, name: &str, vm: &VirtualMachine) -> bool {
    extract(value, vm).is_some_and(|double| {
        ASSERTIONS.contains(&name) || double.family.is_async && AWAIT_ASSERTIONS.contains(&name)
    })
}

/// Whether it is a method of a mock that was not called.
#[must_use]
pub fn is_method(value: &PyObjectRef, vm: &VirtualMachine) -> bool {
    let types = &vm.ctx.types;
    (value.class().is(types.builtin_function_or_method_type) || value.class().is(types.bound_method_type))
        && value.get_attr("__self__", vm).is_ok_and(|it| it.downcast_ref::<Double>().is_some())
}

/// Whether it is a mock that `root` made up, and that nobody has told to count as false.
#[must_use]
pub fn is_made_up_by(value: &PyObjectRef, root: &PyObjectRef, vm: &VirtualMachine) -> bool {
    let (Some(value), Some(root)) = (value.downcast_ref::<Double>(), extract(root, vm)) else { return false };
    if !matches!(value.child(&interned("__bool__", vm), vm), Ok(None)) {
        return false;
    }
    let mut above = value.state.borrow().reacher.clone();
    while let Some(it) = above {
        if it.is(&root) {
            return true;
        }
        let next = it.state.borrow().reacher.clone();
        above = next;
    }
    false
}

/// Whether it is what a mock without a spec answered when a method was called that it made up.
#[must_use]
pub fn is_made_up_answer(value: &PyObjectRef) -> bool {
    let Some(answer) = value.downcast_ref::<Double>() else { return false };
    let state = answer.state.borrow();
    let Some(method) = state.reacher.as_ref().filter(|_| state.step.as_deref() == Some("()")) else {
        return false;
    };
    let method = method.state.borrow();
    method.spec.is_none() && method.owner.as_ref().is_some_and(|owner| owner.state.borrow().spec.is_none())
}
