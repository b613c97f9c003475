//! Labels of several levels: at the edge of a frame, over its columns, and on their own.

use std::fmt::Write as _;

use crate::index::Index;
use crate::levels::Levels;
use crate::repr::index::{column_edge_texts, quoted_texts};
use crate::repr::{escaped, letters, right};
use crate::value::Value;

/// More labels than this are not all printed.
const MAX_LABELS: usize = 100;

/// The texts of each level, under the names of the levels where these are wanted; a label that repeats the one above it
/// is left blank.
pub(crate) fn edge_columns(levels: &Levels, named: bool) -> Vec<Vec<String>> {
    let columns = levels.columns().iter().zip(levels.names()).map(|(column, name)| {
        let mut texts = column_edge_texts(column);
        if named {
            texts.insert(0, name.as_ref().map(|name| escaped(&name.text())).unwrap_or_default());
        }
        texts
    });
    sparse(columns.collect(), usize::from(named))
}

/// Leaves blank what repeats the row above, level by level up to the first that differs; the last level always stays.
pub(crate) fn sparse(mut columns: Vec<Vec<String>>, start: usize) -> Vec<Vec<String>> {
    let full = columns.clone();
    let Some(last) = columns.len().checked_sub(1) else { return columns };
    for row in start + 1..full[0].len() {
        for level in 0..last {
            if full[level][row] != full[level][row - 1] {
                break;
            }
            columns[level][row].clear();
        }
    }
    columns
}

/// `MultiIndex([('a', 1), ...` with one label a line.
pub(crate) fn text(index: &Index, levels: &Levels) -> String {
    let count = levels.len();
    let ends: Vec<usize> =
        if count > MAX_LABELS { (0..10).chain(count - 10..count).collect() } else { (0..count).collect() };
    let shown = levels.take(&ends);
    let parts: Vec<Vec<String>> = shown
        .columns()
        .iter()
        .map(|column| {
            let texts = quoted_texts(column);
            let width = texts.iter().map(|text| letters(text)).max().unwrap_or_default();
            texts.iter().map(|text| right(text, width)).collect()
        })
        .collect();
    let mut lines: Vec<String> = (0..ends.len())
        .map(|row| {
            let cells: Vec<&str> = parts.iter().map(|part| part[row].as_str()).collect();
            if cells.len() == 1 { format!("({},)", cells[0]) } else { format!("({})", cells.join(", ")) }
        })
        .collect();
    if count > MAX_LABELS {
        lines.insert(10, "...".to_owned());
    }
    let body = lines.join(",\n            ").replace("...,", "...");
    let mut text = format!("MultiIndex([{body}]");
    let indent = if count > 1 { "\n           " } else { "" };
    if index.is_named() {
        let names: Vec<String> = levels
            .names()
            .iter()
            .map(|name| name.as_ref().map_or_else(|| "None".to_owned(), Value::repr))
            .collect();
        let _ = write!(
            text,
            ",{}names=[{}]",
            if indent.is_empty() { "\n           " } else { indent },
            names.join(", ")
        );
    } else if count > 0 {
        let _ = write!(text, ",\n           ");
    }
    if count > MAX_LABELS {
        let _ = write!(text, ", length={count}");
    }
    text.push(')');
    text
}
