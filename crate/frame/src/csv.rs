//! CSV text, in and out.
//!
//! Absent: encodings other than UTF-8; separators of several letters; what is done with columns once they are read, such
//! as dates.

use std::collections::HashSet;

use crate::column::Column;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::index::Index;
use crate::number::float_repr;
use crate::repr::Edge;
use crate::table::DataFrame;
use crate::value::Value;

/// Texts that stand for a missing cell, as pandas has them.
pub const MISSING: &[&str] = &[
    "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A",
    "NA", "NULL", "NaN", "None", "n/a", "nan", "null",
];

/// How to read CSV text.
#[derive(Clone, Debug)]
pub struct CsvOptions {
    /// What separates fields.
    pub separator: char,
    /// What fields stand in that hold separators or ends of lines; none where nothing is quoted.
    pub quote: Option<char>,
    /// What begins the rest of a line that is left out.
    pub comment: Option<char>,
    /// What groups the digits of numbers.
    pub thousands: Option<char>,
    /// What stands before the fraction of a number.
    pub decimal: char,
    /// Whether spaces after a separator belong to the field.
    pub spaces: Spaces,
    /// Whether lines without anything are rows.
    pub blank_lines: BlankLines,
    /// What is done with lines of more fields than there are names.
    pub bad_lines: BadLines,
    /// The names of the columns; from the first line if there are none.
    pub names: Option<Vec<Value>>,
    /// Whether the first line holds names.
    pub header: Header,
    /// Whether the first column can be row labels that have no name.
    pub labels: Labels,
    /// Texts that stand for a missing cell.
    pub missing: HashSet<String>,
    /// Texts beside `True` and `False` that stand for true and for false.
    pub flags: (HashSet<String>, HashSet<String>),
    /// Columns that stay the text that they are.
    pub texts: Texts,
    /// How many rows to read at most.
    pub rows: Option<usize>,
}

/// Which columns stay text.
#[derive(Clone, Debug)]
pub enum Texts {
    /// These; what is missing among them is missing.
    Some(Vec<Value>),
    /// All.
    All,
}

/// What spaces after a separator are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spaces {
    /// A part of the field.
    Kept,
    /// Nothing.
    Skipped,
}

/// What lines without anything are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlankLines {
    /// Nothing.
    Skipped,
    /// A row whose cells are missing.
    Rows,
}

/// What is done with lines of too many fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLines {
    /// They are an error.
    Refused,
    /// They are left out, and told.
    Skipped,
}

/// What a first column without a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labels {
    /// The labels of the rows.
    Found,
    /// Too much: what stands behind the last name is left out.
    Never,
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
        Self {
            separator: ',',
            quote: Some('"'),
            comment: None,
            thousands: None,
            decimal: '.',
            spaces: Spaces::Kept,
            blank_lines: BlankLines::Skipped,
            bad_lines: BadLines::Refused,
            names: None,
            header: Header::Names,
            labels: Labels::Found,
            missing: MISSING.iter().map(|text| (*text).to_owned()).collect(),
            flags: (HashSet::new(), HashSet::new()),
            texts: Texts::Some(Vec::new()),
            rows: None,
        }
    }
}

/// What was read of a CSV text.
#[derive(Debug)]
pub struct CsvRead {
    /// The columns.
    pub frame: DataFrame,
    /// Lines that were left out, each with how many fields there should have been and how many there were.
    pub skipped: Vec<(usize, usize, usize)>,
}

