//! Arrays and their scalars as numpy writes them.
//!
//! - units: lines of 75 columns; of more than 1000 elements three at each end of an axis are shown
//! - source: numpy 2's `array_repr` and `array_str` under the default print options

use rustpython_vm::builtins::PyList;
use rustpython_vm::{PyResult, VirtualMachine};

use super::array::{Array, Cells, NAT, shape_text};
use super::dtype::{DType, Unit};

/// The settings of `numpy.set_printoptions` that are kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    pub(crate) precision: usize,
    pub(crate) threshold: usize,
    pub(crate) edge: usize,
    pub(crate) width: usize,
    pub(crate) suppress: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { precision: 8, threshold: 1000, edge: 3, width: 75, suppress: false }
    }
}

/// `repr(array)`
pub(crate) fn repr(array: &Array, options: Options, vm: &VirtualMachine) -> PyResult<String> {
    let prefix = "array(";
    let plain = matches!(array.dtype, DType::INT | DType::FLOAT | DType::Bool) && array.size() > 0;
    let short = array.size() > options.threshold;
    let mut extras = Vec::new();
    if short || array.size() == 0 && array.shape != [0] {
        extras.push(format!("shape={}", shape_text(&array.shape)));
    }
    if !plain {
        extras.push(format!("dtype={}", dtype_text(array.dtype)));
    }
    let body =
        if array.size() == 0 { "[]".to_owned() } else { body(array, ", ", prefix.len(), 1, options, vm)? };
    if extras.is_empty() {
        return Ok(format!("{prefix}{body})"));
    }
    let start = format!("{prefix}{body},");
    let end = format!("{})", extras.join(", "));
    let last = start.rsplit('\n').next().map_or(0, |line| line.chars().count());
    let gap = if last + end.len() + 1 > options.width {
        format!("\n{}", " ".repeat(prefix.len()))
    } else {
        " ".to_owned()
    };
    Ok(format!("{start}{gap}{end}"))
}

/// `str(array)`
pub(crate) fn str(array: &Array, options: Options, vm: &VirtualMachine) -> PyResult<String> {
    if array.size() == 0 {
        return Ok("[]".to_owned());
    }
    if array.ndim() == 0
        && let Cells::Kept(cells) = array.dense()
    {
        return Ok(cells[0].str(vm)?.to_string_lossy().into_owned());
    }
    body(array, " ", 0, 0, options, vm)
}

fn dtype_text(dtype: DType) -> String {
    match dtype {
        DType::Str(_) | DType::Datetime(_) | DType::Timedelta(_) => format!("'{dtype}'"),
        _ => dtype.to_string(),
    }
}

fn body(
    array: &Array,
    separator: &str,
    prefix: usize,
    suffix: usize,
    options: Options,
    vm: &VirtualMachine,
) -> PyResult<String> {
    let short = array.size() > options.threshold;
    let edge = options.edge;
    // What is left out must not decide on the width of what is shown.
    let shown: Vec<Vec<usize>> = array
        .shape
        .iter()
        .map(|length| {
            if short && *length > 2 * edge {
                (0..edge).chain(length - edge..*length).collect()
            } else {
                (0..*length).collect()
            }
        })
        .collect();
    let shape: Vec<usize> = shown.iter().map(Vec::len).collect();
    let mut places = vec![array.offset];
    for (axis, chosen) in shown.iter().enumerate() {
        places = places
            .iter()
            .flat_map(|place| {
                chosen.iter().map(move |at| place.wrapping_add_signed(at.cast_signed() * array.strides[axis]))
            })
            .collect();
    }
    let cells = array.cells().pick(places.into_iter());
    let words = words(&cells, array.dtype, array.ndim() == 0, options, vm)?;
    let cut: Vec<bool> = shape.iter().zip(&array.shape).map(|(shown, length)| shown < length).collect();
    let page = Page { words: &words, shape: &shape, cut: &cut, separator, edge };
    Ok(page.level(0, 0, " ".repeat(prefix + 1), options.width - suffix))
}

/// Words laid out in nested brackets.
struct Page<'a> {
    words: &'a [String],
    shape: &'a [usize],
    /// Along which axes elements are left out.
    cut: &'a [bool],
    separator: &'a str,
    edge: usize,
}

