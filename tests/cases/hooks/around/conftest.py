import pytest


@pytest.fixture
def made():
    print("fixture")
    yield "made"
    print("fixture ends")


def pytest_runtest_setup(item):
    print("set up", item.name, dict(item.funcargs))
    if "skipped_by_hook" in item.name:
        pytest.skip("by the hook")
    if "broken_before" in item.name:
        raise ValueError(item.nodeid)
    for mark in item.iter_markers(name="filterwarnings"):
        pytest.skip(f"filters {mark.args[0]}")


def pytest_runtest_teardown(item, nextitem):
    print("tear down", item.name, nextitem and nextitem.name)
    if "broken_after" in item.name:
        raise ValueError(item.nodeid)