/// A frame from CSV text.
///
/// # Errors
/// [`FrameError::EmptyCsv`], [`FrameError::CsvFields`], [`FrameError::CsvQuote`]
pub fn read_csv(text: &str, options: &CsvOptions) -> Result<CsvRead> {
    let mut lines = records(text.trim_start_matches('\u{feff}'), options)?.into_iter();
    let mut names = options.names.clone();
    if options.header == Header::Names {
        let header = lines.next().ok_or(FrameError::EmptyCsv)?.1;
        if names.is_none() {
            names = Some(unique_names(&header));
        }
    }
    let mut rows: Vec<(usize, Vec<String>)> = lines.collect();
    if rows.is_empty() && names.is_none() {
        return Err(FrameError::EmptyCsv);
    }
    let width = rows.first().map_or(0, |(_, row)| row.len());
    let numbered = || (0..i64::try_from(width).unwrap_or_default()).map(Value::Int).collect();
    let names: Vec<Value> = names.unwrap_or_else(numbered);
    // More fields than names in the first row: the first columns hold the row labels.
    let labelled = options.labels == Labels::Found && width > names.len() && !names.is_empty();
    let expected = if labelled { width } else { names.len() };
    let mut skipped = Vec::new();
    if options.labels == Labels::Found {
        if options.bad_lines == BadLines::Skipped {
            rows.retain(|(line, row)| {
                if row.len() > expected {
                    skipped.push((*line, expected, row.len()));
                }
                row.len() <= expected
            });
        } else if let Some((line, row)) = rows.iter().find(|(_, row)| row.len() > expected) {
            return Err(FrameError::CsvFields { expected, line: *line, saw: row.len() });
        }
    }
    rows.truncate(options.rows.unwrap_or(usize::MAX));
    let extra = expected - names.len();
    let columns: Vec<Column> = (0..expected)
        .map(|at| {
            let fields: Vec<Option<&str>> =
                rows.iter().map(|(_, row)| row.get(at).map(String::as_str)).collect();
            let text = match &options.texts {
                Texts::All => true,
                Texts::Some(texts) => {
                    at >= extra && texts.iter().any(|name| name.key() == names[at - extra].key())
                }
            };
            typed(&fields, options, text)
        })
        .collect();
    let height = rows.len();
    let (index, columns) = if extra == 1 {
        (Index::of(columns[0].clone()), columns[1..].to_vec())
    } else {
        (Index::range(height), columns[extra..].to_vec())
    };
    Ok(CsvRead { frame: DataFrame::new(Index::infer(names), columns, index)?, skipped })
}

/// The records of a text, each with the number of its line.
fn records(text: &str, options: &CsvOptions) -> Result<Vec<(usize, Vec<String>)>> {
    let mut records: Vec<(usize, Vec<String>)> = Vec::new();
    let (mut row, mut field, mut quoted, mut was_quoted) = (Vec::new(), String::new(), false, false);
    let (mut line, mut started) = (1, 1);
    let mut letters = text.chars().peekable();
    let mut end =
        |row: &mut Vec<String>, field: &mut String, was_quoted: bool, started: usize, commented: bool| {
            row.push(std::mem::take(field));
            let done = std::mem::take(row);
            let blank = done.len() == 1 && done[0].is_empty() && !was_quoted;
            if !blank || (options.blank_lines == BlankLines::Rows && !commented) {
                records.push((started, done));
            }
        };
    while let Some(letter) = letters.next() {
        if quoted {
            match letter {
                _ if Some(letter) == options.quote && letters.peek() == options.quote.as_ref() => {
                    letters.next();
                    field.push(letter);
                }
                _ if Some(letter) == options.quote => quoted = false,
                _ => {
                    line += usize::from(letter == '\n');
                    field.push(letter);
                }
            }
            continue;
        }
        match letter {
            _ if Some(letter) == options.quote && field.is_empty() => {
                quoted = true;
                was_quoted = true;
            }
            _ if Some(letter) == options.comment => {
                while letters.peek().is_some_and(|letter| *letter != '\n') {
                    letters.next();
                }
                letters.next();
                line += 1;
                end(&mut row, &mut field, was_quoted, started, true);
                (started, was_quoted) = (line, false);
            }
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                line += 1;
                end(&mut row, &mut field, was_quoted, started, false);
                (started, was_quoted) = (line, false);
            }
            _ if letter == options.separator => row.push(std::mem::take(&mut field)),
            ' ' if options.spaces == Spaces::Skipped && field.is_empty() => {}
            _ => field.push(letter),
        }
    }
    if quoted {
        return Err(FrameError::CsvQuote { row: started - 1 });
    }
    if !field.is_empty() || !row.is_empty() || was_quoted {
        end(&mut row, &mut field, was_quoted, started, false);
    }
    Ok(records)
}

