//! `patch`: puts something else in an attribute's place for a while.
//!
//! - source: `CPython` 3.14 `_patch`

#![expect(clippy::needless_pass_by_value, reason = "Python hands its arguments over by value")]

mod around;
mod make;
mod place;
mod words;

use std::cell::RefCell;

use rustpython_vm::builtins::{PyDictRef, PyType};
use rustpython_vm::function::FuncArgs;
use rustpython_vm::types::{Callable, Constructor};
use rustpython_vm::{AsObject, Py, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine};

use super::classes::classes;
use super::double::{Double, is_default};
use super::evidence::Spot;
use super::{autospec, journal, signature};

pub(super) use around::{enter_all, leave, run};
pub use words::injected;

/// One patch. It can be entered, used as a decorator, or started and stopped.
#[pyclass(module = "unittest.mock", name = "_patch")]
#[derive(PyPayload)]
pub(super) struct Patch {
    getter: PyObjectRef,
    /// A string, or the first use of the patch fails.
    attribute: PyObjectRef,
    new: PyObjectRef,
    new_callable: Option<PyObjectRef>,
    spec: Option<PyObjectRef>,
    spec_set: Option<PyObjectRef>,
    autospec: Option<PyObjectRef>,
    create: bool,
    kwargs: PyDictRef,
    /// Where the learner wrote it.
    written: Option<Spot>,
    attribute_name: RefCell<PyObjectRef>,
    additional: RefCell<PyObjectRef>,
    active: RefCell<Option<Active>>,
}

/// What a patch that is in place will put back.
struct Active {
    target: PyObjectRef,
    original: Option<PyObjectRef>,
    is_local: bool,
    creates: bool,
    entered: Vec<PyObjectRef>,
}

/// What was asked for, with `False` read as nothing.
struct Asked {
    spec: Option<PyObjectRef>,
    spec_set: Option<PyObjectRef>,
    autospec: Option<PyObjectRef>,
}

#[derive(FromArgs)]
pub(super) struct PatchArgs {
    #[pyarg(positional)]
    getter: PyObjectRef,
    #[pyarg(positional)]
    attribute: PyObjectRef,
    #[pyarg(positional)]
    new: PyObjectRef,
    #[pyarg(positional)]
    spec: PyObjectRef,
    #[pyarg(positional)]
    create: bool,
    #[pyarg(positional)]
    spec_set: PyObjectRef,
    #[pyarg(positional)]
    autospec: PyObjectRef,
    #[pyarg(positional)]
    new_callable: PyObjectRef,
    #[pyarg(positional)]
    kwargs: PyDictRef,
    #[pyarg(named, default = false)]
    r#unsafe: bool,
}

impl std::fmt::Debug for Patch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("_patch")
    }
}

impl Constructor for Patch {
    type Args = PatchArgs;

    fn py_new(_class: &Py<PyType>, args: PatchArgs, vm: &VirtualMachine) -> PyResult<Self> {
        let some = |value: PyObjectRef| (!vm.is_none(&value)).then_some(value);
        let (spec, spec_set) = (some(args.spec), some(args.spec_set));
        let (autospec, new_callable) = (some(args.autospec), some(args.new_callable));
        if new_callable.is_some() && !is_default(&args.new) {
            return Err(vm.new_value_error("Cannot use 'new' and 'new_callable' together"));
        }
        if new_callable.is_some() && autospec.is_some() {
            return Err(vm.new_value_error("Cannot use 'autospec' and 'new_callable' together"));
        }
        if !args.r#unsafe {
            for (keyword, _) in args.kwargs.items_vec() {
                autospec::refuse_typo(&keyword.str(vm)?.to_string_lossy(), vm)?;
            }
        }
        for (given, title, label) in [(&spec, "spec", "spec"), (&spec_set, "spec_set target", "spec_set")] {
            if let Some(given) = given
                && given.downcast_ref::<Double>().is_some()
            {
                let attribute = args.attribute.repr(vm)?;
                let text = format!(
                    "Cannot spec attr {attribute} as the {title} has already been mocked out. [{label}={}]",
                    given.repr(vm)?
                );
                return Err(vm.new_exception_msg(classes().invalid_spec.clone(), text.into()));
            }
        }
        Ok(Self {
            getter: args.getter,
            attribute: args.attribute,
            new: args.new,
            new_callable,
            spec,
            spec_set,
            autospec,
            create: args.create,
            kwargs: args.kwargs,
            written: Spot::current(journal::FRAMES, vm),
            attribute_name: RefCell::new(vm.ctx.none()),
            additional: RefCell::new(vm.ctx.new_list(Vec::new()).into()),
            active: RefCell::default(),
        })
    }
}

impl Callable for Patch {
    type Args = (PyObjectRef,);

    fn call(zelf: &Py<Self>, (function,): (PyObjectRef,), vm: &VirtualMachine) -> PyResult {
        let decorate = if function.downcast_ref::<PyType>().is_some() {
            "_decorate_class"
        } else if signature::is_coroutine_function(&function, vm) {
            "_decorate_async"
        } else {
            "_decorate"
        };
        classes().module.get_attr(decorate, vm)?.call((zelf.to_owned(), function), vm)
    }
}

#[pyclass(with(Constructor, Callable), flags(BASETYPE, HAS_DICT, HAS_WEAKREF))]
impl Patch {
    #[pygetset]
    fn getter(zelf: &Py<Self>) -> PyObjectRef {
        zelf.getter.clone()
    }

