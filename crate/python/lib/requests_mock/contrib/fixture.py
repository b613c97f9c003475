"""The mocker as a fixture of the package `fixtures`, which the course does not bring."""

import fixtures
from requests_mock import mocker


class Fixture(fixtures.Fixture, mocker.MockerCore):
    """Starts when it is set up, and stops when it is cleaned up."""

    def __init__(self, **kwargs):
        fixtures.Fixture.__init__(self)
        mocker.MockerCore.__init__(self, **kwargs)

    def setUp(self):
        super().setUp()
        self.start()
        self.addCleanup(self.stop)
