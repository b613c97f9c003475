import pytest


@pytest.mark.slow
def test_slow(request):
    assert request.config.told == []


@pytest.mark.stage("dev")
def test_stage(pytestconfig):
    assert pytestconfig.told == ["configured", "started"]


def test_same(request, pytestconfig):
    assert request.config is pytestconfig
    assert isinstance(pytestconfig, pytest.Config)


@pytest.mark.unknown_one
def test_unknown():
    pass
