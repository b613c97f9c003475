//! A named column with an index.

use crate::column::Column;
use crate::error::{FrameError, Result};
use crate::index::Index;
use crate::mask::Mask;
use crate::value::Value;

/// A named column with an index; cheap to clone.
#[derive(Clone, Debug)]
pub struct Series {
    /// The name, usually the label of the column it was.
    pub name: Option<Value>,
    /// The cells.
    pub column: Column,
    /// A label for each cell.
    pub index: Index,
}

impl Series {
    /// A series with labels `0, 1, ...`
    #[must_use]
    pub fn new(column: Column, name: Option<Value>) -> Self {
        let index = Index::range(column.len());
        Self { name, column, index }
    }

    /// A series with the given labels.
    ///
    /// # Errors
    /// [`FrameError::WrongLength`] when there are not as many labels as cells.
    pub fn with_index(column: Column, index: Index, name: Option<Value>) -> Result<Self> {
        if column.len() != index.len() {
            return Err(FrameError::WrongLength { values: column.len(), index: index.len() });
        }
        Ok(Self { name, column, index })
    }

    /// How many cells there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.column.len()
    }

    /// Whether there are no cells.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.column.is_empty()
    }

    /// The same labels and name over other cells, as many.
    #[must_use]
    pub fn replace(&self, column: Column) -> Self {
        Self { name: self.name.clone(), column, index: self.index.clone() }
    }

    /// The cells and labels at these positions.
    #[must_use]
    pub fn take(&self, positions: &[usize]) -> Self {
        Self {
            name: self.name.clone(),
            column: self.column.take(positions),
            index: self.index.take(positions),
        }
    }

    /// A stretch of the series.
    #[must_use]
    pub fn slice(&self, offset: usize, length: usize) -> Self {
        Self {
            name: self.name.clone(),
            column: self.column.slice(offset, length),
            index: self.index.slice(offset, length),
        }
    }

    /// The cells where the mask is true.
    ///
    /// # Errors
    /// [`FrameError::WrongMaskLength`]
    pub fn filter(&self, mask: &Mask) -> Result<Self> {
        let kept = mask.kept(self.len())?;
        Ok(Self {
            name: self.name.clone(),
            column: self.column.filter(&kept),
            index: self.index.filter(&kept),
        })
    }

    /// The cell under a label, if there is one.
    #[must_use]
    pub fn at(&self, label: &Value) -> Option<Value> {
        self.index.position(label).map(|at| self.column.get(at))
    }

    /// Whether both hold the same cells of the same type under the same labels; missing cells equal each other.
    #[must_use]
    pub fn equals(&self, other: &Series) -> bool {
        self.index.equals(&other.index) && same_column(&self.column, &other.column)
    }
}

/// Whether two columns have the same type and cells; missing cells equal each other.
#[must_use]
pub(crate) fn same_column(left: &Column, right: &Column) -> bool {
    left.dtype() == right.dtype()
        && left.len() == right.len()
        && left.iter().zip(right.iter()).all(|(left, right)| left.same(&right))
}
