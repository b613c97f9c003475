//! Turns a shape and the values in the frame into the text that is laid out.

use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine, builtins::PyDictRef, frame::FrameObjectRef,
    function::ArgMapping,
};

use crate::hook;
use crate::rewrite::{Argument, Link, Operand, Shape, Slot};

use super::saferepr::{self, DEFAULT_SIZE};
use super::{COMPARERS, compare};

/// Describes `shape` with the values that `frame` holds.
pub(super) fn describe(
    vm: &VirtualMachine,
    shape: &Shape,
    frame: &FrameObjectRef,
    verbosity: Option<i8>,
) -> PyResult<String> {
    let (locals, globals) = (frame.locals(vm)?, frame.iframe().globals().to_owned());
    let describer = Describer { vm, locals, globals, verbosity };
    describer.shape(shape)
}

/// The repr of a value in an explanation. A line end in it is escaped; a bound method is shown by its name.
pub(super) fn shown(vm: &VirtualMachine, value: &PyObject, verbosity: i8) -> PyResult<String> {
    if value.class().is(vm.ctx.types.bound_method_type) {
        let name = value.get_attr("__name__", vm)?;
        return Ok(name.str(vm)?.to_string_lossy().into_owned());
    }
    let size = match verbosity {
        ..1 => DEFAULT_SIZE,
        1 => 10 * DEFAULT_SIZE,
        _ => usize::MAX,
    };
    Ok(saferepr::saferepr_sized(vm, value, size)?.replace('\n', "\\n"))
}

/// Two values that are not equal, in detail where there is something to say.
pub(super) fn unequal(
    vm: &VirtualMachine,
    left: &PyObject,
    right: &PyObject,
    verbosity: i8,
) -> PyResult<String> {
    match detailed(vm, "==", left, right, verbosity)? {
        Some(detailed) => Ok(detailed),
        None => Ok(format!("{} == {}", shown(vm, left, verbosity)?, shown(vm, right, verbosity)?)),
    }
}

/// The lines of a comparison's detail as one text to lay out; none where there is nothing to say.
fn detailed(
    vm: &VirtualMachine,
    symbol: &str,
    left: &PyObject,
    right: &PyObject,
    verbosity: i8,
) -> PyResult<Option<String>> {
    let comparers = COMPARERS.with_borrow(Clone::clone);
    let lines = match hook::compared(vm, &comparers, symbol, left, right)? {
        Some(own) => compare::cut(own, verbosity),
        None => compare::detail(vm, symbol, left, right, verbosity)?,
    };
    let escaped: Vec<String> = lines.iter().map(|line| line.replace('\n', "\\n")).collect();
    Ok((!escaped.is_empty()).then(|| escaped.join("\n~")))
}

struct Describer<'vm> {
    vm: &'vm VirtualMachine,
    locals: ArgMapping,
    globals: PyDictRef,
    verbosity: Option<i8>,
}

impl Describer<'_> {
    fn shape(&self, shape: &Shape) -> PyResult<String> {
        match shape {
            Shape::Value(slot) => self.slot(*slot),
            Shape::Name { id, slot } => self.name(id, *slot),
            Shape::Unary { symbol, operand } => Ok(format!("{symbol}{}", self.shape(operand)?)),
            Shape::Binary { left, symbol, right } => {
                Ok(format!("({} {symbol} {})", self.shape(left)?, self.shape(right)?))
            }
            Shape::Call { function, arguments, slot } => {
                let call = format!("{}({})", self.shape(function)?, self.arguments(arguments)?);
                let value = self.slot(*slot)?;
                Ok(format!("{value}\n{{{value} = {call}\n}}"))
            }
            Shape::Attribute { value: owner, attribute, slot } => {
                let owner = self.shape(owner)?;
                let value = self.slot(*slot)?;
                Ok(format!("{value}\n{{{value} = {owner}.{attribute}\n}}"))
            }
            Shape::Starred(inner) => Ok(format!("*{}", self.shape(inner)?)),
            Shape::Compare { first, links } => self.compare(first, links),
            Shape::Bool { word, operands } => self.boolean(word, operands),
        }
    }

    fn shown(&self, value: &PyObject) -> PyResult<String> {
        shown(self.vm, value, self.verbosity.unwrap_or_default())
    }

    fn local(&self, name: &str) -> Option<PyObjectRef> {
        self.locals.obj().get_item(name, self.vm).ok()
    }

    fn value(&self, slot: Slot) -> Option<PyObjectRef> {
        self.local(&slot.name())
    }

    fn slot(&self, slot: Slot) -> PyResult<String> {
        match self.value(slot) {
            Some(value) => self.shown(&value),
            // It was not reached: Python left before it.
            None => Ok("...".to_owned()),
        }
    }

    /// A local name is shown by its value; a global one only where the value says more than the name.
    fn name(&self, id: &str, slot: Option<Slot>) -> PyResult<String> {
        let kept = slot.and_then(|slot| self.value(slot));
        if let Some(local) = self.local(id) {
            return self.shown(&kept.unwrap_or(local));
        }
        let value = match kept {
            Some(value) => Some(value),
            None => self.global(id)?,
        };
        match value {
            Some(value)
                if !value.is_callable() && self.vm.get_attribute_opt(&value, "__name__")?.is_none() =>
            {
                self.shown(&value)
            }
            _ => Ok(id.to_owned()),
        }
    }

    fn global(&self, id: &str) -> PyResult<Option<PyObjectRef>> {
        self.globals.get_item_opt(id, self.vm)
    }

    fn arguments(&self, arguments: &[Argument]) -> PyResult<String> {
        let mut shown = Vec::new();
        for argument in arguments {
            shown.push(format!("{}{}", argument.prefix, self.shape(&argument.shape)?));
        }
        Ok(shown.join(", "))
    }

    /// The first comparison of the chain that did not hold, in detail where there is something to say.
    fn compare(&self, first: &Operand, links: &[Link]) -> PyResult<String> {
        let mut left = first;
        for (index, link) in links.iter().enumerate() {
            let held = link.result.and_then(|slot| self.value(slot)).map(|value| value.is_true(self.vm));
            if matches!(held, Some(Ok(true))) && index + 1 < links.len() {
                left = &link.operand;
                continue;
            }
            return self.comparison(left, link);
        }
        self.operand(first)
    }

    fn comparison(&self, left: &Operand, link: &Link) -> PyResult<String> {
        if let (Some(verbosity), Some(a), Some(b)) =
            (self.verbosity, self.value(left.slot), self.value(link.operand.slot))
            && let Some(detailed) = detailed(self.vm, link.symbol, &a, &b, verbosity)?
        {
            return Ok(detailed);
        }
        Ok(format!("{} {} {}", self.operand(left)?, link.symbol, self.operand(&link.operand)?))
    }

    fn operand(&self, operand: &Operand) -> PyResult<String> {
        let shown = self.shape(&operand.shape)?;
        Ok(if operand.nested { format!("({shown})") } else { shown })
    }

    /// The operands that were evaluated: all of them up to the one that decided.
    fn boolean(&self, word: &str, operands: &[(Shape, Slot)]) -> PyResult<String> {
        let mut shown = Vec::new();
        for (shape, slot) in operands {
            let Some(value) = self.value(*slot) else { break };
            shown.push(self.shape(shape)?);
            if value.is_true(self.vm).unwrap_or_default() == (word == " or ") {
                break;
            }
        }
        Ok(format!("({})", shown.join(word)))
    }
}
