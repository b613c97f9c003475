def pytest_sessionfinish(session, exitstatus):
    raise ValueError(f"{exitstatus}: {session.testscollected} tests, {session.testsfailed} failed")
