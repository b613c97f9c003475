//! Putting a patch in place, and what was there back.

use rustpython_vm::builtins::{PyModule, PyStrRef, PyType};
use rustpython_vm::function::FuncArgs;
use rustpython_vm::{AsObject, PyObjectRef, PyPayload, PyResult, VirtualMachine};

use super::{Active, Asked, Patch};
use crate::modules::unittest_mock::double::{Double, is_default};
use crate::modules::unittest_mock::evidence::By;
use crate::modules::unittest_mock::magic::{MagicMethod, Taking};
use crate::modules::unittest_mock::{contract, subject, watch};

impl Patch {
    pub(super) fn name(&self, vm: &VirtualMachine) -> PyResult<PyStrRef> {
        self.attribute.clone().downcast().map_err(|other| {
            let class = other.class().name().to_owned();
            vm.new_type_error(format!("attribute name must be string, not '{class}'"))
        })
    }

    /// Changes what will be put back. A patch that is not in place has nothing of the kind.
    pub(super) fn change(&self, change: impl FnOnce(&mut Active)) {
        if let Some(active) = self.active.borrow_mut().as_mut() {
            change(active);
        }
    }

    pub(super) fn enter(&self, vm: &VirtualMachine) -> PyResult {
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
        let active = Active {
            target: target.clone(),
            original: original.clone(),
            is_local,
            creates,
            entered: Vec::new(),
        };
        self.active.replace(Some(active));
        match self.put(&target, &new, vm) {
            Ok(given) => {
                if let Some(original) = &original {
                    self.watch(&target, original, &new, vm);
                }
                Ok(given)
            }
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

    /// Has it noticed if the patch is gone past, or replaces what is to be tested.
    fn watch(&self, target: &PyObjectRef, original: &PyObjectRef, new: &PyObjectRef, vm: &VirtualMachine) {
        let Some(words) = self.words(|| Some(target.clone()), vm) else { return };
        let patched = self.written.as_ref();
        subject::replaced(&words, patched, original, new, vm);
        contract::placed(&words, original, new, vm);
        if target.downcast_ref::<PyModule>().is_some() {
            let placed = watch::Placed {
                id: self.id(),
                by: By::Patch,
                target: words,
                patched,
                original,
                replacement: new,
            };
            watch::begin(placed, vm);
        }
    }

    /// The patch, by its address.
    fn id(&self) -> usize {
        std::ptr::from_ref(self).addr()
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

    pub(super) fn exit(&self, args: FuncArgs, vm: &VirtualMachine) -> PyResult<bool> {
        let Some(active) = self.active.replace(None) else { return Ok(false) };
        watch::end(self.id(), vm);
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
