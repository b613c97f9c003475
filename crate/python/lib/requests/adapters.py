"""Adapters: what carries a request. The one for the web asks the sandbox's network."""

import contextlib

from requests.auth import _basic_auth_str
from requests.cookies import extract_cookies_to_jar
from requests.exceptions import (
    ConnectionError,
    ConnectTimeout,
    InvalidHeader,
    InvalidURL,
    ProxyError,
    ReadTimeout,
    RetryError,
    SSLError,
)
from requests.models import Response
from requests.utils import get_auth_from_url, get_encoding_from_headers, select_proxy, urldefragauth
from urllib3.exceptions import (
    ClosedPoolError,
    ConnectTimeoutError,
    LocationValueError,
    MaxRetryError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
    ResponseError,
)
from urllib3.exceptions import HTTPError as _HTTPError
from urllib3.exceptions import InvalidHeader as _InvalidHeader
from urllib3.exceptions import ProxyError as _ProxyError
from urllib3.exceptions import SSLError as _SSLError
from urllib3.util import Timeout as TimeoutSauce
from urllib3.util.retry import Retry

DEFAULT_POOLBLOCK = False
DEFAULT_POOLSIZE = 10
DEFAULT_RETRIES = 0
DEFAULT_POOL_TIMEOUT = None


class BaseAdapter:
    """What a session asks to carry its requests."""

    def __init__(self):
        super().__init__()

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError


class HTTPAdapter(BaseAdapter):
    """Carries requests over the network, and tries again as `max_retries` says."""

    __attrs__ = ['max_retries', 'config', '_pool_connections', '_pool_maxsize', '_pool_block']

    def __init__(
        self, pool_connections=DEFAULT_POOLSIZE, pool_maxsize=DEFAULT_POOLSIZE, max_retries=DEFAULT_RETRIES,
        pool_block=DEFAULT_POOLBLOCK,
    ):
        super().__init__()
        is_default = max_retries == DEFAULT_RETRIES
        self.max_retries = Retry(0, read=False) if is_default else Retry.from_int(max_retries)
        self._pool_connections, self._pool_maxsize, self._pool_block = pool_connections, pool_maxsize, pool_block
        self._poolmanager = None
        self.proxy_manager = {}
        self.config = {}

    def __getstate__(self):
        return {name: getattr(self, name, None) for name in self.__attrs__}

    def __setstate__(self, state):
        self.__dict__.update(state, proxy_manager={}, _poolmanager=None)

    @property
    def poolmanager(self):
        """Made when it is first needed: most adapters are never asked."""
        if self._poolmanager is None:
            self.init_poolmanager(self._pool_connections, self._pool_maxsize, block=self._pool_block)
        return self._poolmanager

    @poolmanager.setter
    def poolmanager(self, manager):
        self._poolmanager = manager

    def init_poolmanager(self, connections, maxsize, block=DEFAULT_POOLBLOCK, **pool_kwargs):
        from urllib3.poolmanager import PoolManager

        self._poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **pool_kwargs)

    def proxy_manager_for(self, proxy, **proxy_kwargs):
        if proxy not in self.proxy_manager:
            from urllib3.poolmanager import ProxyManager

            self.proxy_manager[proxy] = ProxyManager(
                proxy, proxy_headers=self.proxy_headers(proxy), **proxy_kwargs
            )
        return self.proxy_manager[proxy]

    def cert_verify(self, conn, url, verify, cert):
        """Refuses certificates that are no files."""
        import os

        files = [(verify, 'a suitable TLS CA certificate bundle, invalid path')] if isinstance(verify, str) else []
        if url.lower().startswith('https') and files and not os.path.exists(verify):
            raise OSError(f'Could not find {files[0][1]}: {verify}')
        if not cert:
            return
        certificate, key = (cert, None) if isinstance(cert, str) else cert
        if not os.path.exists(certificate):
            raise OSError(f'Could not find the TLS certificate file, invalid path: {certificate}')
        if key and not os.path.exists(key):
            raise OSError(f'Could not find the TLS key file, invalid path: {key}')

    def build_response(self, req, resp):
        answer = Response()
        answer.raw, answer.request, answer.connection = resp, req, self
        answer.status_code, answer.reason = getattr(resp, 'status', None), resp.reason
        answer.url = str(req.url, 'utf-8') if isinstance(req.url, bytes) else req.url
        answer.headers.update(getattr(resp, 'headers', {}))
        answer.encoding = get_encoding_from_headers(answer.headers)
        extract_cookies_to_jar(answer.cookies, req, resp)
        return answer

    def build_connection_pool_key_attributes(self, request, verify, cert=None):
        from urllib3.util.url import parse_url

        parsed = parse_url(request.url)
        return {'scheme': parsed.scheme, 'host': parsed.host, 'port': parsed.port}, {}

    def get_connection_with_tls_context(self, request, verify, proxies=None, cert=None):
        host, settings = self.build_connection_pool_key_attributes(request, verify, cert)
        proxy = select_proxy(request.url, proxies) if proxies else None
        manager = self.proxy_manager_for(proxy) if proxy else self.poolmanager
        return manager.connection_from_host(**host, pool_kwargs=settings)

    def close(self):
        if self._poolmanager is not None:
            self._poolmanager.clear()
        for manager in self.proxy_manager.values():
            manager.clear()

    def request_url(self, request, proxies):
        proxy = select_proxy(request.url, proxies) if proxies else None
        return urldefragauth(request.url) if proxy and request.url.startswith('http:') else request.path_url

    def add_headers(self, request, **kwargs):
        """For those that inherit from this."""

    def proxy_headers(self, proxy):
        username, password = get_auth_from_url(proxy)
        return {'Proxy-Authorization': _basic_auth_str(username, password)} if username else {}

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        settings = {'stream': stream, 'timeout': timeout, 'verify': verify, 'cert': cert, 'proxies': proxies}
        try:
            pool = self.get_connection_with_tls_context(request, verify, proxies=proxies, cert=cert)
        except LocationValueError as error:
            raise InvalidURL(error, request=request) from None
        self.cert_verify(pool, request.url, verify, cert)
        address = self.request_url(request, proxies)
        self.add_headers(request, **settings)
        patience = _timeouts(timeout)
        # What is read, decoded and followed is the business of the response and of the session.
        later = {'redirect': False, 'preload_content': False, 'decode_content': False, 'assert_same_host': False}
        with _in_our_words(request):
            answer = pool.urlopen(
                request.method, address, request.body, request.headers, self.max_retries, timeout=patience,
                chunked=request.body is not None and 'Content-Length' not in request.headers, **later,
            )
        return self.build_response(request, answer)


