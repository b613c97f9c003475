"""What runs around the tests of a class, and what happens when it fails."""

import unittest

order = []


def setUpModule():
    order.append("module")


def tearDownModule():
    print("tear down module")
    raise RuntimeError("module")


class TestA_Order(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        order.append("class")
        cls.addClassCleanup(order.append, "class cleanup")

    @classmethod
    def tearDownClass(cls):
        order.append("class end")

    def setUp(self):
        order.append("set up")
        self.addCleanup(order.append, "cleanup 1")
        self.addCleanup(order.append, "cleanup 2")

    def tearDown(self):
        order.append("tear down")

    def test_1(self):
        order.append("test 1")

    def test_2(self):
        order.append("test 2")

    def test_3_fails(self):
        self.assertEqual(order, [])


class TestB_AfterIt(unittest.TestCase):
    def test_order(self):
        around = ["tear down", "cleanup 2", "cleanup 1"]
        self.assertEqual(
            order,
            ["module", "class", "set up", "test 1", *around, "set up", "test 2", *around, "set up", *around]
            + ["class end", "class cleanup"],
        )


class TestSetUpFails(unittest.TestCase):
    def setUp(self):
        self.addCleanup(print, "cleaned up")
        raise ValueError("set up")

    def tearDown(self):
        print("never")

    def test_one(self):
        print("never")


class TestTearDownFails(unittest.TestCase):
    def tearDown(self):
        raise ValueError("tear down")

    def test_passes(self):
        pass

    def test_fails_too(self):
        self.assertTrue(False)


class TestCleanupFails(unittest.TestCase):
    def setUp(self):
        self.addCleanup(self.clean)

    def clean(self):
        raise ValueError("cleanup")

    def test_passes(self):
        pass


class TestSetUpClassFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, "cleaned up")
        raise ValueError("set up class")

    def test_one(self):
        pass

    def test_two(self):
        pass


class TestTearDownClassFails(unittest.TestCase):
    @classmethod
    def tearDownClass(cls):
        raise ValueError("tear down class")

    def test_one(self):
        pass

    def test_two(self):
        pass


class TestClassCleanupFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(cls.clean)

    @classmethod
    def clean(cls):
        raise ValueError("class cleanup")

    def test_one(self):
        pass


class TestSkipInSetUp(unittest.TestCase):
    def setUp(self):
        self.skipTest("in set-up")

    def test_one(self):
        raise AssertionError


class TestSkipInSetUpClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("in set-up of the class")

    def test_one(self):
        raise AssertionError


class TestOldStyle(unittest.TestCase):
    def setup_method(self, method):
        self.name = method.__name__

    def test_setup_method(self):
        self.assertEqual(self.name, "test_setup_method")


class TestAsync(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.value = await self.give(3)

    async def asyncTearDown(self):
        print("ended", self.value)

    async def give(self, value):
        return value

    async def test_passes(self):
        self.assertEqual(await self.give(3), self.value)

    async def test_fails(self):
        self.assertEqual(await self.give(4), self.value)

    def test_plain(self):
        self.assertEqual(self.value, 4)
