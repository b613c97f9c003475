//! Values with every element on a line of its own, as pytest's full difference shows them.
//!
//! Absent: `ChainMap`, `mappingproxy` and the classes of `UserDict` and the like, which stand in one line.
//!
//! - source: pytest 9, `_pytest._io.pprint`

use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyBytes, PyDict, PyStr, PyType},
    function::FuncArgs,
};

use super::budget::{COMPARED_CHARS, COMPARED_LINES};

const WIDTH: usize = 80;
const STEP: usize = 4;

/// The lines of `object`; no more than are worth comparing where `is_limited`.
pub(super) fn lines(vm: &VirtualMachine, object: &PyObject, is_limited: bool) -> PyResult<Vec<String>> {
    let mut printer = Printer { vm, out: String::new(), lines: 0, chars: 0, is_limited, inside: Vec::new() };
    printer.format(object, 0, 0, 0)?;
    Ok(printer.out.lines().map(str::to_owned).collect())
}

struct Printer<'vm> {
    vm: &'vm VirtualMachine,
    out: String,
    lines: usize,
    chars: usize,
    is_limited: bool,
    /// The containers around the current value.
    inside: Vec<usize>,
}

impl Printer<'_> {
    fn push(&mut self, text: &str) {
        if self.is_full() {
            return;
        }
        self.out.push_str(text);
        self.chars += text.chars().count();
        self.lines += text.matches('\n').count();
    }

    fn is_full(&self) -> bool {
        self.is_limited && (self.lines >= COMPARED_LINES || self.chars >= COMPARED_CHARS)
    }

    fn format(&mut self, object: &PyObject, indent: usize, allowance: usize, level: usize) -> PyResult<()> {
        let id = object.get_id();
        if self.inside.contains(&id) {
            self.push(&format!("<Recursion on {} with id={id}>", object.class().name()));
            return Ok(());
        }
        self.inside.push(id);
        let formatted = self
            .vm
            .with_recursion("while formatting a value", || self.known(object, indent, allowance, level + 1));
        self.inside.pop();
        formatted
    }

    fn known(&mut self, object: &PyObject, indent: usize, allowance: usize, level: usize) -> PyResult<()> {
        let types = &self.vm.ctx.types;
        let shown_as = |class: &'static rustpython_vm::Py<PyType>| shown_as(self.vm, object, class);
        if shown_as(types.dict_type)? {
            let items = items(object);
            return self.dict(("{", "}"), &items, indent, level);
        }
        if shown_as(types.list_type)? {
            return self.elements(("[", "]"), &self.all(object)?, indent, level);
        }
        if shown_as(types.tuple_type)? {
            return self.elements(("(", ")"), &self.all(object)?, indent, level);
        }
        if shown_as(types.set_type)? || shown_as(types.frozenset_type)? {
            return self.set(object, indent, level);
        }
        if let Some(text) = object.downcast_ref::<PyStr>()
            && shown_as(types.str_type)?
        {
            return self.text(&text.to_string_lossy(), indent, allowance, level);
        }
        if let Some(bytes) = object.downcast_ref::<PyBytes>()
            && shown_as(types.bytes_type)?
        {
            return self.bytes(bytes.as_bytes(), indent, allowance, level);
        }
        if let Some(fields) = self.data_class(object)? {
            let name = object.class().name().to_string();
            return self.named((&format!("{name}("), ")"), &fields, indent, level);
        }
        if !self.collection(object, indent, level)? {
            let text = object.repr(self.vm)?;
            self.push(&text.to_string_lossy());
        }
        Ok(())
    }

    /// The classes of `collections` and `types` that are shown by their elements; `false` for all others.
    fn collection(&mut self, object: &PyObject, indent: usize, level: usize) -> PyResult<bool> {
        let name = object.class().name().to_string();
        let module = object.class().to_owned().as_object().get_attr("__module__", self.vm)?;
        let module = module.str(self.vm)?.to_string_lossy().into_owned();
        match (module.as_str(), name.as_str()) {
            ("collections", "OrderedDict") if object.length(self.vm)? > 0 => {
                self.dict(("OrderedDict({", "})"), &items(object), indent, level)?;
            }
            ("collections", "defaultdict") => {
                let factory = object.get_attr("default_factory", self.vm)?.repr(self.vm)?;
                let open = format!("defaultdict({}, {{", factory.to_string_lossy());
                self.dict((&open, "})"), &items(object), indent, level)?;
            }
            ("collections", "Counter") if object.length(self.vm)? > 0 => {
                let pairs = self.vm.call_method(object, "most_common", ())?;
                let pair = |pair: PyObjectRef| Ok((pair.get_item(&0, self.vm)?, pair.get_item(&1, self.vm)?));
                let pairs = self.vm.extract_elements_with(&pairs, pair)?;
                self.dict(("Counter({", "})"), &pairs, indent, level)?;
            }
            ("collections", "Counter") => self.push("Counter()"),
            ("collections", "deque") => {
                let longest = object.get_attr("maxlen", self.vm)?;
                let open = if self.vm.is_none(&longest) {
                    "deque([".to_owned()
                } else {
                    format!("deque(maxlen={}, [", longest.str(self.vm)?.to_string_lossy())
                };
                self.elements((&open, "])"), &self.all(object)?, indent, level)?;
            }
            ("types", "SimpleNamespace") => {
                let names = object.get_attr("__dict__", self.vm)?;
                let fields: Vec<(String, PyObjectRef)> = items(&names)
                    .into_iter()
                    .map(|(name, value)| Ok((name.str(self.vm)?.to_string_lossy().into_owned(), value)))
                    .collect::<PyResult<_>>()?;
                self.named(("namespace(", ")"), &fields, indent, level)?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn all(&self, object: &PyObject) -> PyResult<Vec<PyObjectRef>> {
        self.vm.extract_elements_with(object, Ok)
    }

    fn set(&mut self, object: &PyObject, indent: usize, level: usize) -> PyResult<()> {
        let class = object.class().name().to_string();
        if object.length(self.vm)? == 0 {
            let text = object.repr(self.vm)?;
            self.push(&text.to_string_lossy());
            return Ok(());
        }
        let elements = super::pretty::sorted(self.vm, self.all(object)?)?;
        if class == "set" {
            return self.elements(("{", "}"), &elements, indent, level);
        }
        self.elements((&format!("{class}({{"), "})"), &elements, indent, level)
    }

    fn elements(
        &mut self,
        (open, close): (&str, &str),
        elements: &[PyObjectRef],
        indent: usize,
        level: usize,
    ) -> PyResult<()> {
        self.push(open);
        for element in elements {
            if self.is_full() {
                return Ok(());
            }
            self.line(indent + STEP);
            self.format(element, indent + STEP, 1, level)?;
            self.push(",");
        }
        self.close(close, elements.is_empty(), indent);
        Ok(())
    }

    fn dict(
        &mut self,
        (open, close): (&str, &str),
        items: &[(PyObjectRef, PyObjectRef)],
        indent: usize,
        level: usize,
    ) -> PyResult<()> {
        self.push(open);
        for (key, value) in items {
            if self.is_full() {
                return Ok(());
            }
            self.line(indent + STEP);
            let key = key.repr(self.vm)?;
            self.push(&key.to_string_lossy());
            self.push(": ");
            self.format(value, indent + STEP, 1, level)?;
            self.push(",");
        }
        self.close(close, items.is_empty(), indent);
        Ok(())
    }

    fn named(
        &mut self,
        (open, close): (&str, &str),
        fields: &[(String, PyObjectRef)],
        indent: usize,
        level: usize,
    ) -> PyResult<()> {
        self.push(open);
        for (name, value) in fields {
            if self.is_full() {
                return Ok(());
            }
            self.line(indent + STEP);
            self.push(name);
            self.push("=");
            if self.inside.contains(&value.get_id()) {
                self.push("...");
            } else {
                self.format(value, indent + STEP + name.chars().count() + 1, 1, level)?;
            }
            self.push(",");
        }
        self.close(close, fields.is_empty(), indent);
        Ok(())
    }

    fn line(&mut self, indent: usize) {
        self.push(&format!("\n{}", " ".repeat(indent)));
    }

    fn close(&mut self, close: &str, is_empty: bool, indent: usize) {
        if !is_empty {
            self.line(indent);
        }
        self.push(close);
    }

    /// A text in pieces: a piece for each of its lines, and these between words where they are too wide.
    fn text(&mut self, text: &str, indent: usize, allowance: usize, level: usize) -> PyResult<()> {
        let outermost = usize::from(level == 1);
        let (indent, allowance) = (indent + outermost, allowance + outermost);
        let width = WIDTH.saturating_sub(indent);
        let mut pieces = Vec::new();
        let count = text.split_inclusive('\n').count();
        for (index, line) in text.split_inclusive('\n').enumerate() {
            let is_last = index + 1 == count;
            let room = if is_last { width.saturating_sub(allowance) } else { width };
            let whole = self.quoted(line)?;
            if whole.chars().count() <= room {
                pieces.push(whole);
                continue;
            }
            self.words(line, width, room, &mut pieces)?;
        }
        self.pieces(&pieces, indent, level, text.is_empty().then_some("''"));
        Ok(())
    }

    fn words(&self, line: &str, width: usize, last: usize, pieces: &mut Vec<String>) -> PyResult<()> {
        let words = words(line);
        let mut current = String::new();
        for (index, word) in words.iter().enumerate() {
            let room = if index + 1 == words.len() { last } else { width };
            let candidate = format!("{current}{word}");
            if self.quoted(&candidate)?.chars().count() <= room {
                current = candidate;
                continue;
            }
            if !current.is_empty() {
                pieces.push(self.quoted(&current)?);
            }
            current.clone_from(word);
        }
        if !current.is_empty() {
            pieces.push(self.quoted(&current)?);
        }
        Ok(())
    }

    fn pieces(&mut self, pieces: &[String], indent: usize, level: usize, empty: Option<&str>) {
        match pieces {
            [] => self.push(empty.unwrap_or_default()),
            [only] => self.push(only),
            pieces => {
                let is_outermost = level == 1;
                let joined = pieces.join(&format!("\n{}", " ".repeat(indent)));
                self.push(&if is_outermost { format!("({joined})") } else { joined });
            }
        }
    }

    /// Bytes in pieces of four at a time, as many as fit in a line.
    fn bytes(&mut self, bytes: &[u8], indent: usize, allowance: usize, level: usize) -> PyResult<()> {
        let shown = |bytes: &[u8]| -> PyResult<String> {
            let object = self.vm.ctx.new_bytes(bytes.to_vec());
            Ok(object.as_object().repr(self.vm)?.to_string_lossy().into_owned())
        };
        if bytes.len() <= STEP {
            let whole = shown(bytes)?;
            self.push(&whole);
            return Ok(());
        }
        let outermost = usize::from(level == 1);
        let (indent, allowance) = (indent + outermost, allowance + outermost);
        let mut width = WIDTH.saturating_sub(indent);
        let mut pieces = Vec::new();
        let mut current: Vec<u8> = Vec::new();
        for (index, part) in bytes.chunks(STEP).enumerate() {
            if index * STEP == bytes.len() / STEP * STEP {
                width = width.saturating_sub(allowance);
            }
            let candidate = [current.as_slice(), part].concat();
            if shown(&candidate)?.chars().count() <= width {
                current = candidate;
                continue;
            }
            if !current.is_empty() {
                pieces.push(shown(&current)?);
            }
            current = part.to_vec();
        }
        pieces.push(shown(&current)?);
        let joined = pieces.join(&format!("\n{}", " ".repeat(indent)));
        self.push(&if outermost == 1 { format!("({joined})") } else { joined });
        Ok(())
    }

    fn quoted(&self, text: &str) -> PyResult<String> {
        Ok(self.vm.ctx.new_str(text).as_object().repr(self.vm)?.to_string_lossy().into_owned())
    }

    /// The fields of an instance of a dataclass whose `__repr__` is the one that was made for it.
    fn data_class(&self, object: &PyObject) -> PyResult<Option<Vec<(String, PyObjectRef)>>> {
        let vm = self.vm;
        let class = object.class().to_owned();
        let Some(parameters) = vm.get_attribute_opt(class.as_object(), "__dataclass_params__")? else {
            return Ok(None);
        };
        if object.downcast_ref::<PyType>().is_some() || !parameters.get_attr("repr", vm)?.is_true(vm)? {
            return Ok(None);
        }
        let repr = class.as_object().get_attr("__repr__", vm)?;
        let Some(wrapped) = vm.get_attribute_opt(&repr, "__wrapped__")? else { return Ok(None) };
        if !wrapped.get_attr("__qualname__", vm)?.str(vm)?.to_string_lossy().contains("__create_fn__") {
            return Ok(None);
        }
        let fields = vm.import("dataclasses", 0)?.get_attr("fields", vm)?;
        let fields = fields.call(FuncArgs::from(vec![object.to_owned()]), vm)?;
        let mut shown = Vec::new();
        for field in self.all(&fields)? {
            if field.get_attr("repr", vm)?.is_true(vm)? {
                let name = field.get_attr("name", vm)?.str(vm)?;
                let value = object.get_attr(&name, vm)?;
                shown.push((name.to_string_lossy().into_owned(), value));
            }
        }
        Ok(Some(shown))
    }
}

/// Whether the object shows itself by the `__repr__` of `class`.
fn shown_as(
    vm: &VirtualMachine,
    object: &PyObject,
    class: &'static rustpython_vm::Py<PyType>,
) -> PyResult<bool> {
    let own = object.class();
    if own.is(class) {
        return Ok(true);
    }
    if !own.fast_issubclass(class) {
        return Ok(false);
    }
    let repr = |class: &PyObject| class.get_attr("__repr__", vm);
    Ok(repr(own.to_owned().as_object())?.is(&repr(class.as_object())?))
}

fn items(object: &PyObject) -> Vec<(PyObjectRef, PyObjectRef)> {
    object.downcast_ref::<PyDict>().map(|dict| dict.items_vec()).unwrap_or_default()
}

/// The words of a line, each with the blanks behind it.
fn words(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut in_blanks = true;
    for c in line.chars() {
        let is_blank = c.is_whitespace();
        match words.last_mut() {
            Some(word) if is_blank || !in_blanks => word.push(c),
            _ => words.push(c.to_string()),
        }
        in_blanks = is_blank;
    }
    words
}
