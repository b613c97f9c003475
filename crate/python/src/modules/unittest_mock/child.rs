//! Making mocks: the children that appear when they are first looked up, and what is told to a constructor.

use std::rc::Rc;

use rustpython_vm::builtins::PyTypeRef;
use rustpython_vm::function::{FuncArgs, KwArgs};
use rustpython_vm::{AsObject, Py, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine};

use super::classes::{Family, classes, family, introduce};
use super::double::{Double, full_name};
use super::{attribute, journal, magic};

/// How a child comes into being.
pub(super) struct Born<'a> {
    /// The name it will have, if any.
    pub(super) name: Option<&'a str>,
    /// The step by which it is reached.
    pub(super) step: &'a str,
    /// Whether it is an attribute.
    pub(super) is_owned: bool,
    /// The part of the wrapped object that it wraps.
    pub(super) wraps: Option<PyObjectRef>,
}

/// Makes a child of `parent`, through `_get_child_mock` where Python has overridden it.
pub(super) fn make(parent: &Py<Double>, born: &Born<'_>, vm: &VirtualMachine) -> PyResult {
    if parent.family.is_plain {
        let class = class_for(parent, born.name, born.step, vm)?;
        let family = family(&class, vm)?;
        if family.is_plain {
            return make_plain(parent, born, &family, vm);
        }
        return class.as_object().call(keywords(parent, born, vm), vm);
    }
    parent.as_object().get_attr("_get_child_mock", vm)?.call(keywords(parent, born, vm), vm)
}

/// The arguments that say the same to a constructor.
fn keywords(parent: &Py<Double>, born: &Born<'_>, vm: &VirtualMachine) -> FuncArgs {
    let mut kwargs: Vec<(String, PyObjectRef)> = Vec::new();
    let this = || PyObjectRef::from(parent.to_owned());
    if born.is_owned {
        kwargs.push(("parent".to_owned(), this()));
    }
    if let Some(name) = born.name {
        kwargs.push(("name".to_owned(), vm.ctx.new_str(name).into()));
    }
    if let Some(wraps) = &born.wraps {
        kwargs.push(("wraps".to_owned(), wraps.clone()));
    }
    kwargs.push(("_new_name".to_owned(), vm.ctx.new_str(born.step).into()));
    kwargs.push(("_new_parent".to_owned(), this()));
    FuncArgs { args: Vec::new(), kwargs: kwargs.into_iter().collect::<KwArgs>() }
}

fn make_plain(parent: &Py<Double>, born: &Born<'_>, family: &Rc<Family>, vm: &VirtualMachine) -> PyResult {
    let double = Double::new(family.clone());
    {
        let mut state = double.state.borrow_mut();
        let step: Rc<str> = Rc::from(born.step);
        state.name = match born.name {
            Some(name) if name == born.step => Some(step.clone()),
            name => name.map(Rc::from),
        };
        state.step = Some(step);
        state.reacher = Some(parent.to_owned());
        state.owner = born.is_owned.then(|| parent.to_owned());
        state.wraps.clone_from(&born.wraps);
    }
    let made = double.into_ref_with_type(vm, family.own_class(&[], vm))?;
    introduce(&made, vm)?;
    Ok(made.into())
}

/// The class of a child.
///
/// - source: `CPython` 3.14 `NonCallableMock._get_child_mock`
pub(super) fn class_for(
    parent: &Py<Double>,
    name: Option<&str>,
    step: &str,
    vm: &VirtualMachine,
) -> PyResult<PyTypeRef> {
    let classes = classes();
    if parent.family.class.fast_issubclass(&classes.property_mock) {
        return Ok(classes.magic_mock.clone());
    }
    let (is_sealed, is_async_in_spec, in_spec) = {
        let state = parent.state.borrow();
        let spec = state.spec.as_ref();
        (
            state.is_sealed,
            spec.is_some_and(|it| it.asyncs.contains(step)),
            spec.is_some_and(|it| it.names.contains(step)),
        )
    };
    if is_sealed {
        // CPython's property of this name fails first, then the attribute of this name is looked up.
        if name.is_none() && parent.state.borrow().spec.is_some() {
            return Err(attribute::missing("return_value", vm));
        }
        let attribute = name.unwrap_or("return_value");
        return Err(vm.new_attribute_error(format!("{}.{attribute}", full_name(parent))));
    }
    if is_async_in_spec {
        return Ok(classes.async_mock.clone());
    }
    let family = &parent.family;
    if family.class.fast_issubclass(&classes.magic_mock) && magic::is_async(step) {
        return Ok(classes.async_mock.clone());
    }
    if family.is_async {
        let is_sync = in_spec || (magic::is_supported(step) && !magic::is_async(step));
        return Ok(if is_sync { classes.magic_mock.clone() } else { classes.async_mock.clone() });
    }
    if !family.is_callable {
        return Ok(if family.is_magic { classes.magic_mock.clone() } else { classes.mock.clone() });
    }
    Ok(family.class.clone())
}

/// A new mock of `class`, which its `__init__` will then be told about.
pub(super) fn allocate(class: &PyTypeRef, without: &[&str], vm: &VirtualMachine) -> PyResult<PyRef<Double>> {
    let family = family(class, vm)?;
    let own = family.own_class(without, vm);
    let made = Double::new(family.clone()).into_ref_with_type(vm, own)?;
    introduce(&made, vm)?;
    journal::created(&made);
    Ok(made)
}
