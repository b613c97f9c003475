//! Statements that make mocks.

use super::draft::Draft;
use super::words;

const CLASSES: &[&str] = &[
    "Mock",
    "Mock",
    "Mock",
    "MagicMock",
    "MagicMock",
    "MagicMock",
    "AsyncMock",
    "NonCallableMock",
    "NonCallableMagicMock",
    "PropertyMock",
];

/// `m0 = Mock(...)` and its like.
pub(super) fn create(draft: &mut Draft) -> String {
    let made = match draft.random.below(10) {
        0 | 1 => autospec(draft),
        2 => file(draft),
        _ => {
            let class = draft.random.pick(CLASSES);
            format!("{class}({})", settings(draft).join(", "))
        }
    };
    format!("{} = {made}", draft.new_mock())
}

/// Keyword arguments of a constructor.
pub(super) fn settings(draft: &mut Draft) -> Vec<String> {
    let mut words = Vec::new();
    let random = &mut draft.random;
    if random.one_in(3) {
        words.push(format!("name={}", random.pick(&["'n'", "'shop'", "'a.b'", "''", "None"])));
    }
    if random.one_in(4) {
        let keyword = random.pick(&["spec", "spec_set"]);
        words.push(format!("{keyword}={}", words::spec(random)));
    }
    if random.one_in(4) {
        words.push(format!("return_value={}", words::value(random)));
    }
    if random.one_in(6) {
        words.push(format!("side_effect={}", words::effect(random)));
    }
    if random.one_in(8) {
        words.push(format!("wraps={}", words::wrapped(random)));
    }
    if random.one_in(12) {
        words.push("unsafe=True".to_owned());
    }
    if random.one_in(10) {
        words.push(format!("{}={}", words::name(random), words::value(random)));
    }
    if random.one_in(10) {
        let (name, last) =
            (words::name(random), random.pick(&["return_value", "side_effect", "one", "one.two"]));
        words.push(format!("**{{'{name}.{last}': {}}}", words::value(random)));
    }
    words
}

fn autospec(draft: &mut Draft) -> String {
    let mut words = vec![words::spec(&mut draft.random).to_owned()];
    let random = &mut draft.random;
    if random.one_in(3) {
        words.push("instance=True".to_owned());
    }
    if random.one_in(4) {
        words.push("spec_set=True".to_owned());
    }
    if random.one_in(4) {
        words.push(format!("return_value={}", words::value(random)));
    }
    if random.one_in(6) {
        words.push(format!("side_effect={}", words::effect(random)));
    }
    format!("create_autospec({})", words.join(", "))
}

fn file(draft: &mut Draft) -> String {
    let data =
        draft.random.pick(&["", "read_data='one\\ntwo\\nthree'", "read_data=b'one\\ntwo'", "read_data='x'"]);
    format!("mock_open({data})")
}
