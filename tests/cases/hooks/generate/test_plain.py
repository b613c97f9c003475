import pytest


def test_colour(colour):
    assert colour == "red"


def test_shape(shape):
    assert shape == "ROUND"


@pytest.mark.parametrize("number", [1, 2])
def test_all_of_them(number, colour, size):
    assert (number, colour, size) != (2, "green", "large")


def test_nothing():
    pass


@pytest.mark.parametrize("number", [1, 2])
def test_fixture_before_mark(size, number):
    assert (size, number) != ("large", 1)


@pytest.mark.parametrize("size", ["huge"], indirect=True)
def test_mark_for_fixture(size, colour):
    assert size == "huge"
