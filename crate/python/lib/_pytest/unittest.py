"""How a test of a `unittest.TestCase` class runs: the class does it, and tells what comes of it.

What went wrong comes in order: the first is the call's, a second one the tear-down's.
"""

from unittest.case import _subtest_msg_sentinel, _SubTest

import pytest

from _pytest import subtests


class _Result:
    failfast = False

    def __init__(self):
        self.raised = []

    def startTest(self, test):
        pass

    def stopTest(self, test):
        pass

    def addSuccess(self, test):
        pass

    def addDuration(self, test, elapsed):
        pass

    def addError(self, test, info):
        self.raised.append(info[1])

    def addFailure(self, test, info):
        self.raised.append(info[1])

    def addSkip(self, test, reason):
        skipped = pytest.Skipped(reason)
        if isinstance(test, _SubTest):
            _end(test, skipped)
        else:
            self.raised.append(skipped)

    def addExpectedFailure(self, test, info):
        self.raised.append(pytest.XFailed(""))

    def addUnexpectedSuccess(self, test):
        self.raised.append(pytest.Failed("Unexpected success", pytrace=False))

    def addSubTest(self, case, test, info):
        _end(test, None if info is None else info[1])


def _end(test, raised):
    message = None if test._message is _subtest_msg_sentinel else str(test._message)
    subtests.end(message, test.params, raised, is_unittest=True)


def run(case):
    """Gives the exceptions."""
    result = _Result()
    case(result=result)
    return result.raised
