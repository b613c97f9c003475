//! Stacked `@patch` decorators whose mocks arrive under each other's names.
//!
//! Told only where every name that is wrong is the name of another mock that is there: `mock_get` for what stands for
//! `post`, and `mock_post` for what stands for `get`. Silent about names that say nothing of what was patched.

use protocol::Finding;

use super::Scene;

/// What a name has around it if it says that the thing is a mock.
const PREFIXES: [&str; 7] = ["mock_", "mocked_", "fake_", "patched_", "stub_", "patch_", "m_"];
const SUFFIXES: [&str; 6] = ["_mock", "_fake", "_patched", "_stub", "_patch", "_double"];

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let Some(targets) = scene.injected.iter().cloned().collect::<Option<Vec<String>>>() else {
        return Vec::new();
    };
    let own = usize::from(scene.parameters.first().is_some_and(|it| it == "self"));
    let names = scene.parameters.get(own..own + targets.len()).unwrap_or_default();
    let Some(order) = order(names, &targets) else { return Vec::new() };
    let is_wrong = |at: &usize| order[*at] != *at;
    let wrong: Vec<String> = (0..names.len())
        .filter(is_wrong)
        .map(|at| format!("`{}` is the mock of `{}`", names[at], targets[at]))
        .collect();
    let mut right: Vec<&str> = scene.parameters.iter().map(String::as_str).collect();
    for (at, target) in order.iter().enumerate() {
        right[own + target] = &names[at];
    }
    vec![Finding {
        kind: "decorators-swapped".to_owned(),
        message: format!(
            "`@patch` decorators give their mocks from the bottom up, so {}",
            wrong.join(", and ")
        ),
        next_step: format!("write `def {}({})`", scene.item.name, right.join(", ")),
        place: Some(scene.place()),
    }]
}

/// For each name, which target it speaks of, if some names have changed places and nothing else is odd.
fn order(names: &[String], targets: &[String]) -> Option<Vec<usize>> {
    let spoken: Vec<Option<usize>> = names.iter().map(|name| only_match(name, targets)).collect();
    let is_wrong = |at: usize| spoken[at].is_some_and(|target| target != at);
    let wrong: Vec<usize> = (0..names.len()).filter(|at| is_wrong(*at)).collect();
    let mut meant: Vec<usize> = wrong.iter().filter_map(|at| spoken[*at]).collect();
    meant.sort_unstable();
    if wrong.is_empty() || meant != wrong {
        return None;
    }
    Some(spoken.iter().enumerate().map(|(at, target)| target.unwrap_or(at)).collect())
}

/// The only target that the name speaks of.
fn only_match(name: &str, targets: &[String]) -> Option<usize> {
    let name = bare(name);
    let mut matches = (0..targets.len()).filter(|at| spellings(&targets[*at]).contains(&name));
    matches.next().filter(|_| matches.next().is_none())
}

/// The name without what says that the thing is a mock.
fn bare(name: &str) -> String {
    let name = name.to_lowercase();
    let name = PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(&name);
    SUFFIXES.iter().find_map(|suffix| name.strip_suffix(suffix)).unwrap_or(name).to_owned()
}

/// How a name may spell a target: `requests.Session.get` is `get` or `session_get`.
fn spellings(target: &str) -> Vec<String> {
    let mut parts = target.rsplit('.');
    let attribute = parts.next().unwrap_or_default();
    let owner = parts.next().unwrap_or_default();
    let mut spellings = Vec::new();
    for spelling in [attribute.to_lowercase(), in_words(attribute)] {
        spellings.push(format!("{}_{spelling}", in_words(owner)));
        spellings.push(spelling);
    }
    spellings
}

/// `MlflowClient` as `mlflow_client`.
fn in_words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.trim_start_matches('_').chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push('_');
        }
        words.extend(letter.to_lowercase());
    }
    words
}
