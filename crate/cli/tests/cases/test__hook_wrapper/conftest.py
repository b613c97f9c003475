import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item):
    return (yield)
