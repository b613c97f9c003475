//! `capsys`: what a test has printed so far.

pub use _understudy_capture::Capture;
pub(crate) use _understudy_capture::module_def;

#[rustpython_vm::pymodule]
mod _understudy_capture {
    use protocol::Stream;
    use rustpython_vm::{
        AsObject, Py, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine, class::PyClassImpl,
        common::lock::PyMutex, function::FuncArgs, pyclass, types::Representable,
    };

    use crate::sandbox;

    /// Reads what was printed since it was last asked.
    #[pyattr]
    #[pyclass(name = "CaptureFixture", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub struct Capture {
        /// `collections.namedtuple` for the answer, made when it is first needed.
        result: PyMutex<Option<PyObjectRef>>,
    }

    impl Capture {
        /// A new one. What was printed before the test is not its business.
        #[must_use]
        pub fn new_ref(vm: &VirtualMachine) -> PyRef<Self> {
            let _ = Self::make_static_type();
            Self { result: PyMutex::new(None) }.into_ref(&vm.ctx)
        }

        fn result(&self, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
            if let Some(class) = self.result.lock().clone() {
                return Ok(class);
            }
            let make = vm.import("collections", 0)?.get_attr("namedtuple", vm)?;
            let class = make.call(("CaptureResult", "out err"), vm)?;
            *self.result.lock() = Some(class.clone());
            Ok(class)
        }
    }

    impl Representable for Capture {
        fn repr_str(zelf: &Py<Self>, _vm: &VirtualMachine) -> PyResult<String> {
            Ok(format!("<_pytest.capture.CaptureFixture object at {:#x}>", zelf.as_object().get_id()))
        }
    }

    #[pyclass(with(Representable))]
    impl Capture {
        #[pymethod]
        fn readouterr(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let sandbox = sandbox::current();
            let (out, err) = (sandbox.streams().take(Stream::Out), sandbox.streams().take(Stream::Err));
            zelf.result(vm)?.call((out, err), vm)
        }

        /// `with capsys.disabled()`: there is no terminal to print to here, so what is printed stays captured.
        #[pymethod]
        fn disabled(zelf: PyRef<Self>) -> PyRef<Self> {
            zelf
        }

        #[pymethod]
        fn __enter__(_zelf: &Py<Self>) {}

        #[pymethod]
        fn __exit__(_zelf: &Py<Self>, _args: FuncArgs) {}
    }
}
