//! Indexes: as the left edge of a frame, and on their own.

use std::fmt::{self, Write as _};

use crate::column::Column;
use crate::dtype::DType;
use crate::index::{Index, Labels};
use crate::repr::{WIDTH, cells::column_texts, escaped, letters, levels, right};
use crate::value::{Value, join};

/// More labels than this are not all printed.
const MAX_LABELS: usize = 100;

impl Index {
    /// The labels' texts at the left edge of a frame or over its columns.
    #[must_use]
    pub(crate) fn edge_texts(&self) -> Vec<String> {
        if let Some(levels) = self.levels() {
            return levels::edge_columns(levels, false).swap_remove(0);
        }
        column_edge_texts(&self.to_column())
    }

    /// The labels as they stand between brackets.
    fn label_reprs(&self) -> Vec<String> {
        quoted_texts(&self.to_column())
    }

    /// Whether labels of one line per row are filled up to one width.
    fn is_justified(&self) -> bool {
        match self.dtype() {
            DType::Category(categories) => !matches!(categories.dtype().plain(), DType::Object | DType::Str),
            dtype => !matches!(dtype.plain(), DType::Object | DType::Str),
        }
    }

    /// The class of index that holds labels of this type.
    #[must_use]
    pub fn class(&self) -> &'static str {
        match (self.labels(), self.dtype()) {
            (Labels::Range { .. }, _) => "RangeIndex",
            (Labels::Levels(_), _) => "MultiIndex",
            (_, DType::Datetime(..)) => "DatetimeIndex",
            (_, DType::Timedelta(_)) => "TimedeltaIndex",
            (_, DType::Category(_)) => "CategoricalIndex",
            _ => "Index",
        }
    }
}

/// The texts of labels at the edge of a frame.
pub(crate) fn column_edge_texts(column: &Column) -> Vec<String> {
    let column = column.decoded();
    match column.dtype().plain() {
        DType::Object | DType::Str | DType::Bool => column
            .iter()
            .map(|label| match label {
                Value::Float(number) if number.is_nan() => "NaN".to_owned(),
                other => escaped(&other.text()),
            })
            .collect(),
        _ => {
            let texts = column_texts(&column);
            let lead = |text: &String| text.len() - text.trim_start().len();
            let known = texts.iter().filter(|text| *text != "NaN");
            let spare = known.map(lead).min().unwrap_or_default();
            texts.into_iter().map(|text| text[spare.min(lead(&text))..].to_owned()).collect()
        }
    }
}

/// The texts of labels as they stand between brackets: text and times in quotes.
pub(crate) fn quoted_texts(column: &Column) -> Vec<String> {
    let column = column.decoded();
    match column.dtype() {
        DType::Datetime(..) => moment_labels(&column.to_vec()),
        DType::Timedelta(_) => {
            column_edge_texts(&column).into_iter().map(|text| format!("'{text}'")).collect()
        }
        _ => column.iter().map(|label| label.repr()).collect(),
    }
}

/// Moments in quotes: dates alone where all are midnights, each as it is otherwise.
fn moment_labels(labels: &[Value]) -> Vec<String> {
    let is_date = |label: &Value| match label {
        Value::Timestamp(moment) => moment.zone.is_none() && moment.is_midnight(),
        _ => true,
    };
    let dates_only = labels.iter().all(is_date);
    let text = |label: &Value| match label {
        Value::Timestamp(moment) if dates_only => format!("'{}'", moment.date_text()),
        Value::Timestamp(moment) => format!("'{moment}'"),
        _ => "'NaT'".to_owned(),
    };
    labels.iter().map(text).collect()
}

