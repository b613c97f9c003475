"""`caplog`, and the log that stands under a failed test.

`begin` and `end` are called around each phase of a test, and only where `logging` has been imported.
"""

import io
import logging
from contextlib import contextmanager

import pytest

__all__ = ["LogCaptureFixture", "LogCaptureHandler", "caplog"]

_FORMAT = "%(levelname)-8s %(name)s:%(filename)s:%(lineno)d %(message)s"


class LogCaptureHandler(logging.StreamHandler):
    """Keeps the records and the text of a phase."""

    def __init__(self):
        super().__init__(io.StringIO())
        self.records = []

    def emit(self, record):
        self.records.append(record)
        super().emit(record)

    def handleError(self, record):
        raise

    def reset(self):
        self.records = []
        self.stream = io.StringIO()

    def clear(self):
        self.records.clear()
        self.stream = io.StringIO()


_handler = LogCaptureHandler()
_report = LogCaptureHandler()
for _one in (_handler, _report):
    _one.setFormatter(logging.Formatter(_FORMAT))
_records = {}


def begin(phase):
    """A phase begins: `setup`, `call` or `teardown`."""
    root = logging.getLogger()
    for handler in (_handler, _report):
        handler.reset()
        if handler not in root.handlers:
            root.addHandler(handler)
    if phase == "setup":
        _records.clear()
    _records[phase] = _handler.records


def end():
    """The phase is over. Gives what was logged in it."""
    return _report.stream.getvalue().strip()


@contextmanager
def catching():
    """Gives what has been logged inside so far."""
    handler = LogCaptureHandler()
    handler.setFormatter(_report.formatter)
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield lambda: handler.stream.getvalue()
    finally:
        root.removeHandler(handler)


class LogCaptureFixture:
    """What was logged so far in this phase, and how much is logged."""

    def __init__(self):
        self._levels = {}
        self._handler_level = None
        self._disabled = None

    def _restore(self):
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)
        if self._handler_level is not None:
            self.handler.setLevel(self._handler_level)
        if self._disabled is not None:
            logging.disable(self._disabled)

    @property
    def handler(self):
        return _handler

    def get_records(self, when):
        return _records.get(when, [])

    @property
    def text(self):
        return self.handler.stream.getvalue()

    @property
    def records(self):
        return self.handler.records

    @property
    def record_tuples(self):
        return [(record.name, record.levelno, record.getMessage()) for record in self.records]

    @property
    def messages(self):
        return [record.getMessage() for record in self.records]

    def clear(self):
        self.handler.clear()

    def _enable(self, level, logger):
        """Makes sure that `logging.disable` does not stand in the way."""
        before = logger.manager.disable
        if isinstance(level, str):
            level = logging.getLevelName(level)
        if not isinstance(level, int) or logger.isEnabledFor(level):
            return before
        if before >= level:
            logging.disable(max(level - 10, logging.NOTSET))
        return before

    def set_level(self, level, logger=None):
        found = logging.getLogger(logger)
        self._levels.setdefault(logger, found.level)
        found.setLevel(level)
        if self._handler_level is None:
            self._handler_level = self.handler.level
        self.handler.setLevel(level)
        disabled = self._enable(level, found)
        if self._disabled is None:
            self._disabled = disabled

    @contextmanager
    def at_level(self, level, logger=None):
        found = logging.getLogger(logger)
        before, handler_before = found.level, self.handler.level
        found.setLevel(level)
        self.handler.setLevel(level)
        disabled = self._enable(level, found)
        try:
            yield
        finally:
            found.setLevel(before)
            self.handler.setLevel(handler_before)
            logging.disable(disabled)

    @contextmanager
    def filtering(self, filter_):
        self.handler.addFilter(filter_)
        try:
            yield
        finally:
            self.handler.removeFilter(filter_)


@pytest.fixture
def caplog():
    made = LogCaptureFixture()
    yield made
    made._restore()
