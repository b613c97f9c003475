"""`RaisesGroup`: a block must raise an exception group of a given structure.

- source: pytest 9.2, `_pytest.raises`
"""

from textwrap import indent
from typing import Any, get_args, get_origin

from _understudy_raises import compiled, unmatched_text

import pytest
from pytest import ExceptionInfo, RaisesExc

__all__ = ["RaisesExc", "RaisesGroup"]

_EXPECTED = "a BaseException type, RaisesExc, or RaisesGroup"


class RaisesGroup:
    def __init__(
        self,
        expected_exception,
        /,
        *other_exceptions,
        allow_unwrapped=False,
        flatten_subgroups=False,
        match=None,
        check=None,
    ):
        self.match = None if match is None else compiled(match)
        self.check = check
        self.allow_unwrapped = allow_unwrapped
        self.flatten_subgroups = flatten_subgroups
        self.is_baseexception = False
        self.fail_reason = None
        self._nested = False
        if allow_unwrapped:
            self._check_unwrapped(expected_exception, other_exceptions)
        self.expected_exceptions = tuple(self._known(each) for each in (expected_exception, *other_exceptions))

    def __class_getitem__(cls, item):
        return cls

    def _check_unwrapped(self, expected, others):
        if others:
            raise ValueError(
                "You cannot specify multiple exceptions with `allow_unwrapped=True.`"
                " If you want to match one of multiple possible exceptions you should"
                " use a `RaisesExc`."
                " E.g. `RaisesExc(check=lambda e: isinstance(e, (...)))`"
            )
        if isinstance(expected, RaisesGroup):
            raise ValueError(
                "`allow_unwrapped=True` has no effect when expecting a `RaisesGroup`."
                " You might want it in the expected `RaisesGroup`, or"
                " `flatten_subgroups=True` if you don't care about the structure."
            )
        if self.match is not None or self.check is not None:
            raise ValueError(
                "`allow_unwrapped=True` bypasses the `match` and `check` parameters"
                " if the exception is unwrapped. If you intended to match/check the"
                " exception you should use a `RaisesExc` object. If you want to match/check"
                " the exceptiongroup when the exception *is* wrapped you need to"
                " do e.g. `if isinstance(exc.value, ExceptionGroup):"
                " assert RaisesGroup(...).matches(exc.value)` afterwards."
            )

    def _known(self, expected):
        """What is expected, checked."""
        if isinstance(expected, RaisesGroup):
            if self.flatten_subgroups:
                raise ValueError(
                    "You cannot specify a nested structure inside a RaisesGroup with"
                    " `flatten_subgroups=True`. The parameter will flatten subgroups"
                    " in the raised exceptiongroup before matching, which would never"
                    " match a nested structure."
                )
            expected._nested = True
        elif isinstance(expected, RaisesExc):
            expected._nest()
        elif isinstance(expected, tuple):
            raise TypeError(
                f"Expected {_EXPECTED}, but got {type(expected).__name__!r}.\n"
                "RaisesGroup does not support tuples of exception types when expecting one of "
                "several possible exception types like RaisesExc.\n"
                "If you meant to expect a group with multiple exceptions, list them as separate arguments."
            )
        else:
            expected = _exception_class(expected)
            self.is_baseexception |= not issubclass(expected, Exception)
            return expected
        self.is_baseexception |= expected.is_baseexception
        return expected

    def __enter__(self):
        self.excinfo = ExceptionInfo.for_later()
        return self.excinfo

    def __exit__(self, exc_type, exc_val, exc_tb):
        __tracebackhide__ = True
        if exc_type is None:
            pytest.fail(f"DID NOT RAISE any exception, expected `{self.expected_type()}`")
        if not self.matches(exc_val):
            unwrapped = self.allow_unwrapped and not issubclass(exc_type, BaseExceptionGroup)
            kind = "(group)" if unwrapped else "group"
            pytest.fail(f"Raised exception {kind} did not match: {self.fail_reason}")
        self.excinfo.fill_unfilled((exc_type, exc_val, exc_tb))
        return True

    def __repr__(self):
        parts = [_name(each) for each in self.expected_exceptions]
        if self.allow_unwrapped:
            parts.append("allow_unwrapped=True")
        if self.flatten_subgroups:
            parts.append("flatten_subgroups=True")
        if self.match is not None:
            parts.append(f"match={_pattern(self.match)!r}")
        if self.check is not None:
            parts.append(f"check={self.check!r}")
        return f"RaisesGroup({', '.join(parts)})"

    def expected_type(self):
        """The group that is expected, as text."""
        names = [
            each.expected_type() if isinstance(each, RaisesGroup) else _name(each)
            for each in self.expected_exceptions
        ]
        return f"{'Base' if self.is_baseexception else ''}ExceptionGroup({', '.join(names)})"

    def matches(self, exception):
        """Whether the exception is as expected. If not, `fail_reason` says why."""
        self.fail_reason = self._mismatch(exception)
        return self.fail_reason is None

    def _mismatch(self, exception):
        if exception is None:
            return "exception is None"
        if not isinstance(exception, BaseExceptionGroup):
            return self._mismatch_of_single(exception)
        actual = exception.exceptions
        if self.flatten_subgroups:
            actual = _flattened(actual)
        reason = self._mismatch_of_text(exception, actual)
        if reason is None:
            reason = self._mismatch_of_members(exception, actual)
        if reason is None:
            reason = self._mismatch_of_check(exception, actual)
        return reason

    def _mismatch_of_single(self, exception):
        no_group = f"`{type(exception).__name__}()` is not an exception group"
        if len(self.expected_exceptions) > 1:
            return no_group
        reason = _mismatch_with(self.expected_exceptions[0], exception)
        if self.allow_unwrapped:
            return reason
        if reason is None:
            return f"{no_group}, but would match with `allow_unwrapped=True`"
        return no_group

    def _only(self, actual):
        """The one class that is expected and the one exception that there is, where it is one of each."""
        if len(actual) == len(self.expected_exceptions) == 1 and isinstance(self.expected_exceptions[0], type):
            return self.expected_exceptions[0], actual[0]
        return None

    def _mismatch_of_text(self, exception, actual):
        if self.match is None:
            return None
        reason = unmatched_text(exception, self.match)
        if reason is None:
            return None
        only = self._only(actual)
        if only is not None and isinstance(only[1], only[0]) and unmatched_text(only[1], self.match) is None:
            name = only[0].__name__
            return (
                f"{reason}\n but matched the expected `{name}`.\n You might want "
                f"`RaisesGroup(RaisesExc({name}, match={_pattern(self.match)!r}))`"
            )
        return reason

    def _mismatch_of_members(self, exception, actual):
        reason = Pairing(self.expected_exceptions, actual).mismatch()
        if reason is None or self.flatten_subgroups:
            return reason
        nested_expected = any(isinstance(each, RaisesGroup) for each in self.expected_exceptions)
        if nested_expected or not any(isinstance(each, BaseExceptionGroup) for each in actual):
            return reason
        if Pairing(self.expected_exceptions, _flattened(actual)).mismatch() is None:
            margin = "" if "\n" in reason else "  "
            return f"{reason}\n{margin}Did you mean to use `flatten_subgroups=True`?"
        return reason

    def _mismatch_of_check(self, exception, actual):
        if self.check is None or self.check(exception):
            return None
        shown = "" if self._nested else f" {self.check!r}"
        reason = f"check{shown} did not return True on the {type(exception).__name__}"
        only = self._only(actual)
        if only is not None and self.check(only[1]):
            name = only[0].__name__
            return (
                f"{reason}, but did return True for the expected {name}."
                f" You might want RaisesGroup(RaisesExc({name}, check=<...>))"
            )
        return reason


