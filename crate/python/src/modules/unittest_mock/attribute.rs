//! Looking up, setting and deleting attributes of a mock object.
//!
//! - source: `CPython` 3.14 `NonCallableMock.__getattr__`, `__setattr__`, `__delattr__`

use std::rc::Rc;

use rustpython_vm::builtins::{PyBaseExceptionRef, PyBoundMethod, PyFunction, PyStr};
use rustpython_vm::function::PySetterValue;
use rustpython_vm::{AsObject, Py, PyObjectRef, PyPayload, PyResult, VirtualMachine};

use super::autospec::{self, Postponed};
use super::child::{self, Born};
use super::classes::classes;
use super::double::{Double, extract, full_name};
use super::magic::Taking;
use super::{init, magic};

/// What is set on the mock itself and never becomes a child.
const OWN: &[&str] = &[
    "return_value",
    "side_effect",
    "called",
    "call_count",
    "call_args",
    "call_args_list",
    "mock_calls",
    "method_calls",
    "await_count",
    "await_args",
    "await_args_list",
    "_mock_return_value",
    "_mock_side_effect",
    "_mock_parent",
    "_mock_new_parent",
    "_mock_name",
    "_mock_new_name",
    "_mock_sealed",
    "_mock_delegate",
    "_mock_wraps",
    "_mock_unsafe",
];

/// The error for what a spec does not have.
pub(super) fn missing(name: &str, vm: &VirtualMachine) -> PyBaseExceptionRef {
    vm.new_attribute_error(format!("Mock object has no attribute '{name}'"))
}

/// What `mock.name` gives where neither the class nor the mock's own dict has it.
pub(super) fn look_up(double: &Py<Double>, name: &Py<PyStr>, vm: &VirtualMachine) -> PyResult {
    let text = name.to_string_lossy();
    let text = text.as_ref();
    let callee = double.state.borrow().callee.clone();
    if text == "__signature__"
        && let Some(callee) = callee
    {
        let signature = classes().module.get_attr("_signature_of", vm)?;
        return signature.call((callee.object.clone(), callee.as_instance, callee.eat_self), vm);
    }
    // A method of what `create_autospec` was given is the mock's own, whatever spec came later.
    if let Some(found) = double.child(name, vm)?
        && let Some(postponed) = found.downcast_ref::<Postponed>()
        && postponed.is_method()
    {
        let made = autospec::make_now(double, postponed, text, vm)?;
        double.children(vm).set_item(name, made.clone(), vm)?;
        if let Some(dict) = double.as_object().dict() {
            dict.set_item(name, made.clone(), vm)?;
        }
        return Ok(made);
    }
    let (spec, is_unsafe) = {
        let state = double.state.borrow();
        (state.spec.clone(), state.is_unsafe)
    };
    let in_spec = spec.as_ref().is_some_and(|spec| spec.allows(text));
    if spec.is_some() {
        if !in_spec || magic::is_supported(text) {
            return Err(missing(text, vm));
        }
    } else if magic::is_magic(text) {
        return Err(vm.new_attribute_error(text.to_owned()));
    }
    if !is_unsafe && !in_spec && mock::is_unsafe_name(text) {
        return Err(vm.new_attribute_error(mock::unsafe_name(text)));
    }
    if let Some(found) = double.child(name, vm)? {
        if found.is(&classes().deleted) {
            return Err(vm.new_attribute_error(text.to_owned()));
        }
        let Some(postponed) = found.downcast_ref::<Postponed>() else { return Ok(found) };
        let made = autospec::make_now(double, postponed, text, vm)?;
        double.children(vm).set_item(name, made.clone(), vm)?;
        return Ok(made);
    }
    let wrapped = double.state.borrow().wraps.clone();
    let wraps = wrapped.map(|it| it.get_attr(name, vm)).transpose()?;
    let made = child::make(double, &Born { name: Some(text), step: text, is_owned: true, wraps }, vm)?;
    double.children(vm).set_item(name, made.clone(), vm)?;
    Ok(made)
}

/// Sets or deletes `mock.name`.
pub(super) fn set(
    double: &Py<Double>,
    name: &Py<PyStr>,
    value: PySetterValue,
    vm: &VirtualMachine,
) -> PyResult<()> {
    match value {
        PySetterValue::Assign(value) => assign(double, name, value, vm),
        PySetterValue::Delete => delete(double, name, vm),
    }
}

