//! CSV text, in and out.
//!
//! Absent: encodings other than UTF-8, comments, thousands, dates that are not asked for.

use crate::column::Column;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::index::Index;
use crate::number::float_repr;
use crate::repr::Edge;
use crate::table::DataFrame;
use crate::value::Value;

/// Texts that stand for a missing cell, as pandas has them.
const MISSING: &[&str] = &[
    "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A",
    "NA", "NULL", "NaN", "None", "n/a", "nan", "null",
];

/// How to read CSV text.
#[derive(Clone, Debug)]
pub struct CsvOptions {
    /// What separates fields.
    pub separator: char,
    /// The names of the columns; from the first line if there are none.
    pub names: Option<Vec<Value>>,
    /// Whether the first line holds names.
    pub header: Header,
    /// The only columns to keep.
    pub columns: Option<Vec<Value>>,
    /// How many rows to read at most.
    pub rows: Option<usize>,
}

/// What the first line of a CSV text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header {
    /// The names of the columns.
    Names,
    /// A row like any other.
    Row,
}

impl Default for CsvOptions {
    fn default() -> Self {
        Self { separator: ',', names: None, header: Header::Names, columns: None, rows: None }
    }
}

/// A frame from CSV text.
///
/// # Errors
/// [`FrameError::EmptyCsv`], [`FrameError::CsvFields`], [`FrameError::CsvUsecols`]
pub fn read_csv(text: &str, options: &CsvOptions) -> Result<DataFrame> {
    let mut lines = records(text.trim_start_matches('\u{feff}'), options.separator).into_iter();
    let mut names = options.names.clone();
    if options.header == Header::Names {
        let header = lines.next().ok_or(FrameError::EmptyCsv)?.1;
        if names.is_none() {
            names = Some(unique_names(&header));
        }
    }
    let mut rows: Vec<(usize, Vec<Field>)> = lines.collect();
    if rows.is_empty() && names.is_none() {
        return Err(FrameError::EmptyCsv);
    }
    rows.truncate(options.rows.unwrap_or(usize::MAX));
    let width = rows.first().map_or(0, |(_, row)| row.len());
    let numbered = || (0..i64::try_from(width).unwrap_or_default()).map(Value::Int).collect();
    let names: Vec<Value> = names.unwrap_or_else(numbered);
    // One field more than names in the first row: the first column holds the row labels.
    let labelled = width == names.len() + 1;
    let expected = names.len() + usize::from(labelled);
    if let Some((line, row)) = rows.iter().find(|(_, row)| row.len() > expected) {
        return Err(FrameError::CsvFields { expected, line: *line, saw: row.len() });
    }
    let columns: Vec<Column> =
        (0..expected).map(|at| typed(rows.iter().map(|(_, row)| row.get(at)).collect())).collect();
    let height = rows.len();
    let (index, columns) = match (labelled, columns.split_first()) {
        (true, Some((labels, rest))) => (Index::of(labels.clone()), rest.to_vec()),
        _ => (Index::range(height), columns),
    };
    let frame = DataFrame::new(Index::infer(names), columns, index)?;
    match &options.columns {
        None => Ok(frame),
        Some(wanted) => {
            let absent: Vec<Value> =
                wanted.iter().filter(|name| frame.names().position(name).is_none()).cloned().collect();
            if !absent.is_empty() {
                return Err(FrameError::CsvUsecols(absent));
            }
            let mut kept: Vec<usize> =
                wanted.iter().filter_map(|name| frame.names().position(name)).collect();
            kept.sort_unstable();
            Ok(frame.select_at(&kept))
        }
    }
}

/// One field and whether it stood in quotes.
#[derive(Clone, Debug)]
struct Field {
    text: String,
}

/// The records of a text, each with the number of its line; empty lines are left out.
fn records(text: &str, separator: char) -> Vec<(usize, Vec<Field>)> {
    let mut records = Vec::new();
    let (mut row, mut field, mut quoted) = (Vec::new(), String::new(), false);
    let (mut line, mut started) = (1, 1);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if field.is_empty() => quoted = true,
            '\n' if quoted => {
                line += 1;
                field.push('\n');
            }
            _ if quoted => field.push(letter),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                line += 1;
                row.push(Field { text: std::mem::take(&mut field) });
                let done = std::mem::take(&mut row);
                if done.len() > 1 || done.iter().any(|only: &Field| !only.text.is_empty()) {
                    records.push((started, done));
                }
                started = line;
            }
            _ if letter == separator => row.push(Field { text: std::mem::take(&mut field) }),
            _ => field.push(letter),
        }
    }
    if !field.is_empty() || !row.is_empty() {
        row.push(Field { text: field });
        records.push((started, row));
    }
    records
}

