import os
import warnings

import pytest


def told(function, *args, **kwargs):
    """What comes out of a call, so that a failed assert shows it."""
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Registry:
    stage = "staging"

    def register(self, name, version=1):
        return f"{name}:{version}"

    @classmethod
    def connect(cls, url):
        return cls()

    @staticmethod
    def parse(text):
        return text.split(":")


def promote(registry, name):
    return registry.register(name, version=2)


def test_patch(mocker):
    getcwd = mocker.patch("os.getcwd", return_value="/models")
    assert os.getcwd() == "/models"
    getcwd.assert_called_once_with()


def test_patch_is_undone():
    assert os.getcwd() != "/models"


def test_patch_object(mocker):
    register = mocker.patch.object(Registry, "register", return_value="ok")
    assert promote(Registry(), "churn") == "ok"
    register.assert_called_once_with("churn", version=3)


def test_patch_object_autospec(mocker):
    register = mocker.patch.object(Registry, "register", autospec=True)
    registry = Registry()
    promote(registry, "churn")
    register.assert_called_once_with(registry, "churn", version=2)
    assert told(registry.register, "a", "b", "c") == ""


def test_patch_of_nothing(mocker):
    assert told(mocker.patch.object, Registry, "promote") == ""


def test_patch_with_a_value(mocker):
    assert mocker.patch.object(Registry, "stage", "production") == "production"
    assert Registry.stage == "production"


def test_patch_multiple(mocker):
    doubles = mocker.patch.multiple(Registry, register=mocker.DEFAULT, stage="production")
    assert list(doubles) == ["register"]
    doubles["register"].return_value = 5
    assert Registry().register("x") == 5


def test_patch_dict(mocker):
    mocker.patch.dict(os.environ, {"STAGE": "test"}, clear=True)
    assert dict(os.environ) == {"STAGE": "test"}
    mocker.stopall()
    assert "STAGE" not in os.environ


def test_context_manager(mocker):
    connection = mocker.MagicMock()
    connect = mocker.patch.context_manager(Registry, "connect", return_value=connection)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with Registry.connect as entered:
            pass
    assert entered is connect.__enter__.return_value


def test_used_in_a_with_statement(mocker):
    with pytest.warns(UserWarning, match="do not need to be used as context managers") as record:
        with mocker.patch.object(Registry, "connect"):
            pass
    assert record[0].category.__name__ == "PytestMockWarning"
    assert record[0].lineno == 93


def test_stop(mocker):
    first = mocker.patch.object(Registry, "register")
    second = mocker.patch.object(Registry, "connect")
    mocker.stop(first)
    assert Registry().register("a") == "a:1"
    assert Registry.connect is second
    assert told(mocker.stop, first) == ""


def test_resetall(mocker):
    register = mocker.patch.object(Registry, "register", return_value="ok")
    Registry().register("a")
    mocker.resetall()
    register.assert_not_called()
    assert Registry().register("a") == "ok"
    mocker.resetall(return_value=True)
    assert Registry().register("a") != "ok"


def test_aliases(mocker):
    assert mocker.Mock(return_value=1)() == 1
    assert mocker.call(1) == ((1,), {})
    assert mocker.ANY == 5
    assert repr(mocker.sentinel.token) == "sentinel.token"
    assert mocker.mock_open(read_data="x")().read() == "x"
    sealed = mocker.MagicMock()
    mocker.seal(sealed)
    assert told(getattr, sealed, "anything") == ""


def test_create_autospec(mocker):
    registry = mocker.create_autospec(Registry, instance=True)
    registry.register("a")
    registry.register.assert_called_once_with("a")
    assert told(registry.register) == ""


def test_stub(mocker):
    stub = mocker.stub(name="on_done")
    stub(1, key="x")
    stub.assert_called_once_with(1, key="y")


def test_stub_shown(mocker):
    assert "name='on_done'" in repr(mocker.stub("on_done"))
    assert "name=" not in repr(mocker.stub())
    assert told(getattr, mocker.stub(), "anything") == ""


def test_the_same_patched_twice(mocker):
    first = mocker.patch.object(Registry, "register")
    second = mocker.patch.object(Registry, "register")
    assert Registry.register is second
    mocker.stop(second)
    assert Registry.register is first


def test_types(mocker):
    import pytest_mock

    assert isinstance(mocker, pytest_mock.MockerFixture)
    assert pytest_mock.MockFixture is pytest_mock.MockerFixture
    assert issubclass(pytest_mock.PytestMockWarning, UserWarning)


def test_unknown_name(mocker):
    mocker.pach("os.getcwd")
