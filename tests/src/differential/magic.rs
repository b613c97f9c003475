//! Statements that use and set magic methods.

use super::draft::Draft;
use super::words;

const USES: &[&str] = &[
    "len({})",
    "{}[1]",
    "{}['k']",
    "{}['k'] = 2",
    "del {}[1]",
    "1 in {}",
    "list({})",
    "int({})",
    "float({})",
    "bool({})",
    "str({})",
    "{} + 1",
    "1 + {}",
    "{} - 1",
    "{} < 2",
    "{} >= 2",
    "{} == 1",
    "{} != 1",
    "hash({}) == 1",
    "next({})",
    "-{}",
    "abs({})",
    "round({})",
    "divmod({}, 2)",
    "{} @ 2",
    "{} // 2",
    "2 ** {}",
    "{} % 2",
    "~{}",
    "complex({})",
    "reversed({})",
    "[*{}]",
    "iter({})",
    "[0, 1][{}]",
    "'%s' % {}",
    "format({})",
    "with {} as entered: m0.one(entered)",
    "for item in {}: m0.one(item)",
    "{}.__enter__()",
    "with {}: raise ValueError('inside')",
    "{} & 1",
    "{} << 1",
    "{} is None",
    "sorted([{}])",
    "{}.__len__()",
    "{}.__getitem__(3)",
    "{}.__str__()",
    "{}.__int__.call_count",
];

const METHODS: &[&str] = &[
    "__len__",
    "__getitem__",
    "__contains__",
    "__iter__",
    "__str__",
    "__int__",
    "__bool__",
    "__enter__",
    "__exit__",
    "__add__",
    "__lt__",
    "__eq__",
    "__hash__",
    "__call__",
    "__next__",
    "__setitem__",
    "__delitem__",
    "__float__",
    "__repr__",
    "__aenter__",
    "__radd__",
    "__iadd__",
    "__reduce__",
    "__get__",
    "__fspath__",
    "__missing__",
];

/// What Python does by a magic method.
pub(super) fn apply(draft: &mut Draft) -> String {
    let path = draft.path();
    draft.random.pick(USES).replace("{}", &path)
}

/// A magic method is told what to do.
pub(super) fn set(draft: &mut Draft) -> String {
    let path = draft.path();
    let random = &mut draft.random;
    let method = random.pick(METHODS);
    match random.below(9) {
        0..3 => format!("{path}.{method}.return_value = {}", words::value(random)),
        3 => format!("{path}.{method}.side_effect = {}", words::effect(random)),
        4 => format!("{path}.{method} = Mock(return_value={})", words::value(random)),
        5 => format!("{path}.{method} = lambda self, *args: {}", words::value(random)),
        6 => format!("del {path}.{method}"),
        7 => format!("{path}.{method}.assert_called_once_with({})", words::arguments(random)),
        _ => format!("{path}.{method}.mock_calls"),
    }
}
