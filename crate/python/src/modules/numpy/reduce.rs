//! Many elements to one, along some axes.
//!
//! - source: numpy 2: sums along the last axes are added in pairs, others row by row

use rustpython_vm::types::PyComparisonOp;
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};

use super::array::{Array, Cells, NAT};
use super::dtype::DType;
use crate::modules::pandas::errors::member;

/// How a reduction is asked for.
pub(crate) struct Request<'a> {
    /// Its name in `numpy`; those that leave NaN out begin with `nan`.
    pub(crate) name: &'a str,
    /// The axes that go.
    pub(crate) axes: &'a [usize],
    /// Degrees of freedom of `var` and `std`; the share, from 0 to 1, of `quantile`.
    pub(crate) extra: f64,
    /// How `quantile` reads between two elements.
    pub(crate) method: &'a str,
}

/// The array without the axes.
pub(crate) fn reduce(array: &Array, request: &Request<'_>, vm: &VirtualMachine) -> PyResult<Array> {
    let kept: Vec<usize> = (0..array.ndim()).filter(|axis| !request.axes.contains(axis)).collect();
    let order: Vec<usize> = kept.iter().chain(request.axes).copied().collect();
    let pairs = order.iter().copied().eq(0..array.ndim());
    let shape: Vec<usize> = kept.iter().map(|axis| array.shape[*axis]).collect();
    let lanes = Lanes {
        length: request.axes.iter().map(|axis| array.shape[*axis]).product(),
        count: shape.iter().product(),
        pairs,
        dtype: array.dtype,
        shape,
    };
    let cells = array.transposed(&order).dense();
    match cells {
        Cells::Kept(cells) => lanes.objects(&cells, request.name, vm),
        Cells::Float(cells) => lanes.floats(cells, request, vm),
        cells => lanes.whole(cells, request, vm),
    }
}

/// Elements that are reduced together lie together: `count` lanes of `length` elements.
struct Lanes {
    length: usize,
    count: usize,
    pairs: bool,
    dtype: DType,
    shape: Vec<usize>,
}

fn empty(name: &str, vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
    let plain = name.strip_prefix("nan").unwrap_or(name);
    vm.new_value_error(match plain {
        "argmax" | "argmin" => format!("attempt to get {plain} of an empty sequence"),
        _ => {
            let full = if plain == "max" { "maximum" } else { "minimum" };
            format!("zero-size array to reduction operation {full} which has no identity")
        }
    })
}

impl Lanes {
    fn each<T, R>(&self, cells: &[T], f: impl Fn(&[T]) -> R) -> Vec<R> {
        (0..self.count).map(|lane| f(&cells[lane * self.length..(lane + 1) * self.length])).collect()
    }

    fn made(self, dtype: DType, cells: Cells) -> Array {
        Array::new(dtype, cells, self.shape)
    }

    fn floats(self, cells: Vec<f64>, request: &Request<'_>, vm: &VirtualMachine) -> PyResult<Array> {
        let (name, dtype) = (request.name, self.dtype);
        let plain = name.strip_prefix("nan").unwrap_or(name);
        let skip = plain.len() < name.len();
        let order = matches!(plain, "max" | "min" | "argmax" | "argmin");
        if self.length == 0 && order && self.count > 0 {
            return Err(empty(name, vm));
        }
        let lane = |cells: &[f64]| -> Vec<f64> {
            cells.iter().copied().filter(|cell| !skip || !cell.is_nan()).collect()
        };
        let sum = |cells: &[f64]| total(cells, self.pairs, dtype);
        match plain {
            "any" | "all" | "count_nonzero" | "argmax" | "argmin" => {}
            _ => {
                let reduced = self.each(&cells, |cells| {
                    let own;
                    let cells = if skip {
                        own = lane(cells);
                        &own
                    } else {
                        cells
                    };
                    dtype.rounded(one(plain, cells, &sum, request))
                });
                return Ok(self.made(dtype, Cells::Float(reduced)));
            }
        }
        Ok(match plain {
            "any" => {
                Array::bools(self.each(&cells, |cells| cells.iter().any(|cell| *cell != 0.0)), self.shape)
            }
            "all" => {
                Array::bools(self.each(&cells, |cells| cells.iter().all(|cell| *cell != 0.0)), self.shape)
            }
            "count_nonzero" => {
                let counts = self.each(&cells, |cells| count(cells.iter().map(|cell| *cell != 0.0)));
                Array::ints(counts, self.shape)
            }
            _ => {
                let greatest = plain == "argmax";
                let places = self.each(&cells, |cells| {
                    place(cells, |new: f64, best: f64| {
                        if skip && (new.is_nan() || best.is_nan()) {
                            return best.is_nan();
                        }
                        !best.is_nan() && (new.is_nan() || if greatest { new > best } else { new < best })
                    })
                });
                Array::ints(places, self.shape)
            }
        })
    }

