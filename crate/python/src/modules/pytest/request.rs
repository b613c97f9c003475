//! `request`: what a fixture may ask of the test that asked for it.
//!
//! The runner answers through [`Asking`]; here is what Python sees of it.

pub(crate) use _understudy_request::module_def;
pub use _understudy_request::{Asking, Request};

#[rustpython_vm::pymodule]
mod _understudy_request {
    use std::fmt::Debug;
    use std::rc::Rc;

    use rustpython_vm::{
        AsObject, Py, PyObject, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
        builtins::PyStr,
        class::PyClassImpl,
        function::OptionalArg,
        pyclass,
        types::{GetAttr, Representable},
    };

    use crate::modules::pytest::fixture::Scope;
    use crate::modules::pytest::node::{Node, NodeKind};

    /// Who knows the answers to what a request asks.
    pub trait Asking: Debug {
        /// The fixture that the request was made for; none for the test itself.
        fn fixture(&self) -> Option<&str>;

        /// The param of that fixture and its index, if it has one.
        fn param(&self) -> Option<(usize, PyObjectRef)>;

        /// How long that fixture lives.
        fn scope(&self) -> Scope;

        /// What ends when the fixture does.
        fn node(&self) -> PyRef<Node>;

        /// The test.
        fn test(&self) -> PyRef<Node>;

        /// The names of all fixtures in use.
        fn names(&self) -> Vec<String>;

        /// The value of the fixture `name`.
        ///
        /// # Errors
        /// What comes out of making it, or that there is none.
        fn value(self: Rc<Self>, name: &str, vm: &VirtualMachine) -> PyResult;

        /// Has `finalizer` called when the fixture ends.
        fn add_finalizer(&self, finalizer: PyObjectRef);
    }

    /// A request for a fixture.
    #[pyattr]
    #[pyclass(name = "FixtureRequest", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub struct Request {
        asking: Rc<dyn Asking>,
    }

    impl Request {
        /// The object that a fixture gets.
        pub fn new_ref(asking: Rc<dyn Asking>, vm: &VirtualMachine) -> PyRef<Self> {
            // The class exists once the module was imported, which test files need not do themselves.
            let _ = Self::make_static_type();
            Self { asking }.into_ref(&vm.ctx)
        }

        fn only_in(&self, scopes: &[Scope], what: &str, vm: &VirtualMachine) -> PyResult<()> {
            let scope = self.asking.scope();
            if scopes.contains(&scope) {
                return Ok(());
            }
            Err(vm.new_attribute_error(format!("{what} not available in {}-scoped context", scope.name())))
        }
    }

    #[pyclass(with(GetAttr, Representable))]
    impl Request {
        #[pymethod]
        fn addfinalizer(zelf: &Py<Self>, finalizer: PyObjectRef) {
            zelf.asking.add_finalizer(finalizer);
        }

        #[pymethod]
        fn getfixturevalue(zelf: &Py<Self>, argname: String, vm: &VirtualMachine) -> PyResult {
            zelf.asking.clone().value(&argname, vm)
        }

        #[pymethod]
        fn applymarker(zelf: &Py<Self>, marker: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            Node::add_marker(zelf.asking.node(), marker, OptionalArg::Missing, vm)
        }

        #[pygetset]
        fn node(zelf: &Py<Self>) -> PyRef<Node> {
            zelf.asking.node()
        }

        #[pygetset]
        fn scope(zelf: &Py<Self>) -> &'static str {
            zelf.asking.scope().name()
        }

        #[pygetset]
        fn fixturename(zelf: &Py<Self>) -> Option<String> {
            zelf.asking.fixture().map(str::to_owned)
        }

        #[pygetset]
        fn fixturenames(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            let names = zelf.asking.names();
            vm.ctx.new_list(names.into_iter().map(|name| vm.ctx.new_str(name).into()).collect()).into()
        }

        #[pygetset]
        fn param_index(zelf: &Py<Self>) -> usize {
            zelf.asking.param().map_or(0, |(index, _)| index)
        }

        #[pygetset]
        fn config(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            zelf.asking.test().as_object().get_attr("config", vm)
        }

        #[pygetset]
        fn session(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            zelf.asking.test().as_object().get_attr("session", vm)
        }

        #[pygetset]
        fn keywords(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            zelf.asking.node().as_object().get_attr("keywords", vm)
        }

        #[pygetset(name = "function")]
        fn test_function(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            zelf.only_in(&[Scope::Function], "function", vm)?;
            zelf.asking.test().as_object().get_attr("obj", vm)
        }

        #[pygetset(name = "module")]
        fn test_module(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            zelf.only_in(&[Scope::Function, Scope::Class, Scope::Module], "module", vm)?;
            zelf.asking.test().as_object().get_attr("module", vm)
        }

        #[pygetset]
        fn cls(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            zelf.only_in(&[Scope::Function, Scope::Class], "cls", vm)?;
            zelf.asking.test().as_object().get_attr("cls", vm)
        }

        #[pygetset]
        fn path(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            let scopes = [Scope::Function, Scope::Class, Scope::Module, Scope::Package];
            zelf.only_in(&scopes, "path", vm)?;
            zelf.asking.test().as_object().get_attr("path", vm)
        }

        #[pygetset(name = "instance")]
        fn test_instance(zelf: &Py<Self>) -> Option<PyObjectRef> {
            if zelf.asking.scope() != Scope::Function {
                return None;
            }
            zelf.asking.test().instance.lock().clone()
        }
    }

    impl GetAttr for Request {
        fn getattro(zelf: &Py<Self>, name: &Py<PyStr>, vm: &VirtualMachine) -> PyResult {
            if name.as_bytes() == b"param" {
                return zelf.asking.param().map(|(_, value)| value).ok_or_else(|| {
                    let class = if zelf.asking.fixture().is_some() { "SubRequest" } else { "TopRequest" };
                    vm.new_attribute_error(format!("'{class}' object has no attribute 'param'"))
                });
            }
            let object: &PyObject = zelf.as_object();
            object.generic_getattr(name, vm)
        }
    }

    impl Representable for Request {
        fn repr_str(zelf: &Py<Self>, _vm: &VirtualMachine) -> PyResult<String> {
            let test = zelf.asking.test();
            debug_assert!(matches!(test.kind, NodeKind::Function | NodeKind::TestCaseFunction));
            Ok(match zelf.asking.fixture() {
                Some(name) => format!("<SubRequest '{name}' for {}>", test.shown()),
                None => format!("<FixtureRequest for {}>", test.shown()),
            })
        }
    }
}
