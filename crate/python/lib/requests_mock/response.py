"""Answers, made of their parts."""

import http.client
import io
import json as jsonutils

from requests.adapters import HTTPAdapter
from requests.cookies import MockRequest, MockResponse, RequestsCookieJar, cookiejar_from_dict, merge_cookies
from requests.utils import get_encoding_from_headers
from requests_mock import exceptions
from urllib3.response import HTTPResponse

_BODY_ARGS = ('raw', 'body', 'content', 'text', 'json')
_HTTP_ARGS = ('status_code', 'reason', 'headers', 'cookies', 'json_encoder')
_DEFAULT_STATUS = 200
_http_adapter = HTTPAdapter()


class CookieJar(RequestsCookieJar):
    """Cookies for an answer."""

    def set(self, name, value, **kwargs):
        return super().set(name, value, **kwargs)


def _check_body_arguments(**kwargs):
    provided = [name for name in _BODY_ARGS if kwargs.pop(name, None) is not None]
    if len(provided) > 1:
        raise RuntimeError(f'You may only supply one body element. You supplied {", ".join(provided)}')
    extra = [name for name in kwargs if name not in _HTTP_ARGS]
    if extra:
        raise TypeError(f'Too many arguments provided. Unexpected arguments {", ".join(extra)}.')


class _FakeConnection:
    """No connection: an answer has one, and this says that it has none."""

    def send(self, request, **kwargs):
        raise exceptions.InvalidRequest(
            'This response was created without a connection. You are therefore unable to make a request directly on '
            'that connection.'
        )

    def close(self):
        """There is nothing to close."""


class _IOReader(io.BytesIO):
    """Bytes that close at their end, and are empty from then on, as those of a connection are."""

    def read(self, *args, **kwargs):
        if self.closed or args[:1] == (0,):
            return b''
        result = super().read(*args, **kwargs)
        if not result:
            self.close()
        return result


def create_response(request, **kwargs):
    """The answer to a request, of one body and what goes with it."""
    connection = kwargs.pop('connection', _FakeConnection())
    _check_body_arguments(**kwargs)
    raw, body, content, text, json = (kwargs.pop(name, None) for name in _BODY_ARGS)
    headers = kwargs.pop('headers', {})
    encoding = None
    if content is not None and not isinstance(content, bytes):
        raise TypeError('Content should be binary data')
    if text is not None and not isinstance(text, str):
        raise TypeError('Text should be string data')
    if json is not None:
        text = jsonutils.dumps(json, cls=kwargs.pop('json_encoder', None) or jsonutils.JSONEncoder)
    if text is not None:
        encoding = get_encoding_from_headers(headers) or 'utf-8'
        content = text.encode(encoding)
    if content is not None:
        body = _IOReader(content)
    if not raw:
        status = kwargs.get('status_code', _DEFAULT_STATUS)
        raw = HTTPResponse(
            status=status, reason=kwargs.get('reason', http.client.responses.get(status)), headers=headers,
            body=body or _IOReader(b''), decode_content=False, enforce_content_length=False, preload_content=False,
            original_response=None,
        )
    response = _http_adapter.build_response(request, raw)
    response.connection = connection
    if encoding and not response.encoding:
        response.encoding = encoding
    # There is no original of which requests would have taken the cookies.
    response.cookies.extract_cookies(MockResponse(response.raw.headers), MockRequest(request))
    if kwargs.get('cookies'):
        merge_cookies(response.cookies, kwargs['cookies'])
    return response


class _Context:
    """What a function that makes a body may change of the answer."""

    def __init__(self, headers, status_code, reason, cookies):
        self.headers = headers
        self.status_code = status_code
        self.reason = reason
        self.cookies = cookies


class _MatcherResponse:
    """One of the answers of a matcher."""

    def __init__(self, **kwargs):
        self._exc = kwargs.pop('exc', None)
        if self._exc and kwargs:
            raise TypeError('Cannot provide other arguments with exc.')
        _check_body_arguments(**kwargs)
        self._params = kwargs
        for name, kind, what in (('content', bytes, 'binary data'), ('text', str, 'string data')):
            given = kwargs.get(name)
            if given is not None and not callable(given) and not isinstance(given, kind):
                raise TypeError(f'{name.capitalize()} should be a callback or {what}')

    def get_response(self, request):
        if self._exc:
            raise self._exc
        cookies = self._params.get('cookies', CookieJar())
        if isinstance(cookies, dict):
            cookies = cookiejar_from_dict(cookies, CookieJar())
        context = _Context(
            self._params.get('headers', {}).copy(), self._params.get('status_code', _DEFAULT_STATUS),
            self._params.get('reason'), cookies,
        )
        parts = {}
        for name in ('json', 'text', 'content', 'body', 'raw'):
            part = self._params.get(name)
            parts[name] = part(request, context) if callable(part) else part
        return create_response(
            request, json_encoder=self._params.get('json_encoder'), status_code=context.status_code,
            reason=context.reason, headers=context.headers, cookies=context.cookies, **parts,
        )
