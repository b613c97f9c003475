import pytest
from conftest import Money


def test_equal():
    assert Money(1) == Money(2)


def test_equal_with_message():
    assert Money(1) == Money(2), "the amounts"


def test_is():
    money = Money(5)
    assert money is Money(5)


def test_other_operator():
    assert Money(1) != Money(1)


def test_long():
    assert "long" == "short"


def test_nothing():
    assert "nothing" == "something"


def test_broken():
    assert "broken" == "whole"


def test_in_a_call():
    assert bool(Money(1) == Money(2))


@pytest.fixture
def checked():
    assert Money(3) == Money(4)


def test_fixture(checked):
    pass