class Pairing:
    """Expected exceptions beside raised ones: each takes the first that fits and is still free."""

    def __init__(self, expected, actual):
        self.expected = expected
        self.actual = actual
        self.reasons = {}
        self.partner = {}
        self.free = list(range(len(actual)))
        self.failed = []

    def reason(self, e, a):
        if (e, a) not in self.reasons:
            self.reasons[e, a] = _mismatch_with(self.expected[e], self.actual[a])
        return self.reasons[e, a]

    def mismatch(self):
        for e in range(len(self.expected)):
            found = next((a for a in self.free if self.reason(e, a) is None), None)
            if found is None:
                self.failed.append(e)
            else:
                self.free.remove(found)
                self.partner[e] = found
        if not self.free and not self.failed:
            return None
        if len(self.actual) == len(self.expected) == 1:
            return self.reason(0, 0)
        return self._short() or self._long()

    def _head(self):
        count = len(self.partner)
        return f"{count} matched exception{'s' if count > 1 else ''}. " if count else ""

    def _fits_nothing(self):
        """Whether what is left fits nothing at all, also not what is taken."""
        lonely = all(self.reason(e, a) is not None for a in self.free for e in range(len(self.expected)))
        unmet = all(self.reason(e, a) is not None for e in self.failed for a in range(len(self.actual)))
        return lonely, unmet

    def _short(self):
        lonely, unmet = self._fits_nothing()
        if not self.failed and lonely:
            return f"{self._head()}Unexpected exception(s): {[self.actual[a] for a in self.free]!r}"
        if not self.free and unmet:
            names = ", ".join(_name(self.expected[e]) for e in self.failed)
            return f"{self._head()}Too few exceptions raised, found no match for: [{names}]"
        if len(self.free) == len(self.failed) == 1 and lonely and unmet:
            return f"{self._head()}{self.reason(self.failed[0], self.free[0])}"
        return None

    def _long(self):
        text = f"\n{self._head()}" if self.partner else ""
        if not self.free:
            text += "\nToo few exceptions raised!"
        elif not self.failed:
            text += "\nUnexpected exception(s)!"
        text += self._expected_lines() + self._actual_lines()
        if len(self.expected) == len(self.actual) and self._could_pair():
            text += (
                "\nThere exist a possible match when attempting an exhaustive check,"
                " but RaisesGroup uses a greedy algorithm. "
                "Please make your expected exceptions more stringent with `RaisesExc` etc"
                " so the greedy algorithm can function."
            )
        return text

    def _expected_lines(self):
        if not self.failed:
            return ""
        text = "\nThe following expected exceptions did not find a match:"
        taken_by = {a: e for e, a in self.partner.items()}
        for e in self.failed:
            text += f"\n  {_name(self.expected[e])}"
            for a, actual in enumerate(self.actual):
                if self.reason(e, a) is None:
                    other = _name(self.expected[taken_by[a]])
                    text += f"\n    It matches `{actual!r}` which was paired with `{other}`"
        return text

    def _actual_lines(self):
        if not self.free:
            return ""
        text = "\nThe following raised exceptions did not find a match"
        for a in self.free:
            text += f"\n  {self.actual[a]!r}:"
            for e, expected in enumerate(self.expected):
                reason = self.reason(e, a)
                if e in self.failed:
                    text += ("" if reason.startswith("\n") else "\n") + indent(reason, "    ")
                if reason is None:
                    other = self.actual[self.partner[e]]
                    text += f"\n    It matches `{_name(expected)}` which was paired with `{other!r}`"
        return text

    def _could_pair(self, row=0, used=frozenset()):
        if row == len(self.actual):
            return True
        return any(
            e not in used and self.reason(e, row) is None and self._could_pair(row + 1, used | {e})
            for e in range(len(self.expected))
        )


