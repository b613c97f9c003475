"""What is registered: a method, an address, matchers, and the answer."""

import json as json_module
from io import BufferedReader, BytesIO
from re import Pattern
from urllib.parse import urlsplit
from warnings import warn

from responses import matchers
from responses._address import has_unicode, is_same, with_path
from responses._calls import CallList
from urllib3.response import HTTPHeaderDict, HTTPResponse

_UNSET = object()


class FalseBool:
    """False, and yet not the False that a caller gave."""

    __module__ = 'responses'

    def __bool__(self):
        return False


def _warn_of_stream(stream):
    if stream is not None:
        warn('stream argument is deprecated. Use stream parameter in request directly', DeprecationWarning)


class _OpenBody(BytesIO):
    """Bytes that count as open until somebody has asked once after their end."""

    def isclosed(self):
        if self.closed:
            return True
        if self.read(1):
            self.seek(-1, 1)
        else:
            self.close()
        return False


def _handle_body(body):
    if isinstance(body, BufferedReader):
        return body
    return _OpenBody(body.encode('utf-8') if isinstance(body, str) else body)


def _form_response(body, headers, status, request_method):
    """The answer as urllib3 has it. requests reads its cookies from an original that has the headers as `msg`."""
    from http import client

    closed = BytesIO()
    closed.close()
    original = HTTPResponse(body=closed, msg=headers, preload_content=False)
    return HTTPResponse(
        status=status, reason=client.responses.get(status), body=body, headers=headers, original_response=original,
        preload_content=False, request_method=request_method,
    )


class BaseResponse:
    """What every registered answer has."""

    __module__ = 'responses'
    passthrough = False
    content_type = None
    headers = None
    stream = False

    def __init__(self, method, url, match_querystring=None, match=(), *, passthrough=False):
        self.method = method
        self.url = with_path(url)
        if self._should_match_querystring(match_querystring):
            match = (*match, matchers.query_string_matcher(urlsplit(self.url).query))
        self.match = match
        self._calls = CallList()
        self.passthrough = passthrough
        self.status = 200
        self.body = ''

    def __eq__(self, other):
        if not isinstance(other, BaseResponse):
            return False
        mine, its = (one.url.pattern if isinstance(one.url, Pattern) else one.url for one in (self, other))
        return self.method == other.method and mine == its

    def __ne__(self, other):
        return not self == other

    def _should_match_querystring(self, asked):
        if isinstance(self.url, Pattern):
            return False
        if asked is None:
            return bool(urlsplit(self.url).query)
        if not isinstance(asked, FalseBool):
            warn(
                "Argument 'match_querystring' is deprecated. Use 'responses.matchers.query_param_matcher' or "
                "'responses.matchers.query_string_matcher'",
                DeprecationWarning,
            )
        return asked

    def _url_matches(self, url, other):
        return is_same(url, other)

    @staticmethod
    def _req_attr_matches(match, request):
        verdicts = (matcher(request) for matcher in match)
        return next(((False, reason) for fits, reason in verdicts if not fits), (True, ''))

    def get_headers(self):
        own = HTTPHeaderDict(self.headers or ())
        if not self.content_type or 'Content-Type' in (self.headers or ()):
            return own
        headers = HTTPHeaderDict({'Content-Type': self.content_type})
        headers.extend(own)
        return headers

    def get_response(self, request):
        raise NotImplementedError

    def matches(self, request):
        """Whether it answers the request, and why not."""
        if self.method != request.method:
            return False, 'Method does not match'
        if not self._url_matches(self.url, str(request.url)):
            return False, 'URL does not match'
        return self._req_attr_matches(self.match, request)

    @property
    def call_count(self):
        return len(self._calls)

    @property
    def calls(self):
        return self._calls


class Response(BaseResponse):
    """The same answer each time."""

    __module__ = 'responses'

    def __init__(
        self, method, url, body='', json=None, status=200, headers=None, stream=None, content_type=_UNSET,
        auto_calculate_content_length=False, **kwargs,
    ):
        super().__init__(method, url, **kwargs)
        if json is not None:
            assert not body
            body = json_module.dumps(json)
            content_type = 'application/json' if content_type is _UNSET else content_type
        if content_type is _UNSET:
            is_plain = not (isinstance(body, str) and has_unicode(body))
            content_type = 'text/plain' if is_plain else 'text/plain; charset=utf-8'
        _warn_of_stream(stream)
        self.body = body
        self.status = status
        self.headers = headers
        self.stream = stream
        self.content_type = content_type
        self.auto_calculate_content_length = auto_calculate_content_length

    def get_response(self, request):
        if isinstance(self.body, Exception):
            self.body.request = request
            raise self.body
        assert not isinstance(self.body, (Response, BaseException))
        stream, headers = _handle_body(self.body), self.get_headers()
        is_counted = self.auto_calculate_content_length and isinstance(stream, BytesIO)
        if is_counted and 'Content-Length' not in headers:
            headers['Content-Length'] = str(len(stream.getvalue()))
        return _form_response(stream, headers, self.status, request.method)

    def __repr__(self):
        return (
            f"<Response(url='{self.url}' status={self.status} content_type='{self.content_type}' "
            f"headers='{json_module.dumps(self.headers)}')>"
        )


class CallbackResponse(BaseResponse):
    """What a function answers: a status, headers and a body."""

    __module__ = 'responses'

    def __init__(self, method, url, callback, stream=None, content_type='text/plain', **kwargs):
        super().__init__(method, url, **kwargs)
        self.callback = callback
        _warn_of_stream(stream)
        self.stream = stream
        self.content_type = content_type

    def get_response(self, request):
        told = self.callback(request)
        if not isinstance(told, Exception):
            status, more, told = told
        if isinstance(told, Exception):
            raise told
        headers = self.get_headers()
        names = more if isinstance(more, dict) else [line[0] for line in more or () if line]
        if any(name == 'Content-Type' or (isinstance(names, list) and name.lower() == 'content-type') for name in names):
            # What the function says of the type comes before what was registered.
            headers.discard('Content-Type')
        headers.extend(more)
        return _form_response(_handle_body(told), headers, status, request.method)


class PassthroughResponse(BaseResponse):
    """Lets the request go where it would have gone."""

    __module__ = 'responses'

    def __init__(self, *args, **kwargs):
        super().__init__(*args, passthrough=True, **kwargs)
