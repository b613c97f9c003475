//! Service traits over Python objects, one kind of service a file.

mod features;
mod registry;
mod store;
mod table;
mod web;

use rustpython_vm::builtins::PyDictRef;
use rustpython_vm::common::wtf8::Wtf8Buf;
use rustpython_vm::function::{FuncArgs, KwArgs};
use rustpython_vm::{PyObject, PyObjectRef, PyResult, VirtualMachine};

pub(super) use features::{ClientFeatures, short};
pub(super) use registry::{ClientApprovals, ClientRegistry, MeasuredDict};
pub(super) use store::ClientStore;
pub(super) use table::{FrameProfile, PredictingModel, expectations};

/// Calls `object.method(*args, **kwargs)`.
fn call(
    object: &PyObject,
    method: &'static str,
    args: Vec<PyObjectRef>,
    kwargs: Vec<(&'static str, PyObjectRef)>,
    vm: &VirtualMachine,
) -> PyResult {
    let kwargs: KwArgs<PyObjectRef> =
        kwargs.into_iter().map(|(name, value)| (Wtf8Buf::from(name.to_owned()), value)).collect();
    object.get_attr(method, vm)?.call(FuncArgs::new(args, kwargs), vm)
}

/// The modules that a function's file has imported, found by name at every call, so that a patch takes hold.
pub(super) struct NamedModules<'vm> {
    pub(super) globals: PyDictRef,
    pub(super) vm: &'vm VirtualMachine,
}

impl NamedModules<'_> {
    /// What `name` stands for in the file; the module itself where the file has no such name.
    fn find(&self, name: &'static str, module: &'static str) -> PyResult {
        match self.globals.get_item_opt(name, self.vm)? {
            Some(found) => Ok(found),
            None => self.vm.import(module, 0),
        }
    }
}
