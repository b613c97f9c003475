import pytest


def pytest_addoption(parser):
    parser.addoption("--runslow", action="store_true", default=False, help="run slow tests")
    group = parser.getgroup("places")
    group.addoption("--stage", dest="where", type=int, default="3", help="the stage")
    group.addoption("--url", action="append")
    parser.addini("places", "where", type="linelist")
    parser.addini("speed", "how fast", default="slow")


def pytest_configure(config):
    config.addinivalue_line("markers", "slow: mark test as slow to run")
    config.addinivalue_line("places", "here")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--runslow"):
        return
    skip_slow = pytest.mark.skip(reason="need --runslow option to run")
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(skip_slow)
