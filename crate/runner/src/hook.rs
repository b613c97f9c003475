//! The hooks of a `conftest.py`: functions whose names begin with `pytest_`, called at their moments.
//!
//! - `known`: which hooks there are, and what each may ask for
//! - `read`: from a function to a hook
//! - order: the hooks of the file that was found last come first, as pytest has it for its plugins
//! - source: pytest 9.2, `_pytest.hookspec`, and pluggy 1.6
//!
//! Absent: plugins, and hooks around other hooks (`wrapper=True`).

mod known;
mod read;

use std::cell::RefCell;
use std::rc::Rc;

use python::modules::pytest::Node;
use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyFunction, PyModule},
    function::{FuncArgs, KwArgs},
};

use crate::collect::module_members;

/// The hooks of a run, in the order in which they were found.
#[derive(Debug, Default)]
pub(crate) struct Hooks(RefCell<Vec<Rc<Hook>>>);

/// One function of a `conftest.py`.
#[derive(Debug)]
pub(crate) struct Hook {
    /// The `conftest.py`.
    pub(crate) path: String,
    /// When it is called among those of its name.
    pub(crate) turn: When,
    name: &'static str,
    session: PyRef<Node>,
    function: PyObjectRef,
    arguments: Vec<String>,
}

/// The wish of a hook: `tryfirst`, nothing, `trylast`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum When {
    /// Before the others.
    First,
    /// In the order in which they were found, the last first.
    Between,
    /// After the others, and after what pytest itself does.
    Last,
}

/// What a hook is given beside `config` and `session`.
pub(crate) type Given<'a> = &'a [(&'static str, PyObjectRef)];

impl Hooks {
    /// Adds those of a `conftest.py`, and calls those that are called as soon as they are there.
    ///
    /// # Errors
    /// A text about a function that is no hook, or asks for what it cannot get; and what they raise.
    pub(crate) fn add(
        &self,
        vm: &VirtualMachine,
        session: &PyRef<Node>,
        path: &str,
        module: &PyRef<PyModule>,
    ) -> PyResult<()> {
        let before = self.0.borrow().len();
        for (name, value) in module_members(module) {
            if name.starts_with("pytest_") && value.downcast_ref::<PyFunction>().is_some() {
                let hook = read::hook(vm, session, path, module, &name, value)?;
                self.0.borrow_mut().extend(hook.map(Rc::new));
            }
        }
        if self.0.borrow().len() > before { self.begin(vm, path) } else { Ok(()) }
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Those called `name`, in the order in which they are called.
    pub(crate) fn named(&self, name: &str) -> Vec<Rc<Hook>> {
        let mut found: Vec<Rc<Hook>> =
            self.0.borrow().iter().rev().filter(|hook| hook.name == name).cloned().collect();
        found.sort_by_key(|hook| hook.turn);
        found
    }

    /// Those called `name` that are for the file at `path`, in the order in which they are called.
    pub(crate) fn for_file(&self, name: &str, path: &str) -> Vec<Rc<Hook>> {
        let mut found = self.named(name);
        found.retain(|hook| hook.is_for(path));
        found
    }

    fn begin(&self, vm: &VirtualMachine, path: &str) -> PyResult<()> {
        for (name, is_late_too) in
            [("pytest_addoption", false), ("pytest_configure", true), ("pytest_sessionstart", false)]
        {
            for hook in self.named(name).iter().filter(|hook| hook.path == path) {
                if hook.is_initial() || is_late_too {
                    hook.call(vm, &[])?;
                }
            }
        }
        Ok(())
    }
}

impl Hook {
    /// Calls it with what it asks for.
    ///
    /// # Errors
    /// What it raises.
    pub(crate) fn call(&self, vm: &VirtualMachine, given: Given<'_>) -> PyResult {
        let mut arguments = Vec::new();
        for name in &self.arguments {
            let value = given.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
            let value = value.map_or_else(|| self.known(vm, name), Ok)?;
            arguments.push((name.clone(), value));
        }
        let keywords: KwArgs = arguments.into_iter().collect();
        self.function.call(FuncArgs::new(Vec::<PyObjectRef>::new(), keywords), vm)
    }

    /// The session that it is a hook of.
    pub(crate) fn session(&self) -> &PyRef<Node> {
        &self.session
    }

    /// What every hook can be given.
    fn known(&self, vm: &VirtualMachine, name: &str) -> PyResult {
        let session = self.session.as_object();
        match name {
            "session" => Ok(session.to_owned()),
            "parser" | "pluginmanager" => session.get_attr("config", vm)?.get_attr(&vm.ctx.new_str(name), vm),
            _ => session.get_attr("config", vm),
        }
    }

    /// Whether the file at `path` lies in its folder or below.
    fn is_for(&self, path: &str) -> bool {
        let folder = self.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether it was there before the session began.
    pub(crate) fn is_initial(&self) -> bool {
        read::is_initial(&self.path)
    }

    /// Whether it comes after what pytest does itself.
    pub(crate) fn is_last(&self) -> bool {
        self.turn == When::Last
    }
}

/// How the first of these hooks `pytest_assertrepr_compare` that has anything to say explains a comparison, in lines.
///
/// # Errors
/// What they raise.
pub(crate) fn compared(
    vm: &VirtualMachine,
    hooks: &[Rc<Hook>],
    symbol: &str,
    left: &PyObject,
    right: &PyObject,
) -> PyResult<Option<Vec<String>>> {
    for hook in hooks {
        let op = vm.ctx.new_str(symbol).into();
        let lines = hook.call(vm, &[("op", op), ("left", left.to_owned()), ("right", right.to_owned())])?;
        if lines.clone().is_true(vm)? {
            let lines: Vec<PyObjectRef> = vm.extract_elements_with(&lines, Ok)?;
            let text = |line: &PyObjectRef| line.str(vm).map(|line| line.to_string_lossy().into_owned());
            return lines.iter().map(text).collect::<PyResult<_>>().map(Some);
        }
    }
    Ok(None)
}
