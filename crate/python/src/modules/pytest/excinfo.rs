//! `ExceptionInfo`: what `with pytest.raises(...) as info` binds.

use rustpython_vm::{
    AsObject, Py, PyObjectRef, PyPayload, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyTraceback},
    common::lock::PyMutex,
    pyclass,
    types::Representable,
};

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

    /// The frames as Python's own traceback objects, outermost first.
    #[pygetset]
    fn traceback(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<Vec<PyObjectRef>> {
        let Some(first) = zelf.caught("traceback", vm)?.__traceback__() else { return Ok(Vec::new()) };
        Ok(first.iter().map(Into::into).collect())
    }

    #[pymethod]
    fn exconly(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
        let exception = zelf.caught("value", vm)?;
        let text = told(vm, exception.as_object())?;
        let name = exception.class().name().to_string();
        Ok(if text.is_empty() { name } else { format!("{name}: {text}") })
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

impl Representable for ExceptionInfo {
    fn repr_str(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
        let caught = zelf.exception.lock().clone();
        let Some(exception) = caught else {
            return Ok("<ExceptionInfo for raises contextmanager>".to_owned());
        };
        let length = exception
            .__traceback__()
            .map_or(0, |first: rustpython_vm::PyRef<PyTraceback>| first.iter().count());
        Ok(format!("<ExceptionInfo {} tblen={length}>", exception.as_object().repr(vm)?))
    }
}
