"""What requests-mock imports as `fixtures`: something to set up, with functions to call when it is cleaned up."""


class Fixture:
    def __init__(self):
        self._cleanups = []

    def setUp(self):
        self._cleanups = []

    def addCleanup(self, function, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def cleanUp(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)
