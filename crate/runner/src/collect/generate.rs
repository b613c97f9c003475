//! `pytest_generate_tests`: the tests of a function as hooks want them, among what its marks and fixtures make of it.
//!
//! - source: pytest 9.2, `_pytest.python.PyCollector._genfunctions`

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use python::modules::pytest::{Generating, Mark, Metafunc, Node};
use rustpython_vm::{
    AsObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyModule, PyTypeRef},
};

use super::parametrize::{Calls, Subject};
use crate::fixture::Wants;
use crate::hook::{Hook, Hooks, When};

/// The name of the hook.
const NAME: &str = "pytest_generate_tests";

/// Those who want a say in the tests of a function.
#[derive(Default)]
pub(super) struct Generators {
    /// The hooks of its class and module, which come first.
    own: Vec<PyObjectRef>,
    /// Those of the folders above it.
    hooks: Vec<Rc<Hook>>,
}

impl Generators {
    /// Those for functions in `module` and `class`, in the file at `path`.
    ///
    /// # Errors
    /// What making an instance of the class raises.
    pub(super) fn of(
        vm: &VirtualMachine,
        hooks: &Hooks,
        path: &str,
        module: &PyRef<PyModule>,
        class: Option<&PyTypeRef>,
    ) -> PyResult<Self> {
        let mut own = Vec::new();
        if class.is_some_and(|class| class.get_attr(vm.ctx.intern_str(NAME)).is_some())
            && let Some(class) = class
        {
            own.push(class.as_object().call((), vm)?.get_attr(NAME, vm)?);
        }
        own.extend(module.dict().get_item_opt(NAME, vm)?);
        let hooks = if hooks.is_empty() { Vec::new() } else { hooks.for_file(NAME, path) };
        Ok(Self { own, hooks })
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.own.is_empty() && self.hooks.is_empty()
    }

    /// Has them all make tests of `subject`, in pytest's order: the hooks of the class, the module and the folders below the
    /// outermost, the fixtures, the hooks of the outermost folder, the marks.
    ///
    /// # Errors
    /// What the hooks raise, or a text about a `parametrize` that does not fit the function.
    pub(super) fn calls(
        &self,
        vm: &VirtualMachine,
        subject: &Subject,
        definition: &PyRef<Node>,
        wants: &mut Wants,
    ) -> PyResult<Calls> {
        let generator = Rc::new(Generator {
            subject: subject.clone(),
            definition: definition.clone(),
            names: wants.closure.clone(),
            calls: RefCell::default(),
            wants: RefCell::new(std::mem::take(wants)),
        });
        let metafunc: PyObjectRef = Metafunc::new_ref(generator.clone(), vm).into();
        let hook = |stage: Stage| -> PyResult<()> {
            for hook in self.hooks.iter().filter(|hook| Stage::of(hook) == stage) {
                hook.call(vm, &[("metafunc", metafunc.clone())])?;
            }
            Ok(())
        };
        hook(Stage::First)?;
        for function in &self.own {
            function.call((metafunc.clone(),), vm)?;
        }
        hook(Stage::Below)?;
        generator.grow(|calls, wants| calls.add_fixtures(vm, subject, wants))?;
        hook(Stage::Outermost)?;
        generator.grow(|calls, wants| calls.add_marks(vm, subject, wants))?;
        hook(Stage::Last)?;
        *wants = generator.wants.take();
        Ok(generator.calls.take())
    }
}

/// The moments at which the hooks of folders are called.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    First,
    Below,
    Outermost,
    Last,
}

impl Stage {
    fn of(hook: &Hook) -> Self {
        match hook.turn {
            When::First => Self::First,
            When::Between if hook.is_initial() => Self::Outermost,
            When::Between => Self::Below,
            When::Last => Self::Last,
        }
    }
}

/// What a `metafunc` stands for.
struct Generator {
    subject: Subject,
    definition: PyRef<Node>,
    names: Vec<String>,
    calls: RefCell<Calls>,
    wants: RefCell<Wants>,
}

impl Generator {
    /// The tests are taken out while they grow, because what names their rows is Python and may come back here.
    fn grow(&self, work: impl FnOnce(&mut Calls, &mut Wants) -> PyResult<()>) -> PyResult<()> {
        let (mut calls, mut wants) = (self.calls.take(), self.wants.take());
        let done = work(&mut calls, &mut wants);
        self.calls.replace(calls);
        self.wants.replace(wants);
        done
    }
}

impl fmt::Debug for Generator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Generator").field("function", &self.subject.id).finish_non_exhaustive()
    }
}

impl Generating for Generator {
    fn definition(&self) -> PyRef<Node> {
        self.definition.clone()
    }

    fn names(&self) -> Vec<String> {
        self.names.clone()
    }

    fn parametrize(&self, mark: &PyRef<Mark>, vm: &VirtualMachine) -> PyResult<()> {
        self.grow(|calls, wants| calls.add(vm, mark, &self.subject, wants))
    }
}
