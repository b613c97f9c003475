//! Which rows are kept: a bit for each.

use std::cell::OnceCell;
use std::sync::Arc;

use arrow::array::{Array, AsArray, BooleanArray};
use arrow::buffer::BooleanBuffer;
use arrow::compute::{FilterBuilder, FilterPredicate};

use crate::column::{Column, Data};
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::value::Value;

/// Which rows are kept; cheap to clone.
#[derive(Clone, Debug)]
pub struct Mask(BooleanBuffer);

impl Mask {
    /// How many rows it is for.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it is for no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether each row is kept.
    pub fn iter(&self) -> impl Iterator<Item = bool> + '_ {
        self.0.iter()
    }

    /// The mask as a column of booleans.
    #[must_use]
    pub fn to_column(&self) -> Column {
        Column::trusted(DType::Bool, Arc::new(BooleanArray::new(self.0.clone(), None)))
    }

    /// What is done to each column of so many rows.
    ///
    /// # Errors
    /// [`FrameError::WrongMaskLength`]
    pub(crate) fn kept(&self, length: usize) -> Result<Kept> {
        if self.len() != length {
            return Err(FrameError::WrongMaskLength { expected: length, given: self.len() });
        }
        // What the mask keeps is found once for all columns.
        let predicate = FilterBuilder::new(&BooleanArray::new(self.0.clone(), None)).optimize().build();
        Ok(Kept { mask: self.clone(), predicate, rows: OnceCell::new() })
    }
}

impl From<Vec<bool>> for Mask {
    fn from(flags: Vec<bool>) -> Self {
        Self(BooleanBuffer::from(flags))
    }
}

/// The rows that a mask keeps, as Arrow takes them and as positions.
pub(crate) struct Kept {
    mask: Mask,
    predicate: FilterPredicate,
    rows: OnceCell<Vec<usize>>,
}

impl Kept {
    /// The positions of the rows one by one, which need not be kept in mind.
    pub(crate) fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.mask.0.set_indices()
    }

    /// The positions of the rows.
    pub(crate) fn rows(&self) -> &[usize] {
        self.rows.get_or_init(|| self.places().collect())
    }
}

impl Column {
    /// The cells as a mask, for `bool`, for `boolean` (NA is false), and for `object` columns that hold nothing else.
    #[must_use]
    pub fn as_mask(&self) -> Option<Mask> {
        match self.data() {
            Data::Arrow(array) if *self.dtype().plain() == DType::Bool => {
                let flags = array.as_boolean();
                Some(Mask(match flags.nulls() {
                    Some(known) => flags.values() & known.inner(),
                    None => flags.values().clone(),
                }))
            }
            Data::Arrow(_) => None,
            Data::Object(values) => {
                let flags = values.iter().map(|value| match value {
                    Value::Bool(flag) => Some(*flag),
                    _ => None,
                });
                flags.collect::<Option<Vec<bool>>>().map(Mask::from)
            }
        }
    }

    /// The cells that are kept.
    ///
    /// # Panics
    /// For rows of a column of another length.
    pub(crate) fn filter(&self, kept: &Kept) -> Self {
        match self.array() {
            None => self.take(kept.rows()),
            Some(array) => {
                let cells = kept.predicate.filter(array.as_ref()).expect("the mask is as long as the array");
                Self::trusted(self.dtype().clone(), cells)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Mask, Value};

    #[test]
    fn what_is_missing_is_not_kept() {
        let flags =
            Column::bools(vec![true, false, true]).take_or_missing(&[Some(0), None, Some(1), Some(2)]);
        assert_eq!(flags.as_mask().map(|mask| mask.iter().collect::<Vec<_>>()), None);
        let flags = Column::bools(vec![true, false, true]).to_nullable();
        let flags = flags.take_or_missing(&[Some(0), None, Some(1), Some(2)]);
        let mask = flags.as_mask().expect("booleans are a mask");
        assert_eq!(mask.iter().collect::<Vec<_>>(), [true, false, false, true]);
    }

    #[test]
    fn objects_are_kept_as_other_cells_are() {
        let mask = Mask::from(vec![false, true, true]);
        let kept = mask.kept(3).expect("as many rows");
        assert_eq!(kept.rows(), [1, 2]);
        let objects = Column::objects(vec![Value::Int(1), Value::str("a"), Value::None]);
        assert_eq!(objects.filter(&kept).to_vec().len(), 2);
        assert_eq!(Column::ints(vec![1, 2, 3]).filter(&kept).as_ints(), Some(vec![2, 3]));
        assert_eq!(
            mask.kept(2).map(|_| ()).map_err(|error| error.to_string()),
            Err("Item wrong length 3 instead of 2.".to_owned())
        );
    }
}
