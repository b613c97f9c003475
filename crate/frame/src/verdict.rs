//! `pandas.testing`: whether two frames are equal, and how to say that they are not.
//!
//! - source: pandas 3.1 `pandas/_testing/asserters.py`

use crate::column::Column;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::index::Index;
use crate::series::Series;
use crate::table::DataFrame;
use crate::value::{Value, join};

/// How strictly to compare.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one keyword argument of `assert_frame_equal`")]
pub struct Strictness {
    /// Whether types must be the same.
    pub dtype: bool,
    /// Whether the kind of index must be the same, a range counting as integers.
    pub index_type: bool,
    /// Whether a range does not count as integers.
    pub index_class: bool,
    /// Whether names must be the same.
    pub names: bool,
    /// Whether numbers must be the same to the last bit; `None` for numbers that are not floats alone.
    pub exact: Option<bool>,
    /// Whether the order of rows and columns does not matter.
    pub like: bool,
    /// Whether a series' index is compared.
    pub index: bool,
    /// Relative tolerance.
    pub rtol: f64,
    /// Absolute tolerance.
    pub atol: f64,
    /// What the message calls the left side.
    pub object: String,
}

impl Strictness {
    /// pandas' defaults, for an object of this name.
    #[must_use]
    pub fn usual(object: &str) -> Self {
        Self {
            dtype: true,
            index_type: true,
            index_class: false,
            names: true,
            exact: None,
            like: false,
            index: true,
            rtol: 1e-5,
            atol: 1e-8,
            object: object.to_owned(),
        }
    }
}

/// Says that two frames are equal, or how they are not.
///
/// # Errors
/// [`FrameError::Different`]
pub fn assert_frame_equal(left: &DataFrame, right: &DataFrame, strictness: &Strictness) -> Result<()> {
    let object = &strictness.object;
    let shape = |frame: &DataFrame| format!("({}, {})", frame.height(), frame.width());
    if shape(left) != shape(right) {
        return Err(different(
            object,
            &format!("{object} shape mismatch"),
            &shape(left),
            &shape(right),
            None,
        ));
    }
    assert_index_equal(left.index(), right.index(), strictness, &format!("{object}.index"))?;
    let columns = format!("{object}.columns");
    assert_index_equal(left.names(), right.names(), strictness, &columns)?;
    let right = if strictness.like { lined_up(left, right) } else { right.clone() };
    for at in 0..left.width() {
        let name = left.names().get(at);
        let column = Strictness {
            object: format!("{object}.iloc[:, {at}] (column name=\"{}\")", name.text()),
            index: false,
            ..strictness.clone()
        };
        assert_series_equal(&left.series_at(at), &right.series_at(at), &column)?;
    }
    Ok(())
}

/// The right frame in the order of the left one.
fn lined_up(left: &DataFrame, right: &DataFrame) -> DataFrame {
    let columns: Vec<usize> = left.names().iter().filter_map(|name| right.names().position(&name)).collect();
    let rows: Vec<usize> = left.index().iter().filter_map(|label| right.index().position(&label)).collect();
    if columns.len() != left.width() || rows.len() != left.height() {
        return right.clone();
    }
    right.select_at(&columns).take(&rows)
}

/// Says that two series are equal, or how they are not.
///
/// # Errors
/// [`FrameError::Different`]
pub fn assert_series_equal(left: &Series, right: &Series, strictness: &Strictness) -> Result<()> {
    let object = &strictness.object;
    if left.len() != right.len() {
        let side = |series: &Series| format!("{}, {}", series.len(), series.index);
        return Err(different(
            object,
            &format!("{object} length are different"),
            &side(left),
            &side(right),
            None,
        ));
    }
    if strictness.index {
        assert_index_equal(&left.index, &right.index, strictness, &format!("{object}.index"))?;
    }
    let (first, second) = (left.column.dtype(), right.column.dtype());
    if strictness.dtype && first != second {
        let object = format!("Attributes of {object}");
        return Err(attribute(&object, "dtype", &type_repr(first), &type_repr(second)));
    }
    let exact = strictness.exact.unwrap_or(false)
        || (strictness.exact.is_none() && first.is_integer() && second.is_integer());
    let is_time = |dtype: &DType| matches!(dtype, DType::Datetime(..) | DType::Timedelta(_));
    let flags = *first == DType::Bool && *second == DType::Bool;
    let plain =
        flags || exact && first.is_numeric() && second.is_numeric() || is_time(first) && is_time(second);
    compare_cells(left, right, strictness, plain)?;
    if strictness.names && left.name.as_ref().map(Value::key) != right.name.as_ref().map(Value::key) {
        let name = |series: &Series| series.name.as_ref().map_or_else(|| "None".to_owned(), Value::text);
        return Err(attribute(object, "names", &name(left), &name(right)).with_name(object));
    }
    Ok(())
}

