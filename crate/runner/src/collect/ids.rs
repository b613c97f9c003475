//! The names of the rows of a parametrization.
//!
//! - source: pytest 9.2, `_pytest.python.IdMaker`

use std::collections::HashMap;
use std::rc::Rc;

use python::modules::pytest::{ParameterSet, failed_plainly};
use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyBytes, PyComplex, PyFloat, PyInt, PyStr},
};

use super::parametrize::Subject;
use crate::hook::Hook;

/// A longer text is no name.
const LONGEST: usize = 100;

/// Makes the names of one parametrization.
pub(super) struct Ids<'a> {
    names: &'a [String],
    function: Option<PyObjectRef>,
    given: Vec<PyObjectRef>,
    subject: &'a Subject,
    /// The hooks `pytest_make_parametrize_id`.
    hooks: Vec<Rc<Hook>>,
}

impl<'a> Ids<'a> {
    /// With the `ids` that were given: a function, or a name for each of the `count` rows.
    ///
    /// # Errors
    /// A text about `ids` that make no sense, in pytest's words.
    pub(super) fn new(
        vm: &VirtualMachine,
        names: &'a [String],
        ids: Option<&PyObjectRef>,
        count: usize,
        subject: &'a Subject,
    ) -> PyResult<Self> {
        let hooks = &subject.hooks;
        let hooks = if hooks.is_empty() { Vec::new() } else { hooks.named("pytest_make_parametrize_id") };
        let made = |function, given| Self { names, function, given, subject, hooks };
        let Some(ids) = ids else { return Ok(made(None, Vec::new())) };
        if ids.is_callable() {
            return Ok(made(Some(ids.clone()), Vec::new()));
        }
        let Ok(iterator) = ids.get_iter(vm) else {
            return Err(vm.new_type_error("ids must be a callable or an iterable"));
        };
        let is_endless = ids.length_opt(vm).is_none();
        let mut given = Vec::new();
        let mut rest = iterator.iter::<PyObjectRef>(vm)?;
        while !is_endless || given.len() < count {
            let Some(id) = rest.next() else { break };
            given.push(id?);
        }
        if !is_endless && !given.is_empty() && given.len() != count {
            let number = given.len();
            return Err(failed_plainly(
                vm,
                format!(
                    "In {}: {count} parameter sets specified, with different number of ids: {number}",
                    subject.id
                ),
            ));
        }
        Ok(made(None, given))
    }

    /// The name of the row; none where it is not to be shown.
    ///
    /// # Errors
    /// That a name is of a kind that cannot be one, or what the function raises.
    pub(super) fn of(
        &self,
        vm: &VirtualMachine,
        index: usize,
        set: Option<&ParameterSet>,
        row: &[PyObjectRef],
    ) -> PyResult<Option<String>> {
        if let Some(set) = set {
            if set.is_hidden() {
                return Ok(None);
            }
            if let Some(own) = set.row_id() {
                return Ok(Some(escaped(own)));
            }
        }
        if let Some(given) = self.given.get(index).filter(|given| !vm.is_none(given)) {
            if ParameterSet::hides(given) {
                return Ok(None);
            }
            return match value_id(vm, given)? {
                Some(id) => Ok(Some(id)),
                None => Err(self.unsupported(vm, given, index)?),
            };
        }
        let mut parts = Vec::new();
        for (name, value) in self.names.iter().zip(row) {
            let given = match self.by_function(vm, name, value, index)? {
                Some(id) => Some(id),
                None => self.by_hook(vm, name, value)?,
            };
            let known = match given {
                Some(id) => Some(id),
                None if is_long_text(value) => None,
                None => value_id(vm, value)?,
            };
            parts.push(known.unwrap_or_else(|| format!("{name}{index}")));
        }
        Ok(Some(parts.join("-")))
    }

    /// The first answer of a hook.
    fn by_hook(&self, vm: &VirtualMachine, name: &str, value: &PyObjectRef) -> PyResult<Option<String>> {
        for hook in &self.hooks {
            let given = [("val", value.clone()), ("argname", vm.ctx.new_str(name).into())];
            let id = hook.call(vm, &given)?;
            if !vm.is_none(&id) {
                return Ok(Some(id.try_into_value(vm)?));
            }
        }
        Ok(None)
    }

