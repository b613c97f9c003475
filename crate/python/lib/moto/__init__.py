"""moto 5's one door: `mock_aws`, which lets AWS calls reach the sandbox's own services."""

import functools
import os
import types

import _understudy_aws

__version__ = '5.2.5'

_CREDENTIALS = {'AWS_ACCESS_KEY_ID': 'FOOBARKEY', 'AWS_SECRET_ACCESS_KEY': 'FOOBARSECRET'}


# The bit of a function's code that `inspect`, which is slow to import, would look at.
_CO_COROUTINE = 0x80


def _is_coroutine_function(func):
    code = getattr(func, '__code__', None)
    return code is not None and bool(code.co_flags & _CO_COROUTINE)


class MockAWS:
    """Starts with an empty account; inside another mock it shares that one's."""

    def __init__(self, config=None):
        self._config = config or {}
        self._uses_own_keys = self._config.get('core', {}).get('mock_credentials', True)
        self._saved = []

    def __call__(self, func, reset=True, remove_data=True):
        if isinstance(func, type):
            return self._decorate_class(func)
        return self._decorate(func, reset)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *args):
        self.stop()

    def start(self, reset=True):
        self._saved.append({name: os.environ.get(name) for name in _CREDENTIALS})
        if self._uses_own_keys:
            os.environ.update(_CREDENTIALS)
        _understudy_aws.start(reset)

    def stop(self, remove_data=True):
        if not self._saved:
            raise RuntimeError('Called stop() before start().')
        _understudy_aws.stop()
        for name, value in self._saved.pop().items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

    def _decorate(self, func, reset):
        if _is_coroutine_function(func):

            @functools.wraps(func)
            async def wrapper(*args, **kwargs):
                self.start(reset)
                try:
                    return await func(*args, **kwargs)
                finally:
                    self.stop()
        else:

            @functools.wraps(func)
            def wrapper(*args, **kwargs):
                self.start(reset)
                try:
                    return func(*args, **kwargs)
                finally:
                    self.stop()

        return wrapper

    def _decorate_class(self, cls):
        """Mocks each method of a class. A test begins with an empty account, or its `setUp` does, where it has one."""
        has_setup = any(hasattr(cls, name) for name in ('setup', 'setup_method')) or 'setUp' in {
            name for base in cls.__mro__ if not base.__module__.startswith('unittest') for name in vars(base)
        }
        for name, value in list(vars(cls).items()):
            if name.startswith('_'):
                continue
            if isinstance(value, type):
                setattr(cls, name, self._decorate_class(value))
            elif isinstance(value, types.FunctionType):
                begins = name in ('setUp', 'setup_method') or (not has_setup and name.startswith('test'))
                setattr(cls, name, self._decorate(value, begins))
        return cls


def mock_aws(func=None, config=None):
    if func is not None:
        return MockAWS(config)(func)
    return MockAWS(config)
