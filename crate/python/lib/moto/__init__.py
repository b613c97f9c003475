"""moto 5's one door: `mock_aws`, which lets AWS calls reach the sandbox's own S3."""

import functools
import os

import _understudy_s3

__version__ = "5.2.5"

_CREDENTIALS = {"AWS_ACCESS_KEY_ID": "FOOBARKEY", "AWS_SECRET_ACCESS_KEY": "FOOBARSECRET"}


class MockAWS:
    """Starts with an empty account; inside another mock it shares that one's."""

    def __init__(self, config=None):
        self._config = config
        self._saved = None

    def __call__(self, func, reset=True, remove_data=True):
        if isinstance(func, type):
            return self._decorate_class(func)
        return self._decorate(func)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *args):
        self.stop()

    def start(self, reset=True):
        self._saved = {name: os.environ.get(name) for name in _CREDENTIALS}
        os.environ.update(_CREDENTIALS)
        _understudy_s3.start()

    def stop(self, remove_data=True):
        if self._saved is None:
            raise RuntimeError("Called stop() before start().")
        _understudy_s3.stop()
        for name, value in self._saved.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        self._saved = None

    def _decorate(self, func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            with MockAWS(self._config):
                return func(*args, **kwargs)

        return wrapper

    def _decorate_class(self, cls):
        for name, value in list(vars(cls).items()):
            if name.startswith("test") and callable(value):
                setattr(cls, name, self._decorate(value))
        return cls


def mock_aws(func=None, config=None):
    if func is not None:
        return MockAWS(config)(func)
    return MockAWS(config)
