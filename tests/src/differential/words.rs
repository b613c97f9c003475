//! The parts that statements are made of: values, arguments, names, specs.

use super::random::Random;

/// Attributes: of the specs, and some that no spec has.
pub(super) const NAMES: &[&str] =
    &["load", "save", "fetch", "size", "limit", "part", "opened", "check", "other", "one"];

/// What stands for a single value.
const VALUES: &[&str] = &[
    "1",
    "2",
    "'a'",
    "'b'",
    "None",
    "[1, 2]",
    "{'a': 1}",
    "(1,)",
    "2.5",
    "True",
    "ANY",
    "sentinel.one",
    "sentinel.two",
    "DEFAULT",
    "b'x'",
    "call(1)",
    "store",
    "Store",
];

/// Keyword arguments, most of them ones that some spec takes.
const KEYWORDS: &[&str] = &["key", "default", "timeout", "x"];

/// What a `side_effect` can be.
const EFFECTS: &[&str] = &[
    "None",
    "ValueError",
    "ValueError('no')",
    "KeyError('k')",
    "[1, 2]",
    "[1, ValueError('late'), 3]",
    "[KeyError, DEFAULT]",
    "iter((1, 2))",
    "range(3)",
    "{'a': 1}",
    "'ab'",
    "effect",
    "leave",
    "fail",
    "lambda *args, **kwargs: len(args)",
    "lambda key: [key]",
    "lambda: 5",
    "Mock(return_value=8)",
    "later",
    "5",
    "StopIteration",
    "()",
];

/// What a mock can be told to be like.
const SPECS: &[&str] = &[
    "Store",
    "Store()",
    "Model",
    "Model()",
    "predict",
    "later",
    "['load', 'size']",
    "'ab'",
    "[]",
    "int",
    "list",
];

/// What a mock can pass calls on to.
const WRAPPED: &[&str] = &["store", "Store", "model", "predict", "effect", "later", "{'a': 1}", "5"];

pub(super) fn value(random: &mut Random) -> String {
    random.pick(VALUES).to_owned()
}

pub(super) fn name(random: &mut Random) -> &'static str {
    random.pick(NAMES)
}

pub(super) fn effect(random: &mut Random) -> &'static str {
    random.pick(EFFECTS)
}

pub(super) fn spec(random: &mut Random) -> &'static str {
    random.pick(SPECS)
}

pub(super) fn wrapped(random: &mut Random) -> &'static str {
    random.pick(WRAPPED)
}

/// The arguments of a call, without brackets; mostly one or two.
pub(super) fn arguments(random: &mut Random) -> String {
    let mut parts: Vec<String> = (0..random.pick(&[0, 1, 1, 1, 2, 3])).map(|_| value(random)).collect();
    for keyword in KEYWORDS {
        if random.one_in(8) {
            parts.push(format!("{keyword}={}", value(random)));
        }
    }
    parts.join(", ")
}
