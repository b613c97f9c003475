"""A connection by name: errors tell it. Nothing is ever connected."""


class HTTPConnection:
    default_port = 80

    def __init__(self, host, port=None, *, timeout=None):
        self.host = host
        self.port = port
        self.timeout = timeout

    def __str__(self):
        return f'{type(self).__name__}(host={self.host!r}, port={self.port!r})'

    def __repr__(self):
        return f'<{self} at {id(self):#x}>'

    def close(self):
        """There is nothing to close."""


class HTTPSConnection(HTTPConnection):
    default_port = 443
