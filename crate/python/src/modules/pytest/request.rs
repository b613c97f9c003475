//! `request`: what a fixture may ask of the test that asked for it.

pub use _understudy_request::Request;
pub(crate) use _understudy_request::module_def;

#[rustpython_vm::pymodule]
mod _understudy_request {
    use rustpython_vm::{
        AsObject, Py, PyObject, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
        builtins::PyStr,
        common::lock::PyMutex,
        pyclass,
        types::{GetAttr, Representable},
    };

    /// A request for a fixture.
    #[pyattr]
    #[pyclass(name = "FixtureRequest", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub struct Request {
        /// The test's name, with its parameters.
        pub test: String,
        /// The test's whole name.
        pub id: String,
        /// The fixture that it was made for.
        pub fixture: Option<String>,
        /// The param of that fixture.
        pub param: Option<PyObjectRef>,
        /// The test function.
        pub function: PyObjectRef,
        /// The test's module.
        pub module: PyObjectRef,
        /// The test's class.
        pub class: Option<PyObjectRef>,
        /// The instance of that class.
        pub instance: Option<PyObjectRef>,
        /// What to call in the end.
        pub finalizers: PyMutex<Vec<PyObjectRef>>,
    }

    impl Request {
        /// The object that a fixture gets.
        #[must_use]
        pub fn into_request(self, vm: &VirtualMachine) -> PyRef<Self> {
            // The class exists once the module was imported, which test files need not do themselves.
            let _ = Node::make_static_type();
            let _ = Self::make_static_type();
            self.into_ref(&vm.ctx)
        }

        /// What to call in the end, in the order in which it was added.
        #[must_use]
        pub fn take_finalizers(&self) -> Vec<PyObjectRef> {
            std::mem::take(&mut *self.finalizers.lock())
        }
    }

    use rustpython_vm::class::PyClassImpl;

    #[pyclass(with(GetAttr, Representable))]
    impl Request {
        #[pymethod]
        fn addfinalizer(zelf: &Py<Self>, finalizer: PyObjectRef) {
            zelf.finalizers.lock().push(finalizer);
        }

        #[pygetset]
        fn node(zelf: &Py<Self>, vm: &VirtualMachine) -> PyRef<Node> {
            Node { name: zelf.test.clone(), id: zelf.id.clone() }.into_ref(&vm.ctx)
        }

        #[pygetset]
        fn fixturename(zelf: &Py<Self>) -> Option<String> {
            zelf.fixture.clone()
        }

        #[pygetset(name = "function")]
        fn test_function(zelf: &Py<Self>) -> PyObjectRef {
            zelf.function.clone()
        }

        #[pygetset(name = "module")]
        fn test_module(zelf: &Py<Self>) -> PyObjectRef {
            zelf.module.clone()
        }

        #[pygetset]
        fn cls(zelf: &Py<Self>) -> Option<PyObjectRef> {
            zelf.class.clone()
        }

        #[pygetset(name = "instance")]
        fn test_instance(zelf: &Py<Self>) -> Option<PyObjectRef> {
            zelf.instance.clone()
        }
    }

    impl GetAttr for Request {
        fn getattro(zelf: &Py<Self>, name: &Py<PyStr>, vm: &VirtualMachine) -> PyResult {
            if name.as_bytes() == b"param" {
                return zelf.param.clone().ok_or_else(|| {
                    vm.new_attribute_error("'FixtureRequest' object has no attribute 'param'")
                });
            }
            if matches!(name.as_bytes(), b"getfixturevalue" | b"applymarker" | b"config" | b"session") {
                let name = name.to_string_lossy();
                return Err(
                    vm.new_attribute_error(format!("`request.{name}` is not part of this course's pytest"))
                );
            }
            let object: &PyObject = zelf.as_object();
            object.generic_getattr(name, vm)
        }
    }

    impl Representable for Request {
        fn repr_str(zelf: &Py<Self>, _vm: &VirtualMachine) -> PyResult<String> {
            Ok(match &zelf.fixture {
                Some(name) => format!("<SubRequest '{name}' for <Function {}>>", zelf.test),
                None => format!("<FixtureRequest for <Function {}>>", zelf.test),
            })
        }
    }

    /// The test as `request.node`.
    #[pyattr]
    #[pyclass(name = "Function", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub(crate) struct Node {
        name: String,
        id: String,
    }

    #[pyclass]
    impl Node {
        #[pygetset(name = "name")]
        fn node_name(zelf: &Py<Self>) -> String {
            zelf.name.clone()
        }

        #[pygetset]
        fn nodeid(zelf: &Py<Self>) -> String {
            zelf.id.clone()
        }
    }
}
