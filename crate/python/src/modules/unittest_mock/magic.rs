//! Magic methods: which there are, and what a `MagicMock` makes of them.
//!
//! `MagicMixin` holds one [`MagicProxy`] for each name. Looked up on a mock, it gives that mock's child of the name,
//! which is made then: a `MagicMock` that nobody uses as a number or a container costs no more than a `Mock`.

use rustpython_vm::builtins::{PyBoundMethod, PyStrInterned, PyType};
use rustpython_vm::function::FuncArgs;
use rustpython_vm::types::{Callable, GetDescriptor};
use rustpython_vm::{AsObject, Py, PyObject, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine};

use super::attribute;
use super::child::{self, Born};
use super::classes::{classes, owner_of};
use super::double::{Double, Effect, full_name, is_default};

/// The magic methods that a `MagicMock` has from the start.
pub(super) const PRESET: &[&str] = &[
    "__lt__",
    "__gt__",
    "__le__",
    "__ge__",
    "__eq__",
    "__ne__",
    "__getitem__",
    "__setitem__",
    "__delitem__",
    "__len__",
    "__contains__",
    "__iter__",
    "__hash__",
    "__str__",
    "__sizeof__",
    "__enter__",
    "__exit__",
    "__divmod__",
    "__rdivmod__",
    "__neg__",
    "__pos__",
    "__abs__",
    "__invert__",
    "__complex__",
    "__int__",
    "__float__",
    "__index__",
    "__round__",
    "__trunc__",
    "__floor__",
    "__ceil__",
    "__bool__",
    "__next__",
    "__fspath__",
    "__aiter__",
    "__add__",
    "__sub__",
    "__mul__",
    "__matmul__",
    "__truediv__",
    "__floordiv__",
    "__mod__",
    "__lshift__",
    "__rshift__",
    "__and__",
    "__xor__",
    "__or__",
    "__pow__",
    "__iadd__",
    "__isub__",
    "__imul__",
    "__imatmul__",
    "__itruediv__",
    "__ifloordiv__",
    "__imod__",
    "__ilshift__",
    "__irshift__",
    "__iand__",
    "__ixor__",
    "__ior__",
    "__ipow__",
    "__radd__",
    "__rsub__",
    "__rmul__",
    "__rmatmul__",
    "__rtruediv__",
    "__rfloordiv__",
    "__rmod__",
    "__rlshift__",
    "__rrshift__",
    "__rand__",
    "__rxor__",
    "__ror__",
    "__rpow__",
    "__aenter__",
    "__aexit__",
    "__anext__",
];

/// Those that compare.
const COMPARISONS: &[&str] = &["__lt__", "__gt__", "__le__", "__ge__", "__eq__", "__ne__"];

/// The magic methods that may be set although no `MagicMock` has them from the start.
const SETTABLE: &[&str] = &[
    "__get__",
    "__set__",
    "__delete__",
    "__reversed__",
    "__missing__",
    "__reduce__",
    "__reduce_ex__",
    "__getinitargs__",
    "__getnewargs__",
    "__getstate__",
    "__setstate__",
    "__getformat__",
    "__repr__",
    "__dir__",
    "__subclasses__",
    "__format__",
    "__getnewargs_ex__",
];

/// The magic methods that cannot be set.
const UNSUPPORTED: &[&str] = &[
    "__getattr__",
    "__setattr__",
    "__init__",
    "__new__",
    "__prepare__",
    "__instancecheck__",
    "__subclasscheck__",
    "__del__",
];

/// Whether the name has two underscores on either side.
pub(super) fn is_magic(name: &str) -> bool {
    name.len() >= 4 && name.starts_with("__") && name.ends_with("__")
}

/// Whether a mock may have this magic method.
pub(super) fn is_supported(name: &str) -> bool {
    is_magic(name) && (PRESET.contains(&name) || SETTABLE.contains(&name))
}

/// Whether a mock may not have this magic method.
pub(super) fn is_unsupported(name: &str) -> bool {
    is_magic(name) && UNSUPPORTED.contains(&name)
}

/// Whether this magic method belongs to `async with` and `async for`, and so gives a coroutine.
pub(super) fn is_async(name: &str) -> bool {
    matches!(name, "__aenter__" | "__aexit__" | "__anext__")
}

