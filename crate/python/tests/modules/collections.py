"""Counter, deque, defaultdict, OrderedDict, namedtuple, ChainMap."""

from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

assert Counter("banana").most_common(2) == [("a", 3), ("n", 2)]
last = deque(maxlen=2)
last.extend([1, 2, 3])
assert list(last) == [2, 3] and repr(last) == "deque([2, 3], maxlen=2)"
groups = defaultdict(list)
groups["a"].append(1)
assert dict(groups) == {"a": [1]}
order = OrderedDict(a=1, b=2)
order.move_to_end("a")
assert list(order) == ["b", "a"]
Row = namedtuple("Row", "name size", defaults=[0])
assert repr(Row("x")) == "Row(name='x', size=0)" and Row("x")._replace(size=2).size == 2
assert ChainMap({"a": 1}, {"a": 2, "b": 3})["b"] == 3
