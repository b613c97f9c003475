"""`Retry`: which failures are tried again, how often, and after which pause."""

from collections import namedtuple

from urllib3.exceptions import (
    ConnectTimeoutError,
    InvalidHeader,
    MaxRetryError,
    ProtocolError,
    ProxyError,
    ReadTimeoutError,
    ResponseError,
)

RequestHistory = namedtuple('RequestHistory', ['method', 'url', 'error', 'status', 'redirect_location'])

_COUNTS = ('total', 'connect', 'read', 'redirect', 'status', 'other')
_SETTINGS = (
    'allowed_methods', 'status_forcelist', 'backoff_factor', 'backoff_max', 'retry_after_max', 'raise_on_redirect',
    'raise_on_status', 'history', 'remove_headers_on_redirect', 'respect_retry_after_header', 'backoff_jitter',
)


class Retry:
    """How many tries are left, and how they were used. A try gives a new one."""

    DEFAULT_ALLOWED_METHODS = frozenset(['HEAD', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
    RETRY_AFTER_STATUS_CODES = frozenset([413, 429, 503])
    DEFAULT_REMOVE_HEADERS_ON_REDIRECT = frozenset(['Cookie', 'Authorization', 'Proxy-Authorization'])
    DEFAULT_BACKOFF_MAX = 120
    DEFAULT_RETRY_AFTER_MAX = 21600

    def __init__(
        self,
        total=10,
        connect=None,
        read=None,
        redirect=None,
        status=None,
        other=None,
        allowed_methods=DEFAULT_ALLOWED_METHODS,
        status_forcelist=None,
        backoff_factor=0,
        backoff_max=DEFAULT_BACKOFF_MAX,
        raise_on_redirect=True,
        raise_on_status=True,
        history=None,
        respect_retry_after_header=True,
        remove_headers_on_redirect=DEFAULT_REMOVE_HEADERS_ON_REDIRECT,
        backoff_jitter=0.0,
        retry_after_max=DEFAULT_RETRY_AFTER_MAX,
    ):
        if redirect is False or total is False:
            redirect = 0
            raise_on_redirect = False
        if allowed_methods is not None and hasattr(allowed_methods, '__len__') and not allowed_methods:
            import warnings

            warnings.warn(
                "Using an empty collection for 'allowed_methods' option to retry on any verb is deprecated and will "
                'skip retries for all verbs in urllib3 v3.0. Instead use Retry(..., allowed_methods=None).',
                FutureWarning,
                stacklevel=2,
            )
        self.total = total
        self.connect = connect
        self.read = read
        self.redirect = redirect
        self.status = status
        self.other = other
        self.allowed_methods = allowed_methods
        self.status_forcelist = status_forcelist or set()
        self.backoff_factor = backoff_factor
        self.backoff_max = backoff_max
        self.backoff_jitter = backoff_jitter
        self.retry_after_max = retry_after_max
        self.raise_on_redirect = raise_on_redirect
        self.raise_on_status = raise_on_status
        self.history = history or ()
        self.respect_retry_after_header = respect_retry_after_header
        self.remove_headers_on_redirect = frozenset(name.lower() for name in remove_headers_on_redirect)

    def new(self, **kw):
        settings = {name: getattr(self, name) for name in _COUNTS + _SETTINGS}
        settings.update(kw)
        return type(self)(**settings)

    @classmethod
    def from_int(cls, retries, redirect=True, default=None):
        if retries is None:
            retries = cls.DEFAULT if default is None else default
        if isinstance(retries, Retry):
            return retries
        return cls(retries, redirect=bool(redirect) and None)

    def get_backoff_time(self):
        errors = 0
        for past in reversed(self.history):
            if past.redirect_location is not None:
                break
            errors += 1
        if errors <= 1:
            return 0
        pause = self.backoff_factor * 2 ** (errors - 1)
        if self.backoff_jitter != 0.0:
            import random

            pause += random.random() * self.backoff_jitter
        return float(max(0, min(self.backoff_max, pause)))

    def parse_retry_after(self, retry_after):
        if retry_after.strip().isascii() and retry_after.strip().isdigit():
            seconds = int(retry_after)
        else:
            import email.utils
            import time

            moment = email.utils.parsedate_tz(retry_after)
            if moment is None:
                raise InvalidHeader(f'Invalid Retry-After header: {retry_after}')
            seconds = email.utils.mktime_tz(moment) - time.time()
        return min(max(seconds, 0), self.retry_after_max)

    def get_retry_after(self, response):
        retry_after = response.headers.get('Retry-After')
        return None if retry_after is None else self.parse_retry_after(retry_after)

    def sleep_for_retry(self, response):
        import time

        seconds = self.get_retry_after(response)
        if not seconds:
            return False
        time.sleep(seconds)
        return True

    def _sleep_backoff(self):
        import time

        pause = self.get_backoff_time()
        if pause > 0:
            time.sleep(pause)

    def sleep(self, response=None):
        if self.respect_retry_after_header and response and self.sleep_for_retry(response):
            return
        self._sleep_backoff()

    def _is_connection_error(self, err):
        """Whether the server cannot have seen the request."""
        if isinstance(err, ProxyError):
            err = err.original_error
        return isinstance(err, ConnectTimeoutError)

    def _is_read_error(self, err):
        """Whether the server may have begun with the request."""
        return isinstance(err, (ReadTimeoutError, ProtocolError))

    def _is_method_retryable(self, method):
        return not self.allowed_methods or method.upper() in self.allowed_methods

    def is_retry(self, method, status_code, has_retry_after=False):
        if not self._is_method_retryable(method):
            return False
        if self.status_forcelist and status_code in self.status_forcelist:
            return True
        says_when = self.respect_retry_after_header and has_retry_after
        return bool(self.total and says_when and status_code in self.RETRY_AFTER_STATUS_CODES)

    def is_exhausted(self):
        counts = [count for count in (getattr(self, name) for name in _COUNTS) if count]
        return bool(counts) and min(counts) < 0

    def increment(self, method=None, url=None, response=None, error=None, _pool=None, _stacktrace=None):
        if self.total is False and error:
            raise error.with_traceback(_stacktrace)
        counts = {name: getattr(self, name) for name in _COUNTS}
        cause, status, redirect_location = 'unknown', None, None
        if error:
            kind = self._kind(error)
            is_final = kind == 'read' and (method is None or not self._is_method_retryable(method))
            if kind != 'other' and (counts[kind] is False or is_final):
                raise error.with_traceback(_stacktrace)
        elif response and response.get_redirect_location():
            kind, cause = 'redirect', 'too many redirects'
            status, redirect_location = response.status, response.get_redirect_location()
        else:
            kind, cause = 'status', ResponseError.GENERIC_ERROR
            if response and response.status:
                status = response.status
                cause = ResponseError.SPECIFIC_ERROR.format(status_code=status)
            else:
                kind = None
        for name in ('total', kind):
            if name is not None and counts[name] is not None:
                counts[name] -= 1
        past = RequestHistory(method, url, error, status, redirect_location)
        retry = self.new(history=self.history + (past,), **counts)
        if retry.is_exhausted():
            reason = error or ResponseError(cause)
            raise MaxRetryError(_pool, url, reason) from reason
        return retry

    def _kind(self, error):
        """Which count the error takes from."""
        if self._is_connection_error(error):
            return 'connect'
        return 'read' if self._is_read_error(error) else 'other'

    def __repr__(self):
        return (
            f'{type(self).__name__}(total={self.total}, connect={self.connect}, read={self.read}, '
            f'redirect={self.redirect}, status={self.status})'
        )


Retry.DEFAULT = Retry(3)
