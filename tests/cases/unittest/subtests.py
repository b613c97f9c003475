"""`subTest`: each that fails is told by itself, and the test passes."""

import unittest


class TestParts(unittest.TestCase):
    def test_all_pass(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertLess(number, 3)

    def test_some_fail(self):
        print("before")
        for number in range(4):
            with self.subTest("even", number=number):
                print("number", number)
                self.assertEqual(number % 2, 0)

    def test_without_anything(self):
        with self.subTest():
            self.assertEqual(1, 2)

    def test_message_alone(self):
        with self.subTest("a message"):
            raise KeyError("rows")

    def test_fails_after_one(self):
        with self.subTest(part=1):
            self.assertEqual(1, 2)
        self.assertEqual("the test", "itself")

    def test_nested(self):
        with self.subTest(outer=1):
            with self.subTest(inner=2):
                self.assertEqual(1, 2)

    def test_skipped_part(self):
        for number in range(3):
            with self.subTest(number=number):
                if number == 1:
                    self.skipTest("not this one")
                self.assertLess(number, 2)

    def test_plain_assert(self):
        with self.subTest(rows=["a", "b"]):
            assert ["a", "b"] == ["a"]

    @unittest.expectedFailure
    def test_expected(self):
        with self.subTest(part=1):
            self.assertEqual(1, 2)
