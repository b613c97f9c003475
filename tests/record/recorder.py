"""A pytest plugin that writes what pytest says of each test into the file that the environment names.

It is given with `-p` by `record.py`, which says what comes of it. One thing is changed in pytest: frames outside the
folder that it is run in are hidden, as a frame hides itself with `__tracebackhide__`. The engine shows none of them.
"""

import io
import json
import os
import pathlib

from _pytest import outcomes
from _pytest._code import code
from _pytest._io import TerminalWriter

TARGET = os.environ['UNDERSTUDY_RECORDING']
WORK = os.getcwd() + os.sep

ALL_HIDDEN = 'All traceback entries are hidden. Pass `--full-trace` to see hidden and internal frames.\n'

tests, not_collected, warnings = {}, [], []
hides_itself = []
_is_hidden = code.TracebackEntry.ishidden
_get_exconly = code.ExceptionInfoFormatter.get_exconly


def _is_hidden_or_outside(entry, excinfo):
    # pytest itself looks for the frame in which it skips a test by a mark.
    is_skip = excinfo is not None and issubclass(excinfo.type, outcomes.Skipped)
    if not is_skip and not str(entry.path).startswith(WORK):
        return True
    hidden = _is_hidden(entry, excinfo)
    if hidden:
        hides_itself.append(entry)
    return hidden


def _exception_marked(self, excinfo, indent=4, markall=False):
    # Where only frames outside are hidden, pytest would have shown one, and marked each line below it.
    return _get_exconly(self, excinfo, indent, markall or not hides_itself)


code.TracebackEntry.ishidden = _is_hidden_or_outside
code.ExceptionInfoFormatter.get_exconly = _exception_marked


def _text(longrepr):
    """What the terminal shows of it, without colours."""
    if longrepr is None or isinstance(longrepr, str):
        return longrepr or ''
    if isinstance(longrepr, tuple):
        return longrepr[2].removeprefix('Skipped').removeprefix(': ')
    writer = TerminalWriter(io.StringIO())
    writer.hasmarkup = False
    longrepr.toterminal(writer)
    text = writer._file.getvalue()
    return text if hides_itself else text.replace(ALL_HIDDEN, '')


def _summary(longrepr):
    """What the short summary says behind the test's name."""
    if isinstance(longrepr, str):
        return longrepr.split('\n')[0]
    crash = getattr(longrepr, 'reprcrash', None)
    return crash.message.split('\n')[0] if crash else None


def _failure(report):
    failure = {'text': _text(report.longrepr).split('\n')}
    summary = _summary(report.longrepr)
    if summary is not None:
        failure['summary'] = summary
    return failure


def pytest_runtest_logreport(report):
    try:
        _log(report)
    finally:
        hides_itself.clear()


def _log(report):
    if hasattr(report, 'context'):
        entry = {'description': report._sub_test_description(), 'outcome': report.outcome}
        if hasattr(report, 'wasxfail'):
            entry['outcome'] = 'xfailed' if report.skipped else 'xpassed'
            entry['reason'] = report.wasxfail.removeprefix('reason: ')
        elif report.skipped:
            entry['reason'] = _text(report.longrepr)
        elif report.failed:
            entry.update(_failure(report))
        if report.sections:
            entry['sections'] = [[title, text.split('\n')] for title, text in report.sections]
        tests.setdefault(report.nodeid, {}).setdefault('subtests', []).append(entry)
        return
    test = tests.setdefault(report.nodeid, {})
    if hasattr(report, 'wasxfail'):
        test['outcome'] = 'xfailed' if report.skipped else 'xpassed'
        test['reason'] = report.wasxfail.removeprefix('reason: ')
    elif report.skipped:
        test['outcome'] = 'skipped'
        test['reason'] = _text(report.longrepr)
    elif report.failed and report.when == 'teardown':
        test['teardown'] = _failure(report)
    elif report.failed:
        test['outcome'] = 'failed' if report.when == 'call' else 'error'
        test.update(_failure(report))
    elif report.when == 'call':
        test['outcome'] = 'passed'
    if report.sections and report.when == 'teardown':
        # The last of the three reports holds the sections of all.
        test['sections'] = [[title, text.split('\n')] for title, text in report.sections]


def pytest_collectreport(report):
    # Of a file that is not imported pytest makes a text at once.
    if report.failed or report.skipped:
        not_collected.append({'path': report.nodeid, 'outcome': report.outcome, **_failure(report)})


def pytest_warning_recorded(warning_message, when, nodeid, location):
    name = warning_message.category.__name__
    warnings.append({'test': nodeid, 'when': when, 'category': name, 'message': str(warning_message.message)})


def pytest_sessionfinish(exitstatus):
    pathlib.Path(TARGET).write_text(json.dumps({
        'tests': [{'id': name, **test} for name, test in tests.items()],
        'not_collected': not_collected,
        'warnings': warnings,
    }), encoding='utf-8')
