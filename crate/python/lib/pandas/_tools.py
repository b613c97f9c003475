"""The functions of pandas that are no method."""

from _pandas_table import is_missing as _is_missing
from pandas._array import ndarray
from pandas._concat import concat
from pandas._core import DataFrame, Index, Series
from pandas._convert_time import to_datetime, to_timedelta
from pandas._ranges import bin_of, date_range, bdate_range, step_of, timedelta_range


def isna(obj):
    if isinstance(obj, (DataFrame, Series)):
        return obj.isna()
    if isinstance(obj, Index):
        return obj.isna()
    if isinstance(obj, (list, ndarray)):
        return ndarray([_is_missing(item) for item in obj], 'bool')
    if hasattr(type(obj), '_texts'):
        return obj.isna()
    return _is_missing(obj)


def notna(obj):
    missing = isna(obj)
    if isinstance(missing, bool):
        return not missing
    return ndarray([not flag for flag in missing], 'bool') if isinstance(missing, ndarray) else ~missing


isnull = isna
notnull = notna


def merge(left, right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False,
          suffixes=('_x', '_y'), copy=None, indicator=False, validate=None):
    from pandas import _merge
    if isinstance(left, Series):
        if left.name is None:
            raise ValueError('Cannot merge a Series without a name')
        left = left.to_frame()
    if not isinstance(left, DataFrame):
        raise TypeError(f'Can only merge Series or DataFrame objects, a {type(left)} was passed')
    return _merge.merge(left, right, how, on, left_on, right_on, left_index, right_index, sort, suffixes, indicator, validate)


def _number(text):
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return None


def _scalar(number):
    """A number as numpy has it."""
    return None if number is None else Series([number]).iloc[0]


def to_numeric(arg, errors='raise', downcast=None, dtype_backend=None):
    if errors not in ('raise', 'coerce', 'ignore'):
        raise ValueError('invalid error value specified')
    if not isinstance(arg, (Series, Index, list, tuple, ndarray)):
        if isinstance(arg, str):
            found = _scalar(_number(arg))
            if found is None and errors == 'coerce':
                return float('nan')
            if found is None:
                raise ValueError(f'Unable to parse string {arg!r} at position 0')
            return found
        return arg
    cells, of = [], arg if isinstance(arg, Series) else Series(list(arg))
    if of.dtype.kind in 'iufb' or of._dtype()[:1].isupper():
        made = of.copy()
    else:
        for at, cell in enumerate(of):
            found = _number(cell) if isinstance(cell, str) else cell
            if found is None and isinstance(cell, str):
                if errors != 'coerce':
                    raise ValueError(f'Unable to parse string {cell!r} at position {at}')
                found = float('nan')
            elif found is not None and not isinstance(found, (int, float)):
                if errors != 'coerce':
                    raise TypeError(f'Invalid object type at position {at}')
                found = float('nan')
            cells.append(float('nan') if found is None else found)
        made = Series(cells, index=of.index, name=of.name)
        made = made.astype('float64') if made._dtype() == 'object' else made
    if downcast is not None:
        made = _narrowed(made, downcast)
    if isinstance(arg, Series):
        return made
    return made._labels() if isinstance(arg, Index) else made.values


def _narrowed(series, kind):
    """The smallest type that holds the numbers."""
    if kind == 'float':
        return series.astype('float32')
    if any(cell != cell or cell != int(cell) for cell in series):
        return series
    low, high = (series.min(), series.max()) if len(series) else (0, 0)
    for bits in (8, 16, 32):
        if kind == 'unsigned' and low >= 0 and high < 2**bits:
            return series.astype(f'uint{bits}')
        if kind in ('integer', 'signed') and -(2**(bits - 1)) <= low and high < 2**(bits - 1):
            return series.astype(f'int{bits}')
    return series.astype('int64')


def unique(values):
    return (values if isinstance(values, (Series, Index)) else Series(values)).unique()


def factorize(values, sort=False, use_na_sentinel=True):
    series = values if isinstance(values, Series) else Series(values)
    firsts = series.drop_duplicates().dropna()
    firsts = firsts.sort_values() if sort else firsts
    places = {cell: at for at, cell in enumerate(firsts)}
    codes = ndarray([places.get(cell, -1) if cell == cell else -1 for cell in series], 'int64')
    return codes, firsts._labels().rename(None) if isinstance(values, (Series, Index)) else firsts.values


def json_normalize(data, record_path=None, meta=None, meta_prefix=None, record_prefix=None, errors='raise', sep='.',
                   max_level=None):
    from pandas._normalize import normalized
    return normalized(data, record_path, meta, meta_prefix, record_prefix, errors, sep, max_level)