impl Page<'_> {
    fn level(&self, axis: usize, from: usize, indent: String, width: usize) -> String {
        let left = self.shape.len() - axis;
        let Some(length) = self.shape.get(axis).copied() else { return self.words[from].clone() };
        let span: usize = self.shape[axis + 1..].iter().product();
        let inner = |nth: usize| self.level(axis + 1, from + nth * span, format!("{indent} "), width - 1);
        let gap_before = |nth: usize| self.cut[axis] && nth == self.edge;
        if left > 1 {
            let between = format!("{}{}", self.separator.trim_end(), "\n".repeat(left - 1));
            let mut rows = Vec::new();
            for nth in 0..length {
                if gap_before(nth) {
                    rows.push(format!("{indent}..."));
                }
                rows.push(format!("{indent}{}", inner(nth)));
            }
            let whole = rows.join(&between);
            return format!("[{}]", whole.get(indent.len()..).unwrap_or_default());
        }
        let mut text = String::new();
        let mut line = indent.clone();
        let narrow = width.saturating_sub(self.separator.trim_end().len().max(1));
        for nth in 0..length {
            if gap_before(nth) {
                extend(&mut text, &mut line, "...", narrow, &indent);
                line.push_str(self.separator);
            }
            let last = nth + 1 == length;
            let room = if last { width - 1 } else { narrow };
            Self::add(&mut text, &mut line, &inner(nth), room, &indent);
            if !last {
                line.push_str(self.separator);
            }
        }
        text.push_str(&line);
        format!("[{}]", &text[indent.len()..])
    }

    /// A word whose lines stand under each other.
    fn add(text: &mut String, line: &mut String, word: &str, room: usize, indent: &str) {
        let mut lines = word.lines();
        let Some(first) = lines.next().filter(|_| word.contains('\n')) else {
            extend(text, line, word, room, indent);
            return;
        };
        let widest = word.lines().map(|line| line.chars().count()).max().unwrap_or(0);
        if line.chars().count() + widest > room && line.len() > indent.len() {
            text.push_str(line.trim_end());
            text.push('\n');
            indent.clone_into(line);
        }
        let margin = " ".repeat(line.chars().count());
        line.push_str(first);
        for rest in lines {
            text.push_str(line.trim_end());
            text.push('\n');
            *line = format!("{margin}{rest}");
        }
    }
}

fn extend(text: &mut String, line: &mut String, word: &str, room: usize, indent: &str) {
    if line.chars().count() + word.chars().count() > room && line.len() > indent.len() {
        text.push_str(line.trim_end());
        text.push('\n');
        indent.clone_into(line);
    }
    line.push_str(word);
}

fn words(
    cells: &Cells,
    dtype: DType,
    alone: bool,
    options: Options,
    vm: &VirtualMachine,
) -> PyResult<Vec<String>> {
    Ok(match cells {
        Cells::Bool(cells) => cells
            .iter()
            .map(|cell| match cell {
                true if alone => "True".to_owned(),
                true => " True".to_owned(),
                false => "False".to_owned(),
            })
            .collect(),
        Cells::Float(cells) => floats(cells, dtype, options),
        Cells::Int(cells) => match dtype {
            DType::Datetime(unit) => {
                aligned(cells.iter().map(|cell| format!("'{}'", moment(*cell, unit))).collect())
            }
            DType::Timedelta(_) => aligned(
                cells
                    .iter()
                    .map(|cell| if *cell == NAT { "'NaT'".to_owned() } else { cell.to_string() })
                    .collect(),
            ),
            _ => aligned(cells.iter().map(ToString::to_string).collect()),
        },
        Cells::Kept(cells) => cells
            .iter()
            .map(|cell| {
                let text = cell.repr(vm)?.to_string_lossy().into_owned();
                // Else it would look like another axis.
                Ok(if cell.downcast_ref::<PyList>().is_some() { format!("list({text})") } else { text })
            })
            .collect::<PyResult<_>>()?,
    })
}

fn aligned(words: Vec<String>) -> Vec<String> {
    let width = words.iter().map(|word| word.chars().count()).max().unwrap_or(0);
    words.into_iter().map(|word| format!("{word:>width$}")).collect()
}

