"""One test for each shape that a session can show."""

import sys
import warnings

import pytest


def double(value):
    return 2 * value


def half(value):
    if value % 2:
        raise ValueError(f"{value} is odd")
    return value // 2


def quarter(value):
    return half(half(value))


class Stock:
    def __init__(self, count):
        self.count = count

    def __repr__(self):
        return f"Stock({self.count})"


def test_passes():
    assert double(2) == 4


def test_number():
    total = 3
    assert total == 4


def test_call():
    assert double(2) == half(6)


def test_text():
    assert "grey cat" == "gray cat"


def test_lines():
    assert "one\ntwo\nthree\n" == "one\n2\nthree\n"


def test_list():
    assert [1, 2, 3] == [1, 2, 4]


def test_longer_list():
    assert [1, 2] == [1, 2, 3]


def test_dict():
    assert {"a": 1, "b": 2} == {"a": 1, "b": 3}


def test_set():
    assert {1, 2} == {2, 3}


def test_contains():
    assert 7 in [1, 2, 3]


def test_not_in_text():
    assert "cat" not in "concatenate"


def test_none():
    assert double(1) is None


def test_not():
    assert not double(1)


def test_and():
    assert double(1) and double(0)


def test_length():
    assert len("abc") == 4


def test_attribute():
    stock = Stock(3)
    assert stock.count == 4


def test_message():
    assert double(1) == 3, "the double is wrong"


def test_order():
    assert 3 < 2 < 4


def test_near():
    assert 0.5 == pytest.approx(0.25)


def test_long_summary():
    assert "a word that is much longer than the line" == "another word that is much longer than the line"


def test_raises_nothing():
    with pytest.raises(ValueError):
        half(4)


def test_raises_other():
    with pytest.raises(KeyError):
        half(3)


def test_raises_other_words():
    with pytest.raises(ValueError, match="even"):
        half(3)


def test_fail():
    pytest.fail("said so")


def test_fail_plainly():
    pytest.fail("said so, and no more", pytrace=False)


def test_error():
    raise RuntimeError("boom")


def test_error_of_several_lines():
    raise RuntimeError("first line\nsecond line")


def test_one_frame_below():
    half(5)


def test_two_frames_below():
    quarter(6)


def test_cause():
    try:
        half(7)
    except ValueError as error:
        raise KeyError("no half") from error


def test_context():
    try:
        half(7)
    except ValueError:
        raise KeyError("no half")


def test_prints():
    print("to the one")
    print("to the other", file=sys.stderr)
    assert double(1) == 3


def test_prints_and_passes():
    print("all is well")


@pytest.fixture
def stock():
    print("made")
    yield Stock(2)
    print("undone")


def test_fixture(stock):
    print("used")
    assert stock.count == 3


def test_fixture_that_passes(stock):
    assert stock.count == 2


@pytest.fixture
def broken():
    raise RuntimeError("cannot be made")


def test_setup_error(broken):
    pass


@pytest.fixture
def leaking():
    yield 1
    raise RuntimeError("cannot be undone")


def test_teardown_error(leaking):
    assert leaking == 1


def test_both_errors(leaking):
    assert leaking == 2


def test_skipped_and_teardown_error(leaking):
    pytest.skip("after all not")


@pytest.mark.parametrize("value", [1, 2, 3])
def test_values(value):
    assert value < 3


@pytest.mark.parametrize("value", ["x", "a b", "", "ä", "a::b"])
def test_names(value):
    pass


@pytest.mark.parametrize("number, word", [(1, "one"), (2, "two")])
@pytest.mark.parametrize("flag", [True, False], ids=["on", "off"])
def test_stacked(number, word, flag):
    assert flag or number == 1


@pytest.mark.parametrize("value", [1, pytest.param(2, marks=pytest.mark.xfail(reason="two is too much")), 3])
def test_marked_values(value):
    assert value != 2


@pytest.mark.skip(reason="not now")
def test_skip():
    pass


@pytest.mark.skip
def test_skip_without_reason():
    pass


@pytest.mark.skipif(sys.version_info > (3, 0), reason="only for the old")
def test_skipif():
    pass


def test_skips_itself():
    pytest.skip("no weather for it")


@pytest.mark.parametrize("value", [1, 2])
def test_skips_itself_twice(value):
    pytest.skip("the same place")


@pytest.mark.xfail(reason="known")
def test_expected():
    assert double(1) == 3


@pytest.mark.xfail
def test_expected_without_reason():
    assert double(1) == 3


@pytest.mark.xfail(reason="was known")
def test_passes_unexpectedly():
    print("it works")


@pytest.mark.xfail(strict=True, reason="must fail")
def test_strict():
    pass


@pytest.mark.xfail(raises=KeyError, reason="only that one")
def test_fails_otherwise():
    raise ValueError("another one")


@pytest.mark.xfail(run=False, reason="hangs")
def test_not_run():
    pass


def test_expects_to_fail():
    pytest.xfail("told from inside")


def test_warns():
    warnings.warn("careful")


def test_warns_twice():
    for _ in range(2):
        warnings.warn("old", DeprecationWarning)


@pytest.mark.parametrize("value", [1, 2])
def test_warns_alike(value):
    warnings.warn("alike", FutureWarning)


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_warns_unheard():
    warnings.warn("quiet")


@pytest.mark.filterwarnings("error")
def test_warning_as_error():
    warnings.warn("loud")


@pytest.mark.slow
def test_unknown_mark():
    pass


@pytest.mark.slow(level=2)
def test_unknown_mark_with_level():
    assert double(1) == 2


class TestStock:
    def test_count(self):
        assert Stock(1).count == 2

    def test_repr(self):
        assert repr(Stock(1)) == "Stock(1)"

    @pytest.mark.parametrize("count", [0, 1])
    def test_counts(self, count):
        assert Stock(count).count == 0


class TestOuter:
    class TestInner:
        def test_deep(self):
            assert double(3) == 7


class TestMade:
    def __init__(self):
        self.count = 0

    def test_never(self):
        pass


def test_last():
    value = [n * n for n in range(3)]
    assert value == [0, 1, 4]
