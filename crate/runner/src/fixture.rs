//! Fixtures: found by name, made before a test, undone when what they live for ends.
//!
//! - `definition`: one fixture, its value while it has one
//! - `ask`: who asks for it, and in what order things are made
//! - `setup`: the nodes that are set up, and what to do when they end
//! - `xunit`: `setup_module` and its kin, which are fixtures that nobody asks for by name
//! - `asynchronous`: fixtures that are coroutines
//! - `builtin`: pytest's own
//! - `refusal`: why a test could not be given what it asks for, in pytest's words
//! - source: pytest 9.2, `_pytest.fixtures` and `_pytest.runner.SetupState`

mod ask;
pub(crate) mod asynchronous;
mod builtin;
mod definition;
mod refusal;
mod setup;
mod xunit;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use python::modules::pytest::{Fixture, Node, Scope};
use rustpython_vm::{
    AsObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyModule, PyTypeRef},
};

use crate::collect::module_members;
use crate::failure::Sources;

pub(crate) use definition::Definition;
pub(crate) use refusal::lookup_text;
use setup::Stack;

/// All fixtures, and those that are in use.
#[derive(Clone)]
pub(crate) struct Fixtures(Rc<State>);

struct State {
    session: PyRef<Node>,
    sources: Rc<Sources>,
    /// By name, then by the node that has them; those of a node in the order in which they were found.
    definitions: RefCell<HashMap<String, ByNode>>,
    /// The names that nobody has to ask for, by node.
    automatic: RefCell<HashMap<usize, Vec<String>>>,
    /// Values that `parametrize` gives to all tests of a node, by node and name.
    shared_params: RefCell<HashMap<(usize, String), Rc<Definition>>>,
    stack: Stack,
}

/// Fixtures of one name, by the node that has them.
type ByNode = HashMap<usize, Vec<Rc<Definition>>>;

/// What a test function needs. All its parameter rows share it.
#[derive(Debug, Default)]
pub(crate) struct Wants {
    /// The names of all fixtures that it needs, in the order in which they are made.
    pub(crate) closure: Vec<String>,
    /// What these names mean to it, the nearest last.
    pub(crate) definitions: HashMap<String, Vec<Rc<Definition>>>,
    initial: Vec<String>,
}

impl Fixtures {
    /// No fixtures but pytest's own.
    pub(crate) fn new(session: PyRef<Node>, sources: Rc<Sources>) -> Self {
        let fixtures = Self(Rc::new(State {
            session,
            sources,
            definitions: RefCell::default(),
            automatic: RefCell::default(),
            shared_params: RefCell::default(),
            stack: Stack::default(),
        }));
        builtin::register(&fixtures);
        fixtures
    }

    /// What the whole run is in the tree.
    pub(crate) fn session(&self) -> &PyRef<Node> {
        &self.0.session
    }

    /// Adds a fixture that tests in and below its node can ask for.
    pub(crate) fn register(&self, definition: Definition, is_automatic: bool) {
        let node = definition.node.as_object().get_id();
        if is_automatic {
            self.0.automatic.borrow_mut().entry(node).or_default().push(definition.name.clone());
        }
        let mut definitions = self.0.definitions.borrow_mut();
        let same_name = definitions.entry(definition.name.clone()).or_default();
        // Of two on one node the first one counts, and the last in the list is the nearest.
        same_name.entry(node).or_default().insert(0, Rc::new(definition));
    }

    /// Adds those among `members` of a file or class, in the order of their names.
    ///
    /// `class` is the class that they are in and one instance of it, for fixtures that outlive a test.
    ///
    /// # Errors
    /// A text about a scope that is none, in pytest's words.
    pub(crate) fn add(
        &self,
        vm: &VirtualMachine,
        node: &PyRef<Node>,
        members: &[(String, PyObjectRef)],
        class: Option<&PyTypeRef>,
    ) -> PyResult<()> {
        let mut found: Vec<(&str, PyRef<Fixture>)> = members
            .iter()
            .filter_map(|(name, value)| Some((name.as_str(), value.clone().downcast::<Fixture>().ok()?)))
            .collect();
        if found.is_empty() {
            return Ok(());
        }
        found.sort_by_key(|(name, _)| *name);
        let instance = class.map(|class| xunit::instance(vm, node, class, "runTest")).transpose()?;
        for (name, fixture) in found {
            let definition = Definition::of_fixture(vm, node, name, &fixture, class, instance.clone())?;
            let is_automatic = definition.is_autouse;
            self.register(definition, is_automatic);
        }
        Ok(())
    }

    /// Adds those of a `conftest.py`, for the tests in and below its folder.
    ///
    /// # Errors
    /// A text about a scope that is none, in pytest's words.
    pub(crate) fn add_conftest(
        &self,
        vm: &VirtualMachine,
        folder: &PyRef<Node>,
        module: &PyRef<PyModule>,
    ) -> PyResult<()> {
        // That of the outermost folder is for all tests.
        let node = if folder.path.is_empty() { self.session() } else { folder };
        self.add(vm, node, &module_members(module), None)
    }

