//! The texts of a column's cells.

use crate::column::Column;
use crate::dtype::DType;
use crate::number::scientific;
use crate::repr::bare;
use crate::value::Value;

const DIGITS: usize = 6;

/// The texts of a column's cells, not yet of one width. Numbers leave room for a sign.
///
/// - source: pandas 3.1 `pandas/io/formats/format.py`, the array formatters
#[must_use]
pub fn column_texts(column: &Column) -> Vec<String> {
    match column.dtype() {
        dtype if dtype.is_integer() => column
            .iter()
            .map(|value| match value {
                Value::Int(number) if number < 0 => number.to_string(),
                other => format!(" {}", other.text()),
            })
            .collect(),
        dtype if dtype.is_float() => floats(&column.as_floats().unwrap_or_default()),
        DType::Category(_) if column.missing().contains(&true) => column_texts(&column.to_objects()),
        DType::Category(_) => column_texts(&column.decoded()),
        DType::Datetime(..) => moments(column),
        DType::Timedelta(_) => lengths(column),
        _ => column.iter().map(|value| object(&value)).collect(),
    }
}

/// Floats with six decimals, or in scientific form where that would hide too much; trailing zeros are cut together.
fn floats(numbers: &[f64]) -> Vec<String> {
    let plain = trimmed(numbers.iter().map(|number| fixed_point(*number)).collect());
    let too_long = plain.iter().any(|text| text.len() > DIGITS + 6);
    let large = numbers.iter().any(|number| number.abs() > 1e6);
    let small = numbers.iter().any(|number| number.abs() > 0.0 && number.abs() < 1e-6);
    if small || (too_long && large) {
        return trimmed(
            numbers
                .iter()
                .map(|number| special(*number).unwrap_or_else(|| scientific(*number, DIGITS)))
                .collect(),
        );
    }
    plain
}

fn fixed_point(number: f64) -> String {
    special(number).unwrap_or_else(|| {
        let lead = if number.is_sign_negative() { "" } else { " " };
        format!("{lead}{number:.DIGITS$}")
    })
}

fn special(number: f64) -> Option<String> {
    if number.is_nan() {
        return Some("NaN".to_owned());
    }
    number.is_infinite().then(|| if number > 0.0 { " inf" } else { "-inf" }.to_owned())
}

/// Cuts zeros off the ends of all decimals as long as all have one, and leaves at least one decimal.
fn trimmed(texts: Vec<String>) -> Vec<String> {
    let decimal = |text: &str| text.contains('.') && !text.contains('e');
    let cut = texts
        .iter()
        .filter(|text| decimal(text))
        .map(|text| text.len() - text.trim_end_matches('0').len())
        .min()
        .unwrap_or_default();
    texts
        .into_iter()
        .map(|text| {
            if !decimal(&text) {
                return text;
            }
            let short = &text[..text.len() - cut];
            if short.ends_with('.') { format!("{short}0") } else { short.to_owned() }
        })
        .collect()
}

/// Moments as dates alone when all are midnights, otherwise with the time and as many decimals as any needs.
fn moments(column: &Column) -> Vec<String> {
    let cells = column.to_vec();
    let known = || {
        cells.iter().filter_map(|value| match value {
            Value::Timestamp(moment) => Some(moment),
            _ => None,
        })
    };
    let dates_only = known().all(super::super::time::Timestamp::is_midnight);
    let zoned = known().any(|moment| moment.zone.is_some());
    let nano = known().any(|moment| moment.civil().nano % 1000 != 0);
    let micro = known().any(|moment| moment.civil().nano % 1_000_000 != 0);
    let milli = known().any(|moment| moment.civil().nano != 0);
    cells
        .iter()
        .map(|value| match value {
            Value::Timestamp(moment) if dates_only && !zoned => moment.date_text(),
            Value::Timestamp(moment) if zoned => moment.to_string(),
            Value::Timestamp(moment) => {
                let civil = moment.civil();
                let fraction = match (nano, micro, milli) {
                    (true, ..) => format!(".{:09}", civil.nano),
                    (_, true, _) => format!(".{:06}", civil.nano / 1000),
                    (_, _, true) => format!(".{:03}", civil.nano / 1_000_000),
                    _ => String::new(),
                };
                format!(
                    "{} {:02}:{:02}:{:02}{fraction}",
                    moment.date_text(),
                    civil.hour,
                    civil.minute,
                    civil.second
                )
            }
            _ => "NaT".to_owned(),
        })
        .collect()
}

/// Lengths in days alone when all are whole days.
fn lengths(column: &Column) -> Vec<String> {
    let day = 86_400_000_000_000_i128;
    let whole =
        column.iter().all(|value| !matches!(value, Value::Timedelta(length) if length.nanos() % day != 0));
    column
        .iter()
        .map(|value| match value {
            Value::Timedelta(length) if whole => format!("{} days", length.nanos() / day),
            Value::Timedelta(length) => length.long(),
            _ => "NaT".to_owned(),
        })
        .collect()
}

/// A cell among others of any kind.
fn object(value: &Value) -> String {
    match value {
        Value::Float(number) if number.is_nan() => " NaN".to_owned(),
        Value::Float(number) => {
            let text = fixed_point(*number);
            let short = text.trim_end_matches('0');
            if short.ends_with('.') { format!("{short}0") } else { short.to_owned() }
        }
        _ => format!(" {}", bare(value)),
    }
}
