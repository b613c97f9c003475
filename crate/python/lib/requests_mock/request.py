"""A request as it was sent, with more to ask it for."""

import copy
import functools
import json
import urllib.parse

import requests

_PORTS = {'http': 80, 'https': 443}


def _part(name):
    """A part of the address."""
    return property(lambda self: getattr(self._address, name))


def _argument(name):
    """An argument of `send`, which a prepared request does not keep."""
    return property(lambda self: self._arguments.get(name))


class _RequestObjectProxy:
    """A prepared request, the parts of its address, and the arguments with which it was sent."""

    def __init__(self, request, *, case_sensitive=False, **arguments):
        self._request = request
        self._case_sensitive = case_sensitive
        # The caller may change the mapping later.
        self._arguments = {**arguments, 'proxies': copy.deepcopy(arguments.get('proxies', {}))}
        self._matcher = None

    @classmethod
    def _create(cls, *args, **kwargs):
        return cls(requests.Request(*args, **kwargs).prepare())

    def __getattr__(self, name):
        if name == '_request' or name.startswith('__'):
            # A copy is asked before it has a request to hand the question on to.
            raise AttributeError(name)
        return getattr(self._request, name)

    def __getstate__(self):
        return {**self.__dict__, '_matcher': None}

    def __str__(self):
        return f'{self.method} {self.url}'

    @functools.cached_property
    def _address(self):
        return urllib.parse.urlparse(self.url if self._case_sensitive else self.url.lower())

    scheme, netloc, path, query = _part('scheme'), _part('netloc'), _part('path'), _part('query')

    @property
    def hostname(self):
        return self.netloc.partition(':')[0]

    @property
    def port(self):
        _, _, port = self.netloc.partition(':')
        return int(port) if port.isdigit() else _PORTS.get(self.scheme, 0)

    @functools.cached_property
    def qs(self):
        return urllib.parse.parse_qs(self.query, keep_blank_values=True)

    timeout, allow_redirects, verify = _argument('timeout'), _argument('allow_redirects'), _argument('verify')
    stream, cert, proxies = _argument('stream'), _argument('cert'), _argument('proxies')

    @property
    def text(self):
        return str(self.body, 'utf-8') if isinstance(self.body, bytes) else self.body

    def json(self, **kwargs):
        return json.loads(self.text, **kwargs)

    @property
    def matcher(self):
        """What answered, as long as it is there."""
        return self._matcher and self._matcher()
