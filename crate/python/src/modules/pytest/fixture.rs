//! `pytest.fixture`: marks a function as one that makes a value for tests.

pub(crate) use _understudy_fixture::module_def;
pub use _understudy_fixture::{Fixture, Scope};

#[rustpython_vm::pymodule]
mod _understudy_fixture {
    use rustpython_vm::{
        Py, PyObject, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
        builtins::{PyFunction, PyStr},
        common::lock::PyMutex,
        function::FuncArgs,
        pyclass,
        types::{Callable, GetDescriptor, Representable},
    };

    use crate::modules::pytest::outcome::failed_plainly;

    /// How long a fixture's value lives.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Scope {
        /// For one test.
        Function,
        /// For the tests of one class.
        Class,
        /// For the tests of one file.
        Module,
        /// For all tests of one folder; here the same as the session.
        Package,
        /// For all tests.
        Session,
    }

    impl Scope {
        fn from_name(name: &str) -> Option<Self> {
            Some(match name {
                "function" => Self::Function,
                "class" => Self::Class,
                "module" => Self::Module,
                "package" => Self::Package,
                "session" => Self::Session,
                _ => return None,
            })
        }
    }

    /// What `@pytest.fixture(...)` was given.
    #[derive(Clone, Debug)]
    struct Wishes {
        scope: Scope,
        params: Option<Vec<PyObjectRef>>,
        autouse: bool,
        ids: Option<PyObjectRef>,
        name: Option<String>,
    }

    /// A function that makes a value for tests.
    #[pyattr]
    #[pyclass(name = "FixtureFunctionDefinition", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub struct Fixture {
        function: PyObjectRef,
        wishes: Wishes,
        marks: PyMutex<Option<PyObjectRef>>,
    }

    impl Fixture {
        /// The function itself.
        #[must_use]
        pub fn function(&self) -> &PyObjectRef {
            &self.function
        }

        /// How long its value lives.
        #[must_use]
        pub fn scope(&self) -> Scope {
            self.wishes.scope
        }

        /// The values that each test is run with, if it has any.
        #[must_use]
        pub fn params(&self) -> Option<&[PyObjectRef]> {
            self.wishes.params.as_deref()
        }

        /// The `ids` of the params as they were given.
        #[must_use]
        pub fn ids(&self) -> Option<&PyObjectRef> {
            self.wishes.ids.as_ref()
        }

        /// Whether tests get it without asking.
        #[must_use]
        pub fn is_autouse(&self) -> bool {
            self.wishes.autouse
        }

        /// The name that tests ask for, if it is not the function's.
        #[must_use]
        pub fn given_name(&self) -> Option<&str> {
            self.wishes.name.as_deref()
        }
    }

    #[pyclass(with(Callable, GetDescriptor, Representable))]
    impl Fixture {
        #[pygetset(name = "__name__")]
        fn dunder_name(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            zelf.function.get_attr("__name__", vm)
        }

        #[pygetset(name = "__wrapped__")]
        fn wrapped(zelf: &Py<Self>) -> PyObjectRef {
            zelf.function.clone()
        }

        #[pygetset]
        fn pytestmark(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            zelf.marks.lock().clone().unwrap_or_else(|| vm.ctx.new_list(Vec::new()).into())
        }

        #[pygetset(setter)]
        fn set_pytestmark(zelf: &Py<Self>, marks: PyObjectRef) {
            *zelf.marks.lock() = Some(marks);
        }
    }

    impl Callable for Fixture {
        type Args = FuncArgs;

        fn call(zelf: &Py<Self>, _args: FuncArgs, vm: &VirtualMachine) -> PyResult {
            let name = match zelf.given_name() {
                Some(name) => name.to_owned(),
                None => zelf.function.get_attr("__name__", vm)?.str(vm)?.to_string_lossy().into_owned(),
            };
            Err(failed_plainly(
                vm,
                format!(
                    "Fixture \"{name}\" called directly. Fixtures are not meant to be called directly,\n\
                     but are created automatically when test functions request them as parameters.\n\
                     See https://docs.pytest.org/en/stable/explanation/fixtures.html for more information about \
                     fixtures, and\n\
                     https://docs.pytest.org/en/stable/deprecations.html#calling-fixtures-directly about how to \
                     update your code."
                ),
            ))
        }
    }

    impl GetDescriptor for Fixture {
        /// A fixture that is a method stays a fixture: the runner binds it.
        fn descr_get(
            zelf: &PyObject,
            _obj: Option<&PyObject>,
            _cls: Option<&PyObject>,
            _vm: &VirtualMachine,
        ) -> PyResult {
            Ok(zelf.to_owned())
        }
    }

    impl Representable for Fixture {
        fn repr_str(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
            Ok(format!("<pytest_fixture({})>", zelf.function.repr(vm)?))
        }
    }

    /// `@pytest.fixture(...)` before it meets its function.
    #[pyattr]
    #[pyclass(name = "FixtureFunctionMarker", module = "pytest")]
    #[derive(Debug, PyPayload)]
    struct FixtureMarker {
        wishes: Wishes,
    }

    #[pyclass(with(Callable))]
    impl FixtureMarker {}

    impl Callable for FixtureMarker {
        type Args = (PyObjectRef,);

        fn call(zelf: &Py<Self>, (function,): (PyObjectRef,), vm: &VirtualMachine) -> PyResult {
            Ok(define(vm, function, zelf.wishes.clone())?.into())
        }
    }

    /// `@fixture` and `@fixture(scope=..., params=..., autouse=..., ids=..., name=...)`.
    #[pyfunction]
    fn fixture(mut args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        let scope = match args.take_keyword("scope") {
            None => Scope::Function,
            Some(scope) => {
                let name = scope.str(vm)?.to_string_lossy().into_owned();
                Scope::from_name(&name).ok_or_else(|| {
                    vm.new_value_error(format!(
                        "the scope of a fixture is 'function', 'class', 'module', 'package' or 'session', not '{name}'"
                    ))
                })?
            }
        };
        let params = match args.take_keyword("params").filter(|params| !vm.is_none(params)) {
            None => None,
            Some(params) => Some(vm.extract_elements_with(&params, Ok)?),
        };
        let autouse = match args.take_keyword("autouse") {
            None => false,
            Some(autouse) => autouse.is_true(vm)?,
        };
        let ids = args.take_keyword("ids").filter(|ids| !vm.is_none(ids));
        let name = match args.take_keyword("name").filter(|name| !vm.is_none(name)) {
            None => None,
            Some(name) => Some(name.str(vm)?.to_string_lossy().into_owned()),
        };
        let wishes = Wishes { scope, params, autouse, ids, name };
        let function = args.take_keyword("fixture_function").or_else(|| args.args.pop());
        if let Some((name, _)) = args.kwargs.into_iter().next() {
            return Err(vm.new_type_error(format!("fixture() got an unexpected keyword argument '{name}'")));
        }
        match function {
            Some(function) => Ok(define(vm, function, wishes)?.into()),
            None => Ok(FixtureMarker { wishes }.into_ref(&vm.ctx).into()),
        }
    }

    fn define(vm: &VirtualMachine, function: PyObjectRef, wishes: Wishes) -> PyResult<PyRef<Fixture>> {
        if function.downcast_ref::<PyStr>().is_some() || !function.is_callable() {
            return Err(vm.new_type_error("a fixture is a function: write `@pytest.fixture` above its `def`"));
        }
        if function.downcast_ref::<PyFunction>().is_none() && function.downcast_ref::<Fixture>().is_some() {
            return Err(
                vm.new_value_error("@pytest.fixture is being applied more than once to the same function")
            );
        }
        Ok(Fixture { function, wishes, marks: PyMutex::new(None) }.into_ref(&vm.ctx))
    }
}
