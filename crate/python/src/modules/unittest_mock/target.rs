//! Finding what a dotted name such as `loader.boto3` stands for.
//!
//! - source: `CPython` 3.14 `pkgutil.resolve_name`

use rustpython_vm::{AsObject, PyObjectRef, PyResult, VirtualMachine};

/// The object called `name`: modules are imported as far as there are any, the rest are attributes.
pub(super) fn resolve(name: &str, vm: &VirtualMachine) -> PyResult {
    let mut parts = name.split('.');
    let mut module = parts.next().unwrap_or_default().to_owned();
    let mut found = import(&module, vm)?;
    let mut is_module = true;
    for part in parts {
        if is_module {
            let inner = format!("{module}.{part}");
            // Importing what is no module costs far more than looking an attribute up, so that comes first.
            let there = match loaded(&inner, vm) {
                Some(there) => Some(there),
                None => match vm.get_attribute_opt(&found, vm.ctx.intern_str(part))? {
                    Some(_) => None,
                    None => submodule(&inner, vm)?,
                },
            };
            if let Some(there) = there {
                found = there;
                module = inner;
                continue;
            }
            is_module = false;
        }
        found = found.get_attr(vm.ctx.intern_str(part), vm)?;
    }
    Ok(found)
}

fn submodule(name: &str, vm: &VirtualMachine) -> PyResult<Option<PyObjectRef>> {
    match import(name, vm) {
        Ok(module) => Ok(Some(module)),
        Err(error) if error.fast_isinstance(vm.ctx.exceptions.import_error) => Ok(None),
        Err(error) => Err(error),
    }
}

fn import(name: &str, vm: &VirtualMachine) -> PyResult {
    let top = vm.import(vm.ctx.intern_str(name), 0)?;
    Ok(loaded(name, vm).unwrap_or(top))
}

fn loaded(name: &str, vm: &VirtualMachine) -> Option<PyObjectRef> {
    let modules = vm.sys_module.as_object().get_attr("modules", vm).ok()?;
    modules.get_item(name, vm).ok().filter(|module| !vm.is_none(module))
}
