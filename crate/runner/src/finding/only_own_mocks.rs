//! A test that passes, calls its own mocks and runs nothing of the code that it is there for: all that it can assert are the
//! answers that it gave itself.
//!
//! Known only where lines are counted, as they are in the page. Silent where the code has no functions in Python, where
//! anything but the test called a mock, and where the test replaced the function that it calls, which is told by itself.

use protocol::{Finding, Outcome, Place};

use super::{Scene, mocked_the_subject};

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let is_code = |path: &&String| !scene.is_of_tests(path);
    let idle: Vec<&String> = scene.with_functions.iter().filter(is_code).collect();
    if idle.is_empty() || scene.covered.iter().any(|file| is_code(&&file.path)) {
        return Vec::new();
    }
    let mut calls = scene.mocks.iter().flat_map(|log| &log.calls).peekable();
    let has_called = calls.peek().is_some();
    let is_of_test = |place: &Place| scene.is_of_tests(&place.path);
    let are_its_own = calls.all(|call| call.place.as_ref().is_some_and(is_of_test));
    let is_told = !mocked_the_subject::find(scene).is_empty();
    if scene.outcome != Outcome::Passed || !has_called || !are_its_own || is_told {
        return Vec::new();
    }
    let files = idle.iter().map(|path| format!("`{path}`")).collect::<Vec<_>>().join(" and ");
    vec![Finding {
        kind: "only-own-mocks".to_owned(),
        message: format!(
            "nothing of {files} ran in this test: what it asserts is what it told its own mocks"
        ),
        next_step: "call the function that the test is about, and let that call the mock".to_owned(),
        place: Some(scene.place()),
    }]
}
