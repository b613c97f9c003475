//! From a module to the tests in it.
//!
//! - `tree`: the session and the folders above a file
//! - `members`: what a module or class holds, in the order in which pytest looks at it
//! - `parametrize`: one test for each row
//! - `generate`: tests that hooks make
//! - `reorder`: tests that share a wide param come together
//! - `signature`: what a function asks for
//! - source: pytest 9.2, `_pytest.python.PyCollector`

mod generate;
mod ids;
mod members;
mod parametrize;
mod reorder;
mod signature;
mod tree;

use std::rc::Rc;

use protocol::TestId;
use python::modules::pytest::{Fixture, Mark, Node, NodeKind, marks_of};
use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyClassMethod, PyFunction, PyModule, PyStaticMethod, PyType, PyTypeRef},
    common::lock::PyMutex,
};

use self::generate::Generators;
use crate::fixture::{Fixtures, Wants};
use crate::hook::Hooks;
use crate::warned;
pub(crate) use members::module_members;
use members::{Members, class_members};
pub(crate) use parametrize::Call;
use parametrize::{Calls, Subject};
pub(crate) use reorder::reorder;
pub(crate) use signature::{
    argument_names, is_async, is_coroutine, is_generator, place_of, positional_names,
};
pub(crate) use tree::Tree;

/// One test, with one set of parameters.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// Its name as pytest writes it.
    pub(crate) id: TestId,
    /// Its file.
    pub(crate) path: String,
    /// The function's name, without parameters.
    pub(crate) name: String,
    /// The line its `def` stands on, from 1.
    pub(crate) line: u32,
    /// The module it is in.
    pub(crate) module: PyRef<PyModule>,
    /// The class it is in.
    pub(crate) class: Option<PyTypeRef>,
    /// The function, unbound.
    pub(crate) function: PyObjectRef,
    /// What it asks for by name.
    pub(crate) arguments: Vec<String>,
    /// What the parameters are.
    pub(crate) call: Call,
    /// The marks that it was collected with, the nearest first: its own, its class's, its module's.
    pub(crate) marks: Vec<PyRef<Mark>>,
    /// Where it is in the tree.
    pub(crate) node: PyRef<Node>,
    /// The fixtures that it needs.
    pub(crate) wants: Rc<Wants>,
}

/// The tests in `module`, in the order in which they stand there.
///
/// # Errors
/// What looking at them raises, such as a `parametrize` that makes no sense.
pub(crate) fn items(
    vm: &VirtualMachine,
    folder: &PyRef<Node>,
    path: &str,
    module: &PyRef<PyModule>,
    fixtures: &Fixtures,
    hooks: &Rc<Hooks>,
) -> PyResult<Vec<Rc<Item>>> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let object: PyObjectRef = module.clone().into();
    let marks = marks_of(vm, &object)?;
    let node = tree::node(vm, NodeKind::Module, name, path, path, folder, Some(object.clone()), marks);
    let members = module_members(module);
    fixtures.add_module_hooks(vm, &node, &object)?;
    fixtures.add(vm, &node, &members, None)?;
    let mut site = Site { path, module, fixtures, hooks, items: Vec::new() };
    site.all(vm, &node, None, &[members])?;
    Ok(site.items)
}

/// An exception that pytest shows by its text alone, as `Collector.CollectError`.
pub(crate) fn collect_error(vm: &VirtualMachine, text: String) -> PyBaseExceptionRef {
    let made = vm
        .import("pytest", 0)
        .and_then(|pytest| pytest.get_attr("Collector", vm))
        .and_then(|collector| collector.get_attr("CollectError", vm))
        .and_then(|class| class.call((text.clone(),), vm));
    match made.map(PyObjectRef::downcast) {
        Ok(Ok(raised)) | Err(raised) => raised,
        Ok(Err(_)) => vm.new_runtime_error(text),
    }
}

struct Site<'a> {
    path: &'a str,
    module: &'a PyRef<PyModule>,
    fixtures: &'a Fixtures,
    hooks: &'a Rc<Hooks>,
    items: Vec<Rc<Item>>,
}

