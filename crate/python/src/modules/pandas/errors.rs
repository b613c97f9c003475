//! Frame errors as Python exceptions.

use frame::{FrameError, Kind};
use rustpython_vm::builtins::{PyBaseExceptionRef, PyTypeRef};
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

use super::convert::to_object;

/// The exception for an error.
pub(crate) fn exception(error: &FrameError, vm: &VirtualMachine) -> PyBaseExceptionRef {
    build(error, vm).unwrap_or_else(|failure| failure)
}

fn build(error: &FrameError, vm: &VirtualMachine) -> PyResult<PyBaseExceptionRef> {
    let text = |text: String| -> PyObjectRef { vm.ctx.new_str(text).into() };
    let args = match error {
        FrameError::NoLabel(label) => vec![to_object(label, vm)?],
        FrameError::NoLabels(labels) => {
            let labels = labels.iter().map(|label| to_object(label, vm)).collect::<PyResult<Vec<_>>>()?;
            vec![vm.ctx.new_list(labels).into()]
        }
        FrameError::NotConvertible { column, .. }
        | FrameError::NotBytes { column, .. }
        | FrameError::NotLists { column } => {
            let conversion = format!("Conversion failed for column {column} with type object");
            vec![text(error.to_string()), text(conversion)]
        }
        _ => vec![text(error.to_string())],
    };
    let class = class(error.kind(), vm)?;
    vm.invoke_exception(&class, args)
}

fn class(kind: Kind, vm: &VirtualMachine) -> PyResult<PyTypeRef> {
    let builtin = &vm.ctx.exceptions;
    let (module, name) = match kind {
        Kind::Key => return Ok(builtin.key_error.to_owned()),
        Kind::Value => return Ok(builtin.value_error.to_owned()),
        Kind::Type => return Ok(builtin.type_error.to_owned()),
        Kind::Index => return Ok(builtin.index_error.to_owned()),
        Kind::Attribute => return Ok(builtin.attribute_error.to_owned()),
        Kind::Os => return Ok(builtin.os_error.to_owned()),
        Kind::Assertion => return Ok(builtin.assertion_error.to_owned()),
        Kind::NotImplemented => return Ok(builtin.not_implemented_error.to_owned()),
        Kind::ArrowInvalid => ("pyarrow.lib", "ArrowInvalid"),
        Kind::ArrowType => ("pyarrow.lib", "ArrowTypeError"),
        Kind::Arrow => ("pyarrow.lib", "ArrowException"),
        Kind::IntCastingNaN => ("pandas.errors", "IntCastingNaNError"),
        Kind::EmptyData => ("pandas.errors", "EmptyDataError"),
        Kind::Parser => ("pandas.errors", "ParserError"),
        Kind::Csv => ("_csv", "Error"),
        Kind::Merge => ("pandas.errors", "MergeError"),
    };
    member(module, name, vm)?
        .downcast()
        .map_err(|_| vm.new_type_error(format!("{module}.{name} is not a class")))
}

/// What a module of ours holds under a name, whatever the learner has patched in the public ones.
pub(crate) fn member(module: &str, name: &str, vm: &VirtualMachine) -> PyResult {
    let modules = vm.sys_module.get_attr("modules", vm)?;
    let found = if let Ok(found) = modules.get_item(module, vm) {
        found
    } else {
        vm.import(vm.ctx.intern_str(module), 0)?;
        modules.get_item(module, vm)?
    };
    found.get_attr(vm.ctx.intern_str(name), vm)
}

/// The value, or the exception for the error.
pub(crate) trait OrRaise<T> {
    /// The value, or the exception for the error.
    fn or_raise(self, vm: &VirtualMachine) -> PyResult<T>;
}

impl<T> OrRaise<T> for frame::Result<T> {
    fn or_raise(self, vm: &VirtualMachine) -> PyResult<T> {
        self.map_err(|error| exception(&error, vm))
    }
}
