"""Runs the tests of `module`, by the `unittest` of Python's library, and leaves in `results` how each of them ended.

Three texts each: the test's name from the class on, `passed`, `failed` or `skipped`, and what went wrong or why.
"""

import traceback
import unittest

results = []


class Recorder(unittest.TestResult):
    """Keeps one line of what went wrong in each test, its subtests included."""

    def startTest(self, test):
        super().startTest(test)
        self.end, self.problem = 'passed', ''

    def stopTest(self, test):
        super().stopTest(test)
        results.append((short(test.id()), self.end, self.problem))

    def addError(self, test, error):
        super().addError(test, error)
        if hasattr(test, '_testMethodName'):
            self.note(line(error))
        else:
            results.append((short(test.id()), 'failed', line(error)))

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.note(line(error))

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self.note(line(error))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.end, self.problem = 'skipped', reason

    def addExpectedFailure(self, test, error):
        super().addExpectedFailure(test, error)
        self.note('the suite expects it to fail')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.note('passed, where the suite expects it to fail')

    def note(self, problem):
        self.end, self.problem = 'failed', self.problem or problem


def short(name):
    return name.removeprefix(f'{module}.')


def line(error):
    place = traceback.extract_tb(error[2])[-1]
    text = ' '.join(str(error[1]).split())
    return f'{error[0].__name__}: {text[:300]} ({place.filename}:{place.lineno})'


unittest.defaultTestLoader.loadTestsFromName(module).run(Recorder())