impl Index {
    fn list(&self, class: &str) -> String {
        let labels = self.label_reprs();
        let count = labels.len();
        if count <= 2 {
            return format!("[{}], ", labels.join(", "));
        }
        let truncated = count > MAX_LABELS;
        let (mut head, mut tail) = if truncated {
            (labels[..10].to_vec(), labels[count - 10..].to_vec())
        } else {
            (Vec::new(), labels)
        };
        let short = |part: &[String]| letters(&part.join(", ")) < WIDTH;
        if self.is_justified() && (truncated || !(short(&head) && short(&tail))) {
            let width = head.iter().chain(&tail).map(|text| letters(text)).max().unwrap_or_default();
            for text in head.iter_mut().chain(&mut tail) {
                *text = right(text, width);
            }
        }
        let outer = format!("\n{}", " ".repeat(class.len() + 1));
        let inner = format!("\n{}", " ".repeat(class.len() + 2));
        let mut lines = Lines { done: String::new(), line: inner.clone(), next: inner.clone() };
        for text in &head {
            lines.push(&format!("{text}, "), WIDTH);
        }
        if truncated {
            let line = std::mem::replace(&mut lines.line, inner.clone());
            let _ = write!(lines.done, "{}{inner}...", line.trim_end_matches(' '));
        }
        let (end, before) = tail.split_last().expect("three labels at least");
        for text in before {
            lines.push(&format!("{text}, "), WIDTH);
        }
        lines.push(end, WIDTH - 2);
        let mut list = format!("{}{}],", lines.done, lines.line);
        list.push_str(if letters(&list) > WIDTH { &outer } else { " " });
        format!("[{}", &list[inner.len()..])
    }
}

/// Words broken into lines.
struct Lines {
    done: String,
    line: String,
    next: String,
}

impl Lines {
    fn push(&mut self, word: &str, width: usize) {
        if letters(self.line.trim_end()) + letters(word.trim_end()) >= width {
            self.done.push_str(self.line.trim_end_matches(' '));
            self.line = self.next.clone();
        }
        self.line.push_str(word);
    }
}

impl fmt::Display for Index {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.labels() {
            Labels::Range { start, stop, step } => {
                let name =
                    self.name.as_ref().map(|name| format!(", name={}", name.repr())).unwrap_or_default();
                write!(out, "RangeIndex(start={start}, stop={stop}, step={step}{name})")
            }
            Labels::Levels(levels) => out.write_str(&levels::text(self, levels)),
            Labels::Column(column) => {
                let class = self.class();
                let data = self.list(class);
                write!(out, "{class}({})", with_attributes(class, &data, &self.attributes(column)))
            }
        }
    }
}

impl Index {
    /// What stands after the labels: `dtype='int64'`, `name='n'` and the like.
    fn attributes(&self, column: &Column) -> Vec<String> {
        let mut attributes = Vec::new();
        if let DType::Category(categories) = column.dtype() {
            let values = join(categories.values().iter().map(|value| value.repr()));
            attributes.push(format!("categories=[{values}]"));
            attributes.push(format!("ordered={}", if categories.ordered() { "True" } else { "False" }));
        }
        attributes.push(format!("dtype='{}'", column.dtype()));
        attributes.extend(self.name.as_ref().map(|name| format!("name={}", name.repr())));
        if self.len() > MAX_LABELS {
            attributes.push(format!("length={}", self.len()));
        }
        match (&self.freq, column.dtype()) {
            (Some(freq), _) => attributes.push(format!("freq='{freq}'")),
            (None, DType::Datetime(..) | DType::Timedelta(_)) => attributes.push("freq=None".to_owned()),
            _ => {}
        }
        attributes
    }
}

/// Labels and attributes, the latter on further lines where they do not fit.
fn with_attributes(class: &str, data: &str, attributes: &[String]) -> String {
    let indent = class.len() + 1;
    let mut line = match data.rsplit_once('\n') {
        Some((_, last)) => letters(last),
        None => indent + letters(data),
    };
    let mut text = data.to_owned();
    for (at, attribute) in attributes.iter().enumerate() {
        let comma = usize::from(at + 1 < attributes.len());
        let between = if at == 0 { "" } else { ", " };
        if line + between.len() + letters(attribute) + comma > WIDTH {
            text.truncate(text.trim_end_matches(' ').len());
            let _ = write!(text, "{}\n{}{attribute}", between.trim_end(), " ".repeat(indent));
            line = indent + letters(attribute);
        } else {
            let _ = write!(text, "{between}{attribute}");
            line += between.len() + letters(attribute);
        }
    }
    text
}
