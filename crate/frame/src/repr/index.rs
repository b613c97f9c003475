//! Indexes: as the left edge of a frame, and on their own.

use std::fmt::{self, Write as _};

use crate::dtype::DType;
use crate::index::{Index, Labels};
use crate::repr::{WIDTH, cells::column_texts, escaped, letters, right};
use crate::value::Value;

/// More labels than this are not all printed.
const MAX_LABELS: usize = 100;

impl Index {
    /// The labels' texts at the left edge of a frame or over its columns.
    #[must_use]
    pub(crate) fn edge_texts(&self) -> Vec<String> {
        let column = self.to_column();
        match column.dtype() {
            DType::Object | DType::Str | DType::Bool => column
                .iter()
                .map(|label| match label {
                    Value::Float(number) if number.is_nan() => "NaN".to_owned(),
                    other => escaped(&other.text()),
                })
                .collect(),
            _ => {
                let texts = column_texts(&column);
                let spare =
                    texts.iter().map(|text| text.len() - text.trim_start().len()).min().unwrap_or_default();
                texts.into_iter().map(|text| text[spare..].to_owned()).collect()
            }
        }
    }

    /// The labels as they stand between brackets.
    fn label_reprs(&self) -> Vec<String> {
        match self.dtype() {
            DType::Datetime(..) => self.edge_texts().into_iter().map(|text| format!("'{text}'")).collect(),
            _ => self.iter().map(|label| label.repr()).collect(),
        }
    }

    /// Whether labels of one line per row are filled up to one width.
    fn is_justified(&self) -> bool {
        !matches!(self.dtype(), DType::Object | DType::Str)
    }

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
        let name = self.name.as_ref().map(|name| format!(", name={}", name.repr())).unwrap_or_default();
        match self.labels() {
            Labels::Range { start, stop, step } => {
                write!(out, "RangeIndex(start={start}, stop={stop}, step={step}{name})")
            }
            Labels::Column(column) => {
                let class =
                    if matches!(column.dtype(), DType::Datetime(..)) { "DatetimeIndex" } else { "Index" };
                let length =
                    if self.len() > MAX_LABELS { format!(", length={}", self.len()) } else { String::new() };
                let freq = if class == "DatetimeIndex" { ", freq=None" } else { "" };
                write!(out, "{class}({}dtype='{}'{name}{length}{freq})", self.list(class), column.dtype())
            }
        }
    }
}
