//! Sorting; stable, with missing cells last.

use std::cmp::Ordering;

use crate::column::Column;
use crate::error::{FrameError, Result};
use crate::index::Index;
use crate::series::Series;
use crate::table::DataFrame;
use crate::value::Value;

/// Which way to sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Small to large.
    Ascending,
    /// Large to small.
    Descending,
}

/// Where missing cells go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// Before all others.
    MissingFirst,
    /// After all others.
    MissingLast,
}

/// The order of two cells: numbers, then texts, then times; cells without an order keep their place.
#[must_use]
pub fn order(left: &Value, right: &Value) -> Ordering {
    match (left, right) {
        (Value::Str(left), Value::Str(right)) => left.cmp(right),
        (Value::Int(left), Value::Int(right)) => left.cmp(right),
        (Value::Tuple(left), Value::Tuple(right)) => {
            let parts = left.iter().zip(right.iter()).map(|(left, right)| order(left, right));
            parts.into_iter().find(|part| part.is_ne()).unwrap_or_else(|| left.len().cmp(&right.len()))
        }
        _ => match (left.as_f64(), right.as_f64()) {
            (Some(left), Some(right)) => left.partial_cmp(&right).unwrap_or(Ordering::Equal),
            _ => left.key().cmp(&right.key()),
        },
    }
}

/// The positions of the rows in sorted order, by the first column, then the second, ...
///
/// # Errors
/// [`FrameError::NoOrder`] when a column mixes types that have no order.
pub fn sorted_rows(keys: &[(&Column, Direction)], height: usize, ends: Ends) -> Result<Vec<usize>> {
    let mut cells = Vec::with_capacity(keys.len());
    for (column, direction) in keys {
        let values = match column.codes() {
            Some(codes) => {
                codes.into_iter().map(|code| if code < 0 { Value::NAN } else { Value::Int(code) }).collect()
            }
            None => column.to_vec(),
        };
        check_order(&values)?;
        cells.push((values, *direction));
    }
    let mut rows: Vec<usize> = (0..height).collect();
    rows.sort_by(|left, right| {
        cells
            .iter()
            .map(|(values, direction)| {
                let (left, right) = (&values[*left], &values[*right]);
                let missing = (left.is_missing(), right.is_missing());
                match (missing.0, missing.1, direction) {
                    (true, true, _) => Ordering::Equal,
                    (true, false, _) | (false, true, _) => match (missing.0, ends) {
                        (true, Ends::MissingLast) | (false, Ends::MissingFirst) => Ordering::Greater,
                        _ => Ordering::Less,
                    },
                    (false, false, Direction::Ascending) => order(left, right),
                    (false, false, Direction::Descending) => order(right, left),
                }
            })
            .find(|ordering| *ordering != Ordering::Equal)
            .unwrap_or(Ordering::Equal)
    });
    Ok(rows)
}

/// Whether all cells that are there can be ordered among each other.
fn check_order(values: &[Value]) -> Result<()> {
    let mut known = values.iter().filter(|value| !value.is_missing());
    let Some(first) = known.next() else { return Ok(()) };
    let family = |value: &Value| match value {
        Value::Bool(_) | Value::Int(_) | Value::Float(_) => "number".to_owned(),
        _ => value.type_name(),
    };
    match known.find(|value| family(value) != family(first)) {
        Some(other) => {
            Err(FrameError::NoOrder { op: "<", left: other.type_name(), right: first.type_name() })
        }
        None => Ok(()),
    }
}

impl DataFrame {
    /// The rows sorted by the columns under these labels.
    ///
    /// # Errors
    /// [`FrameError::NoLabel`] and those of [`sorted_rows`].
    pub fn sort_values(&self, by: &[(Value, Direction)]) -> Result<Self> {
        let mut keys = Vec::with_capacity(by.len());
        for (label, direction) in by {
            let at = self.names.position(label).ok_or_else(|| FrameError::NoLabel(label.clone()))?;
            keys.push((&self.columns[at], *direction));
        }
        Ok(self.take(&sorted_rows(&keys, self.height(), Ends::MissingLast)?))
    }

    /// The rows sorted by their labels.
    ///
    /// # Errors
    /// Those of [`sorted_rows`].
    pub fn sort_index(&self, direction: Direction) -> Result<Self> {
        Ok(self.take(&sorted_rows(
            &[(&self.index.to_column(), direction)],
            self.height(),
            Ends::MissingLast,
        )?))
    }
}

impl Series {
    /// The cells sorted.
    ///
    /// # Errors
    /// Those of [`sorted_rows`].
    pub fn sort_values(&self, direction: Direction) -> Result<Self> {
        Ok(self.take(&sorted_rows(&[(&self.column, direction)], self.len(), Ends::MissingLast)?))
    }

    /// The cells sorted by their labels.
    ///
    /// # Errors
    /// Those of [`sorted_rows`].
    pub fn sort_index(&self, direction: Direction) -> Result<Self> {
        Ok(self.take(&sorted_rows(&[(&self.index.to_column(), direction)], self.len(), Ends::MissingLast)?))
    }
}

impl Index {
    /// Whether the labels never get smaller.
    #[must_use]
    pub fn is_increasing(&self) -> bool {
        let labels = self.to_vec();
        labels.windows(2).all(|pair| order(&pair[0], &pair[1]) != Ordering::Greater)
    }

    /// Whether the labels never get larger.
    #[must_use]
    pub fn is_decreasing(&self) -> bool {
        let labels = self.to_vec();
        labels.windows(2).all(|pair| order(&pair[0], &pair[1]) != Ordering::Less)
    }
}
