//! A test that calls the very function that it has replaced: what it asserts comes from its own mock.
//!
//! Silent where any call came from elsewhere than from the test function itself, and about functions of the test files.

use protocol::Finding;
use python::modules::unittest_mock::{Caller, Replaced};

use super::Scene;

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let is_the_test = |caller: &Caller| {
        caller.place.path == scene.item.path && caller.function.split('.').any(|name| name == scene.item.name)
    };
    let is_told = |replaced: &&Replaced| {
        replaced.calls.iter().all(|caller| caller.as_ref().is_some_and(is_the_test))
            && !scene.is_of_tests(&replaced.file)
    };
    scene.evidence.replaced.iter().filter(is_told).map(word).collect()
}

fn word(replaced: &Replaced) -> Finding {
    let Replaced { target, file, calls, patched } = replaced;
    Finding {
        kind: "mocked-the-subject".to_owned(),
        message: format!(
            "this test replaces `{target}` and then calls it: that is the mock, and the function in {file} never ran"
        ),
        next_step: format!(
            "take the patch of `{target}` away and call the real function; patch only what that function calls"
        ),
        place: calls.iter().flatten().next().map(|caller| caller.place.clone()).or_else(|| patched.clone()),
    }
}
