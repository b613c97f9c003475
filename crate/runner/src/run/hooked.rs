//! The hooks around a run and its tests: which tests there are, before and after each of them, and at the end.
//!
//! - errors: what a hook raises outside of tests is said as if its `conftest.py` had raised it
//! - source: pytest 9.2, `_pytest.main` and `_pytest.runner`

use std::collections::HashMap;
use std::rc::Rc;

use protocol::{Ended, RunRequest};
use python::modules::pytest::{Node, in_python};
use rustpython_vm::{
    AsObject, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyListRef},
};

use super::Turn;
use crate::collect::Item;
use crate::explain;
use crate::fixture::Fixtures;
use crate::hook::Hook;
use crate::warned;

impl Turn<'_> {
    /// Lets hooks leave out tests, bring them into another order and mark them. Gives how many they say to have left out.
    ///
    /// # Errors
    /// How the run ended, where one of them raised something.
    pub(super) fn let_hooks_modify(
        &mut self,
        request: &RunRequest,
        items: &mut Vec<Rc<Item>>,
    ) -> Result<usize, Ended> {
        let hooks = self.hooks.named("pytest_collection_modifyitems");
        let Some(first) = hooks.first() else { return Ok(0) };
        let caught = warned::catch(self.vm, None);
        let list = nodes(self.vm, items);
        let given = [("items", list.clone().into())];
        let called = hooks
            .iter()
            .try_for_each(|hook| hook.call(self.vm, &given).map(drop).map_err(|raised| (hook, raised)));
        let done = called.and_then(|()| {
            let modified = modified(self.vm, items, &list).and_then(|modified| {
                *items = modified;
                deselected(self.vm, first)
            });
            modified.map_err(|raised| (first, raised))
        });
        self.tell_warnings(request, caught);
        self.forward_output(None)?;
        done.map_err(|(hook, raised)| self.broken(hook, &raised))
    }

    /// Tells hooks which tests will run.
    ///
    /// # Errors
    /// As for [`Turn::let_hooks_modify`].
    pub(super) fn let_hooks_see(&mut self, items: &[Rc<Item>]) -> Result<(), Ended> {
        for hook in self.hooks.named("pytest_collection_finish") {
            let done = hook
                .session()
                .as_object()
                .set_attr("items", nodes(self.vm, items), self.vm)
                .and_then(|()| hook.call(self.vm, &[]));
            self.forward_output(None)?;
            done.map_err(|raised| self.broken(&hook, &raised))?;
        }
        Ok(())
    }

    /// Calls the hooks before a test, and makes what it asks for.
    ///
    /// # Errors
    /// What comes out of that.
    pub(super) fn set_up(&self, item: &Rc<Item>, fixtures: &Fixtures) -> PyResult<()> {
        let given = [("item", item.node.clone().into())];
        let (last, hooks) = self.around("pytest_runtest_setup", item);
        hooks.iter().try_for_each(|hook| hook.call(self.vm, &given).map(drop))?;
        fixtures.set_up(self.vm, item)?;
        last.iter().try_for_each(|hook| hook.call(self.vm, &given).map(drop))
    }

    /// Calls the hooks after a test, and ends what `next` does not need. Gives what came out of that first.
    pub(super) fn tear_down(
        &self,
        item: &Rc<Item>,
        next: Option<&Item>,
        fixtures: &Fixtures,
    ) -> Option<PyBaseExceptionRef> {
        let next_node: PyObjectRef = next.map_or_else(|| self.vm.ctx.none(), |next| next.node.clone().into());
        let given = [("item", item.node.clone().into()), ("nextitem", next_node)];
        let (last, hooks) = self.around("pytest_runtest_teardown", item);
        let call = |hooks: &[Rc<Hook>]| hooks.iter().find_map(|hook| hook.call(self.vm, &given).err());
        let before = call(&hooks);
        // Where a hook raised something, pytest leaves the fixtures as they are, and the next test breaks.
        let raised = fixtures.tear_down(self.vm, next);
        before.or(raised).or_else(|| call(&last))
    }

    /// Calls the hooks at the end of a run, which ends as `ended` or, where they raise something, otherwise.
    pub(super) fn finish_hooks(&mut self, ended: Ended) -> Ended {
        explain::compare_with(Vec::new());
        if self.hooks.is_empty() || matches!(ended, Ended::Stopped { .. }) {
            return ended;
        }
        let status = self.status(&ended);
        for name in ["pytest_sessionfinish", "pytest_unconfigure"] {
            for hook in self.hooks.named(name) {
                let done = exit_status(self.vm, status).and_then(|status| {
                    let session = hook.session().as_object();
                    session.set_attr("exitstatus", status.clone(), self.vm)?;
                    session.set_attr("testsfailed", self.vm.ctx.new_int(self.failures), self.vm)?;
                    let chosen = self.vm.ctx.new_int(self.chosen.unwrap_or_default());
                    session.set_attr("testscollected", chosen, self.vm)?;
                    hook.call(self.vm, &[("exitstatus", status)])
                });
                if let Err(stopped) = self.forward_output(None) {
                    return stopped;
                }
                if let Err(raised) = done {
                    return self.broken(&hook, &raised);
                }
            }
        }
        ended
    }

    /// Those called `name` around `item`: behind what pytest does itself, and before it.
    fn around(&self, name: &str, item: &Item) -> (Vec<Rc<Hook>>, Vec<Rc<Hook>>) {
        if self.hooks.is_empty() {
            return Default::default();
        }
        self.hooks.for_file(name, &item.path).into_iter().partition(|hook| hook.is_last())
    }

    fn broken(&mut self, hook: &Hook, raised: &PyBaseExceptionRef) -> Ended {
        match self.not_imported(&hook.path, raised) {
            Ok(()) => Ended::Done(self.summary.clone()),
            Err(ended) => ended,
        }
    }

    /// What pytest ends with.
    fn status(&self, ended: &Ended) -> i32 {
        let is_wrong = self.summary.failed + self.summary.errors > 0;
        match (ended, self.chosen) {
            (Ended::Exited { code, .. }, _) => *code,
            (Ended::Refused { .. }, _) => 4,
            (_, None) => 2,
            (_, Some(0)) => 5,
            (_, Some(_)) => i32::from(is_wrong),
        }
    }
}

