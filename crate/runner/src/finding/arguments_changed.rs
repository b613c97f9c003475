//! An argument that has changed since the call: the mock keeps the list itself, so the assertion sees what it is now.
//!
//! Only where an assertion failed that may have looked at it: one of that mock's calls, or a plain one about calls.

use protocol::Finding;
use python::modules::unittest_mock::{Change, Changed, Slot};

use super::{Scene, at};

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let unmatched = scene.evidence.unmatched.as_ref();
    let is_told = |changed: &&Changed| match unmatched {
        Some(unmatched) => unmatched.mock == changed.mock,
        None => scene.message.contains("call("),
    };
    if !scene.has_failed() {
        return Vec::new();
    }
    scene.evidence.changed.iter().find(is_told).map(word).into_iter().collect()
}

fn word(changed: &Changed) -> Finding {
    let Changed { mock, change, place, .. } = changed;
    let (then, now, what) = (&change.then, &change.now, &change.what);
    let whose = match &change.slot {
        Slot::Position(at) => format!("argument {}", at + 1),
        Slot::Name(name) => format!("`{name}=`"),
    };
    let called = place.as_ref().map_or_else(String::new, |place| format!(" at {}", at(place)));
    Finding {
        kind: "arguments-changed".to_owned(),
        message: format!(
            "`{mock}` was called{called} with `{then}` as {whose}, and that {what} has changed since: now it is `{now}`. \
             A mock keeps the {what} itself, not a copy"
        ),
        next_step: format!(
            "keep copies in the test: `seen = []`, `{mock}.side_effect = {}`, and assert on `seen`",
            keeper(changed)
        ),
        place: place.clone(),
    }
}

/// A function that keeps a copy of what the call was given.
fn keeper(changed: &Changed) -> String {
    let Change { slot, what, .. } = &changed.change;
    match slot {
        _ if changed.arguments > 1 => {
            "lambda *args, **kwargs: seen.append(copy.deepcopy((args, kwargs)))".to_owned()
        }
        Slot::Position(_) => format!("lambda given: seen.append({what}(given))"),
        Slot::Name(name) => format!("lambda {name}: seen.append({what}({name}))"),
    }
}
