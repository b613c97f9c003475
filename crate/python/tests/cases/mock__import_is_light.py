# Importing mocks loads no more of Python's library than they need, and `unittest` is still all there.
import sys

before = set(sys.modules)
from unittest.mock import Mock
import unittest

loaded = set(sys.modules) - before
assert not loaded & {'argparse', 'asyncio', 'difflib', 'inspect', 'traceback', 'unittest.case'}, sorted(loaded)


class TestIt(unittest.TestCase):
    def test_it(self):
        with self.assertRaises(ValueError):
            Mock(side_effect=ValueError)()


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(TestIt).run(result)
assert (result.testsRun, result.failures, result.errors) == (1, [], [])
assert callable(unittest.main) and issubclass(unittest.SkipTest, Exception) and unittest.case.TestCase is unittest.TestCase
from unittest import TestCase, mock
assert TestCase is unittest.TestCase and mock.Mock is Mock
