"""What goes wrong."""


class MockException(Exception):
    """The base of them all."""


class NoMockAddress(MockException):
    """Nothing answers the address."""

    def __init__(self, request):
        self.request = request

    def __str__(self):
        return f'No mock address: {self.request.method} {self.request.url}'


class InvalidRequest(MockException):
    """There is no connection to send anything on."""
