//! The random numbers of a run: the same ones for the same seed.
//!
//! They come from `SplitMix64`, by Steele, Lea and Flood: enough for seeds and names, and not meant for secrets.

use std::cell::Cell;

/// What sets the stream of the generators' seeds apart from that of the bytes.
const FOR_GENERATORS: u64 = 0x5eed_5eed_5eed_5eed;

/// Two streams of numbers.
///
/// The second is for generators that are made without a seed, as `random` makes one when it is imported. A machine that
/// has imported it ahead then goes on as one that imports it later.
pub struct Dice {
    bytes: Cell<u64>,
    seeds: Cell<u64>,
}

impl Dice {
    /// Dice for `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let dice = Self { bytes: Cell::new(0), seeds: Cell::new(0) };
        dice.restart(seed);
        dice
    }

    /// Begins again, with `seed`.
    pub fn restart(&self, seed: u64) {
        self.bytes.set(seed);
        self.seeds.set(seed ^ FOR_GENERATORS);
    }

    /// The next `count` bytes, as `os.urandom` gives them.
    #[must_use]
    pub fn bytes(&self, count: usize) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(count + 8);
        while bytes.len() < count {
            bytes.extend_from_slice(&next(&self.bytes).to_le_bytes());
        }
        bytes.truncate(count);
        bytes
    }

    /// The seed of the next generator that has none of its own.
    #[must_use]
    pub fn seed(&self) -> u64 {
        next(&self.seeds)
    }
}

fn next(stream: &Cell<u64>) -> u64 {
    let state = stream.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
    stream.set(state);
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
