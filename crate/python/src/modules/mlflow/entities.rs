//! Entities as the dictionaries that their Python constructors take.

use rustpython_vm::builtins::PyDictRef;
use rustpython_vm::convert::ToPyObject;
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};
use services::registry::{ModelVersion, RegisteredModel, Tags};

/// A dictionary of named values.
pub(super) fn fields(named: Vec<(&'static str, PyObjectRef)>, vm: &VirtualMachine) -> PyResult<PyDictRef> {
    let dict = vm.ctx.new_dict();
    for (name, value) in named {
        dict.set_item(name, value, vm)?;
    }
    Ok(dict)
}

pub(super) fn tags(tags: &Tags, vm: &VirtualMachine) -> PyResult {
    let dict = vm.ctx.new_dict();
    for (key, value) in tags {
        dict.set_item(key.as_str(), value.as_str().to_pyobject(vm), vm)?;
    }
    Ok(dict.into())
}

pub(super) fn text(value: Option<&String>, vm: &VirtualMachine) -> PyObjectRef {
    value.map(String::as_str).to_pyobject(vm)
}

pub(super) fn version(version: &ModelVersion, vm: &VirtualMachine) -> PyResult {
    let aliases = version.aliases.iter().map(|alias| alias.as_str().to_pyobject(vm)).collect();
    let named = vec![
        ("name", version.name.as_str().to_pyobject(vm)),
        ("version", version.version.to_pyobject(vm)),
        ("creation_timestamp", version.created_ms.to_pyobject(vm)),
        ("last_updated_timestamp", version.updated_ms.to_pyobject(vm)),
        ("description", text(version.description.as_ref(), vm)),
        ("current_stage", version.stage.name().to_pyobject(vm)),
        ("source", text(version.source.as_ref(), vm)),
        ("run_id", text(version.run_id.as_ref(), vm)),
        ("model_id", text(version.model_id.as_ref(), vm)),
        ("run_link", text(version.run_link.as_ref(), vm)),
        ("tags", tags(&version.tags, vm)?),
        ("aliases", vm.ctx.new_list(aliases).into()),
    ];
    Ok(fields(named, vm)?.into())
}

pub(super) fn versions(all: &[ModelVersion], vm: &VirtualMachine) -> PyResult {
    let all = all.iter().map(|one| version(one, vm)).collect::<PyResult<Vec<_>>>()?;
    Ok(vm.ctx.new_list(all).into())
}

pub(super) fn model(model: &RegisteredModel, vm: &VirtualMachine) -> PyResult {
    let aliases = vm.ctx.new_dict();
    for (alias, number) in &model.aliases {
        // A model tells its aliases' versions as text, a version its own number as a number.
        aliases.set_item(alias.as_str(), number.to_string().to_pyobject(vm), vm)?;
    }
    let named = vec![
        ("name", model.name.as_str().to_pyobject(vm)),
        ("creation_timestamp", model.created_ms.to_pyobject(vm)),
        ("last_updated_timestamp", model.updated_ms.to_pyobject(vm)),
        ("description", text(model.description.as_ref(), vm)),
        ("latest_versions", versions(&model.latest_versions, vm)?),
        ("tags", tags(&model.tags, vm)?),
        ("aliases", aliases.into()),
    ];
    Ok(fields(named, vm)?.into())
}
