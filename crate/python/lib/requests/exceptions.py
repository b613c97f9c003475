"""The exceptions of requests: their tree is what callers catch by."""

from json import JSONDecodeError as CompatJSONDecodeError

from urllib3.exceptions import HTTPError as BaseHTTPError


class RequestException(OSError):
    """Whatever goes wrong with a request. `response` and `request` are those that it went wrong with, if there were any."""

    def __init__(self, *args, **kwargs):
        self.response = kwargs.pop('response', None)
        self.request = kwargs.pop('request', None)
        if self.response is not None and not self.request and hasattr(self.response, 'request'):
            self.request = self.response.request
        super().__init__(*args, **kwargs)


class InvalidJSONError(RequestException):
    """Something is no JSON, in a request or in an answer."""


class JSONDecodeError(InvalidJSONError, CompatJSONDecodeError):
    """An answer is no JSON. Who catches `json`'s own exception, or `ValueError`, catches this one."""

    def __init__(self, *args, **kwargs):
        CompatJSONDecodeError.__init__(self, *args)
        InvalidJSONError.__init__(self, *self.args, **kwargs)

    def __reduce__(self):
        return CompatJSONDecodeError.__reduce__(self)


class HTTPError(RequestException):
    """An answer has an error for its status, and `raise_for_status` was asked."""


class ConnectionError(RequestException):
    """There is no connection, or it is lost."""


class ProxyError(ConnectionError):
    """The proxy is not there, or refuses."""


class SSLError(ConnectionError):
    """The certificate is not trusted, or the handshake fails."""


class Timeout(RequestException):
    """It takes too long, to connect or to answer."""


class ConnectTimeout(ConnectionError, Timeout):
    """Nobody has taken the connection in time. Trying again is safe: nothing was sent."""


class ReadTimeout(Timeout):
    """The connection stands, and the answer has not come in time."""


class URLRequired(RequestException):
    """There is no address to ask."""


class TooManyRedirects(RequestException):
    """One redirection leads to another, for too long."""


class MissingSchema(RequestException, ValueError):
    """The address does not begin with `http://` or the like."""


class InvalidSchema(RequestException, ValueError):
    """No adapter is mounted for how the address begins."""


class InvalidURL(RequestException, ValueError):
    """The address cannot be taken apart."""


class InvalidHeader(RequestException, ValueError):
    """A header is no text, or holds a line end."""


class InvalidProxyURL(InvalidURL):
    """The address of the proxy cannot be taken apart."""


class ChunkedEncodingError(RequestException):
    """The body breaks off, or one of its chunks is none."""


class ContentDecodingError(RequestException, BaseHTTPError):
    """The body is not compressed as its headers say."""


class StreamConsumedError(RequestException, TypeError):
    """The body was streamed already, and is gone."""


class RetryError(RequestException):
    """As many attempts as `Retry` allows have failed."""


class UnrewindableBodyError(RequestException):
    """A file that was sent cannot be sent again from its start."""


class RequestsWarning(Warning):
    """The base of the warnings."""


class FileModeWarning(RequestsWarning, DeprecationWarning):
    """A file was opened as text, and its length is that of its bytes."""


class RequestsDependencyWarning(RequestsWarning):
    """A package is of another version than was tried."""
