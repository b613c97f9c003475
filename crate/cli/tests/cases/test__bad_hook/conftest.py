def pytest_configured(config):
    pass
