def pytest_generate_tests(metafunc):
    values = {}
    metafunc.parametrize("a", values[metafunc.function.__name__])


def test_raises(a):
    pass
