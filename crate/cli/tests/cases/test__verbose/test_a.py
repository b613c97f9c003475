import pytest


@pytest.mark.parametrize("rows", [1, 2])
def test_rows(rows):
    assert rows == 1


@pytest.mark.xfail
def test_expected():
    assert False
