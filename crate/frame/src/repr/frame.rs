//! A frame in lines.
//!
//! - source: pandas 3.1 `pandas/io/formats/string.py` and `format.py`

use std::fmt;

use crate::repr::{
    END_ROWS, MAX_ROWS, WIDTH, adjoin, cells::column_texts, escaped, fixed, index::column_edge_texts, left,
    letters, levels, right,
};
use crate::table::DataFrame;
use crate::value::{Value, join};

impl fmt::Display for DataFrame {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return write!(
                out,
                "Empty DataFrame\nColumns: [{}]\nIndex: [{}]",
                join(whole_texts(&self.names)),
                join(whole_texts(&self.index))
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

    /// The left edge: the labels, under their names, under the names of the columns' levels.
    fn edge(&self, named: bool) -> Vec<String> {
        let name_text =
            |name: &Option<Value>| name.as_ref().map(|name| escaped(&name.text())).unwrap_or_default();
        let labels = if let Some(levels) = self.index.levels() {
            levels::edge_columns(levels, named)
        } else {
            let mut texts = self.index.edge_texts();
            if named {
                texts.insert(0, name_text(&self.index.name));
            }
            vec![texts]
        };
        let labels: Vec<Vec<String>> = labels.into_iter().map(|texts| fixed(texts, 0, left)).collect();
        let mut edge: Vec<String> = self.names.level_names().iter().map(name_text).collect();
        edge.extend(adjoin(1, &labels).split('\n').map(str::to_owned));
        edge
    }

    /// The header of each column, one text a level; columns of numbers leave room for a sign.
    fn headers(&self) -> Vec<Vec<String>> {
        let lead = |at: usize, text: &str| {
            if self.columns[at].dtype().is_numeric() { format!(" {text}") } else { text.to_owned() }
        };
        let rows: Vec<Vec<String>> = match self.names.levels() {
            None => {
                self.names.edge_texts().iter().enumerate().map(|(at, text)| vec![lead(at, text)]).collect()
            }
            Some(levels) => {
                let texts = levels.columns().iter().map(column_edge_texts);
                let sparse = levels::sparse(texts.collect(), 0);
                (0..self.width()).map(|at| sparse.iter().map(|level| level[at].clone()).collect()).collect()
            }
        };
        rows
    }

    /// The left edge and every column as texts, headers included; with dots between the ends of a tall frame, and a
    /// column of dots after so many columns of a wide one.
    fn text_columns(&self, tall: bool, dots_after: Option<usize>, edge_shown: Edge) -> Vec<Vec<String>> {
        let named = self.index.is_named();
        let mut columns = vec![self.edge(named)];
        for (at, mut header) in self.headers().into_iter().enumerate() {
            let column = &self.columns[at];
            if named {
                header.push(String::new());
            }
            let minimum = header.iter().map(|text| letters(text)).max().unwrap_or_default();
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

/// The texts of labels, of several levels as tuples.
fn whole_texts(index: &crate::index::Index) -> Vec<String> {
    match index.levels() {
        Some(_) => index.iter().map(|label| label.text()).collect(),
        None => index.edge_texts(),
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
    if excess > 0 {
        // The column of dots takes room as well.
        excess += 5;
    }
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