/// Puts a proxy for each preset magic method into `class`.
pub(super) fn install(class: &Py<PyType>, vm: &VirtualMachine) -> PyResult<()> {
    for name in PRESET {
        let name = vm.ctx.intern_str(*name);
        let proxy = MagicProxy { name }.into_ref(&vm.ctx);
        class.as_object().set_attr(name, proxy, vm)?;
    }
    Ok(())
}

/// Whether the class itself holds the proxies.
pub(super) fn has_proxies(class: &Py<PyType>, vm: &VirtualMachine) -> bool {
    let found = class.get_direct_attr(vm.ctx.intern_str(PRESET[0]));
    found.is_some_and(|it| it.downcast_ref::<MagicProxy>().is_some())
}

/// Stands in a class for a magic method of its mocks.
#[pyclass(module = "unittest.mock", name = "MagicProxy")]
#[derive(Debug, PyPayload)]
pub(super) struct MagicProxy {
    name: &'static PyStrInterned,
}

// As a method descriptor it is called with the mock, which spares `with` and `len` a bound method. It is more than a
// saving: a `with` that has looked up anything else for `__exit__` brings the interpreter down when that swallows an
// exception.
#[pyclass(with(GetDescriptor, Callable), flags(METHOD_DESCRIPTOR))]
impl MagicProxy {}

/// `type(mock).__fspath__(mock)`, as `os.fspath` does it.
impl Callable for MagicProxy {
    type Args = FuncArgs;

    fn call(zelf: &Py<Self>, mut args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        let Some(mock) = args.take_positional() else {
            return Err(vm.new_type_error(format!("{}() needs a mock", zelf.name.as_str())));
        };
        // Not through the mock's own lookup: `len(mock)` does not ask for an attribute.
        match Self::descr_get(zelf.as_object(), Some(&mock), None, vm) {
            Ok(method) => method.call_with_args(args, vm),
            // What cannot be looked up, as on a sealed mock, leaves a comparison to the other side.
            Err(_) if COMPARISONS.contains(&zelf.name.as_str()) => Ok(vm.ctx.not_implemented()),
            Err(error) => Err(error),
        }
    }
}

impl GetDescriptor for MagicProxy {
    fn descr_get(
        zelf: &PyObject,
        obj: Option<&PyObject>,
        cls: Option<&PyObject>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let owner = match obj {
            Some(_) => None,
            None => cls.and_then(|it| it.downcast_ref()).and_then(|class| owner_of(class, vm)),
        };
        let double = owner.as_deref().or_else(|| obj.and_then(|it| it.downcast_ref::<Double>()));
        let Some(double) = double else { return Ok(zelf.to_owned()) };
        let name = zelf.try_to_value::<&Py<Self>>(vm)?.name;
        if let Some(spec) = &double.state.borrow().spec
            && !spec.allows(name.as_str())
        {
            return Err(attribute::missing(name.as_str(), vm));
        }
        if let Some(found) = double.child(name, vm)? {
            if found.is(&classes().deleted) {
                return Err(vm.new_attribute_error(name.as_str().to_owned()));
            }
            return Ok(found);
        }
        let made = child::make(
            double,
            &Born { name: Some(name.as_str()), step: name.as_str(), is_owned: false, wraps: None },
            vm,
        )?;
        preset(double, &made, name.as_str(), vm)?;
        double.children(vm).set_item(name, made.clone(), vm)?;
        Ok(made)
    }
}

