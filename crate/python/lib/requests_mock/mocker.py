"""The mocker: while it is started, sessions get their answers from its adapter."""

import contextlib
import functools
import types

import requests
from requests_mock import adapter as _adapter
from requests_mock import exceptions

GET, HEAD, OPTIONS = 'GET', 'HEAD', 'OPTIONS'
DELETE, PATCH, POST, PUT = 'DELETE', 'PATCH', 'POST', 'PUT'

# Mockers may stand in one another's place, and each asks its own adapter by this one.
_real_send = requests.Session.send


class _Detour:
    """Another `send` for one session or, where the target is the class, for all of them; and the way back."""

    def __init__(self, target, send):
        self._target = target
        self._is_for_all = isinstance(target, type)
        self._before = target.send
        self._is_own = 'send' in vars(target)
        target.send = send if self._is_for_all else types.MethodType(send, target)

    def go_on(self, session, request, **kwargs):
        """Sends the request as it would have been sent without the detour."""
        sender = functools.partial(self._before, session) if self._is_for_all else self._before
        return sender(request, **kwargs)

    def end(self):
        if self._is_own:
            self._target.send = self._before
        else:
            del self._target.send


@contextlib.contextmanager
def _served_by(session, adapter):
    """A session that has this adapter for every address."""
    before = vars(session).get('get_adapter')
    session.get_adapter = lambda url: adapter
    try:
        yield
    finally:
        if before is None:
            del session.get_adapter
        else:
            session.get_adapter = before


def _registers(method):
    """A method that registers answers for one HTTP method."""

    def register(self, *args, **kwargs):
        return self.request(method, *args, **kwargs)

    return register


def _of_adapter(name):
    """What the adapter has under that name."""
    return property(lambda self: getattr(self._adapter, name))


class MockerCore:
    """What every kind of mocker has: answers are registered, and sessions are led to them between start and stop."""

    case_sensitive = False

    def __init__(self, session=None, *, adapter=None, case_sensitive=None, json_encoder=None, real_http=False, **others):
        if session is not None and not isinstance(session, requests.Session):
            raise TypeError('Only a requests.Session object can be mocked')
        if others:
            raise TypeError(f'Unexpected Arguments: {", ".join(others)}')
        if case_sensitive is not None:
            self.case_sensitive = case_sensitive
        self.real_http = real_http
        self._target = session or requests.Session
        self._adapter = adapter or _adapter.Adapter(case_sensitive=self.case_sensitive)
        self._json_encoder = json_encoder
        self._detour = None

    def __getattr__(self, name):
        # The real one says no more than the name.
        raise AttributeError(name)

    def start(self):
        if self._detour is not None:
            raise RuntimeError('Mocker has already been started')

        def send(session, request, **kwargs):
            with _served_by(session, self._adapter):
                try:
                    return _real_send(session, request, **kwargs)
                except exceptions.NoMockAddress:
                    if not self.real_http:
                        raise
                except _adapter._RunRealHTTP:
                    pass
            return detour.go_on(session, request, **kwargs)

        self._detour = detour = _Detour(self._target, send)

    def stop(self):
        detour, self._detour = self._detour, None
        if detour is not None:
            detour.end()

    def register_uri(self, *args, real_http=False, **kwargs):
        return self._adapter.register_uri(*args, **{'json_encoder': self._json_encoder, **kwargs}, _real_http=real_http)

    def request(self, *args, **kwargs):
        return self.register_uri(*args, **kwargs)

    get, head, options = _registers(GET), _registers(HEAD), _registers(OPTIONS)
    delete, patch, post, put = _registers(DELETE), _registers(PATCH), _registers(POST), _registers(PUT)

    add_matcher, reset, reset_mock = _of_adapter('add_matcher'), _of_adapter('reset'), _of_adapter('reset')
    last_request, request_history = _of_adapter('last_request'), _of_adapter('request_history')
    called, called_once, call_count = _of_adapter('called'), _of_adapter('called_once'), _of_adapter('call_count')


class Mocker(MockerCore):
    """A mocker as context manager, as decorator of functions and classes, and by `start` and `stop`."""

    TEST_PREFIX = 'test'

    def __init__(self, *, kw=None, **settings):
        super().__init__(**settings)
        self._kw = kw

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *error):
        self.stop()

    def __call__(self, decorated):
        decorate = self.decorate_class if isinstance(decorated, type) else self.decorate_callable
        return decorate(decorated)

    def copy(self):
        """A mocker of the same settings, without the answers."""
        return type(self)(kw=self._kw, real_http=self.real_http, case_sensitive=self.case_sensitive)

    def decorate_callable(self, function):
        @functools.wraps(function)
        def mocked(*args, **kwargs):
            with self.copy() as mocker:
                if self._kw:
                    return function(*args, **{**kwargs, self._kw: mocker})
                return function(*args, mocker, **kwargs)

        return mocked

    def decorate_class(self, klass):
        tests = [name for name in dir(klass) if name.startswith(self.TEST_PREFIX)]
        for name, test in [(name, getattr(klass, name)) for name in tests]:
            if callable(test):
                setattr(klass, name, self.copy().decorate_callable(test))
        return klass


mock = Mocker
