//! `NonCallableMock` and `CallableMixin` as Python sees them.

#![expect(clippy::needless_pass_by_value, reason = "Python hands its arguments over by value")]

use std::collections::HashSet;
use std::rc::Rc;

use mock::Arguments;
use rustpython_vm::builtins::{PyDictRef, PyList, PyStr, PyStrRef, PyTypeRef};
use rustpython_vm::function::{FuncArgs, KwArgs, PySetterValue};
use rustpython_vm::types::{Constructor, GetAttr, Initializer, Representable, SetAttr};
use rustpython_vm::{AsObject, Py, PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine};

use super::autospec::Postponed;
use super::classes::classes;
use super::domain::Python;
use super::double::{Called, Calls, Double, Last, Which, extract, full_name, text};
use super::parameters::Parameters;
use super::private::Private;
use super::verify::Assertions;
use super::{answer, attribute, child, copy, init, magic, recorded};
use crate::modules::raise;

const ATTACH: Parameters =
    Parameters { method: "attach_mock", positional: &["mock", "attribute"], required: 2, named: &[] };
const ADD_SPEC: Parameters =
    Parameters { method: "mock_add_spec", positional: &["spec", "spec_set"], required: 1, named: &[] };
const RESET: Parameters = Parameters {
    method: "reset_mock",
    positional: &["visited"],
    required: 0,
    named: &["return_value", "side_effect"],
};

/// By what `inspect` takes a mock whose calls are awaited for a function.
const AS_A_FUNCTION: &[&str] = &["__annotations__", "__code__", "__defaults__", "__kwdefaults__", "__name__"];

/// The part of a mock that can be called.
#[pyclass(module = "unittest.mock", name = "CallableMixin", base = Double)]
#[derive(Debug)]
#[repr(transparent)]
pub(super) struct CallableDouble(Double);

#[pyclass(flags(BASETYPE, HAS_DICT, HAS_WEAKREF))]
impl CallableDouble {
    #[pyslot]
    fn slot_call(zelf: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        match zelf.downcast_ref::<Double>() {
            Some(double) => answer::call(double, args, vm),
            None => Err(vm.new_type_error("only a mock can be called like one")),
        }
    }
}

impl Constructor for Double {
    type Args = FuncArgs;

    fn slot_new(class: PyTypeRef, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        let class = init::class_for_spec(class, &args, vm)?;
        Ok(child::allocate(&class, &[], vm)?.into())
    }

    fn py_new(
        _class: &Py<rustpython_vm::builtins::PyType>,
        _args: FuncArgs,
        vm: &VirtualMachine,
    ) -> PyResult<Self> {
        Err(vm.new_type_error("mocks are made by `slot_new`"))
    }
}

impl Initializer for Double {
    type Args = FuncArgs;

    fn slot_init(zelf: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        match zelf.downcast_ref::<Self>() {
            Some(double) => init::init(double, args, vm),
            None => Err(vm.new_type_error("only a mock can be set up like one")),
        }
    }

    fn init(_zelf: &Py<Self>, _args: FuncArgs, _vm: &VirtualMachine) -> PyResult<()> {
        Ok(())
    }
}

impl GetAttr for Double {
    fn getattro(zelf: &Py<Self>, name: &Py<PyStr>, vm: &VirtualMachine) -> PyResult {
        match zelf.as_object().generic_getattr_opt(name, None, vm) {
            Ok(Some(found)) => Ok(found),
            Ok(None) => attribute::look_up(zelf, name, vm),
            // A property that has no value leaves the name to the mock, as for every class with `__getattr__`.
            Err(error) if error.fast_isinstance(vm.ctx.exceptions.attribute_error) => {
                attribute::look_up(zelf, name, vm)
            }
            Err(error) => Err(error),
        }
    }
}

impl SetAttr for Double {
    fn setattro(
        zelf: &Py<Self>,
        name: &Py<PyStr>,
        value: PySetterValue,
        vm: &VirtualMachine,
    ) -> PyResult<()> {
        attribute::set(zelf, name, value, vm)
    }
}

