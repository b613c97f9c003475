//! Checking a call's parameters as botocore does, and reading them.

use rustpython_vm::builtins::{PyByteArray, PyBytes, PyDict, PyStr};
use rustpython_vm::{AsObject, Py, PyObject, PyObjectRef, PyResult, VirtualMachine};
use services::s3::{Member, MemberKind, Operation};

use crate::modules::raise;

const BUCKET_RULE: &str = concat!(
    r#"Bucket name must match the regex "^[a-zA-Z0-9.\-_]{1,255}$" or be an ARN matching the regex "#,
    r#""^arn:(aws).*:(s3|s3-object-lambda):[a-z\-0-9]*:[0-9]{12}:accesspoint[/:][a-zA-Z0-9\-.]{1,63}$|"#,
    r"^arn:(aws).*:s3-outposts:[a-z\-0-9]+:[0-9]{12}:outpost[/:][a-zA-Z0-9\-]{1,63}[/:]accesspoint[/:]",
    r#"[a-zA-Z0-9\-]{1,63}$""#,
);

/// # Errors
/// `ParamValidationError` with a line for each problem, as botocore raises it before anything is sent.
pub(super) fn check(operation: &Operation, parameters: &Py<PyDict>, vm: &VirtualMachine) -> PyResult<()> {
    if let Some(bucket) = parameters.get_item_opt("Bucket", vm)? {
        check_bucket(&bucket, vm)?;
    }
    let mut report = Vec::new();
    for member in operation.members.iter().filter(|member| member.required) {
        if !parameters.contains_key(member.name, vm) {
            report.push(format!("Missing required parameter in input: \"{}\"", member.name));
        }
    }
    for (name, value) in parameters.items_vec() {
        let name = text(&name, vm)?;
        if let Some(member) = operation.members.iter().find(|member| member.name == name) {
            report.extend(problem(member, &value, vm)?);
        } else {
            let known: Vec<_> = operation.members.iter().map(|member| member.name).collect();
            report.push(format!(
                "Unknown parameter in input: \"{name}\", must be one of: {}",
                known.join(", ")
            ));
        }
    }
    if report.is_empty() { Ok(()) } else { Err(invalid(report.join("\n"), vm)) }
}

fn invalid(report: String, vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
    raise::with_kwargs("botocore.exceptions", "ParamValidationError", &[("report", report)], vm)
}

fn check_bucket(bucket: &PyObject, vm: &VirtualMachine) -> PyResult<()> {
    let Some(name) = bucket.downcast_ref::<PyStr>() else {
        let class = bucket.class().name().to_owned();
        return Err(vm.new_type_error(format!("expected string or bytes-like object, got '{class}'")));
    };
    let name = name.to_string_lossy();
    let is_plain = (1..=255).contains(&name.len())
        && name.chars().all(|character| character.is_ascii_alphanumeric() || ".-_".contains(character));
    if is_plain || name.starts_with("arn:aws") {
        return Ok(());
    }
    Err(invalid(format!("Invalid bucket name \"{name}\": {BUCKET_RULE}"), vm))
}

fn problem(member: &Member, value: &PyObject, vm: &VirtualMachine) -> PyResult<Option<String>> {
    let types = &vm.ctx.types;
    let (fits, expected) = match member.kind {
        // A copy's source may be a dictionary, which botocore joins into text before it checks.
        MemberKind::Text if member.name == "CopySource" => (true, ""),
        MemberKind::Text => (value.fast_isinstance(types.str_type), "<class 'str'>"),
        MemberKind::Integer => (value.fast_isinstance(types.int_type), "<class 'int'>"),
        MemberKind::Boolean => (value.fast_isinstance(types.bool_type), "<class 'bool'>"),
        MemberKind::Timestamp => (true, ""),
        MemberKind::Map | MemberKind::Structure => (value.fast_isinstance(types.dict_type), "<class 'dict'>"),
        MemberKind::List => (
            value.fast_isinstance(types.list_type) || value.fast_isinstance(types.tuple_type),
            "<class 'list'>, <class 'tuple'>",
        ),
        MemberKind::Blob => {
            let plain = [types.bytes_type, types.bytearray_type, types.str_type];
            let fits = plain.iter().any(|class| value.fast_isinstance(class))
                || vm.get_attribute_opt(value, "read")?.is_some();
            (fits, "<class 'bytes'>, <class 'bytearray'>, file-like object")
        }
    };
    if !fits {
        let (shown, class) = (value.str(vm)?, value.class().to_owned().as_object().repr(vm)?);
        return Ok(Some(format!(
            "Invalid type for parameter {}, value: {}, type: {}, valid types: {expected}",
            member.name,
            shown.to_string_lossy(),
            class.to_string_lossy()
        )));
    }
    let is_empty = value.downcast_ref::<PyStr>().is_some_and(|text| text.is_empty());
    Ok((member.name == "Key" && is_empty)
        .then(|| "Invalid length for parameter Key, value: 0, valid min length: 1".to_owned()))
}

/// A parameter's text, if it was given.
pub(super) fn text_of(parameters: &Py<PyDict>, name: &str, vm: &VirtualMachine) -> PyResult<Option<String>> {
    parameters.get_item_opt(name, vm)?.map(|value| text(&value, vm)).transpose()
}