/// A list for Python.
fn nodes(vm: &VirtualMachine, items: &[Rc<Item>]) -> PyListRef {
    vm.ctx.new_list(items.iter().map(|item| item.node.clone().into()).collect())
}

/// The items whose nodes are in `list`, with the marks that they have now.
fn modified(vm: &VirtualMachine, items: &[Rc<Item>], list: &PyListRef) -> PyResult<Vec<Rc<Item>>> {
    let known: HashMap<usize, &Rc<Item>> =
        items.iter().map(|item| (item.node.as_object().get_id(), item)).collect();
    let mut modified = Vec::new();
    for node in list.borrow_vec().iter() {
        let Some(item) = known.get(&node.get_id()) else {
            return Err(vm.new_type_error(format!("{} in the list of items is no test", node.repr(vm)?)));
        };
        let mut item = Rc::clone(item);
        let marks = Node::all_marks(&item.node);
        if marks.len() != item.marks.len() {
            Rc::make_mut(&mut item).marks = marks;
        }
        modified.push(item);
    }
    Ok(modified)
}

/// How many tests were given to `config.hook.pytest_deselected`.
fn deselected(vm: &VirtualMachine, hook: &Hook) -> PyResult<usize> {
    let config = hook.session().as_object().get_attr("config", vm)?;
    config.get_attr("hook", vm)?.get_attr("deselected", vm)?.try_into_value(vm)
}

/// An `ExitCode`; a plain number where all is well, or where it is the suite's own.
fn exit_status(vm: &VirtualMachine, status: i32) -> PyResult {
    if status == 0 {
        return Ok(vm.ctx.new_int(0).into());
    }
    let class = in_python(vm, "_pytest.config", "ExitCode")?;
    class.call((status,), vm).or_else(|_| Ok(vm.ctx.new_int(status).into()))
}
