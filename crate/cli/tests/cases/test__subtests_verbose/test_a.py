import unittest


def test_rows(subtests):
    for row in (1, 2, 3):
        with subtests.test("odd", row=row):
            assert row % 2


class TestRows(unittest.TestCase):
    def test_rows(self):
        for row in (1, 2, 3):
            with self.subTest(row=row):
                self.assertTrue(row % 2)
