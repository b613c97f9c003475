//! `metafunc`: what `pytest_generate_tests` is given of a function, to make tests of it.
//!
//! The runner answers through [`Generating`]; here is what Python sees of it.
//!
//! - source: pytest 9.2, `_pytest.python.Metafunc`

pub(crate) use _understudy_metafunc::module_def;
pub use _understudy_metafunc::{Generating, Metafunc};

#[rustpython_vm::pymodule]
mod _understudy_metafunc {
    use std::fmt::Debug;
    use std::rc::Rc;

    use rustpython_vm::{
        AsObject, Py, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine, class::PyClassImpl,
        function::FuncArgs, pyclass,
    };

    use crate::modules::pytest::mark::Mark;
    use crate::modules::pytest::node::Node;

    /// What `parametrize` may be given by keyword alone.
    const BY_KEYWORD: [&str; 5] = ["argnames", "argvalues", "indirect", "ids", "scope"];

    /// Who makes the tests.
    pub trait Generating: Debug {
        /// The function, as a test without parameters.
        fn definition(&self) -> PyRef<Node>;

        /// The names of all fixtures that it needs.
        fn names(&self) -> Vec<String>;

        /// Multiplies the tests so far by the rows of `mark`, a `parametrize`.
        ///
        /// # Errors
        /// A text about arguments that do not fit the function, in pytest's words.
        fn parametrize(&self, mark: &PyRef<Mark>, vm: &VirtualMachine) -> PyResult<()>;
    }

    /// A function that tests are made of.
    #[pyattr]
    #[pyclass(name = "Metafunc", module = "pytest")]
    #[derive(Debug, PyPayload)]
    pub struct Metafunc {
        generating: Rc<dyn Generating>,
    }

    impl Metafunc {
        /// The object that the hooks get.
        pub fn new_ref(generating: Rc<dyn Generating>, vm: &VirtualMachine) -> PyRef<Self> {
            // The class exists once the module was imported, which test files need not do themselves.
            let _ = Self::make_static_type();
            Self { generating }.into_ref(&vm.ctx)
        }

        fn ask(&self, name: &'static str, vm: &VirtualMachine) -> PyResult {
            self.generating.definition().as_object().get_attr(name, vm)
        }
    }

    #[pyclass]
    impl Metafunc {
        #[pygetset]
        fn definition(zelf: &Py<Self>) -> PyRef<Node> {
            zelf.generating.definition()
        }

        #[pygetset]
        fn fixturenames(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            let names = zelf.generating.names().into_iter().map(|name| vm.ctx.new_str(name).into());
            vm.ctx.new_list(names.collect()).into()
        }

        #[pygetset]
        fn function(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            zelf.ask("function", vm)
        }

        #[pygetset]
        fn cls(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            zelf.ask("cls", vm)
        }

        #[pygetset(name = "module")]
        fn test_module(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            zelf.ask("module", vm)
        }

        #[pygetset]
        fn config(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
            zelf.ask("config", vm)
        }

        /// `parametrize(argnames, argvalues, *, indirect=False, ids=None, scope=None)`.
        #[pymethod]
        fn parametrize(zelf: &Py<Self>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
            let given = args.args.len() + 1;
            if given > 3 {
                return Err(vm.new_type_error(format!(
                    "Metafunc.parametrize() takes 3 positional arguments but {given} were given"
                )));
            }
            if let Some(name) = args
                .kwargs
                .keys()
                .find(|name| !BY_KEYWORD.iter().any(|known| known.as_bytes() == name.as_bytes()))
            {
                return Err(vm.new_type_error(format!(
                    "Metafunc.parametrize() got an unexpected keyword argument '{name}'"
                )));
            }
            zelf.generating.parametrize(&Mark::parametrize(args, vm)?, vm)
        }
    }
}