impl Site<'_> {
    /// Collects from groups of members, each by itself.
    fn all(
        &mut self,
        vm: &VirtualMachine,
        node: &PyRef<Node>,
        class: Option<&PyTypeRef>,
        groups: &[Members],
    ) -> PyResult<()> {
        for (name, value) in groups.iter().flatten() {
            self.one(vm, node, class, name, value)?;
        }
        Ok(())
    }

    fn one(
        &mut self,
        vm: &VirtualMachine,
        node: &PyRef<Node>,
        class: Option<&PyTypeRef>,
        name: &str,
        value: &PyObjectRef,
    ) -> PyResult<()> {
        if let Ok(inner) = value.clone().downcast::<PyType>() {
            if is_test_case(vm, &inner) && !is_abstract(vm, value) {
                return self.test_case(vm, node, name, &inner);
            }
            let is_named = name.starts_with("Test") || is_asked_for(vm, value);
            return if is_named && !is_abstract(vm, value) {
                self.class(vm, node, name, &inner)
            } else {
                Ok(())
            };
        }
        if !name.starts_with("test") && !is_asked_for(vm, value) {
            return Ok(());
        }
        let function = underlying(vm, value);
        if function.downcast_ref::<Fixture>().is_some() || !function.is_callable() {
            return Ok(());
        }
        let is_function = signature::unwrapped(vm, &function)?.downcast_ref::<PyFunction>().is_some();
        if !is_function || !is_wanted(vm, &function)? {
            return Ok(());
        }
        if is_generator(vm, &function) {
            let text = format!("'yield' keyword is allowed in fixtures, but not in tests ({name})");
            return Err(collect_error(vm, text));
        }
        self.function(vm, node, class, name, &function)
    }

    /// Warns of a class that cannot be made without arguments.
    fn pass_by(&self, vm: &VirtualMachine, parent: &Node, class: &PyTypeRef) -> PyResult<()> {
        let line = vm.get_attribute_opt(class.as_object(), "__firstlineno__")?;
        let line = line.and_then(|line| line.try_into_value(vm).ok()).unwrap_or(1);
        let message = format!(
            "cannot collect test class '{}' because it has a __init__ constructor (from: {})",
            class.name(),
            parent.id
        );
        warned::warn(vm, "PytestCollectionWarning", &message, self.path, line)
    }

    fn class(
        &mut self,
        vm: &VirtualMachine,
        parent: &PyRef<Node>,
        name: &str,
        class: &PyTypeRef,
    ) -> PyResult<()> {
        if !is_wanted(vm, class.as_object())? {
            return Ok(());
        }
        if has_constructor(vm, class) {
            return self.pass_by(vm, parent, class);
        }
        let node = self.class_node(vm, NodeKind::Class, parent, name, class);
        self.fixtures.add_class_hooks(vm, &node, class)?;
        let groups = class_members(vm, class);
        let members: Members = groups.iter().flatten().cloned().collect();
        self.fixtures.add(vm, &node, &members, Some(class))?;
        self.all(vm, &node, Some(class), &groups)
    }

    /// A class derived from `unittest.TestCase`: its tests come in the order of their names.
    fn test_case(
        &mut self,
        vm: &VirtualMachine,
        parent: &PyRef<Node>,
        name: &str,
        class: &PyTypeRef,
    ) -> PyResult<()> {
        if !is_wanted(vm, class.as_object())? {
            return Ok(());
        }
        let node = self.class_node(vm, NodeKind::UnitTestCase, parent, name, class);
        self.fixtures.add_class_hooks(vm, &node, class)?;
        let mut members: Members = class_members(vm, class).into_iter().flatten().collect();
        members.sort_by(|(a, _), (b, _)| a.cmp(b));
        self.fixtures.add(vm, &node, &members, Some(class))?;
        let mut found = false;
        for (name, value) in members.iter().filter(|(name, _)| name.starts_with("test")) {
            let function = underlying(vm, value);
            if function.is_callable() && is_wanted(vm, &function)? {
                self.method(vm, &node, class, name, &function)?;
                found = true;
            }
        }
        let run = members.iter().find(|(name, _)| name == "runTest");
        if let (false, Some((name, value))) = (found, run) {
            self.method(vm, &node, class, name, &underlying(vm, value))?;
        }
        Ok(())
    }

    fn class_node(
        &self,
        vm: &VirtualMachine,
        kind: NodeKind,
        parent: &PyRef<Node>,
        name: &str,
        class: &PyTypeRef,
    ) -> PyRef<Node> {
        let mut marks = Vec::new();
        for base in class.mro_collect().iter().rev() {
            let own = base.get_direct_attr(vm.ctx.intern_str("pytestmark"));
            marks.extend(own.map(|own| python::modules::pytest::unpacked(&own)).unwrap_or_default());
        }
        let id = format!("{}::{name}", parent.id);
        let object: PyObjectRef = class.clone().into();
        tree::node(vm, kind, name, &id, self.path, parent, Some(object), marks)
    }

    fn function(
        &mut self,
        vm: &VirtualMachine,
        parent: &PyRef<Node>,
        class: Option<&PyTypeRef>,
        name: &str,
        function: &PyObjectRef,
    ) -> PyResult<()> {
        let own = marks_of(vm, function)?;
        let arguments = argument_names(vm, function, class.map(|class| &**class), name)?;
        let mut marks = own.clone();
        marks.extend(Node::all_marks(parent));
        let id = format!("{}::{name}", parent.id);
        let given = parametrize::given(vm, &marks, &id)?;
        let mut wants = self.fixtures.wants(parent, &used(vm, &marks)?, &arguments, &given);
        let subject = Subject {
            id,
            function: function.clone(),
            parent: parent.clone(),
            marks,
            fixtures: self.fixtures.clone(),
            hooks: self.hooks.clone(),
        };
        let generators = Generators::of(vm, self.hooks, self.path, self.module, class)?;
        let mut calls = Calls::default();
        if generators.is_empty() {
            calls.add_fixtures(vm, &subject, &wants)?;
            calls.add_marks(vm, &subject, &mut wants)?;
        } else {
            let draft =
                Draft { kind: NodeKind::Function, name, function, class, own: &own, arguments: &arguments };
            let definition = self.node(vm, parent, &draft, &Call::default(), &wants)?;
            calls = generators.calls(vm, &subject, &definition, &mut wants)?;
        }
        let calls = calls.into_all();
        if calls.iter().any(|call| !call.params().is_empty()) {
            wants.prune();
        }
        let wants = Rc::new(wants);
        let draft =
            Draft { kind: NodeKind::Function, name, function, class, own: &own, arguments: &arguments };
        for call in calls {
            self.item(vm, parent, &draft, call, &wants)?;
        }
        Ok(())
    }

    fn method(
        &mut self,
        vm: &VirtualMachine,
        parent: &PyRef<Node>,
        class: &PyTypeRef,
        name: &str,
        function: &PyObjectRef,
    ) -> PyResult<()> {
        let own = marks_of(vm, function)?;
        let mut marks = own.clone();
        marks.extend(Node::all_marks(parent));
        let wants = Rc::new(self.fixtures.wants(parent, &used(vm, &marks)?, &[], &[]));
        let kind = NodeKind::TestCaseFunction;
        let draft = Draft { kind, name, function, class: Some(class), own: &own, arguments: &[] };
        self.item(vm, parent, &draft, Call::default(), &wants)
    }

    fn item(
        &mut self,
        vm: &VirtualMachine,
        parent: &PyRef<Node>,
        draft: &Draft<'_>,
        call: Call,
        wants: &Rc<Wants>,
    ) -> PyResult<()> {
        let node = self.node(vm, parent, draft, &call, wants)?;
        self.items.push(Rc::new(Item {
            id: node.id.clone(),
            path: self.path.to_owned(),
            name: draft.name.to_owned(),
            line: signature::first_line(vm, draft.function),
            module: self.module.clone(),
            class: draft.class.cloned(),
            function: draft.function.clone(),
            arguments: draft.arguments.to_vec(),
            call,
            marks: Node::all_marks(&node),
            node,
            wants: wants.clone(),
        }));
        Ok(())
    }

    fn node(
        &self,
        vm: &VirtualMachine,
        parent: &PyRef<Node>,
        draft: &Draft<'_>,
        call: &Call,
        wants: &Wants,
    ) -> PyResult<PyRef<Node>> {
        let name = match call.id() {
            Some(id) => format!("{}[{id}]", draft.name),
            None => draft.name.to_owned(),
        };
        let id = format!("{}::{name}", parent.id);
        let mut own = draft.own.to_vec();
        own.extend(call.marks.iter().cloned());
        let parameters = match call.params() {
            [] => None,
            params => {
                let dict = vm.ctx.new_dict();
                for (name, param) in params {
                    dict.set_item(name.as_str(), param.value.clone(), vm)?;
                }
                Some(dict)
            }
        };
        let node = Node {
            kind: draft.kind,
            name,
            id,
            path: self.path.to_owned(),
            parent: Some(parent.clone()),
            object: Some(draft.function.clone()),
            marks: PyMutex::new(own),
            instance: PyMutex::new(None),
            original: draft.name.to_owned(),
            fixtures: wants.closure.clone(),
            values: vm.ctx.new_dict(),
            parameters,
            verbosity: 0,
            finalizers: PyMutex::default(),
        };
        Ok(node.into_node(vm))
    }
}

