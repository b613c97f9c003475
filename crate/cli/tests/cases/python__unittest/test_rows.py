import unittest


def load(rows):
    return [row for row in rows if row]


class TestRows(unittest.TestCase):
    """Rows."""

    @classmethod
    def setUpClass(cls):
        print("set up class")

    def setUp(self):
        self.rows = [1, 0, 2]

    def test_passes(self):
        self.assertEqual(load(self.rows), [1, 2])

    def test_fails(self):
        """What it does not load."""
        self.assertEqual(load(self.rows), [1, 2, 3])

    def test_error(self):
        load(None)

    @unittest.skip("not now")
    def test_skipped(self):
        self.fail("never")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(load([]))

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_parts(self):
        for row in range(3):
            with self.subTest("odd", row=row):
                self.assertTrue(row % 2)


class TestSetUp(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise ValueError("no class")

    def test_never(self):
        pass


class TestAsync(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.value = 3

    async def test_passes(self):
        self.assertEqual(self.value, 3)


if __name__ == "__main__":
    unittest.main(verbosity=2)
