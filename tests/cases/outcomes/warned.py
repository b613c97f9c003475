import warnings

import pytest


def old():
    warnings.warn("use new", DeprecationWarning, stacklevel=2)
    return 1


def test_warns():
    warnings.warn("careful")


def test_deprecated():
    assert old() == 1


def test_warns_and_fails():
    warnings.warn("before", UserWarning)
    assert old() == 2


def test_two():
    warnings.warn("one")
    warnings.warn("two", RuntimeWarning)


def test_the_same_twice():
    for _ in range(2):
        warnings.warn("again")


def test_caught():
    with pytest.warns(UserWarning):
        warnings.warn("caught")


def test_ignored():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.warn("unheard")


@pytest.mark.filterwarnings("error")
def test_as_an_error():
    warnings.warn("raised")


@pytest.mark.filterwarnings("ignore:quiet")
def test_ignored_by_a_mark():
    warnings.warn("quiet please")


@pytest.fixture
def warning_fixture():
    warnings.warn("set up")
    yield
    warnings.warn("torn down")


def test_a_fixture_that_warns(warning_fixture):
    pass


def test_returns_something():
    return 3
