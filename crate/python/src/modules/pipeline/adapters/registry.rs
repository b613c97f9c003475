//! Clients of model registries.

use pipeline::Metrics;
use rustpython_vm::builtins::PyBaseExceptionRef;
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::types::PyComparisonOp;
use rustpython_vm::{AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine};
use services::registry::Stage;
use services::{Approval, ModelAliases, ModelApprovals, ModelRegistry};

use super::call;

/// An MLflow client.
pub(in super::super) struct ClientRegistry<'vm> {
    pub(in super::super) client: PyObjectRef,
    pub(in super::super) vm: &'vm VirtualMachine,
}

impl ModelRegistry for ClientRegistry<'_> {
    type Name = PyObject;
    type Source = PyObject;
    type Version = PyObjectRef;
    type Error = PyBaseExceptionRef;

    fn latest(&self, name: &PyObject, stage: Stage) -> PyResult<Option<PyObjectRef>> {
        let vm = self.vm;
        let stages = vm.ctx.new_list(vec![stage.name().to_pyobject(vm)]).into();
        let versions =
            call(&self.client, "get_latest_versions", vec![name.to_owned()], vec![("stages", stages)], vm)?;
        if versions.clone().try_to_bool(vm)? { versions.get_item(&0_usize, vm).map(Some) } else { Ok(None) }
    }

    fn number_tag(&self, version: &PyObjectRef, key: &str) -> PyResult<f64> {
        let vm = self.vm;
        let tag = version.get_attr("tags", vm)?.get_item(key, vm)?;
        vm.ctx.types.float_type.as_object().call((tag,), vm)?.try_into_value(vm)
    }

    fn create(&self, name: &PyObject, source: &PyObject, tags: &[(&str, String)]) -> PyResult<()> {
        let vm = self.vm;
        let given = vm.ctx.new_dict();
        for (key, value) in tags {
            given.set_item(*key, value.as_str().to_pyobject(vm), vm)?;
        }
        let named = vec![("name", name.to_owned()), ("source", source.to_owned()), ("tags", given.into())];
        call(&self.client, "create_model_version", Vec::new(), named, vm).map(drop)
    }
}

/// Metrics in a dictionary.
pub(in super::super) struct MeasuredDict<'vm> {
    pub(in super::super) metrics: PyObjectRef,
    pub(in super::super) vm: &'vm VirtualMachine,
}

impl Metrics for MeasuredDict<'_> {
    type Error = PyBaseExceptionRef;

    fn is_greater(&self, metric: &str, than: f64) -> PyResult<bool> {
        let than = than.to_pyobject(self.vm);
        self.metrics.get_item(metric, self.vm)?.rich_compare_bool(&than, PyComparisonOp::Gt, self.vm)
    }

    fn text(&self, metric: &str) -> PyResult<String> {
        let value = self.metrics.get_item(metric, self.vm)?;
        Ok(value.str(self.vm)?.to_string_lossy().into_owned())
    }
}

impl ModelAliases for ClientRegistry<'_> {
    type Name = PyObject;
    type Version = PyObject;
    type Error = PyBaseExceptionRef;

    fn point(&self, name: &PyObject, alias: &str, version: &PyObject) -> PyResult<()> {
        let args = vec![name.to_owned(), alias.to_pyobject(self.vm), version.to_owned()];
        call(&self.client, "set_registered_model_alias", args, Vec::new(), self.vm).map(drop)
    }
}

/// A SageMaker client.
pub(in super::super) struct ClientApprovals<'vm> {
    pub(in super::super) client: PyObjectRef,
    pub(in super::super) vm: &'vm VirtualMachine,
}

impl ModelApprovals for ClientApprovals<'_> {
    type Package = PyObject;
    type Error = PyBaseExceptionRef;

    fn approval(&self, package: &PyObject) -> PyResult<Approval> {
        let vm = self.vm;
        let named = vec![("ModelPackageName", package.to_owned())];
        let answer = call(&self.client, "describe_model_package", Vec::new(), named, vm)?;
        let status = answer.get_item("ModelApprovalStatus", vm)?;
        // What is no word of SageMaker's, such as a mock, approves nothing.
        Ok(status.str(vm)?.to_str().and_then(Approval::parse).unwrap_or(Approval::Pending))
    }
}
