//! Calls that would have left the sandbox.

use rustpython_vm::builtins::{PyBaseExceptionRef, PyDict};
use rustpython_vm::{Py, PyResult, VirtualMachine};
use services::http::quote_uri;
use services::s3::Operation;

use super::parameters::text_of;
use crate::modules::raise;
use crate::sandbox;

/// Reports the call and makes the exception that it ends with where there is no network.
pub(super) fn report(
    operation: &Operation,
    parameters: &Py<PyDict>,
    endpoint: &str,
    has_credentials: bool,
    vm: &VirtualMachine,
) -> PyResult<PyBaseExceptionRef> {
    let url = address(operation, parameters, endpoint, vm)?;
    let advice = format!(
        "this would have called S3's {} at {url}: give the code under test a double of its client, or run it \
         inside `moto.mock_aws()` with a client that is made there",
        operation.name
    );
    sandbox::current().report_escape(format!("{} {url}", method(operation)), advice, vm);
    Ok(if has_credentials {
        raise::with_kwargs("botocore.exceptions", "EndpointConnectionError", &[("endpoint_url", url)], vm)
    } else {
        raise::with_kwargs("botocore.exceptions", "NoCredentialsError", &[], vm)
    })
}

fn method(operation: &Operation) -> &'static str {
    match operation.name {
        "HeadBucket" | "HeadObject" => "HEAD",
        "CreateBucket" | "PutObject" | "CopyObject" => "PUT",
        "DeleteBucket" | "DeleteObject" => "DELETE",
        "DeleteObjects" => "POST",
        _ => "GET",
    }
}

/// The address that the client would ask: the bucket is part of Amazon's host names, and of the path elsewhere.
fn address(
    operation: &Operation,
    parameters: &Py<PyDict>,
    endpoint: &str,
    vm: &VirtualMachine,
) -> PyResult<String> {
    let bucket = text_of(parameters, "Bucket", vm)?.unwrap_or_default();
    let key = text_of(parameters, "Key", vm)?.map(|key| quote_uri(&key)).unwrap_or_default();
    let query = match operation.name {
        "ListObjectsV2" => "?list-type=2&encoding-type=url",
        "ListObjects" => "?encoding-type=url",
        "DeleteObjects" => "?delete",
        _ => "",
    };
    Ok(match endpoint.strip_prefix("https://s3") {
        Some(rest) if !bucket.is_empty() && rest.ends_with("amazonaws.com") => {
            format!("https://{bucket}.s3{rest}/{key}{query}")
        }
        _ if bucket.is_empty() => format!("{endpoint}/{query}"),
        _ if key.is_empty() => format!("{endpoint}/{bucket}{query}"),
        _ => format!("{endpoint}/{bucket}/{key}{query}"),
    })
}
