import sys
import warnings

import pytest


def test_passes():
    assert True


def test_prints():
    print("out")
    print("err", file=sys.stderr)


def test_prints_and_fails():
    print("before")
    print("error before", file=sys.stderr)
    assert False


def test_prints_without_an_end():
    print("no end", end="")
    assert False


def test_skips():
    pytest.skip("not today")


def test_skips_without_a_reason():
    pytest.skip()


def test_xfails():
    pytest.xfail("known")


def test_fails():
    pytest.fail("on purpose")


def test_fails_without_a_trace():
    pytest.fail("on purpose", pytrace=False)


def test_fails_without_a_reason():
    pytest.fail()


def test_fails_in_lines():
    pytest.fail("first\nsecond")


@pytest.mark.xfail
def test_expected():
    assert False


@pytest.mark.xfail(reason="bug 7")
def test_expected_reason():
    assert False


@pytest.mark.xfail
def test_unexpected():
    pass


@pytest.mark.xfail(strict=True, reason="must")
def test_strict():
    pass


@pytest.mark.xfail(raises=ValueError)
def test_other_error():
    raise KeyError("k")


@pytest.mark.skip(reason="later")
def test_marked():
    pass


@pytest.mark.skipif(True, reason="always")
def test_skipif():
    pass


@pytest.mark.skipif("sys.version_info >= (3, 0)", reason="text")
def test_skipif_text():
    pass


@pytest.fixture
def noisy():
    print("set up")
    yield
    print("torn down")


def test_noisy(noisy):
    print("call")
    assert False


@pytest.fixture
def skipping():
    pytest.skip("from the fixture")


def test_skipping_fixture(skipping):
    pass


@pytest.fixture
def failing():
    pytest.fail("from the fixture")


def test_failing_fixture(failing):
    pass


def test_returns():
    return


class TestClass:
    def test_method(self):
        print("in a class")
        assert self is None or True

    def test_other(self):
        assert 1 == 2


def helper_is_no_test():
    assert False


class NotATest:
    def test_not_found(self):
        assert False


@pytest.fixture
def ends_badly():
    yield 1
    raise ValueError("bad end")


def test_bad_end_and_failed(ends_badly):
    assert 1 == 2


def test_bad_end_and_skipped(ends_badly):
    pytest.skip("but why")
