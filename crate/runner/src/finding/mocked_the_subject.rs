//! A test that calls the very function that it has replaced: what it asserts comes from its own mock.
//!
//! Silent where any call came from the code under test, and about functions of the test files themselves.

use protocol::Finding;
use python::modules::unittest_mock::Replaced;

use super::Scene;

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let is_told = |replaced: &&Replaced| {
        let is_called_by_tests_alone = replaced
            .calls
            .iter()
            .all(|place| place.as_ref().is_some_and(|place| scene.is_of_tests(&place.path)));
        is_called_by_tests_alone && !scene.is_of_tests(&replaced.file)
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
        place: calls.first().cloned().flatten().or_else(|| patched.clone()),
    }
}