/// What all tests of one function have in common.
struct Draft<'a> {
    kind: NodeKind,
    name: &'a str,
    function: &'a PyObjectRef,
    class: Option<&'a PyTypeRef>,
    own: &'a [PyRef<Mark>],
    arguments: &'a [String],
}

/// The names in `@pytest.mark.usefixtures`.
fn used(vm: &VirtualMachine, marks: &[PyRef<Mark>]) -> PyResult<Vec<String>> {
    let mut names = Vec::new();
    for mark in marks.iter().filter(|mark| mark.label() == "usefixtures") {
        for name in mark.positional() {
            names.push(name.str(vm)?.to_string_lossy().into_owned());
        }
    }
    Ok(names)
}

/// The function of a static method or class method.
fn underlying(vm: &VirtualMachine, value: &PyObjectRef) -> PyObjectRef {
    let is_method =
        value.downcast_ref::<PyStaticMethod>().is_some() || value.downcast_ref::<PyClassMethod>().is_some();
    let function = if is_method { value.get_attr("__func__", vm).ok() } else { None };
    function.unwrap_or_else(|| value.clone())
}

/// `__test__ = False` keeps a function or class out.
fn is_wanted(vm: &VirtualMachine, value: &PyObject) -> PyResult<bool> {
    match vm.get_attribute_opt(value, "__test__")? {
        Some(wanted) => wanted.is_true(vm),
        None => Ok(true),
    }
}

