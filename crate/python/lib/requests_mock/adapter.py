"""The adapter: it asks its matchers, the newest first."""

import logging
import urllib.parse
import weakref

from requests.adapters import BaseAdapter
from requests.utils import requote_uri
from requests_mock import exceptions
from requests_mock.request import _RequestObjectProxy
from requests_mock.response import _MatcherResponse

__all__ = ['Adapter']

logger = logging.getLogger(__name__)

ANY = object()


class _RequestHistoryTracker:
    """The requests so far."""

    def __init__(self):
        self.request_history = []

    def _add_to_history(self, request):
        self.request_history.append(request)

    @property
    def last_request(self):
        return self.request_history[-1] if self.request_history else None

    @property
    def called(self):
        return self.call_count > 0

    @property
    def called_once(self):
        return self.call_count == 1

    @property
    def call_count(self):
        return len(self.request_history)

    def reset(self):
        self.request_history = []


class _RunRealHTTP(Exception):
    """The request is to go where it would have gone. The mocker catches this."""


class _Matcher(_RequestHistoryTracker):
    """A method, an address and its answers, of which the last stays."""

    def __init__(
        self, method, url, responses, complete_qs, request_headers, additional_matcher, real_http, case_sensitive
    ):
        super().__init__()
        self._method = method
        self._url = url
        self._responses = responses
        self._complete_qs = complete_qs
        self._request_headers = request_headers
        self._real_http = real_http
        self._additional_matcher = additional_matcher
        self._scheme, self._netloc, self._path, self._query = _parts(url)
        if self._path is not None and not case_sensitive:
            self._path, self._query = self._path.lower(), self._query.lower()

    def _match_method(self, request):
        return self._method is ANY or request.method.lower() == self._method.lower()

    def _match_url(self, request):
        if self._url is ANY:
            return True
        if hasattr(self._url, 'search'):
            return self._url.search(request.url) is not None
        if self._scheme and request.scheme.lower() != self._scheme:
            return False
        if self._netloc and request.netloc.lower() != self._netloc:
            return False
        return (request.path or '/') == self._path and self._match_query(request.query)

    def _match_query(self, query):
        left = urllib.parse.parse_qs(query, keep_blank_values=True)
        for name, values in urllib.parse.parse_qs(self._query, keep_blank_values=True).items():
            for value in values:
                if value not in left.get(name, []):
                    return False
                left[name].remove(value)
        return not self._complete_qs or not any(left.values())

    def _match_headers(self, request):
        return all(request.headers.get(name) == value for name, value in self._request_headers.items())

    def _match_additional(self, request):
        if self._additional_matcher is None:
            return True
        if callable(self._additional_matcher):
            return self._additional_matcher(request)
        raise TypeError('Unexpected format of additional matcher.')

    def _match(self, request):
        return (
            self._match_method(request)
            and self._match_url(request)
            and self._match_headers(request)
            and self._match_additional(request)
        )

    def __call__(self, request):
        if not self._match(request):
            return None
        if self._real_http:
            raise _RunRealHTTP()
        answer = self._responses.pop(0) if len(self._responses) > 1 else self._responses[0]
        self._add_to_history(request)
        return answer.get_response(request)


def _parts(url):
    """Scheme, host, path and query, or None four times for what is no address."""
    if isinstance(url, str):
        parsed = urllib.parse.urlparse(url)
        return parsed.scheme.lower(), parsed.netloc.lower(), requote_uri(parsed.path or '/'), parsed.query
    if all(hasattr(url, name) for name in ('scheme', 'netloc', 'path', 'query')):
        # Addresses of the package `purl` have their parts as methods.
        return url.scheme(), url.netloc(), url.path(), url.query()
    return (None,) * 4


class Adapter(BaseAdapter, _RequestHistoryTracker):
    """An adapter to mount, or the one that a mocker puts in place of all."""

    def __init__(self, case_sensitive=False):
        BaseAdapter.__init__(self)
        _RequestHistoryTracker.__init__(self)
        self._case_sensitive = case_sensitive
        self._matchers = []

    def send(self, request, **kwargs):
        request = _RequestObjectProxy(request, case_sensitive=self._case_sensitive, **kwargs)
        self._add_to_history(request)
        for matcher in reversed(self._matchers):
            try:
                response = matcher(request)
            except Exception:
                request._matcher = weakref.ref(matcher)
                raise
            if response is not None:
                request._matcher = weakref.ref(matcher)
                response.connection = self
                logger.debug(
                    '{} {} {}'.format(request._request.method, request._request.url, response.status_code)
                )
                return response
        raise exceptions.NoMockAddress(request)

    def close(self):
        """There is nothing to close."""

    def register_uri(self, method, url, response_list=None, **kwargs):
        """Registers answers: a list of them, or the parts of one."""
        complete_qs = kwargs.pop('complete_qs', False)
        additional_matcher = kwargs.pop('additional_matcher', None)
        request_headers = kwargs.pop('request_headers', {})
        real_http = kwargs.pop('_real_http', False)
        json_encoder = kwargs.pop('json_encoder', None)
        if response_list and kwargs:
            raise RuntimeError('You should specify either a list of responses OR response kwargs. Not both.')
        if real_http and (response_list or kwargs):
            raise RuntimeError('You should specify either response data OR real_http. Not both.')
        if not response_list:
            if json_encoder is not None:
                kwargs['json_encoder'] = json_encoder
            response_list = [] if real_http else [kwargs]
        matcher = _Matcher(
            method, url, [_MatcherResponse(**parts) for parts in response_list],
            case_sensitive=self._case_sensitive, complete_qs=complete_qs, additional_matcher=additional_matcher,
            request_headers=request_headers, real_http=real_http,
        )
        self.add_matcher(matcher)
        return matcher

    def add_matcher(self, matcher):
        self._matchers.append(matcher)

    def reset(self):
        super().reset()
        for matcher in self._matchers:
            matcher.reset()
