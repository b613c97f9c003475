//! What every mock object is inside: its place in the tree, what it was told, what it saw.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use mock::{Arguments, Call, Link, List, Member, Signature};
use rustpython_vm::builtins::{PyDictRef, PyStrRef};
use rustpython_vm::{AsObject, Py, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine};

use super::classes::{Family, classes};
use super::recorded;
use super::spec::Spec;

/// The payload of every mock object.
#[pyclass(module = "unittest.mock", name = "NonCallableMock")]
#[derive(PyPayload)]
pub(super) struct Double {
    /// What its class says of it.
    pub(super) family: Rc<Family>,
    pub(super) state: RefCell<State>,
    /// How many of its calls, or of those below it, the journal holds.
    pub(super) journaled: Cell<usize>,
}

/// What may change about a mock object.
#[derive(Clone, Default)]
pub(super) struct State {
    /// `_mock_name`.
    pub(super) name: Option<Rc<str>>,
    /// `_mock_new_name`, the step it was reached by.
    pub(super) step: Option<Rc<str>>,
    /// `_mock_parent`.
    pub(super) owner: Option<PyRef<Double>>,
    /// `_mock_new_parent`.
    pub(super) reacher: Option<PyRef<Double>>,
    /// Child mocks, deleted names and what `create_autospec` has not made yet, by name.
    pub(super) children: Option<PyDictRef>,
    pub(super) spec: Option<Rc<Spec>>,
    /// `_spec_class`, which `__class__` gives. May be set without a spec.
    pub(super) spec_class: Option<PyObjectRef>,
    /// What arguments a call must fit, if that is checked.
    pub(super) checked: Option<Rc<Signature>>,
    /// What that was read from, for `inspect`.
    pub(super) callee: Option<Rc<Callee>>,
    pub(super) wraps: Option<PyObjectRef>,
    /// `None` stands for `DEFAULT`.
    pub(super) return_value: Option<PyObjectRef>,
    pub(super) effect: Effect,
    /// How many answers the iterator that is the effect has given.
    pub(super) answers: usize,
    /// The function that stands for this mock, if `create_autospec` made one.
    pub(super) delegate: Option<PyObjectRef>,
    pub(super) is_sealed: bool,
    /// Whether it is a magic method that behaves as it was made.
    pub(super) is_preset: bool,
    pub(super) is_unsafe: bool,
    pub(super) called: Called,
    pub(super) count: usize,
    pub(super) last: Last,
    pub(super) own: Calls,
    pub(super) all: Calls,
    pub(super) methods: Calls,
    pub(super) awaits: Awaits,
}

/// What a mock that checks its calls stands for.
#[derive(Debug)]
pub(super) struct Callee {
    pub(super) object: PyObjectRef,
    /// Whether an instance of the class is meant.
    pub(super) as_instance: bool,
    /// Whether the first parameter is bound already.
    pub(super) eat_self: bool,
}

/// What an `AsyncMock` saw awaited.
#[derive(Clone, Default)]
pub(super) struct Awaits {
    pub(super) count: usize,
    pub(super) last: Last,
    pub(super) own: Calls,
}

/// What `side_effect` is.
#[derive(Clone, Default)]
pub(super) enum Effect {
    #[default]
    None,
    /// An exception or its class.
    Raise(PyObjectRef),
    /// An iterator.
    Next(PyObjectRef),
    /// Anything that can be called.
    Call(PyObjectRef),
}

impl Effect {
    /// `side_effect` as Python sees it.
    pub(super) fn object(&self, vm: &VirtualMachine) -> PyObjectRef {
        match self {
            Self::None => vm.ctx.none(),
            Self::Raise(it) | Self::Next(it) | Self::Call(it) => it.clone(),
        }
    }
}

/// What `called` is.
#[derive(Clone, Default)]
pub(super) enum Called {
    #[default]
    No,
    Yes,
    /// What Python has set it to.
    Set(PyObjectRef),
}

