"""The mocker: for a while, every session asks its adapter."""

import functools
import types

import requests
from requests_mock import adapter, exceptions

DELETE = 'DELETE'
GET = 'GET'
HEAD = 'HEAD'
OPTIONS = 'OPTIONS'
PATCH = 'PATCH'
POST = 'POST'
PUT = 'PUT'

_original_send = requests.Session.send


def _set_method(target, name, method):
    """Sets a method of a class or of one object."""
    if not isinstance(target, type) and not isinstance(method, types.MethodType):
        method = types.MethodType(method, target)
    setattr(target, name, method)


class MockerCore:
    """What every kind of mocker has."""

    _PROXY_FUNCS = {
        'last_request', 'add_matcher', 'request_history', 'called', 'called_once', 'call_count', 'reset',
    }

    case_sensitive = False

    def __init__(self, session=None, **kwargs):
        if session and not isinstance(session, requests.Session):
            raise TypeError('Only a requests.Session object can be mocked')
        self._mock_target = session or requests.Session
        self.case_sensitive = kwargs.pop('case_sensitive', self.case_sensitive)
        self._adapter = kwargs.pop('adapter', None) or adapter.Adapter(case_sensitive=self.case_sensitive)
        self._json_encoder = kwargs.pop('json_encoder', None)
        self.real_http = kwargs.pop('real_http', False)
        self._last_send = None
        if kwargs:
            raise TypeError(f'Unexpected Arguments: {", ".join(kwargs)}')

    def start(self):
        if self._last_send:
            raise RuntimeError('Mocker has already been started')
        self._last_send = self._mock_target.send
        self._last_get_adapter = self._mock_target.get_adapter

        def get_adapter(session, url):
            return self._adapter

        def send(session, request, **kwargs):
            # Inside of one another the innermost mocker is asked first, so each goes by the real `send`.
            _set_method(session, 'get_adapter', get_adapter)
            try:
                return _original_send(session, request, **kwargs)
            except exceptions.NoMockAddress:
                if not self.real_http:
                    raise
            except adapter._RunRealHTTP:
                pass
            finally:
                _set_method(session, 'get_adapter', self._last_get_adapter)
            if isinstance(self._mock_target, type):
                return self._last_send(session, request, **kwargs)
            return self._last_send(request, **kwargs)

        _set_method(self._mock_target, 'send', send)

    def stop(self):
        if self._last_send:
            self._mock_target.send = self._last_send
            self._last_send = None

    def reset_mock(self):
        self.reset()

    def __getattr__(self, name):
        if name in self._PROXY_FUNCS:
            try:
                return getattr(self._adapter, name)
            except AttributeError:
                pass
        raise AttributeError(name)

    def register_uri(self, *args, **kwargs):
        kwargs['_real_http'] = kwargs.pop('real_http', False)
        kwargs.setdefault('json_encoder', self._json_encoder)
        return self._adapter.register_uri(*args, **kwargs)

    def request(self, *args, **kwargs):
        return self.register_uri(*args, **kwargs)

    def get(self, *args, **kwargs):
        return self.request(GET, *args, **kwargs)

    def options(self, *args, **kwargs):
        return self.request(OPTIONS, *args, **kwargs)

    def head(self, *args, **kwargs):
        return self.request(HEAD, *args, **kwargs)

    def post(self, *args, **kwargs):
        return self.request(POST, *args, **kwargs)

    def put(self, *args, **kwargs):
        return self.request(PUT, *args, **kwargs)

    def patch(self, *args, **kwargs):
        return self.request(PATCH, *args, **kwargs)

    def delete(self, *args, **kwargs):
        return self.request(DELETE, *args, **kwargs)


class Mocker(MockerCore):
    """A mocker as context manager, as decorator of functions and classes, and by `start` and `stop`."""

    TEST_PREFIX = 'test'

    def __init__(self, **kwargs):
        self._kw = kwargs.pop('kw', None)
        super().__init__(**kwargs)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, type, value, traceback):
        self.stop()

    def __call__(self, obj):
        return self.decorate_class(obj) if isinstance(obj, type) else self.decorate_callable(obj)

    def copy(self):
        return type(self)(kw=self._kw, real_http=self.real_http, case_sensitive=self.case_sensitive)

    def decorate_callable(self, func):
        @functools.wraps(func)
        def inner(*args, **kwargs):
            with self.copy() as mocker:
                if self._kw:
                    kwargs[self._kw] = mocker
                else:
                    args = (*args, mocker)
                return func(*args, **kwargs)

        return inner

    def decorate_class(self, klass):
        for name in dir(klass):
            attribute = getattr(klass, name)
            if name.startswith(self.TEST_PREFIX) and callable(attribute):
                setattr(klass, name, self.copy()(attribute))
        return klass


mock = Mocker
