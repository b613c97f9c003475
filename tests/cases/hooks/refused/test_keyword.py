def pytest_generate_tests(metafunc):
    metafunc.parametrize("a", [1, 2], label=["one", "two"])


def test_keyword(a):
    pass
