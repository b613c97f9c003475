"""The exceptions of urllib3: requests makes its own of them, and their texts are in the texts of its own."""


class HTTPError(Exception):
    """The base of them all."""


class HTTPWarning(Warning):
    """The base of the warnings."""


class PoolError(HTTPError):
    """Something went wrong in a pool of connections."""

    def __init__(self, pool, message):
        self.pool = pool
        self._message = message
        super().__init__(f'{pool}: {message}')

    def __reduce__(self):
        return type(self), (None, self._message)


class RequestError(PoolError):
    """Something went wrong with one request of a pool."""

    def __init__(self, pool, url, message):
        self.url = url
        super().__init__(pool, message)

    def __reduce__(self):
        return type(self), (None, self.url, self._message)


class SSLError(HTTPError):
    """The certificate was refused."""


class ProxyError(HTTPError):
    """The proxy could not be reached."""

    def __init__(self, message, error):
        super().__init__(message, error)
        self.original_error = error


class DecodeError(HTTPError):
    """The body is not encoded as its headers say."""


class ProtocolError(HTTPError):
    """The connection ended, or what came over it was no HTTP."""


ConnectionError = ProtocolError


class MaxRetryError(RequestError):
    """No try is left."""

    def __init__(self, pool, url, reason=None):
        self.reason = reason
        super().__init__(pool, url, f'Max retries exceeded with url: {url} (Caused by {reason!r})')

    def __reduce__(self):
        return type(self), (None, self.url, self.reason)


class HostChangedError(RequestError):
    """A pool was asked for another host's address."""

    def __init__(self, pool, url, retries=3):
        super().__init__(pool, url, f'Tried to open a foreign host with url: {url}')
        self.retries = retries


class TimeoutStateError(HTTPError):
    """A timeout was started twice, or never."""


class TimeoutError(HTTPError):
    """Something took too long."""


class ReadTimeoutError(TimeoutError, RequestError):
    """The answer took too long."""


class ConnectTimeoutError(TimeoutError):
    """The connection took too long."""


class NewConnectionError(ConnectTimeoutError, HTTPError):
    """There is no connection, mostly because nobody listens."""

    def __init__(self, conn, message):
        self.conn = conn
        self._message = message
        super().__init__(f'{conn}: {message}')

    def __reduce__(self):
        return type(self), (None, self._message)


class NameResolutionError(NewConnectionError):
    """No name server knows the host."""

    def __init__(self, host, conn, reason):
        super().__init__(conn, f"Failed to resolve '{host}' ({reason})")
        self._host = host
        self._reason = reason

    def __reduce__(self):
        return type(self), (self._host, None, self._reason)


class EmptyPoolError(PoolError):
    """Every connection of the pool is in use."""


class FullPoolError(PoolError):
    """The pool takes no more connections."""


class ClosedPoolError(PoolError):
    """The pool is closed."""


class LocationValueError(ValueError, HTTPError):
    """An address cannot be used."""


class LocationParseError(LocationValueError):
    """An address cannot be read."""

    def __init__(self, location):
        super().__init__(f'Failed to parse: {location}')
        self.location = location


class URLSchemeUnknown(LocationValueError):
    """An address has a scheme that nobody serves."""

    def __init__(self, scheme):
        super().__init__(f'Not supported URL scheme {scheme}')
        self.scheme = scheme


class ResponseError(HTTPError):
    """The reason of a `MaxRetryError` where there were answers, none of which would do."""

    GENERIC_ERROR = 'too many error responses'
    SPECIFIC_ERROR = 'too many {status_code} error responses'


class SecurityWarning(HTTPWarning):
    """Something is less safe than it could be."""


class InsecureRequestWarning(SecurityWarning):
    """A certificate was not looked at."""


class DependencyWarning(HTTPWarning):
    """An optional package is absent."""


class ResponseNotChunked(ProtocolError, ValueError):
    """A body was to be read in chunks and does not come in any."""


class BodyNotHttplibCompatible(HTTPError):
    """A body cannot be read in chunks."""


class IncompleteRead(HTTPError):
    """The body is shorter than its headers say."""

    def __init__(self, partial, expected):
        super().__init__(partial, expected)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        return f'IncompleteRead({self.partial} bytes read, {self.expected} more expected)'

    __str__ = __repr__


class InvalidChunkLength(HTTPError):
    """A chunk does not begin with its length."""

    def __init__(self, response, length):
        self.partial = response.tell()
        self.expected = response.length_remaining
        self.response = response
        self.length = length

    def __repr__(self):
        return f'InvalidChunkLength(got length {self.length!r}, {self.partial} bytes read)'

    __str__ = __repr__


class InvalidHeader(HTTPError):
    """A header cannot be used."""


class UnrewindableBodyError(HTTPError):
    """A body was to be sent again and cannot be read again."""