fn unique_names(header: &[String]) -> Vec<Value> {
    let mut taken: HashSet<String> = HashSet::new();
    header
        .iter()
        .enumerate()
        .map(|(at, field)| {
            let name = if field.is_empty() { format!("Unnamed: {at}") } else { field.clone() };
            let mut unique = name.clone();
            let mut count = 0;
            while !taken.insert(unique.clone()) {
                count += 1;
                unique = format!("{name}.{count}");
            }
            Value::str(&unique)
        })
        .collect()
}

/// A column of integers, floats, booleans or text, whichever takes all fields first.
fn typed(fields: &[Option<&str>], options: &CsvOptions, text: bool) -> Column {
    let texts: Vec<Option<&str>> =
        fields.iter().map(|field| field.filter(|text| !options.missing.contains(*text))).collect();
    if texts.is_empty() {
        return if text { Column::texts(&texts) } else { Column::objects(Vec::new()) };
    }
    if text {
        return Column::texts(&texts);
    }
    let known = || texts.iter().flatten();
    let whole = texts.iter().all(Option::is_some);
    if whole && let Some(ints) = known().map(|text| int(text, options)).collect::<Option<Vec<i64>>>() {
        return Column::ints(ints);
    }
    let unsigned = |text: &&str| text.trim().parse::<u64>().ok();
    if whole && let Some(wide) = known().map(unsigned).collect::<Option<Vec<u64>>>() {
        return Column::trusted(DType::UInt64, std::sync::Arc::new(arrow::array::UInt64Array::from(wide)));
    }
    if let Some(floats) = texts.iter().map(|text| float(*text, options)).collect::<Option<Vec<f64>>>() {
        return Column::floats(floats);
    }
    let flag = |text: &str| match text {
        "True" | "TRUE" | "true" => Some(true),
        "False" | "FALSE" | "false" => Some(false),
        _ if options.flags.0.contains(text) => Some(true),
        _ if options.flags.1.contains(text) => Some(false),
        _ => None,
    };
    let flags: Vec<Option<Option<bool>>> = texts.iter().map(|text| text.map(flag)).collect();
    if flags.iter().all(|flag| *flag != Some(None)) {
        return match flags.iter().map(|flag| flag.flatten()).collect::<Option<Vec<bool>>>() {
            Some(flags) => Column::bools(flags),
            None => Column::objects(
                flags.into_iter().map(|flag| flag.flatten().map_or(Value::NAN, Value::Bool)).collect(),
            ),
        };
    }
    Column::texts(&texts)
}

fn int(text: &str, options: &CsvOptions) -> Option<i64> {
    let text = text.trim();
    match options.thousands {
        Some(mark) if text.contains(mark) => text.replace(mark, "").parse().ok(),
        _ => text.parse().ok(),
    }
}

fn float(text: Option<&str>, options: &CsvOptions) -> Option<f64> {
    let Some(text) = text else { return Some(f64::NAN) };
    let mut text = std::borrow::Cow::Borrowed(text.trim());
    if let Some(mark) = options.thousands
        && text.contains(mark)
    {
        text = text.replace(mark, "").into();
    }
    if options.decimal != '.' {
        if text.contains('.') {
            return None;
        }
        text = text.replace(options.decimal, ".").into();
    }
    let bare = text.trim_start_matches(['+', '-']);
    let number = bare.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.');
    let infinite = matches!(bare.to_ascii_lowercase().as_str(), "inf" | "infinity");
    if number || infinite { text.parse().ok() } else { None }
}