fn assign(
    double: &Py<Double>,
    name: &Py<PyStr>,
    mut value: PyObjectRef,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let text = name.to_string_lossy();
    let text = text.as_ref();
    let object = double.as_object();
    if OWN.contains(&text) {
        return object.generic_setattr(name, PySetterValue::Assign(value), vm);
    }
    let spec = double.state.borrow().spec.clone();
    let in_dict = || object.dict().is_some_and(|dict| dict.contains_key(name, vm));
    if spec.as_ref().is_some_and(|spec| spec.is_strict && !spec.allows(text)) && !in_dict() {
        return Err(missing(text, vm));
    }
    if magic::is_unsupported(text) {
        return Err(vm.new_attribute_error(format!("Attempting to set unsupported magic method '{text}'.")));
    }
    if magic::is_supported(text) {
        if spec.is_some_and(|spec| !spec.allows(text)) {
            return Err(missing(text, vm));
        }
        let class = object.class().to_owned();
        if value.downcast_ref::<Double>().is_some() {
            adopt(double, &value, None, text, vm);
            let method = magic::MagicMethod::new(value.clone(), Taking::Arguments);
            class.as_object().set_attr(name, method.into_ref(&vm.ctx), vm)?;
            double.children(vm).set_item(name, value.clone(), vm)?;
        } else {
            let method: PyObjectRef = if value.downcast_ref::<PyFunction>().is_some() {
                value.clone()
            } else {
                magic::MagicMethod::new(value.clone(), Taking::Mock).into_ref(&vm.ctx).into()
            };
            class.as_object().set_attr(name, method, vm)?;
            value = PyBoundMethod::new(object.to_owned(), value).into_ref(&vm.ctx).into();
        }
    } else if text == "__class__" {
        double.state.borrow_mut().spec_class = Some(value);
        return Ok(());
    } else if adopt(double, &value, Some(text), text, vm) {
        double.children(vm).set_item(name, value.clone(), vm)?;
    }
    if double.state.borrow().is_sealed && object.get_attr(name, vm).is_err() {
        return Err(vm.new_attribute_error(format!("Cannot set {}.{text}", full_name(double))));
    }
    if value.fast_isinstance(&classes().property_mock)
        && let Some(dict) = object.dict()
    {
        return dict.set_item(name, value, vm);
    }
    object.generic_setattr(name, PySetterValue::Assign(value), vm)
}

/// Makes `value` a child of `parent` if it is a mock that belongs nowhere yet. Says whether it did.
///
/// - source: `CPython` 3.14 `_check_and_set_parent`
pub(super) fn adopt(
    parent: &Py<Double>,
    value: &PyObjectRef,
    name: Option<&str>,
    step: &str,
    vm: &VirtualMachine,
) -> bool {
    let Some(child) = extract(value, vm) else { return false };
    {
        let state = child.state.borrow();
        let is_set = |text: &Option<Rc<str>>| text.as_ref().is_some_and(|text| !text.is_empty());
        if is_set(&state.name) || is_set(&state.step) || state.owner.is_some() || state.reacher.is_some() {
            return false;
        }
    }
    // A mock that is set somewhere below itself stays what it is.
    let mut above = Some(parent.to_owned());
    while let Some(it) = above {
        if it.is(&child) {
            return false;
        }
        let next = it.state.borrow().reacher.clone();
        above = next;
    }
    let mut state = child.state.borrow_mut();
    if !step.is_empty() {
        state.reacher = Some(parent.to_owned());
        state.step = Some(Rc::from(step));
    }
    if let Some(name) = name {
        state.owner = Some(parent.to_owned());
        state.name = Some(Rc::from(name));
    }
    true
}

/// Whether it is what `object` itself has, which a mock has in any case.
fn is_plain(found: &PyObjectRef) -> bool {
    found.downcast_ref::<magic::MagicProxy>().is_none()
        && found.downcast_ref::<Double>().is_none()
        && found.downcast_ref::<magic::MagicMethod>().is_none()
        && found.downcast_ref::<PyFunction>().is_none()
}

fn delete(double: &Py<Double>, name: &Py<PyStr>, vm: &VirtualMachine) -> PyResult<()> {
    let text = name.to_string_lossy();
    let text = text.as_ref();
    let object = double.as_object();
    let deleted = classes().deleted.clone();
    let in_dict = object.dict().is_some_and(|dict| dict.contains_key(name, vm));
    if magic::is_supported(text) {
        let class = object.class().to_owned();
        if class.get_direct_attr(vm.ctx.intern_str(text)).is_some() {
            class.as_object().del_attr(name, vm)?;
        }
    }
    if double.family.is_magic
        && let Some(at) = magic::PRESET.iter().position(|it| *it == text)
    {
        let has = |it: &str| object.class().get_attr(vm.ctx.intern_str(it)).is_some_and(|it| !is_plain(&it));
        let mut without: Vec<&str> = magic::PRESET.iter().copied().filter(|it| !has(it)).collect();
        without.push(magic::PRESET[at]);
        init::lose_magics(double, &without, vm)?;
    }
    let child = double.child(name, vm)?;
    if in_dict {
        object.generic_setattr(name, PySetterValue::Delete, vm)?;
    } else if child.as_ref().is_some_and(|child| child.is(&deleted)) {
        return Err(vm.new_attribute_error(text.to_owned()));
    }
    double.children(vm).set_item(name, deleted, vm)
}
