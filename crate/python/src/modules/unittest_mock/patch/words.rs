//! What a patch replaces, in the words of the test.

use rustpython_vm::builtins::{PyList, PyModule, PyType};
use rustpython_vm::{PyObjectRef, VirtualMachine};

use super::Patch;
use crate::modules::unittest_mock::double::is_default;

impl Patch {
    /// The dotted name of what is replaced, such as `loader.boto3`; `None` if the target has no name.
    ///
    /// `patch` was given it in words. `patch.object` was not: then `target` is asked for the object.
    pub(super) fn words(
        &self,
        target: impl FnOnce() -> Option<PyObjectRef>,
        vm: &VirtualMachine,
    ) -> Option<String> {
        let attribute = self.name(vm).ok()?;
        let owner = match self.getter.get_attr("args", vm).and_then(|args| args.get_item(&0, vm)) {
            Ok(words) => words,
            Err(_) => name_of(&target()?, vm)?,
        };
        let owner = owner.str(vm).ok()?;
        Some(format!("{}.{}", owner.to_string_lossy(), attribute.to_string_lossy()))
    }
}

/// The name of a module or a class. Others are not asked, as they might answer with code of the learner's.
fn name_of(target: &PyObjectRef, vm: &VirtualMachine) -> Option<PyObjectRef> {
    let has_name = target.downcast_ref::<PyModule>().is_some() || target.downcast_ref::<PyType>().is_some();
    has_name.then(|| target.get_attr("__name__", vm).ok()).flatten()
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
    positional.map(|it| it.words(|| it.getter.call((), vm).ok(), vm)).collect()
}
