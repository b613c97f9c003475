//! Code under test that was led by a value which nobody has set: a mock that another mock made up.
//!
//! A number that is compared is told in any case: a `MagicMock` counts as 1, which passes as an accuracy. The others are
//! told only of a test that failed, as a mock that counts as true or has no items is what many a test wants. Silent
//! about what the test itself does with its mocks.

use protocol::Finding;
use python::modules::unittest_mock::{Decided, Usage};

use super::Scene;
use super::decision::decides;

/// How many are told of one test: one wrong value leads to the next.
const TOLD: usize = 3;

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let is_told = |decided: &&Decided| {
        !scene.is_of_tests(&decided.place.path)
            && (scene.has_failed() || decided.usage == Usage::Number && is_compared(scene, decided))
    };
    scene.evidence.decided.iter().filter(is_told).take(TOLD).map(word).collect()
}

/// Whether the code goes one way or the other by the number.
fn is_compared(scene: &Scene<'_>, decided: &Decided) -> bool {
    let source = scene.sources.get(&decided.place.path);
    source.is_some_and(|source| decides(source.text(), decided.place.line))
}

fn word(decided: &Decided) -> Finding {
    let Decided { value, usage, place } = decided;
    let (used, counts) = match usage {
        Usage::Number => ("as a number", "as a number it is 1"),
        Usage::Condition => ("as a condition", "as a condition it is true"),
        Usage::Items => ("for its items", "it has no items"),
        Usage::Length => ("for its length", "its length is 0"),
        Usage::Container => ("for what it contains", "it contains nothing"),
        Usage::Equality => ("in a comparison", "it equals nothing but itself"),
        Usage::Order => ("in a comparison", "it is neither more nor less than anything"),
    };
    Finding {
        kind: "unconfigured-value-decided".to_owned(),
        message: format!(
            "the code under test uses `{value}` {used}, and the test has not said what that is: it is a mock, and {counts}"
        ),
        next_step: format!("say in the test what it is: `{}`", setting(value)),
        place: Some(place.clone()),
    }
}

/// The assignment that makes a value of what is shown as `value`.
///
/// - shape: `client.get().__getitem__()` is an item of `client.get.return_value`, which is to be a dict
fn setting(value: &str) -> String {
    let (holder, content) =
        value.find(".__getitem__()").map_or((value, "..."), |end| (&value[..end], "{...}"));
    format!("{} = {content}", holder.replace("()", ".return_value"))
}
