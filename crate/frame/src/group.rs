//! Rows that have the same key.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};

use arrow::array::{Array, AsArray};

use crate::column::Column;
use crate::dtype::DType;
use crate::reduce::Missing;

/// The rows of each key, the keys in the order in which they come first.
///
/// - shape: positions in ascending order; the columns are of one length
#[must_use]
pub fn grouped_rows(columns: &[Column], missing: Missing) -> Vec<Vec<usize>> {
    let Some((first, rest)) = columns.split_first() else { return Vec::new() };
    let mut codes = codes(first, missing);
    for column in rest {
        codes = combined(codes, self::codes(column, missing));
    }
    let count = codes.iter().flatten().max().map_or(0, |most| *most as usize + 1);
    let mut sizes = vec![0; count];
    codes.iter().flatten().for_each(|code| sizes[*code as usize] += 1);
    let mut groups: Vec<Vec<usize>> = sizes.into_iter().map(Vec::with_capacity).collect();
    for (row, code) in codes.into_iter().enumerate() {
        if let Some(code) = code {
            groups[code as usize].push(row);
        }
    }
    groups
}

/// Which key each row has, counted in the order in which they come first; none for a missing one that is left out.
fn codes(column: &Column, missing: Missing) -> Vec<Option<u32>> {
    if let Some(array) = column.array().filter(|array| array.null_count() == 0) {
        if (column.dtype().is_integer() || *column.dtype() == DType::Bool)
            && let Some(ints) = column.as_ints()
        {
            return numbered(ints.into_iter().map(Some));
        }
        if *column.dtype() == DType::Str {
            let texts = array.as_string::<i64>();
            return numbered((0..texts.len()).map(|at| Some(texts.value(at))));
        }
    }
    let known = |row: usize| missing == Missing::Kept || !column.is_missing(row);
    numbered((0..column.len()).map(|row| known(row).then(|| column.get(row).key())))
}

fn numbered<K: Hash + Eq>(keys: impl Iterator<Item = Option<K>>) -> Vec<Option<u32>> {
    let mut numbers: HashMap<K, u32, BuildHasherDefault<Mixer>> = HashMap::default();
    keys.map(|key| {
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        key.map(|key| *numbers.entry(key).or_insert(next))
    })
    .collect()
}

fn combined(left: Vec<Option<u32>>, right: Vec<Option<u32>>) -> Vec<Option<u32>> {
    numbered(left.into_iter().zip(right).map(|(left, right)| Some((left?, right?))))
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
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.add(u64::from_le_bytes(word));
        }
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
    use super::grouped_rows;
    use crate::column::Column;
    use crate::reduce::Missing;

    #[test]
    fn keys_come_in_the_order_of_their_first_rows() {
        let texts = Column::texts(&[Some("b"), Some("a"), None, Some("b")]);
        assert_eq!(grouped_rows(std::slice::from_ref(&texts), Missing::Left), [vec![0, 3], vec![1]]);
        assert_eq!(grouped_rows(std::slice::from_ref(&texts), Missing::Kept), [vec![0, 3], vec![1], vec![2]]);
        let ints = Column::ints(vec![1, 1, 1, 2]);
        assert_eq!(grouped_rows(&[texts, ints], Missing::Left), [vec![0], vec![1], vec![3]]);
    }
}
