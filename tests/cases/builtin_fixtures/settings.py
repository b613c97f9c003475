import pytest


def test_options(pytestconfig):
    assert pytestconfig.getoption("verbose") == 0
    assert pytestconfig.getoption("maxfail") is None
    assert pytestconfig.getoption("no_such_option", default=3) == 3
    assert not pytestconfig.getini("xfail_strict")
    with pytest.raises(ValueError) as info:
        pytestconfig.getoption("no_such_option")
    assert str(info.value) == ""


def test_skip_by_option(pytestconfig):
    pytestconfig.getoption("no_such_option", skip=True)


def test_ini_unknown(pytestconfig):
    with pytest.raises(ValueError) as info:
        pytestconfig.getini("no_such_setting")
    assert str(info.value) == ""


def test_plugins(pytestconfig):
    assert pytestconfig.pluginmanager.hasplugin("pytest_mock")
    assert not pytestconfig.pluginmanager.hasplugin("no_such_plugin")


def test_property(record_property):
    record_property("auc", 0.9)


def test_suite_property(record_testsuite_property):
    record_testsuite_property("stage", "test")
    with pytest.raises(TypeError, match="needs to be a string, but int given"):
        record_testsuite_property(1, "test")


@pytest.mark.usefixtures("tmp_path", "capsys")
def test_usefixtures():
    pass
