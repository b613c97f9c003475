//! `pytest.fixture`: marks a function as one that makes a value for tests.

pub use _understudy_fixture::{Fixture, Scope};
pub(crate) use _understudy_fixture::{MARKED, module_def};

#[rustpython_vm::pymodule]
mod _understudy_fixture {
    use rustpython_vm::{
        Py, PyObject, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine,
        builtins::PyType,
        function::FuncArgs,
        pyclass,
        types::{Callable, GetDescriptor, Representable},
    };

    use crate::modules::pytest::outcome::{failed, failed_plainly};

    /// What pytest says of a mark on a fixture.
    pub(crate) const MARKED: &str = "Marks cannot be applied to fixtures.\n\
        See docs: https://docs.pytest.org/en/stable/deprecations.html#applying-a-mark-to-a-fixture-function";

    /// How long a fixture's value lives.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Scope {
        /// For one test.
        Function,
        /// For the tests of one class.
        Class,
        /// For the tests of one file.
        Module,
        /// For all tests of one folder with an `__init__.py`.
        Package,
        /// For all tests.
        Session,
    }

    impl Scope {
        /// Its name, as `@pytest.fixture(scope=...)` takes it.
        #[must_use]
        pub fn name(self) -> &'static str {
            match self {
                Self::Function => "function",
                Self::Class => "class",
                Self::Module => "module",
                Self::Package => "package",
                Self::Session => "session",
            }
        }

        /// The scope of that name.
        #[must_use]
        pub fn from_name(name: &str) -> Option<Self> {
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
        scope: Option<PyObjectRef>,
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
    }

    impl Fixture {
        /// The function itself.
        #[must_use]
        pub fn function(&self) -> &PyObjectRef {
            &self.function
        }

        /// What was given as its scope: a name, or a function that gives one.
        #[must_use]
        pub fn wished_scope(&self) -> Option<&PyObjectRef> {
            self.wishes.scope.as_ref()
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
            match zelf.given_name() {
                Some(name) => Ok(vm.ctx.new_str(name).into()),
                None => zelf.function.get_attr("__name__", vm),
            }
        }

        #[pygetset(name = "__wrapped__")]
        fn wrapped(zelf: &Py<Self>) -> PyObjectRef {
            zelf.function.clone()
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
                     https://docs.pytest.org/en/stable/deprecations.html#calling-fixtures-directly"
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
        let scope = args.take_keyword("scope").filter(|scope| !vm.is_none(scope));
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
        if function.downcast_ref::<PyType>().is_some() {
            return Err(vm.new_value_error("class fixtures not supported (maybe in the future)"));
        }
        if function.downcast_ref::<Fixture>().is_some() {
            let name = function.get_attr("__name__", vm)?.repr(vm)?;
            return Err(vm.new_value_error(format!(
                "@pytest.fixture is being applied more than once to the same function {name}"
            )));
        }
        if vm.get_attribute_opt(&function, "pytestmark")?.is_some() {
            return Err(failed(vm, MARKED.to_owned()));
        }
        let fixture = Fixture { function, wishes }.into_ref(&vm.ctx);
        let name = Fixture::dunder_name(&fixture, vm)?.str(vm)?;
        if name.as_bytes() == b"request" {
            return Err(failed_plainly(
                vm,
                format!(
                    "'request' is a reserved word for fixtures, use another name:\n  {}",
                    place(vm, &fixture.function).unwrap_or_default()
                ),
            ));
        }
        Ok(fixture)
    }

    /// Where a function stands, as pytest tells it: its file and the line of its first decorator, from 1.
    fn place(vm: &VirtualMachine, function: &PyObject) -> Option<String> {
        let code = function.get_attr("__code__", vm).ok()?;
        let path = code.get_attr("co_filename", vm).ok()?.str(vm).ok()?.to_string_lossy().into_owned();
        let line: u32 = code.get_attr("co_firstlineno", vm).ok()?.try_into_value(vm).ok()?;
        Some(format!("{path}:{line}"))
    }
}
