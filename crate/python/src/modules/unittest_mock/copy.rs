//! Copies of mock objects, for `copy.copy` and `copy.deepcopy`.
//!
//! Python's own way is to copy an object's `__dict__`, which is not where these keep what they are told.

use rustpython_vm::builtins::PyDictRef;
use rustpython_vm::{AsObject, Py, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine};

use super::classes::{OWNER, introduce};
use super::double::{Calls, Double, Effect, Which};
use super::magic::MagicProxy;

const LISTS: [Which; 4] = [Which::Own, Which::All, Which::Methods, Which::Awaits];

/// Another mock that was told and has seen the same, and shares its children.
pub(super) fn shallow(double: &Py<Double>, vm: &VirtualMachine) -> PyResult<PyRef<Double>> {
    let missing = match &double.state.borrow().spec {
        Some(spec) if double.family.is_magic => spec.missing_magics(),
        _ => Vec::new(),
    };
    let own = double.family.own_class(&missing, vm);
    for (name, value) in double.class().attributes().attributes(&vm.ctx) {
        if name.as_str() != OWNER && value.downcast_ref::<MagicProxy>().is_none() {
            own.as_object().set_attr(name, value, vm)?;
        }
    }
    let copy = Double::new(double.family.clone()).into_ref_with_type(vm, own)?;
    introduce(&copy, vm)?;
    for which in LISTS {
        // As Python's lists they are the copy's, too.
        double.shown(which, vm)?;
    }
    copy.state.replace(double.state.borrow().clone());
    if let (Some(from), Some(to)) = (double.as_object().dict(), copy.as_object().dict()) {
        for (name, value) in from.items_vec() {
            to.set_item(&*name, value, vm)?;
        }
    }
    Ok(copy)
}

/// Another mock whose children, answers and attributes are copies too.
pub(super) fn deep(double: &Py<Double>, memo: &PyDictRef, vm: &VirtualMachine) -> PyResult<PyRef<Double>> {
    let copy = shallow(double, vm)?;
    memo.set_item(vm.ctx.new_int(double.get_id()).as_object(), copy.clone().into(), vm)?;
    let deepcopy = vm.import("copy", 0)?.get_attr("deepcopy", vm)?;
    let of = |object: PyObjectRef| deepcopy.call((object, memo.clone()), vm);
    let above = |double: Option<PyRef<Double>>| -> PyResult<Option<PyRef<Double>>> {
        Ok(double.map(|it| of(it.into())).transpose()?.and_then(|it| it.downcast().ok()))
    };
    let before = double.state.borrow().clone();
    let owner = above(before.owner)?;
    let reacher = above(before.reacher)?;
    let children = before.children.map(|it| of(it.into())).transpose()?;
    let return_value = before.return_value.map(of).transpose()?;
    let effect = match before.effect {
        Effect::None => Effect::None,
        Effect::Raise(it) => Effect::Raise(of(it)?),
        Effect::Next(it) => Effect::Next(of(it)?),
        Effect::Call(it) => Effect::Call(of(it)?),
    };
    if let Some(dict) = copy.as_object().dict() {
        for (name, value) in dict.items_vec() {
            dict.set_item(&*name, of(value)?, vm)?;
        }
    }
    let calls = LISTS.map(|which| (which, double.snapshot(which, vm)));
    let mut state = copy.state.borrow_mut();
    for (which, calls) in calls {
        *state.calls(which) = Calls::Native(calls);
    }
    state.owner = owner;
    state.reacher = reacher;
    state.children = children.and_then(|it| it.downcast().ok());
    state.return_value = return_value;
    state.effect = effect;
    drop(state);
    Ok(copy)
}