/// A parameter that the check made sure of.
pub(super) fn required(parameters: &Py<PyDict>, name: &str, vm: &VirtualMachine) -> PyResult<String> {
    let value = parameters.get_item(name, vm)?;
    text(&value, vm)
}

/// Bytes given as bytes, as text or as a file that is read to its end.
pub(super) fn content_of(parameters: &Py<PyDict>, vm: &VirtualMachine) -> PyResult<Vec<u8>> {
    let Some(body) = parameters.get_item_opt("Body", vm)? else { return Ok(Vec::new()) };
    if let Some(text) = body.downcast_ref::<PyStr>() {
        return Ok(text.to_string_lossy().into_owned().into_bytes());
    }
    let content = match vm.get_attribute_opt(&body, "read")? {
        Some(read) => read.call((), vm)?,
        None => body,
    };
    bytes(&content).ok_or_else(|| {
        let class = content.class().name().to_owned();
        vm.new_type_error(format!("a bytes-like object is required, not '{class}'"))
    })
}

fn bytes(value: &PyObject) -> Option<Vec<u8>> {
    if let Some(bytes) = value.downcast_ref::<PyBytes>() {
        return Some(bytes.as_bytes().to_vec());
    }
    Some(value.downcast_ref::<PyByteArray>()?.borrow_buf().to_vec())
}

/// The metadata of a call, which may only hold ASCII text.
pub(super) fn metadata_of(
    parameters: &Py<PyDict>,
    vm: &VirtualMachine,
) -> PyResult<Option<Vec<(String, String)>>> {
    let Some(given) = parameters.get_item_opt("Metadata", vm)? else { return Ok(None) };
    let given: PyObjectRef = given;
    let Some(pairs) = given.downcast_ref::<PyDict>() else { return Ok(None) };
    let mut metadata = Vec::new();
    for (name, value) in pairs.items_vec() {
        if !value.fast_isinstance(vm.ctx.types.str_type) {
            let class = value.class().name().to_owned();
            return Err(vm.new_attribute_error(format!("'{class}' object has no attribute 'encode'")));
        }
        let (name, value) = (text(&name, vm)?, text(&value, vm)?);
        if !name.is_ascii() || !value.is_ascii() {
            return Err(invalid(
                format!(
                    "Non ascii characters found in S3 metadata for key \"{name}\", value: \"{value}\".  \nS3 metadata \
                     can only contain ASCII characters. "
                ),
                vm,
            ));
        }
        metadata.push((name, value));
    }
    Ok(Some(metadata))
}

/// Where a copy comes from: `bucket/key`, or both in a dictionary.
pub(super) fn copy_source(parameters: &Py<PyDict>, vm: &VirtualMachine) -> PyResult<(String, String)> {
    let source = parameters.get_item("CopySource", vm)?;
    if let Some(source) = source.downcast_ref::<PyDict>() {
        for name in ["Bucket", "Key"] {
            if !source.contains_key(name, vm) {
                return Err(invalid(format!("Missing required parameter: '{name}'"), vm));
            }
        }
        return Ok((required(source, "Bucket", vm)?, required(source, "Key", vm)?));
    }
    let source = text(&source, vm)?;
    source
        .trim_start_matches('/')
        .split_once('/')
        .map(|(bucket, key)| (bucket.to_owned(), key.to_owned()))
        .ok_or_else(|| vm.new_value_error("not enough values to unpack (expected 2, got 1)"))
}

/// The keys that a call wants to delete.
pub(super) fn keys_to_delete(parameters: &Py<PyDict>, vm: &VirtualMachine) -> PyResult<Vec<String>> {
    let delete = parameters.get_item("Delete", vm)?;
    let objects = match delete.downcast_ref::<PyDict>() {
        Some(delete) => delete.get_item_opt("Objects", vm)?,
        None => None,
    };
    let Some(objects) = objects else {
        return Err(invalid("Missing required parameter in Delete: \"Objects\"".to_owned(), vm));
    };
    let entries = vm.extract_elements_with(&objects, Ok)?;
    let mut keys = Vec::new();
    let mut report = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let Some(entry) = entry.downcast_ref::<PyDict>() else {
            let (shown, class) = (entry.str(vm)?, entry.class().to_owned().as_object().repr(vm)?);
            report.push(format!(
                "Invalid type for parameter Delete.Objects[{index}], value: {}, type: {}, valid types: <class 'dict'>",
                shown.to_string_lossy(),
                class.to_string_lossy()
            ));
            continue;
        };
        match text_of(entry, "Key", vm)? {
            Some(key) => keys.push(key),
            None => report.push(format!("Missing required parameter in Delete.Objects[{index}]: \"Key\"")),
        }
        for (name, _) in entry.items_vec() {
            let name = text(&name, vm)?;
            if !["Key", "VersionId", "ETag", "LastModifiedTime", "Size"].contains(&name.as_str()) {
                report.push(format!(
                    "Unknown parameter in Delete.Objects[{index}]: \"{name}\", must be one of: Key, VersionId, ETag, \
                     LastModifiedTime, Size"
                ));
            }
        }
    }
    if report.is_empty() { Ok(keys) } else { Err(invalid(report.join("\n"), vm)) }
}

fn text(value: &PyObject, vm: &VirtualMachine) -> PyResult<String> {
    Ok(value.str(vm)?.to_string_lossy().into_owned())
}
