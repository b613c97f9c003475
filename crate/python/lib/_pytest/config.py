"""`config`: what tests and hooks may ask of the settings. There is no configuration file: all is as pytest has it by itself,
or as a `conftest.py` has added it.
"""

import enum

import pytest

from _understudy_mark import register

from _pytest.stash import Stash


class ExitCode(enum.IntEnum):
    """What a session ends with."""

    __module__ = "pytest"

    OK = 0
    TESTS_FAILED = 1
    INTERRUPTED = 2
    INTERNAL_ERROR = 3
    USAGE_ERROR = 4
    NO_TESTS_COLLECTED = 5
    MAX_WARNINGS_ERROR = 6


_OPTIONS = {
    "assertmode": "rewrite",
    "capture": "fd",
    "color": "auto",
    "keyword": "",
    "markexpr": "",
    "maxfail": None,
    "showcapture": "all",
    "tbstyle": "auto",
    "verbose": 0,
}

_INI = {
    "addopts": [],
    "markers": [],
    "mock_traceback_monkeypatch": True,
    "mock_use_standalone_module": False,
    "python_classes": ["Test"],
    "python_files": ["test_*.py", "*_test.py"],
    "python_functions": ["test"],
    "requests_mock_case_sensitive": False,
    "filterwarnings": [],
    "testpaths": [],
    "usefixtures": [],
    "xfail_strict": False,
}

_SPELLED = {"tb": "tbstyle", "assert": "assertmode", "k": "keyword", "m": "markexpr", "v": "verbose"}

_missing = object()


class PytestPluginManager:
    """Knows pytest-mock and nobody else."""

    def hasplugin(self, name):
        return name in ("pytest_mock", "mock")

    has_plugin = hasplugin

    def getplugin(self, name):
        if not self.hasplugin(name):
            return None
        import pytest_mock

        return pytest_mock

    get_plugin = getplugin


class Hooks:
    """The hooks that a hook may call itself: that it has left tests out."""

    def __init__(self):
        self.deselected = 0

    def pytest_deselected(self, items):
        self.deselected += len(items)


class Config:
    """The settings of the session."""

    def __init__(self, verbosity):
        import argparse
        import pathlib

        self.option = argparse.Namespace(**_OPTIONS | {"verbose": verbosity})
        self.hook = Hooks()
        self.pluginmanager = PytestPluginManager()
        self.rootpath = pathlib.Path.cwd()
        self.inipath = None
        self.args = []
        self.stash = Stash()
        self._lines = {}
        self._ini = dict(_INI)
        self._spelled = dict(_SPELLED)

    @property
    def rootdir(self):
        from _pytest.legacypath import LocalPath

        return LocalPath(self.rootpath)

    @property
    def parser(self):
        """What `pytest_addoption` adds options to."""
        from _pytest.argparsing import Parser

        return Parser(self)

    def getoption(self, name, default=_missing, skip=False):
        plain = name.lstrip("-").replace("-", "_")
        value = getattr(self.option, self._spelled.get(plain, plain), default)
        if value is not _missing:
            return value
        if skip:
            pytest.skip(f"no {name!r} option found")
        raise ValueError(f"no option named {name!r}")

    def getini(self, name):
        if name not in self._ini:
            raise ValueError(f"unknown configuration value: {name!r}")
        value = self._ini[name]
        return [*value, *self._lines.get(name, [])] if isinstance(value, list) else value

    def addinivalue_line(self, name, line):
        self.getini(name)
        self._lines.setdefault(name, []).append(line)
        if name == "markers":
            register(line)

    def get_verbosity(self, verbosity_type=None):
        return self.option.verbose


@pytest.fixture(scope="session")
def pytestconfig(request):
    return request.config


_current = []


def current(verbosity):
    """The settings, made when they are first asked for."""
    if not _current:
        _current.append(Config(verbosity))
    return _current[0]