def _exception_class(expected):
    if isinstance(expected, type) and not get_args(expected) and issubclass(expected, BaseException):
        return expected
    origin = get_origin(expected)
    if isinstance(origin, type) and issubclass(origin, BaseExceptionGroup):
        whole = (Exception, Any) if issubclass(origin, ExceptionGroup) else (BaseException, Any)
        if get_args(expected)[0] in whole:
            return origin
        raise ValueError(
            "Only `ExceptionGroup[Exception]` or `BaseExceptionGroup[BaseException]` "
            f"are accepted as generic types but got `{expected}`. "
            "As `raises` will catch all instances of the specified group regardless of the "
            "generic argument specific nested exceptions has to be checked "
            "with `RaisesGroup`."
        )
    head = f"Expected {_EXPECTED}, but got "
    if isinstance(expected, type):
        raise ValueError(f"{head}{expected.__name__!r}")
    if isinstance(expected, BaseException):
        raise TypeError(f"{head}an exception instance: {type(expected).__name__}")
    raise TypeError(f"{head}{type(expected).__name__!r}")


def _mismatch_with(expected, exception):
    """Why the exception is not the expected one, if so."""
    if isinstance(expected, type):
        if isinstance(exception, expected):
            return None
        actual = f"`{type(exception).__name__}()`"
        if isinstance(exception, BaseExceptionGroup) and not issubclass(expected, BaseExceptionGroup):
            return f"Unexpected nested {actual}, expected `{expected.__name__}`"
        return f"{actual} is not an instance of `{expected.__name__}`"
    if expected.matches(exception):
        return None
    reason = expected.fail_reason
    if reason.startswith("\n"):
        return f"\n{expected!r}: {indent(reason, '  ')}"
    return f"{expected!r}: {reason}"


def _name(expected):
    return expected.__name__ if isinstance(expected, type) else repr(expected)


def _pattern(match):
    return match.pattern if match.flags == 32 else match


def _flattened(exceptions):
    flat = []
    for exception in exceptions:
        if isinstance(exception, BaseExceptionGroup):
            flat.extend(_flattened(exception.exceptions))
        else:
            flat.append(exception)
    return flat
