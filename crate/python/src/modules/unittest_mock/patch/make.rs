//! The mock that a patch makes where it was told of nothing else to put in place.

use rustpython_vm::builtins::PyType;
use rustpython_vm::class::StaticType;
use rustpython_vm::function::FuncArgs;
use rustpython_vm::{AsObject, PyObjectRef, PyResult, VirtualMachine};

use super::Patch;
use crate::modules::unittest_mock::classes::classes;
use crate::modules::unittest_mock::double::{Double, is_default};
use crate::modules::unittest_mock::{attribute, autospec, signature, spec};

impl Patch {
    /// The mock that the patch makes where it was told of no other.
    pub(super) fn make(
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
        let is_async = |object: &PyObjectRef| match object.downcast_ref::<Double>() {
            Some(double) => double.family.is_async,
            None => signature::is_coroutine_function(object, vm),
        };
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
        let makes_mock =
            class.downcast_ref::<PyType>().is_some_and(|class| class.fast_issubclass(Double::static_type()));
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

    pub(super) fn make_autospecced(
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
}