/// Gives a new magic method its usual behaviour.
fn preset(parent: &Py<Double>, method: &PyObjectRef, name: &str, vm: &VirtualMachine) -> PyResult<()> {
    let Some(method) = method.downcast_ref::<Double>() else { return Ok(()) };
    let object = parent.as_object();
    let value: PyObjectRef = match name {
        "__lt__" | "__gt__" | "__le__" | "__ge__" => vm.ctx.not_implemented(),
        "__int__" | "__index__" => vm.ctx.new_int(1).into(),
        "__contains__" | "__exit__" | "__aexit__" => vm.ctx.new_bool(false).into(),
        "__bool__" => vm.ctx.new_bool(true).into(),
        "__len__" => vm.ctx.new_int(0).into(),
        "__complex__" => vm.ctx.types.complex_type.as_object().call((0.0, 1.0), vm)?,
        "__float__" => vm.ctx.new_float(1.0).into(),
        "__hash__" => {
            let hash = vm.ctx.types.object_type.as_object().get_attr("__hash__", vm)?;
            hash.call((object.to_owned(),), vm)?
        }
        "__str__" => object.repr(vm)?.into(),
        "__sizeof__" => {
            let size = vm.ctx.types.object_type.as_object().get_attr("__sizeof__", vm)?;
            size.call((object.to_owned(),), vm)?
        }
        "__fspath__" => {
            let text = format!("{}/{}/{}", object.class().name(), full_name(parent), object.get_id());
            vm.ctx.new_str(text).into()
        }
        "__eq__" | "__ne__" | "__iter__" | "__aiter__" => {
            let usual = Usual { parent: parent.to_owned(), method: method.to_owned(), name: name.to_owned() };
            let mut state = method.state.borrow_mut();
            state.effect = Effect::Call(usual.into_ref(&vm.ctx).into());
            state.is_preset = true;
            return Ok(());
        }
        _ => return Ok(()),
    };
    let mut state = method.state.borrow_mut();
    state.return_value = Some(value);
    state.is_preset = true;
    Ok(())
}

/// What comparing and iterating do until a return value is set.
#[pyclass(module = "unittest.mock", name = "usual")]
#[derive(PyPayload)]
pub(super) struct Usual {
    parent: PyRef<Double>,
    method: PyRef<Double>,
    name: String,
}

impl std::fmt::Debug for Usual {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

#[pyclass(with(Callable))]
impl Usual {}

impl Callable for Usual {
    type Args = FuncArgs;

    fn call(zelf: &Py<Self>, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        let set = zelf.method.state.borrow().return_value.clone().filter(|it| !is_default(it));
        let is_itself = args.args.first().is_some_and(|other| other.is(zelf.parent.as_object()));
        match (zelf.name.as_str(), set) {
            ("__iter__", Some(value)) => Ok(value.get_iter(vm)?.into()),
            ("__iter__", None) => Ok(vm.ctx.new_list(Vec::new()).as_object().get_iter(vm)?.into()),
            ("__aiter__", value) => {
                let items = value.unwrap_or_else(|| vm.ctx.new_list(Vec::new()).into());
                classes().module.get_attr("_AsyncIterator", vm)?.call((items,), vm)
            }
            ("__eq__", Some(value)) => Ok(value),
            ("__ne__", Some(_)) => Ok(classes().default.clone()),
            ("__eq__", None) if is_itself => Ok(vm.ctx.new_bool(true).into()),
            ("__ne__", None) if is_itself => Ok(vm.ctx.new_bool(false).into()),
            _ => Ok(vm.ctx.not_implemented()),
        }
    }
}

/// A callable that was set as a magic method.
#[pyclass(module = "unittest.mock", name = "method")]
#[derive(Debug, PyPayload)]
pub(super) struct MagicMethod {
    function: PyObjectRef,
    taking: Taking,
}

/// What a magic method is called with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taking {
    /// The mock, then the arguments.
    Mock,
    /// The arguments alone, as a mock does that stands for the bound method.
    Arguments,
}

impl MagicMethod {
    pub(super) fn new(function: PyObjectRef, taking: Taking) -> Self {
        Self { function, taking }
    }
}

#[pyclass(with(GetDescriptor, Callable), flags(METHOD_DESCRIPTOR))]
impl MagicMethod {}

impl Callable for MagicMethod {
    type Args = FuncArgs;

    fn call(zelf: &Py<Self>, mut args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        if zelf.taking == Taking::Arguments {
            args.take_positional();
        }
        zelf.function.call_with_args(args, vm)
    }
}

impl GetDescriptor for MagicMethod {
    fn descr_get(
        zelf: &PyObject,
        obj: Option<&PyObject>,
        _cls: Option<&PyObject>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let method = zelf.try_to_value::<&Py<Self>>(vm)?;
        let function = method.function.clone();
        match obj {
            Some(obj) if method.taking == Taking::Mock => {
                Ok(PyBoundMethod::new(obj.to_owned(), function).into_ref(&vm.ctx).into())
            }
            _ => Ok(function),
        }
    }
}
