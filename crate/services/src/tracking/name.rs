//! Names for runs that are given none, such as `calm-heron-412`.

const MOODS: [&str; 16] = [
    "able", "bold", "calm", "dapper", "eager", "fair", "glad", "honest", "idle", "jolly", "keen", "lively",
    "merry", "nimble", "polite", "quiet",
];
const ANIMALS: [&str; 16] = [
    "ant", "bear", "crane", "deer", "elk", "finch", "goat", "heron", "ibis", "jay", "koala", "lynx", "mole",
    "newt", "owl", "puma",
];

/// The name that goes with an id.
pub(super) fn of(id: &str) -> String {
    let digits = |from: usize, count: usize| {
        id.get(from..from + count).and_then(|text| usize::from_str_radix(text, 16).ok()).unwrap_or(0)
    };
    format!("{}-{}-{}", MOODS[digits(0, 1)], ANIMALS[digits(1, 1)], digits(2, 4) % 1000)
}
