//! Longest matching blocks of two sequences, after Ratcliff and Obershelp, with the junk rules of Python's
//! `difflib.SequenceMatcher`: junk never starts a match, and very frequent elements of a long sequence do not either.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::ops::Range;

/// From this length on, frequent elements start no match.
const LONG: usize = 200;

/// One step of the way from `a` to `b`.
#[derive(Debug, PartialEq)]
pub(super) enum Change {
    /// Both have the same here.
    Equal { a: Range<usize>, b: Range<usize> },
    /// This of `a` becomes that of `b`.
    Replace { a: Range<usize>, b: Range<usize> },
    /// This of `a` is gone.
    Delete { a: Range<usize> },
    /// This of `b` is new.
    Insert { b: Range<usize> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Block {
    a: usize,
    b: usize,
    size: usize,
}

/// Compares two sequences.
pub(super) struct Matcher<'a, T> {
    a: &'a [T],
    b: &'a [T],
    junk: HashSet<&'a T>,
    positions: HashMap<&'a T, Vec<usize>>,
}

impl<'a, T: Eq + Hash> Matcher<'a, T> {
    /// Gets ready to compare; elements of `b` for which `is_junk` holds start no match.
    pub(super) fn new(a: &'a [T], b: &'a [T], is_junk: impl Fn(&T) -> bool) -> Self {
        let mut positions: HashMap<&T, Vec<usize>> = HashMap::new();
        for (index, element) in b.iter().enumerate() {
            positions.entry(element).or_default().push(index);
        }
        let junk: HashSet<&T> = positions.keys().copied().filter(|element| is_junk(element)).collect();
        positions.retain(|element, _| !junk.contains(element));
        if b.len() >= LONG {
            let frequent = b.len() / 100 + 1;
            positions.retain(|_, indices| indices.len() <= frequent);
        }
        Self { a, b, junk, positions }
    }

    /// How alike the two are, from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "sequences are far shorter than 2^52 elements")]
    pub(super) fn ratio(&self) -> f64 {
        let total = self.a.len() + self.b.len();
        if total == 0 {
            return 1.0;
        }
        let matched: usize = self.blocks().iter().map(|block| block.size).sum();
        2.0 * matched as f64 / total as f64
    }

    /// The way from `a` to `b`.
    pub(super) fn changes(&self) -> Vec<Change> {
        let (mut i, mut j) = (0, 0);
        let mut changes = Vec::new();
        let end = Block { a: self.a.len(), b: self.b.len(), size: 0 };
        for block in self.blocks().into_iter().chain([end]) {
            let (a, b) = (i..block.a, j..block.b);
            match (a.is_empty(), b.is_empty()) {
                (false, false) => changes.push(Change::Replace { a, b }),
                (false, true) => changes.push(Change::Delete { a }),
                (true, false) => changes.push(Change::Insert { b }),
                (true, true) => {}
            }
            (i, j) = (block.a + block.size, block.b + block.size);
            if block.size > 0 {
                changes.push(Change::Equal { a: block.a..i, b: block.b..j });
            }
        }
        changes
    }

    /// The matching blocks in order, neighbours joined.
    fn blocks(&self) -> Vec<Block> {
        let mut queue = vec![(0..self.a.len(), 0..self.b.len())];
        let mut found = Vec::new();
        while let Some((a, b)) = queue.pop() {
            let block = self.longest(&a, &b);
            if block.size == 0 {
                continue;
            }
            let (a_end, b_end) = (block.a + block.size, block.b + block.size);
            if a.start < block.a && b.start < block.b {
                queue.push((a.start..block.a, b.start..block.b));
            }
            if a_end < a.end && b_end < b.end {
                queue.push((a_end..a.end, b_end..b.end));
            }
            found.push(block);
        }
        found.sort_unstable();
        let mut joined: Vec<Block> = Vec::new();
        for block in found {
            match joined.last_mut() {
                Some(last) if last.a + last.size == block.a && last.b + last.size == block.b => {
                    last.size += block.size;
                }
                _ => joined.push(block),
            }
        }
        joined
    }

    /// The longest block without junk, the earliest among equals, then widened: first by frequent elements,
    /// last by junk that happens to lie beside it.
    fn longest(&self, a: &Range<usize>, b: &Range<usize>) -> Block {
        let mut best = Block { a: a.start, b: b.start, size: 0 };
        let mut lengths: HashMap<usize, usize> = HashMap::new();
        for i in a.clone() {
            let mut next = HashMap::new();
            for &j in self.positions.get(&self.a[i]).into_iter().flatten() {
                if j < b.start {
                    continue;
                }
                if j >= b.end {
                    break;
                }
                let size = j.checked_sub(1).and_then(|before| lengths.get(&before)).unwrap_or(&0) + 1;
                next.insert(j, size);
                if size > best.size {
                    best = Block { a: i + 1 - size, b: j + 1 - size, size };
                }
            }
            lengths = next;
        }
        for junk in [false, true] {
            self.widen(&mut best, a, b, junk);
        }
        best
    }

    fn widen(&self, best: &mut Block, a: &Range<usize>, b: &Range<usize>, junk: bool) {
        let same = |i: usize, j: usize| self.a[i] == self.b[j] && self.junk.contains(&self.b[j]) == junk;
        while best.a > a.start && best.b > b.start && same(best.a - 1, best.b - 1) {
            best.a -= 1;
            best.b -= 1;
            best.size += 1;
        }
        while best.a + best.size < a.end
            && best.b + best.size < b.end
            && same(best.a + best.size, best.b + best.size)
        {
            best.size += 1;
        }
    }
}
