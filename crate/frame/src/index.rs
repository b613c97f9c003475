//! The labels of an axis: a range of numbers until someone gives it names.
//!
//! Labels of several levels (`MultiIndex`) are one column a level; see [`Levels`].

use std::collections::HashMap;
use std::rc::Rc;

use crate::column::Column;
use crate::dtype::DType;
use crate::error::{FrameError, Result};
use crate::levels::Levels;
use crate::mask::Kept;
use crate::value::{Key, Value};

/// The labels of an axis; cheap to clone.
#[derive(Clone, Debug)]
pub struct Index {
    /// The name of the axis, if it has one.
    pub name: Option<Value>,
    /// The distance of moments that are at one distance from each other, as pandas abbreviates it.
    pub freq: Option<Rc<str>>,
    labels: Labels,
}

/// Where the labels are.
#[derive(Clone, Debug)]
pub enum Labels {
    /// `start`, `start + step`, ... below `stop`.
    Range {
        /// First label.
        start: i64,
        /// Label not reached.
        stop: i64,
        /// Distance.
        step: i64,
    },
    /// One by one.
    Column(Column),
    /// As tuples, one column a level.
    Levels(Levels),
}

impl Index {
    /// `0, 1, ...`
    #[must_use]
    #[expect(clippy::cast_possible_wrap, reason = "no frame has that many rows")]
    pub fn range(length: usize) -> Self {
        Self { name: None, freq: None, labels: Labels::Range { start: 0, stop: length as i64, step: 1 } }
    }

    /// A range with any start, stop and step.
    #[must_use]
    #[expect(clippy::similar_names, reason = "`start`, `stop` and `step` are the field's own terms")]
    pub fn range_of(start: i64, stop: i64, step: i64) -> Self {
        Self {
            name: None,
            freq: None,
            labels: Labels::Range { start, stop, step: if step == 0 { 1 } else { step } },
        }
    }

    /// Labels from a column.
    #[must_use]
    pub fn of(column: Column) -> Self {
        Self { name: None, freq: None, labels: Labels::Column(column) }
    }

    /// Labels one by one, in the type that fits them.
    #[must_use]
    pub fn infer(values: Vec<Value>) -> Self {
        if let Some(levels) = Levels::of_tuples(&values) {
            return Self::of_levels(levels);
        }
        Self::of(Column::infer(values))
    }

    /// Labels that are all text.
    #[must_use]
    pub fn texts(labels: &[&str]) -> Self {
        Self::of(Column::texts(&labels.iter().map(Some).collect::<Vec<_>>()))
    }

    /// Labels of several levels.
    #[must_use]
    pub fn of_levels(levels: Levels) -> Self {
        Self { name: None, freq: None, labels: Labels::Levels(levels) }
    }

    /// The levels, for labels of several.
    #[must_use]
    pub fn levels(&self) -> Option<&Levels> {
        match &self.labels {
            Labels::Levels(levels) => Some(levels),
            _ => None,
        }
    }

    /// The names of all levels.
    #[must_use]
    pub fn level_names(&self) -> Vec<Option<Value>> {
        match &self.labels {
            Labels::Levels(levels) => levels.names().to_vec(),
            _ => vec![self.name.clone()],
        }
    }

