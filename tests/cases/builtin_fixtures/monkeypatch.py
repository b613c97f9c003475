import os
import sys

import pytest


def told(function, *args, **kwargs):
    """What comes out of a call, so that a failed assert shows it."""
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Settings:
    stage = "staging"

    @property
    def url(self):
        return "http://real"

    @staticmethod
    def parse(text):
        return text

    @classmethod
    def make(cls):
        return cls()


def test_setattr(monkeypatch):
    monkeypatch.setattr(Settings, "stage", "production")
    assert Settings.stage == "production"
    monkeypatch.undo()
    assert Settings.stage == "staging"


def test_setattr_of_nothing(monkeypatch):
    monkeypatch.setattr(Settings, "sta", "x")


def test_setattr_not_raising(monkeypatch):
    monkeypatch.setattr(Settings, "region", "eu", raising=False)
    assert Settings.region == "eu"


def test_setattr_undone():
    assert not hasattr(Settings, "region")


def test_setattr_dotted(monkeypatch):
    monkeypatch.setattr("os.getcwd", lambda: "/models")
    assert os.getcwd() == "/models"


def test_setattr_dotted_of_nothing(monkeypatch):
    assert told(monkeypatch.setattr, "os.getcd", 1) == ""


def test_setattr_dotted_no_module(monkeypatch):
    assert told(monkeypatch.setattr, "no_such_module.name", 1) == ""


def test_setattr_dotted_no_part(monkeypatch):
    assert told(monkeypatch.setattr, "os.nope.name", 1) == ""


def test_setattr_no_dots(monkeypatch):
    assert told(monkeypatch.setattr, "getcwd", 1) == ""


def test_setattr_two_arguments(monkeypatch):
    monkeypatch.setattr(Settings, "stage")


def test_setattr_name_is_no_text(monkeypatch):
    monkeypatch.setattr(Settings, 5, 6)


def test_static_methods_come_back(monkeypatch):
    before = Settings.__dict__["parse"]
    with monkeypatch.context() as inner:
        inner.setattr(Settings, "parse", lambda text: 5)
        assert Settings.parse("x") == 5
    assert Settings.__dict__["parse"] is before
    assert Settings.parse("x") == "x"


def test_property(monkeypatch):
    monkeypatch.setattr(Settings, "url", "http://fake")
    assert Settings().url == "http://fake"


def test_delattr(monkeypatch):
    monkeypatch.delattr(Settings, "stage")
    assert not hasattr(Settings, "stage")
    monkeypatch.undo()
    assert Settings.stage == "staging"
    monkeypatch.delattr("os.getcwd")
    assert not hasattr(os, "getcwd")


def test_delattr_of_nothing(monkeypatch):
    monkeypatch.delattr(Settings, "sta", raising=False)
    assert told(monkeypatch.delattr, Settings, "sta") == ""


def test_delattr_one_argument(monkeypatch):
    monkeypatch.delattr(Settings)


def test_items(monkeypatch):
    table = {"a": 1, "b": 2}
    monkeypatch.setitem(table, "a", 5)
    monkeypatch.setitem(table, "c", 6)
    monkeypatch.delitem(table, "b")
    assert table == {"a": 5, "c": 6}
    monkeypatch.undo()
    assert table == {"a": 1, "b": 2}


def test_delitem_of_nothing(monkeypatch):
    monkeypatch.delitem({}, "k", raising=False)
    assert told(monkeypatch.delitem, {}, "k") == ""


def test_environment(monkeypatch):
    monkeypatch.setenv("STAGE", "test")
    monkeypatch.setenv("STAGE", "pre", prepend=":")
    assert os.environ["STAGE"] == "pre:test"
    monkeypatch.delenv("STAGE")
    assert "STAGE" not in os.environ
    monkeypatch.delenv("STAGE", raising=False)
    assert told(monkeypatch.delenv, "STAGE") == ""


def test_environment_no_text(monkeypatch):
    with pytest.warns(pytest.PytestWarning) as record:
        monkeypatch.setenv("WORKERS", 4)
    assert str(record[0].message) == (
        "Value of environment variable WORKERS type should be str, but got 4 (type: int); converted to str implicitly"
    )
    assert os.environ["WORKERS"] == "4"


def test_syspath(monkeypatch, tmp_path):
    (tmp_path / "helper_of_syspath.py").write_text("VALUE = 3")
    monkeypatch.syspath_prepend(tmp_path)
    import helper_of_syspath

    assert helper_of_syspath.VALUE == 3
    monkeypatch.undo()
    assert str(tmp_path) not in sys.path


def test_chdir(monkeypatch, tmp_path):
    before = os.getcwd()
    monkeypatch.chdir(tmp_path)
    assert os.getcwd() == str(tmp_path)
    monkeypatch.undo()
    assert os.getcwd() == before


def test_context_on_the_class():
    with pytest.MonkeyPatch.context() as patcher:
        patcher.setattr(Settings, "stage", "inner")
        assert Settings.stage == "inner"
    assert Settings.stage == "staging"


def test_made_by_hand():
    patcher = pytest.MonkeyPatch()
    patcher.setattr(Settings, "stage", "mine")
    patcher.undo()
    assert Settings.stage == "mine"
