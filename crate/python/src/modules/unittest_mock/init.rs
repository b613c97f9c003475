//! What a constructor of a mock is told.

use std::rc::Rc;

use rustpython_vm::builtins::{PyFunction, PyTypeRef};
use rustpython_vm::function::{FuncArgs, KwArgs};
use rustpython_vm::{AsObject, Py, PyObjectRef, PyResult, VirtualMachine};

use rustpython_vm::class::StaticType;

use super::answer;
use super::classes::classes;
use super::double::{Double, is_default, text};
use super::magic::MagicProxy;
use super::signature;
use super::spec::{self, Manner};

/// The parameters of a mock that can be called, in order.
const CALLABLE: &[&str] = &[
    "spec",
    "side_effect",
    "return_value",
    "wraps",
    "name",
    "spec_set",
    "parent",
    "_spec_state",
    "_new_name",
    "_new_parent",
    "_spec_as_instance",
    "_eat_self",
    "unsafe",
];
/// The parameters of one that cannot.
const NON_CALLABLE: &[&str] = &[
    "spec",
    "wraps",
    "name",
    "spec_set",
    "parent",
    "_spec_state",
    "_new_name",
    "_new_parent",
    "_spec_as_instance",
    "_eat_self",
    "unsafe",
];

/// The class to make the mock of: one whose calls are awaited, if it stands for an `async def` function.
pub(super) fn class_for_spec(class: PyTypeRef, args: &FuncArgs, vm: &VirtualMachine) -> PyResult<PyTypeRef> {
    if args.is_empty() {
        return Ok(class);
    }
    let given = |name: &str| args.kwargs.get(name).cloned().filter(|it| !vm.is_none(it));
    let spec = given("spec_set").or_else(|| given("spec")).or_else(|| args.args.first().cloned());
    let classes = classes();
    match spec {
        Some(spec)
            if spec.downcast_ref::<PyFunction>().is_some()
                && signature::is_coroutine_function(&spec, vm)
                && !class.fast_issubclass(&classes.async_mixin) =>
        {
            let name = vm.ctx.new_str(&*class.name());
            let bases = vm.ctx.new_tuple(vec![classes.async_mixin.clone().into(), class.into()]);
            let made = vm.ctx.types.type_type.as_object().call((name, bases, vm.ctx.new_dict()), vm)?;
            made.downcast().map_err(|_| vm.new_type_error("a class was expected"))
        }
        _ => Ok(class),
    }
}

/// Sets a new mock up.
pub(super) fn init(double: &Py<Double>, args: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
    if args.is_empty() {
        return Ok(());
    }
    let names = if double.family.is_callable { CALLABLE } else { NON_CALLABLE };
    let FuncArgs { args, mut kwargs } = args;
    if args.len() > names.len() {
        return Err(vm.new_type_error(format!("a mock takes at most {} positional arguments", names.len())));
    }
    let mut positional = args.into_iter();
    let mut values: Vec<Option<PyObjectRef>> = Vec::with_capacity(names.len());
    for name in names {
        let value = match positional.next() {
            Some(value) if kwargs.contains_key(name) => {
                drop(value);
                return Err(vm.new_type_error(format!("got multiple values for argument '{name}'")));
            }
            Some(value) => Some(value),
            None => kwargs.shift_remove(name),
        };
        values.push(value);
    }
    let mut take_any = |name: &str| {
        let at = names.iter().position(|it| *it == name)?;
        values.get_mut(at)?.take()
    };
    // A return value that was given to the constructor does not become a child. `None` is one like any other.
    let return_value = take_any("return_value").filter(|it| !is_default(it));
    let mut take = |name: &str| take_any(name).filter(|value| !vm.is_none(value));
    let flag = |value: Option<PyObjectRef>| value.map_or(Ok(false), |value| value.try_to_bool(vm));

    let owner = take("parent").and_then(|it| it.downcast::<Double>().ok());
    let reacher = take("_new_parent").and_then(|it| it.downcast::<Double>().ok()).or_else(|| owner.clone());
    let name = take("name").map(|it| text(&it, vm)).transpose()?;
    let step = take("_new_name").map(|it| text(&it, vm)).transpose()?.unwrap_or_else(|| Rc::from(""));
    let eat_self = take("_eat_self").map(|it| it.try_to_bool(vm)).transpose()?.unwrap_or(owner.is_some());
    let as_instance = flag(take("_spec_as_instance"))?;
    let is_unsafe = flag(take("unsafe"))?;
    let (strict, loose) = (take("spec_set"), take("spec"));
    let wraps = take("wraps");
    let effect = take("side_effect").map(|it| answer::read_effect(it, vm)).unwrap_or_default();
    {
        let mut state = double.state.borrow_mut();
        state.owner = owner;
        state.reacher = reacher;
        state.name = name;
        state.step = Some(step);
        state.wraps = wraps;
        state.is_unsafe = is_unsafe;
        state.return_value = return_value;
    }
    let manner = Manner { is_strict: strict.is_some(), as_instance, eat_self };
    if let Some(given) = strict.or(loose) {
        apply_spec(double, &given, manner, vm)?;
    }
    if !kwargs.is_empty() {
        configure(double, kwargs, vm)?;
    }
    if double.family.is_callable {
        double.state.borrow_mut().effect = effect;
    }
    Ok(())
}

/// Gives the mock a spec.
pub(super) fn apply_spec(
    double: &Py<Double>,
    given: &PyObjectRef,
    manner: Manner,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let (read, class) = spec::read(given, manner, vm)?;
    if double.family.is_magic {
        lose_magics(double, &read.missing_magics(), vm)?;
    }
    let mut state = double.state.borrow_mut();
    state.spec = Some(Rc::new(read));
    state.spec_class = class;
    Ok(())
}

/// Gives the mock another class of its own, without these magic methods but with all else that was set on the old one.
pub(super) fn lose_magics(double: &Py<Double>, without: &[&str], vm: &VirtualMachine) -> PyResult<()> {
    let own = double.family.own_class(without, vm);
    let old = double.class().to_owned();
    for (name, value) in old.attributes().attributes(&vm.ctx) {
        if !without.contains(&name.as_str()) && !value.class().is(MagicProxy::static_type()) {
            own.as_object().set_attr(name, value, vm)?;
        }
    }
    double.as_object().set_class(own, vm);
    Ok(())
}

/// Sets attributes, those with fewer dots first.
pub(super) fn configure(double: &Py<Double>, keywords: KwArgs, vm: &VirtualMachine) -> PyResult<()> {
    let mut pairs: Vec<_> = keywords.into_iter().map(|(name, value)| (name.to_string(), value)).collect();
    pairs.sort_by_key(|(name, _)| name.matches('.').count());
    for (path, value) in pairs {
        let mut object: PyObjectRef = double.to_owned().into();
        let mut names = path.split('.').peekable();
        while let Some(name) = names.next() {
            let name = vm.ctx.intern_str(name);
            if names.peek().is_none() {
                object.set_attr(name, value, vm)?;
                break;
            }
            object = object.get_attr(name, vm)?;
        }
    }
    Ok(())
}
