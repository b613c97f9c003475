"""`pandas.api`: of it, `types`."""

from pandas.api import types
