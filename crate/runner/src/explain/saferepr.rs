//! A repr of limited size that does not fail, whatever the object's own `__repr__` does.
//!
//! - source: pytest 9, `_pytest._io.saferepr`, over `CPython`'s `reprlib.Repr`

use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyDict, PyFrozenSet, PyList, PySet, PyStr, PyTuple},
};

/// The size that pytest allows a repr in an explanation.
pub(crate) const DEFAULT_SIZE: usize = 240;

const MAX_LEVEL: usize = 6;
const MAX_ELEMENTS: usize = 6;
const MAX_ITEMS: usize = 4;
const MAX_DIGITS: usize = 40;

/// The repr of `object` in at most 240 characters, the middle left out.
pub(crate) fn saferepr(vm: &VirtualMachine, object: &PyObject) -> PyResult<String> {
    saferepr_sized(vm, object, DEFAULT_SIZE)
}

/// The repr of `object` in at most `size` characters, the middle left out.
pub(crate) fn saferepr_sized(vm: &VirtualMachine, object: &PyObject, size: usize) -> PyResult<String> {
    // What has no limit is Python's own repr, however many elements there are.
    let text = if size == usize::MAX { plain(vm, object) } else { at_level(vm, object, MAX_LEVEL, size) };
    Ok(ellipsize(&or_apology(vm, object, text)?, size))
}

/// The same with `ascii()`, which keeps texts apart that only look alike.
pub(super) fn saferepr_ascii(vm: &VirtualMachine, object: &PyObject, size: usize) -> PyResult<String> {
    let text = object.ascii(vm).map(|text| text.to_string_lossy().into_owned());
    Ok(ellipsize(&or_apology(vm, object, text)?, size))
}

fn plain(vm: &VirtualMachine, object: &PyObject) -> PyResult<String> {
    Ok(object.repr(vm)?.to_string_lossy().into_owned())
}

fn at_level(vm: &VirtualMachine, object: &PyObject, level: usize, size: usize) -> PyResult<String> {
    let class = object.class();
    let types = &vm.ctx.types;
    if class.is(types.str_type) {
        text(vm, object, size)
    } else if class.is(types.int_type) {
        Ok(middle_out(&plain(vm, object)?, MAX_DIGITS))
    } else if let Some(list) = object.downcast_ref::<PyList>().filter(|_| class.is(types.list_type)) {
        let elements = list.borrow_vec().to_vec();
        elements_in(vm, &elements, ("[", "]"), level, size)
    } else if let Some(tuple) = object.downcast_ref::<PyTuple>().filter(|_| class.is(types.tuple_type)) {
        let close = if tuple.as_slice().len() == 1 && level > 0 { ",)" } else { ")" };
        elements_in(vm, tuple.as_slice(), ("(", close), level, size)
    } else if let Some(set) = object.downcast_ref::<PySet>().filter(|_| class.is(types.set_type)) {
        let elements = set.elements();
        if elements.is_empty() {
            return Ok("set()".to_owned());
        }
        elements_in(vm, &sorted_if_possible(vm, elements), ("{", "}"), level, size)
    } else if let Some(set) = object.downcast_ref::<PyFrozenSet>().filter(|_| class.is(types.frozenset_type))
    {
        let elements = set.elements();
        if elements.is_empty() {
            return Ok("frozenset()".to_owned());
        }
        elements_in(vm, &sorted_if_possible(vm, elements), ("frozenset({", "})"), level, size)
    } else if let Some(dict) = object.downcast_ref::<PyDict>().filter(|_| class.is(types.dict_type)) {
        items_in(vm, &dict.items_vec(), level, size)
    } else {
        instance(vm, object, size)
    }
}

/// Any other object: its own repr, which may fail without hurting the rest.
fn instance(vm: &VirtualMachine, object: &PyObject, size: usize) -> PyResult<String> {
    let text = or_apology(vm, object, plain(vm, object))?;
    Ok(ellipsize(&text, size))
}