    fn whole(self, cells: Cells, request: &Request<'_>, vm: &VirtualMachine) -> PyResult<Array> {
        let plain = request.name.strip_prefix("nan").unwrap_or(request.name);
        let dtype = self.dtype;
        let order = matches!(plain, "max" | "min" | "argmax" | "argmin");
        if self.length == 0 && order && self.count > 0 {
            return Err(empty(request.name, vm));
        }
        let wide = match dtype {
            DType::UInt(_) => DType::UInt(64),
            time if time.is_time() => time,
            _ => DType::INT,
        };
        let ints = cells.into_ints();
        let missing = |cells: &[i64]| dtype.is_time() && cells.contains(&NAT);
        Ok(match plain {
            "sum" => {
                let sums = self.each(&ints, |cells| {
                    if missing(cells) {
                        NAT
                    } else {
                        cells.iter().fold(0, |sum: i64, cell| sum.wrapping_add(*cell))
                    }
                });
                self.made(wide, Cells::Int(sums))
            }
            "prod" => {
                let products = self.each(&ints, |cells| {
                    cells.iter().fold(1, |product: i64, cell| product.wrapping_mul(*cell))
                });
                self.made(wide, Cells::Int(products))
            }
            "max" | "min" => {
                let found = self.each(&ints, |cells| {
                    let best = if plain == "max" { cells.iter().max() } else { cells.iter().min() };
                    if missing(cells) { NAT } else { best.copied().unwrap_or_default() }
                });
                if dtype == DType::Bool {
                    return Ok(Array::bools(found.into_iter().map(|cell| cell != 0).collect(), self.shape));
                }
                self.made(dtype, Cells::Int(found))
            }
            "any" => Array::bools(self.each(&ints, |cells| cells.iter().any(|cell| *cell != 0)), self.shape),
            "all" => Array::bools(self.each(&ints, |cells| cells.iter().all(|cell| *cell != 0)), self.shape),
            "count_nonzero" => {
                let counts = self.each(&ints, |cells| count(cells.iter().map(|cell| *cell != 0)));
                Array::ints(counts, self.shape)
            }
            "argmax" => {
                Array::ints(self.each(&ints, |cells| place(cells, |new, best| new > best)), self.shape)
            }
            "argmin" => {
                Array::ints(self.each(&ints, |cells| place(cells, |new, best| new < best)), self.shape)
            }
            _ => {
                let floats = Cells::Int(ints).into_floats();
                let whole = Self { dtype: DType::FLOAT, ..self }.floats(floats, request, vm)?;
                if dtype.is_time() { whole.cast_numbers(dtype) } else { whole }
            }
        })
    }

