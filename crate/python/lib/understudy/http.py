"""A web server on the sandbox's network, for tests of code that asks one and has to bear what goes wrong.

    with Server('http://model-api') as server:
        server.post('/predict', json={'score': 0.9}, faults=[status(503, first=2)])
        ...
        assert len(server.received) == 3

Faults are plain dictionaries; the functions below make them. `first=2` lets one happen at the first two calls of its
route, `nth=3` at the third alone.
"""

import json as _json

import _understudy_requests


def _fault(kind, first, nth, **more):
    told = {'kind': kind, 'first': first, 'nth': nth, **more}
    return {name: value for name, value in told.items() if value is not None}


def delay(seconds, *, first=None, nth=None):
    """The answer takes its time, on the virtual clock."""
    return _fault('delay', first, nth, seconds=seconds)


def status(code, *, first=None, nth=None):
    """Another status, such as 503."""
    return _fault('status', first, nth, status=code)


def rate_limit(calls, seconds, *, first=None, nth=None):
    """429 with `Retry-After`, once so many calls have been answered within so many seconds."""
    return _fault('rate_limit', first, nth, calls=calls, seconds=seconds)


def refused(*, first=None, nth=None):
    """Nobody listens."""
    return _fault('refused', first, nth)


def unreachable(*, first=None, nth=None):
    """Nobody says anything while the client tries to connect."""
    return _fault('unreachable', first, nth)


def reset(*, first=None, nth=None):
    """The connection is closed in place of an answer."""
    return _fault('reset', first, nth)


def malformed_json(*, first=None, nth=None):
    """The body ends before the JSON in it does."""
    return _fault('malformed_json', first, nth)


def truncated(keep, *, first=None, nth=None):
    """The connection is closed in the midst of the body, after `keep` bytes."""
    return _fault('truncated', first, nth, keep=keep)


class Received:
    """A request that arrived."""

    def __init__(self, method, url, headers, body):
        from requests.structures import CaseInsensitiveDict

        self.method = method
        self.url = url
        self.headers = CaseInsensitiveDict(headers)
        self.body = body

    @property
    def path(self):
        from requests.utils import path_of

        return path_of(self.url)

    def json(self):
        return _json.loads(self.body)

    def __repr__(self):
        return f'<Received {self.method} {self.path}>'


class Server:
    """A host with routes. What it does not know it answers by 404 or 405."""

    def __init__(self, url='http://localhost:8080'):
        self.url = url.rstrip('/')
        self._routes = []
        self._is_up = False
        self._earlier = 0

    def __repr__(self):
        return f'<Server {self.url}>'

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *error):
        self.stop()
        return False

    def start(self):
        self._earlier = len(_understudy_requests.sent())
        self._is_up = True
        for route in self._routes:
            _understudy_requests.serve(route)

    def stop(self):
        self._is_up = False
        _understudy_requests.close(self.url)

    def url_for(self, path):
        return self.url + path

    def route(
        self, method, path='/', *, status=200, json=None, text=None, content=None, headers=None, faults=()
    ):
        """Answers so from now on, in place of what the same method and path answered before."""
        headers = dict(headers or {})
        body = 'empty'
        if json is not None:
            body = {'text': _json.dumps(json)}
            headers.setdefault('Content-Type', 'application/json')
        elif text is not None:
            body = {'text': text}
        elif content is not None:
            body = {'bytes': list(content)}
        told = {
            'method': method.upper(), 'url': self.url_for(path), 'status': status, 'body': body,
            'headers': [[name, str(value)] for name, value in headers.items()], 'faults': list(faults),
        }
        route = _json.dumps(told)
        self._routes.append(route)
        if self._is_up:
            _understudy_requests.serve(route)

    def get(self, path='/', **answer):
        self.route('GET', path, **answer)

    def post(self, path='/', **answer):
        self.route('POST', path, **answer)

    def put(self, path='/', **answer):
        self.route('PUT', path, **answer)

    def patch(self, path='/', **answer):
        self.route('PATCH', path, **answer)

    def delete(self, path='/', **answer):
        self.route('DELETE', path, **answer)

    def head(self, path='/', **answer):
        self.route('HEAD', path, **answer)

    @property
    def received(self):
        """The requests that have arrived since the start, in order."""
        sent = _understudy_requests.sent()[self._earlier:]
        return [Received(*parts) for parts in sent if parts[1].startswith((f'{self.url}/', f'{self.url}?'))]
