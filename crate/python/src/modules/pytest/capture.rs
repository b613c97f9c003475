//! `capsys` and its kin: what a test has printed so far.
//!
//! There is one place to print to, so `capfd` is `capsys`: what is written to the file descriptors 1 and 2 arrives there
//! as well.

use std::cell::Cell;

pub use _understudy_capture::Capture;
pub(crate) use _understudy_capture::module_def;

thread_local! {
    /// Whether output is handed on, and belongs to no part of a test.
    static HANDED_ON: Cell<bool> = const { Cell::new(false) };
}

/// Says whether what the run prints is handed on instead of being kept for reports, as pytest's `-s` does.
pub fn hand_on(handing_on: bool) {
    HANDED_ON.set(handing_on);
}

#[rustpython_vm::pymodule]
mod _understudy_capture {
    use protocol::Stream;
    use rustpython_vm::{
        AsObject, Py, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
        builtins::{PyGenericAlias, PyTypeRef},
        class::PyClassImpl,
        common::lock::PyMutex,
        function::FuncArgs,
        pyclass,
        types::Representable,
    };

    use crate::sandbox;

    /// A part of a test begins that has output of its own. Gives what was printed before.
    #[pyfunction]
    fn set_aside() -> (String, String) {
        if super::HANDED_ON.get() {
            return (String::new(), String::new());
        }
        let streams = sandbox::current();
        (streams.streams().take(Stream::Out), streams.streams().take(Stream::Err))
    }

    /// The part is over: what was printed before it, which is given back, stands where it did. Gives what was printed in it.
    #[pyfunction]
    fn put_back(out: String, err: String) -> (String, String) {
        let inside = set_aside();
        let streams = sandbox::current();
        streams.streams().put_back(Stream::Out, &out);
        streams.streams().put_back(Stream::Err, &err);
        inside
    }

    /// Reads what was printed since it was last asked.
    #[pyattr]
    #[pyclass(name = "CaptureFixture", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub struct Capture {
        /// Whether it gives bytes.
        binary: bool,
        /// `collections.namedtuple` for the answer, made when it is first needed.
        result: PyMutex<Option<PyObjectRef>>,
    }

    impl Capture {
        /// A new one. What was printed before the test is not its business.
        #[must_use]
        pub fn new_ref(vm: &VirtualMachine, binary: bool) -> PyRef<Self> {
            let _ = Self::make_static_type();
            let _ = Disabled::make_static_type();
            Self { binary, result: PyMutex::new(None) }.into_ref(&vm.ctx)
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

        fn take(&self, stream: Stream, vm: &VirtualMachine) -> PyObjectRef {
            let text = sandbox::current().streams().take(stream);
            if self.binary { vm.ctx.new_bytes(text.into_bytes()).into() } else { vm.ctx.new_str(text).into() }
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
            let (out, err) = (zelf.take(Stream::Out, vm), zelf.take(Stream::Err, vm));
            zelf.result(vm)?.call((out, err), vm)
        }

        #[pyclassmethod]
        fn __class_getitem__(
            class: PyTypeRef,
            args: PyObjectRef,
            vm: &VirtualMachine,
        ) -> PyResult<PyGenericAlias> {
            PyGenericAlias::from_args(class, args, vm)
        }

        /// `with capsys.disabled()`: what is printed inside is not captured, but shown at once.
        #[pymethod]
        fn disabled(_zelf: &Py<Self>, vm: &VirtualMachine) -> PyRef<Disabled> {
            Disabled.into_ref(&vm.ctx)
        }
    }

    /// The block of `capsys.disabled()`.
    #[pyattr]
    #[pyclass(name = "CaptureDisabled", module = "pytest")]
    #[derive(Debug, PyPayload)]
    struct Disabled;

    #[pyclass]
    impl Disabled {
        #[pymethod]
        fn __enter__(_zelf: &Py<Self>) {
            sandbox::current().streams().show(true);
        }

        #[pymethod]
        fn __exit__(_zelf: &Py<Self>, _args: FuncArgs) {
            sandbox::current().streams().show(false);
        }
    }
}
