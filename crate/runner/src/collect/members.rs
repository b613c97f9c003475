//! What a module or class holds, in the order in which pytest looks at it.

use std::collections::HashSet;

use rustpython_vm::{
    AsObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
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
        for (name, value) in own_members(vm, &base).unwrap_or_default() {
            if seen.insert(name.clone()) {
                members.push((name, value));
            }
        }
        groups.push(members);
    }
    groups.reverse();
    groups
}

/// Those that a class has itself, in the order in which they stand there.
fn own_members(vm: &VirtualMachine, class: &PyTypeRef) -> PyResult<Members> {
    let own = class.as_object().get_attr("__dict__", vm)?;
    let items = vm.call_method(&own, "items", ())?;
    vm.extract_elements_with(&items, |item| {
        Ok((item.get_item(&0, vm)?.try_into_value(vm)?, item.get_item(&1, vm)?))
    })
}
