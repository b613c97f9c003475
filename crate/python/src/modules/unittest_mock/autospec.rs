//! `create_autospec`: a mock that has what its spec has, and no more, all the way down.
//!
//! - source: `CPython` 3.14 `create_autospec`; but what the spec's attributes become is made when first looked up

use std::rc::Rc;

use mock::Signature;
use rustpython_vm::builtins::{PyBoundMethod, PyDict, PyFunction, PyType};
use rustpython_vm::function::{FuncArgs, KwArgs};
use rustpython_vm::{AsObject, Py, PyObjectRef, PyPayload, PyResult, VirtualMachine};

use super::classes::classes;
use super::double::{Callee, Double, extract};
use super::{answer, init, magic, signature, spec};

/// An attribute of a spec, before anybody looked at it.
#[pyclass(module = "unittest.mock", name = "_SpecState")]
#[derive(Debug, PyPayload)]
pub(super) struct Postponed {
    spec: PyObjectRef,
    wraps: Option<PyObjectRef>,
    is_strict: bool,
    /// For a method: whether the first parameter is bound already.
    method: Option<bool>,
}

#[pyclass]
impl Postponed {}

impl Postponed {
    /// Whether it is a function, or bound already.
    pub(super) fn is_method(&self) -> bool {
        self.method.is_some()
    }

    /// What calling it will take, if it is a method.
    pub(super) fn method_signature(&self, vm: &VirtualMachine) -> Option<Rc<Signature>> {
        signature::of(&self.spec, false, self.method?, vm).ok().flatten().map(Rc::new)
    }
}

/// What `create_autospec` is asked for.
pub(super) struct Wanted {
    pub(super) spec: PyObjectRef,
    pub(super) is_strict: bool,
    pub(super) is_instance: bool,
    pub(super) parent: Option<PyObjectRef>,
    pub(super) name: Option<String>,
    pub(super) kwargs: KwArgs,
}

/// Refuses a misspelled `autospec` or `spec_set`.
pub(super) fn refuse_typo(keyword: &str, vm: &VirtualMachine) -> PyResult<()> {
    if mock::is_typo_of_autospec(keyword) {
        let text = format!("'{keyword}' might be a typo; use unsafe=True if this is intended");
        return Err(vm.new_runtime_error(text));
    }
    Ok(())
}

/// Whether instances of the class can be called.
pub(super) fn instances_are_callable(spec: &PyObjectRef, vm: &VirtualMachine) -> bool {
    match spec.downcast_ref::<PyType>() {
        Some(class) => class.get_attr(vm.ctx.intern_str("__call__")).is_some_and(|it| !vm.is_none(&it)),
        None => spec.is_callable(),
    }
}

/// Whether it can be called, or could be if it were looked up on its class.
fn is_callable(spec: &PyObjectRef, vm: &VirtualMachine) -> bool {
    let types = &vm.ctx.types;
    if spec.class().is(types.classmethod_type) || spec.class().is(types.staticmethod_type) {
        return spec.get_attr("__func__", vm).is_ok_and(|inner| inner.is_callable());
    }
    spec.is_callable()
}

fn is_function(object: &PyObjectRef) -> bool {
    object.downcast_ref::<PyFunction>().is_some() || object.downcast_ref::<PyBoundMethod>().is_some()
}

/// Whether it is a mock that passes for a function.
fn stands_for_function(object: &PyObjectRef, vm: &VirtualMachine) -> bool {
    let types = &vm.ctx.types;
    let class = object.downcast_ref::<Double>().and_then(|it| it.state.borrow().spec_class.clone());
    class.is_some_and(|class| class.is(types.function_type) || class.is(types.bound_method_type))
}

