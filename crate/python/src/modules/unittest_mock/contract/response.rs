//! Answers that a test gives for a client of S3, and that the real one never gives.
//!
//! Looked at are the parts of a `dict`, not what is in them; a part that is a mock is taken for what it should be.

use rustpython_vm::builtins::{PyDict, PyStr};
use rustpython_vm::{PyObject, PyObjectRef, VirtualMachine};
use services::surface;

use super::Why;

/// What is said of a type of a service model, and the types of Python that are certainly something else.
const TYPES: &[(&str, &str, &[&str])] = &[
    (
        "blob",
        "a stream to read from",
        &["str", "bytes", "bytearray", "dict", "list", "tuple", "int", "float"],
    ),
    ("boolean", "a bool", &["str", "bytes", "dict", "list", "tuple"]),
    ("integer", "an int", &["str", "bytes", "dict", "list", "tuple"]),
    ("list", "a list", &["str", "bytes", "dict", "int", "float", "bool"]),
    ("long", "an int", &["str", "bytes", "dict", "list", "tuple"]),
    ("map", "a dict", &["str", "bytes", "list", "tuple", "int", "float", "bool"]),
    ("string", "a str", &["bytes", "dict", "list", "tuple", "int", "float", "bool"]),
    ("structure", "a dict", &["str", "bytes", "list", "tuple", "int", "float", "bool"]),
    ("timestamp", "a datetime", &["str", "bytes", "dict", "list", "tuple", "int", "float", "bool"]),
];

/// Why `operation` would not answer with `answer`, if it would not.
pub(super) fn objection(operation: &str, answer: &PyObjectRef, vm: &VirtualMachine) -> Option<Why> {
    let parts = surface::S3.parts_of(operation)?;
    let dict = answer.downcast_ref_if_exact::<PyDict>(vm)?;
    dict.items_vec().iter().find_map(|(key, value)| {
        let name = key.downcast_ref::<PyStr>()?.to_string_lossy().into_owned();
        if name == "ResponseMetadata" {
            return None;
        }
        let Some((_, kind)) = parts.iter().find(|(part, _)| *part == name) else {
            let nearest = surface::nearest(&name, parts.iter().map(|(part, _)| *part)).map(str::to_owned);
            return Some(Why::NoSuchPart(name, nearest));
        };
        let (_, wanted, others) = TYPES.iter().find(|(known, ..)| known == kind)?;
        let given = class_name(value);
        others.contains(&given.as_str()).then_some(Why::OtherType(name, wanted, given))
    })
}

fn class_name(value: &PyObject) -> String {
    value.class().name().to_string()
}
