"""Adapters: what carries a request. The one for real addresses finds no network."""

import _understudy_requests
from requests.exceptions import ConnectionError

DEFAULT_POOLSIZE = 10
DEFAULT_RETRIES = 0


class BaseAdapter:
    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError


class HTTPAdapter(BaseAdapter):
    def __init__(
        self, pool_connections=DEFAULT_POOLSIZE, pool_maxsize=DEFAULT_POOLSIZE, max_retries=DEFAULT_RETRIES,
        pool_block=False,
    ):
        self.max_retries = max_retries
        self.config = {}
        self.proxy_manager = {}

    def close(self):
        """There is no connection to close."""

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        _check_timeout(timeout)
        raise ConnectionError(_understudy_requests.refuse(request.method, request.url), request=request)


def _check_timeout(timeout):
    if isinstance(timeout, tuple) and len(timeout) != 2:
        raise ValueError(
            f"Invalid timeout {timeout}. Pass a (connect, read) timeout tuple, or a single float to set both timeouts "
            "to the same value."
        )
    both = timeout if isinstance(timeout, tuple) else (timeout, timeout)
    for name, value in zip(("connect", "read"), both):
        if value is None:
            continue
        try:
            float(value)
        except (TypeError, ValueError):
            raise ValueError(
                f"Timeout value {name} was {value}, but it must be an int, float or None."
            ) from None
