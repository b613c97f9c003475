def pytest_generate_tests(metafunc):
    if "own" in metafunc.fixturenames:
        metafunc.parametrize("own", ["o"])


def test_order(colour, late, own, size):
    assert late


class TestOrder:
    def pytest_generate_tests(self, metafunc):
        assert metafunc.cls is TestOrder
        if "inner" in metafunc.fixturenames:
            metafunc.parametrize("inner", ["i"])

    def test_order(self, size, colour, late, own, inner):
        assert not late
