//! Finds the constant data that only the rest of the engine needs, so that it can travel with the rest.
//!
//! An address gets into memory only by a function that refers to it, or out of other data. So data that no function which
//! has run refers to, and to which no such data points, can only be reached by functions of the rest, which bring it
//! along. Tables for encodings and the names of characters are most of it.

use std::collections::HashSet;
use std::ops::Range;

use super::links::Links;

/// Smaller pieces are not worth a range of their own.
const SMALLEST: usize = 256;

/// The ranges of memory that nothing but the rest of the engine needs, in their order.
///
/// - `idle`: the names of the functions that did not run while the engine was opened and practised with; one that has
///   another name by now, as exports have, is not among them
pub(crate) fn ranges(links: &Links, idle: &HashSet<&str>) -> Vec<Range<usize>> {
    let wanted = links.wanted.iter().filter(|(name, _)| !idle.contains(name.as_str()));
    let mut chunks = chunks(links);
    let mut waiting: Vec<usize> = wanted.flat_map(|(_, numbers)| numbers.iter().copied()).collect();
    // What lies outside of constant data may point anywhere, as may what is too small to move.
    let small = |at: usize| chunk_of(&chunks, at).is_none_or(|chunk| chunks[chunk].range.len() < SMALLEST);
    waiting.extend(links.pointers.iter().filter(|(at, _)| small(*at)).map(|(_, target)| *target));
    while let Some(number) = waiting.pop() {
        let Some(chunk) = chunk_of(&chunks, links.data[number].start) else { continue };
        if std::mem::replace(&mut chunks[chunk].stays, true) {
            continue;
        }
        let range = &chunks[chunk].range;
        let first = links.pointers.partition_point(|(at, _)| *at < range.start);
        let inside = links.pointers[first..].iter().take_while(|(at, _)| *at < range.end);
        waiting.extend(inside.map(|(_, target)| *target));
    }
    let cold = |chunk: &Chunk| !chunk.stays && chunk.range.len() >= SMALLEST;
    chunks.into_iter().filter(cold).map(|chunk| chunk.range).collect()
}

/// Data that overlaps, as one.
struct Chunk {
    range: Range<usize>,
    stays: bool,
}

/// Disjoint chunks in the order of their addresses.
fn chunks(links: &Links) -> Vec<Chunk> {
    let mut ranges: Vec<Range<usize>> =
        links.data.iter().filter(|range| !range.is_empty()).cloned().collect();
    ranges.sort_by_key(|range| range.start);
    let mut chunks: Vec<Chunk> = Vec::new();
    for range in ranges {
        match chunks.last_mut().filter(|last| range.start < last.range.end) {
            Some(last) => last.range.end = last.range.end.max(range.end),
            None => chunks.push(Chunk { range, stays: false }),
        }
    }
    chunks
}

fn chunk_of(chunks: &[Chunk], at: usize) -> Option<usize> {
    let behind = chunks.partition_point(|chunk| chunk.range.start <= at);
    behind.checked_sub(1).filter(|chunk| chunks[*chunk].range.contains(&at))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four pieces of 256 bytes and a small one, the last two of the former overlapping; `first` wants the first piece and
    /// `late` the second and third.
    fn check(pointers: &[(usize, usize)], expect: &[(usize, usize)]) {
        let links = Links {
            data: vec![1024..1280, 1280..1536, 2048..2304, 2200..2456, 3000..3008],
            wanted: [("first".to_owned(), [0].into()), ("late".to_owned(), [1, 2].into())].into(),
            pointers: pointers.to_vec(),
        };
        let cold = ranges(&links, &HashSet::from(["late"]));
        assert_eq!(cold.iter().map(|range| (range.start, range.end)).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn what_functions_that_never_ran_alone_refer_to_is_cold() {
        check(&[], &[(1280, 1536), (2048, 2456)]);
    }

    #[test]
    fn what_data_that_stays_points_to_stays() {
        check(&[(1100, 1)], &[(2048, 2456)]);
        check(&[(1100, 3)], &[(1280, 1536)]);
        check(&[(1100, 1), (1300, 2)], &[]);
    }

    #[test]
    fn what_anything_small_or_changeable_points_to_stays() {
        check(&[(3004, 1)], &[(2048, 2456)]);
        check(&[(5000, 1)], &[(2048, 2456)]);
    }

    #[test]
    fn what_cold_data_points_to_may_be_cold_too() {
        check(&[(2100, 1)], &[(1280, 1536), (2048, 2456)]);
    }
}