    fn by_function(
        &self,
        vm: &VirtualMachine,
        name: &str,
        value: &PyObjectRef,
        index: usize,
    ) -> PyResult<Option<String>> {
        let Some(function) = &self.function else { return Ok(None) };
        match function.call((value.clone(),), vm) {
            Ok(id) if vm.is_none(&id) => Ok(None),
            Ok(id) => value_id(vm, &id),
            Err(raised) if raised.fast_isinstance(vm.ctx.exceptions.exception_type) => {
                let error = vm.new_value_error(format!(
                    "{}: error raised while trying to determine id of parameter '{name}' at position {index}",
                    self.subject.id
                ));
                error.set_cause(Some(raised));
                Err(error)
            }
            Err(raised) => Err(raised),
        }
    }

    fn unsupported(
        &self,
        vm: &VirtualMachine,
        given: &PyObject,
        index: usize,
    ) -> PyResult<rustpython_vm::builtins::PyBaseExceptionRef> {
        let class = given.class().as_object().repr(vm)?;
        let shown = crate::explain::saferepr(vm, given)?;
        Ok(failed_plainly(
            vm,
            format!(
                "In {}: ids contains unsupported value {shown} (type: {class}) at index {index}. Supported types are: \
                 str, bytes, int, float, complex, bool, enum, regex or anything with a __name__.",
                self.subject.id
            ),
        ))
    }
}

fn is_long_text(value: &PyObject) -> bool {
    let length = match (value.downcast_ref::<PyStr>(), value.downcast_ref::<PyBytes>()) {
        (Some(text), _) => text.char_len(),
        (_, Some(bytes)) => bytes.as_bytes().len(),
        _ => 0,
    };
    length > LONGEST
}

/// The name of a value, where it has one that says what it is.
fn value_id(vm: &VirtualMachine, value: &PyObject) -> PyResult<Option<String>> {
    if let Some(text) = value.downcast_ref::<PyStr>() {
        return Ok(Some(escaped(&text.to_string_lossy())));
    }
    if let Some(bytes) = value.downcast_ref::<PyBytes>() {
        let text: String = bytes.as_bytes().iter().map(|byte| char::from(*byte)).collect();
        return Ok(Some(escaped(&text)));
    }
    let words = |value: &PyObject| Ok(Some(value.str(vm)?.to_string_lossy().into_owned()));
    let plain = vm.is_none(value)
        || value.downcast_ref::<PyInt>().is_some()
        || value.downcast_ref::<PyFloat>().is_some()
        || value.downcast_ref::<PyComplex>().is_some();
    if plain || is_a(vm, value, "enum", "Enum")? {
        return words(value);
    }
    if is_a(vm, value, "re", "Pattern")? {
        let pattern = value.get_attr("pattern", vm)?;
        return value_id(vm, &pattern);
    }
    let name = vm.get_attribute_opt(value, "__name__")?;
    Ok(name.and_then(|name| Some(name.downcast_ref::<PyStr>()?.to_string_lossy().into_owned())))
}

/// Nothing is an instance of a class of a module that nobody has imported.
fn is_a(vm: &VirtualMachine, value: &PyObject, module: &'static str, class: &'static str) -> PyResult<bool> {
    match vm.sys_module.get_attr("modules", vm)?.get_item(module, vm) {
        Ok(module) => value.is_instance(&*module.get_attr(class, vm)?, vm),
        Err(_) => Ok(false),
    }
}

/// ASCII stays, all else is written as Python would escape it.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            ' '..='~' => out.push(c),
            c if u32::from(c) < 0x100 => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            c if u32::from(c) < 0x1_0000 => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push_str(&format!("\\U{:08x}", u32::from(c))),
        }
    }
    out
}

/// Names that several rows have get a number each: `a0`, `a1`, or `1_0`, `1_1` where the name ends in a digit.
pub(super) fn made_unique(ids: Vec<Option<String>>) -> Vec<Option<String>> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for id in ids.iter().flatten() {
        *counts.entry(id.clone()).or_default() += 1;
    }
    // What is a name at the moment: one that was replaced is free again.
    let mut present = counts.clone();
    let mut next: HashMap<String, usize> = HashMap::new();
    let mut numbered = |id: String| {
        if counts[&id] < 2 {
            return id;
        }
        let separator = if id.ends_with(char::is_numeric) { "_" } else { "" };
        let number = next.entry(id.clone()).or_default();
        let mut unique = format!("{id}{separator}{number}");
        while present.get(&unique).is_some_and(|count| *count > 0) {
            *number += 1;
            unique = format!("{id}{separator}{number}");
        }
        *number += 1;
        *present.entry(id).or_default() -= 1;
        *present.entry(unique.clone()).or_default() += 1;
        unique
    };
    ids.into_iter().map(|id| id.map(&mut numbered)).collect()
}
