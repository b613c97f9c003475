"""`recwarn`, `pytest.warns` and `pytest.deprecated_call`: the warnings of a block."""

import re
import warnings

import pytest


class WarningsRecorder(warnings.catch_warnings):
    """Keeps every warning of a `with` block."""

    def __init__(self):
        super().__init__(record=True)
        self._list = []

    @property
    def list(self):
        return self._list

    def __getitem__(self, index):
        return self._list[index]

    def __iter__(self):
        return iter(self._list)

    def __len__(self):
        return len(self._list)

    def pop(self, cls=Warning):
        """Takes the first warning of exactly that class out, or else the first one of a class nearest to it."""
        best = None
        for index, warning in enumerate(self._list):
            if warning.category == cls:
                return self._list.pop(index)
            nearer = best is None or not issubclass(warning.category, self._list[best].category)
            if issubclass(warning.category, cls) and nearer:
                best = index
        if best is not None:
            return self._list.pop(best)
        __tracebackhide__ = True
        raise AssertionError(f"{cls!r} not found in warning list")

    def clear(self):
        self._list[:] = []

    def __enter__(self):
        __tracebackhide__ = True
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._list = super().__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        __tracebackhide__ = True
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        super().__exit__(exc_type, exc_val, exc_tb)
        self._entered = False


class WarningsChecker(WarningsRecorder):
    """Fails unless the block warns as expected. What else it warned of is warned again."""

    def __init__(self, expected_warning=Warning, match_expr=None):
        super().__init__()
        wanted = expected_warning if isinstance(expected_warning, tuple) else (expected_warning,)
        for each in wanted:
            if not isinstance(each, type) or not issubclass(each, Warning):
                raise TypeError(f"exceptions must be derived from Warning, not {type(each)}")
        self.expected_warning = wanted
        self.match_expr = match_expr

    def matches(self, warning):
        if not issubclass(warning.category, self.expected_warning):
            return False
        return self.match_expr is None or bool(re.search(self.match_expr, str(warning.message)))

    def _check(self):
        __tracebackhide__ = True
        of_class = [warning for warning in self if issubclass(warning.category, self.expected_warning)]
        if any(self.matches(warning) for warning in of_class):
            return
        from pprint import pformat

        emitted = pformat([warning.message for warning in self], indent=2)
        if not of_class:
            pytest.fail(
                f"DID NOT WARN. No warnings of type {self.expected_warning} were emitted.\n"
                f" Emitted warnings: {emitted}."
            )
        literal = isinstance(self.match_expr, str) and any(
            self.match_expr == str(warning.message) for warning in of_class
        )
        hint = "\n Did you mean to `re.escape()` the regex?" if literal else ""
        pytest.fail(
            f"Regex pattern did not match any of the {len(self)} warnings emitted.\n"
            f" Regex: {self.match_expr!r}\n"
            f" Emitted warnings: {emitted}.{hint}"
        )

    def _warn_again(self):
        for warning in self:
            if not self.matches(warning):
                warnings.warn_explicit(
                    message=warning.message,
                    category=warning.category,
                    filename=warning.filename,
                    lineno=warning.lineno,
                    source=warning.source,
                )

    def _reject_odd_messages(self):
        """`warnings.warn(5)` makes a `UserWarning` of anything, which filters then cannot read."""
        for warning in self:
            message = warning.message
            if type(message) is UserWarning and message.args and not isinstance(message.args[0], str):
                odd = message.args[0]
                raise TypeError(f"Warning must be str or Warning, got {odd!r} (type {type(odd).__name__})")

    def __exit__(self, exc_type, exc_val, exc_tb):
        __tracebackhide__ = True
        super().__exit__(exc_type, exc_val, exc_tb)
        # What ends a test, or the whole run, is not the business of who counts warnings.
        if exc_val is not None and (
            not isinstance(exc_val, Exception) or isinstance(exc_val, pytest.Exit)
        ):
            return
        try:
            self._check()
        finally:
            self._warn_again()
            self._reject_odd_messages()


def warns(expected_warning=Warning, *args, match=None, **kwargs):
    """A block, or with a function a call of it, that must warn."""
    __tracebackhide__ = True
    if not args:
        if kwargs:
            names = ", ".join(sorted(kwargs))
            raise TypeError(
                f"Unexpected keyword arguments passed to pytest.warns: {names}\n"
                "Use context-manager form instead?"
            )
        return WarningsChecker(expected_warning, match)
    function, *args = args
    if not callable(function):
        raise TypeError(f"{function!r} object (type: {type(function)}) must be callable")
    with WarningsChecker(expected_warning):
        return function(*args, **kwargs)


def deprecated_call(function=None, *args, **kwargs):
    """The same for what is going away."""
    __tracebackhide__ = True
    if function is not None:
        args = (function, *args)
    return warns((DeprecationWarning, PendingDeprecationWarning, FutureWarning), *args, **kwargs)


@pytest.fixture
def recwarn():
    recorder = WarningsRecorder()
    with recorder:
        yield recorder
