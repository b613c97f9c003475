"""A module.

With more text.
"""

from __future__ import annotations

"not a docstring"
42
...


def documented():
    """Only a docstring."""


def with_text():
    """A docstring."""
    value = 1
    """Another text."""
    return value


def never():
    """A docstring
    of two lines."""
    pass


class Documented:
    """A class."""


class Attributes:
    """Attributes."""

    value = 1
    """What it is."""

    def method(self):
        """Does it."""
        global COUNT
        COUNT = 2
        unused: int
        used: int = 3
        return used


def outer():
    count = 0

    def inner():
        nonlocal count
        count += 1
        return count

    return inner()


name: str
number: int = 3
type Alias = list[int]
