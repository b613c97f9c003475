def pytest_generate_tests(metafunc):
    metafunc.parametrize("nothing", [1, 2])


def test_nothing():
    pass
