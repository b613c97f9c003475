//! Patches around the call of a function that they decorate.

use rustpython_vm::builtins::PyDict;
use rustpython_vm::function::FuncArgs;
use rustpython_vm::{AsObject, PyObjectRef, PyResult, VirtualMachine};

use crate::modules::unittest_mock::double::is_default;

/// Calls `function` with every patch of `patchings` in place, and the mocks that they made as further arguments.
pub(in crate::modules::unittest_mock) fn run(
    patchings: Vec<PyObjectRef>,
    function: PyObjectRef,
    mut args: FuncArgs,
    vm: &VirtualMachine,
) -> PyResult {
    let entered = enter_all(patchings, &mut args, vm)?;
    let result = function.call_with_args(args, vm);
    leave(entered, result, vm)
}

/// Enters the patches and adds the mocks that they make to the arguments. Where one fails, the others are left.
pub(in crate::modules::unittest_mock) fn enter_all(
    patchings: Vec<PyObjectRef>,
    args: &mut FuncArgs,
    vm: &VirtualMachine,
) -> PyResult<Vec<PyObjectRef>> {
    let mut entered = Vec::with_capacity(patchings.len());
    let mut extra = Vec::new();
    for patching in patchings {
        if let Err(error) = enter(&patching, &mut extra, args, vm) {
            leave(entered, Err(error), vm)?;
            return Err(vm.new_runtime_error("a patch could not be put in place"));
        }
        entered.push(patching);
    }
    args.args.append(&mut extra);
    Ok(entered)
}

/// Enters one patch and adds what it made to the arguments.
fn enter(
    patching: &PyObjectRef,
    extra: &mut Vec<PyObjectRef>,
    args: &mut FuncArgs,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let given = vm.call_method(patching, "__enter__", ())?;
    let attribute_name = patching.get_attr("attribute_name", vm)?;
    if vm.is_none(&attribute_name) {
        if is_default(&patching.get_attr("new", vm)?) {
            extra.push(given);
        }
        return Ok(());
    }
    if let Ok(named) = given.downcast::<PyDict>() {
        for (name, value) in named.items_vec() {
            args.kwargs.insert(name.str(vm)?.as_wtf8().to_owned(), value);
        }
    }
    Ok(())
}

/// Leaves patches, the last one first, with what came of the call.
pub(in crate::modules::unittest_mock) fn leave(
    entered: Vec<PyObjectRef>,
    mut result: PyResult,
    vm: &VirtualMachine,
) -> PyResult {
    for patching in entered.into_iter().rev() {
        let none = vm.ctx.none();
        let about: Vec<PyObjectRef> = match &result {
            Ok(_) => vec![none.clone(), none.clone(), none],
            Err(error) => {
                let trace = error.__traceback__().map_or_else(|| none, Into::into);
                vec![error.class().to_owned().into(), error.clone().into(), trace]
            }
        };
        match patching.get_attr("__exit__", vm)?.call(FuncArgs::from(about), vm) {
            Ok(handled) if result.is_err() && handled.clone().try_to_bool(vm)? => result = Ok(vm.ctx.none()),
            Ok(_) => {}
            Err(error) => result = Err(error),
        }
    }
    result
}
