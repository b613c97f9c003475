//! Random numbers. They are not those of numpy's generators.
//!
//! - source: `SplitMix64` (Steele, Lea, Flood 2014); the normal ones by Box and Muller

/// A source that its seed decides on.
#[derive(Debug)]
pub(crate) struct Source {
    state: u64,
    /// Normal numbers are made in pairs.
    spare: Option<f64>,
}

impl Source {
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed, spare: None }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// From 0 up to 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit a float")]
    pub(crate) fn uniform(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Around 0 with variance 1.
    pub(crate) fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let radius = (-2.0 * (1.0 - self.uniform()).ln()).sqrt();
        let (sine, cosine) = (std::f64::consts::TAU * self.uniform()).sin_cos();
        self.spare = Some(radius * sine);
        radius * cosine
    }

    /// From 0 up to and without `limit`.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        let wide = u128::from(self.next()) * u128::from(limit.max(1));
        u64::try_from(wide >> 64).unwrap_or_default()
    }

    /// The numbers below `count`, in any order.
    pub(crate) fn permutation(&mut self, count: usize) -> Vec<usize> {
        let mut numbers: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            let other = usize::try_from(self.below(at as u64 + 1)).unwrap_or(at);
            numbers.swap(at, other);
        }
        numbers
    }
}
