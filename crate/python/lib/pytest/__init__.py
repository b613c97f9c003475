"""pytest 9 for learners: what test files use, over the native modules that do the work.

Only the class tree of the outcomes and the functions that raise them are Python, so that `except` clauses and
subclasses work as in pytest. What few tests use lies in `_pytest` and is imported when it is first named. A name that is
not here raises an error that says so.
"""

from _understudy_approx import ApproxScalar as Approx
from _understudy_approx import approx
from _understudy_capture import CaptureFixture
from _understudy_fixture import FixtureFunctionDefinition, fixture
from _understudy_mark import (
    HIDDEN_PARAM,
    Mark,
    MarkDecorator,
    MarkGenerator,
    ParameterSet,
    mark,
    param,
)
from _understudy_monkeypatch import MonkeyPatch
from _understudy_raises import ExceptionInfo, RaisesExc, raises
from _understudy_request import FixtureRequest

__version__ = "9.2.0"
version_tuple = (9, 2, 0)


class OutcomeException(BaseException):
    def __init__(self, msg=None, pytrace=True):
        if msg is not None and not isinstance(msg, str):
            raise TypeError(
                f"{type(self).__name__} expected string as 'msg' parameter, got '{type(msg).__name__}' instead.\n"
                "Perhaps you meant to use a mark?"
            )
        super().__init__(msg)
        self.msg = msg
        self.pytrace = pytrace

    def __repr__(self):
        if self.msg is not None:
            return self.msg
        return f"<{self.__class__.__name__} instance>"

    __str__ = __repr__


class Skipped(OutcomeException):
    __module__ = "builtins"

    def __init__(self, msg=None, pytrace=True, allow_module_level=False):
        super().__init__(msg=msg, pytrace=pytrace)
        self.allow_module_level = allow_module_level


class Failed(OutcomeException):
    __module__ = "builtins"


class XFailed(Failed):
    __module__ = "builtins"


class Exit(Exception):
    __module__ = "builtins"

    def __init__(self, msg="unknown reason", returncode=None):
        self.msg = msg
        self.returncode = returncode
        super().__init__(msg)


class PytestWarning(UserWarning):
    __module__ = "pytest"


class PytestUnknownMarkWarning(PytestWarning):
    __module__ = "pytest"


class PytestCollectionWarning(PytestWarning):
    __module__ = "pytest"


class PytestReturnNotNoneWarning(PytestWarning):
    __module__ = "pytest"


class UsageError(Exception):
    __module__ = "pytest"


class FixtureLookupError(LookupError):
    def __init__(self, argname, request, msg=None):
        self.argname = argname
        self.request = request
        self.msg = msg


class Collector:
    class CollectError(Exception):
        pass


class _Outcome:
    def __init__(self, exception):
        self.Exception = exception


class _Fail(_Outcome):
    def __call__(self, reason="", pytrace=True):
        raise Failed(msg=reason, pytrace=pytrace)


class _Skip(_Outcome):
    def __call__(self, reason="", allow_module_level=False):
        raise Skipped(msg=reason, allow_module_level=allow_module_level)


class _XFail(_Outcome):
    def __call__(self, reason=""):
        raise XFailed(msg=reason)


class _Exit(_Outcome):
    def __call__(self, reason="", returncode=None):
        raise Exit(msg=reason, returncode=returncode)


fail = _Fail(Failed)
skip = _Skip(Skipped)
xfail = _XFail(XFailed)
exit = _Exit(Exit)


def importorskip(modname, minversion=None, reason=None, *, exc_type=None):
    import importlib
    import sys

    __tracebackhide__ = True
    compile(modname, "", "eval")
    problem = None
    try:
        importlib.import_module(modname)
    except exc_type or ModuleNotFoundError as error:
        problem = reason or f"could not import {modname!r}: {error}"
    if problem is not None:
        raise Skipped(problem, allow_module_level=True)
    module = sys.modules[modname]
    if minversion is not None:
        version = getattr(module, "__version__", None)
        if version is None or _release(version) < _release(minversion):
            raise Skipped(
                f"module {modname!r} has __version__ {version!r}, required is: {minversion!r}",
                allow_module_level=True,
            )
    return module


def _release(version):
    """The numbers of a version. What comes before a release, such as `2.0rc1`, counts as older than it."""
    import re

    numbers, rest = re.match(r"v?([0-9]+(?:\.[0-9]+)*)(.*)", version.strip()).groups()
    numbers = [int(number) for number in numbers.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    early = re.match(r"[-_.]?(a|b|c|rc|alpha|beta|pre|preview|dev)", rest) is not None
    return numbers, not early


def register_assert_rewrite(*names):
    """The asserts of test files are explained, those of other modules are not: there is nothing to register."""
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"expected module names as *args, got {names!r} instead")


def register_fixture(*args, **kwargs):
    raise NotImplementedError("pytest.register_fixture needs plugins, which this course's pytest does not have")


def main(args=None, plugins=None):
    raise RuntimeError(
        "pytest.main starts a session of its own, and the tests of this file are run by one already: press Run, or in a "
        "terminal type `understudy test` with the file's name"
    )


def set_trace(*args, **kwargs):
    raise RuntimeError("there is no debugger in this sandbox: print the value, or look at it in a failed assert")


def hookimpl(function=None, **wishes):
    """The function stays as it is: the runner reads the wishes where it finds it in a `conftest.py`."""
    if function is None:
        return lambda function: hookimpl(function, **wishes)
    function.pytest_impl = wishes
    return function


def hookspec(function=None, **wishes):
    """The function stays as it is, and nobody calls it, as there are no plugins."""
    return (lambda function: function) if function is None else function


# Where the other names are.
_ELSEWHERE = {
    "Cache": "_pytest.cacheprovider",
    "Config": "_pytest.config",
    "ExitCode": "_pytest.config",
    "Metafunc": "_understudy_metafunc",
    "OptionGroup": "_pytest.argparsing",
    "Parser": "_pytest.argparsing",
    "PytestPluginManager": "_pytest.config",
    "LogCaptureFixture": "_pytest.logging",
    "TempPathFactory": "_pytest.tmpdir",
    "TempdirFactory": "_pytest.legacypath",
    "WarningsRecorder": "_pytest.recwarn",
    "deprecated_call": "_pytest.recwarn",
    "warns": "_pytest.recwarn",
    "RaisesGroup": "_pytest.raises",
    "Stash": "_pytest.stash",
    "StashKey": "_pytest.stash",
    "FixtureDef": "_pytest.fixtures",
    **dict.fromkeys(
        [
            "CallInfo",
            "Class",
            "CollectReport",
            "Dir",
            "Directory",
            "File",
            "Function",
            "Item",
            "Module",
            "Package",
            "Session",
            "TerminalReporter",
            "TestReport",
        ],
        "_pytest.nodes",
    ),
    **dict.fromkeys(
        [
            "PytestApproxDecimalToleranceWarning",
            "PytestAssertRewriteWarning",
            "PytestCacheWarning",
            "PytestConfigWarning",
            "PytestDeprecationWarning",
            "PytestExperimentalApiWarning",
            "PytestFDWarning",
            "PytestRemovedIn10Warning",
            "PytestUnhandledThreadExceptionWarning",
            "PytestUnraisableExceptionWarning",
        ],
        "_pytest.warning_types",
    ),
}


def __getattr__(name):
    if name not in _ELSEWHERE:
        raise AttributeError(f"module 'pytest' has no attribute '{name}' here: this course's pytest does not have it")
    import importlib

    value = getattr(importlib.import_module(_ELSEWHERE[name]), name)
    globals()[name] = value
    return value
