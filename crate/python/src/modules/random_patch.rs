//! Makes a `random.Random` without a seed take one from the sandbox.
//!
//! The native `_random` asks the host for one. As with the clock, the class is shared by all interpreters of a thread, so
//! its method is replaced on the class itself, by a native function that holds no interpreter. `_random.Random()` itself,
//! which nobody but `random` makes, is deliberately as it was.

use rustpython_vm::builtins::{PyType, PyTypeRef};
use rustpython_vm::function::OptionalArg;
use rustpython_vm::{AsObject, PyObjectRef, PyResult, VirtualMachine};

use crate::sandbox;

/// Where the class keeps the method that was replaced.
const NATIVE: &str = "_understudy_seed";

/// Replaces `seed` of `_random.Random`, which stays replaced.
///
/// # Errors
/// Where `_random` cannot be imported.
pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
    let class = class(vm)?;
    let native = vm.ctx.intern_str(NATIVE);
    if class.get_attr(native).is_some() {
        return Ok(());
    }
    class.set_attr(native, class.as_object().get_attr("seed", vm)?);
    // The class lives as long as the thread does; a method wants that to be said.
    let class: &'static PyTypeRef = Box::leak(Box::new(class));
    class.set_attr(vm.ctx.intern_str("seed"), vm.new_method("seed", class, seed).into());
    Ok(())
}

fn class(vm: &VirtualMachine) -> PyResult<PyTypeRef> {
    let class = vm.import("_random", 0)?.get_attr("Random", vm)?;
    class.downcast::<PyType>().map_err(|_| vm.new_type_error("`Random` is a class"))
}

fn seed(generator: PyObjectRef, given: OptionalArg<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
    let given = given.into_option().filter(|given| !vm.is_none(given));
    let seed = given.unwrap_or_else(|| vm.ctx.new_int(sandbox::current().dice().seed()).into());
    class(vm)?.as_object().get_attr(NATIVE, vm)?.call((generator, seed), vm)
}