impl Representable for Double {
    fn repr_str(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
        let name = full_name(zelf);
        let name = if name == "mock" || name == "mock." {
            String::new()
        } else {
            format!(" name={}", vm.ctx.new_str(name).as_object().repr(vm)?)
        };
        let (class, is_strict) = {
            let state = zelf.state.borrow();
            (state.spec_class.clone(), state.spec.as_ref().is_some_and(|spec| spec.is_strict))
        };
        let spec = match class {
            Some(class) => {
                let keyword = if is_strict { "spec_set" } else { "spec" };
                format!(" {keyword}={}", class.get_attr("__name__", vm)?.repr(vm)?)
            }
            None => String::new(),
        };
        Ok(format!("<{}{name}{spec} id='{}'>", zelf.family.class.name(), zelf.as_object().get_id()))
    }
}

#[pyclass(
    with(Constructor, Initializer, GetAttr, SetAttr, Representable, Assertions, Private),
    flags(BASETYPE, HAS_DICT, HAS_WEAKREF)
)]
impl Double {
    #[pygetset(name = "__dict__")]
    fn dict_(zelf: &Py<Self>, vm: &VirtualMachine) -> PyDictRef {
        zelf.as_object().dict().unwrap_or_else(|| vm.ctx.new_dict())
    }

    #[pygetset(name = "__class__")]
    fn class_(zelf: &Py<Self>) -> PyObjectRef {
        let class = zelf.state.borrow().spec_class.clone();
        class.unwrap_or_else(|| zelf.class().to_owned().into())
    }

    #[pygetset]
    fn return_value(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        answer::return_value(zelf, vm)
    }

    #[pygetset(setter)]
    fn set_return_value(zelf: &Py<Self>, value: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
        answer::set_return_value(zelf, value, vm)
    }

    #[pygetset]
    fn side_effect(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        Ok(answer::effect(zelf, vm)?.object(vm))
    }

    #[pygetset(setter)]
    fn set_side_effect(zelf: &Py<Self>, value: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
        let effect = answer::read_effect(value, vm);
        let delegate = zelf.state.borrow().delegate.clone();
        if let Some(delegate) = delegate {
            return delegate.set_attr("side_effect", effect.object(vm), vm);
        }
        let old = {
            let mut state = zelf.state.borrow_mut();
            state.answers = 0;
            state.is_preset = false;
            std::mem::replace(&mut state.effect, effect)
        };
        drop(old);
        Ok(())
    }

    #[pygetset]
    fn called(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
        match &zelf.state.borrow().called {
            Called::No => vm.ctx.new_bool(false).into(),
            Called::Yes => vm.ctx.new_bool(true).into(),
            Called::Set(value) => value.clone(),
        }
    }

    #[pygetset(setter)]
    fn set_called(zelf: &Py<Self>, value: PyObjectRef) {
        zelf.state.borrow_mut().called = Called::Set(value);
    }

    #[pygetset]
    fn call_count(zelf: &Py<Self>) -> usize {
        zelf.state.borrow().count
    }

    #[pygetset(setter)]
    fn set_call_count(zelf: &Py<Self>, value: usize) {
        zelf.state.borrow_mut().count = value;
    }

    #[pygetset]
    fn call_args(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        let last = zelf.state.borrow().last.clone();
        let shown = last.shown(vm)?;
        if matches!(last, Last::Native(_)) {
            zelf.state.borrow_mut().last = Last::Shown(shown.clone());
        }
        Ok(shown)
    }

    #[pygetset(setter)]
    fn set_call_args(zelf: &Py<Self>, value: PyObjectRef, vm: &VirtualMachine) {
        let last = if vm.is_none(&value) { Last::None } else { Last::Shown(value) };
        zelf.state.borrow_mut().last = last;
    }

    #[pygetset]
    fn call_args_list(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        zelf.shown(Which::Own, vm)
    }

    #[pygetset(setter)]
    fn set_call_args_list(zelf: &Py<Self>, value: PyObjectRef) {
        zelf.state.borrow_mut().own = Calls::Shown(value);
    }

    #[pygetset]
    fn mock_calls(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        zelf.shown(Which::All, vm)
    }

    #[pygetset(setter)]
    fn set_mock_calls(zelf: &Py<Self>, value: PyObjectRef) {
        zelf.state.borrow_mut().all = Calls::Shown(value);
    }

    #[pygetset]
    fn method_calls(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        zelf.shown(Which::Methods, vm)
    }

    #[pygetset(setter)]
    fn set_method_calls(zelf: &Py<Self>, value: PyObjectRef) {
        zelf.state.borrow_mut().methods = Calls::Shown(value);
    }

