//! Service traits over Python objects.

use pipeline::{Metrics, ParquetReader};
use rustpython_vm::builtins::{PyBaseExceptionRef, PyDictRef};
use rustpython_vm::common::wtf8::Wtf8Buf;
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::function::{FuncArgs, KwArgs};
use rustpython_vm::types::PyComparisonOp;
use rustpython_vm::{AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine};
use services::registry::Stage;
use services::{HttpTransport, ModelRegistry, ObjectStore};

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

/// An S3 client.
pub(super) struct ClientStore<'vm> {
    pub(super) client: PyObjectRef,
    pub(super) vm: &'vm VirtualMachine,
}

impl ObjectStore for ClientStore<'_> {
    type Name = PyObject;
    type Content = PyObjectRef;
    type Error = PyBaseExceptionRef;

    fn get(&self, bucket: &PyObject, key: &PyObject) -> PyResult {
        let vm = self.vm;
        let named = vec![("Bucket", bucket.to_owned()), ("Key", key.to_owned())];
        let answer = call(&self.client, "get_object", Vec::new(), named, vm)?;
        let body = answer.get_item("Body", vm)?;
        call(&body, "read", Vec::new(), Vec::new(), vm)
    }
}

/// An MLflow client.
pub(super) struct ClientRegistry<'vm> {
    pub(super) client: PyObjectRef,
    pub(super) vm: &'vm VirtualMachine,
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
pub(super) struct MeasuredDict<'vm> {
    pub(super) metrics: PyObjectRef,
    pub(super) vm: &'vm VirtualMachine,
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

impl ParquetReader<PyObjectRef> for NamedModules<'_> {
    type Frame = PyObjectRef;
    type Error = PyBaseExceptionRef;

    fn read_parquet(&self, content: PyObjectRef) -> PyResult {
        // In the order of `pd.read_parquet(io.BytesIO(content))`: the outer function is looked up first.
        let pandas = self.find("pd", "pandas")?;
        let read = pandas.get_attr("read_parquet", self.vm)?;
        let io = self.find("io", "io")?;
        let file = call(&io, "BytesIO", vec![content], Vec::new(), self.vm)?;
        read.call((file,), self.vm)
    }
}

impl HttpTransport for NamedModules<'_> {
    type Url = PyObject;
    type Json = PyObjectRef;
    type Response = PyObjectRef;
    type Error = PyBaseExceptionRef;

    fn post_json(&self, url: &PyObject, fields: &[(&str, &PyObjectRef)]) -> PyResult {
        let vm = self.vm;
        let body = vm.ctx.new_dict();
        for (name, value) in fields {
            body.set_item(*name, (*value).clone(), vm)?;
        }
        let requests = self.find("requests", "requests")?;
        call(&requests, "post", vec![url.to_owned()], vec![("json", body.into())], vm)
    }

    fn raise_for_status(&self, response: &PyObjectRef) -> PyResult<()> {
        call(response, "raise_for_status", Vec::new(), Vec::new(), self.vm).map(drop)
    }

    fn json_field(&self, response: &PyObjectRef, name: &str) -> PyResult {
        call(response, "json", Vec::new(), Vec::new(), self.vm)?.get_item(name, self.vm)
    }
}