    /// Whether any level has a name.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.level_names().iter().any(Option::is_some)
    }

    /// The same labels under another name.
    #[must_use]
    pub fn named(mut self, name: Option<Value>) -> Self {
        self.name = name;
        self
    }

    /// Where the labels are.
    #[must_use]
    pub fn labels(&self) -> &Labels {
        &self.labels
    }

    /// How many labels there are.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a range of rows that exist")]
    pub fn len(&self) -> usize {
        match &self.labels {
            Labels::Range { start, stop, step } => {
                let span = if *step > 0 { stop - start } else { start - stop };
                if span <= 0 { 0 } else { ((span + step.abs() - 1) / step.abs()) as usize }
            }
            Labels::Column(column) => column.len(),
            Labels::Levels(levels) => levels.len(),
        }
    }

    /// Whether there are no labels.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The label at a position below [`Index::len`].
    #[must_use]
    #[expect(clippy::cast_possible_wrap, reason = "a position that exists")]
    pub fn get(&self, at: usize) -> Value {
        match &self.labels {
            Labels::Range { start, step, .. } => Value::Int(start + at as i64 * step),
            Labels::Column(column) => column.get(at),
            Labels::Levels(levels) => levels.get(at),
        }
    }

    /// All labels in order.
    pub fn iter(&self) -> impl Iterator<Item = Value> + '_ {
        (0..self.len()).map(|at| self.get(at))
    }

    /// All labels in order.
    #[must_use]
    pub fn to_vec(&self) -> Vec<Value> {
        self.iter().collect()
    }

    /// The labels as a column.
    #[must_use]
    pub fn to_column(&self) -> Column {
        match &self.labels {
            Labels::Range { .. } => Column::ints(self.iter().filter_map(|label| label.as_i64()).collect()),
            Labels::Column(column) => column.clone(),
            Labels::Levels(_) => Column::objects(self.to_vec()),
        }
    }

    /// The type of the labels.
    #[must_use]
    pub fn dtype(&self) -> DType {
        match &self.labels {
            Labels::Range { .. } => DType::Int64,
            Labels::Column(column) => column.dtype().clone(),
            Labels::Levels(_) => DType::Object,
        }
    }

    /// Whether the labels are a range.
    #[must_use]
    pub fn is_range(&self) -> bool {
        matches!(self.labels, Labels::Range { .. })
    }

    /// What kind of labels these are, in the words of `inferred_type`.
    #[must_use]
    pub fn inferred_type(&self) -> &'static str {
        match &self.labels {
            Labels::Column(column) if *column.dtype() == DType::Object => {
                if column.is_empty() {
                    "empty"
                } else if column.iter().all(|label| matches!(label, Value::Str(_))) {
                    "string"
                } else {
                    "mixed"
                }
            }
            _ => self.dtype().inferred(),
        }
    }

    /// The position of a label, the first one where it repeats.
    #[must_use]
    pub fn position(&self, label: &Value) -> Option<usize> {
        let key = label.key();
        self.iter().position(|own| own.key() == key)
    }

    /// All positions of a label.
    #[must_use]
    pub fn positions(&self, label: &Value) -> Vec<usize> {
        let key = label.key();
        self.iter().enumerate().filter(|(_, own)| own.key() == key).map(|(at, _)| at).collect()
    }

    /// The position of each of several labels, or an error that names those that are absent.
    ///
    /// # Errors
    /// [`FrameError::NotInIndex`]
    pub fn locate(&self, labels: &[Value], axis: &'static str) -> Result<Vec<usize>> {
        let map = self.map();
        let mut found = Vec::new();
        let mut missing = Vec::new();
        for label in labels {
            match map.get(&label.key()) {
                Some(positions) => found.extend(positions),
                None => missing.push(label.clone()),
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let all = found.is_empty().then(|| Self::infer(labels.to_vec()).to_string());
        Err(FrameError::NotInIndex { missing, all, axis })
    }

    /// Every label with its positions.
    #[must_use]
    pub fn map(&self) -> HashMap<Key, Vec<usize>> {
        let mut map: HashMap<Key, Vec<usize>> = HashMap::new();
        for (at, label) in self.iter().enumerate() {
            map.entry(label.key()).or_default().push(at);
        }
        map
    }

    /// Whether no label repeats.
    #[must_use]
    pub fn is_unique(&self) -> bool {
        self.is_range() || self.map().values().all(|positions| positions.len() == 1)
    }

    /// The labels at these positions, each below [`Index::len`].
    #[must_use]
    pub fn take(&self, positions: &[usize]) -> Self {
        let taken = match &self.labels {
            Labels::Range { start, step, .. } => taken_range(*start, *step, positions.iter().copied()),
            Labels::Column(column) => Self::of(column.take(positions)),
            Labels::Levels(levels) => Self::of_levels(levels.take(positions)),
        };
        taken.named(self.name.clone())
    }

    /// The labels that are kept.
    pub(crate) fn filter(&self, kept: &Kept) -> Self {
        let left = match &self.labels {
            Labels::Range { start, step, .. } => taken_range(*start, *step, kept.places()),
            Labels::Column(column) => Self::of(column.filter(kept)),
            Labels::Levels(levels) => Self::of_levels(levels.take(kept.rows())),
        };
        left.named(self.name.clone())
    }

    /// A stretch of the labels; a range stays a range.
    #[must_use]
    #[expect(clippy::cast_possible_wrap, reason = "positions that exist")]
    pub fn slice(&self, offset: usize, length: usize) -> Self {
        let cut = match &self.labels {
            Labels::Range { start, step, .. } => {
                let first = start + offset as i64 * step;
                Self::range_of(first, first + length as i64 * step, *step)
            }
            Labels::Column(column) => Self::of(column.slice(offset, length)),
            Labels::Levels(levels) => Self::of_levels(levels.slice(offset, length)),
        };
        Self { freq: self.freq.clone(), ..cut.named(self.name.clone()) }
    }

    /// Whether both have the same labels in the same order, names aside.
    #[must_use]
    pub fn equals(&self, other: &Index) -> bool {
        match (&self.labels, &other.labels) {
            _ if self.len() != other.len() => false,
            (Labels::Range { start, step, .. }, Labels::Range { start: first, step: distance, .. }) => {
                self.is_empty() || start == first && (step == distance || self.len() == 1)
            }
            (Labels::Column(left), Labels::Column(right)) if left.is(right) => true,
            _ => self.iter().zip(other.iter()).all(|(left, right)| left.key() == right.key()),
        }
    }

    /// The labels one axis after the other; ranges that continue each other stay a range.
    #[must_use]
    pub fn concat(indexes: &[&Index]) -> Self {
        let levels: Option<Vec<&Levels>> = indexes.iter().map(|index| index.levels()).collect();
        if let Some(joined) = levels.and_then(|levels| Levels::concat(&levels)) {
            return Self::of_levels(joined);
        }
        let columns: Vec<Column> = indexes.iter().map(|index| index.to_column()).collect();
        let names: Vec<_> = indexes.iter().map(|index| index.name.as_ref().map(Value::key)).collect();
        let name = if names.windows(2).all(|pair| pair[0] == pair[1]) {
            indexes.first().and_then(|index| index.name.clone())
        } else {
            None
        };
        if let Some(range) = joined_range(indexes) {
            return range.named(name);
        }
        Self::of(Column::concat(&columns.iter().collect::<Vec<_>>())).named(name)
    }
}

/// Labels of a range, which stay a range where the positions go on regularly.
#[expect(clippy::cast_possible_wrap, reason = "positions that exist")]
fn taken_range(start: i64, step: i64, positions: impl Iterator<Item = usize>) -> Index {
    let labels: Vec<i64> = positions.map(|at| start + at as i64 * step).collect();
    if labels.is_empty() {
        return Index::range(0);
    }
    regular(&labels).unwrap_or_else(|| Index::of(Column::ints(labels)))
}

/// Labels at one distance from each other as a range; none if there are no labels.
fn regular(labels: &[i64]) -> Option<Index> {
    let (first, last) = (*labels.first()?, *labels.last()?);
    let step = labels.get(1).map_or(1, |second| second - first);
    let even = step != 0 && labels.windows(2).all(|pair| pair[1] - pair[0] == step);
    even.then(|| Index::range_of(first, last + step, step))
}

fn joined_range(indexes: &[&Index]) -> Option<Index> {
    if !indexes.iter().all(|index| index.is_range()) {
        return None;
    }
    let labels: Vec<i64> = indexes
        .iter()
        .flat_map(|index| index.iter().filter_map(|label| label.as_i64()).collect::<Vec<_>>())
        .collect();
    regular(&labels)
}
