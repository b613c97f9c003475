"""`cache`: values that are kept from one session to the next. Here they are kept to the end of the run."""

import json

import pytest


class Cache:
    def __init__(self):
        self._values = {}

    def get(self, key, default):
        return json.loads(self._values[key]) if key in self._values else default

    def set(self, key, value):
        self._values[key] = json.dumps(value)

    def mkdir(self, name):
        import pathlib

        if len(pathlib.Path(name).parts) > 1:
            raise ValueError("name is not allowed to contain path separators")
        folder = pathlib.Path(".pytest_cache/d").absolute() / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder


_cache = Cache()


@pytest.fixture
def cache():
    return _cache
