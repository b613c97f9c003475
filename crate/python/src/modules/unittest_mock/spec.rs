//! What a mock may have because of the object it stands for.

use std::collections::HashSet;
use std::rc::Rc;

use mock::Signature;
use rustpython_vm::builtins::{PyList, PyTuple, PyType};
use rustpython_vm::{AsObject, PyObjectRef, PyResult, VirtualMachine};

use super::classes::classes;
use super::double::Double;
use super::{magic, signature};

/// The names of a spec.
#[derive(Clone, Debug, Default)]
pub(super) struct Spec {
    /// What `dir` says of it, or what was listed.
    pub(super) names: HashSet<String>,
    /// Those that are coroutine functions.
    pub(super) asyncs: HashSet<String>,
    /// What calling it takes, where that is known.
    pub(super) signature: Option<Rc<Signature>>,
    /// Whether only these may be set, too.
    pub(super) is_strict: bool,
}

impl Spec {
    /// Whether the mock may have an attribute of this name.
    pub(super) fn allows(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// The preset magic methods that it has not.
    pub(super) fn missing_magics(&self) -> Vec<&'static str> {
        magic::PRESET.iter().copied().filter(|name| !self.names.contains(*name)).collect()
    }
}

/// How a spec was given.
#[derive(Clone, Copy, Default)]
pub(super) struct Manner {
    /// `spec_set`.
    pub(super) is_strict: bool,
    /// The mock stands for an instance of the class.
    pub(super) as_instance: bool,
    /// The first parameter is bound already.
    pub(super) eat_self: bool,
}

/// Refuses a mock that is given where the real thing is needed.
pub(super) fn refuse_mock(spec: &PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
    if spec.downcast_ref::<Double>().is_none() {
        return Ok(());
    }
    let text = format!("Cannot spec a Mock object. [object={}]", spec.repr(vm)?);
    Err(vm.new_exception_msg(classes().invalid_spec.clone(), text.into()))
}

/// Reads a spec, with the class that `__class__` will give.
pub(super) fn read(
    spec: &PyObjectRef,
    manner: Manner,
    vm: &VirtualMachine,
) -> PyResult<(Spec, Option<PyObjectRef>)> {
    refuse_mock(spec, vm)?;
    let mut read = Spec { is_strict: manner.is_strict, ..Spec::default() };
    if let Some(items) = listed(spec, vm) {
        for item in items {
            read.names.insert(item.str(vm)?.to_string());
        }
        return Ok((read, None));
    }
    let class: PyObjectRef =
        if spec.downcast_ref::<PyType>().is_some() { spec.clone() } else { spec.class().to_owned().into() };
    read.signature = signature::of_spec(spec, manner.as_instance, manner.eat_self, vm)?.map(Rc::new);
    for name in vm.dir(Some(spec.clone()))?.borrow_vec().iter() {
        let name = name.str(vm)?;
        if let Some(found) = signature::static_attribute(spec, &name, vm)?
            && signature::is_coroutine_function(&found, vm)
        {
            read.asyncs.insert(name.to_string());
        }
        read.names.insert(name.to_string());
    }
    Ok((read, Some(class)))
}

/// The items, if the object is a plain list or tuple.
pub(super) fn listed(object: &PyObjectRef, vm: &VirtualMachine) -> Option<Vec<PyObjectRef>> {
    let types = &vm.ctx.types;
    if !object.class().is(types.list_type) && !object.class().is(types.tuple_type) {
        return None;
    }
    if let Some(list) = object.downcast_ref::<PyList>() {
        return Some(list.borrow_vec().to_vec());
    }
    object.downcast_ref::<PyTuple>().map(|tuple| tuple.as_slice().to_vec())
}
