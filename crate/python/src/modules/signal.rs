//! `_signal`: the names that `unittest` and `asyncio` look up. No signal is ever delivered in the sandbox.

pub(crate) use decl::module_def;

#[pymodule(name = "_signal")]
#[expect(clippy::unwrap_used, reason = "it is what the macro makes of `#[pyattr]`")]
mod decl {
    use rustpython_vm::function::OptionalArg;
    use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

    #[pyattr]
    const SIG_DFL: i32 = 0;
    #[pyattr]
    const SIG_IGN: i32 = 1;
    #[pyattr]
    const SIGABRT: i32 = 6;
    #[pyattr]
    const SIGINT: i32 = 2;
    #[pyattr]
    const SIGTERM: i32 = 15;
    #[pyattr]
    const NSIG: i32 = 65;

    /// Keeps nothing: the handler would never be called.
    #[pyfunction]
    fn signal(_number: i32, _handler: PyObjectRef) -> i32 {
        SIG_DFL
    }

    #[pyfunction]
    fn getsignal(_number: i32) -> i32 {
        SIG_DFL
    }

    #[pyfunction]
    fn default_int_handler(
        _number: OptionalArg<PyObjectRef>,
        _frame: OptionalArg<PyObjectRef>,
        vm: &VirtualMachine,
    ) -> PyResult {
        Err(vm.new_exception_empty(vm.ctx.exceptions.keyboard_interrupt.to_owned()))
    }

    #[pyfunction]
    fn set_wakeup_fd(_descriptor: i32) -> i32 {
        -1
    }
}
