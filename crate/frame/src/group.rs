//! Rows that have the same key.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};

use arrow::array::{Array, AsArray};

use crate::column::Column;
use crate::dtype::DType;
use crate::reduce::Missing;
use crate::sort::{Direction, Ends, sorted_rows};

/// The number of a row that is in no group.
const NONE: u32 = u32::MAX;

/// Which group each row is in.
#[derive(Clone, Debug)]
pub struct Groups {
    pub(crate) codes: Vec<u32>,
    count: usize,
}

impl Groups {
    /// The rows whose keys are equal, the groups in the order in which their keys come first.
    ///
    /// - shape: a key is a cell of each column; the columns are of one length
    #[must_use]
    pub fn of(columns: &[Column], missing: Missing) -> Self {
        let Some((first, rest)) = columns.split_first() else { return Self { codes: Vec::new(), count: 0 } };
        rest.iter().fold(numbered_cells(first, missing), |groups, column| {
            let other = numbered_cells(column, missing);
            let known = |code: &u32| (*code != NONE).then(|| u64::from(*code));
            let pairs = groups.codes.iter().zip(&other.codes);
            numbered(pairs.map(|(left, right)| Some(known(left)? << 32 | known(right)?)), Missing::Left)
        })
    }

    /// How many groups there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is no group.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// How many rows each group has.
    #[must_use]
    pub fn sizes(&self) -> Vec<usize> {
        let mut sizes = vec![0; self.count];
        for code in &self.codes {
            if let Some(size) = sizes.get_mut(*code as usize) {
                *size += 1;
            }
        }
        sizes
    }

    /// The position of each group's first row; none for a group without rows.
    #[must_use]
    pub fn firsts(&self) -> Vec<Option<usize>> {
        let mut firsts = vec![None; self.count];
        for (row, code) in self.codes.iter().enumerate() {
            if let Some(first) = firsts.get_mut(*code as usize) {
                first.get_or_insert(row);
            }
        }
        firsts
    }

    /// The positions of each group's rows, in ascending order.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = self.sizes().into_iter().map(Vec::with_capacity).collect();
        for (row, code) in self.codes.iter().enumerate() {
            if let Some(rows) = groups.get_mut(*code as usize) {
                rows.push(row);
            }
        }
        groups
    }

    /// The groups by the order of their keys, which are in these columns; keys that have no order stay as they came.
    #[must_use]
    pub fn sorted(self, columns: &[Column]) -> Self {
        let firsts: Vec<usize> = self.firsts().into_iter().flatten().collect();
        let keys: Vec<Column> = columns.iter().map(|column| column.take(&firsts)).collect();
        let ways: Vec<(&Column, Direction)> = keys.iter().map(|key| (key, Direction::Ascending)).collect();
        match sorted_rows(&ways, firsts.len(), Ends::MissingLast) {
            Ok(order) => self.arranged(&order.into_iter().map(Some).collect::<Vec<_>>()),
            Err(_) => self,
        }
    }

    /// The groups of these numbers in this order, each at most once; none stands for a group without rows.
    #[must_use]
    pub fn arranged(mut self, order: &[Option<usize>]) -> Self {
        let mut places = vec![NONE; self.count];
        for (place, group) in order.iter().enumerate() {
            if let Some(group) = group {
                places[*group] = u32::try_from(place).unwrap_or(NONE);
            }
        }
        for code in &mut self.codes {
            *code = places.get(*code as usize).copied().unwrap_or(NONE);
        }
        Self { count: order.len(), ..self }
    }
}

/// The groups of one column's cells.
fn numbered_cells(column: &Column, missing: Missing) -> Groups {
    if matches!(column.dtype(), DType::Category(_))
        && let Some(codes) = column.codes()
    {
        return numbered(codes.into_iter().map(|code| (code >= 0).then_some(code)), missing);
    }
    if let Some(array) = column.array() {
        if *column.dtype() == DType::Str {
            let texts = array.as_string::<i64>();
            return numbered((0..texts.len()).map(|at| texts.is_valid(at).then(|| texts.value(at))), missing);
        }
        if let Some(ints) = column.ints_array() {
            return numbered(ints.values().iter().copied().map(Some), missing);
        }
    }
    let known = |row: usize| missing == Missing::Kept || !column.is_missing(row);
    numbered((0..column.len()).map(|row| known(row).then(|| column.get(row).key())), missing)
}

/// Rows by their keys; those without one are a group of their own, or in no group.
fn numbered<K: Hash + Eq>(keys: impl Iterator<Item = Option<K>>, missing: Missing) -> Groups {
    let mut numbers: HashMap<K, u32, BuildHasherDefault<Mixer>> = HashMap::default();
    let mut without = NONE;
    let mut count = 0;
    let codes = keys.map(|key| match key {
        None if missing == Missing::Left || without != NONE => without,
        None => {
            without = count;
            count += 1;
            without
        }
        Some(key) => *numbers.entry(key).or_insert_with(|| {
            count += 1;
            count - 1
        }),
    });
    let codes = codes.collect();
    Groups { codes, count: count as usize }
}

/// A hash that is quick for short keys, which nobody outside chooses in order to make it slow.
///
/// - source: FNV-1a over words of eight bytes, mixed at the end as `SplitMix64` mixes
#[derive(Default)]
struct Mixer(u64);

impl Mixer {
    fn add(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.add(u64::from_le_bytes(*word));
        }
        // So few bytes are sooner put together than copied.
        self.add(rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)));
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn write_u32(&mut self, word: u32) {
        self.add(u64::from(word));
    }

    fn write_u64(&mut self, word: u64) {
        self.add(word);
    }

    fn write_i64(&mut self, word: i64) {
        self.add(word.cast_unsigned());
    }

    fn finish(&self) -> u64 {
        let bits = (self.0 ^ (self.0 >> 32)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits ^ (bits >> 29)
    }
}

#[cfg(test)]
mod tests {
    use super::Groups;
    use crate::column::Column;
    use crate::reduce::Missing;

    #[test]
    fn keys_come_in_the_order_of_their_first_rows() {
        let texts = Column::texts(&[Some("b"), Some("a"), None, Some("b")]);
        let rows = |columns: &[Column], missing| Groups::of(columns, missing).rows();
        assert_eq!(rows(std::slice::from_ref(&texts), Missing::Left), [vec![0, 3], vec![1]]);
        assert_eq!(rows(std::slice::from_ref(&texts), Missing::Kept), [vec![0, 3], vec![1], vec![2]]);
        let ints = Column::ints(vec![1, 1, 1, 2]);
        assert_eq!(rows(&[texts.clone(), ints.clone()], Missing::Left), [vec![0], vec![1], vec![3]]);
        assert_eq!(rows(&[ints, texts], Missing::Kept), [vec![0], vec![1], vec![2], vec![3]]);
    }

    #[test]
    fn groups_are_put_in_order_with_room_for_those_without_rows() {
        let texts = Column::texts(&[Some("b"), Some("a"), None, Some("b")]);
        let columns = [texts];
        let sorted = Groups::of(&columns, Missing::Left).sorted(&columns);
        assert_eq!((sorted.sizes(), sorted.firsts()), (vec![1, 2], vec![Some(1), Some(0)]));
        let arranged = sorted.arranged(&[Some(1), None]);
        assert_eq!(arranged.rows(), [vec![0, 3], vec![]]);
        assert_eq!(arranged.firsts(), [Some(0), None]);
    }
}
