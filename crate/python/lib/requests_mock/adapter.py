"""The adapter: it asks its matchers, the newest first."""

import logging
import urllib.parse
import weakref
from collections import Counter

from requests.adapters import BaseAdapter
from requests.utils import requote_uri
from requests_mock import exceptions
from requests_mock.request import _RequestObjectProxy
from requests_mock.response import _MatcherResponse

__all__ = ['Adapter']

logger = logging.getLogger(__name__)

ANY = object()


class _History:
    """The requests so far."""

    def __init__(self):
        self.reset()

    def reset(self):
        self.request_history = []

    call_count = property(lambda self: len(self.request_history))
    called = property(lambda self: self.call_count > 0)
    called_once = property(lambda self: self.call_count == 1)
    last_request = property(lambda self: next(reversed(self.request_history), None))


class _RunRealHTTP(Exception):
    """The request is to go where it would have gone. The mocker catches this."""


class _AnyAddress:
    def fits(self, request):
        return True


class _Pattern:
    """A compiled regular expression, which is looked for in the whole address."""

    def __init__(self, pattern):
        self._pattern = pattern

    def fits(self, request):
        return bool(self._pattern.search(request.url))


class _Address:
    """An address of which parts may be left out: scheme, host, or all of the query but some of its pairs."""

    def __init__(self, scheme, host, path, query, is_whole):
        self._scheme, self._host, self._path = scheme.lower(), host.lower(), path
        self._pairs = _pairs(query)
        self._is_whole = is_whole

    def fits(self, request):
        places = [(self._scheme, request.scheme), (self._host, request.netloc)]
        is_there = all(wanted in ('', found.lower()) for wanted, found in places)
        if not is_there or self._path != (request.path or '/'):
            return False
        found = _pairs(request.query)
        return found == self._pairs if self._is_whole else self._pairs <= found


def _pairs(query):
    """How often each pair of name and value stands in a query."""
    return Counter(urllib.parse.parse_qsl(query, keep_blank_values=True))


def _address(url, is_whole, case_sensitive):
    """What is asked of a request's address."""
    if url is ANY:
        return _AnyAddress()
    if hasattr(url, 'search'):
        return _Pattern(url)
    if isinstance(url, str):
        parts = urllib.parse.urlparse(url)
        scheme, host, path, query = parts.scheme, parts.netloc, requote_uri(parts.path or '/'), parts.query
    else:
        # Addresses of the package `purl` have their parts as methods.
        scheme, host, path, query = url.scheme(), url.netloc(), url.path(), url.query()
    if not case_sensitive:
        path, query = path.lower(), query.lower()
    return _Address(scheme, host, path, query, is_whole)


class _Matcher(_History):
    """A method, an address and its answers, of which the last stays."""

    def __init__(
        self, method, url, responses, *, complete_qs=False, request_headers=(), additional_matcher=None, real_http=False,
        case_sensitive=False,
    ):
        super().__init__()
        self._method = method
        self._address = _address(url, complete_qs, case_sensitive)
        self._headers = dict(request_headers)
        self._condition = additional_matcher
        self._real_http = real_http
        self._responses = responses

    def _match(self, request):
        if self._method is not ANY and self._method.upper() != request.method.upper():
            return False
        if not self._address.fits(request):
            return False
        if any(request.headers.get(name) != value for name, value in self._headers.items()):
            return False
        if self._condition is None:
            return True
        if not callable(self._condition):
            raise TypeError('Unexpected format of additional matcher.')
        return self._condition(request)

    def __call__(self, request):
        if not self._match(request):
            return None
        if self._real_http:
            raise _RunRealHTTP()
        answer, *others = self._responses
        if others:
            self._responses = others
        self.request_history.append(request)
        return answer.get_response(request)


class Adapter(BaseAdapter, _History):
    """An adapter to mount, or the one that a mocker puts in place of all."""

    def __init__(self, case_sensitive=False):
        self._case_sensitive = case_sensitive
        self._matchers = []
        super().__init__()

    def send(self, request, **kwargs):
        sent = _RequestObjectProxy(request, case_sensitive=self._case_sensitive, **kwargs)
        self.request_history.append(sent)
        for matcher in reversed(self._matchers):
            sent._matcher = weakref.ref(matcher)
            response = matcher(sent)
            if response is not None:
                response.connection = self
                logger.debug(f'{request.method} {request.url} {response.status_code}')
                return response
        sent._matcher = None
        raise exceptions.NoMockAddress(sent)

    def close(self):
        """There is nothing to close."""

    def register_uri(
        self, method, url, response_list=None, *, complete_qs=False, additional_matcher=None, request_headers=(),
        json_encoder=None, _real_http=False, **response,
    ):
        """Registers answers: a list of them, or the parts of one."""
        if response_list and response:
            raise RuntimeError('You should specify either a list of responses OR response kwargs. Not both.')
        if _real_http and (response_list or response):
            raise RuntimeError('You should specify either response data OR real_http. Not both.')
        if not response_list and json_encoder is not None:
            response['json_encoder'] = json_encoder
        answers = [] if _real_http else response_list or [response]
        matcher = _Matcher(
            method, url, [_MatcherResponse(**parts) for parts in answers], complete_qs=complete_qs,
            request_headers=request_headers, additional_matcher=additional_matcher, real_http=_real_http,
            case_sensitive=self._case_sensitive,
        )
        self.add_matcher(matcher)
        return matcher

    def add_matcher(self, matcher):
        self._matchers.append(matcher)

    def reset(self):
        super().reset()
        for matcher in self._matchers:
            matcher.reset()