    #[pygetset]
    fn attribute(zelf: &Py<Self>) -> PyObjectRef {
        zelf.attribute.clone()
    }

    #[pygetset(name = "new")]
    fn new_value(zelf: &Py<Self>) -> PyObjectRef {
        zelf.new.clone()
    }

    #[pygetset]
    fn spec(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
        vm.unwrap_or_none(zelf.spec.clone())
    }

    #[pygetset]
    fn spec_set(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
        vm.unwrap_or_none(zelf.spec_set.clone())
    }

    #[pygetset]
    fn autospec(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
        vm.unwrap_or_none(zelf.autospec.clone())
    }

    #[pygetset]
    fn new_callable(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
        vm.unwrap_or_none(zelf.new_callable.clone())
    }

    #[pygetset]
    fn create(zelf: &Py<Self>) -> bool {
        zelf.create
    }

    #[pygetset]
    fn kwargs(zelf: &Py<Self>) -> PyDictRef {
        zelf.kwargs.clone()
    }

    #[pygetset]
    fn attribute_name(zelf: &Py<Self>) -> PyObjectRef {
        zelf.attribute_name.borrow().clone()
    }

    #[pygetset(setter)]
    fn set_attribute_name(zelf: &Py<Self>, value: PyObjectRef) {
        zelf.attribute_name.replace(value);
    }

    #[pygetset]
    fn additional_patchers(zelf: &Py<Self>) -> PyObjectRef {
        zelf.additional.borrow().clone()
    }

    #[pygetset(setter)]
    fn set_additional_patchers(zelf: &Py<Self>, value: PyObjectRef) {
        zelf.additional.replace(value);
    }

    #[pygetset]
    fn target(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        match &*zelf.active.borrow() {
            Some(active) => Ok(active.target.clone()),
            None => Err(vm.new_attribute_error("'_patch' object has no attribute 'target'")),
        }
    }

    #[pygetset(setter)]
    fn set_target(zelf: &Py<Self>, value: PyObjectRef) {
        zelf.change(|active| active.target = value);
    }

    #[pygetset]
    fn temp_original(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        match &*zelf.active.borrow() {
            Some(active) => Ok(active.original.clone().unwrap_or_else(|| classes().default.clone())),
            None => Err(vm.new_attribute_error("'_patch' object has no attribute 'temp_original'")),
        }
    }

    #[pygetset(setter)]
    fn set_temp_original(zelf: &Py<Self>, value: PyObjectRef) {
        let original = (!is_default(&value)).then_some(value);
        zelf.change(|active| active.original = original);
    }

    #[pygetset]
    fn is_local(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<bool> {
        match &*zelf.active.borrow() {
            Some(active) => Ok(active.is_local),
            None => Err(vm.new_attribute_error("'_patch' object has no attribute 'is_local'")),
        }
    }

    #[pygetset(setter)]
    fn set_is_local(zelf: &Py<Self>, value: bool) {
        zelf.change(|active| active.is_local = value);
    }

    #[pymethod]
    fn copy(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult<PyRef<Patch>> {
        let copies = vm.ctx.new_list(Vec::new());
        for patcher in zelf.additional.borrow().clone().try_to_value::<Vec<PyObjectRef>>(vm)? {
            copies.borrow_vec_mut().push(vm.call_method(&patcher, "copy", ())?);
        }
        let copy = Patch {
            getter: zelf.getter.clone(),
            attribute: zelf.attribute.clone(),
            new: zelf.new.clone(),
            new_callable: zelf.new_callable.clone(),
            spec: zelf.spec.clone(),
            spec_set: zelf.spec_set.clone(),
            autospec: zelf.autospec.clone(),
            create: zelf.create,
            kwargs: zelf.kwargs.clone(),
            written: zelf.written.clone(),
            attribute_name: RefCell::new(zelf.attribute_name.borrow().clone()),
            additional: RefCell::new(copies.into()),
            active: RefCell::default(),
        };
        Ok(copy.into_ref(&vm.ctx))
    }

    #[pymethod]
    fn __enter__(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        zelf.enter(vm)
    }

    #[pymethod]
    fn __exit__(zelf: &Py<Self>, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        let was_active = zelf.active.borrow().is_some();
        let is_handled = zelf.exit(args, vm)?;
        Ok(if was_active { vm.ctx.new_bool(is_handled).into() } else { vm.ctx.none() })
    }

    #[pymethod]
    fn start(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        let made = zelf.enter(vm)?;
        let active = active_patches(vm)?;
        vm.call_method(&active, "append", (zelf.to_owned(),))?;
        Ok(made)
    }

    #[pymethod]
    fn stop(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        let active = active_patches(vm)?;
        let items: Vec<PyObjectRef> = active.try_to_value(vm)?;
        let Some(at) = items.iter().position(|it| it.is(zelf)) else { return Ok(vm.ctx.none()) };
        vm.call_method(&active, "pop", (at,))?;
        let none = vm.ctx.none();
        zelf.exit(FuncArgs::from(vec![none.clone(), none.clone(), none]), vm)
            .map(|it| vm.ctx.new_bool(it).into())
    }
}

/// The patches that were started and not stopped.
fn active_patches(vm: &VirtualMachine) -> PyResult {
    classes().module.get_attr("_active_patches", vm)
}
