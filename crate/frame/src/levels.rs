//! Labels of several levels: each label is a tuple, and each level a column with a name of its own.

use crate::column::Column;
use crate::value::{Key, Value};

/// Labels of several levels; cheap to clone.
#[derive(Clone, Debug)]
pub struct Levels {
    columns: Vec<Column>,
    names: Vec<Option<Value>>,
}

impl Levels {
    /// Labels from one column a level; names that are not given are absent.
    #[must_use]
    pub fn new(columns: Vec<Column>, mut names: Vec<Option<Value>>) -> Self {
        names.resize(columns.len(), None);
        Self { columns, names }
    }

    /// Labels that are all tuples of one length, as levels.
    #[must_use]
    pub fn of_tuples(labels: &[Value]) -> Option<Self> {
        let tuples: Option<Vec<&[Value]>> = labels
            .iter()
            .map(|label| match label {
                Value::Tuple(parts) => Some(parts.as_ref()),
                _ => None,
            })
            .collect();
        let tuples = tuples?;
        let width = tuples.first()?.len();
        if width == 0 || tuples.iter().any(|tuple| tuple.len() != width) {
            return None;
        }
        let level = |at: usize| Column::infer(tuples.iter().map(|tuple| tuple[at].clone()).collect());
        Some(Self::new((0..width).map(level).collect(), Vec::new()))
    }

    /// How many labels there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns.first().map_or(0, Column::len)
    }

    /// Whether there are no labels.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The columns of the levels.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The names of the levels.
    #[must_use]
    pub fn names(&self) -> &[Option<Value>] {
        &self.names
    }

    /// The label at a position.
    #[must_use]
    pub fn get(&self, at: usize) -> Value {
        Value::Tuple(self.columns.iter().map(|column| column.get(at)).collect())
    }

    /// The labels at these positions.
    #[must_use]
    pub fn take(&self, positions: &[usize]) -> Self {
        self.each(|column| column.take(positions))
    }

    /// A stretch of the labels.
    #[must_use]
    pub fn slice(&self, offset: usize, length: usize) -> Self {
        self.each(|column| column.slice(offset, length))
    }

    fn each(&self, change: impl Fn(&Column) -> Column) -> Self {
        Self { columns: self.columns.iter().map(change).collect(), names: self.names.clone() }
    }

    /// The positions of the labels that begin with these parts.
    #[must_use]
    pub fn beginning_with(&self, parts: &[Value]) -> Vec<usize> {
        let keys: Vec<Key> = parts.iter().map(Value::key).collect();
        (0..self.len())
            .filter(|at| keys.iter().zip(&self.columns).all(|(key, column)| column.get(*at).key() == *key))
            .collect()
    }

    /// Labels one after the other, where all have as many levels.
    #[must_use]
    pub fn concat(all: &[&Levels]) -> Option<Self> {
        let first = all.first()?;
        if all.iter().any(|levels| levels.columns.len() != first.columns.len()) {
            return None;
        }
        let level =
            |at: usize| Column::concat(&all.iter().map(|levels| &levels.columns[at]).collect::<Vec<_>>());
        let name = |at: usize| {
            let same = all.iter().all(|levels| {
                levels.names[at].as_ref().map(Value::key) == first.names[at].as_ref().map(Value::key)
            });
            if same { first.names[at].clone() } else { None }
        };
        let width = first.columns.len();
        Some(Self { columns: (0..width).map(level).collect(), names: (0..width).map(name).collect() })
    }
}
