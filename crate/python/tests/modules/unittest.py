"""Test cases with set-up, sub-tests and assertions."""

import io
import unittest


class Case(unittest.TestCase):
    def setUp(self):
        self.rows = [1, 2]

    def test_well(self):
        self.assertEqual(sum(self.rows), 3)
        with self.assertRaisesRegex(ValueError, "invalid literal"):
            int("x")

    def test_badly(self):
        self.assertIn(3, self.rows)

    @unittest.skip("later")
    def test_skipped(self): ...


result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Case))
assert (result.testsRun, len(result.failures), len(result.skipped)) == (3, 1, 1)
assert "AssertionError: 3 not found in [1, 2]" in result.failures[0][1]
