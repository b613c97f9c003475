import pytest


def pytest_generate_tests(metafunc):
    if "colour" in metafunc.fixturenames:
        metafunc.parametrize("colour", ["red", "green"])
    if "shape" in metafunc.fixturenames:
        metafunc.parametrize("shape", ["round", "square"], indirect=True)


@pytest.fixture
def shape(request):
    return request.param.upper()


@pytest.fixture(params=["small", "large"])
def size(request):
    return request.param
