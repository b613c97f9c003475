//! `assert (condition, message)`: a tuple, which always counts as true.

use protocol::{Finding, Place};

use super::Scene;
use crate::module;

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    module::always_true_in(&scene.item.path, scene.item.line)
        .into_iter()
        .map(|assert| Finding {
            kind: "assert-on-tuple".to_owned(),
            message: "assertion is always true, perhaps remove parentheses?".to_owned(),
            next_step: "write `assert condition, message`: a tuple that is not empty counts as true"
                .to_owned(),
            place: Some(Place { path: assert.path, line: assert.line, column: None, end_column: None }),
        })
        .collect()
}
