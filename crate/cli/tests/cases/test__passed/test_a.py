import pytest


def test_one():
    pass


@pytest.mark.skip(reason="not now")
def test_two():
    pass
