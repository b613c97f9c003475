"""Answers, made of their parts."""

import http.client
import io
import json as jsonutils

from requests.adapters import HTTPAdapter
from requests.cookies import MockRequest, MockResponse, RequestsCookieJar, cookiejar_from_dict, merge_cookies
from requests.utils import get_encoding_from_headers
from requests_mock import exceptions
from urllib3.response import HTTPResponse

# A body is given as one of these, and goes with any of those.
_BODIES = ('raw', 'body', 'content', 'text', 'json')
_BESIDES = frozenset(('status_code', 'reason', 'headers', 'cookies', 'json_encoder'))
_TYPES = {'content': (bytes, 'binary'), 'text': (str, 'string')}


class CookieJar(RequestsCookieJar):
    """Cookies for an answer."""


def _the_body(parts):
    """Which of the bodies is given, and it; None twice without any."""
    given = [name for name in _BODIES if parts.get(name) is not None]
    if given[1:]:
        raise RuntimeError(f'You may only supply one body element. You supplied {", ".join(given)}')
    unknown = [name for name in parts if name not in _BESIDES and name not in _BODIES]
    if unknown:
        raise TypeError(f'Too many arguments provided. Unexpected arguments {", ".join(unknown)}.')
    return (given[0], parts[given[0]]) if given else (None, None)


class _FakeConnection:
    """Every answer has a connection. This one leads nowhere."""

    def send(self, request, **kwargs):
        raise exceptions.InvalidRequest(
            'This response was created without a connection. You are therefore unable to make a request directly on '
            'that connection.'
        )

    def close(self):
        """There is nothing to close."""


class _IOReader(io.BytesIO):
    """Bytes that close at their end, and are empty from then on, as those of a connection are."""

    def read(self, size=-1, /):
        data = b'' if self.closed else super().read(size)
        if not data and size != 0:
            self.close()
        return data


def create_response(request, connection=None, **parts):
    """The answer to a request: one body, and what goes with it."""
    kind, given = _the_body(parts)
    headers = parts.get('headers', {})
    charset = None
    if kind == 'json':
        kind, given = 'text', jsonutils.dumps(given, cls=parts.get('json_encoder') or jsonutils.JSONEncoder)
    if kind in _TYPES and not isinstance(given, _TYPES[kind][0]):
        raise TypeError(f'{kind.capitalize()} should be {_TYPES[kind][1]} data')
    if kind == 'text':
        charset = get_encoding_from_headers(headers) or 'utf-8'
        kind, given = 'content', given.encode(charset)
    if kind != 'raw':
        given = _raw(given if kind == 'body' else _IOReader(given or b''), headers, parts)
    answer = HTTPAdapter().build_response(request, given)
    answer.connection = connection or _FakeConnection()
    answer.encoding = answer.encoding or charset
    # requests takes cookies from an original answer, which there is not.
    answer.cookies.extract_cookies(MockResponse(given.headers), MockRequest(request))
    merge_cookies(answer.cookies, parts.get('cookies') or {})
    return answer


def _raw(stream, headers, parts):
    status = parts.get('status_code', 200)
    return HTTPResponse(
        stream, headers, status, reason=parts.get('reason', http.client.responses.get(status)), decode_content=False,
        enforce_content_length=False, preload_content=False,
    )


class _Context:
    """What a function that makes a body may change of the answer."""

    def __init__(self, parts):
        self.headers = dict(parts.get('headers', {}))
        self.status_code = parts.get('status_code', 200)
        self.reason = parts.get('reason')
        cookies = parts.get('cookies')
        self.cookies = cookies if hasattr(cookies, 'set_cookie') else cookiejar_from_dict(cookies, CookieJar())


class _MatcherResponse:
    """One of the answers of a matcher: its parts, of which a body may be a function; or an exception."""

    def __init__(self, exc=None, **parts):
        if exc and parts:
            raise TypeError('Cannot provide other arguments with exc.')
        kind, given = _the_body(parts)
        if kind in _TYPES and not callable(given) and not isinstance(given, _TYPES[kind][0]):
            raise TypeError(f'{kind.capitalize()} should be a callback or {_TYPES[kind][1]} data')
        self._exc = exc
        self._parts = parts
        self._kind = kind

    def get_response(self, request):
        if self._exc:
            raise self._exc
        context = _Context(self._parts)
        body = {}
        if self._kind:
            given = self._parts[self._kind]
            body[self._kind] = given(request, context) if callable(given) else given
        return create_response(request, json_encoder=self._parts.get('json_encoder'), **body, **vars(context))
