//! S3 clients.

use rustpython_vm::builtins::PyBaseExceptionRef;
use rustpython_vm::{AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine};
use services::{KeyPage, ObjectStore, PagedStore, WritableStore};

use super::call;

/// An S3 client.
pub(in super::super) struct ClientStore<'vm> {
    pub(in super::super) client: PyObjectRef,
    pub(in super::super) vm: &'vm VirtualMachine,
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

impl PagedStore for ClientStore<'_> {
    type Key = PyObjectRef;
    type Token = PyObjectRef;

    fn page(
        &self,
        bucket: &PyObject,
        prefix: &PyObject,
        token: Option<&PyObjectRef>,
    ) -> PyResult<KeyPage<PyObjectRef, PyObjectRef>> {
        let vm = self.vm;
        let mut named = vec![("Bucket", bucket.to_owned()), ("Prefix", prefix.to_owned())];
        named.extend(token.map(|token| ("ContinuationToken", token.clone())));
        let page = call(&self.client, "list_objects_v2", Vec::new(), named, vm)?;
        // A page without objects has no `Contents`.
        let none = vm.ctx.new_list(Vec::new()).into();
        let contents = call(&page, "get", vec![vm.ctx.new_str("Contents").into(), none], Vec::new(), vm)?;
        let keys = vm.extract_elements_with(&contents, |entry| entry.get_item("Key", vm))?;
        let is_last = !page.get_item("IsTruncated", vm)?.try_to_bool(vm)?;
        let next = if is_last { None } else { Some(page.get_item("NextContinuationToken", vm)?) };
        Ok(KeyPage { keys, next })
    }
}

impl WritableStore for ClientStore<'_> {
    fn has(&self, bucket: &PyObject, key: &PyObject) -> PyResult<bool> {
        let vm = self.vm;
        let named = vec![("Bucket", bucket.to_owned()), ("Key", key.to_owned())];
        match call(&self.client, "head_object", Vec::new(), named, vm) {
            Ok(_) => Ok(true),
            Err(error) if is_missing(&error, vm)? => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn put(&self, bucket: &PyObject, key: &PyObject, content: PyObjectRef) -> PyResult<()> {
        let named = vec![("Bucket", bucket.to_owned()), ("Key", key.to_owned()), ("Body", content)];
        call(&self.client, "put_object", Vec::new(), named, self.vm).map(drop)
    }
}

/// Whether an exception is botocore's for an object that is not there: a head has the bare status for a code.
fn is_missing(error: &PyBaseExceptionRef, vm: &VirtualMachine) -> PyResult<bool> {
    let class =
        vm.import("botocore.exceptions", 0)?.get_attr("exceptions", vm)?.get_attr("ClientError", vm)?;
    if !error.as_object().is_instance(&class, vm)? {
        return Ok(false);
    }
    let code = error.as_object().get_attr("response", vm)?.get_item("Error", vm)?.get_item("Code", vm)?;
    Ok(code.str(vm)?.to_str() == Some("404"))
}
