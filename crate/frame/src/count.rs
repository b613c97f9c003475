//! Which cells there are, and how often.

use std::collections::{HashMap, HashSet};

use crate::column::Column;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::index::Index;
use crate::reduce::Missing;
use crate::series::Series;
use crate::sort::order;
use crate::value::{Key, Value};

impl Column {
    /// Each different cell with its positions, in order of first appearance.
    fn tallied(&self, missing: Missing) -> Vec<(Value, Vec<usize>)> {
        let mut places: HashMap<Key, usize> = HashMap::new();
        let mut groups: Vec<(Value, Vec<usize>)> = Vec::new();
        for (at, value) in self.iter().enumerate() {
            if missing == Missing::Left && value.is_missing() {
                continue;
            }
            let place = *places.entry(value.key()).or_insert_with(|| {
                groups.push((value, Vec::new()));
                groups.len() - 1
            });
            groups[place].1.push(at);
        }
        groups
    }

    /// Each different cell that is not missing with its positions, sorted.
    #[must_use]
    pub fn groups(&self) -> Vec<(Value, Vec<usize>)> {
        let mut groups = self.tallied(Missing::Left);
        groups.sort_by(|left, right| order(&left.0, &right.0));
        groups
    }

    /// Which cells are among these values; a missing cell is found among missing ones.
    #[must_use]
    pub fn is_in(&self, values: &[Value]) -> Vec<bool> {
        let keys: HashSet<Key> = values.iter().map(Value::key).collect();
        let missing = values.iter().any(Value::is_missing);
        self.iter().map(|value| keys.contains(&value.key()) || (missing && value.is_missing())).collect()
    }

    /// Which cells were there before.
    #[must_use]
    pub fn repeats(&self) -> Vec<bool> {
        let mut seen = HashSet::new();
        self.iter().map(|value| !seen.insert(value.key())).collect()
    }

    /// Floats rounded to so many decimals, half to even; other types as they are.
    #[must_use]
    pub fn round(&self, digits: i32) -> Self {
        if !self.dtype().is_float() {
            return self.clone();
        }
        let scale = 10f64.powi(digits);
        let rounded = self.as_floats().unwrap_or_default().into_iter().map(|number| {
            let scaled = number * scale;
            if scaled.is_finite() { scaled.round_ties_even() / scale } else { number }
        });
        Self::floats(rounded.collect())
    }

    /// The sum of all cells up to each, skipping what is missing.
    #[must_use]
    pub fn running_sum(&self) -> Self {
        if let Some(ints) = self.as_ints() {
            let sums = ints.into_iter().scan(0i64, |sum, next| {
                *sum = sum.wrapping_add(next);
                Some(*sum)
            });
            return Self::ints(sums.collect());
        }
        let sums = self.as_floats().unwrap_or_default().into_iter().scan(0.0, |sum, next| {
            if next.is_nan() {
                return Some(next);
            }
            *sum += next;
            Some(*sum)
        });
        Self::floats(sums.collect())
    }
}

impl Series {
    /// How often each cell occurs, the most frequent first; as counts, or as shares of the whole.
    #[must_use]
    #[expect(
        clippy::cast_possible_wrap,
        clippy::cast_precision_loss,
        reason = "counts of cells are far below 2^53"
    )]
    pub fn value_counts(&self, missing: Missing, share: bool) -> Self {
        let mut groups = self.column.tallied(missing);
        groups.sort_by_key(|(_, positions)| std::cmp::Reverse(positions.len()));
        let total: usize = groups.iter().map(|(_, positions)| positions.len()).sum();
        let firsts: Vec<usize> = groups.iter().map(|(_, positions)| positions[0]).collect();
        let index = Index::of(self.column.take(&firsts)).named(self.name.clone());
        let counts = groups.iter().map(|(_, positions)| positions.len());
        let (column, name) = if share {
            (Column::floats(counts.map(|count| count as f64 / total as f64).collect()), "proportion")
        } else {
            (Column::ints(counts.map(|count| count as i64).collect()), "count")
        };
        Self { name: Some(Value::str(name)), column, index }
    }
}

/// Whether labels to drop may be absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// That is an error.
    Refused,
    /// They are passed over.
    Ignored,
}

impl Index {
    /// The positions left when these labels are dropped.
    ///
    /// # Errors
    /// [`FrameError::NotInAxis`] with the labels that are not there, unless they are to be ignored.
    pub fn without(&self, labels: &[Value], absent: Absent) -> Result<Vec<usize>> {
        let own = self.map();
        let missing: Vec<Value> =
            labels.iter().filter(|label| !own.contains_key(&label.key())).cloned().collect();
        if absent == Absent::Refused && !missing.is_empty() {
            return Err(FrameError::NotInAxis(missing));
        }
        let dropped: HashSet<Key> = labels.iter().map(Value::key).collect();
        Ok(self
            .iter()
            .enumerate()
            .filter(|(_, label)| !dropped.contains(&label.key()))
            .map(|(at, _)| at)
            .collect())
    }

    /// Whether the labels are numbers.
    #[must_use]
    pub fn is_numeric(&self) -> bool {
        matches!(self.dtype(), DType::Int64 | DType::Float64)
    }
}
