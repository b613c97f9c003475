"""Runs the tests of `module`, by the `unittest` of Python's library, and leaves in `results` how each of them ended.

A pair each: the test's name from the class on, and what went wrong, which is empty if nothing did.
"""

import traceback
import unittest

results = []


class Recorder(unittest.TestResult):
    """Keeps one line of what went wrong in each test, its subtests included."""

    def startTest(self, test):
        super().startTest(test)
        self.problem = ''

    def stopTest(self, test):
        super().stopTest(test)
        results.append((short(test.id()), self.problem))

    def addError(self, test, error):
        super().addError(test, error)
        if hasattr(test, '_testMethodName'):
            self.note(error)
        else:
            results.append((short(test.id()), line(error)))

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.note(error)

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self.note(error)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.problem = f'skipped: {reason}'

    def addExpectedFailure(self, test, error):
        super().addExpectedFailure(test, error)
        self.problem = 'the suite expects it to fail'

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.problem = 'passed, where the suite expects it to fail'

    def note(self, error):
        self.problem = self.problem or line(error)


def short(name):
    return name.removeprefix(f'{module}.')


def line(error):
    place = traceback.extract_tb(error[2])[-1]
    text = ' '.join(str(error[1]).split())
    return f'{error[0].__name__}: {text[:300]} ({place.filename}:{place.lineno})'


unittest.defaultTestLoader.loadTestsFromName(module).run(Recorder())
