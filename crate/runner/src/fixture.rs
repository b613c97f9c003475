//! Fixtures: found by name, made before a test, undone after it.
//!
//! - source: pytest 9, `_pytest.fixtures` and `_pytest.runner.SetupState`

mod active;
mod builtin;

use std::collections::HashMap;
use std::rc::Rc;

use python::modules::pytest::{Fixture, Scope};
use rustpython_vm::{
    AsObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyModule, PyTypeRef},
};

use crate::collect::{Item, argument_names};
use active::Active;

/// A fixture and where it was found.
#[derive(Debug)]
pub(crate) struct Definition {
    name: String,
    fixture: PyRef<Fixture>,
    arguments: Vec<String>,
    class: Option<PyTypeRef>,
}

/// The fixtures of one level (shared, file, class) over those of the level above.
#[derive(Debug)]
pub(crate) struct Level {
    definitions: Vec<Rc<Definition>>,
    above: Option<Holder>,
}

/// A level that tests can share.
pub(crate) type Holder = Rc<Level>;

/// Why a test could not be given what it asks for.
pub(crate) enum Unfilled {
    /// An exception came out of a fixture.
    Raised(rustpython_vm::builtins::PyBaseExceptionRef),
    /// There is no fixture of that name.
    Unknown {
        /// What was asked for.
        name: String,
        /// What there is.
        available: Vec<String>,
    },
    /// A fixture asks for itself.
    Circular(String),
}

/// All fixtures, and those that are in use.
#[derive(Debug)]
pub(crate) struct Fixtures {
    shared: Holder,
    holders: HashMap<(String, Option<usize>), Holder>,
    active: Vec<Active>,
}

impl Fixtures {
    /// No fixtures but pytest's own.
    pub(crate) fn new(_vm: &VirtualMachine) -> Self {
        Self {
            shared: Rc::new(Level { definitions: Vec::new(), above: None }),
            holders: HashMap::new(),
            active: Vec::new(),
        }
    }

    /// Adds those of a `conftest.py`.
    pub(crate) fn add_shared(&mut self, vm: &VirtualMachine, module: &PyRef<PyModule>) -> PyResult<()> {
        let definitions = in_module(vm, module)?;
        self.shared = Rc::new(Level { definitions, above: Some(self.shared.clone()) });
        Ok(())
    }

    /// Adds those of a test file.
    pub(crate) fn add_module(
        &mut self,
        vm: &VirtualMachine,
        path: &str,
        module: &PyRef<PyModule>,
    ) -> PyResult<Holder> {
        let level = Level { definitions: in_module(vm, module)?, above: Some(self.shared.clone()) };
        let holder = Rc::new(level);
        self.holders.insert((path.to_owned(), None), holder.clone());
        Ok(holder)
    }

    /// Those of a test class, over the level above it.
    pub(crate) fn level_of_class(vm: &VirtualMachine, above: &Holder, class: &PyTypeRef) -> PyResult<Holder> {
        let mut definitions = Vec::new();
        for base in class.mro_collect().iter().rev() {
            for (name, value) in base.get_attributes(&vm.ctx) {
                definitions.extend(definition(vm, name.as_str(), &value, Some(class))?);
            }
        }
        Ok(Rc::new(Level { definitions, above: Some(above.clone()) }))
    }

    /// Remembers the level of a class, so that its tests find it.
    pub(crate) fn keep_class(&mut self, path: &str, class: &PyTypeRef, holder: Holder) {
        self.holders.insert((path.to_owned(), Some(class.as_object().get_id())), holder);
    }

    fn holder_of(&self, item: &Item) -> Holder {
        let class = item.class.as_ref().map(|class| class.as_object().get_id());
        self.holders
            .get(&(item.path.clone(), class))
            .or_else(|| self.holders.get(&(item.path.clone(), None)))
            .unwrap_or(&self.shared)
            .clone()
    }

