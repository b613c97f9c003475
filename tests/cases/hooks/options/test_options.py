import pytest


def test_func_fast():
    pass


@pytest.mark.slow
def test_func_slow():
    pass


@pytest.mark.slow
class TestSlow:
    def test_slow(self):
        pass


def test_values(pytestconfig):
    values = [pytestconfig.getoption(name) for name in ("--runslow", "where", "--stage", "url")]
    values += [pytestconfig.option.where, pytestconfig.getini("places"), pytestconfig.getini("speed")]
    assert values == []
