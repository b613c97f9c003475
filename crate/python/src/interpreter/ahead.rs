//! Modules of the library that were imported before a run asked for them.
//!
//! A run must not be able to tell, but by the time that its imports take.

use std::cell::RefCell;
use std::collections::HashSet;

use rustpython_vm::builtins::PyDictRef;
use rustpython_vm::{AsObject, VirtualMachine};

/// What was imported at the start, and what ahead.
#[derive(Debug)]
pub(super) struct Ahead {
    at_start: HashSet<String>,
    names: RefCell<Vec<String>>,
}

impl Ahead {
    /// Nothing ahead, in a machine that has just started.
    pub(super) fn default_of(vm: &VirtualMachine) -> Self {
        Self { at_start: names(vm).into_iter().collect(), names: RefCell::default() }
    }

    pub(super) fn import<'a>(&self, wanted: impl IntoIterator<Item = &'a str>, vm: &VirtualMachine) {
        for name in wanted {
            drop(vm.import(vm.ctx.intern_str(name), 0));
        }
        let mut ahead = self.names.borrow_mut();
        *ahead = names(vm).into_iter().filter(|name| !self.at_start.contains(name)).collect();
    }

    /// Those of `wanted` that no module has the name of.
    pub(super) fn absent<'a>(wanted: impl IntoIterator<Item = &'a str>, vm: &VirtualMachine) -> Vec<&'a str> {
        let there: HashSet<String> = names(vm).into_iter().collect();
        wanted.into_iter().filter(|name| !there.contains(*name)).collect()
    }

    pub(super) fn others(&self, vm: &VirtualMachine) -> Vec<String> {
        let ahead = self.names.borrow();
        let known = |name: &String| self.at_start.contains(name) || ahead.contains(name);
        names(vm).into_iter().filter(|name| !known(name) && is_of_the_library(name, vm)).collect()
    }

    pub(super) fn make_way_for<'a>(&self, paths: impl IntoIterator<Item = &'a str>, vm: &VirtualMachine) {
        // What the importer knows of folders is from before the files were there, and their clock may not have moved.
        if let Ok(cache) = vm.sys_module.get_attr("path_importer_cache", vm) {
            drop(vm.call_method(&cache, "clear", ()));
        }
        let mut ahead = self.names.borrow_mut();
        let clashes = paths.into_iter().any(|path| {
            let top = path.split('/').next().unwrap_or(path);
            let top = top.strip_suffix(".py").unwrap_or(top);
            ahead.iter().any(|name| name == top)
        });
        if let (true, Some(modules)) = (clashes, modules(vm)) {
            for name in ahead.drain(..) {
                drop(modules.del_item(name.as_str(), vm));
            }
        }
    }
}

/// Lets the modules that read the clock or drew a number when they were imported do so again.
pub(super) fn begin(start_ns: i64, vm: &VirtualMachine) {
    let module = |name: &str| modules(vm)?.get_item_opt(name, vm).ok()?;
    if let Some(random) = module("random") {
        drop(vm.call_method(&random, "seed", ()));
    }
    if let Some(logging) = module("logging") {
        drop(logging.set_attr("_startTime", vm.ctx.new_int(start_ns), vm));
    }
}

fn modules(vm: &VirtualMachine) -> Option<PyDictRef> {
    vm.sys_module.get_attr("modules", vm).ok()?.downcast().ok()
}

/// The names of all modules, in the order of their import.
fn names(vm: &VirtualMachine) -> Vec<String> {
    let Some(modules) = modules(vm) else { return Vec::new() };
    let name = |key: rustpython_vm::PyObjectRef| key.str_utf8(vm).ok().map(|name| name.as_str().to_owned());
    modules.into_iter().filter_map(|(key, _)| name(key)).collect()
}

/// Whether the module came from the frozen library, and not from the learner's files.
fn is_of_the_library(name: &str, vm: &VirtualMachine) -> bool {
    let origin = || {
        let module = modules(vm)?.get_item_opt(name, vm).ok()??;
        module.get_attr("__spec__", vm).ok()?.get_attr("origin", vm).ok()
    };
    origin().is_some_and(|origin| {
        vm.identical_or_equal(&origin, vm.ctx.new_str("frozen").as_object()).unwrap_or(false)
    })
}
