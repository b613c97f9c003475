import sys

import pytest


def pytest_generate_tests(metafunc):
    name = metafunc.function.__name__
    if name == "test_ids":
        metafunc.parametrize("a, b", [(1, 2), (3, 4)], ids=["one", None])
    if name == "test_ids_by_function":
        metafunc.parametrize("a", [1.5, 2.5], ids=lambda value: f"<{value}>")
    if name == "test_params":
        metafunc.parametrize(
            ["a"],
            [
                pytest.param(1, id="plain"),
                pytest.param(2, marks=pytest.mark.skip(reason="not now")),
                pytest.param(3, marks=pytest.mark.xfail),
            ],
        )
    if name == "test_empty":
        metafunc.parametrize("a", [])
    if name == "test_scope":
        metafunc.parametrize("a", ["x", "y"], scope="module")
    if name == "test_objects":
        metafunc.parametrize("a", [object(), "text", b"bytes", None, {}])
    if name == "test_told":
        metafunc.parametrize("told", [told(metafunc)])


def told(metafunc):
    definition = metafunc.definition
    return {
        "names": [name for name in metafunc.fixturenames if name in ("a_of_module", "told", "tmp_path")],
        "module": metafunc.module is sys.modules[__name__],
        "cls": metafunc.cls,
        "verbose": metafunc.config.getoption("verbose"),
        "nodeid": definition.nodeid,
        "name": definition.name,
        "mark": definition.get_closest_marker("filterwarnings").args,
        "marks": [mark.name for mark in definition.iter_markers()],
    }


def test_ids(a, b):
    assert a + 1 == b and a == 1


def test_ids_by_function(a):
    assert a == 1.5


def test_params(a):
    assert a == 1


def test_empty(a):
    pass


def test_scope(a):
    pass


def test_scope_again(a_of_module):
    assert a_of_module == 1


@pytest.fixture
def a_of_module():
    return 1


def test_objects(a):
    pass


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.usefixtures("a_of_module")
def test_told(told, tmp_path):
    assert told == {}
