"""A request as it was sent, with more to ask it for."""

import copy
import json
import urllib.parse

import requests


class _RequestObjectProxy:
    """A prepared request, the parts of its address, and the arguments with which it was sent."""

    def __init__(self, request, **kwargs):
        self._request = request
        self._matcher = None
        self._parsed = None
        self._qs = None
        self._timeout = kwargs.pop('timeout', None)
        self._allow_redirects = kwargs.pop('allow_redirects', None)
        self._verify = kwargs.pop('verify', None)
        self._stream = kwargs.pop('stream', None)
        self._cert = kwargs.pop('cert', None)
        self._proxies = copy.deepcopy(kwargs.pop('proxies', {}))
        self._case_sensitive = kwargs.pop('case_sensitive', False)

    def __getattr__(self, name):
        # A copy asks for this before there is a request to ask.
        if name == '__setstate__':
            raise AttributeError(name)
        return getattr(self._request, name)

    @classmethod
    def _create(cls, *args, **kwargs):
        return cls(requests.Request(*args, **kwargs).prepare())

    @property
    def _url_parts(self):
        if self._parsed is None:
            url = self._request.url
            self._parsed = urllib.parse.urlparse(url if self._case_sensitive else url.lower())
        return self._parsed

    @property
    def scheme(self):
        return self._url_parts.scheme

    @property
    def netloc(self):
        return self._url_parts.netloc

    @property
    def hostname(self):
        return self.netloc.partition(':')[0]

    @property
    def port(self):
        port = self.netloc.split(':')[1:2]
        if port and port[0].isdigit():
            return int(port[0])
        return {'https': 443, 'http': 80}.get(self.scheme, 0)

    @property
    def path(self):
        return self._url_parts.path

    @property
    def query(self):
        return self._url_parts.query

    @property
    def qs(self):
        if self._qs is None:
            self._qs = urllib.parse.parse_qs(self.query, keep_blank_values=True)
        return self._qs

    @property
    def timeout(self):
        return self._timeout

    @property
    def allow_redirects(self):
        return self._allow_redirects

    @property
    def verify(self):
        return self._verify

    @property
    def stream(self):
        return self._stream

    @property
    def cert(self):
        return self._cert

    @property
    def proxies(self):
        return self._proxies

    @property
    def text(self):
        body = self.body
        return body.decode('utf-8') if isinstance(body, bytes) else body

    def json(self, **kwargs):
        return json.loads(self.text, **kwargs)

    @property
    def matcher(self):
        """What answered, as long as it is there."""
        return None if self._matcher is None else self._matcher()

    def __getstate__(self):
        return {**self.__dict__, '_matcher': None}

    def __str__(self):
        return f'{self._request.method} {self._request.url}'
