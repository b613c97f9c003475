def pytest_configure(confg):
    confg.addinivalue_line("markers", "slow")
