import pytest


@pytest.fixture(params=[1, 2], scope="module")
def number(request):
    return request.param


def test_a(number):
    pass


def test_b(number):
    pass


def test_c():
    pass
