//! How pandas 3 prints series, frames and indexes, eighty columns wide.
//!
//! Absent: display options; the width of East Asian letters (pandas ignores it as well).

mod cells;
mod frame;
mod index;
mod levels;
mod series;

pub use cells::column_texts;
pub use frame::Edge;
pub(crate) use index::quoted_texts;

use crate::value::{Value, join};

/// How wide the output may be.
pub(crate) const WIDTH: usize = 80;
/// How many rows are shown at most.
pub(crate) const MAX_ROWS: usize = 60;
/// How many rows are shown at each end when there are more.
pub(crate) const END_ROWS: usize = 5;
/// How long a cell may be.
const MAX_CELL: usize = 50;

/// How many letters a text has.
pub(crate) fn letters(text: &str) -> usize {
    text.chars().count()
}

/// Text filled up with spaces on the right.
pub(crate) fn left(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(letters(text))))
}

/// Text filled up with spaces on the left.
pub(crate) fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(letters(text))))
}

/// Texts of one width, the longest one's or `minimum`; what is longer than a cell may be ends in dots.
pub(crate) fn fixed(texts: Vec<String>, minimum: usize, pad: fn(&str, usize) -> String) -> Vec<String> {
    let width = texts.iter().map(|text| letters(text)).max().unwrap_or_default().max(minimum).min(MAX_CELL);
    texts
        .into_iter()
        .map(|text| {
            if letters(&text) > width && width > 3 {
                let head: String = text.chars().take(width - 3).collect();
                return format!("{head}...");
            }
            pad(&text, width)
        })
        .collect()
}

/// Columns of texts side by side, with so many spaces between them.
pub(crate) fn adjoin(space: usize, columns: &[Vec<String>]) -> String {
    let height = columns.iter().map(Vec::len).max().unwrap_or_default();
    let mut lines = vec![String::new(); height];
    for (place, column) in columns.iter().enumerate() {
        let gap = if place + 1 < columns.len() { space } else { 0 };
        let width = column.iter().map(|text| letters(text)).max().unwrap_or_default() + gap;
        let above = height - column.len();
        for (at, line) in lines.iter_mut().enumerate() {
            let text = at.checked_sub(above).map_or("", |at| column[at].as_str());
            line.push_str(&left(text, width));
        }
    }
    lines.join("\n")
}

/// A value as it stands among others: what is in lists and tuples is without quotes.
pub(crate) fn bare(value: &Value) -> String {
    let inside = |items: &[Value]| join(items.iter().map(told));
    match value {
        Value::List(items) => format!("[{}]", inside(items)),
        Value::Tuple(items) if items.len() == 1 => format!("({},)", told(&items[0])),
        Value::Tuple(items) => format!("({})", inside(items)),
        Value::Opaque(object) => match object.plain() {
            Some(plain @ Value::List(_)) => bare(&plain),
            _ => escaped(&object.text()),
        },
        other => escaped(&other.text()),
    }
}

/// A value in a message: floats with six decimals at most.
pub(crate) fn told(value: &Value) -> String {
    match value {
        Value::Float(number) if number.is_finite() => {
            let text = format!("{number:.6}");
            let short = text.trim_end_matches('0');
            if short.ends_with('.') { format!("{short}0") } else { short.to_owned() }
        }
        other => bare(other),
    }
}

/// Text with its line breaks and tabs made visible.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('\t', "\\t").replace('\r', "\\r").replace('\n', "\\n")
}