    fn objects(self, cells: &[PyObjectRef], name: &str, vm: &VirtualMachine) -> PyResult<Array> {
        if let DType::Str(width) = self.dtype
            && matches!(name, "sum" | "mean" | "prod" | "std" | "var" | "median" | "quantile")
        {
            let text = format!(
                "the resolved dtypes are not compatible with add.reduce. Resolved (dtype('<U{width}'), dtype('<U{width}'), dtype('<U{}'))",
                width * 2
            );
            return Err(vm.new_type_error(text));
        }
        if let (DType::Str(_), "max" | "min") = (self.dtype, name) {
            let function = if name == "max" { "maximum" } else { "minimum" };
            let text = self.dtype.to_string();
            member("numpy._errors", "no_loop", vm)?.call((function, text.clone(), text), vm)?;
        }
        let truths = |all: bool| -> PyResult<Vec<bool>> {
            let lanes = (0..self.count).map(|lane| &cells[lane * self.length..(lane + 1) * self.length]);
            lanes
                .map(|lane| {
                    for cell in lane {
                        if cell.clone().try_to_bool(vm)? != all {
                            return Ok(!all);
                        }
                    }
                    Ok(all)
                })
                .collect()
        };
        match name {
            "any" => return Ok(Array::bools(truths(false)?, self.shape)),
            "all" => return Ok(Array::bools(truths(true)?, self.shape)),
            _ => {}
        }
        let fold = |lane: &[PyObjectRef]| -> PyResult {
            let mut rest = lane.iter();
            let Some(mut found) = rest.next().cloned() else {
                return match name {
                    "sum" => Ok(vm.ctx.new_int(0).into()),
                    _ => Err(empty(name, vm)),
                };
            };
            for cell in rest {
                found = match name {
                    "sum" | "mean" => vm._add(&found, cell)?,
                    "prod" => vm._mul(&found, cell)?,
                    "max" if cell.rich_compare_bool(&found, PyComparisonOp::Gt, vm)? => cell.clone(),
                    "min" if cell.rich_compare_bool(&found, PyComparisonOp::Lt, vm)? => cell.clone(),
                    "max" | "min" => found,
                    _ => {
                        member("numpy._errors", "not_supported", vm)?.call((name.to_owned(),), vm)?;
                        found
                    }
                };
            }
            if name == "mean" {
                return vm._truediv(&found, vm.ctx.new_int(lane.len()).as_ref());
            }
            Ok(found)
        };
        let folded = self.each(cells, fold).into_iter().collect::<PyResult<Vec<_>>>()?;
        let dtype = self.dtype;
        Ok(self.made(dtype, Cells::Kept(folded)))
    }
}

#[expect(clippy::cast_precision_loss, reason = "a count of elements is far below 2^53")]
fn one(name: &str, cells: &[f64], sum: &dyn Fn(&[f64]) -> f64, request: &Request<'_>) -> f64 {
    let length = cells.len() as f64;
    match name {
        "sum" => sum(cells),
        "prod" => cells.iter().product(),
        "mean" => sum(cells) / length,
        "var" | "std" => {
            let mean = sum(cells) / length;
            let squares: Vec<f64> = cells.iter().map(|cell| (cell - mean) * (cell - mean)).collect();
            let var = sum(&squares) / (length - request.extra).max(0.0);
            if name == "std" { var.sqrt() } else { var }
        }
        "max" | "min" => cells
            .iter()
            .copied()
            .reduce(|best, cell| {
                let better = if name == "max" { cell > best } else { cell < best };
                if best.is_nan() || !(better || cell.is_nan()) { best } else { cell }
            })
            .unwrap_or(f64::NAN),
        "median" => {
            let Some(sorted) = sorted(cells) else { return f64::NAN };
            let middle = sorted.len() / 2;
            if sorted.len() % 2 == 1 { sorted[middle] } else { sum(&sorted[middle - 1..=middle]) / 2.0 }
        }
        _ => sorted(cells).map_or(f64::NAN, |sorted| quantile(&sorted, request.extra, request.method)),
    }
}

/// The elements in order; `None` where there are none or one is NaN.
fn sorted(cells: &[f64]) -> Option<Vec<f64>> {
    if cells.is_empty() || cells.iter().any(|cell| cell.is_nan()) {
        return None;
    }
    let mut cells = cells.to_vec();
    cells.sort_by(f64::total_cmp);
    Some(cells)
}

#[expect(clippy::cast_precision_loss, reason = "a count of elements is far below 2^53")]
#[expect(clippy::cast_possible_truncation, reason = "a place is within the elements")]
#[expect(clippy::cast_sign_loss, reason = "a share is not negative")]
fn quantile(sorted: &[f64], share: f64, method: &str) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let (low, part) = (place.floor(), place.fract());
    let at = |place: f64| sorted[(place as usize).min(sorted.len() - 1)];
    let (left, right) = (at(low), at(place.ceil()));
    match method {
        "lower" => left,
        "higher" => right,
        "nearest" => at(place.round_ties_even()),
        "midpoint" => f64::midpoint(left, right),
        _ if part >= 0.5 => right - (right - left) * (1.0 - part),
        _ => left + (right - left) * part,
    }
}

