"""What the suite of requests-mock imports as `testtools`: a test case with fixtures, and an older name of an assertion."""

import unittest


class TestCase(unittest.TestCase):
    assertEquals = unittest.TestCase.assertEqual

    def useFixture(self, fixture):
        fixture.setUp()
        self.addCleanup(fixture.cleanUp)
        return fixture
