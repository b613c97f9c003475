"""Pools: they send a request over the sandbox's network, again and again if they are told to."""

import io

import _understudy_requests
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    HostChangedError,
    HTTPError,
    IncompleteRead,
    MaxRetryError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
)
from urllib3.response import HTTPHeaderDict, HTTPResponse
from urllib3.util.retry import Retry
from urllib3.util.timeout import Timeout
from urllib3.util.url import parse_url


class _Body(io.BytesIO):
    """A body that knows how long it should have been."""

    def __init__(self, data, announced):
        super().__init__(data)
        self._missing = max(0, announced - len(data))

    def read(self, amt=-1):
        if self.closed:
            return b''
        data = super().read(amt)
        if (amt is None or amt < 0) and self._missing:
            raise IncompleteRead(len(data), self._missing)
        if not data:
            self.close()
        return data


class _Original:
    """What requests reads cookies from: the headers as they came."""

    def __init__(self, headers):
        self.msg = headers

    def isclosed(self):
        return True

    def close(self):
        """It is closed."""


class ConnectionPool:
    """A host and a port."""

    scheme = None

    def __init__(self, host, port=None):
        self.host = host
        self.port = port

    def __str__(self):
        return f'{type(self).__name__}(host={self.host!r}, port={self.port!r})'

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
        return False

    def close(self):
        """There are no connections to close."""


class HTTPConnectionPool(ConnectionPool):
    """Requests to one host."""

    scheme = 'http'
    ConnectionCls = HTTPConnection

    def __init__(self, host, port=None, timeout=Timeout.DEFAULT_TIMEOUT, maxsize=1, block=False, headers=None,
                 retries=None, **settings):
        super().__init__(host.strip('[]'), port or self.ConnectionCls.default_port)
        self.timeout = timeout if isinstance(timeout, Timeout) else Timeout.from_float(timeout)
        self.headers = headers or {}
        self.retries = Retry.DEFAULT if retries is None else retries
        self._is_default_port = port is None
        self.num_requests = 0

    def is_same_host(self, url):
        if url.startswith('/'):
            return True
        other = parse_url(url)
        port = other.port or {'http': 80, 'https': 443}.get(other.scheme or 'http')
        host = (other.host or '').strip('[]')
        return (other.scheme or 'http', host, port) == (self.scheme, self.host, self.port)

    def request(self, method, url, body=None, fields=None, headers=None, json=None, **kw):
        from urllib3.poolmanager import prepared

        return self.urlopen(method.upper(), *prepared(method, url, body, fields, headers or self.headers, json), **kw)

    def urlopen(
        self, method, url, body=None, headers=None, retries=None, redirect=True, assert_same_host=True,
        timeout=Timeout.DEFAULT_TIMEOUT, pool_timeout=None, release_conn=None, chunked=False, body_pos=None,
        preload_content=True, decode_content=True, **response_kw,
    ):
        """The answer. What fails is tried again as `retries` says."""
        retries = retries if isinstance(retries, Retry) else Retry.from_int(retries, redirect, self.retries)
        if assert_same_host and not self.is_same_host(url):
            raise HostChangedError(self, url, retries)
        timeout = self._timeout(timeout)
        headers = self.headers if headers is None else headers
        position = body.tell() if hasattr(body, 'tell') else None
        data = _bytes_of(body)
        while True:
            self.num_requests += 1
            try:
                response = self._exchange(method, url, data, headers, timeout)
            except HTTPError as error:
                retries = retries.increment(method, url, error=error, _pool=self)
                retries.sleep()
                continue
            location = redirect and response.get_redirect_location()
            if not location and not retries.is_retry(method, response.status, 'Retry-After' in response.headers):
                break
            try:
                retries = retries.increment(method, url, response=response, _pool=self)
            except MaxRetryError:
                if retries.raise_on_redirect if location else retries.raise_on_status:
                    raise
                break
            retries.sleep(response)
            if location:
                method, data = ('GET', b'') if response.status == 303 else (method, data)
                url = location
        response.retries = retries
        response.decode_content = decode_content
        if preload_content:
            response._body = response.read(decode_content=decode_content)
        if position is not None and not data:
            body.seek(position)
        return response

    def _timeout(self, timeout):
        if timeout is Timeout.DEFAULT_TIMEOUT:
            return self.timeout.clone()
        return timeout.clone() if isinstance(timeout, Timeout) else Timeout.from_float(timeout)

    def _exchange(self, method, url, body, headers, timeout):
        """Asks once."""
        connect = timeout.resolve_default_timeout(timeout.connect_timeout)
        read = timeout.resolve_default_timeout(timeout.read_timeout)
        whole = url if '://' in url else f'{self._origin()}{url}'
        lines = [(_text(name), _text(value)) for name, value in headers.items()]
        seconds = [None if value is None else float(value) for value in (connect, read)]
        word, *answer = _understudy_requests.exchange(method, whole, lines, body, *seconds)
        if word == 'answer':
            status, lines, data = answer
            return self._answer(method, url, status, HTTPHeaderDict(lines), data)
        connection = self.ConnectionCls(self.host, self.port, timeout=connect)
        if word == 'unknown host':
            reason = OSError(-3, 'Temporary failure in name resolution')
            raise NameResolutionError(self.host, connection, reason)
        if word == 'refused':
            refused = 'Failed to establish a new connection: [Errno 111] Connection refused'
            raise NewConnectionError(connection, refused)
        if word == 'no connection in time':
            if connect is None:
                raise NewConnectionError(
                    connection, 'Failed to establish a new connection: [Errno 110] Connection timed out'
                )
            raise ConnectTimeoutError(
                connection, f'Connection to {self.host} timed out. (connect timeout={connect})'
            )
        if word == 'no answer in time':
            raise ReadTimeoutError(self, url, f'Read timed out. (read timeout={read})')
        raise ProtocolError('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))

    def _origin(self):
        host = f'[{self.host}]' if ':' in self.host else self.host
        return f'{self.scheme}://{host}' + ('' if self._is_default_port else f':{self.port}')

    def _answer(self, method, url, status, headers, data):
        import http

        try:
            reason = http.HTTPStatus(status).phrase
        except ValueError:
            reason = ''
        announced = headers.get('content-length', '')
        length = int(announced) if announced.isdigit() and method != 'HEAD' else len(data)
        return HTTPResponse(
            _Body(data, length), headers, status, version=11, version_string='HTTP/1.1', reason=reason,
            preload_content=False, original_response=_Original(headers), pool=self, request_method=method,
            request_url=url,
        )


class HTTPSConnectionPool(HTTPConnectionPool):
    """Requests to one host, by TLS elsewhere."""

    scheme = 'https'
    ConnectionCls = HTTPSConnection


def _text(part):
    return part.decode('latin-1') if isinstance(part, bytes) else str(part)


def _bytes_of(body):
    """Everything that is sent, whatever it comes from."""
    if body is None:
        return b''
    if isinstance(body, str):
        return body.encode('utf-8')
    if hasattr(body, 'read'):
        body = body.read()
        return body.encode('utf-8') if isinstance(body, str) else body
    if isinstance(body, (bytes, bytearray, memoryview)):
        return bytes(body)
    return b''.join(part.encode('utf-8') if isinstance(part, str) else part for part in body)


def connection_from_url(url, **kw):
    parsed = parse_url(url)
    pool = HTTPSConnectionPool if parsed.scheme == 'https' else HTTPConnectionPool
    return pool(parsed.host, port=parsed.port, **kw)
