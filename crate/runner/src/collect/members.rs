//! What a module or class holds, in the order in which pytest looks at it.

use std::collections::HashSet;

use rustpython_vm::{
    PyObjectRef, PyRef, VirtualMachine,
    builtins::{PyModule, PyStr, PyTypeRef},
};

/// Names and what they stand for.
pub(crate) type Members = Vec<(String, PyObjectRef)>;

/// Those of a module, in the order in which they came to be.
pub(crate) fn module_members(module: &PyRef<PyModule>) -> Members {
    module
        .dict()
        .items_vec()
        .into_iter()
        .filter_map(|(name, value)| {
            Some((name.downcast_ref::<PyStr>()?.to_string_lossy().into_owned(), value))
        })
        .collect()
}

/// Those of a class and its bases, each class by itself, the farthest base first.
///
/// A name that a class replaces stands where that class has it, and not where its base did.
pub(super) fn class_members(vm: &VirtualMachine, class: &PyTypeRef) -> Vec<Members> {
    let mut seen = HashSet::new();
    let mut groups = Vec::new();
    for base in class.mro_collect() {
        let mut members = Members::new();
        for (name, value) in base.get_attributes(&vm.ctx) {
            if seen.insert(name.as_str().to_owned()) {
                members.push((name.as_str().to_owned(), value));
            }
        }
        groups.push(members);
    }
    groups.reverse();
    groups
}
