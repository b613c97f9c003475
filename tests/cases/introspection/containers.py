from dataclasses import dataclass
from collections import namedtuple


@dataclass
class Model:
    name: str
    score: float
    tags: list


Point = namedtuple("Point", "x y")


def test_lists():
    assert [1, 2, 3] == [1, 5, 3]


def test_a_longer_list():
    assert [1, 2, 3, 4] == [1, 2]


def test_a_list_that_is_one_short():
    assert ["a"] == ["a", "b"]


def test_tuples():
    assert (1, "a") == (1, "b")


def test_dicts():
    got = {"rows": 3, "columns": 2, "name": "train"}
    assert got == {"rows": 4, "columns": 2, "index": 0}


def test_sets():
    assert {"a"} == {"b"}


def test_a_subset():
    assert {1, 2} <= {2}


def test_sets_that_should_differ():
    assert {1} != {1}


def test_membership():
    assert 5 in [1, 2, 3]


def test_a_key():
    answer = {"prediction": 1}
    assert "score" in answer


def test_bytes():
    assert b"PAR1" == b"PAR2"


def test_data_classes():
    assert Model("m", 0.5, ["a"]) == Model("m", 0.7, ["b"])


def test_named_tuples():
    assert Point(1, 2) == Point(1, 3)


def test_nested():
    assert {"a": [1, {"b": 2}]} == {"a": [1, {"b": 3}]}


def test_a_long_list():
    assert list(range(100)) == list(range(99))


def test_a_long_dict():
    assert {f"key {n}": n for n in range(20)} == {}


def test_different_kinds():
    assert [1] == (1,)


def test_a_range():
    assert range(3) == [0, 1, 2]


def test_lengths():
    rows = [1, 2]
    assert len(rows) == 3


def test_many_differences():
    assert {"a": 1, "b": 2} == {"a": 2, "b": 2}