    /// The fixtures of that name that a test at `node` can see, the nearest last.
    fn visible(&self, name: &str, node: &PyRef<Node>) -> Vec<Rc<Definition>> {
        let definitions = self.0.definitions.borrow();
        let Some(by_node) = definitions.get(name) else { return Vec::new() };
        let mut found = Vec::new();
        for node in Node::chain(node) {
            let here = by_node.get(&node.as_object().get_id());
            found.extend(here.into_iter().flatten().cloned());
        }
        found
    }

    /// The names of all fixtures that a test at `node` can ask for, sorted.
    fn available(&self, node: &PyRef<Node>) -> Vec<String> {
        let chain: Vec<usize> = Node::chain(node).iter().map(|node| node.as_object().get_id()).collect();
        let definitions = self.0.definitions.borrow();
        let mut names: Vec<String> = definitions
            .iter()
            .filter(|(_, by_node)| chain.iter().any(|node| by_node.contains_key(node)))
            .map(|(name, _)| name.clone())
            .filter(|name| !asynchronous::is_runner(name))
            .collect();
        names.sort();
        names
    }

    /// Everything that a test below `node` needs which asks for `asked` and uses `used`.
    ///
    /// `given` are the arguments whose values `parametrize` gives: they are no fixtures.
    pub(crate) fn wants(
        &self,
        node: &PyRef<Node>,
        used: &[String],
        asked: &[String],
        given: &[String],
    ) -> Wants {
        let mut initial: Vec<String> = Vec::new();
        let automatic = self.0.automatic.borrow();
        let chain = Node::chain(node);
        let autouse = chain.iter().filter_map(|node| automatic.get(&node.as_object().get_id())).flatten();
        for name in autouse.chain(used).chain(asked) {
            if !initial.contains(name) {
                initial.push(name.clone());
            }
        }
        let mut definitions: HashMap<String, Vec<Rc<Definition>>> = HashMap::new();
        let mut walk = Walk::default();
        for name in &initial {
            walk.visit(name, &mut |name: &str| {
                if given.iter().any(|given| given == name) {
                    return Vec::new();
                }
                let found = definitions.entry(name.to_owned()).or_insert_with(|| self.visible(name, node));
                found.clone()
            });
        }
        definitions.retain(|_, found| !found.is_empty());
        let mut closure = walk.met;
        let scope_of =
            |name: &String| definitions.get(name).and_then(|found| found.last()).map(|it| it.scope);
        closure.sort_by_key(|name| std::cmp::Reverse(scope_of(name).unwrap_or(Scope::Function)));
        Wants { closure, definitions, initial }
    }

    /// The fixture that stands for an argument whose values `parametrize` gives.
    ///
    /// One that lives longer than a test is the same for all tests of its node.
    pub(crate) fn param(&self, name: &str, scope: Scope, parent: &PyRef<Node>) -> Rc<Definition> {
        let make = || Rc::new(Definition::of_param(self.session(), name, scope));
        if scope == Scope::Function {
            return make();
        }
        let node = setup::scope_node(parent, scope).unwrap_or_else(|| match scope {
            Scope::Package => self.session().clone(),
            _ => parent.clone(),
        });
        let key = (node.as_object().get_id(), name.to_owned());
        self.0.shared_params.borrow_mut().entry(key).or_insert_with(make).clone()
    }
}

impl Wants {
    /// Forgets what is only needed by fixtures that `parametrize` has put itself in the place of.
    pub(crate) fn prune(&mut self) {
        let mut walk = Walk::default();
        for name in &self.initial {
            walk.visit(name, &mut |name: &str| self.definitions.get(name).cloned().unwrap_or_default());
        }
        let met = walk.met;
        self.closure.retain(|name| met.contains(name));
    }
}

/// Meets everything that names lead to, depth first, each once.
#[derive(Default)]
struct Walk {
    met: Vec<String>,
    /// How many fixtures of a name the way has come through, counted from the nearest.
    depth: HashMap<String, usize>,
}

impl Walk {
    fn visit(&mut self, name: &str, definitions: &mut dyn FnMut(&str) -> Vec<Rc<Definition>>) {
        let depth = match self.depth.get(name) {
            Some(0) => return,
            Some(depth) => *depth,
            None => {
                self.met.push(name.to_owned());
                self.depth.insert(name.to_owned(), 0);
                0
            }
        };
        let found = definitions(name);
        let Some(definition) = found.len().checked_sub(depth + 1).and_then(|index| found.get(index)) else {
            return;
        };
        self.depth.insert(name.to_owned(), depth + 1);
        for argument in &definition.arguments {
            self.visit(argument, definitions);
        }
        self.depth.insert(name.to_owned(), depth);
    }
}
