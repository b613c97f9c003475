//! A series in lines.

use std::fmt::{self, Write as _};

use crate::column::Column;
use crate::dtype::DType;
use crate::repr::{
    END_ROWS, MAX_ROWS, adjoin, bare, cells::column_texts, fixed, left, letters, levels, right,
};
use crate::series::Series;

impl fmt::Display for Series {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let truncated = self.len() > MAX_ROWS;
        let mut footer = String::new();
        if let Some(freq) = &self.index.freq {
            let _ = write!(footer, "Freq: {freq}, ");
        }
        if let Some(name) = &self.name {
            let _ = write!(footer, "Name: {}, ", bare(name));
        }
        if truncated {
            let _ = write!(footer, "Length: {}, ", self.len());
        }
        let _ = write!(footer, "dtype: {}", self.column.dtype());
        if let DType::Category(categories) = self.column.dtype() {
            let _ = write!(footer, "\n{}", categories.footer());
        }
        if self.is_empty() {
            return write!(out, "Series([], {footer})");
        }
        let shown = if truncated {
            let ends: Vec<usize> = (0..END_ROWS).chain(self.len() - END_ROWS..self.len()).collect();
            self.take(&ends)
        } else {
            self.clone()
        };
        let mut edge = match shown.index.levels() {
            Some(levels) => {
                let lines = adjoin(2, &levels::edge_columns(levels, true));
                lines.split('\n').map(str::to_owned).collect()
            }
            None => shown.index.edge_texts(),
        };
        let header = (shown.index.levels().is_some() && !edge.is_empty()).then(|| edge.remove(0));
        let mut values = fixed(values(&shown.column), 0, right);
        if truncated {
            let width = letters(&values[END_ROWS - 1]);
            let dots = if width > 3 { "..." } else { ".." };
            values.insert(END_ROWS, centred(dots, width));
            edge.insert(END_ROWS, String::new());
        }
        if let Some(names) = header.filter(|_| self.index.is_named()) {
            writeln!(out, "{names}")?;
        }
        if let Some(name) = &self.index.name {
            writeln!(out, "{}", bare(name))?;
        }
        let edge = edge.iter().map(|text| left(text, 0)).collect();
        write!(out, "{}\n{footer}", adjoin(3, &[edge, values]))
    }
}

fn values(column: &Column) -> Vec<String> {
    column_texts(column)
}

/// Text in the middle, as Python's `center` places it.
fn centred(text: &str, width: usize) -> String {
    let spare = width.saturating_sub(letters(text));
    let before = spare / 2 + (spare & width & 1);
    right(text, before + letters(text)) + &" ".repeat(spare - before)
}
