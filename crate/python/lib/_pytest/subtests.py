"""`subtests`: parts of a test that fail by themselves, and what there was of them in the test that runs.

Those of `unittest` come here too (`_pytest.unittest`). The runner takes `ended` when the test is over.
"""

import sys
from contextlib import contextmanager

import pytest
from _understudy_capture import put_back, set_aside

ended = []
"""Of each subtest, in order: its message, its params, what it raised, what was captured, and whether `unittest` ran it."""

_CAPTURING = ("capfd", "capfdbinary", "capsys", "capsysbinary")


def end(message, params, raised, sections=(), is_unittest=False):
    ended.append((message, dict(params), raised, list(sections), is_unittest))


@contextmanager
def _logged(sections):
    if "logging" not in sys.modules:
        yield
        return
    from _pytest.logging import catching

    with catching() as text:
        yield
    if text():
        sections.append(("Captured log call", text()))


@contextmanager
def _printed(sections, is_read_elsewhere):
    if is_read_elsewhere:
        yield
        return
    before = set_aside()
    yield
    for name, text in zip(("stdout", "stderr"), put_back(*before)):
        if text:
            sections.append((f"Captured {name} call", text))


class _Subtest:
    def __init__(self, message, params, is_read_elsewhere):
        self._message = message
        self._params = params
        self._sections = []
        self._parts = [_printed(self._sections, is_read_elsewhere), _logged(self._sections)]

    def __enter__(self):
        for part in self._parts:
            part.__enter__()

    def __exit__(self, cls, raised, traceback):
        for part in reversed(self._parts):
            part.__exit__(None, None, None)
        self._sections.sort(key=lambda section: "log" in section[0])
        end(self._message, self._params, raised, self._sections)
        return not isinstance(raised, (pytest.Exit, KeyboardInterrupt))


class Subtests:
    """What the fixture gives."""

    def __init__(self, is_read_elsewhere):
        self._is_read_elsewhere = is_read_elsewhere

    def test(self, msg=None, **kwargs):
        return _Subtest(msg, kwargs, self._is_read_elsewhere)


@pytest.fixture
def subtests(request):
    return Subtests(any(name in _CAPTURING for name in request.fixturenames))
