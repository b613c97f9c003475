//! The call of one test: a function with its fixtures, a coroutine in its loop, or a test that `unittest` runs.
//!
//! - source: pytest 9.2, `_pytest.python.pytest_pyfunc_call` and `_pytest.unittest.TestCaseFunction.runtest`

use std::rc::Rc;

use python::modules::pytest::{NodeKind, in_python};
use rustpython_vm::{
    PyObject, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyBaseException, PyBaseExceptionRef},
    function::{FuncArgs, KwArgs},
};

use crate::collect::{Item, is_async};
use crate::fixture::{Fixtures, asynchronous};
use crate::warned;

/// What came of a call.
#[derive(Default)]
pub(super) struct Called {
    /// What it raised.
    pub(super) raised: Option<PyBaseExceptionRef>,
    /// What went wrong after that, which pytest tells as the tear-down's.
    pub(super) late: Option<PyBaseExceptionRef>,
}

/// Calls the function of `item`.
pub(super) fn call(vm: &VirtualMachine, fixtures: &Fixtures, item: &Rc<Item>) -> Called {
    let instance = item.node.instance.lock().clone();
    match instance {
        Some(case) if item.node.kind == NodeKind::TestCaseFunction => {
            run_case(vm, &case).unwrap_or_else(|raised| Called { raised: Some(raised), late: None })
        }
        instance => {
            Called { raised: call_function(vm, fixtures, item, instance.as_deref()).err(), late: None }
        }
    }
}

/// Lets a test case run itself.
fn run_case(vm: &VirtualMachine, case: &PyObject) -> PyResult<Called> {
    let told = in_python(vm, "_pytest.unittest", "run")?.call((case.to_owned(),), vm)?;
    let told = vm.extract_elements_with(&told, Ok)?;
    let mut told = told.into_iter().filter_map(|raised| raised.downcast::<PyBaseException>().ok());
    Ok(Called { raised: told.next(), late: told.next() })
}

fn call_function(
    vm: &VirtualMachine,
    fixtures: &Fixtures,
    item: &Rc<Item>,
    instance: Option<&PyObject>,
) -> PyResult<()> {
    let function = match instance {
        Some(instance) => instance.get_attr(vm.ctx.intern_str(item.name.as_str()), vm)?,
        None => item.function.clone(),
    };
    let mut arguments = Vec::new();
    for name in &item.arguments {
        arguments.push((name.clone(), item.node.values.get_item(name.as_str(), vm)?));
    }
    let keywords: KwArgs = arguments.into_iter().collect();
    if is_async(vm, &function) {
        return asynchronous::run_test(vm, fixtures, item, &function, &keywords);
    }
    if item.marks.iter().any(|mark| mark.label() == "asyncio") {
        warn_of_mark(vm, item)?;
    }
    let given = function.call(FuncArgs::new(Vec::<PyObjectRef>::new(), keywords), vm)?;
    if vm.is_none(&given) {
        return Ok(());
    }
    let is_awaited = |name: &'static str| vm.get_attribute_opt(&given, name).ok().flatten().is_some();
    if is_awaited("__await__") || is_awaited("__aiter__") {
        return Err(asynchronous::refuse(vm));
    }
    warned::returned(vm, item, &given)
}

fn warn_of_mark(vm: &VirtualMachine, item: &Item) -> PyResult<()> {
    let message = format!(
        "The test {} is marked with '@pytest.mark.asyncio' but it is not an async function. Please remove the asyncio \
         mark. If the test is not marked explicitly, check for global marks applied via 'pytestmark'.",
        item.node.shown()
    );
    warned::warn(vm, "PytestWarning", &message, &item.path, item.line)
}
