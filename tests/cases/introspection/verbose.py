# verbosity: 1
import collections
import dataclasses
import types


def test_lists():
    assert [1, 2, 3] == [1, 9, 3]


def test_longer_lists():
    assert [1, 2, 3, 4] == [1, 2]


def test_nested_lists():
    assert [[1, 2], [3, [4, 5]]] == [[1, 2], [3, [4, 6]]]


def test_many_elements():
    assert list(range(30)) == list(range(29)) + [99]


def test_tuples():
    assert (1, "two") == (1, "three")


def test_dicts():
    assert {"a": 1, "b": 2} == {"a": 1, "b": 3}


def test_nested_dicts():
    assert {"user": {"name": "Ada", "langs": ["py"]}} == {"user": {"name": "Ada", "langs": ["rs"]}}


def test_dicts_with_other_keys():
    assert {"a": 1, "left": 0} == {"a": 1, "right": 0}


def test_sets():
    assert {1, 2, 3} == {2, 3, 4}


def test_frozen_sets():
    assert frozenset([1]) == frozenset([2])


def test_sets_in_order():
    assert {3, 1} <= {1}


def test_texts():
    assert "a" * 60 + "x" == "a" * 60 + "y"


def test_lines():
    assert "one\ntwo\nthree\n" == "one\ntwo!\nthree\n"


def test_bytes():
    assert b"abcdef" == b"abcxef"


def test_text_in_lists():
    assert ["word " * 20] == ["word " * 19 + "Word "]


def test_not_in():
    assert "bar" not in "foo bar baz" * 8


def test_a_long_call():
    def f(text):
        return len(text)

    assert f("x" * 300) == 1


@dataclasses.dataclass
class Point:
    x: int
    y: int
    label: str = "here"


def test_dataclasses():
    assert Point(1, 2) == Point(1, 3)


def test_dataclasses_in_a_list():
    assert [Point(1, 2)] == [Point(1, 3)]


Pair = collections.namedtuple("Pair", "left right")


def test_named_tuples():
    assert Pair(1, 2) == Pair(1, 3)


def test_ordered_dicts():
    assert collections.OrderedDict(a=1) == collections.OrderedDict(a=2)


def test_counters():
    assert collections.Counter("aab") == collections.Counter("abb")


def test_deques():
    assert collections.deque([1, 2]) == collections.deque([1, 3])


def test_default_dicts():
    left = collections.defaultdict(int, a=1)
    assert left == collections.defaultdict(int, a=2)


def test_namespaces_in_a_list():
    assert [types.SimpleNamespace(a=1)] == [types.SimpleNamespace(a=2)]


def test_ranges():
    assert range(3) == range(4)


def test_empty_and_not():
    assert [] == [1]


def test_generators_are_not_equal():
    assert [x for x in range(3)] == (0, 1, 2)