/// How a frame is written as CSV text.
#[derive(Clone, Debug)]
pub struct CsvLayout {
    /// What separates fields.
    pub separator: char,
    /// What ends a line.
    pub line_end: String,
    /// Whether row labels are written.
    pub edge: Edge,
    /// Whether a line of names is written.
    pub header: Header,
    /// What stands for a missing cell.
    pub missing: String,
    /// What stands before the fraction of a number.
    pub decimal: char,
    /// What fields are put in that need it.
    pub quote: char,
    /// Which fields are put in quotes.
    pub quoting: Quoting,
    /// The name of the row labels where it is not their own.
    pub label: Option<String>,
}

/// Which fields are put in quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoting {
    /// Those that could not be read back without.
    Minimal,
    /// All.
    All,
    /// All that are no numbers.
    Text,
    /// None.
    Never,
}

impl Default for CsvLayout {
    fn default() -> Self {
        Self {
            separator: ',',
            line_end: "\n".to_owned(),
            edge: Edge::Shown,
            header: Header::Names,
            missing: String::new(),
            decimal: '.',
            quote: '"',
            quoting: Quoting::Minimal,
            label: None,
        }
    }
}

impl DataFrame {
    /// The frame as CSV text.
    ///
    /// # Errors
    /// [`FrameError::CsvEscape`] for a field that needs quotes where there are to be none.
    pub fn to_csv(&self, layout: &CsvLayout) -> Result<String> {
        let mut text = String::new();
        let mut line = |fields: Vec<(String, bool)>| -> Result<()> {
            let alone = fields.len() == 1;
            let mut first = true;
            for (field, number) in fields {
                if !std::mem::take(&mut first) {
                    text.push(layout.separator);
                }
                text.push_str(&layout.quoted(&field, number, alone)?);
            }
            text.push_str(&layout.line_end);
            Ok(())
        };
        if layout.header == Header::Names {
            let mut fields: Vec<(String, bool)> =
                self.names.iter().map(|name| (name.text(), false)).collect();
            if layout.edge == Edge::Shown {
                let own = || self.index.name.as_ref().map(Value::text).unwrap_or_default();
                fields.insert(0, (layout.label.clone().unwrap_or_else(own), false));
            }
            line(fields)?;
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
        let labels_are_dates = (0..self.height())
            .all(|row| matches!(&self.index.get(row), Value::Timestamp(moment) if moment.is_midnight()));
        for row in 0..self.height() {
            let mut fields: Vec<(String, bool)> = self
                .columns
                .iter()
                .zip(&dates)
                .map(|(column, date)| layout.field(&column.get(row), *date))
                .collect();
            if layout.edge == Edge::Shown {
                fields.insert(0, layout.field(&self.index.get(row), labels_are_dates));
            }
            line(fields)?;
        }
        Ok(text)
    }
}

impl CsvLayout {
    /// The text of a cell, and whether it is a number.
    fn field(&self, value: &Value, date: bool) -> (String, bool) {
        match value {
            _ if value.is_missing() => (self.missing.clone(), false),
            Value::Float(number) if self.decimal == '.' => (float_repr(*number), true),
            Value::Float(number) => (float_repr(*number).replace('.', &self.decimal.to_string()), true),
            Value::Int(number) => (number.to_string(), true),
            Value::Timestamp(moment) if date => (moment.date_text(), false),
            other => (other.text(), false),
        }
    }

    fn quoted(&self, field: &str, number: bool, alone: bool) -> Result<String> {
        let special = field.contains([self.separator, self.quote, '\n', '\r'])
            // An empty line would be none.
            || alone && field.is_empty();
        let needed = match self.quoting {
            Quoting::Minimal => special,
            Quoting::All => true,
            Quoting::Text => special || !number,
            Quoting::Never if special => return Err(FrameError::CsvEscape),
            Quoting::Never => false,
        };
        if !needed {
            return Ok(field.to_owned());
        }
        let quote = self.quote;
        let doubled = field.replace(quote, &format!("{quote}{quote}"));
        Ok(format!("{quote}{doubled}{quote}"))
    }
}
