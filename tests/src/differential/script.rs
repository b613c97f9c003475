//! Scripts, each from a seed.

use super::draft::Draft;
use super::{act, check, create, magic, patching};

/// One kind of statement.
type Kind = fn(&mut Draft) -> String;

/// The kinds, by how often they come up.
const KINDS: &[(usize, Kind)] = &[
    (2, create::create),
    (6, act::call),
    (4, act::set),
    (2, act::change),
    (1, act::handle),
    (6, check::assertion),
    (4, check::look),
    (1, check::say),
    (2, magic::apply),
    (2, magic::set),
    (4, patching::patching),
];

/// The statements of the script with this seed: some mocks, what is done with them, and at last what they have seen.
pub(super) fn script(seed: u64) -> Vec<String> {
    let mut draft = Draft::new(seed);
    let mut statements = vec![create::create(&mut draft)];
    let many = 4 + draft.random.below(14);
    for _ in 0..many {
        let kind = kind(&mut draft);
        statements.push(kind(&mut draft));
    }
    for mock in &draft.mocks {
        statements.push(format!("{mock}, {mock}.mock_calls, {mock}.method_calls, {mock}.call_args_list"));
    }
    statements
}

fn kind(draft: &mut Draft) -> Kind {
    let all: usize = KINDS.iter().map(|(weight, _)| weight).sum();
    let mut left = draft.random.below(all);
    for (weight, kind) in KINDS {
        match left.checked_sub(*weight) {
            Some(less) => left = less,
            None => return *kind,
        }
    }
    act::call
}