/// A type as `repr` writes it in messages.
fn type_repr(dtype: &DType) -> String {
    match dtype {
        DType::Str => "<StringDtype(na_value=nan)>".to_owned(),
        DType::Nullable(plain) if **plain == DType::Str => "<StringDtype(na_value=<NA>)>".to_owned(),
        DType::Category(categories) => {
            let values = join(categories.values().iter().map(|value| value.repr()));
            let ordered = if categories.ordered() { "True" } else { "False" };
            let kind = categories.dtype();
            format!("CategoricalDtype(categories=[{values}], ordered={ordered}, categories_dtype={kind})")
        }
        other => other.to_string(),
    }
}

impl FrameError {
    /// A series has a name, an index has names.
    fn with_name(self, object: &str) -> Self {
        match self {
            Self::Different(text) if !object.is_empty() => {
                Self::Different(text.replace("Attribute \"names\"", "Attribute \"name\""))
            }
            other => other,
        }
    }
}

fn compare_cells(left: &Series, right: &Series, strictness: &Strictness, plain: bool) -> Result<()> {
    let object = &strictness.object;
    let cells = |column: &Column| column.to_vec();
    let (mut ours, mut theirs) = (cells(&left.column), cells(&right.column));
    let index = format!("[index]: {}", listed(left.index.iter()));
    let extension =
        |column: &Column| matches!(column.dtype(), DType::Str | DType::Nullable(_) | DType::Category(_));
    if extension(&left.column) && extension(&right.column) {
        same_gaps(left, right, object, &index)?;
        ours.retain(|value| !value.is_missing());
        theirs.retain(|value| !value.is_missing());
    }
    let exact = plain || strictness.exact == Some(true);
    let differing: Vec<usize> = ours
        .iter()
        .zip(&theirs)
        .enumerate()
        .filter(|(_, (left, right))| !close(left, right, strictness, exact))
        .map(|(at, _)| at)
        .collect();
    let Some(first) = differing.first() else { return Ok(()) };
    let message = format!("{object} values are different ({} %)", percent(differing.len(), ours.len()));
    let difference = (!plain).then(|| {
        format!(
            "At positional index {first}, first diff: {} != {}",
            ours[*first].repr(),
            theirs[*first].repr()
        )
    });
    let side = |values: &[Value]| listed(values.iter().cloned());
    Err(FrameError::Different(format!(
        "{object} are different\n\n{message}\n{index}\n[left]:  {}\n[right]: {}{}",
        side(&ours),
        side(&theirs),
        difference.map(|text| format!("\n{text}")).unwrap_or_default()
    )))
}

/// A cell in a list of cells: times as their ticks.
fn shown(value: &Value) -> String {
    match value {
        Value::Timestamp(moment) => moment.ticks.to_string(),
        Value::Timedelta(length) => length.ticks.to_string(),
        other => crate::repr::told(other),
    }
}

/// Values in a message, a hundred of them at most.
fn listed(values: impl Iterator<Item = Value>) -> String {
    let texts: Vec<String> = values.map(|value| shown(&value)).collect();
    match texts.get(..100) {
        Some(head) if texts.len() > 100 => format!("[{}, ...]", head.join(", ")),
        _ => format!("[{}]", texts.join(", ")),
    }
}

