//! `pytest.approx` of a moment or a time span, which needs a tolerance of its own kind.
//!
//! - source: pytest 9.2, `_pytest.approx.ApproxTimedelta`

use rustpython_vm::{AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine, types::PyComparisonOp};

/// What `approx` was given beside the expected value.
pub(super) struct Given<'a> {
    pub(super) rel: Option<&'a PyObject>,
    pub(super) abs: Option<&'a PyObject>,
    pub(super) nan_ok: bool,
}

/// Whether the value is a `datetime` or a `timedelta`.
pub(super) fn is_moment(vm: &VirtualMachine, value: &PyObject) -> PyResult<bool> {
    Ok(is_a(vm, value, "datetime")? || is_a(vm, value, "timedelta")?)
}

/// The tolerance as a `timedelta`.
pub(super) fn tolerance(vm: &VirtualMachine, expected: &PyObject, given: &Given<'_>) -> PyResult {
    let refuse = |text: &str| Err(vm.new_type_error(text.to_owned()));
    if given.rel.is_some() && is_a(vm, expected, "datetime")? {
        return refuse(
            "pytest.approx() does not support relative tolerance for datetime comparisons. \
             Use abs=timedelta(...) instead.",
        );
    }
    if given.nan_ok {
        return refuse("pytest.approx() does not support nan_ok for datetime/timedelta comparisons.");
    }
    let absolute = given.abs.map(|abs| absolute(vm, abs)).transpose()?;
    let relative = given.rel.map(|rel| relative(vm, rel, expected)).transpose()?;
    match (absolute, relative) {
        (Some(absolute), Some(relative)) => {
            let wider = absolute.rich_compare_bool(&relative, PyComparisonOp::Lt, vm)?;
            Ok(if wider { relative } else { absolute })
        }
        (Some(tolerance), None) | (None, Some(tolerance)) => Ok(tolerance),
        (None, None) => refuse(
            "pytest.approx() requires an explicit tolerance for datetime/timedelta comparisons: \
             e.g. approx(expected, abs=timedelta(seconds=1)) or approx(expected, rel=0.01)",
        ),
    }
}

/// Whether `actual` is within the tolerance. What cannot be subtracted is not.
pub(super) fn accepts(
    vm: &VirtualMachine,
    expected: &PyObject,
    actual: &PyObject,
    tolerance: &PyObject,
) -> PyResult<bool> {
    match apart(vm, expected, actual) {
        Ok(apart) => apart.rich_compare_bool(tolerance, PyComparisonOp::Le, vm),
        Err(error) if is_incomparable(vm, &error) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The lines below a comparison that failed.
pub(super) fn explain(
    vm: &VirtualMachine,
    expected: &PyObject,
    actual: &PyObject,
    tolerance: &PyObject,
) -> PyResult<Vec<String>> {
    let words = |value: &PyObject| Ok(value.str(vm)?.to_string_lossy().into_owned());
    let apart = match apart(vm, expected, actual) {
        Ok(apart) => words(&apart)?,
        Err(error) if is_incomparable(vm, &error) => "N/A".to_owned(),
        Err(error) => return Err(error),
    };
    let tolerance = words(tolerance)?;
    Ok(vec![
        "comparison failed".to_owned(),
        format!("Obtained: {}", words(actual)?),
        format!("Expected: {} ± {tolerance}", words(expected)?),
        format!("Absolute difference: {apart}"),
        format!("Tolerance: {tolerance}"),
    ])
}

fn apart(vm: &VirtualMachine, expected: &PyObject, actual: &PyObject) -> PyResult {
    vm._abs(&*vm._sub(expected, actual)?)
}

fn is_incomparable(vm: &VirtualMachine, error: &rustpython_vm::builtins::PyBaseExceptionRef) -> bool {
    let exceptions = &vm.ctx.exceptions;
    error.fast_isinstance(exceptions.type_error) || error.fast_isinstance(exceptions.overflow_error)
}

fn absolute(vm: &VirtualMachine, given: &PyObject) -> PyResult {
    if !is_a(vm, given, "timedelta")? {
        let class = given.class().name().to_string();
        return Err(vm.new_type_error(format!(
            "absolute tolerance for datetime/timedelta must be a timedelta, got {class}"
        )));
    }
    let nothing = given.class().to_owned().as_object().call((0,), vm)?;
    if given.rich_compare_bool(&nothing, PyComparisonOp::Lt, vm)? {
        let shown = given.str(vm)?;
        return Err(
            vm.new_value_error(format!("absolute tolerance can't be negative: {}", shown.to_string_lossy()))
        );
    }
    Ok(given.to_owned())
}

fn relative(vm: &VirtualMachine, given: &PyObject, expected: &PyObject) -> PyResult {
    let types = &vm.ctx.types;
    let class = given.class();
    if !class.fast_issubclass(types.int_type) && !class.fast_issubclass(types.float_type) {
        let name = class.name().to_string();
        return Err(
            vm.new_type_error(format!("relative tolerance for timedelta must be a number, got {name}"))
        );
    }
    if given.rich_compare_bool(vm.ctx.new_int(0).as_object(), PyComparisonOp::Lt, vm)? {
        let shown = given.str(vm)?;
        return Err(
            vm.new_value_error(format!("relative tolerance can't be negative: {}", shown.to_string_lossy()))
        );
    }
    if !given.rich_compare(given, PyComparisonOp::Eq, vm)?.is_true(vm)? {
        return Err(vm.new_value_error("relative tolerance can't be NaN."));
    }
    if vm.bool_eq(given, vm.ctx.new_float(f64::INFINITY).as_object())? {
        return Err(vm.new_value_error("relative tolerance can't be infinite."));
    }
    let size: PyObjectRef = vm._abs(expected)?;
    vm._mul(given, &size)
}

/// Nothing is an instance of a class of `datetime` as long as nobody has imported it.
fn is_a(vm: &VirtualMachine, value: &PyObject, class: &'static str) -> PyResult<bool> {
    let modules = vm.sys_module.get_attr("modules", vm)?;
    match modules.get_item("datetime", vm) {
        Ok(module) => value.is_instance(&*module.get_attr(class, vm)?, vm),
        Err(_) => Ok(false),
    }
}
