"""The names of `_pytest.fixtures` that test files meet."""

from pytest import FixtureRequest as FixtureRequest
from pytest import fixture as fixture


class FixtureLookupError(LookupError):
    """A fixture that is not there was asked for with `request.getfixturevalue`."""

    __module__ = "_pytest.fixtures"

    def __init__(self, argname, request, msg=None):
        self.argname = argname
        self.request = request
        self.msg = msg


class FixtureDef:
    """For annotations."""