/// The shortest digits that read back as the number, and the power of ten of the first.
fn digits(number: f64, dtype: DType) -> (String, i32) {
    let text = match dtype {
        #[expect(clippy::cast_possible_truncation, reason = "the number came from an f32")]
        DType::Float(32) => format!("{:e}", number.abs() as f32),
        DType::Float(16) => (0..5)
            .map(|places| format!("{:.places$e}", number.abs()))
            .find(|text| {
                text.parse::<f64>().is_ok_and(|read| dtype.rounded(read).to_bits() == number.abs().to_bits())
            })
            .unwrap_or_else(|| format!("{:e}", number.abs())),
        _ => format!("{:e}", number.abs()),
    };
    let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
    (mantissa.replace('.', ""), power.parse().unwrap_or(0))
}

fn sign(number: f64) -> &'static str {
    if number.is_sign_negative() { "-" } else { "" }
}

/// Without an exponent, with no more decimals than `precision`; ends in its point where there are none.
fn positional(number: f64, dtype: DType, precision: usize) -> String {
    let (digits, power) = digits(number, dtype);
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let decimals = usize::try_from((count - 1 - power).max(0)).unwrap_or(0);
    let text = if decimals > precision {
        format!("{:.precision$}", number.abs())
    } else if power < 0 {
        format!("0.{}{digits}", "0".repeat(usize::try_from(-power - 1).unwrap_or(0)))
    } else {
        let whole = usize::try_from(power + 1).unwrap_or(0);
        let padded = format!("{digits:0<whole$}");
        format!("{}.{}", &padded[..whole], &padded[whole..])
    };
    let text = if text.contains('.') { text.trim_end_matches('0').to_owned() } else { format!("{text}.") };
    format!("{}{text}", sign(number))
}

/// With an exponent: what stands before the point, after it, and the exponent with its sign.
fn scientific(number: f64, dtype: DType, precision: usize) -> (String, String, String) {
    let (mut mantissa, mut power) = digits(number, dtype);
    if mantissa.len() > precision + 1 {
        let text = format!("{:.precision$e}", number.abs());
        let (cut, raised) = text.split_once('e').unwrap_or((&text, "0"));
        mantissa = cut.replace('.', "");
        power = raised.parse().unwrap_or(power);
    }
    let fraction = mantissa[1..].trim_end_matches('0').to_owned();
    let mark = if power < 0 { '-' } else { '+' };
    (format!("{}{}", sign(number), &mantissa[..1]), fraction, format!("{mark}{:02}", power.abs()))
}

fn floats(cells: &[f64], dtype: DType, options: Options) -> Vec<String> {
    let finite: Vec<f64> = cells.iter().copied().filter(|cell| cell.is_finite()).collect();
    let sizes = finite.iter().map(|cell| cell.abs()).filter(|cell| *cell != 0.0);
    let (least, greatest) =
        sizes.fold((f64::INFINITY, 0.0f64), |(least, greatest), size| (least.min(size), greatest.max(size)));
    let large = greatest >= 1e8;
    let small = !options.suppress && greatest > 0.0 && (least < 1e-4 || greatest / least > 1000.0);
    let precision = options.precision;
    let (mut before, mut after) = (0, 0);
    let shown: Vec<Option<(String, String, String)>> = cells
        .iter()
        .map(|cell| {
            if !cell.is_finite() {
                return None;
            }
            if large || small {
                return Some(scientific(*cell, dtype, precision));
            }
            let text = positional(*cell, dtype, precision);
            let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
            Some((whole.to_owned(), fraction.to_owned(), String::new()))
        })
        .collect();
    let mut power = 0;
    for (whole, fraction, exponent) in shown.iter().flatten() {
        before = before.max(whole.len());
        after = after.max(fraction.len());
        power = power.max(exponent.len());
    }
    // The exponent counts to what stands behind the point.
    let behind = if power > 0 { after + power + 1 } else { after };
    for cell in cells.iter().filter(|cell| !cell.is_finite()) {
        let length = if cell.is_nan() || *cell > 0.0 { 3usize } else { 4 };
        before = before.max(if finite.is_empty() { length } else { length.saturating_sub(behind + 1) });
    }
    let whole_width = if finite.is_empty() { before } else { before + behind + 1 };
    cells
        .iter()
        .zip(shown)
        .map(|(cell, shown)| match shown {
            None if cell.is_nan() => format!("{:>whole_width$}", "nan"),
            None => format!("{:>whole_width$}", if *cell > 0.0 { "inf" } else { "-inf" }),
            Some((whole, fraction, exponent)) if exponent.is_empty() => {
                format!("{whole:>before$}.{fraction:<after$}")
            }
            Some((whole, fraction, exponent)) => {
                let (mark, digits) = exponent.split_at(1);
                format!("{whole:>before$}.{fraction:0<after$}e{mark}{digits:0>width$}", width = power - 1)
            }
        })
        .collect()
}

