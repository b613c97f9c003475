import pytest


@pytest.fixture
def positive():
    def check(n):
        assert n > 0

    return check


@pytest.fixture
def broken():
    values = [1, 2]
    assert values == [1, 3]
