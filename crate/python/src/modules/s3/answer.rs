//! Answers as the client hands them out: dictionaries, with what stood in the headers beside them.

use rustpython_vm::builtins::{PyBaseExceptionRef, PyDictRef};
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::{AsObject, PyObjectRef, PyResult, VirtualMachine};
use services::http::http_date;
use services::s3::{Operation, S3Error};

use crate::modules::raise;
use crate::sandbox;

/// An answer in the making.
pub(super) struct Answer<'vm> {
    fields: PyDictRef,
    headers: PyDictRef,
    status: u16,
    vm: &'vm VirtualMachine,
}

impl<'vm> Answer<'vm> {
    pub(super) fn new(status: u16, vm: &'vm VirtualMachine) -> Self {
        let fields = vm.ctx.new_dict();
        Self { fields, headers: vm.ctx.new_dict(), status, vm }
    }

    /// Adds a field. `None` leaves it out.
    pub(super) fn field(self, name: &str, value: Option<impl ToPyObject>) -> PyResult<Self> {
        if let Some(value) = value {
            self.fields.set_item(name, value.to_pyobject(self.vm), self.vm)?;
        }
        Ok(self)
    }

    /// Adds a field that is a header too.
    pub(super) fn header(self, field: &str, header: &str, value: &str) -> PyResult<Self> {
        self.headers.set_item(header, value.to_pyobject(self.vm), self.vm)?;
        self.field(field, Some(value))
    }

    /// Adds a header only.
    pub(super) fn bare_header(self, header: &str, value: &str) -> PyResult<Self> {
        self.headers.set_item(header, value.to_pyobject(self.vm), self.vm)?;
        Ok(self)
    }

    pub(super) fn finish(self) -> PyResult<PyDictRef> {
        let vm = self.vm;
        let metadata = vm.ctx.new_dict();
        let id = request_id();
        self.headers.set_item("x-amzn-requestid", id.as_str().to_pyobject(vm), vm)?;
        metadata.set_item("RequestId", id.as_str().to_pyobject(vm), vm)?;
        metadata.set_item("HTTPStatusCode", self.status.to_pyobject(vm), vm)?;
        metadata.set_item("HTTPHeaders", self.headers.into(), vm)?;
        metadata.set_item("RetryAttempts", 0.to_pyobject(vm), vm)?;
        let answer = vm.ctx.new_dict();
        answer.set_item("ResponseMetadata", metadata.into(), vm)?;
        answer.merge_object(self.fields.into(), vm)?;
        Ok(answer)
    }
}

/// The exception for a refusal: a class of its own where the service model has one for the code.
pub(super) fn refusal(error: &S3Error, operation: &Operation, vm: &VirtualMachine) -> PyBaseExceptionRef {
    match build_refusal(error, operation, vm) {
        Ok(error) | Err(error) => error,
    }
}

fn build_refusal(
    error: &S3Error,
    operation: &Operation,
    vm: &VirtualMachine,
) -> PyResult<PyBaseExceptionRef> {
    let details = vm.ctx.new_dict();
    details.set_item("Code", error.code().to_pyobject(vm), vm)?;
    details.set_item("Message", error.to_string().to_pyobject(vm), vm)?;
    for (name, value) in error.fields() {
        details.set_item(name, value.to_pyobject(vm), vm)?;
    }
    let now = http_date(sandbox::current().clock().now_ns());
    let answer = Answer::new(error.status(), vm)
        .bare_header("content-type", "application/xml")?
        .bare_header("server", "amazon.com")?
        .bare_header("date", &now)?
        .finish()?;
    let response = vm.ctx.new_dict();
    response.set_item("Error", details.into(), vm)?;
    response.merge_object(answer.into(), vm)?;
    let exceptions = raise::attribute("botocore.errorfactory", "s3_exceptions", vm)?.call((), vm)?;
    let class = vm.call_method(&exceptions, "from_code", (error.code(),))?;
    raise::instance(class.call((response, operation.name), vm)?, vm)
}

/// A date with a zone, as botocore makes it: UTC for headers, the machine's own zone in XML.
pub(super) fn date(unix_ns: i64, zone: &'static str, vm: &VirtualMachine) -> PyResult<PyObjectRef> {
    let zone = raise::attribute("dateutil.tz", zone, vm)?.call((), vm)?;
    let seconds = unix_ns.div_euclid(1_000_000_000);
    let class = raise::attribute("datetime", "datetime", vm)?;
    vm.call_method(class.as_object(), "fromtimestamp", (seconds, zone))
}

fn request_id() -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let bytes = sandbox::current().dice().bytes(52);
    bytes.into_iter().map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()])).collect()
}
