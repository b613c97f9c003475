import pytest


@pytest.hookimpl
def pytest_configure(config):
    config.addinivalue_line("markers", "slow: takes its time")
    config.addinivalue_line("markers", "stage(name): where it is tested")
    config.told = ["configured"]


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session):
    session.config.told.append("started")


def pytest_report_told():
    pass


del pytest_report_told
