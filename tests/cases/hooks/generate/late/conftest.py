def pytest_generate_tests(metafunc):
    if "late" in metafunc.fixturenames:
        metafunc.parametrize("late", [True, False])
