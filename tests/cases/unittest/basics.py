"""Classes of `unittest`: what passes, fails and is skipped."""

import unittest

import pytest


def load(rows):
    return [row for row in rows if row]


class TestRows(unittest.TestCase):
    def setUp(self):
        self.rows = [1, 0, 2]

    def tearDown(self):
        print("tear down", self.rows)

    def test_passes(self):
        self.assertEqual(load(self.rows), [1, 2])

    def test_equal_fails(self):
        self.assertEqual(load(self.rows), [1, 2, 3])

    def test_equal_with_a_message(self):
        self.assertEqual(len(load(self.rows)), 3, "rows are missing")

    def test_plain_assert(self):
        assert load(self.rows) == [1]

    def test_true(self):
        self.assertTrue(load([]))

    def test_in(self):
        self.assertIn(3, self.rows)

    def test_dicts(self):
        self.assertDictEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})

    def test_texts(self):
        self.assertEqual("one\ntwo\n", "one\nthree\n")

    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.1)

    def test_raises_nothing(self):
        with self.assertRaises(ValueError):
            load([])

    def test_raises_another(self):
        with self.assertRaises(ValueError):
            load(None)

    def test_raises(self):
        with self.assertRaisesRegex(TypeError, "not iterable"):
            load(None)

    def test_error(self):
        raise KeyError("rows")

    def test_fail(self):
        self.fail("not yet")

    def test_in_a_helper(self):
        self.check(4)

    def check(self, count):
        self.assertEqual(len(self.rows), count)

    def test_skips_itself(self):
        self.skipTest("no rows")

    def test_raises_skip(self):
        raise unittest.SkipTest("raised")

    def test_pytest_skip(self):
        pytest.skip("pytest's")

    def test_pytest_fail(self):
        pytest.fail("pytest's")

    @unittest.skip("always")
    def test_skipped(self):
        raise AssertionError

    @unittest.skipIf(True, "a condition")
    def test_skipped_if(self):
        raise AssertionError

    @unittest.skipUnless(True, "a condition")
    def test_not_skipped(self):
        assert True

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_unexpectedly_passes(self):
        self.assertEqual(1, 1)

    @pytest.mark.xfail(reason="marked")
    def test_marked(self):
        self.assertEqual(1, 2)

    @pytest.mark.skip(reason="marked")
    def test_marked_skip(self):
        raise AssertionError

    @pytest.fixture(autouse=True)
    def given(self):
        self.value = 5

    def test_automatic_fixture(self):
        self.assertEqual(self.value, 5)

    def test_system_exit(self):
        raise SystemExit(3)


@unittest.skip("the class")
class TestSkipped(unittest.TestCase):
    def test_one(self):
        raise AssertionError

    def test_two(self):
        raise AssertionError


class Single(unittest.TestCase):
    def runTest(self):
        self.assertEqual(1, 2)


def test_skip_of_unittest_in_a_function():
    raise unittest.SkipTest("of unittest")


class Base(unittest.TestCase):
    def test_inherited(self):
        self.assertIsNotNone(self.make())

    def make(self):
        return None


class TestDerived(Base):
    def make(self):
        return 1
