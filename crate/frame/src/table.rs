//! The frame itself: columns of one length under one index.

use std::sync::Arc;

use arrow::array::RecordBatch;
use arrow::datatypes::{Field, Schema};

use crate::column::Column;
use crate::error::{FrameError, Result};
use crate::index::Index;
use crate::mask::Mask;
use crate::series::{Series, same_column};
use crate::value::Value;

/// Columns of one length under one index; cheap to clone.
#[derive(Clone, Debug)]
pub struct DataFrame {
    pub(crate) names: Index,
    pub(crate) columns: Vec<Column>,
    pub(crate) index: Index,
}

impl DataFrame {
    /// A frame from its parts.
    ///
    /// # Errors
    /// [`FrameError::WrongWidth`] and [`FrameError::WrongLength`] when the parts do not fit.
    pub fn new(names: Index, columns: Vec<Column>, index: Index) -> Result<Self> {
        if names.len() != columns.len() {
            return Err(FrameError::WrongWidth { names: names.len(), width: columns.len() });
        }
        if let Some(column) = columns.iter().find(|column| column.len() != index.len()) {
            return Err(FrameError::WrongLength { values: column.len(), index: index.len() });
        }
        Ok(Self { names, columns, index })
    }

    /// The labels of the columns.
    #[must_use]
    pub fn names(&self) -> &Index {
        &self.names
    }

    /// The labels of the rows.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The columns in order.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// How many rows there are.
    #[must_use]
    pub fn height(&self) -> usize {
        self.index.len()
    }

    /// How many columns there are.
    #[must_use]
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// Whether there is no cell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.height() == 0 || self.width() == 0
    }

    /// The column at a position, as a series.
    #[must_use]
    pub fn series_at(&self, at: usize) -> Series {
        Series { name: Some(self.names.get(at)), column: self.columns[at].clone(), index: self.index.clone() }
    }

    /// The column of this name, if there is one.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.names.position(&Value::str(name)).map(|at| &self.columns[at])
    }

    /// The column under a label, as a series.
    ///
    /// # Errors
    /// [`FrameError::NoLabel`]
    pub fn series(&self, label: &Value) -> Result<Series> {
        let at = self.names.position(label).ok_or_else(|| FrameError::NoLabel(label.clone()))?;
        Ok(self.series_at(at))
    }

    /// The row at a position, as a series named after its label.
    #[must_use]
    pub fn row(&self, at: usize) -> Series {
        let columns: Vec<Column> = self.columns.iter().map(|column| column.slice(at, 1)).collect();
        let cells = if columns.is_empty() {
            Column::objects(Vec::new())
        } else {
            Column::concat(&columns.iter().collect::<Vec<_>>())
        };
        Series { name: Some(self.index.get(at)), column: cells, index: self.names.clone() }
    }

    /// The columns at these positions.
    #[must_use]
    pub fn select_at(&self, positions: &[usize]) -> Self {
        Self {
            names: self.names.take(positions),
            columns: positions.iter().map(|at| self.columns[*at].clone()).collect(),
            index: self.index.clone(),
        }
    }

    /// The columns under these labels.
    ///
    /// # Errors
    /// [`FrameError::NotInIndex`]
    pub fn select(&self, labels: &[Value]) -> Result<Self> {
        Ok(self.select_at(&self.names.locate(labels, "columns")?))
    }

    /// The rows at these positions, each below [`DataFrame::height`].
    #[must_use]
    pub fn take(&self, positions: &[usize]) -> Self {
        self.each(self.index.take(positions), |column| column.take(positions))
    }

    /// A stretch of the rows.
    #[must_use]
    pub fn slice(&self, offset: usize, length: usize) -> Self {
        self.each(self.index.slice(offset, length), |column| column.slice(offset, length))
    }

    /// The rows where the mask is true.
    ///
    /// # Errors
    /// [`FrameError::WrongMaskLength`]
    pub fn filter(&self, mask: &Mask) -> Result<Self> {
        let kept = mask.kept(self.height())?;
        Ok(self.each(self.index.filter(&kept), |column| column.filter(&kept)))
    }

    /// The same names over changed columns.
    #[must_use]
    pub fn each(&self, index: Index, change: impl Fn(&Column) -> Column) -> Self {
        Self { names: self.names.clone(), columns: self.columns.iter().map(change).collect(), index }
    }

    /// The same names over changed columns, as long as before.
    ///
    /// # Errors
    /// What `change` gives.
    pub fn try_each(&self, change: impl Fn(&Column) -> Result<Column>) -> Result<Self> {
        let columns = self.columns.iter().map(change).collect::<Result<_>>()?;
        Ok(Self { names: self.names.clone(), columns, index: self.index.clone() })
    }

    /// The frame with a column put under a label: over the old one, or after the last.
    ///
    /// # Errors
    /// [`FrameError::WrongLength`]
    pub fn with_column(&self, label: &Value, column: Column) -> Result<Self> {
        let at = self.names.position(label).unwrap_or(self.width());
        self.insert(at, label, column)
    }

    /// The frame with a column put under a label; a new label comes at the given position.
    ///
    /// # Errors
    /// [`FrameError::WrongLength`]
    pub fn insert(&self, at: usize, label: &Value, column: Column) -> Result<Self> {
        let empty = self.width() == 0 && self.height() == 0;
        if !empty && column.len() != self.height() {
            return Err(FrameError::WrongLength { values: column.len(), index: self.height() });
        }
        let mut frame = self.clone();
        if empty {
            frame.index = Index::range(column.len());
        }
        if let Some(old) = self.names.position(label) {
            frame.columns[old] = column;
            return Ok(frame);
        }
        let mut labels = self.names.to_vec();
        labels.insert(at.min(labels.len()), label.clone());
        frame.names = Index::infer(labels).named(self.names.name.clone());
        frame.columns.insert(at.min(self.width()), column);
        Ok(frame)
    }

    /// The frame under other row labels.
    ///
    /// # Errors
    /// [`FrameError::WrongAxisLength`]
    pub fn with_index(&self, index: Index) -> Result<Self> {
        if index.len() != self.height() {
            return Err(FrameError::WrongAxisLength { expected: self.height(), given: index.len() });
        }
        Ok(Self { index, ..self.clone() })
    }

    /// The frame under other column labels.
    ///
    /// # Errors
    /// [`FrameError::WrongAxisLength`]
    pub fn with_names(&self, names: Index) -> Result<Self> {
        if names.len() != self.width() {
            return Err(FrameError::WrongAxisLength { expected: self.width(), given: names.len() });
        }
        Ok(Self { names, ..self.clone() })
    }

    /// Whether both hold the same cells of the same types under the same labels; missing cells equal each other.
    #[must_use]
    pub fn equals(&self, other: &DataFrame) -> bool {
        self.names.equals(&other.names)
            && self.index.equals(&other.index)
            && self.columns.iter().zip(&other.columns).all(|(left, right)| same_column(left, right))
    }

    /// The frame as one Arrow record batch, without its index; `None` if a column is an `object` column.
    #[must_use]
    pub fn to_record_batch(&self) -> Option<RecordBatch> {
        let arrays = self.columns.iter().map(|column| column.array().cloned()).collect::<Option<Vec<_>>>()?;
        let fields: Vec<Field> = self
            .names
            .iter()
            .zip(&arrays)
            .map(|(name, array)| Field::new(name.text(), array.data_type().clone(), true))
            .collect();
        RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays).ok()
    }
}
