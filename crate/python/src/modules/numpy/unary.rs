//! Functions of one array, element by element.

use rustpython_vm::{PyObject, PyObjectRef, PyResult, VirtualMachine};

use super::array::{Array, Cells};
use super::binary::warn;
use super::convert::{is_nat, to_array, wrap_or_element};
use super::dtype::DType;
use crate::modules::pandas::errors::member;

/// The function of this name in `numpy`, of every element.
pub(crate) fn apply(name: &str, object: &PyObject, vm: &VirtualMachine) -> PyResult {
    let array = to_array(object, None, vm)?;
    wrap_or_element(unary(name, &array, vm)?, vm)
}

fn unary(name: &str, array: &Array, vm: &VirtualMachine) -> PyResult<Array> {
    let shape = array.shape.clone();
    let dtype = array.dtype;
    if dtype.is_kept() {
        return objects(name, array, vm);
    }
    let made = |cells: Cells| Ok(Array::new(dtype, cells, shape.clone()));
    match (name, array.dense()) {
        ("logical_not", cells) => {
            let flags = cells.into_bools().into_iter().map(|flag| !flag).collect();
            Ok(Array::bools(flags, shape))
        }
        ("isnan" | "isinf" | "isfinite", cells) => {
            let flags = match cells {
                Cells::Float(cells) => cells
                    .into_iter()
                    .map(|cell| match name {
                        "isnan" => cell.is_nan(),
                        "isinf" => cell.is_infinite(),
                        _ => cell.is_finite(),
                    })
                    .collect(),
                Cells::Int(cells) if dtype.is_time() => {
                    cells.into_iter().map(|cell| is_nat(cell) == (name == "isnan")).collect()
                }
                cells => vec![name == "isfinite"; cells.len()],
            };
            Ok(Array::bools(flags, shape))
        }
        ("isnat", Cells::Int(cells)) => Ok(Array::bools(cells.into_iter().map(is_nat).collect(), shape)),
        ("invert", Cells::Bool(cells)) => made(Cells::Bool(cells.into_iter().map(|cell| !cell).collect())),
        ("invert", Cells::Int(cells)) => {
            made(Cells::Int(cells.into_iter().map(|cell| dtype.wrapped(!cell)).collect()))
        }
        ("invert", cells @ Cells::Float(_)) => {
            member("numpy._errors", "not_supported", vm)?.call(("invert",), vm)?;
            made(cells)
        }
        ("negative" | "positive" | "sign", Cells::Bool(_)) => Err(vm.new_type_error(format!(
            "The numpy boolean {name}, the `{}` operator, is not supported, use the `~` operator or the logical_not function instead.",
            if name == "negative" { "-" } else { "+" }
        ))),
        ("absolute" | "floor" | "ceil" | "trunc" | "rint", cells @ Cells::Bool(_)) => made(cells),
        ("negative" | "absolute" | "positive" | "sign" | "square" | "floor" | "ceil" | "trunc", Cells::Int(cells)) => {
            let cells = cells.into_iter().map(|cell| {
                if dtype.is_time() && is_nat(cell) {
                    return cell;
                }
                dtype.wrapped(match name {
                    "negative" => cell.wrapping_neg(),
                    "absolute" => cell.wrapping_abs(),
                    "sign" => cell.signum(),
                    "square" => cell.wrapping_mul(cell),
                    _ => cell,
                })
            });
            made(Cells::Int(cells.collect()))
        }
        (_, cells) => {
            if dtype.is_time() {
                member("numpy._errors", "not_supported", vm)?.call((name.to_owned(),), vm)?;
            }
            floats(name, array, cells.into_floats(), vm)
        }
    }
}

fn floats(name: &str, array: &Array, cells: Vec<f64>, vm: &VirtualMachine) -> PyResult<Array> {
    let Some(function) = function(name) else {
        return Err(vm.new_attribute_error(format!("module 'numpy' has no attribute '{name}'")));
    };
    let dtype = array.dtype.float();
    let results: Vec<f64> = cells.iter().map(|cell| dtype.rounded(function(*cell))).collect();
    let (mut divided, mut overflowed, mut invalid) = (false, false, false);
    for (cell, result) in cells.iter().zip(&results) {
        invalid |= result.is_nan() && !cell.is_nan();
        if result.is_infinite() && cell.is_finite() {
            let pole = matches!(name, "log" | "log2" | "log10" | "log1p" | "reciprocal" | "arctanh");
            divided |= pole;
            overflowed |= !pole;
        }
    }
    let found = [(divided, "divide by zero"), (overflowed, "overflow"), (invalid, "invalid value")];
    for (_, trouble) in found.into_iter().filter(|(found, _)| *found) {
        warn(&format!("{trouble} encountered in {name}"), vm)?;
    }
    Ok(Array::new(dtype, Cells::Float(results), array.shape.clone()))
}

fn function(name: &str) -> Option<fn(f64) -> f64> {
    Some(match name {
        "negative" => |x| -x,
        "positive" => |x| x,
        "absolute" | "fabs" => f64::abs,
        "sign" => |x| if x.is_nan() || x == 0.0 { x } else { x.signum() },
        "square" => |x| x * x,
        "sqrt" => f64::sqrt,
        "cbrt" => f64::cbrt,
        "exp" => f64::exp,
        "exp2" => f64::exp2,
        "expm1" => f64::exp_m1,
        "log" => f64::ln,
        "log2" => f64::log2,
        "log10" => f64::log10,
        "log1p" => f64::ln_1p,
        "sin" => f64::sin,
        "cos" => f64::cos,
        "tan" => f64::tan,
        "arcsin" => f64::asin,
        "arccos" => f64::acos,
        "arctan" => f64::atan,
        "sinh" => f64::sinh,
        "cosh" => f64::cosh,
        "tanh" => f64::tanh,
        "arctanh" => f64::atanh,
        "floor" => f64::floor,
        "ceil" => f64::ceil,
        "trunc" => f64::trunc,
        "rint" => f64::round_ties_even,
        "reciprocal" => f64::recip,
        "degrees" => f64::to_degrees,
        "radians" => f64::to_radians,
        _ => return None,
    })
}

/// Objects are asked themselves; text is refused.
fn objects(name: &str, array: &Array, vm: &VirtualMachine) -> PyResult<Array> {
    let cells = array.dense();
    let Cells::Kept(cells) = &cells else { return Ok(array.clone()) };
    let object = array.dtype == DType::Object;
    let each = |ask: &dyn Fn(&PyObjectRef) -> PyResult| -> PyResult<Array> {
        let cells = cells.iter().map(ask).collect::<PyResult<Vec<_>>>()?;
        Ok(Array::new(array.dtype, Cells::Kept(cells), array.shape.clone()))
    };
    match name {
        "negative" if object => each(&|cell| vm._neg(cell)),
        "absolute" if object => each(&|cell| vm._abs(cell)),
        "positive" if object => each(&|cell| vm._pos(cell)),
        "invert" if object => each(&|cell| vm._invert(cell)),
        "logical_not" => {
            let flags = cells.iter().map(|cell| Ok(!cell.clone().try_to_bool(vm)?));
            Ok(Array::bools(flags.collect::<PyResult<_>>()?, array.shape.clone()))
        }
        _ => {
            member("numpy._errors", "not_supported", vm)?.call((name.to_owned(),), vm)?;
            Ok(array.clone())
        }
    }
}
