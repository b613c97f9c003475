//! What is not there: finding it, filling it, leaving it out.

use crate::column::Column;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::series::Series;
use crate::table::DataFrame;
use crate::value::Value;

/// When `dropna` leaves a row out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// When any cell is missing.
    Any,
    /// When all cells are missing.
    All,
}

impl Column {
    /// The column with the given cell in the place of every missing one; a cell of another kind makes an `object`
    /// column.
    #[must_use]
    pub fn fillna(&self, value: &Value) -> Self {
        if !self.dtype().holds_missing() {
            return self.clone();
        }
        let missing = self.missing();
        if !missing.contains(&true) {
            return self.clone();
        }
        let cells: Vec<Value> =
            self.iter().zip(missing).map(|(own, gone)| if gone { value.clone() } else { own }).collect();
        let fits = match self.dtype().plain() {
            DType::Category(categories) => categories.code(value).is_some(),
            DType::Bool => matches!(value, Value::Bool(_)),
            plain if plain.is_integer() => matches!(value, Value::Int(_)),
            DType::Str => value.as_str().is_some(),
            DType::Object => false,
            dtype if dtype.is_float() => value.as_f64().is_some(),
            DType::Datetime(..) => matches!(value, Value::Timestamp(_)),
            _ => matches!(value, Value::Timedelta(_)),
        };
        let typed = if fits { Self::of_type(cells.clone(), self.dtype()).ok() } else { None };
        typed.unwrap_or_else(|| Self::objects(cells))
    }
}

impl Series {
    /// The cells that are not missing.
    #[must_use]
    pub fn dropna(&self) -> Self {
        let kept: Vec<usize> = (0..self.len()).filter(|at| !self.column.is_missing(*at)).collect();
        self.take(&kept)
    }
}

impl DataFrame {
    /// A frame of booleans: which cells are missing.
    #[must_use]
    pub fn isna(&self) -> Self {
        self.each(self.index.clone(), |column| Column::bools(column.missing()))
    }

    /// The rows in which no cell (or not every cell) is missing, looking at the given columns, or at all.
    ///
    /// # Errors
    /// [`FrameError::NoLabel`] for a column that is not there.
    pub fn dropna(&self, how: How, subset: Option<&[Value]>) -> Result<Self> {
        let columns: Vec<&Column> = match subset {
            None => self.columns.iter().collect(),
            Some(labels) => {
                let absent: Vec<Value> =
                    labels.iter().filter(|label| self.names.position(label).is_none()).cloned().collect();
                if !absent.is_empty() {
                    return Err(FrameError::NoLabels(absent));
                }
                labels
                    .iter()
                    .filter_map(|label| self.names.position(label))
                    .map(|at| &self.columns[at])
                    .collect()
            }
        };
        let kept: Vec<usize> = (0..self.height())
            .filter(|row| {
                let mut gone = columns.iter().map(|column| column.is_missing(*row));
                match how {
                    How::Any => !gone.any(|missing| missing),
                    How::All => columns.is_empty() || !gone.all(|missing| missing),
                }
            })
            .collect();
        if kept.len() == self.height() {
            return Ok(self.clone());
        }
        Ok(self.take(&kept))
    }

    /// The columns in which no cell (or not every cell) is missing.
    #[must_use]
    pub fn dropna_columns(&self, how: How) -> Self {
        let kept: Vec<usize> = (0..self.width())
            .filter(|at| {
                let missing = self.columns[*at].missing();
                match how {
                    How::Any => !missing.contains(&true),
                    How::All => missing.is_empty() || missing.contains(&false),
                }
            })
            .collect();
        self.select_at(&kept)
    }
}