fn text(vm: &VirtualMachine, object: &PyObject, size: usize) -> PyResult<String> {
    let Some(string) = object.downcast_ref::<PyStr>() else { return plain(vm, object) };
    let chars: Vec<char> = string.to_string_lossy().chars().collect();
    if chars.len() <= size {
        let whole = plain(vm, object)?;
        if whole.chars().count() <= size {
            return Ok(whole);
        }
    }
    // Only the ends are ever shown: a text of megabytes is not escaped as a whole.
    let (head, tail) = halves(size);
    let kept: String = if chars.len() > head + tail {
        chars[..head].iter().chain(&chars[chars.len() - tail..]).collect()
    } else {
        chars.iter().collect()
    };
    let kept = plain(vm, vm.ctx.new_str(kept).as_object())?;
    Ok(middle_out_always(&kept, size))
}

fn elements_in(
    vm: &VirtualMachine,
    elements: &[PyObjectRef],
    (open, close): (&str, &str),
    level: usize,
    size: usize,
) -> PyResult<String> {
    if level == 0 && !elements.is_empty() {
        return Ok(format!("{open}...{close}"));
    }
    let mut pieces = Vec::new();
    for element in elements.iter().take(MAX_ELEMENTS) {
        pieces.push(at_level(vm, element, level - 1, size)?);
    }
    if elements.len() > MAX_ELEMENTS {
        pieces.push("...".to_owned());
    }
    Ok(format!("{open}{}{close}", pieces.join(", ")))
}

fn items_in(
    vm: &VirtualMachine,
    items: &[(PyObjectRef, PyObjectRef)],
    level: usize,
    size: usize,
) -> PyResult<String> {
    if items.is_empty() {
        return Ok("{}".to_owned());
    }
    if level == 0 {
        return Ok("{...}".to_owned());
    }
    let mut pieces = Vec::new();
    for (key, value) in items.iter().take(MAX_ITEMS) {
        let key = at_level(vm, key, level - 1, size)?;
        let value = at_level(vm, value, level - 1, size)?;
        pieces.push(format!("{key}: {value}"));
    }
    if items.len() > MAX_ITEMS {
        pieces.push("...".to_owned());
    }
    Ok(format!("{{{}}}", pieces.join(", ")))
}

fn sorted_if_possible(vm: &VirtualMachine, elements: Vec<PyObjectRef>) -> Vec<PyObjectRef> {
    let list = vm.ctx.new_list(elements.clone());
    match vm.call_method(list.as_object(), "sort", ()) {
        Ok(_) => list.borrow_vec().to_vec(),
        Err(_) => elements,
    }
}

/// What is shown instead of a repr that failed. Only an exception that is no `Exception` goes on.
fn or_apology(vm: &VirtualMachine, object: &PyObject, text: PyResult<String>) -> PyResult<String> {
    let exception = match text {
        Ok(text) => return Ok(text),
        Err(exception) => exception,
    };
    if !exception.fast_isinstance(vm.ctx.exceptions.exception_type) {
        return Err(exception);
    }
    let shown = match plain(vm, exception.as_object()) {
        Ok(shown) => shown,
        Err(second) => format!("unpresentable exception ({})", class_name(&second)),
    };
    let class = object.class().name().to_string();
    Ok(format!("<[{shown} raised in repr()] {class} object at {:#x}>", object.get_id()))
}

fn class_name(exception: &PyBaseExceptionRef) -> String {
    exception.class().name().to_string()
}

fn halves(size: usize) -> (usize, usize) {
    let head = size.saturating_sub(3) / 2;
    (head, size.saturating_sub(3).saturating_sub(head))
}

fn ellipsize(text: &str, size: usize) -> String {
    middle_out(text, size)
}

fn middle_out(text: &str, size: usize) -> String {
    // Bytes bound characters from above, and counting bytes is free.
    if text.len() <= size || text.chars().count() <= size {
        return text.to_owned();
    }
    middle_out_always(text, size)
}

fn middle_out_always(text: &str, size: usize) -> String {
    let chars: Vec<char> = text.chars().collect();
    let (head, tail) = halves(size);
    let head: String = chars[..head.min(chars.len())].iter().collect();
    let tail: String = chars[chars.len().saturating_sub(tail)..].iter().collect();
    format!("{head}...{tail}")
}
