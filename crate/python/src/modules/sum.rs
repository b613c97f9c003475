//! `sum`, which since Python 3.12 keeps account of what the addition of floats loses: `sum([0.1] * 10)` is 1.0.

use rustpython_vm::builtins::{PyByteArray, PyBytes, PyFloat, PyInt, PyStr};
use rustpython_vm::function::{ArgIterable, ItemDoc, PyMethodDef, PyMethodFlags};
use rustpython_vm::{AsObject, Py, PyObjectRef, PyResult, VirtualMachine};

const DOC: &str =
    "sum($module, iterable, /, start=0)\n--\n\nThe start and the items, added one after the other.";

const SUM: &PyMethodDef = &PyMethodDef::new_const(
    "sum",
    sum,
    PyMethodFlags::empty(),
    ItemDoc { text: Some(DOC), offset: 0, len: 0 },
);

/// Replaces `builtins.sum`.
///
/// # Errors
/// Where the module of the built-in functions does not take it.
pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
    let module = vm.ctx.intern_str("builtins");
    let function = SUM.to_function().with_module(module).with_module_object(vm.builtins.clone().into());
    vm.builtins.set_attr("sum", function.into_ref(&vm.ctx), vm)
}

#[derive(FromArgs)]
struct SumArgs {
    #[pyarg(positional)]
    iterable: ArgIterable,
    #[pyarg(any, default = 0)]
    start: PyObjectRef,
}

fn sum(SumArgs { iterable, start }: SumArgs, vm: &VirtualMachine) -> PyResult {
    for (is_kind, kind, empty) in [
        (start.downcastable::<PyStr>(), "strings", "''"),
        (start.downcastable::<PyBytes>(), "bytes", "b''"),
        (start.downcastable::<PyByteArray>(), "bytearray", "b''"),
    ] {
        if is_kind {
            return Err(vm.new_type_error(format!("sum() can't sum {kind} [use {empty}.join(seq) instead]")));
        }
    }
    let mut items = iterable.iter(vm)?;
    // As CPython does it: integers, then floats, and from the first other item on one after the other, whatever comes.
    let total = ints(start, &mut items, vm)?;
    let mut total = floats(total, &mut items, vm)?;
    for item in items {
        total = vm._add(&total, &*item?)?;
    }
    Ok(total)
}

/// Adds small integers to one, until something else has come and was added too.
fn ints(
    start: PyObjectRef,
    items: &mut impl Iterator<Item = PyResult<PyObjectRef>>,
    vm: &VirtualMachine,
) -> PyResult {
    let Some(mut sum) = start.downcast_ref_if_exact::<PyInt>(vm).and_then(small) else { return Ok(start) };
    for item in items {
        let item = item?;
        let is_int = item.class().is(vm.ctx.types.int_type) || item.class().is(vm.ctx.types.bool_type);
        let number = item.downcast_ref::<PyInt>().filter(|_| is_int).and_then(small);
        match number.and_then(|number| sum.checked_add(number)) {
            Some(next) => sum = next,
            None => return vm._add(vm.ctx.new_int(sum).as_object(), &item),
        }
    }
    Ok(vm.ctx.new_int(sum).into())
}

/// Adds floats and small integers to a float, until something else has come and was added too.
///
/// - source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974
#[expect(clippy::cast_precision_loss, reason = "as CPython adds an integer to a float")]
fn floats(
    start: PyObjectRef,
    items: &mut impl Iterator<Item = PyResult<PyObjectRef>>,
    vm: &VirtualMachine,
) -> PyResult {
    let Some(float) = start.downcast_ref_if_exact::<PyFloat>(vm) else { return Ok(start) };
    let (mut sum, mut lost) = (float.to_f64(), 0.0);
    let total = |sum: f64, lost: f64| vm.ctx.new_float(if lost.is_finite() { sum + lost } else { sum });
    for item in items {
        let item = item?;
        if let Some(float) = item.downcast_ref_if_exact::<PyFloat>(vm) {
            let number = float.to_f64();
            let next = sum + number;
            lost += if sum.abs() >= number.abs() { (sum - next) + number } else { (number - next) + sum };
            sum = next;
        } else if let Some(number) = item.downcast_ref::<PyInt>().and_then(small) {
            sum += number as f64;
        } else {
            return vm._add(total(sum, lost).as_object(), &item);
        }
    }
    Ok(total(sum, lost).into())
}

fn small(int: &Py<PyInt>) -> Option<i64> {
    i64::try_from(int.as_bigint()).ok()
}
