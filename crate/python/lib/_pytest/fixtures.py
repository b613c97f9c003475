"""The names of `_pytest.fixtures` that test files meet."""

from pytest import FixtureLookupError as FixtureLookupError
from pytest import FixtureRequest as FixtureRequest
from pytest import fixture as fixture


class FixtureDef:
    """For annotations."""
