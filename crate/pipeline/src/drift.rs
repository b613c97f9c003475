//! Whether a table is still what the model was trained on.

use std::fmt;

use frame::{DataFrame, FrameError, Reduction, Value};

/// What can be asked of a table's columns.
pub trait Profile {
    /// How a question fails.
    type Error;

    /// The name of a column's type, such as `float64`; nothing where there is no such column.
    ///
    /// # Errors
    /// The table's own.
    fn dtype(&self, column: &str) -> Result<Option<String>, Self::Error>;

    /// The mean of a column, without its missing values.
    ///
    /// # Errors
    /// The table's own, where there is no such column or it has no mean.
    fn mean(&self, column: &str) -> Result<f64, Self::Error>;
}

impl Profile for DataFrame {
    type Error = FrameError;

    fn dtype(&self, column: &str) -> Result<Option<String>, FrameError> {
        Ok(self.column(column).map(|column| column.dtype().to_string()))
    }

    fn mean(&self, column: &str) -> Result<f64, FrameError> {
        let series = self.series(&Value::str(column))?;
        Ok(series.column.reduce(Reduction::Mean)?.as_f64().unwrap_or(f64::NAN))
    }
}

/// What a column was like when the model was trained.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// Its name.
    pub column: String,
    /// The name of its type.
    pub dtype: String,
    /// Its mean, and how far another may be from it, where that is watched.
    pub mean: Option<(f64, f64)>,
}

/// What is not as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum Deviation {
    /// The column is gone.
    Missing {
        /// Its name.
        column: String,
    },
    /// The column has another type.
    Retyped {
        /// Its name.
        column: String,
        /// The type that it had.
        expected: String,
        /// The type that it has.
        found: String,
    },
    /// The mean is further from what it was than it may be, or is none.
    Drifted {
        /// The column's name.
        column: String,
        /// The mean that it had.
        expected: f64,
        /// The mean that it has.
        found: f64,
    },
}

impl fmt::Display for Deviation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { column } => write!(f, "{column}: missing"),
            Self::Retyped { column, expected, found } => write!(f, "{column}: {found}, not {expected}"),
            Self::Drifted { column, expected, found } => {
                write!(f, "{column}: mean {found:?}, was {expected:?}")
            }
        }
    }
}

/// Every way in which a table is not as expected, in the order of `expected`. Further columns are fine.
///
/// A column of another type is not asked for its mean.
///
/// # Errors
/// The table's own, where a mean cannot be had.
pub fn check_frame<Table: Profile>(
    table: &Table,
    expected: &[Expected],
) -> Result<Vec<Deviation>, Table::Error> {
    let deviations = expected.iter().map(|expected| check_column(table, expected));
    deviations.filter_map(Result::transpose).collect()
}

fn check_column<Table: Profile>(
    table: &Table,
    expected: &Expected,
) -> Result<Option<Deviation>, Table::Error> {
    let column = expected.column.clone();
    let Some(found) = table.dtype(&column)? else { return Ok(Some(Deviation::Missing { column })) };
    if found != expected.dtype {
        return Ok(Some(Deviation::Retyped { column, expected: expected.dtype.clone(), found }));
    }
    let Some((mean, most)) = expected.mean else { return Ok(None) };
    let found = table.mean(&column)?;
    let is_near = (found - mean).abs() <= most;
    Ok((!is_near).then_some(Deviation::Drifted { column, expected: mean, found }))
}
