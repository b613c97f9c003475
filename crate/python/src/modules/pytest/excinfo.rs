//! `ExceptionInfo`: what `with pytest.raises(...) as info` binds.

use rustpython_vm::{
    AsObject, Py, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyGenericAlias, PyTraceback, PyTupleRef, PyTypeRef},
    common::lock::PyMutex,
    function::{FuncArgs, IntoFuncArgs, OptionalArg},
    pyclass,
    types::Representable,
};

use super::in_python;
use super::outcome::told;

/// The exception that was caught; empty until the block is left.
#[pyclass(name = "ExceptionInfo", module = "pytest")]
#[derive(Debug, Default, PyPayload)]
pub(super) struct ExceptionInfo {
    exception: PyMutex<Option<PyBaseExceptionRef>>,
}

impl ExceptionInfo {
    /// Fills in what was caught.
    pub(super) fn fill(&self, exception: PyBaseExceptionRef) {
        *self.exception.lock() = Some(exception);
    }

    fn caught(&self, attribute: &str, vm: &VirtualMachine) -> PyResult<PyBaseExceptionRef> {
        self.exception.lock().clone().ok_or_else(|| {
            let text = format!(".{attribute} can only be used after the context manager exits");
            vm.new_exception_msg(vm.ctx.exceptions.assertion_error.to_owned(), text.into())
        })
    }
}

#[pyclass(with(Representable))]
impl ExceptionInfo {
    #[pygetset]
    fn value(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<PyBaseExceptionRef> {
        zelf.caught("value", vm)
    }

    #[pygetset(name = "type")]
    fn class_of_exception(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
        Ok(zelf.caught("type", vm)?.class().to_owned().into())
    }

    #[pygetset]
    fn typename(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
        Ok(zelf.caught("typename", vm)?.class().name().to_string())
    }

    #[pygetset]
    fn tb(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
        let traceback = zelf.caught("tb", vm)?.__traceback__();
        Ok(traceback.map_or_else(|| vm.ctx.none(), Into::into))
    }

    /// The frames, outermost first.
    #[pygetset]
    fn traceback(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        let traceback = zelf.caught("tb", vm)?.__traceback__();
        in_code(vm, "traceback", vec![traceback.map_or_else(|| vm.ctx.none(), Into::into)])
    }

    /// The exception as Python prints it, without its traceback.
    #[pymethod]
    fn exconly(zelf: &Py<Self>, tryshort: OptionalArg<bool>, vm: &VirtualMachine) -> PyResult {
        let short = vm.ctx.new_bool(tryshort.unwrap_or_default());
        in_code(vm, "exconly", vec![zelf.caught("value", vm)?.into(), short.into()])
    }

    /// Whether the group that was caught has an exception of that class in it.
    #[pymethod]
    fn group_contains(zelf: &Py<Self>, mut args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        args.args.insert(0, zelf.caught("value", vm)?.into());
        in_code(vm, "group_contains", args)
    }

    #[pymethod]
    fn getrepr(zelf: &Py<Self>, _args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        in_code(vm, "whole", vec![zelf.caught("value", vm)?.into()])
    }

    /// One that is filled later.
    #[pystaticmethod]
    fn for_later(vm: &VirtualMachine) -> PyRef<Self> {
        Self::default().into_ref(&vm.ctx)
    }

    /// One of an exception that is at hand.
    #[pystaticmethod]
    fn from_exception(exception: PyBaseExceptionRef, vm: &VirtualMachine) -> PyRef<Self> {
        Self { exception: PyMutex::new(Some(exception)) }.into_ref(&vm.ctx)
    }

    /// One of what `sys.exc_info()` gives.
    #[pystaticmethod]
    fn from_exc_info(info: PyTupleRef, vm: &VirtualMachine) -> PyResult<PyRef<Self>> {
        let made = Self::default().into_ref(&vm.ctx);
        Self::fill_unfilled(&made, info, vm)?;
        Ok(made)
    }

    /// One of the exception that is being handled.
    #[pystaticmethod]
    fn from_current(vm: &VirtualMachine) -> PyResult<PyRef<Self>> {
        let exception = vm.current_exception().ok_or_else(|| {
            let text = "no current exception".to_owned();
            vm.new_exception_msg(vm.ctx.exceptions.assertion_error.to_owned(), text.into())
        })?;
        Ok(Self::from_exception(exception, vm))
    }

    /// Fills one that was made for later with what `sys.exc_info()` gives.
    #[pymethod]
    fn fill_unfilled(zelf: &Py<Self>, info: PyTupleRef, vm: &VirtualMachine) -> PyResult<()> {
        let value = info.as_slice().get(1).cloned().unwrap_or_else(|| vm.ctx.none());
        zelf.fill(value.downcast().map_err(|_| vm.new_type_error("the second of three is the exception"))?);
        Ok(())
    }

    #[pyclassmethod]
    fn __class_getitem__(
        class: PyTypeRef,
        args: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<PyGenericAlias> {
        PyGenericAlias::from_args(class, args, vm)
    }

    #[pymethod]
    fn errisinstance(zelf: &Py<Self>, class: PyObjectRef, vm: &VirtualMachine) -> PyResult<bool> {
        zelf.caught("value", vm)?.as_object().is_instance(&class, vm)
    }

    #[pymethod(name = "match")]
    fn matches(zelf: &Py<Self>, regexp: PyObjectRef, vm: &VirtualMachine) -> PyResult<bool> {
        let told = told(vm, zelf.caught("value", vm)?.as_object())?;
        match super::raises::mismatch(vm, &regexp, &told)? {
            None => Ok(true),
            Some(reason) => {
                Err(vm.new_exception_msg(vm.ctx.exceptions.assertion_error.to_owned(), reason.into()))
            }
        }
    }
}

fn in_code(vm: &VirtualMachine, function: &'static str, args: impl IntoFuncArgs) -> PyResult {
    in_python(vm, "_pytest._code", function)?.call(args, vm)
}

impl Representable for ExceptionInfo {
    fn repr_str(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
        let caught = zelf.exception.lock().clone();
        let Some(exception) = caught else {
            return Ok("<ExceptionInfo for raises contextmanager>".to_owned());
        };
        let length = exception.__traceback__().map_or(0, |first: PyRef<PyTraceback>| first.iter().count());
        Ok(format!("<ExceptionInfo {} tblen={length}>", exception.as_object().repr(vm)?))
    }
}
