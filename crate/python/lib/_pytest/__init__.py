"""The parts of pytest that test files meet by their fixtures, under the names that pytest has for them.

Each module is imported when a test first asks for what is in it.
"""

from pytest import __version__

__all__ = ["__version__"]
