//! `patch`: puts something else in an attribute's place for a while.
//!
//! - source: `CPython` 3.14 `_patch`

#![expect(clippy::needless_pass_by_value, reason = "Python hands its arguments over by value")]

use std::cell::RefCell;

use rustpython_vm::builtins::{PyDictRef, PyModule, PyStrRef, PyType};
use rustpython_vm::function::FuncArgs;
use rustpython_vm::types::{Callable, Constructor};
use rustpython_vm::{AsObject, Py, PyObjectRef, PyPayload, PyRef, PyResult, VirtualMachine};

use super::classes::classes;
use super::double::{Double, is_default};
use super::magic::{MagicMethod, Taking};
use super::{attribute, autospec, signature, spec};

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

    #[pygetset]
    fn new(zelf: &Py<Self>) -> PyObjectRef {
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

impl Patch {
    fn name(&self, vm: &VirtualMachine) -> PyResult<PyStrRef> {
        self.attribute.clone().downcast().map_err(|other| {
            let class = other.class().name().to_owned();
            vm.new_type_error(format!("attribute name must be string, not '{class}'"))
        })
    }

    /// Changes what will be put back. A patch that is not in place has nothing of the kind.
    fn change(&self, change: impl FnOnce(&mut Active)) {
        if let Some(active) = self.active.borrow_mut().as_mut() {
            change(active);
        }
    }

    fn enter(&self, vm: &VirtualMachine) -> PyResult {
        if self.active.borrow().is_some() {
            return Err(vm.new_runtime_error("Patch is already started"));
        }
        let not_false = |value: &Option<PyObjectRef>| value.clone().filter(|it| !it.is(&vm.ctx.false_value));
        let asked = Asked {
            spec: not_false(&self.spec),
            spec_set: not_false(&self.spec_set),
            autospec: not_false(&self.autospec),
        };
        let target = self.getter.call((), vm)?;
        if asked.spec.is_some() && asked.autospec.is_some() {
            return Err(vm.new_type_error("Can't specify spec and autospec"));
        }
        let is_explicit = asked.spec_set.as_ref().is_some_and(|it| !it.is(&vm.ctx.true_value));
        if (asked.spec.is_some() || asked.autospec.is_some()) && is_explicit {
            return Err(vm.new_type_error("Can't provide explicit spec_set *and* spec or autospec"));
        }
        let (original, is_local, creates) = self.original(&target, vm)?;
        let new = if let Some(autospec) = asked.autospec {
            self.make_autospecced(&target, original.as_ref(), autospec, asked.spec_set.is_some(), vm)?
        } else if is_default(&self.new) {
            self.make(original.as_ref(), asked.spec, asked.spec_set, vm)?
        } else if self.kwargs.is_empty() {
            self.new.clone()
        } else {
            return Err(vm.new_type_error("Can't pass kwargs to a mock we aren't creating"));
        };
        let active = Active { target: target.clone(), original, is_local, creates, entered: Vec::new() };
        self.active.replace(Some(active));
        match self.put(&target, &new, vm) {
            Ok(given) => Ok(given),
            Err(error) => {
                let none = vm.ctx.none();
                let trace = error.__traceback__().map_or_else(|| none.clone(), Into::into);
                let args = vec![error.class().to_owned().into(), error.clone().into(), trace];
                // What could not be put in place need not come out again: the first error is the one to tell.
                let _ = self.exit(FuncArgs::from(args), vm);
                self.active.replace(None);
                Err(error)
            }
        }
    }

    /// Puts `new` in place, then the further patches of a `patch.multiple`. Gives what `with ... as` gets.
    fn put(&self, target: &PyObjectRef, new: &PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let name = self.name(vm)?;
        let leaves = matches!(name.to_string_lossy().as_ref(), "__exit__" | "__aexit__");
        if leaves && target.downcast_ref::<PyType>().is_some() && new.downcast_ref::<Double>().is_some() {
            // `with` must find a method descriptor there: see `MagicProxy`.
            let method = MagicMethod::new(new.clone(), Taking::Arguments);
            target.set_attr(&*name, method.into_ref(&vm.ctx), vm)?;
        } else {
            target.set_attr(&*name, new.clone(), vm)?;
        }
        let attribute_name = self.attribute_name.borrow().clone();
        if vm.is_none(&attribute_name) {
            return Ok(new.clone());
        }
        let given = vm.ctx.new_dict();
        if is_default(&self.new) {
            given.set_item(&*attribute_name, new.clone(), vm)?;
        }
        let additional: Vec<PyObjectRef> = self.additional.borrow().clone().try_to_value(vm)?;
        for patcher in additional {
            let more = vm.call_method(&patcher, "__enter__", ())?;
            if let Some(active) = self.active.borrow_mut().as_mut() {
                active.entered.push(patcher.clone());
            }
            if is_default(&patcher.get_attr("new", vm)?) {
                vm.call_method(given.as_object(), "update", (more,))?;
            }
        }
        Ok(given.into())
    }

    /// The attribute's value, whether it is the target's own, and whether there need not be one.
    fn original(
        &self,
        target: &PyObjectRef,
        vm: &VirtualMachine,
    ) -> PyResult<(Option<PyObjectRef>, bool, bool)> {
        let name = &*self.name(vm)?;
        let own = match target.get_attr("__dict__", vm) {
            Ok(dict) => dict.get_item(name.as_object(), vm).ok(),
            Err(_) => None,
        };
        let is_local = own.is_some();
        let original = match own {
            Some(own) => Some(own),
            None => vm.get_attribute_opt(target, name)?,
        };
        let builtins = vm.builtins.as_object();
        let text = name.to_string_lossy();
        let is_builtin = target.downcast_ref::<PyModule>().is_some()
            && !text.starts_with('_')
            && vm.get_attribute_opt(builtins, name)?.is_some();
        let creates = self.create || is_builtin;
        if !creates && original.is_none() {
            let text =
                format!("{} does not have the attribute {}", target.str(vm)?, name.as_object().repr(vm)?);
            return Err(vm.new_attribute_error(text));
        }
        Ok((original, is_local, creates))
    }

    /// The mock that the patch makes where it was told of no other.
    fn make(
        &self,
        original: Option<&PyObjectRef>,
        mut spec: Option<PyObjectRef>,
        mut spec_set: Option<PyObjectRef>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let classes = classes();
        let is_true =
            |value: &Option<PyObjectRef>| value.as_ref().is_some_and(|it| it.is(&vm.ctx.true_value));
        let default = || Some(classes.default.clone());
        let strict = is_true(&spec_set);
        if is_true(&spec) {
            spec = original.cloned().or_else(default);
            if strict {
                spec_set = spec.take();
            }
        } else if spec.is_some() {
            if strict {
                spec_set = spec.take();
            }
        } else if strict {
            spec_set = original.cloned().or_else(default);
        }
        let mut inherits = false;
        let this_spec = spec_set.clone().or_else(|| spec.clone());
        if this_spec.is_some() {
            let Some(original) = original else {
                return Err(vm.new_type_error("Can't use 'spec' with create=True"));
            };
            inherits = original.downcast_ref::<PyType>().is_some();
        }
        let is_async = |object: &PyObjectRef| signature::is_coroutine_function(object, vm);
        let class: PyObjectRef = if let Some(callable) = &self.new_callable {
            callable.clone()
        } else if spec.is_none() && original.is_some_and(is_async) {
            classes.async_mock.clone().into()
        } else if let Some(spec) = &this_spec {
            let is_callable = match spec::listed(spec, vm) {
                Some(names) => {
                    names.iter().any(|it| it.str(vm).is_ok_and(|it| it.to_string_lossy() == "__call__"))
                }
                None => spec.is_callable(),
            };
            if is_async(spec) {
                classes.async_mock.clone().into()
            } else if is_callable {
                classes.magic_mock.clone().into()
            } else {
                classes.non_callable_magic_mock.clone().into()
            }
        } else {
            classes.magic_mock.clone().into()
        };
        let mut keywords: Vec<(String, PyObjectRef)> = Vec::new();
        for (name, value) in [("spec", spec), ("spec_set", spec_set)] {
            if let Some(value) = value {
                keywords.push((name.to_owned(), value));
            }
        }
        let makes_mock = class.downcast_ref::<PyType>().is_some_and(|class| {
            class.fast_issubclass(<Double as rustpython_vm::class::StaticType>::static_type())
        });
        for (name, value) in self.kwargs.items_vec() {
            keywords.push((name.str(vm)?.to_string(), value));
        }
        let is_named = keywords.iter().any(|(name, _)| name == "name");
        let mut with_name = keywords.clone();
        if makes_mock && !is_named && !self.name(vm)?.is_empty() {
            with_name.push(("name".to_owned(), self.attribute.clone()));
        }
        let new = class.call(FuncArgs { args: Vec::new(), kwargs: with_name.into_iter().collect() }, vm)?;
        if inherits
            && let Some(double) = new.downcast_ref::<Double>()
            && let Some(spec) = this_spec
        {
            let makes_callable =
                spec::listed(&spec, vm).is_some() || autospec::instances_are_callable(&spec, vm);
            let class: PyObjectRef =
                if makes_callable { class } else { classes.non_callable_magic_mock.clone().into() };
            let mut keywords: Vec<_> = keywords.into_iter().filter(|(name, _)| name != "name").collect();
            keywords.push(("_new_parent".to_owned(), new.clone()));
            keywords.push(("_new_name".to_owned(), vm.ctx.new_str("()").into()));
            let answer =
                class.call(FuncArgs { args: Vec::new(), kwargs: keywords.into_iter().collect() }, vm)?;
            attribute::adopt(double, &answer, None, "()", vm);
            double.state.borrow_mut().return_value = Some(answer);
        }
        Ok(new)
    }

    fn make_autospecced(
        &self,
        target: &PyObjectRef,
        original: Option<&PyObjectRef>,
        autospec: PyObjectRef,
        is_strict: bool,
        vm: &VirtualMachine,
    ) -> PyResult {
        if !is_default(&self.new) {
            let text = "autospec creates the mock for you. Can't specify autospec and new.";
            return Err(vm.new_type_error(text));
        }
        let Some(original) = original else {
            return Err(vm.new_type_error("Can't use 'autospec' with create=True"));
        };
        let spec = if autospec.is(&vm.ctx.true_value) { original.clone() } else { autospec };
        let attribute = self.attribute.repr(vm)?;
        let invalid = |text: String| vm.new_exception_msg(classes().invalid_spec.clone(), text.into());
        if target.downcast_ref::<Double>().is_some() {
            return Err(invalid(format!(
                "Cannot autospec attr {attribute} as the patch target has already been mocked out. \
                 [target={}, attr={}]",
                target.repr(vm)?,
                spec.repr(vm)?
            )));
        }
        if spec.downcast_ref::<Double>().is_some() {
            let name = vm.get_attribute_opt(target, "__name__")?.unwrap_or_else(|| target.clone());
            return Err(invalid(format!(
                "Cannot autospec attr {attribute} from target {} as it has already been mocked out. \
                 [target={}, attr={}]",
                name.repr(vm)?,
                target.repr(vm)?,
                spec.repr(vm)?
            )));
        }
        let mut keywords: Vec<(String, PyObjectRef)> = vec![
            ("spec_set".to_owned(), vm.ctx.new_bool(is_strict).into()),
            ("_name".to_owned(), self.attribute.clone()),
        ];
        for (name, value) in self.kwargs.items_vec() {
            keywords.push((name.str(vm)?.to_string(), value));
        }
        let create = classes().module.get_attr("create_autospec", vm)?;
        create.call(FuncArgs { args: vec![spec], kwargs: keywords.into_iter().collect() }, vm)
    }

    fn exit(&self, args: FuncArgs, vm: &VirtualMachine) -> PyResult<bool> {
        let Some(active) = self.active.replace(None) else { return Ok(false) };
        let name = &*self.name(vm)?;
        match &active.original {
            Some(original) if active.is_local => active.target.set_attr(name, original.clone(), vm)?,
            original => {
                active.target.del_attr(name, vm)?;
                let text = name.to_string_lossy();
                let vital = ["__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__"];
                if !active.creates
                    && let Some(original) = original
                    && (vital.contains(&text.as_ref())
                        || vm.get_attribute_opt(&active.target, name)?.is_none())
                {
                    active.target.set_attr(name, original.clone(), vm)?;
                }
            }
        }
        let mut is_handled = false;
        for patcher in active.entered.into_iter().rev() {
            is_handled |= patcher.get_attr("__exit__", vm)?.call(args.clone(), vm)?.try_to_bool(vm)?;
        }
        Ok(is_handled)
    }
}

/// Calls `function` with every patch of `patchings` in place, and the mocks that they made as further arguments.
pub(super) fn run(
    patchings: Vec<PyObjectRef>,
    function: PyObjectRef,
    mut args: FuncArgs,
    vm: &VirtualMachine,
) -> PyResult {
    let entered = enter_all(patchings, &mut args, vm)?;
    let result = function.call_with_args(args, vm);
    leave(entered, result, vm)
}

/// Enters the patches and adds the mocks that they make to the arguments. Where one fails, the others are left.
pub(super) fn enter_all(
    patchings: Vec<PyObjectRef>,
    args: &mut FuncArgs,
    vm: &VirtualMachine,
) -> PyResult<Vec<PyObjectRef>> {
    let mut entered = Vec::with_capacity(patchings.len());
    let mut extra = Vec::new();
    for patching in patchings {
        if let Err(error) = enter(&patching, &mut extra, args, vm) {
            leave(entered, Err(error), vm)?;
            return Err(vm.new_runtime_error("a patch could not be put in place"));
        }
        entered.push(patching);
    }
    args.args.append(&mut extra);
    Ok(entered)
}

/// Enters one patch and adds what it made to the arguments.
fn enter(
    patching: &PyObjectRef,
    extra: &mut Vec<PyObjectRef>,
    args: &mut FuncArgs,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let given = vm.call_method(patching, "__enter__", ())?;
    let attribute_name = patching.get_attr("attribute_name", vm)?;
    if vm.is_none(&attribute_name) {
        if is_default(&patching.get_attr("new", vm)?) {
            extra.push(given);
        }
        return Ok(());
    }
    if let Ok(named) = given.downcast::<rustpython_vm::builtins::PyDict>() {
        for (name, value) in named.items_vec() {
            args.kwargs.insert(name.str(vm)?.as_wtf8().to_owned(), value);
        }
    }
    Ok(())
}

/// Leaves patches, the last one first, with what came of the call.
pub(super) fn leave(entered: Vec<PyObjectRef>, mut result: PyResult, vm: &VirtualMachine) -> PyResult {
    for patching in entered.into_iter().rev() {
        let none = vm.ctx.none();
        let about: Vec<PyObjectRef> = match &result {
            Ok(_) => vec![none.clone(), none.clone(), none],
            Err(error) => {
                let trace = error.__traceback__().map_or_else(|| none, Into::into);
                vec![error.class().to_owned().into(), error.clone().into(), trace]
            }
        };
        match patching.get_attr("__exit__", vm)?.call(FuncArgs::from(about), vm) {
            Ok(handled) if result.is_err() && handled.clone().try_to_bool(vm)? => result = Ok(vm.ctx.none()),
            Ok(_) => {}
            Err(error) => result = Err(error),
        }
    }
    result
}