/// Makes the mock.
pub(super) fn create(wanted: Wanted, vm: &VirtualMachine) -> PyResult {
    let Wanted { mut spec, is_strict, is_instance, parent, name, mut kwargs } = wanted;
    if spec::listed(&spec, vm).is_some() {
        spec = spec.class().to_owned().into();
    }
    if spec.downcast_ref::<Double>().is_some() {
        let text = format!("Cannot autospec a Mock object. [object={}]", spec.repr(vm)?);
        return Err(vm.new_exception_msg(classes().invalid_spec.clone(), text.into()));
    }
    let is_class = spec.downcast_ref::<PyType>().is_some();
    let is_async = is_function(&spec) && signature::is_coroutine_function(&spec, vm);
    if is_async && is_instance {
        let text = "Instance can not be True when create_autospec is mocking an async function";
        return Err(vm.new_runtime_error(text));
    }
    let name = match kwargs.shift_remove("name") {
        Some(name) if vm.is_none(&name) => None,
        Some(name) => Some(name.str(vm)?.to_string()),
        None => name,
    };
    let is_descriptor = spec.class().slots().descr_set.load().is_some();
    let classes = classes();
    let class = if is_descriptor {
        &classes.magic_mock
    } else if is_async {
        &classes.async_mock
    } else if !is_callable(&spec, vm) || (is_class && is_instance && !instances_are_callable(&spec, vm)) {
        &classes.non_callable_magic_mock
    } else {
        &classes.magic_mock
    };
    let mut words: Vec<(String, PyObjectRef)> = Vec::new();
    let mut word = |key: &str, value: PyObjectRef| words.push((key.to_owned(), value));
    if !is_descriptor && !vm.is_none(&spec) {
        word(if is_strict { "spec_set" } else { "spec" }, spec.clone());
        if is_instance {
            word("_spec_as_instance", vm.ctx.new_bool(true).into());
        }
    }
    if let Some(name) = &name {
        word("name", vm.ctx.new_str(name.as_str()).into());
    }
    if let Some(parent) = &parent {
        word("parent", parent.clone());
        word("_new_parent", parent.clone());
        word("_new_name", vm.ctx.new_str(name.clone().unwrap_or_default()).into());
    }
    for (key, value) in &kwargs {
        word(&key.to_string(), value.clone());
    }
    let made =
        class.as_object().call(FuncArgs { args: Vec::new(), kwargs: words.into_iter().collect() }, vm)?;
    let Some(double) = made.downcast_ref::<Double>().map(ToOwned::to_owned) else { return Ok(made) };
    if parent.is_some() {
        // Below the top, `self` of a class's methods was bound by whoever asked for the class.
        double.state.borrow_mut().owner = parent.and_then(|it| it.downcast::<Double>().ok());
    }
    let wraps = kwargs.shift_remove("wraps");
    check_calls(&double, Callee { object: spec.clone(), as_instance: is_instance, eat_self: is_class }, vm)?;
    if is_class && !is_instance && !kwargs.contains_key("return_value") {
        let answer = create(
            Wanted {
                spec: spec.clone(),
                is_strict,
                is_instance: true,
                parent: Some(made.clone()),
                name: Some("()".to_owned()),
                kwargs: wraps.iter().map(|it| ("wraps".to_owned(), it.clone())).collect(),
            },
            vm,
        )?;
        // The instance has no name of its own: calls on it are seen as `()`.
        double.state.borrow_mut().return_value = Some(answer);
    }
    postpone(&double, &spec, is_strict, wraps.as_ref(), vm)?;
    if is_class && is_instance {
        postpone_fields(&double, &spec, is_strict, vm)?;
    }
    if !is_function(&spec) {
        init::configure(&double, kwargs, vm)?;
        return Ok(made);
    }
    double.state.borrow_mut().checked = None;
    let maker = if is_async { "_async_function_for" } else { "_function_for" };
    classes.module.get_attr(maker, vm)?.call((made, spec), vm)
}

/// From now on, calls must fit what `callee` takes, where that is known.
fn check_calls(double: &Py<Double>, callee: Callee, vm: &VirtualMachine) -> PyResult<()> {
    let checked = signature::of(&callee.object, callee.as_instance, callee.eat_self, vm)?;
    let mut state = double.state.borrow_mut();
    state.callee = checked.is_some().then(|| Rc::new(callee));
    state.checked = checked.map(Rc::new);
    Ok(())
}

/// Remembers the attributes of the spec as children that are still to be made.
fn postpone(
    double: &Py<Double>,
    spec: &PyObjectRef,
    is_strict: bool,
    wraps: Option<&PyObjectRef>,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let children = double.children(vm);
    let is_class = spec.downcast_ref::<PyType>().is_some();
    for name in vm.dir(Some(spec.clone()))?.borrow_vec().to_vec() {
        let name = name.str(vm)?;
        let text = name.to_string_lossy();
        if magic::is_magic(&text) {
            continue;
        }
        let Some(original) = vm.get_attribute_opt(spec, &*name)? else { continue };
        if stands_for_function(&original, vm) {
            spec::refuse_mock(&original, vm)?;
        }
        let method = is_function(&original).then(|| skips_first(spec, &name, is_class, vm));
        let wraps = match wraps {
            Some(wraps) if vm.get_attribute_opt(wraps, &*name)?.is_some() => Some(original.clone()),
            _ => None,
        };
        let later = Postponed { spec: original, wraps, is_strict, method };
        children.set_item(&*name, later.into_ref(&vm.ctx).into(), vm)?;
    }
    Ok(())
}