/// The last call.
#[derive(Clone, Default)]
pub(super) enum Last {
    #[default]
    None,
    /// As the engine keeps it.
    Native(Call<PyObjectRef>),
    /// As Python has seen it.
    Shown(PyObjectRef),
}

impl Last {
    /// As Python sees it.
    pub(super) fn shown(&self, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
        match self {
            Self::None => Ok(vm.ctx.none()),
            Self::Shown(call) => Ok(call.clone()),
            Self::Native(call) => recorded::to_python(call, true, vm),
        }
    }
}

/// A list of calls, which becomes a Python list when Python first looks at it.
#[derive(Clone)]
pub(super) enum Calls {
    Native(Vec<Call<PyObjectRef>>),
    Shown(PyObjectRef),
}

impl Default for Calls {
    fn default() -> Self {
        Self::Native(Vec::new())
    }
}

impl Calls {
    fn push(&mut self, call: Call<PyObjectRef>, is_pair: bool, vm: &VirtualMachine) -> PyResult<()> {
        match self {
            Self::Native(calls) => {
                calls.push(call);
                Ok(())
            }
            Self::Shown(list) => {
                let item = recorded::to_python(&call, is_pair, vm)?;
                match list.downcast_ref::<rustpython_vm::builtins::PyList>() {
                    Some(list) => list.borrow_vec_mut().push(item),
                    None => drop(vm.call_method(list, "append", (item,))?),
                }
                Ok(())
            }
        }
    }
}

/// Which list of calls is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Own,
    All,
    Methods,
    Awaits,
}

impl State {
    pub(super) fn calls(&mut self, which: Which) -> &mut Calls {
        match which {
            Which::Own => &mut self.own,
            Which::All => &mut self.all,
            Which::Methods => &mut self.methods,
            Which::Awaits => &mut self.awaits.own,
        }
    }
}

impl fmt::Debug for Double {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Double")
    }
}

impl Double {
    pub(super) fn new(family: Rc<Family>) -> Self {
        Self { family, state: RefCell::default(), journaled: Cell::new(0) }
    }

    /// The list as the engine takes it.
    pub(super) fn snapshot(&self, which: Which, vm: &VirtualMachine) -> Vec<Call<PyObjectRef>> {
        let shown = match self.state.borrow_mut().calls(which) {
            Calls::Native(calls) => return calls.clone(),
            Calls::Shown(list) => list.clone(),
        };
        let items: Vec<PyObjectRef> = shown.try_to_value(vm).unwrap_or_default();
        items.iter().map(|item| recorded::from_python(item, vm)).collect()
    }

    /// The list as Python sees it; from now on it is the list.
    pub(super) fn shown(&self, which: Which, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
        let calls = match self.state.borrow_mut().calls(which) {
            Calls::Shown(list) => return Ok(list.clone()),
            Calls::Native(calls) => calls.clone(),
        };
        let is_pair = matches!(which, Which::Own | Which::Awaits);
        let items =
            calls.iter().map(|call| recorded::to_python(call, is_pair, vm)).collect::<PyResult<Vec<_>>>()?;
        let list = recorded::list(items, vm)?;
        *self.state.borrow_mut().calls(which) = Calls::Shown(list.clone());
        Ok(list)
    }

    /// The child called `name`; `None` if there is none yet, or a deleted one.
    pub(super) fn child(
        &self,
        name: &Py<rustpython_vm::builtins::PyStr>,
        vm: &VirtualMachine,
    ) -> PyResult<Option<PyObjectRef>> {
        let children = self.state.borrow().children.clone();
        match children {
            None => Ok(None),
            Some(children) => children.get_item_opt(name, vm),
        }
    }

    /// The children as a dict, which is made when first needed.
    pub(super) fn children(&self, vm: &VirtualMachine) -> PyDictRef {
        self.state.borrow_mut().children.get_or_insert_with(|| vm.ctx.new_dict()).clone()
    }

