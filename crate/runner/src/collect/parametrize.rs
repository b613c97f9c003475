//! `parametrize` and parametrized fixtures: one test for each row, with a name for each.
//!
//! - source: pytest 9, `_pytest.python.Metafunc` and `IdMaker`

use std::collections::HashMap;

use python::modules::pytest::{Mark, ParameterSet};
use rustpython_vm::{
    PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyBytes, PyComplex, PyFloat, PyFunction, PyInt, PyList, PyStr, PyTuple, PyType},
};

use super::signature::names_in;
use crate::fixture::{self, Holder};

/// The parameters of one test.
#[derive(Clone, Debug, Default)]
pub(crate) struct Call {
    ids: Vec<String>,
    /// Arguments whose values `parametrize` gives.
    pub(crate) values: HashMap<String, PyObjectRef>,
    /// `request.param` for fixtures that have params, with its index.
    pub(crate) params: HashMap<String, (usize, PyObjectRef)>,
    /// Marks of the rows.
    pub(crate) marks: Vec<PyRef<Mark>>,
}

impl Call {
    /// What stands in square brackets behind the name.
    pub(crate) fn id(&self) -> Option<String> {
        (!self.ids.is_empty()).then(|| self.ids.join("-"))
    }
}

/// Every combination of the rows of all `parametrize` marks and of the params of all fixtures that are asked for.
///
/// # Errors
/// A text about a `parametrize` that does not fit the function, in pytest's words.
pub(super) fn calls(
    vm: &VirtualMachine,
    marks: &[PyRef<Mark>],
    arguments: &[String],
    function: &str,
    holder: &Holder,
) -> PyResult<Vec<Call>> {
    let mut calls = vec![Call::default()];
    let mut direct: Vec<String> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.label() == "parametrize") {
        let table = Table::from_mark(vm, mark, function, arguments)?;
        if !table.indirect {
            direct.extend(table.names.iter().cloned());
        }
        calls = table.multiply(calls);
    }
    let asked: Vec<String> = arguments.iter().filter(|name| !direct.contains(name)).cloned().collect();
    for (name, fixture) in fixture::parametrized(&asked, holder) {
        if calls.iter().any(|call| call.params.contains_key(&name)) {
            continue;
        }
        let rows = fixture.params().unwrap_or_default().to_vec();
        let table = Table::of_rows(vm, vec![name], rows, fixture.ids(), true, function)?;
        calls = table.multiply(calls);
    }
    Ok(calls)
}

struct Table {
    names: Vec<String>,
    indirect: bool,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    values: Vec<PyObjectRef>,
    marks: Vec<PyRef<Mark>>,
}

impl Table {
    fn from_mark(
        vm: &VirtualMachine,
        mark: &PyRef<Mark>,
        function: &str,
        arguments: &[String],
    ) -> PyResult<Self> {
        let argument = |position: usize, name: &str| {
            mark.positional().get(position).cloned().or_else(|| mark.keyword(name, vm))
        };
        let (Some(names), Some(values)) = (argument(0, "argnames"), argument(1, "argvalues")) else {
            return Err(
                vm.new_type_error("parametrize() needs the names and the values: parametrize('a', [1, 2])")
            );
        };
        let names = names_in(vm, &names)?;
        let indirect = match argument(2, "indirect") {
            Some(indirect) => indirect.is_true(vm)?,
            None => false,
        };
        if let Some(unknown) = names.iter().find(|name| !arguments.contains(name)) {
            return Err(vm.new_value_error(format!("In {function}: function uses no argument '{unknown}'")));
        }
        let rows = vm.extract_elements_with(&values, Ok)?;
        let ids = argument(3, "ids").filter(|ids| !vm.is_none(ids));
        Self::of_rows(vm, names, rows, ids.as_ref(), indirect, function)
    }

    fn of_rows(
        vm: &VirtualMachine,
        names: Vec<String>,
        values: Vec<PyObjectRef>,
        ids: Option<&PyObjectRef>,
        indirect: bool,
        function: &str,
    ) -> PyResult<Self> {
        let mut rows = Vec::new();
        for (index, value) in values.iter().enumerate() {
            let (row, marks, own) = match value.downcast_ref::<ParameterSet>() {
                Some(set) => (set.row().to_vec(), set.row_marks().to_vec(), set.row_id().map(str::to_owned)),
                None if names.len() == 1 => (vec![value.clone()], Vec::new(), None),
                None => (vm.extract_elements_with(value, Ok)?, Vec::new(), None),
            };
            if row.len() != names.len() {
                let shown: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
                return Err(vm.new_value_error(format!(
                    "{function}: in \"parametrize\" the number of names ({}):\n  [{}]\n\
                     must be equal to the number of values ({}):\n  {}",
                    names.len(),
                    shown.join(", "),
                    row.len(),
                    value.repr(vm)?
                )));
            }
            let id = match own {
                Some(own) => own,
                None => row_id(vm, &names, &row, ids, index)?,
            };
            rows.push(Row { id, values: row, marks });
        }
        make_unique(&mut rows);
        Ok(Self { names, indirect, rows })
    }

