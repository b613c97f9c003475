//! `requests` and `time`, as a file has imported them.

use std::time::Duration;

use pipeline::Sleeper;
use rustpython_vm::builtins::PyBaseExceptionRef;
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::{AsObject, PyObject, PyObjectRef, PyResult};
use services::{HttpTransport, Transient};

use super::{NamedModules, call};

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

impl Transient for NamedModules<'_> {
    fn is_transient(&self, error: &PyBaseExceptionRef) -> PyResult<bool> {
        let vm = self.vm;
        // By the library's own name: a mock in its place has no classes of exceptions.
        let exceptions = vm.import("requests.exceptions", 0)?.get_attr("exceptions", vm)?;
        let is_a = |name: &'static str| {
            let class = exceptions.get_attr(name, vm)?;
            error.as_object().is_instance(&class, vm)
        };
        if is_a("ConnectionError")? || is_a("Timeout")? {
            return Ok(true);
        }
        if !is_a("HTTPError")? {
            return Ok(false);
        }
        let response = error.as_object().get_attr("response", vm)?;
        if vm.is_none(&response) {
            return Ok(false);
        }
        let status: i64 = response.get_attr("status_code", vm)?.try_into_value(vm)?;
        Ok(status >= 500)
    }
}

impl Sleeper for NamedModules<'_> {
    type Error = PyBaseExceptionRef;

    fn sleep(&self, wait: Duration) -> PyResult<()> {
        let time = self.find("time", "time")?;
        call(&time, "sleep", vec![wait.as_secs_f64().to_pyobject(self.vm)], Vec::new(), self.vm).map(drop)
    }
}
