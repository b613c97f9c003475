def pytest_configure(config):
    print("configured")


def pytest_sessionstart(session):
    print("started")


def pytest_sessionfinish(session, exitstatus):
    print("finished", exitstatus)


def pytest_unconfigure():
    print("unconfigured")
