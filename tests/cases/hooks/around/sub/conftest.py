import pytest


@pytest.hookimpl(trylast=True)
def pytest_runtest_setup(item):
    print("last", item.funcargs["made"])


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item):
    print("first of all")
