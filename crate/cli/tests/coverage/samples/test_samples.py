"""Uses a part of every sample."""

import asyncio

import pytest

import branches
import comprehensions
import decorated
import docs
import failing
import loops
import matches
import multiline
import nested
import pragma
import tries
import withs


def test_branches():
    assert [branches.sign(1), branches.sign(-1)] == ["plus", "minus"]
    assert branches.one_line(False) == 2
    assert branches.constant() == 2
    assert branches.both(True) == 1
    if branches.DEBUG:
        print("debug")


def test_tries():
    assert tries.convert("x") is None
    assert tries.in_order(lambda: None) == ["try", "else", "finally"]
    assert tries.in_order(lambda: 1 / 0) == ["try", "other", "finally"]
    assert tries.bare(lambda: 1 / 0)
    assert tries.groups(lambda: None) == -1
    assert tries.nothing_raised() == 1
    with pytest.raises(RuntimeError):
        tries.raises()
        print("never")


def test_withs():
    assert withs.one() == "a"
    assert withs.two() == "ab"
    assert withs.swallowed() == 1


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (-1, "below"),
        ([1, 2], "list of 2"),
    ],
)
def test_matches(value, kind):
    assert matches.kind(value) == kind
    assert matches.point((1, 2)) == "1, 2"


def test_decorated():
    assert decorated.twice(2) == 4
    assert decorated.Thing().double == 2


def test_multiline():
    assert multiline.build(1) == {
        "total": 4,
        "one": 1,
    }
    assert multiline.call(str) == "1"


def test_pragma():
    assert pragma.used() == 1
    assert pragma.partly(True) == 1
    assert pragma.line(0) == 0
    assert pragma.branch(1) is None
    assert pragma.tried() == 1
    assert pragma.ends()


class TestDocs:
    """In a class."""

    def test_docs(self):
        assert docs.documented() is None
        assert docs.outer() == 1

    @pytest.mark.skip(reason="not now")
    def test_skipped(self):
        value = 1
        assert docs.with_text() == value


def test_nested():
    assert nested.outer(1) == 2
    assert nested.stopped_early() == 0


def test_comprehensions():
    assert comprehensions.squares([2]) == [4]
    assert comprehensions.chosen([1]) == {1: "1"}
    assert comprehensions.lazily([]) == 0
    assert comprehensions.key([1]) == 1


@pytest.fixture
def numbers():
    yield [1]
    print("after")


def test_loops(numbers):
    assert loops.count(5) == 2
    assert loops.forever() == 1
    assert loops.ticking(1) == 7
    assert loops.looping(numbers) == [1]


def test_async():
    class Items:
        def __aiter__(self):
            return self

        async def __anext__(self):
            raise StopAsyncIteration

        async def __aenter__(self):
            return self

        async def __aexit__(self, *exception):
            return None

        async def get(self):
            return 1

    assert asyncio.run(loops.gather(Items())) == [1]


def test_failing():
    with pytest.raises(ValueError):
        failing.parse("")