/// Refuses columns whose missing cells are in other places.
fn same_gaps(left: &Series, right: &Series, object: &str, index: &str) -> Result<()> {
    let (ours, theirs) = (left.column.missing(), right.column.missing());
    let differing = ours.iter().zip(&theirs).filter(|(left, right)| left != right).count();
    if differing == 0 {
        return Ok(());
    }
    let side = |flags: &[bool]| listed(flags.iter().map(|flag| Value::Bool(*flag)));
    let share = percent(differing, ours.len());
    Err(FrameError::Different(format!(
        "{object} NA mask are different\n\n{object} NA mask values are different ({share} %)\n{index}\n[left]:  {}\n[right]: {}",
        side(&ours),
        side(&theirs)
    )))
}

#[expect(clippy::float_cmp, reason = "equal infinities have no difference to measure")]
fn close(left: &Value, right: &Value, strictness: &Strictness, exact: bool) -> bool {
    if left.is_missing() || right.is_missing() {
        return left.is_missing() && right.is_missing();
    }
    match (left.as_f64(), right.as_f64()) {
        (Some(first), Some(second)) if !exact => {
            first == second || (first - second).abs() <= strictness.atol + strictness.rtol * second.abs()
        }
        _ => left.equals(right),
    }
}

/// Says that two indexes are equal, or how they are not.
///
/// # Errors
/// [`FrameError::Different`]
pub fn assert_index_equal(left: &Index, right: &Index, strictness: &Strictness, object: &str) -> Result<()> {
    let class =
        |index: &Index| if index.is_range() && !strictness.index_class { "Index" } else { index.class() };
    if strictness.index_type && class(left) != class(right) {
        return Err(different(
            object,
            &format!("{object} classes are different"),
            &left.to_string(),
            &right.to_string(),
            None,
        ));
    }
    if strictness.index_type && left.inferred_type() != right.inferred_type() {
        return Err(attribute(object, "inferred_type", left.inferred_type(), right.inferred_type()));
    }
    if strictness.index_type && left.dtype() != right.dtype() {
        return Err(attribute(object, "dtype", &type_repr(&left.dtype()), &type_repr(&right.dtype())));
    }
    if left.len() != right.len() {
        let side = |index: &Index| format!("{}, {index}", index.len());
        return Err(different(
            object,
            &format!("{object} length are different"),
            &side(left),
            &side(right),
            None,
        ));
    }
    let (ours, theirs) = (sorted_if(left, strictness.like), sorted_if(right, strictness.like));
    let differing: Vec<usize> = ours
        .iter()
        .zip(&theirs)
        .enumerate()
        .filter(|(_, (left, right))| !close(left, right, strictness, true))
        .map(|(at, _)| at)
        .collect();
    if let Some(first) = differing.first() {
        let message = format!("{object} values are different ({} %)", percent(differing.len(), ours.len()));
        let difference = format!(
            "At positional index {first}, first diff: {} != {}",
            ours[*first].repr(),
            theirs[*first].repr()
        );
        let difference = (strictness.exact != Some(true)).then_some(difference.as_str());
        return Err(different(object, &message, &left.to_string(), &right.to_string(), difference));
    }
    if strictness.names && left.name.as_ref().map(Value::key) != right.name.as_ref().map(Value::key) {
        let names = |index: &Index| {
            format!("[{}]", index.name.as_ref().map_or_else(|| "None".to_owned(), Value::repr))
        };
        return Err(attribute(object, "names", &names(left), &names(right)));
    }
    Ok(())
}

fn sorted_if(index: &Index, sort: bool) -> Vec<Value> {
    let mut labels = index.to_vec();
    if sort {
        labels.sort_by(crate::sort::order);
    }
    labels
}

fn attribute(object: &str, name: &str, left: &str, right: &str) -> FrameError {
    different(object, &format!("Attribute \"{name}\" are different"), left, right, None)
}

fn different(object: &str, message: &str, left: &str, right: &str, difference: Option<&str>) -> FrameError {
    let difference = difference.map(|text| format!("\n{text}")).unwrap_or_default();
    FrameError::Different(format!(
        "{object} are different\n\n{message}\n[left]:  {left}\n[right]: {right}{difference}"
    ))
}

/// A share in percent, rounded to five decimals, as Python writes it.
#[expect(clippy::cast_precision_loss, reason = "counts of cells are far below 2^53")]
fn percent(part: usize, whole: usize) -> String {
    let share = part as f64 * 100.0 / whole as f64;
    crate::number::float_repr((share * 1e5).round() / 1e5)
}
