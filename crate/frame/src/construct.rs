//! Frames from columns and from rows.

use std::collections::HashMap;

use crate::column::Column;
use crate::error::{FrameError, Result};
use crate::index::Index;
use crate::series::Series;
use crate::table::DataFrame;
use crate::value::{Key, Value};

/// What a column is made from.
#[derive(Clone, Debug)]
pub enum Input {
    /// One cell for every row.
    Scalar(Value),
    /// The cells in order.
    Values(Vec<Value>),
    /// The cells in order, of a type that is known.
    Column(Column),
    /// The cells under their labels.
    Series(Series),
}

impl DataFrame {
    /// A frame from its columns, under the given row labels or those the columns bring.
    ///
    /// # Errors
    /// [`FrameError::UnequalLengths`] and [`FrameError::ScalarsNeedIndex`].
    pub fn from_columns(inputs: Vec<(Value, Input)>, index: Option<Index>) -> Result<Self> {
        let given = index.is_some();
        let index = match index {
            Some(index) => index,
            None => infer_index(&inputs)?,
        };
        let mut names = Vec::with_capacity(inputs.len());
        let mut columns = Vec::with_capacity(inputs.len());
        for (name, input) in inputs {
            names.push(name);
            columns.push(match input {
                Input::Scalar(value) => Column::repeat(&value, index.len()),
                Input::Values(values) if given && values.len() != index.len() => {
                    return Err(FrameError::WrongLength { values: values.len(), index: index.len() });
                }
                Input::Values(values) => Column::infer(values),
                Input::Column(column) if given && column.len() != index.len() => {
                    return Err(FrameError::WrongLength { values: column.len(), index: index.len() });
                }
                Input::Column(column) => column,
                Input::Series(series) => series.reindex(&index).column,
            });
        }
        let names = if names.is_empty() { Index::range(0) } else { Index::infer(names) };
        Self::new(names, columns, index)
    }

    /// A frame from rows that each name their cells; what a row does not name is missing.
    ///
    /// # Errors
    /// Those of [`DataFrame::new`].
    pub fn from_records(rows: &[Vec<(Value, Value)>], index: Option<Index>) -> Result<Self> {
        let mut order: Vec<Value> = Vec::new();
        let mut seen: HashMap<Key, usize> = HashMap::new();
        let mut cells: Vec<Vec<Value>> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            for (name, value) in row {
                let place = *seen.entry(name.key()).or_insert_with(|| {
                    order.push(name.clone());
                    cells.push(Vec::new());
                    order.len() - 1
                });
                cells[place].resize(at, Value::NAN);
                cells[place].push(value.clone());
            }
        }
        for column in &mut cells {
            column.resize(rows.len(), Value::NAN);
        }
        let names = if order.is_empty() { Index::range(0) } else { Index::infer(order) };
        let index = index.unwrap_or_else(|| Index::range(rows.len()));
        Self::new(names, cells.into_iter().map(Column::infer).collect(), index)
    }

    /// A frame from rows of cells, under the given names or `0, 1, ...`
    ///
    /// # Errors
    /// [`FrameError::WrongWidth`]
    pub fn from_rows(rows: Vec<Vec<Value>>, names: Option<Index>, index: Option<Index>) -> Result<Self> {
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        let names = names.unwrap_or_else(|| Index::range(width));
        let height = rows.len();
        if height > 0 && names.len() != width {
            return Err(FrameError::WrongWidth { names: names.len(), width });
        }
        let mut cells: Vec<Vec<Value>> = vec![Vec::with_capacity(height); names.len()];
        for row in rows {
            let mut row = row.into_iter();
            for column in &mut cells {
                column.push(row.next().unwrap_or(Value::None));
            }
        }
        let index = index.unwrap_or_else(|| Index::range(height));
        Self::new(names, cells.into_iter().map(Column::infer).collect(), index)
    }

    /// The frame with exactly these columns: others are left out, new ones are all missing.
    #[must_use]
    pub fn with_exactly(&self, names: &Index) -> Self {
        let columns = names
            .iter()
            .map(|name| match self.names.position(&name) {
                Some(at) => self.columns[at].clone(),
                None => Column::objects(vec![Value::NAN; self.height()]),
            })
            .collect();
        Self { names: names.clone(), columns, index: self.index.clone() }
    }

    /// The rows under these labels, in this order; a label that is not there gives a row of missing cells.
    #[must_use]
    pub fn reindex(&self, index: &Index) -> Self {
        let positions = alignment(&self.index, index);
        self.each(index.clone(), |column| column.take_or_missing(&positions))
    }
}

impl Series {
    /// The cells under these labels, in this order; a label that is not there gives a missing cell.
    #[must_use]
    pub fn reindex(&self, index: &Index) -> Self {
        if self.index.equals(index) {
            return Self { index: index.clone(), ..self.clone() };
        }
        let column = self.column.take_or_missing(&alignment(&self.index, index));
        Self { name: self.name.clone(), column, index: index.clone() }
    }
}

/// For each wanted label its position among the labels there are.
fn alignment(have: &Index, want: &Index) -> Vec<Option<usize>> {
    let map = have.map();
    want.iter().map(|label| map.get(&label.key()).map(|positions| positions[0])).collect()
}

fn infer_index(inputs: &[(Value, Input)]) -> Result<Index> {
    let mut index: Option<Index> = None;
    let mut length = None;
    for (_, input) in inputs {
        match input {
            Input::Series(series) => {
                index = Some(match index {
                    Some(so_far) => so_far.union(&series.index),
                    None => series.index.clone(),
                });
            }
            Input::Values(_) | Input::Column(_) => {
                let own = match input {
                    Input::Values(values) => values.len(),
                    Input::Column(column) => column.len(),
                    _ => 0,
                };
                if *length.get_or_insert(own) != own {
                    return Err(FrameError::UnequalLengths);
                }
            }
            Input::Scalar(_) => {}
        }
    }
    match (index, length) {
        (Some(index), Some(length)) if index.len() != length => Err(FrameError::UnequalLengths),
        (Some(index), _) => Ok(index),
        (None, Some(length)) => Ok(Index::range(length)),
        (None, None) if inputs.is_empty() => Ok(Index::range(0)),
        (None, None) => Err(FrameError::ScalarsNeedIndex),
    }
}

impl Index {
    /// The labels of both, each once: the same ones stay as they are, others are sorted where they can be.
    #[must_use]
    pub fn union(&self, other: &Index) -> Self {
        if self.equals(other) {
            return self.clone();
        }
        let mut seen = std::collections::HashSet::new();
        let mut labels: Vec<Value> =
            self.iter().chain(other.iter()).filter(|label| seen.insert(label.key())).collect();
        labels.sort_by(crate::sort::order);
        Self::infer(labels)
    }
}