fn unique_names(header: &[Field]) -> Vec<Value> {
    let mut seen = std::collections::HashMap::new();
    header
        .iter()
        .enumerate()
        .map(|(at, field)| {
            let name = if field.text.is_empty() { format!("Unnamed: {at}") } else { field.text.clone() };
            let count = seen.entry(name.clone()).or_insert(0);
            *count += 1;
            Value::str(&if *count > 1 { format!("{name}.{}", *count - 1) } else { name })
        })
        .collect()
}

/// A column of integers, floats, booleans or text, whichever takes all fields first.
fn typed(fields: Vec<Option<&Field>>) -> Column {
    let texts: Vec<Option<&str>> = fields
        .into_iter()
        .map(|field| field.map(|field| field.text.as_str()).filter(|text| !MISSING.contains(text)))
        .collect();
    let known = || texts.iter().flatten();
    if texts.is_empty() {
        return Column::objects(Vec::new());
    }
    if texts.iter().all(Option::is_some) {
        if let Some(ints) = known().map(|text| text.trim().parse().ok()).collect::<Option<Vec<i64>>>() {
            return Column::ints(ints);
        }
        let flag = |text: &&str| match *text {
            "True" | "TRUE" | "true" => Some(true),
            "False" | "FALSE" | "false" => Some(false),
            _ => None,
        };
        if let Some(flags) = known().map(flag).collect::<Option<Vec<bool>>>() {
            return Column::bools(flags);
        }
    }
    let float = |text: Option<&str>| match text {
        None => Some(f64::NAN),
        Some(text) => {
            let trimmed = text.trim();
            let number = trimmed
                .trim_start_matches(['+', '-'])
                .starts_with(|letter: char| letter.is_ascii_digit() || letter == '.');
            if number || trimmed.ends_with("inf") { trimmed.parse().ok() } else { None }
        }
    };
    match texts.iter().copied().map(float).collect::<Option<Vec<f64>>>() {
        Some(floats) => Column::floats(floats),
        None => Column::texts(&texts),
    }
}

impl DataFrame {
    /// The frame as CSV text, with or without row labels, with or without a line of names.
    #[must_use]
    pub fn to_csv(&self, separator: char, edge: Edge, header: Header) -> String {
        let mut text = String::new();
        let mut line = |fields: Vec<String>| {
            let quoted: Vec<String> = fields.iter().map(|field| quoted(field, separator)).collect();
            text.push_str(&quoted.join(&separator.to_string()));
            text.push('\n');
        };
        if header == Header::Names {
            let mut fields: Vec<String> = self.names.iter().map(|name| name.text()).collect();
            if edge == Edge::Shown {
                fields.insert(0, self.index.name.as_ref().map(Value::text).unwrap_or_default());
            }
            line(fields);
        }
        let dates: Vec<bool> = self
            .columns
            .iter()
            .map(|column| {
                matches!(column.dtype(), DType::Datetime(..))
                    && column
                        .iter()
                        .all(|value| !matches!(&value, Value::Timestamp(moment) if !moment.is_midnight()))
            })
            .collect();
        for row in 0..self.height() {
            let mut fields: Vec<String> = self
                .columns
                .iter()
                .zip(&dates)
                .map(|(column, date)| field(&column.get(row), *date))
                .collect();
            if edge == Edge::Shown {
                fields.insert(0, field(&self.index.get(row), false));
            }
            line(fields);
        }
        text
    }
}

fn field(value: &Value, date: bool) -> String {
    match value {
        _ if value.is_missing() => String::new(),
        Value::Float(number) => float_repr(*number),
        Value::Timestamp(moment) if date => moment.date_text(),
        other => other.text(),
    }
}

fn quoted(field: &str, separator: char) -> String {
    if field.contains([separator, '"', '\n', '\r']) {
        return format!("\"{}\"", field.replace('"', "\"\""));
    }
    field.to_owned()
}
