"""What few tests ask of an `ExceptionInfo`."""

import linecache
import pathlib
import re
import traceback as _traceback

from pytest import ExceptionInfo as ExceptionInfo


class TracebackEntry:
    """One frame of a traceback. Lines count from 0, as they do in pytest."""

    def __init__(self, raw):
        self._rawentry = raw
        self.frame = raw.tb_frame
        self.lineno = raw.tb_lineno - 1
        self.relline = self.lineno - self.frame.f_code.co_firstlineno + 1
        self.path = pathlib.Path(self.frame.f_code.co_filename)
        self.name = self.frame.f_code.co_name
        self.locals = self.frame.f_locals

    @property
    def statement(self):
        return linecache.getline(str(self.path), self.lineno + 1).strip()

    def __repr__(self):
        return f"<TracebackEntry {self.path}:{self.lineno + 1}>"

    def __str__(self):
        return f"  File {str(self.path)!r}:{self.lineno + 1} in {self.name}\n  {self.statement}\n"


class Traceback(list):
    """The frames, outermost first."""


def traceback(raw):
    entries = Traceback()
    while raw is not None:
        entries.append(TracebackEntry(raw))
        raw = raw.tb_next
    return entries


def exconly(exception, short):
    text = "".join(_traceback.format_exception_only(exception)).rstrip()
    if not short:
        return text
    single = exception
    while isinstance(single, BaseExceptionGroup) and len(single.exceptions) == 1:
        single = single.exceptions[0]
    if isinstance(exception, BaseExceptionGroup) and not isinstance(single, BaseExceptionGroup):
        return f"{single!r} [single exception in {type(exception).__name__}]"
    if isinstance(exception, AssertionError) and repr(exception).startswith("AssertionError('assert "):
        return text.removeprefix("AssertionError: ")
    return text


def whole(exception):
    """The traceback as Python prints it. pytest's own form of it is made by the runner alone."""
    return "".join(_traceback.format_exception(exception))


def group_contains(group, expected_exception, *, match=None, depth=None):
    """Whether an exception of the group, at that depth or at any, is as expected."""
    if not isinstance(group, BaseExceptionGroup):
        raise AssertionError("Captured exception is not an instance of `BaseExceptionGroup`")
    if depth is not None and depth < 1:
        raise AssertionError("`depth` must be >= 1 if specified")
    return _contains(group, expected_exception, match, depth, 1)


def _contains(group, expected, match, depth, current):
    if depth is not None and current > depth:
        return False
    for exception in group.exceptions:
        if isinstance(exception, BaseExceptionGroup) and _contains(exception, expected, match, depth, current + 1):
            return True
        if depth is not None and current != depth or not isinstance(exception, expected):
            continue
        if match is None or re.search(match, _told(exception)):
            return True
    return False


def _told(exception):
    return "\n".join([str(exception), *getattr(exception, "__notes__", [])])

