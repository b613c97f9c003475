//! Values over several lines where one is too narrow, as Python's `pprint.pformat` writes them.
//!
//! Absent: the wrapping of long texts within a line, and the classes that `pprint` knows beside the builtin ones.

use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyDict, PyList, PyTuple},
};

const WIDTH: usize = 80;

/// The lines of `object`, at most 80 columns wide where that is possible.
pub(super) fn lines(vm: &VirtualMachine, object: &PyObject) -> PyResult<Vec<String>> {
    let mut text = String::new();
    write(vm, object, 0, 0, &mut text)?;
    Ok(text.lines().map(str::to_owned).collect())
}

/// The keys in the order `pprint` shows them: sorted where they can be compared, else by class and text.
pub(super) fn sorted(vm: &VirtualMachine, keys: Vec<PyObjectRef>) -> PyResult<Vec<PyObjectRef>> {
    let list = vm.ctx.new_list(keys.clone());
    if vm.call_method(list.as_object(), "sort", ()).is_ok() {
        return Ok(list.borrow_vec().to_vec());
    }
    let mut named = Vec::new();
    for key in keys {
        let class = key.class().name().to_string();
        named.push((class, one_line(vm, &key)?, key));
    }
    named.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    Ok(named.into_iter().map(|(_, _, key)| key).collect())
}

fn write(
    vm: &VirtualMachine,
    object: &PyObject,
    indent: usize,
    allowance: usize,
    out: &mut String,
) -> PyResult<()> {
    let whole = one_line(vm, object)?;
    if whole.chars().count() + indent + allowance <= WIDTH {
        out.push_str(&whole);
        return Ok(());
    }
    let types = &vm.ctx.types;
    let class = object.class();
    if let Some(dict) = object.downcast_ref::<PyDict>().filter(|_| class.is(types.dict_type)) {
        return write_dict(vm, dict, indent, allowance, out);
    }
    if let Some(list) = object.downcast_ref::<PyList>().filter(|_| class.is(types.list_type)) {
        let elements = list.borrow_vec().to_vec();
        return write_elements(vm, &elements, ('[', "]"), (indent, allowance), out);
    }
    if let Some(tuple) = object.downcast_ref::<PyTuple>().filter(|_| class.is(types.tuple_type)) {
        let close = if tuple.as_slice().len() == 1 { ",)" } else { ")" };
        return write_elements(vm, tuple.as_slice(), ('(', close), (indent, allowance), out);
    }
    out.push_str(&whole);
    Ok(())
}

fn write_dict(
    vm: &VirtualMachine,
    dict: &PyDict,
    indent: usize,
    allowance: usize,
    out: &mut String,
) -> PyResult<()> {
    let keys = sorted(vm, dict.keys_vec())?;
    out.push('{');
    for (index, key) in keys.iter().enumerate() {
        if index > 0 {
            out.push_str(&format!(",\n{}", " ".repeat(indent + 1)));
        }
        let shown = one_line(vm, key)?;
        out.push_str(&format!("{shown}: "));
        let Some(value) = dict.inner_getitem_opt(key.as_object(), vm)? else { continue };
        let last = index + 1 == keys.len();
        let room = if last { allowance + 1 } else { 1 };
        write(vm, &value, indent + shown.chars().count() + 3, room, out)?;
    }
    out.push('}');
    Ok(())
}

fn write_elements(
    vm: &VirtualMachine,
    elements: &[PyObjectRef],
    (open, close): (char, &str),
    (indent, allowance): (usize, usize),
    out: &mut String,
) -> PyResult<()> {
    out.push(open);
    for (index, element) in elements.iter().enumerate() {
        if index > 0 {
            out.push_str(&format!(",\n{}", " ".repeat(indent + 1)));
        }
        let last = index + 1 == elements.len();
        write(vm, element, indent + 1, if last { allowance + close.len() } else { 1 }, out)?;
    }
    out.push_str(close);
    Ok(())
}

/// The repr with the keys of every dict in order.
fn one_line(vm: &VirtualMachine, object: &PyObject) -> PyResult<String> {
    let types = &vm.ctx.types;
    let class = object.class();
    if let Some(dict) = object.downcast_ref::<PyDict>().filter(|_| class.is(types.dict_type)) {
        let mut items = Vec::new();
        for key in sorted(vm, dict.keys_vec())? {
            let Some(value) = dict.inner_getitem_opt(key.as_object(), vm)? else { continue };
            items.push(format!("{}: {}", one_line(vm, &key)?, one_line(vm, &value)?));
        }
        return Ok(format!("{{{}}}", items.join(", ")));
    }
    let elements = if let Some(list) = object.downcast_ref::<PyList>().filter(|_| class.is(types.list_type)) {
        Some(("[", "]", list.borrow_vec().to_vec()))
    } else if let Some(tuple) = object.downcast_ref::<PyTuple>().filter(|_| class.is(types.tuple_type)) {
        let close = if tuple.as_slice().len() == 1 { ",)" } else { ")" };
        Some(("(", close, tuple.as_slice().to_vec()))
    } else {
        None
    };
    let Some((open, close, elements)) = elements else {
        return Ok(object.repr(vm)?.to_string_lossy().into_owned());
    };
    // A container that holds itself is left to the interpreter, which knows how to end.
    let mut shown = Vec::new();
    for element in &elements {
        shown.push(vm.with_recursion("while formatting a value", || one_line(vm, element))?);
    }
    Ok(format!("{open}{}{close}", shown.join(", ")))
}