    #[pymethod]
    fn _extract_mock_name(zelf: &Py<Self>) -> String {
        full_name(zelf)
    }

    #[pymethod]
    fn _get_child_mock(zelf: &Py<Self>, keywords: KwArgs, vm: &VirtualMachine) -> PyResult {
        let word = |name: &str| -> PyResult<Option<Rc<str>>> {
            match keywords.get(name) {
                Some(value) if !vm.is_none(value) => text(value, vm).map(Some),
                _ => Ok(None),
            }
        };
        let step = word("_new_name")?.unwrap_or_default();
        let class = child::class_for(zelf, word("name")?.as_deref(), &step, vm)?;
        class.as_object().call(FuncArgs { args: Vec::new(), kwargs: keywords }, vm)
    }

    /// No mock can be pickled, as its class is its own.
    #[pymethod]
    fn __reduce_ex__(zelf: &Py<Self>, _protocol: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let class = zelf.class().as_object().repr(vm)?;
        let name = zelf.family.class.name().to_owned();
        let text = format!("Can't pickle {class}: it's not the same object as unittest.mock.{name}");
        Err(raise::with_text("pickle", "PicklingError", text, vm))
    }

    #[pymethod]
    fn __copy__(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<PyRef<Self>> {
        copy::shallow(zelf, vm)
    }

    #[pymethod]
    fn __deepcopy__(zelf: &Py<Self>, memo: PyDictRef, vm: &VirtualMachine) -> PyResult<PyRef<Self>> {
        copy::deep(zelf, &memo, vm)
    }

    /// Makes the other mock a child, under this name, whatever it was called before.
    #[pymethod]
    fn attach_mock(zelf: &Py<Self>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        let mut values = ATTACH.bind(args, vm)?.into_iter().flatten();
        let (Some(mock), Some(attribute)) = (values.next(), values.next()) else { return Ok(()) };
        if let Some(inner) = extract(&mock, vm) {
            let mut state = inner.state.borrow_mut();
            state.owner = None;
            state.reacher = None;
            state.name = None;
            state.step = None;
        } else {
            // Not every object takes it, and what does not cannot be attached.
            mock.set_attr("_mock_parent", vm.ctx.none(), vm)?;
        }
        zelf.as_object().set_attr(&attribute.try_into_value::<PyStrRef>(vm)?, mock, vm)
    }

    /// Lets only what the object, or the list of names, has be looked up from now on.
    #[pymethod]
    fn mock_add_spec(zelf: &Py<Self>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        let mut values = ADD_SPEC.bind(args, vm)?.into_iter();
        let spec = values.next().flatten().unwrap_or_else(|| vm.ctx.none());
        let is_strict = values.next().flatten().map_or(Ok(false), |value| value.try_to_bool(vm))?;
        init::apply_spec(zelf, &spec, super::spec::Manner { is_strict, ..Default::default() }, vm)
    }

    #[pymethod]
    fn _increment_mock_call(zelf: &Py<Self>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        answer::increment(zelf, &args, vm).map(drop)
    }

    #[pymethod]
    fn _mock_call(zelf: &Py<Self>, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        answer::respond(zelf, args, vm)
    }

    /// Sets attributes, those of children too: `**{'get.return_value': 3}`.
    #[pymethod]
    fn configure_mock(zelf: &Py<Self>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        let FuncArgs { args, kwargs } = args;
        Parameters::none("configure_mock").bind(FuncArgs::from(args), vm)?;
        init::configure(zelf, kwargs, vm)
    }

    /// Forgets all calls, on its children too. What it answers stays, unless it is asked to forget that.
    #[pymethod]
    fn reset_mock(zelf: &Py<Self>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        let mut values = RESET.bind(args, vm)?.into_iter();
        if let Some(visited) = values.next().flatten()
            && visited.downcast_ref::<PyList>().is_none()
            && !vm.is_none(&visited)
        {
            let text =
                format!("argument of type '{}' is not a container or iterable", visited.class().name());
            return Err(vm.new_type_error(text));
        }
        let mut flag = || values.next().flatten().map_or(Ok(false), |value| value.try_to_bool(vm));
        let (return_value, side_effect) = (flag()?, flag()?);
        reset(zelf, return_value, side_effect, &mut HashSet::new(), vm)
    }

    #[pymethod]
    fn _calls_repr(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<String> {
        let calls = zelf.snapshot(Which::All, vm);
        if calls.is_empty() {
            return Ok(String::new());
        }
        let texts = calls.iter().map(|it| mock::call(it, &Python(vm))).collect::<PyResult<Vec<_>>>()?;
        Ok(format!("\nCalls: {}.", mock::call_list(&texts)))
    }

    #[pymethod]
    fn _format_mock_call_signature(
        zelf: &Py<Self>,
        args: PyObjectRef,
        kwargs: PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<String> {
        let pair = vm.ctx.new_tuple(vec![args, kwargs]).into();
        let call = recorded::from_python(&pair, vm);
        mock::signature_text(&zelf.own_name(), &call.arguments, &Python(vm))
    }

    #[pymethod]
    fn __dir__(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<PyRef<PyList>> {
        let object = zelf.as_object();
        let is_filtered = classes().module.get_attr("FILTER_DIR", vm)?.try_to_bool(vm)?;
        let mut names: Vec<String> = Vec::new();
        let mut add = |items: Vec<PyObjectRef>, keep: &dyn Fn(&str) -> bool| -> PyResult<()> {
            for item in items {
                let name = item.str(vm)?.to_string();
                if !is_filtered || keep(&name) {
                    names.push(name);
                }
            }
            Ok(())
        };
        add(vm.dir(Some(object.class().to_owned().into()))?.borrow_vec().to_vec(), &|it| {
            !it.starts_with('_')
        })?;
        if let Some(dict) = object.dict() {
            let keys = dict.items_vec().into_iter().map(|(key, _)| key).collect();
            add(keys, &|it| !it.starts_with('_') || magic::is_magic(it))?;
        }
        if is_filtered {
            let deleted = classes().deleted.clone();
            let children = zelf.children(vm).items_vec().into_iter();
            add(children.filter(|(_, it)| !it.is(&deleted)).map(|(key, _)| key).collect(), &|_| true)?;
            if let Some(spec) = &zelf.state.borrow().spec {
                names.extend(spec.names.iter().cloned());
            }
        }
        if zelf.family.is_async {
            names.extend(AS_A_FUNCTION.iter().map(|name| (*name).to_owned()));
        }
        names.sort();
        names.dedup();
        let items = names.into_iter().map(|name| vm.ctx.new_str(name).into()).collect();
        Ok(vm.ctx.new_list(items))
    }
}

/// Forgets what `double` and everything below it saw.
fn reset(
    double: &Py<Double>,
    return_value: bool,
    side_effect: bool,
    visited: &mut HashSet<usize>,
    vm: &VirtualMachine,
) -> PyResult<()> {
    if !visited.insert(double.get_id()) {
        return Ok(());
    }
    let (children, answer) = {
        let mut state = double.state.borrow_mut();
        state.count = 0;
        state.called = Called::No;
        state.last = Last::None;
        for which in [Which::Own, Which::All, Which::Methods, Which::Awaits] {
            *state.calls(which) = Calls::default();
        }
        state.awaits = super::double::Awaits::default();
        let is_magic = state.name.as_deref().is_some_and(magic::is_magic);
        if return_value && !(is_magic && double.family.is_magic) {
            state.return_value = None;
        }
        if side_effect {
            state.effect = super::double::Effect::None;
        }
        (state.children.clone(), state.return_value.clone())
    };
    for (_, item) in children.map(|it| it.items_vec()).unwrap_or_default() {
        if item.downcast_ref::<Postponed>().is_some() {
            continue;
        }
        if let Some(child) = extract(&item, vm) {
            reset(&child, return_value, side_effect, visited, vm)?;
        }
    }
    if let Some(answer) = answer
        && let Some(answer) = answer.downcast_ref::<Double>()
    {
        reset(answer, false, false, visited, vm)?;
    }
    answer::show_delegate(double, vm)
}

/// The arguments of a call given as Python's own tuple and dict.
pub(super) fn given(
    args: PyObjectRef,
    kwargs: PyObjectRef,
    vm: &VirtualMachine,
) -> Rc<Arguments<PyObjectRef>> {
    recorded::from_python(&vm.ctx.new_tuple(vec![args, kwargs]).into(), vm).arguments
}