    fn multiply(&self, calls: Vec<Call>) -> Vec<Call> {
        let mut all = Vec::new();
        for call in calls {
            for (index, row) in self.rows.iter().enumerate() {
                let mut next = call.clone();
                next.ids.push(row.id.clone());
                next.marks.extend(row.marks.iter().cloned());
                for (name, value) in self.names.iter().zip(&row.values) {
                    if self.indirect {
                        next.params.insert(name.clone(), (index, value.clone()));
                    } else {
                        next.values.insert(name.clone(), value.clone());
                    }
                }
                all.push(next);
            }
        }
        all
    }
}

fn row_id(
    vm: &VirtualMachine,
    names: &[String],
    row: &[PyObjectRef],
    ids: Option<&PyObjectRef>,
    index: usize,
) -> PyResult<String> {
    let function = ids.filter(|ids| ids.is_callable());
    if function.is_none()
        && let Some(ids) = ids
    {
        let given = vm.extract_elements_with(ids, Ok)?;
        if let Some(given) = given.get(index).filter(|given| !vm.is_none(given)) {
            return Ok(match given.downcast_ref::<PyStr>() {
                Some(text) => escaped(&text.to_string_lossy()),
                None => given.str(vm)?.to_string_lossy().into_owned(),
            });
        }
    }
    let mut parts = Vec::new();
    for (name, value) in names.iter().zip(row) {
        let by_function = match function {
            Some(function) => Some(function.call((value.clone(),), vm)?).filter(|id| !vm.is_none(id)),
            None => None,
        };
        let known = match &by_function {
            Some(id) => value_id(vm, id)?,
            None => value_id(vm, value)?,
        };
        parts.push(known.unwrap_or_else(|| format!("{name}{index}")));
    }
    Ok(parts.join("-"))
}

/// The name of a value, where it has one that is short and says what it is.
fn value_id(vm: &VirtualMachine, value: &PyObject) -> PyResult<Option<String>> {
    if let Some(text) = value.downcast_ref::<PyStr>() {
        let text = text.to_string_lossy();
        return Ok((text.chars().count() <= 100).then(|| escaped(&text)));
    }
    if let Some(bytes) = value.downcast_ref::<PyBytes>() {
        let text: String = bytes.as_bytes().iter().map(|byte| char::from(*byte)).collect();
        return Ok((text.chars().count() <= 100).then(|| escaped(&text)));
    }
    let plain = vm.is_none(value)
        || value.downcast_ref::<PyInt>().is_some()
        || value.downcast_ref::<PyFloat>().is_some()
        || value.downcast_ref::<PyComplex>().is_some();
    if plain {
        return Ok(Some(value.str(vm)?.to_string_lossy().into_owned()));
    }
    if value.downcast_ref::<PyFunction>().is_some() || value.downcast_ref::<PyType>().is_some() {
        let name = value.get_attr("__name__", vm)?;
        return Ok(name.downcast_ref::<PyStr>().map(|name| name.to_string_lossy().into_owned()));
    }
    if value.downcast_ref::<PyList>().is_some() || value.downcast_ref::<PyTuple>().is_some() {
        return Ok(None);
    }
    match vm.get_attribute_opt(value, "__name__")? {
        Some(name) => Ok(name.downcast_ref::<PyStr>().map(|name| name.to_string_lossy().into_owned())),
        None => Ok(None),
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

/// Rows of the same name get a number each: `a0`, `a1`, or `1_0`, `1_1` where the name ends in a digit.
fn make_unique(rows: &mut [Row]) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for row in rows.iter() {
        *counts.entry(row.id.clone()).or_default() += 1;
    }
    let mut next: HashMap<String, usize> = HashMap::new();
    let mut taken: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    for row in rows {
        let id = row.id.clone();
        if counts[&id] < 2 {
            continue;
        }
        let separator = if id.ends_with(|c: char| c.is_ascii_digit()) { "_" } else { "" };
        let number = next.entry(id.clone()).or_default();
        let mut unique = format!("{id}{separator}{number}");
        while taken.contains(&unique) {
            *number += 1;
            unique = format!("{id}{separator}{number}");
        }
        *number += 1;
        taken.push(unique.clone());
        row.id = unique;
    }
}