/// `__test__ = True` lets in what is not named like a test.
fn is_asked_for(vm: &VirtualMachine, value: &PyObject) -> bool {
    let is_known = value.downcast_ref::<PyType>().is_some() || value.downcast_ref::<PyFunction>().is_some();
    is_known
        && vm
            .get_attribute_opt(value, "__test__")
            .ok()
            .flatten()
            .is_some_and(|wanted| wanted.is(&vm.ctx.true_value))
}

fn is_abstract(vm: &VirtualMachine, class: &PyObject) -> bool {
    let methods = vm.get_attribute_opt(class, "__abstractmethods__").ok().flatten();
    methods.is_some_and(|methods| methods.length(vm).unwrap_or_default() > 0)
}

/// Whether a class is one of `unittest`. Where that was not imported there is none.
fn is_test_case(vm: &VirtualMachine, class: &PyTypeRef) -> bool {
    let base = || {
        let modules = vm.sys_module.get_attr("modules", vm).ok()?;
        let case = modules.get_item("unittest.case", vm).ok()?;
        case.get_attr("TestCase", vm).ok()?.downcast::<PyType>().ok()
    };
    base().is_some_and(|base| class.fast_issubclass(&base))
}

/// A class with an `__init__` of its own cannot be made without arguments, so pytest passes it by.
fn has_constructor(vm: &VirtualMachine, class: &PyTypeRef) -> bool {
    let is_own = |name: &'static str| {
        let name = vm.ctx.intern_str(name);
        class.get_attr(name).is_some_and(|found| {
            !vm.ctx.types.object_type.get_attr(name).is_some_and(|plain| plain.is(&found))
        })
    };
    is_own("__init__") || is_own("__new__")
}
