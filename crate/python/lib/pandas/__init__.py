"""pandas 3 over our own frames: the part of it that tests of data pipelines use."""

from pandas import _array, api, errors, testing
from pandas._core import DataFrame, Index, RangeIndex, Series
from pandas._io import read_csv, read_parquet
from pandas._missing import NA, NaT
from pandas._tools import (
    concat, date_range, factorize, isna, isnull, json_normalize, merge, notna, notnull, to_datetime, to_numeric,
    to_timedelta, unique,
)

__version__ = '3.1.1'

# What is not needed by most: the module that has it is imported for those who use it.
_LATER = {
    'Timestamp': '_time', 'Timedelta': '_span', 'MultiIndex': '_multi', 'CategoricalIndex': '_categorical',
    'DatetimeIndex': '_moments', 'TimedeltaIndex': '_moments', 'Categorical': '_arrays', 'array': '_arrays',
    'CategoricalDtype': '_extension', 'DatetimeTZDtype': '_extension', 'StringDtype': '_extension',
    'BooleanDtype': '_extension', 'IntervalDtype': '_extension', 'Int8Dtype': '_extension', 'Int16Dtype': '_extension',
    'Int32Dtype': '_extension', 'Int64Dtype': '_extension', 'UInt8Dtype': '_extension', 'UInt16Dtype': '_extension',
    'UInt32Dtype': '_extension', 'UInt64Dtype': '_extension', 'Float32Dtype': '_extension', 'Float64Dtype': '_extension',
    'cut': '_cut', 'qcut': '_cut', 'Interval': '_cut', 'pivot_table': '_pivot', 'pivot': '_pivot', 'melt': '_pivot',
    'crosstab': '_pivot', 'get_dummies': '_pivot', 'merge_asof': '_merge', 'DateOffset': '_offsets', 'offsets': '_offsets',
    'bdate_range': '_ranges', 'timedelta_range': '_ranges', 'Grouper': '_grouper', 'NamedAgg': '_grouper',
    'IndexSlice': '_grouper', 'set_option': '_options', 'get_option': '_options', 'reset_option': '_options',
    'option_context': '_options', 'options': '_options', 'read_json': '_json',
}

_array.known_to_numpy(DataFrame, Series, Index)


def __getattr__(name):
    if name not in _LATER:
        raise AttributeError(f"module 'pandas' has no attribute '{name}'")
    from importlib import import_module
    module = import_module(f'pandas.{_LATER[name]}')
    found = module if name == 'offsets' else getattr(module, name)
    globals()[name] = found
    return found
