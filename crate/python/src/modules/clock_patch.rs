//! Makes `datetime.datetime.now` and its kin read the sandbox's clock.
//!
//! The native `_datetime` reads the host's clock, which traps in the browser. Its classes are immutable from Python
//! and shared by all interpreters of a thread, so the three methods are replaced on the classes themselves, by
//! native functions that hold no interpreter.

use rustpython_vm::builtins::{PyClassMethod, PyType, PyTypeRef};
use rustpython_vm::function::OptionalArg;
use rustpython_vm::{AsObject, PyObjectRef, PyPayload, PyResult, VirtualMachine};

use crate::sandbox;

/// Replaces `now`, `utcnow` and `today` of `datetime.datetime`.
///
/// # Errors
/// Where `_datetime` cannot be imported.
pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
    let class = vm.import("_datetime", 0)?.get_attr("datetime", vm)?;
    let class = class.downcast::<PyType>().map_err(|_| vm.new_type_error("`datetime` is a class"))?;
    let methods: [(&'static str, PyObjectRef); 3] = [
        ("now", vm.new_function("now", now).into()),
        ("utcnow", vm.new_function("utcnow", utcnow).into()),
        ("today", vm.new_function("today", today).into()),
    ];
    for (name, function) in methods {
        let method = PyClassMethod::from(function).into_ref(&vm.ctx);
        class.set_attr(vm.ctx.intern_str(name), method.into());
    }
    Ok(())
}

#[derive(FromArgs)]
struct NowArgs {
    #[pyarg(any, optional)]
    tz: OptionalArg<PyObjectRef>,
}

fn now(class: PyTypeRef, args: NowArgs, vm: &VirtualMachine) -> PyResult {
    let zone = args.tz.unwrap_or_none(vm);
    vm.call_method(class.as_object(), "fromtimestamp", (current_seconds(), zone))
}

fn utcnow(class: PyTypeRef, vm: &VirtualMachine) -> PyResult {
    rustpython_vm::warn::warn(
        vm.ctx
            .new_str(
                "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use \
                 timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).",
            )
            .into(),
        Some(vm.ctx.exceptions.deprecation_warning.to_owned()),
        1,
        None,
        vm,
    )?;
    vm.call_method(class.as_object(), "fromtimestamp", (current_seconds(),))
}

fn today(class: PyTypeRef, vm: &VirtualMachine) -> PyResult {
    vm.call_method(class.as_object(), "fromtimestamp", (current_seconds(),))
}

#[expect(clippy::cast_precision_loss, reason = "a float of seconds holds microseconds until the year 2255")]
fn current_seconds() -> f64 {
    (sandbox::current().clock().now_ns() / 1_000) as f64 / 1e6
}