@contextlib.contextmanager
def _in_our_words(request):
    """Turns what urllib3 raises into what requests raises."""
    try:
        yield
    except MaxRetryError as error:
        raise _given_up(error.reason)(error, request=request) from None
    except _ProxyError as error:
        raise ProxyError(error) from None
    except (_HTTPError, OSError) as error:
        for theirs, ours in _FAILURES:
            if isinstance(error, theirs):
                raise ours(error, request=request) from None
        raise


_FAILURES = (
    ((ProtocolError, OSError, ClosedPoolError), ConnectionError),
    (_SSLError, SSLError),
    (ReadTimeoutError, ReadTimeout),
    (_InvalidHeader, InvalidHeader),
)


def _given_up(reason):
    """The exception for the reason for which there were no more tries."""
    if isinstance(reason, ConnectTimeoutError) and not isinstance(reason, NewConnectionError):
        return ConnectTimeout
    if isinstance(reason, ResponseError):
        return RetryError
    if isinstance(reason, _ProxyError):
        return ProxyError
    return SSLError if isinstance(reason, _SSLError) else ConnectionError


def _timeouts(timeout):
    if isinstance(timeout, TimeoutSauce):
        return timeout
    if not isinstance(timeout, tuple):
        return TimeoutSauce(connect=timeout, read=timeout)
    try:
        connect, read = timeout
        return TimeoutSauce(connect=connect, read=read)
    except ValueError:
        raise ValueError(
            f'Invalid timeout {timeout}. Pass a (connect, read) timeout tuple, or a single float to set both timeouts '
            'to the same value.'
        ) from None
