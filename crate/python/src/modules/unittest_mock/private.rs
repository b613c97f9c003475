//! The names of a mock that begin with an underscore, which other frameworks and some tests look up.

use rustpython_vm::builtins::PyDictRef;
use rustpython_vm::{Py, PyObjectRef, PyPayload, PyResult, VirtualMachine};

use super::answer;
use super::classes::classes;
use super::double::{Double, is_default, text};

/// What `unittest.mock` keeps under such names.
#[pyclass]
pub(super) trait Private: PyPayload {
    #[pygetset]
    fn _mock_name(zelf: &Py<Double>, vm: &VirtualMachine) -> PyObjectRef {
        let name = zelf.state.borrow().name.clone();
        name.map_or_else(|| vm.ctx.none(), |name| vm.ctx.new_str(&*name).into())
    }

    #[pygetset(setter)]
    fn set__mock_name(zelf: &Py<Double>, value: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
        let name = if vm.is_none(&value) { None } else { Some(text(&value, vm)?) };
        zelf.state.borrow_mut().name = name;
        Ok(())
    }

    #[pygetset]
    fn _mock_new_name(zelf: &Py<Double>, vm: &VirtualMachine) -> PyObjectRef {
        let step = zelf.state.borrow().step.clone().unwrap_or_default();
        vm.ctx.new_str(&*step).into()
    }

    #[pygetset(setter)]
    fn set__mock_new_name(zelf: &Py<Double>, value: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
        let step = if vm.is_none(&value) { None } else { Some(text(&value, vm)?) };
        zelf.state.borrow_mut().step = step;
        Ok(())
    }

    #[pygetset]
    fn _mock_parent(zelf: &Py<Double>, vm: &VirtualMachine) -> PyObjectRef {
        zelf.state.borrow().owner.clone().map_or_else(|| vm.ctx.none(), Into::into)
    }

    #[pygetset(setter)]
    fn set__mock_parent(zelf: &Py<Double>, value: PyObjectRef) {
        zelf.state.borrow_mut().owner = value.downcast().ok();
    }

    #[pygetset]
    fn _mock_new_parent(zelf: &Py<Double>, vm: &VirtualMachine) -> PyObjectRef {
        zelf.state.borrow().reacher.clone().map_or_else(|| vm.ctx.none(), Into::into)
    }

    #[pygetset(setter)]
    fn set__mock_new_parent(zelf: &Py<Double>, value: PyObjectRef) {
        zelf.state.borrow_mut().reacher = value.downcast().ok();
    }

    #[pygetset]
    fn _mock_children(zelf: &Py<Double>, vm: &VirtualMachine) -> PyDictRef {
        zelf.children(vm)
    }

    #[pygetset]
    fn _mock_methods(zelf: &Py<Double>, vm: &VirtualMachine) -> PyObjectRef {
        let spec = zelf.state.borrow().spec.clone();
        let Some(spec) = spec else { return vm.ctx.none() };
        let mut names: Vec<_> = spec.names.iter().collect();
        names.sort();
        vm.ctx.new_list(names.into_iter().map(|name| vm.ctx.new_str(name.as_str()).into()).collect()).into()
    }

    #[pygetset]
    fn _spec_class(zelf: &Py<Double>, vm: &VirtualMachine) -> PyObjectRef {
        vm.unwrap_or_none(zelf.state.borrow().spec_class.clone())
    }

    #[pygetset]
    fn _spec_set(zelf: &Py<Double>, vm: &VirtualMachine) -> PyObjectRef {
        let is_strict = zelf.state.borrow().spec.as_ref().is_some_and(|spec| spec.is_strict);
        if is_strict { vm.ctx.new_bool(true).into() } else { vm.ctx.none() }
    }

    #[pygetset]
    fn _spec_asyncs(zelf: &Py<Double>, vm: &VirtualMachine) -> PyObjectRef {
        let spec = zelf.state.borrow().spec.clone();
        let mut names: Vec<_> = spec.iter().flat_map(|spec| &spec.asyncs).collect();
        names.sort();
        vm.ctx.new_list(names.into_iter().map(|name| vm.ctx.new_str(name.as_str()).into()).collect()).into()
    }

    #[pygetset]
    fn _mock_wraps(zelf: &Py<Double>, vm: &VirtualMachine) -> PyObjectRef {
        vm.unwrap_or_none(zelf.state.borrow().wraps.clone())
    }

    #[pygetset(setter)]
    fn set__mock_wraps(zelf: &Py<Double>, value: PyObjectRef, vm: &VirtualMachine) {
        zelf.state.borrow_mut().wraps = (!vm.is_none(&value)).then_some(value);
    }

    #[pygetset]
    fn _mock_return_value(zelf: &Py<Double>) -> PyObjectRef {
        zelf.state.borrow().return_value.clone().unwrap_or_else(|| classes().default.clone())
    }

    #[pygetset(setter)]
    fn set__mock_return_value(zelf: &Py<Double>, value: PyObjectRef) {
        zelf.state.borrow_mut().return_value = (!is_default(&value)).then_some(value);
    }

    #[pygetset]
    fn _mock_side_effect(zelf: &Py<Double>, vm: &VirtualMachine) -> PyObjectRef {
        zelf.state.borrow().effect.clone().object(vm)
    }

    #[pygetset(setter)]
    fn set__mock_side_effect(zelf: &Py<Double>, value: PyObjectRef, vm: &VirtualMachine) {
        zelf.state.borrow_mut().effect = answer::read_effect(value, vm);
    }

    #[pygetset]
    fn _mock_sealed(zelf: &Py<Double>) -> bool {
        zelf.state.borrow().is_sealed
    }

    #[pygetset(setter)]
    fn set__mock_sealed(zelf: &Py<Double>, value: bool) {
        zelf.state.borrow_mut().is_sealed = value;
    }

    #[pygetset]
    fn _mock_unsafe(zelf: &Py<Double>) -> bool {
        zelf.state.borrow().is_unsafe
    }

    #[pygetset]
    fn _mock_delegate(zelf: &Py<Double>, vm: &VirtualMachine) -> PyObjectRef {
        vm.unwrap_or_none(zelf.state.borrow().delegate.clone())
    }

    #[pygetset(setter)]
    fn set__mock_delegate(zelf: &Py<Double>, value: PyObjectRef, vm: &VirtualMachine) {
        zelf.state.borrow_mut().delegate = (!vm.is_none(&value)).then_some(value);
    }
}

impl Private for Double {}