    /// Makes what `item` asks for.
    pub(crate) fn fill(
        &mut self,
        vm: &VirtualMachine,
        item: &Item,
        instance: Option<&PyObjectRef>,
    ) -> Result<Vec<(String, PyObjectRef)>, Unfilled> {
        let holder = self.holder_of(item);
        let mut wanted = item.arguments.clone();
        wanted.extend(used(vm, item).map_err(Unfilled::Raised)?);
        for definition in closure(&wanted, &holder) {
            let Some((_, level)) = find(&holder, &definition.name) else { continue };
            self.make(vm, item, instance, &definition, &level, &mut Vec::new())?;
        }
        let mut filled = Vec::new();
        for name in &wanted {
            let value =
                self.value(vm, item, instance, name, Some(&holder), Scope::Function, &mut Vec::new())?;
            if item.arguments.contains(name) {
                filled.push((name.clone(), value));
            }
        }
        Ok(filled)
    }

    /// The value for `name`, seen from `holder`.
    #[expect(clippy::too_many_arguments, reason = "a fixture may ask for anything that its test may ask for")]
    fn value(
        &mut self,
        vm: &VirtualMachine,
        item: &Item,
        instance: Option<&PyObjectRef>,
        name: &str,
        holder: Option<&Holder>,
        scope: Scope,
        asking: &mut Vec<*const Definition>,
    ) -> Result<PyObjectRef, Unfilled> {
        if let Some(value) = item.call.values.get(name) {
            return Ok(value.clone());
        }
        if let Some((definition, level)) = holder.and_then(|holder| find(holder, name)) {
            return self.make(vm, item, instance, &definition, &level, asking);
        }
        match self.builtin(vm, item, instance, name, scope)? {
            Some(value) => Ok(value),
            None => {
                Err(Unfilled::Unknown { name: name.to_owned(), available: available(&self.holder_of(item)) })
            }
        }
    }

    fn make(
        &mut self,
        vm: &VirtualMachine,
        item: &Item,
        instance: Option<&PyObjectRef>,
        definition: &Rc<Definition>,
        level: &Holder,
        asking: &mut Vec<*const Definition>,
    ) -> Result<PyObjectRef, Unfilled> {
        let param = item.call.params.get(&definition.name);
        let key = (Rc::as_ptr(definition) as usize, param.map(|(index, _)| *index));
        if let Some(made) = self.active.iter().find(|active| active.key == Some(key)) {
            return made.outcome.clone().map_err(Unfilled::Raised);
        }
        if asking.contains(&Rc::as_ptr(definition)) {
            return Err(Unfilled::Circular(definition.name.clone()));
        }
        asking.push(Rc::as_ptr(definition));
        let scope = definition.fixture.scope();
        let mut arguments = Vec::new();
        for name in &definition.arguments {
            let value = if name == "request" {
                self.request(
                    vm,
                    item,
                    instance,
                    Some(&definition.name),
                    param.map(|(_, value)| value.clone()),
                    scope,
                )
            } else {
                // A fixture that asks for its own name means the one it replaces.
                let holder = if *name == definition.name { level.above.as_ref() } else { Some(level) };
                let own = self.holder_of(item);
                let holder = if *name == definition.name { holder } else { Some(&own) };
                self.value(vm, item, instance, name, holder, scope, asking)?
            };
            arguments.push((name.clone(), value));
        }
        asking.pop();
        let bound = match (&definition.class, instance) {
            (Some(_), Some(instance)) => Some(instance.clone()),
            (Some(class), None) => Some(class.as_object().call((), vm).map_err(Unfilled::Raised)?),
            _ => None,
        };
        let active = active::start(vm, &definition.name, &definition.fixture, bound, arguments, Some(key));
        let outcome = active.outcome.clone();
        self.active.push(active);
        outcome.map_err(Unfilled::Raised)
    }

    /// Undoes what `item` needed and `next` does not, the last first. Every exception that comes out of it is given.
    pub(crate) fn finish(
        &mut self,
        vm: &VirtualMachine,
        item: &Item,
        next: Option<&Item>,
    ) -> Vec<rustpython_vm::builtins::PyBaseExceptionRef> {
        let ended = ended_scope(item, next);
        let mut raised = Vec::new();
        let mut kept = Vec::new();
        for active in std::mem::take(&mut self.active).into_iter().rev() {
            if active.scope > ended {
                kept.push(active);
                continue;
            }
            raised.extend(active.finish(vm));
        }
        kept.reverse();
        self.active = kept;
        raised
    }
}

