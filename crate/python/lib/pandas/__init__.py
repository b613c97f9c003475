"""pandas 3 over our own frames: the part of it that tests of data pipelines use."""

from pandas import _array, api, errors, testing
from pandas._core import DataFrame, Index, RangeIndex, Series
from pandas._io import read_csv, read_parquet
from pandas._missing import NA, NaT
from pandas._tools import (
    concat, date_range, isna, isnull, merge, notna, notnull, to_datetime, to_numeric, unique,
)

__version__ = "3.1.1"

_array.known_to_numpy(DataFrame, Series, Index)


def __getattr__(name):
    # The library's `datetime` is not small: it is imported for those who use it.
    if name in ("Timestamp", "Timedelta"):
        from pandas import _time
        return getattr(_time, name)
    raise AttributeError(f"module 'pandas' has no attribute '{name}'")
