//! From a module to the tests in it.

mod parametrize;
mod signature;

use protocol::TestId;
use python::modules::pytest::{Fixture, Mark, marks_of};
use rustpython_vm::{
    AsObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyFunction, PyModule, PyStr, PyType, PyTypeRef},
};

use crate::fixture::{Fixtures, Holder};
use crate::warned;
pub(crate) use parametrize::Call;
pub(crate) use signature::{argument_names, is_async, positional_names};

/// One test, with one set of parameters.
#[derive(Debug)]
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
    /// Its marks, the nearest first: its own, its class's, its module's.
    pub(crate) marks: Vec<PyRef<Mark>>,
}

/// The tests in `module`, in the order in which they stand there.
///
/// # Errors
/// What looking at them raises, such as a `parametrize` that makes no sense.
pub(crate) fn items(
    vm: &VirtualMachine,
    path: &str,
    module: &PyRef<PyModule>,
    fixtures: &mut Fixtures,
) -> PyResult<Vec<Item>> {
    let holder = fixtures.add_module(vm, path, module)?;
    let module_marks = marks_of(vm, module.as_object())?;
    let site = Site { path, module, class: None, prefix: path.to_owned(), marks: module_marks, holder };
    let mut items = Vec::new();
    for (name, value) in named(module.dict().items_vec()) {
        site.collect(vm, &name, &value, fixtures, &mut items)?;
    }
    Ok(items)
}

struct Site<'a> {
    path: &'a str,
    module: &'a PyRef<PyModule>,
    class: Option<PyTypeRef>,
    prefix: String,
    marks: Vec<PyRef<Mark>>,
    holder: Holder,
}

impl Site<'_> {
    fn collect(
        &self,
        vm: &VirtualMachine,
        name: &str,
        value: &PyObjectRef,
        fixtures: &mut Fixtures,
        items: &mut Vec<Item>,
    ) -> PyResult<()> {
        if !is_wanted(vm, value)? {
            return Ok(());
        }
        if let Ok(class) = value.clone().downcast::<PyType>() {
            if !name.starts_with("Test") {
                return Ok(());
            }
            return if has_constructor(vm, &class) {
                self.pass_by(vm, &class)
            } else {
                self.class(vm, name, class, fixtures, items)
            };
        }
        let is_test =
            name.starts_with("test") && value.downcast_ref::<Fixture>().is_none() && value.is_callable();
        if is_test { self.function(vm, name, value, items) } else { Ok(()) }
    }

    /// Warns of a class that cannot be made without arguments.
    fn pass_by(&self, vm: &VirtualMachine, class: &PyTypeRef) -> PyResult<()> {
        let line = vm.get_attribute_opt(class.as_object(), "__firstlineno__")?;
        let line = line.and_then(|line| line.try_into_value(vm).ok()).unwrap_or(1);
        let message = format!(
            "cannot collect test class '{}' because it has a __init__ constructor (from: {})",
            class.name(),
            self.prefix
        );
        warned::warn(vm, "PytestCollectionWarning", &message, self.path, line)
    }

    fn class(
        &self,
        vm: &VirtualMachine,
        name: &str,
        class: PyTypeRef,
        fixtures: &mut Fixtures,
        items: &mut Vec<Item>,
    ) -> PyResult<()> {
        let mut marks = marks_of(vm, class.as_object())?;
        marks.extend(self.marks.iter().cloned());
        let site = Site {
            path: self.path,
            module: self.module,
            class: Some(class.clone()),
            prefix: format!("{}::{name}", self.prefix),
            marks,
            holder: Fixtures::level_of_class(vm, &self.holder, &class)?,
        };
        fixtures.keep_class(self.path, &class, site.holder.clone());
        // What a base class has comes first, and a name that was replaced keeps its first place.
        let mut seen: Vec<(String, PyObjectRef)> = Vec::new();
        for base in class.mro_collect().iter().rev() {
            for (name, value) in base.get_attributes(&vm.ctx) {
                let name = name.as_str().to_owned();
                match seen.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, old)) => *old = value,
                    None => seen.push((name, value)),
                }
            }
        }
        for (name, value) in seen {
            site.collect(vm, &name, &value, fixtures, items)?;
        }
        Ok(())
    }

    fn function(
        &self,
        vm: &VirtualMachine,
        name: &str,
        function: &PyObjectRef,
        items: &mut Vec<Item>,
    ) -> PyResult<()> {
        let mut marks = marks_of(vm, function)?;
        marks.extend(self.marks.iter().cloned());
        let arguments = argument_names(vm, function, self.class.as_deref(), name)?;
        for call in parametrize::calls(vm, &marks, &arguments, name, &self.holder)? {
            let id = match call.id() {
                Some(id) => format!("{}::{name}[{id}]", self.prefix),
                None => format!("{}::{name}", self.prefix),
            };
            let mut all = call.marks.clone();
            all.extend(marks.iter().cloned());
            items.push(Item {
                id,
                path: self.path.to_owned(),
                name: name.to_owned(),
                line: signature::first_line(vm, function),
                module: self.module.clone(),
                class: self.class.clone(),
                function: function.clone(),
                arguments: arguments.clone(),
                call,
                marks: all,
            });
        }
        Ok(())
    }
}

fn named(items: Vec<(PyObjectRef, PyObjectRef)>) -> Vec<(String, PyObjectRef)> {
    items
        .into_iter()
        .filter_map(|(name, value)| {
            Some((name.downcast_ref::<PyStr>()?.to_string_lossy().into_owned(), value))
        })
        .collect()
}

/// `__test__ = False` keeps a function or class out.
fn is_wanted(vm: &VirtualMachine, value: &PyObjectRef) -> PyResult<bool> {
    if value.downcast_ref::<PyFunction>().is_none() && value.downcast_ref::<PyType>().is_none() {
        return Ok(value.is_callable());
    }
    match vm.get_attribute_opt(value, "__test__")? {
        Some(wanted) => wanted.is_true(vm),
        None => Ok(true),
    }
}

/// A class with an `__init__` of its own cannot be made without arguments, so pytest passes it by.
fn has_constructor(vm: &VirtualMachine, class: &PyTypeRef) -> bool {
    class
        .get_attr(vm.ctx.intern_str("__init__"))
        .is_some_and(|init| init.downcast_ref::<PyFunction>().is_some())
}