/// A float as numpy's scalar writes it.
pub(crate) fn float_text(number: f64, dtype: DType) -> String {
    if number.is_nan() {
        return "nan".to_owned();
    }
    if number.is_infinite() {
        return format!("{}inf", sign(number));
    }
    if number == 0.0 {
        return format!("{}0.0", sign(number));
    }
    if !(1e-4..1e16).contains(&number.abs()) {
        let (whole, fraction, exponent) = scientific(number, dtype, 17);
        let point = if fraction.is_empty() { "" } else { "." };
        return format!("{whole}{point}{fraction}e{exponent}");
    }
    let text = positional(number, dtype, 40);
    if text.ends_with('.') { format!("{text}0") } else { text }
}

/// A moment in ISO 8601, as exact as its unit.
pub(crate) fn moment(tick: i64, unit: Unit) -> String {
    if tick == NAT {
        return "NaT".to_owned();
    }
    let per_day = Unit::Day.nanos() / unit.nanos();
    let (days, rest) = (tick.div_euclid(per_day), tick.rem_euclid(per_day));
    let date = {
        let (year, month, day) = civil(days);
        format!("{year:04}-{month:02}-{day:02}")
    };
    if unit == Unit::Day {
        return date;
    }
    let nanos = rest * unit.nanos();
    let seconds = nanos / 1_000_000_000;
    let hour = format!("{date}T{:02}", seconds / 3600);
    if unit == Unit::Hour {
        return hour;
    }
    let minute = format!("{hour}:{:02}", seconds / 60 % 60);
    let second = format!("{minute}:{:02}", seconds % 60);
    let fraction = nanos % 1_000_000_000;
    match unit {
        Unit::Minute => minute,
        Unit::Milli => format!("{second}.{:03}", fraction / 1_000_000),
        Unit::Micro => format!("{second}.{:06}", fraction / 1_000),
        Unit::Nano => format!("{second}.{fraction:09}"),
        _ => second,
    }
}

/// Year, month and day of a day counted from 1970-01-01.
fn civil(days: i64) -> (i64, u32, u32) {
    let moment = frame::Timestamp { ticks: days * 86_400, unit: frame::Unit::Second, zone: None }.civil();
    (moment.year, moment.month, moment.day)
}

#[cfg(test)]
mod tests {
    use super::{Options, float_text, floats, moment};
    use crate::modules::numpy::dtype::{DType, Unit};

    #[track_caller]
    fn check(cells: &[f64], expect: &[&str]) {
        assert_eq!(floats(cells, DType::FLOAT, Options::default()), expect);
    }

    #[test]
    fn floats_are_as_wide_as_the_widest() {
        check(&[1.0, 2.25], &["1.  ", "2.25"]);
        check(&[1e10, 1.5], &["1.0e+10", "1.5e+00"]);
        check(&[f64::NAN, 1.5, f64::NEG_INFINITY], &[" nan", " 1.5", "-inf"]);
        check(&[f64::NAN, f64::INFINITY], &["nan", "inf"]);
        check(&[1.123_456_789, 2.0], &["1.12345679", "2.        "]);
        check(&[-1.0, 10.0], &["-1.", "10."]);
    }

    #[test]
    fn scalars_read_as_they_were_written() {
        assert_eq!(float_text(0.1, DType::Float(16)), "0.1");
        assert_eq!(float_text(1e16, DType::Float(32)), "1e+16");
        assert_eq!(float_text(1500.0, DType::Float(32)), "1500.0");
        assert_eq!(moment(0, Unit::Micro), "1970-01-01T00:00:00.000000");
    }
}
