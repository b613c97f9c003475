//! What a test logs: kept from the moment at which `logging` is imported, and not a line before.
//!
//! The handlers are Python's (`lib/_pytest/logging.py`). Here is only when they come into play, so that a run without
//! `logging` pays nothing for it. Where the library is out of reach, nothing is kept.

use std::cell::Cell;

use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

use super::in_python;

thread_local! {
    /// The phase of a test that this thread is in.
    static PHASE: Cell<&'static str> = const { Cell::new("setup") };
}

/// Keeps what is logged from now on, as soon as `logging` is there.
pub fn watch(vm: &VirtualMachine) {
    PHASE.set("setup");
    let hook = vm.new_function("begin_phase", |vm: &VirtualMachine| drop(call("begin", (PHASE.get(),), vm)));
    let afterwards =
        vm.import("_understudy_importer", 0).and_then(|importer| importer.get_attr("afterwards", vm));
    if let Ok(afterwards) = afterwards {
        drop(afterwards.set_item("logging", hook.into(), vm));
    }
    begin("setup", vm);
}

/// A phase of a test begins: `setup`, `call` or `teardown`.
pub fn begin(phase: &'static str, vm: &VirtualMachine) {
    PHASE.set(phase);
    if is_imported("logging", vm) {
        drop(call("begin", (phase,), vm));
    }
}

/// The phase is over. Gives what was logged in it, without a line end.
#[must_use]
pub fn end(vm: &VirtualMachine) -> String {
    if !is_imported("_pytest.logging", vm) {
        return String::new();
    }
    call("end", (), vm)
        .and_then(|text| text.str(vm))
        .map_or_else(|_| String::new(), |text| text.to_string_lossy().into_owned())
}

fn is_imported(name: &'static str, vm: &VirtualMachine) -> bool {
    vm.sys_module.get_attr("modules", vm).is_ok_and(|modules| modules.get_item(name, vm).is_ok())
}

fn call(
    function: &'static str,
    args: impl rustpython_vm::function::IntoFuncArgs,
    vm: &VirtualMachine,
) -> PyResult<PyObjectRef> {
    in_python(vm, "_pytest.logging", function)?.call(args, vm)
}
