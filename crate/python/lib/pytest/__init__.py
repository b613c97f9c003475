"""pytest 9 for learners: what test files use, over the native modules that do the work.

Only the class tree of the outcomes and the functions that raise them are Python, so that `except` clauses and
subclasses work as in pytest. A name that is not here raises an error that says so.
"""

from _understudy_approx import Approx, approx
from _understudy_fixture import FixtureFunctionDefinition, fixture
from _understudy_mark import Mark, MarkDecorator, MarkGenerator, mark, param
from _understudy_monkeypatch import MonkeyPatch
from _understudy_raises import ExceptionInfo, RaisesExc, raises
from _understudy_warns import deprecated_call, warns

__version__ = "9.2.0"


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


def importorskip(modname, minversion=None, reason=None, *, exc_type=ModuleNotFoundError):
    import sys

    try:
        __import__(modname)
    except exc_type as error:
        reason = reason or f"could not import {modname!r}: {error}"
        raise Skipped(reason, allow_module_level=True) from None
    module = sys.modules[modname]
    if minversion is not None:
        version = getattr(module, "__version__", None)
        if version is None or _numbers(version) < _numbers(minversion):
            raise Skipped(
                f"module {modname!r} has __version__ {version!r}, required is: {minversion!r}",
                allow_module_level=True,
            )
    return module


def _numbers(version):
    return [int(part) for part in version.split(".") if part.isdigit()]


def __getattr__(name):
    raise AttributeError(f"module 'pytest' has no attribute '{name}' here: this course's pytest does not have it")
