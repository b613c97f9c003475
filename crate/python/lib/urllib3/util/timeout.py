"""`Timeout`: how long to wait for a connection and for an answer."""

from urllib3.exceptions import TimeoutStateError


class _Default:
    """Stands for the system's own timeout."""

    def __repr__(self):
        return '<_TYPE_DEFAULT.token: -1>'


_DEFAULT_TIMEOUT = _Default()


class Timeout:
    """Seconds each, or None, which waits for ever."""

    DEFAULT_TIMEOUT = _DEFAULT_TIMEOUT

    def __init__(self, total=None, connect=_DEFAULT_TIMEOUT, read=_DEFAULT_TIMEOUT):
        self._connect = self._validate_timeout(connect, 'connect')
        self._read = self._validate_timeout(read, 'read')
        self.total = self._validate_timeout(total, 'total')
        self._start_connect = None

    def __repr__(self):
        return f'{type(self).__name__}(connect={self._connect!r}, read={self._read!r}, total={self.total!r})'

    @staticmethod
    def resolve_default_timeout(timeout):
        return None if timeout is _DEFAULT_TIMEOUT else timeout

    @classmethod
    def _validate_timeout(cls, value, name):
        if value is None or value is _DEFAULT_TIMEOUT:
            return value
        complaint = _complaint(value, name)
        if complaint:
            raise ValueError(complaint)
        return value

    @classmethod
    def from_float(cls, timeout):
        return Timeout(read=timeout, connect=timeout)

    def clone(self):
        return Timeout(connect=self._connect, read=self._read, total=self.total)

    def start_connect(self):
        import time

        if self._start_connect is not None:
            raise TimeoutStateError('Timeout timer has already been started.')
        self._start_connect = time.monotonic()
        return self._start_connect

    def get_connect_duration(self):
        import time

        if self._start_connect is None:
            raise TimeoutStateError("Can't get connect duration for timer that has not started.")
        return time.monotonic() - self._start_connect

    @property
    def connect_timeout(self):
        return _shorter(self._connect, self.total)

    @property
    def read_timeout(self):
        total = self.total
        if isinstance(total, (int, float)) and self._start_connect is not None:
            total = max(0, total - self.get_connect_duration())
        return self.resolve_default_timeout(_shorter(self._read, total))


def _shorter(timeout, total):
    """The timeout, which is never longer than the whole may take."""
    if total is None:
        return timeout
    return total if timeout in (None, _DEFAULT_TIMEOUT) else min(timeout, total)


def _complaint(value, name):
    if isinstance(value, bool):
        return 'Timeout cannot be a boolean value. It must be an int, float or None.'
    try:
        float(value)
        if value > 0:
            return None
    except (TypeError, ValueError):
        return f'Timeout value {name} was {value}, but it must be an int, float or None.'
    return (
        f'Attempted to set {name} timeout to {value}, but the timeout cannot be set to a value less than or equal to 0.'
    )
