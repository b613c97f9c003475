import pytest


def pytest_generate_tests(metafunc):
    metafunc.parametrize("a", [1, 2])


@pytest.mark.parametrize("a", [3])
def test_twice(a):
    pass