    /// The name in messages.
    pub(super) fn own_name(&self) -> String {
        let name = self.state.borrow().name.clone();
        name.filter(|name| !name.is_empty()).map_or_else(|| "mock".to_owned(), |name| name.to_string())
    }
}

/// A reference to a mock object as the engine takes it.
#[derive(Clone)]
pub(super) struct Place<'a> {
    pub(super) double: PyRef<Double>,
    pub(super) vm: &'a VirtualMachine,
}

impl Member for Place<'_> {
    type Value = PyObjectRef;

    fn name(&self) -> Option<Rc<str>> {
        self.double.state.borrow().name.clone()
    }

    fn step(&self) -> Rc<str> {
        self.double.state.borrow().step.clone().unwrap_or_default()
    }

    fn is_owned(&self) -> bool {
        self.double.state.borrow().owner.is_some()
    }

    fn reacher(&self) -> Option<Self> {
        let double = self.double.state.borrow().reacher.clone()?;
        Some(Self { double, vm: self.vm })
    }

    fn note(&self, list: List, call: Call<PyObjectRef>) {
        let which = match list {
            List::Own => Which::Own,
            List::All => Which::All,
            List::Methods => Which::Methods,
        };
        let mut state = self.double.state.borrow_mut();
        if list == List::Own {
            state.count += 1;
            state.called = Called::Yes;
            state.last = Last::Native(call.clone());
        }
        // A list of the learner's own may refuse the item; the call goes on, as it is not the call's fault.
        let _ = state.calls(which).push(call, list == List::Own, self.vm);
    }
}

/// The full name of a mock object.
pub(super) fn full_name(double: &Py<Double>) -> String {
    let mut links = Vec::new();
    let mut at = Some(double.to_owned());
    while let Some(it) = at {
        let state = it.state.borrow();
        links.push(Link { name: state.name.clone(), step: state.step.clone().unwrap_or_default() });
        let next = state.reacher.clone();
        drop(state);
        at = next;
    }
    mock::full_name(&links)
}

/// The mock object behind `object`, looking through the functions that `create_autospec` makes.
pub(super) fn extract(object: &PyObjectRef, vm: &VirtualMachine) -> Option<PyRef<Double>> {
    if let Some(double) = object.downcast_ref::<Double>() {
        return Some(double.to_owned());
    }
    if object.downcast_ref::<rustpython_vm::builtins::PyFunction>().is_some()
        && let Some(dict) = object.dict()
        && let Ok(Some(inner)) = dict.get_item_opt("mock", vm)
    {
        return inner.downcast::<Double>().ok();
    }
    None
}

/// Whether `object` is an exception or the class of one.
pub(super) fn is_exception(object: &PyObjectRef, vm: &VirtualMachine) -> bool {
    let base = vm.ctx.exceptions.base_exception_type;
    match object.downcast_ref::<rustpython_vm::builtins::PyType>() {
        Some(class) => class.fast_issubclass(base),
        None => object.fast_isinstance(base),
    }
}

/// Whether `object` is `DEFAULT`.
pub(super) fn is_default(object: &PyObjectRef) -> bool {
    object.is(&classes().default)
}

/// The arguments as the engine keeps them.
pub(super) fn arguments(args: &rustpython_vm::function::FuncArgs) -> Arguments<PyObjectRef> {
    Arguments {
        args: args.args.clone(),
        kwargs: args.kwargs.iter().map(|(name, value)| (name.to_string(), value.clone())).collect(),
    }
}

/// A Python string as a shared one.
pub(super) fn text(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Rc<str>> {
    Ok(Rc::from(object.str(vm)?.to_string().as_str()))
}

/// A name as a Python string, for lookups in dicts.
pub(super) fn interned(name: &str, vm: &VirtualMachine) -> PyStrRef {
    vm.ctx.intern_str(name).to_owned()
}
