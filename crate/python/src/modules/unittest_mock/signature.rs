//! What a Python callable takes, read from its code. Our own, as `inspect` costs far more than the rest of a run.

use mock::{Kind, Parameter, Signature};
use rustpython_vm::builtins::{PyBoundMethod, PyFunction, PyStr, PyType};
use rustpython_vm::{AsObject, Py, PyObjectRef, PyRef, PyResult, VirtualMachine};

/// `CO_COROUTINE`, in `co_flags`.
const COROUTINE: u32 = 0x80;
const VAR_POSITIONAL: u32 = 0x04;
const VAR_KEYWORD: u32 = 0x08;

/// What calling `object` takes, where that can be known.
pub(super) fn of(
    object: &PyObjectRef,
    as_instance: bool,
    eat_self: bool,
    vm: &VirtualMachine,
) -> PyResult<Option<Signature>> {
    if let Some(class) = object.downcast_ref::<PyType>() {
        let name = if as_instance { "__call__" } else { "__init__" };
        let found = class.get_attr(vm.ctx.intern_str(name));
        let Some(found) = found else { return Ok(None) };
        let signature = of_function(&found, vm)?;
        // `__call__` of a class is a plain function, whose first parameter is bound only where that was asked for.
        return Ok(if as_instance && !eat_self { signature } else { signature.map(Signature::bound) });
    }
    if let Some(inner) = wrapped_method(object, vm)? {
        let is_class_method = object.class().is(vm.ctx.types.classmethod_type);
        let signature = of_function(&inner, vm)?;
        return Ok(if is_class_method || eat_self { signature.map(Signature::bound) } else { signature });
    }
    if object.downcast_ref::<PyBoundMethod>().is_some() {
        let function = object.get_attr("__func__", vm)?;
        return Ok(of_function(&function, vm)?.map(Signature::bound));
    }
    if let Some(signature) = of_function(object, vm)? {
        return Ok(Some(if eat_self { signature.bound() } else { signature }));
    }
    let call = object.class().get_attr(vm.ctx.intern_str("__call__"));
    match call {
        Some(call) => Ok(of_function(&call, vm)?.map(Signature::bound)),
        None => Ok(None),
    }
}

/// What calling `object` takes, as far as CPython knows: what is native takes anything.
pub(super) fn of_spec(
    object: &PyObjectRef,
    as_instance: bool,
    eat_self: bool,
    vm: &VirtualMachine,
) -> PyResult<Option<Signature>> {
    let known = of(object, as_instance, eat_self, vm)?;
    let can_be_called = object.is_callable() || wrapped_method(object, vm)?.is_some();
    Ok(known.or_else(|| can_be_called.then(anything)))
}

fn anything() -> Signature {
    let rest = |name: &str, kind| Parameter { name: name.to_owned(), kind, optional: true };
    Signature { parameters: vec![rest("args", Kind::VarPositional), rest("kwargs", Kind::VarKeyword)] }
}

fn wrapped_method(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Option<PyObjectRef>> {
    let types = &vm.ctx.types;
    if object.class().is(types.classmethod_type) || object.class().is(types.staticmethod_type) {
        return object.get_attr("__func__", vm).map(Some);
    }
    Ok(None)
}

/// The parameters of a function that was written in Python.
fn of_function(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Option<Signature>> {
    if object.downcast_ref::<PyFunction>().is_none() {
        return Ok(None);
    }
    // What `functools.wraps` has made says what it wraps.
    if let Some(dict) = object.dict()
        && let Some(inner) = dict.get_item_opt("__wrapped__", vm)?
        && inner.downcast_ref::<PyFunction>().is_some()
    {
        return of_function(&inner, vm);
    }
    let code = object.get_attr("__code__", vm)?;
    let number = |name: &'static str| -> PyResult<usize> { code.get_attr(name, vm)?.try_to_value(vm) };
    let flags: u32 = code.get_attr("co_flags", vm)?.try_to_value(vm)?;
    let names: Vec<PyRef<PyStr>> = code.get_attr("co_varnames", vm)?.try_to_value(vm)?;
    let mut names = names.iter().map(ToString::to_string);
    let (count, only) = (number("co_argcount")?, number("co_posonlyargcount")?);
    let defaults = object.get_attr("__defaults__", vm)?;
    let defaults = if vm.is_none(&defaults) { 0 } else { defaults.length(vm)? };
    let named_defaults = object.get_attr("__kwdefaults__", vm)?;

    let mut parameters = Vec::new();
    for at in 0..count {
        let kind = if at < only { Kind::PositionalOnly } else { Kind::Positional };
        let name = names.next().unwrap_or_default();
        parameters.push(Parameter { name, kind, optional: at + defaults >= count });
    }
    let mut keyword_only = Vec::new();
    for _ in 0..number("co_kwonlyargcount")? {
        let name = names.next().unwrap_or_default();
        let optional = !vm.is_none(&named_defaults) && named_defaults.get_item(name.as_str(), vm).is_ok();
        keyword_only.push(Parameter { name, kind: Kind::KeywordOnly, optional });
    }
    let mut rest = |kind| Parameter { name: names.next().unwrap_or_default(), kind, optional: true };
    if flags & VAR_POSITIONAL != 0 {
        parameters.push(rest(Kind::VarPositional));
    }
    parameters.append(&mut keyword_only);
    if flags & VAR_KEYWORD != 0 {
        parameters.push(rest(Kind::VarKeyword));
    }
    Ok(Some(Signature { parameters }))
}

/// Whether `object` is an `async def` function.
pub(super) fn is_coroutine_function(object: &PyObjectRef, vm: &VirtualMachine) -> bool {
    let function = match object.downcast_ref::<PyBoundMethod>() {
        Some(_) => object.get_attr("__func__", vm).ok(),
        None => match wrapped_method(object, vm) {
            Ok(Some(inner)) => Some(inner),
            _ => Some(object.clone()),
        },
    };
    let Some(function) = function.filter(|it| it.downcast_ref::<PyFunction>().is_some()) else {
        return false;
    };
    let flags = function.get_attr("__code__", vm).and_then(|code| code.get_attr("co_flags", vm));
    flags.and_then(|flags| flags.try_to_value::<u32>(vm)).is_ok_and(|flags| flags & COROUTINE != 0)
}

/// The attribute without calling any descriptor.
pub(super) fn static_attribute(
    object: &PyObjectRef,
    name: &Py<PyStr>,
    vm: &VirtualMachine,
) -> PyResult<Option<PyObjectRef>> {
    if object.downcast_ref::<PyType>().is_none()
        && let Some(dict) = object.dict()
        && let Some(found) = dict.get_item_opt(name, vm)?
    {
        return Ok(Some(found));
    }
    let class = object.downcast_ref::<PyType>().map_or_else(|| object.class().to_owned(), ToOwned::to_owned);
    Ok(class.get_attr(vm.ctx.intern_str(name.as_wtf8())))
}