/// The widest scope that ends between two tests.
fn ended_scope(item: &Item, next: Option<&Item>) -> Scope {
    let Some(next) = next else { return Scope::Session };
    if next.path != item.path {
        return Scope::Module;
    }
    let same_class = match (&item.class, &next.class) {
        (Some(a), Some(b)) => a.is(b),
        (None, None) => true,
        _ => false,
    };
    if same_class { Scope::Function } else { Scope::Class }
}

fn in_module(vm: &VirtualMachine, module: &PyRef<PyModule>) -> PyResult<Vec<Rc<Definition>>> {
    let mut definitions = Vec::new();
    for (name, value) in module.dict().items_vec() {
        let name = name.str(vm)?.to_string_lossy().into_owned();
        definitions.extend(definition(vm, &name, &value, None)?);
    }
    Ok(definitions)
}

fn definition(
    vm: &VirtualMachine,
    name: &str,
    value: &PyObjectRef,
    class: Option<&PyTypeRef>,
) -> PyResult<Option<Rc<Definition>>> {
    let Ok(fixture) = value.clone().downcast::<Fixture>() else { return Ok(None) };
    let arguments = argument_names(vm, fixture.function(), class.map(|class| &**class), name)?;
    let name = fixture.given_name().unwrap_or(name).to_owned();
    Ok(Some(Rc::new(Definition { name, fixture, arguments, class: class.cloned() })))
}

/// The nearest fixture of that name, and the level it is on. Of two on a level the later one counts.
fn find(holder: &Holder, name: &str) -> Option<(Rc<Definition>, Holder)> {
    let mut level = Some(holder);
    while let Some(current) = level {
        if let Some(found) = current.definitions.iter().rev().find(|definition| definition.name == name) {
            return Some((found.clone(), current.clone()));
        }
        level = current.above.as_ref();
    }
    None
}

/// The fixtures with params that `asked` lead to, each once, in the order in which they are met.
pub(crate) fn parametrized(asked: &[String], holder: &Holder) -> Vec<(String, PyRef<Fixture>)> {
    let mut found = Vec::new();
    for definition in closure(asked, holder) {
        if definition.fixture.params().is_some() {
            found.push((definition.name.clone(), definition.fixture.clone()));
        }
    }
    found
}

/// Everything that `asked` need, those that nobody has to ask for first.
fn closure(asked: &[String], holder: &Holder) -> Vec<Rc<Definition>> {
    let mut names = Vec::new();
    automatic(holder, &mut names);
    names.extend(asked.iter().cloned());
    let mut found: Vec<Rc<Definition>> = Vec::new();
    let mut index = 0;
    while index < names.len() {
        if let Some((definition, _)) = find(holder, &names[index])
            && !found.iter().any(|known| Rc::ptr_eq(known, &definition))
        {
            names.extend(definition.arguments.iter().cloned());
            found.push(definition);
        }
        index += 1;
    }
    found.sort_by_key(|definition| std::cmp::Reverse(definition.fixture.scope()));
    found
}

/// The names that nobody has to ask for, the farthest level first.
fn automatic(holder: &Holder, names: &mut Vec<String>) {
    if let Some(above) = &holder.above {
        automatic(above, names);
    }
    for definition in holder.definitions.iter().filter(|definition| definition.fixture.is_autouse()) {
        if !names.contains(&definition.name) {
            names.push(definition.name.clone());
        }
    }
}

/// The names in `@pytest.mark.usefixtures`.
fn used(vm: &VirtualMachine, item: &Item) -> PyResult<Vec<String>> {
    let mut names = Vec::new();
    for mark in item.marks.iter().filter(|mark| mark.label() == "usefixtures") {
        for name in mark.positional() {
            names.push(name.str(vm)?.to_string_lossy().into_owned());
        }
    }
    Ok(names)
}

fn available(holder: &Holder) -> Vec<String> {
    let mut names: Vec<String> = builtin::names().map(str::to_owned).collect();
    let mut level = Some(holder);
    while let Some(current) = level {
        names.extend(current.definitions.iter().map(|definition| definition.name.clone()));
        level = current.above.as_ref();
    }
    names.sort();
    names.dedup();
    names
}
