import enum
import re
from decimal import Decimal

import pytest


class Stage(enum.Enum):
    STAGING = 1
    PRODUCTION = "p"


class Model:
    pass


def scorer():
    pass


VALUES = [
    None,
    True,
    3,
    -1.5,
    2j,
    "text",
    "",
    "two words",
    "tab\tand\nline",
    "ümläut",
    "漢字",
    b"bytes\xff",
    Stage.STAGING,
    Model,
    scorer,
    Model(),
    re.compile("a+b"),
    [1, 2],
    {"a": 1},
    Decimal("1.5"),
    "x" * 101,
    pytest.param(5, id="given"),
    pytest.param(6, id="gegében"),
    lambda: None,
    len,
]


@pytest.mark.parametrize("value", VALUES)
def test_types(value):
    assert value is None


@pytest.mark.parametrize("a, b", [(1, 2), ("x", None), ([], {})])
def test_two(a, b):
    assert a == 1


@pytest.mark.parametrize("a", [1, 2])
@pytest.mark.parametrize("b", ["one", "two"])
def test_stacked(a, b):
    assert (a, b) == (1, "one")


@pytest.mark.parametrize("a", [1, 1, 2, "x", "x", "", ""])
def test_duplicates(a):
    assert a == 2


@pytest.mark.parametrize("a", ["a", "a", "a0", "a_1", "1", "1", "1_0"])
def test_duplicates_in_the_way(a):
    assert a == 2


@pytest.mark.parametrize("a", [1, 2, 3], ids=["one", None, 3.5])
def test_ids(a):
    assert a == 0


@pytest.mark.parametrize("a", [1, "x", Model(), 4], ids=lambda value: f"<{value}>" if value == 1 else None)
def test_ids_by_function(a):
    assert a == 0


@pytest.mark.parametrize("a, b", [(1, 2), (3, 4)], ids=str)
def test_ids_by_str(a, b):
    assert a == 0


@pytest.mark.parametrize("a", [1, 2], ids=(name for name in ["first", "second"]))
def test_ids_by_generator(a):
    assert a == 0


@pytest.mark.parametrize("a", [1, pytest.param(2, id=pytest.HIDDEN_PARAM)])
def test_hidden(a):
    assert a == 0


@pytest.mark.parametrize("a", [1, 2], ids=["one", pytest.HIDDEN_PARAM])
@pytest.mark.parametrize("b", [3])
def test_hidden_in_ids(a, b):
    assert a == 0


@pytest.mark.parametrize("a", [])
def test_empty(a):
    raise AssertionError


@pytest.mark.parametrize("a, b", [])
def test_empty_two(a, b):
    raise AssertionError


@pytest.mark.parametrize(
    "a",
    [
        pytest.param(1, marks=pytest.mark.skip(reason="not one")),
        pytest.param(2, marks=[pytest.mark.xfail(reason="two fails")]),
        pytest.param(3, marks=pytest.mark.xfail(strict=True)),
    ],
)
def test_marked_rows(a):
    assert a == 3


@pytest.mark.parametrize(("a",), [(1,), (2,)])
def test_tuple_of_one_name(a):
    assert a == 0


@pytest.mark.parametrize("a,", [(1,), (2,)])
def test_trailing_comma(a):
    assert a == 0


@pytest.mark.parametrize(argnames="a", argvalues=range(2))
def test_keywords(a):
    assert a == 0


@pytest.mark.parametrize("a", [1, 2])
class TestWholeClass:
    def test_one(self, a):
        assert a == 1

    @pytest.mark.parametrize("b", [3, 4])
    def test_two(self, a, b):
        assert a == b


def test_param_shown():
    assert repr(pytest.param(1, "x")) == "ParameterSet(values=(1, 'x'), marks=(), id=None)"


def test_param_id_of_another_type():
    with pytest.raises(TypeError) as info:
        pytest.param(1, id=5)
    assert str(info.value) == ""


def test_param_with_usefixtures():
    with pytest.raises(ValueError) as info:
        pytest.param(1, marks=pytest.mark.usefixtures("tmp_path"))
    assert str(info.value) == ""
