//! What a patch replaces, in the words of the test.

use rustpython_vm::builtins::PyList;
use rustpython_vm::{PyObjectRef, VirtualMachine};

use super::Patch;
use crate::modules::unittest_mock::double::is_default;

impl Patch {
    /// The dotted name of what is replaced, such as `loader.boto3`; `None` if the target has no name.
    pub(super) fn words(&self, vm: &VirtualMachine) -> Option<String> {
        let attribute = self.name(vm).ok()?;
        // `patch` was given the target in words, `patch.object` as the object itself.
        let owner = match self.getter.get_attr("args", vm).and_then(|args| args.get_item(&0, vm)) {
            Ok(words) => words,
            Err(_) => self.getter.call((), vm).ok()?.get_attr("__name__", vm).ok()?,
        };
        let owner = owner.str(vm).ok()?;
        Some(format!("{}.{}", owner.to_string_lossy(), attribute.to_string_lossy()))
    }
}

/// What the patches that decorate `function` give it as positional arguments, in their order: of each, what it replaces.
#[must_use]
pub fn injected(function: &PyObjectRef, vm: &VirtualMachine) -> Vec<Option<String>> {
    let Ok(Some(patchings)) = vm.get_attribute_opt(function, "patchings") else { return Vec::new() };
    let Some(patchings) = patchings.downcast_ref::<PyList>().map(|list| list.borrow_vec().to_vec()) else {
        return Vec::new();
    };
    let patches = patchings.iter().filter_map(|it| it.downcast_ref::<Patch>());
    let positional = patches.filter(|it| is_default(&it.new) && vm.is_none(&it.attribute_name.borrow()));
    positional.map(|it| it.words(vm)).collect()
}
