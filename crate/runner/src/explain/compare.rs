//! The detail of a comparison: a line with both sides, and below it what differs.

use rustpython_vm::{AsObject, PyObject, PyResult, VirtualMachine, builtins::PyStr};

use super::budget::Lines;
use super::{classify, fields, mapping, saferepr, sequence, set, text, whole};

/// The lines that explain `left symbol right`; none where the two reprs say it all.
pub(super) fn detail(
    vm: &VirtualMachine,
    symbol: &str,
    left: &PyObject,
    right: &PyObject,
    verbosity: i8,
) -> PyResult<Vec<String>> {
    let mut lines = Lines::new(verbosity);
    let outcome = lines_for(vm, symbol, left, right, &mut lines);
    let failed = match outcome {
        Ok(()) => None,
        Err(exception) if exception.fast_isinstance(vm.ctx.exceptions.exception_type) => Some(exception),
        Err(exception) => return Err(exception),
    };
    if lines.is_empty() && failed.is_none() {
        return Ok(Vec::new());
    }
    let mut all = Lines::new(verbosity);
    all.push(summary(vm, symbol, left, right, &all)?);
    for (index, line) in lines.into_uncut().into_iter().enumerate() {
        if index == 0 && !line.is_empty() {
            all.push("");
        }
        all.push(line);
    }
    if let Some(exception) = failed {
        all.push("");
        let shown = crate::failure::exception_only(vm, &exception);
        let shown = shown.lines().next().unwrap_or_default();
        let place =
            crate::failure::raised_at(&exception).map_or_else(String::new, |place| format!("{place}: "));
        all.push(format!("(pytest_assertion plugin: representation of details failed: {place}{shown}."));
        all.push(" Probably an object has a faulty __repr__.)");
    }
    Ok(all.into_cut())
}

/// As many of `lines` as are told.
pub(super) fn cut(lines: Vec<String>, verbosity: i8) -> Vec<String> {
    let mut all = Lines::new(verbosity);
    for line in lines {
        all.push(line);
    }
    all.into_cut()
}

fn summary(
    vm: &VirtualMachine,
    symbol: &str,
    left: &PyObject,
    right: &PyObject,
    out: &Lines,
) -> PyResult<String> {
    // pytest leaves room for `E       AssertionError: assert ` in 80 columns, and halves the rest.
    let size = if out.is_unlimited() { usize::MAX } else { (80 - 15 - symbol.len() - 2) / 2 };
    let (left, right) = if text::look_alike(vm, left, right) {
        (saferepr::saferepr_ascii(vm, left, size)?, saferepr::saferepr_ascii(vm, right, size)?)
    } else {
        (saferepr::saferepr_sized(vm, left, size)?, saferepr::saferepr_sized(vm, right, size)?)
    };
    Ok(format!("{left} {symbol} {right}"))
}

fn lines_for(
    vm: &VirtualMachine,
    symbol: &str,
    left: &PyObject,
    right: &PyObject,
    out: &mut Lines,
) -> PyResult<()> {
    match symbol {
        "==" => equality(vm, left, right, out),
        "not in" => match (left.downcast_ref::<PyStr>(), right.downcast_ref::<PyStr>()) {
            (Some(term), Some(whole)) => text::contained(vm, term, whole, out),
            _ => Ok(()),
        },
        "!=" | ">=" | "<=" | ">" | "<" if classify::is_set(vm, left)? && classify::is_set(vm, right)? => {
            set::order(vm, symbol, left, right, out)
        }
        _ => Ok(()),
    }
}

/// What differs between two values that are not equal.
pub(super) fn equality(
    vm: &VirtualMachine,
    left: &PyObject,
    right: &PyObject,
    out: &mut Lines,
) -> PyResult<()> {
    if let (Some(left), Some(right)) = (left.downcast_ref::<PyStr>(), right.downcast_ref::<PyStr>()) {
        text::difference(&left.to_string_lossy(), &right.to_string_lossy(), out);
        return Ok(());
    }
    if let Some(approx) = python::modules::pytest::approx_lines(vm, left, right)? {
        for line in approx {
            out.push(line);
        }
    } else if left.class().is(right.class()) && fields::has_fields(vm, left)? {
        fields::difference(vm, left, right, out)?;
    } else if classify::is_sequence(vm, left)? && classify::is_sequence(vm, right)? {
        sequence::difference(vm, left, right, out)?;
    } else if classify::is_set(vm, left)? && classify::is_set(vm, right)? {
        set::difference(vm, left, right, out)?;
    } else if classify::is_mapping(vm, left)? && classify::is_mapping(vm, right)? {
        mapping::difference(vm, left, right, out)?;
    }
    if classify::is_iterable(vm, left)? && classify::is_iterable(vm, right)? {
        whole::difference(vm, left, right, out)?;
    }
    Ok(())
}