/// The sum of floats, with the rounding of numpy's order of adding.
pub(crate) fn total(cells: &[f64], pairs: bool, dtype: DType) -> f64 {
    match (dtype, pairs) {
        (DType::Float(64), true) => in_pairs(cells, &|left, right| left + right),
        (DType::Float(64), false) => cells.iter().sum(),
        (_, true) => in_pairs(cells, &|left, right| dtype.rounded(left + right)),
        (_, false) => cells.iter().fold(0.0, |sum, cell| dtype.rounded(sum + cell)),
    }
}

fn in_pairs(cells: &[f64], add: &impl Fn(f64, f64) -> f64) -> f64 {
    if cells.is_empty() {
        return 0.0;
    }
    if cells.len() < 8 {
        return cells.iter().fold(-0.0, |sum, cell| add(sum, *cell));
    }
    if cells.len() > 128 {
        let middle = cells.len() / 2;
        let middle = middle - middle % 8;
        return add(in_pairs(&cells[..middle], add), in_pairs(&cells[middle..], add));
    }
    let mut sums = [0.0; 8];
    sums.copy_from_slice(&cells[..8]);
    let mut rows = cells[8..].chunks_exact(8);
    for row in &mut rows {
        for (sum, cell) in sums.iter_mut().zip(row) {
            *sum = add(*sum, *cell);
        }
    }
    let pair = |at: usize| add(sums[at], sums[at + 1]);
    let whole = add(add(pair(0), pair(2)), add(pair(4), pair(6)));
    rows.remainder().iter().fold(whole, |sum, cell| add(sum, *cell))
}

fn count(flags: impl Iterator<Item = bool>) -> i64 {
    i64::try_from(flags.filter(|flag| *flag).count()).unwrap_or(i64::MAX)
}

fn place<T: Copy>(cells: &[T], better: impl Fn(T, T) -> bool) -> i64 {
    let best = (1..cells.len()).fold(0, |best, at| if better(cells[at], cells[best]) { at } else { best });
    i64::try_from(best).unwrap_or(i64::MAX)
}

/// Running sums or products along the last axis.
pub(crate) fn running(array: &Array, product: bool) -> Array {
    let length = array.shape.last().copied().unwrap_or(1).max(1);
    let (dtype, cells) = match array.dense() {
        Cells::Float(mut cells) => {
            for lane in cells.chunks_mut(length) {
                for at in 1..lane.len() {
                    lane[at] = array.dtype.rounded(if product {
                        lane[at - 1] * lane[at]
                    } else {
                        lane[at - 1] + lane[at]
                    });
                }
            }
            (array.dtype, Cells::Float(cells))
        }
        cells => {
            let mut cells = cells.into_ints();
            for lane in cells.chunks_mut(length) {
                for at in 1..lane.len() {
                    lane[at] = if product {
                        lane[at - 1].wrapping_mul(lane[at])
                    } else {
                        lane[at - 1].wrapping_add(lane[at])
                    };
                }
            }
            (if array.dtype.is_time() { array.dtype } else { DType::INT }, Cells::Int(cells))
        }
    };
    Array::new(dtype, cells, array.shape.clone())
}

#[cfg(test)]
mod tests {
    use super::{quantile, total};
    use crate::modules::numpy::dtype::DType;

    #[test]
    fn sums_are_rounded_as_numpy_rounds_them() {
        let cells = vec![0.1; 1000];
        assert_eq!(total(&cells, true, DType::FLOAT).to_string(), "100.00000000000001");
        assert_eq!(total(&cells, false, DType::FLOAT).to_string(), "99.9999999999986");
    }

    #[test]
    fn quantiles_lie_between_two_elements() {
        assert!((quantile(&[1.0, 2.0, 4.0], 0.75, "linear") - 3.0).abs() < 1e-12);
        assert!((quantile(&[1.0, 2.0, 4.0], 0.75, "lower") - 2.0).abs() < 1e-12);
    }
}
