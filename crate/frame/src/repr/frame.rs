//! A frame in lines.
//!
//! - source: pandas 3.1 `pandas/io/formats/string.py` and `format.py`

use std::fmt;

use crate::repr::{
    END_ROWS, MAX_ROWS, WIDTH, adjoin, cells::column_texts, escaped, fixed, left, letters, right,
};
use crate::table::DataFrame;
use crate::value::join;

impl fmt::Display for DataFrame {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return write!(
                out,
                "Empty DataFrame\nColumns: [{}]\nIndex: [{}]",
                join(self.names.edge_texts()),
                join(self.index.edge_texts())
            );
        }
        let tall = self.height() > MAX_ROWS;
        let shown = if tall {
            let ends: Vec<usize> = (0..END_ROWS).chain(self.height() - END_ROWS..self.height()).collect();
            self.take(&ends)
        } else {
            self.clone()
        };
        let columns = shown.text_columns(tall, None, Edge::Shown);
        let text = adjoin(1, &columns);
        let fitting = fitting_columns(&columns, &text);
        let wide = fitting < self.width();
        if wide {
            let half = fitting / 2;
            let sides: Vec<usize> = (0..half).chain(self.width() - half..self.width()).collect();
            let cut = shown.select_at(&sides);
            write!(out, "{}", adjoin(1, &cut.text_columns(tall, Some(half), Edge::Shown)))?;
        } else {
            write!(out, "{text}")?;
        }
        if tall || wide {
            write!(out, "\n\n[{} rows x {} columns]", self.height(), self.width())?;
        }
        Ok(())
    }
}

impl DataFrame {
    /// The frame as a whole, however tall or wide, with or without the row labels.
    #[must_use]
    pub fn to_text(&self, edge: Edge) -> String {
        if self.is_empty() {
            return self.to_string();
        }
        match edge {
            Edge::Shown => adjoin(1, &self.text_columns(false, None, edge)),
            Edge::Hidden => adjoin(1, &self.text_columns(false, None, edge)[1..]),
        }
    }

    /// The left edge and every column as texts, headers included; with dots between the ends of a tall frame, and a
    /// column of dots after so many columns of a wide one.
    fn text_columns(&self, tall: bool, dots_after: Option<usize>, edge_shown: Edge) -> Vec<Vec<String>> {
        let named = self.index.name.is_some();
        let mut edge = self.index.edge_texts();
        if named {
            edge.insert(0, self.index.name.as_ref().map(|name| escaped(&name.text())).unwrap_or_default());
        }
        let mut edge = fixed(edge, 0, left);
        edge.insert(0, self.names.name.as_ref().map(super::super::value::Value::text).unwrap_or_default());
        let mut columns = vec![edge];
        for (at, name) in self.names.edge_texts().into_iter().enumerate() {
            let column = &self.columns[at];
            let mut header = vec![if column.dtype().is_numeric() { format!(" {name}") } else { name }];
            if named {
                header.push(String::new());
            }
            let minimum = letters(&header[0]);
            let mut cells = column_texts(column);
            if edge_shown == Edge::Hidden {
                cells = cells
                    .into_iter()
                    .map(|text| text.strip_prefix(' ').map(str::to_owned).unwrap_or(text))
                    .collect();
            }
            let cells = fixed(cells, minimum, right);
            let width = cells.iter().map(|text| letters(text)).max().unwrap_or_default().max(minimum);
            let mut texts: Vec<String> = header.iter().map(|text| right(text, width)).collect();
            texts.extend(cells);
            columns.push(texts);
        }
        if let Some(after) = dots_after {
            let height = columns[0].len();
            columns.insert(after + 1, vec![" ...".to_owned(); height]);
        }
        if tall {
            let headers = columns[0].len() - self.height();
            for (at, column) in columns.iter_mut().enumerate() {
                let is_dots = dots_after.is_some_and(|after| at == after + 1);
                let width = if is_dots { 4 } else { letters(&column[END_ROWS]) };
                let dots = if width > 3 { "..." } else { ".." };
                let text = if at == 0 { left(dots, width) } else { right(dots, width) };
                column.insert(END_ROWS + headers, text);
            }
        }
        columns
    }
}

/// Whether the row labels are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// They are.
    Shown,
    /// They are not.
    Hidden,
}

/// How many columns fit the width, two at least: the middle ones go first.
fn fitting_columns(columns: &[Vec<String>], text: &str) -> usize {
    let longest = text.lines().map(letters).max().unwrap_or_default();
    let mut excess = i64::try_from(longest + 1).unwrap_or(i64::MAX) - i64::try_from(WIDTH).unwrap_or(0);
    let mut widths: Vec<usize> = columns
        .iter()
        .map(|column| column.iter().map(|text| letters(text)).max().unwrap_or_default())
        .collect();
    while excess > 0 && widths.len() > 1 {
        let middle = halved(widths.len());
        let gone = widths.remove(middle.min(widths.len() - 1));
        excess -= i64::try_from(gone + 1).unwrap_or(i64::MAX);
    }
    (widths.len() - 1).max(2)
}

/// Half of a number, rounded as Python rounds: to the even neighbour.
fn halved(count: usize) -> usize {
    let half = count / 2;
    if count % 2 == 1 && half % 2 == 1 { half + 1 } else { half }
}
