//! The point-in-time join: what was known of an entity at a moment, so that no training row looks into its future.

use std::collections::BTreeMap;

/// Who is asked about, and when.
///
/// - units: `at_us` in microseconds since 1970
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// A number for the entity, the same as in the facts.
    pub entity: usize,
    /// The moment.
    pub at_us: i64,
}

/// What became known of whom, and when.
///
/// - units: microseconds since 1970
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// A number for the entity.
    pub entity: usize,
    /// When it was true.
    pub at_us: i64,
    /// When it was noted; of two facts of one moment the later note counts.
    pub noted_us: i64,
}

/// What was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The fact of this index.
    Fact(usize),
    /// There is no fact of this entity at all.
    Unknown,
    /// There are facts of it, and all of them are from later, or are too old.
    OutOfReach,
}

/// What was known at each moment: the latest fact that is not later than it and at most `reach_us` older.
///
/// - units: `reach_us` in microseconds; None for any age
#[must_use]
pub fn as_of(moments: &[Moment], facts: &[Fact], reach_us: Option<i64>) -> Vec<Match> {
    let mut known: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, fact) in facts.iter().enumerate() {
        known.entry(fact.entity).or_default().push(index);
    }
    for indices in known.values_mut() {
        indices.sort_by_key(|index| (facts[*index].at_us, facts[*index].noted_us));
    }
    let find = |moment: &Moment| {
        let Some(indices) = known.get(&moment.entity) else { return Match::Unknown };
        let after = indices.partition_point(|index| facts[*index].at_us <= moment.at_us);
        let latest = after.checked_sub(1).map(|place| indices[place]);
        let is_near = |index: &usize| {
            reach_us.is_none_or(|reach| moment.at_us.saturating_sub(facts[*index].at_us) <= reach)
        };
        latest.filter(is_near).map_or(Match::OutOfReach, Match::Fact)
    };
    moments.iter().map(find).collect()
}