/// Remembers the fields of a dataclass, which its instances have and the class may have not.
fn postpone_fields(
    double: &Py<Double>,
    spec: &PyObjectRef,
    is_strict: bool,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let fields = vm.get_attribute_opt(spec, vm.ctx.intern_str("__dataclass_fields__"))?;
    let Some(Ok(fields)) = fields.map(PyObjectRef::downcast::<PyDict>) else { return Ok(()) };
    let mut names = Vec::new();
    for (name, field) in fields.items_vec() {
        // What is marked as `ClassVar` or `InitVar` stands among the fields and is none.
        let kind = field.get_attr("_field_type", vm)?.get_attr("name", vm)?.str(vm)?;
        if kind.to_string_lossy() != "_FIELD" {
            continue;
        }
        let later = Postponed { spec: field.get_attr("type", vm)?, wraps: None, is_strict, method: None };
        double.children(vm).set_item(&*name, later.into_ref(&vm.ctx).into(), vm)?;
        names.push(name.str(vm)?.to_string());
    }
    let mut state = double.state.borrow_mut();
    if let Some(known) = &state.spec {
        let mut wider = (**known).clone();
        wider.names.extend(names);
        state.spec = Some(Rc::new(wider));
    }
    Ok(())
}

/// Whether the attribute's first parameter will be bound.
///
/// - source: `CPython` 3.14 `_must_skip`
fn skips_first(
    spec: &PyObjectRef,
    name: &Py<rustpython_vm::builtins::PyStr>,
    is_class: bool,
    vm: &VirtualMachine,
) -> bool {
    if !is_class
        && let Some(dict) = spec.dict()
        && dict.contains_key(name, vm)
    {
        return false;
    }
    let class = spec.downcast_ref::<PyType>().map_or_else(|| spec.class().to_owned(), ToOwned::to_owned);
    match class.get_attr(vm.ctx.intern_str(name.as_wtf8())) {
        Some(found) => is_function(&found) && is_class,
        None => is_class,
    }
}

/// Makes a child that was postponed, now that it is looked up.
pub(super) fn make_now(parent: &Py<Double>, later: &Postponed, name: &str, vm: &VirtualMachine) -> PyResult {
    let Some(eat_self) = later.method else {
        if later.spec.downcast_ref::<Double>().is_some() {
            let target = parent.state.borrow().name.clone();
            let object = parent.as_object();
            let target = match target.filter(|it| !it.is_empty()) {
                Some(name) => vm.ctx.new_str(&*name).as_object().repr(vm)?,
                None => object.repr(vm)?,
            };
            let text = format!(
                "Cannot autospec attr '{name}' from target {target} as it has already been mocked out. \
                 [target={}, attr={}]",
                object.repr(vm)?,
                later.spec.repr(vm)?
            );
            return Err(vm.new_exception_msg(classes().invalid_spec.clone(), text.into()));
        }
        let wanted = Wanted {
            spec: later.spec.clone(),
            is_strict: later.is_strict,
            is_instance: false,
            parent: Some(parent.to_owned().into()),
            name: Some(name.to_owned()),
            kwargs: later.wraps.iter().map(|it| ("wraps".to_owned(), it.clone())).collect(),
        };
        return create(wanted, vm);
    };
    let classes = classes();
    let is_async = signature::is_coroutine_function(&later.spec, vm);
    let class = if is_async { &classes.async_mock } else { &classes.magic_mock };
    let this: PyObjectRef = parent.to_owned().into();
    let text = |text: &str| -> PyObjectRef { vm.ctx.new_str(text).into() };
    let mut words: Vec<(String, PyObjectRef)> = vec![
        ("parent".to_owned(), this.clone()),
        ("name".to_owned(), text(name)),
        ("_new_name".to_owned(), text(name)),
        ("_new_parent".to_owned(), this),
        ("_eat_self".to_owned(), vm.ctx.new_bool(eat_self).into()),
        (if later.is_strict { "spec_set" } else { "spec" }.to_owned(), later.spec.clone()),
    ];
    if let Some(wraps) = &later.wraps {
        words.push(("wraps".to_owned(), wraps.clone()));
    }
    let made =
        class.as_object().call(FuncArgs { args: Vec::new(), kwargs: words.into_iter().collect() }, vm)?;
    if let Some(double) = extract(&made, vm) {
        check_calls(&double, Callee { object: later.spec.clone(), as_instance: false, eat_self }, vm)?;
        answer::set_return_value(&double, class.as_object().call((), vm)?, vm)?;
    }
    Ok(made)
}
