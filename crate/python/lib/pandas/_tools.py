"""The functions of pandas that are no method."""

from _pandas_table import concat as _concat, is_missing as _is_missing
from pandas._array import ndarray
from pandas._core import DataFrame, Index, Series


def isna(obj):
    if isinstance(obj, (DataFrame, Series)):
        return obj.isna()
    if isinstance(obj, Index):
        return ndarray([_is_missing(label) for label in obj], "bool")
    if isinstance(obj, (list, ndarray)):
        return ndarray([_is_missing(item) for item in obj], "bool")
    return _is_missing(obj)


def notna(obj):
    missing = isna(obj)
    if isinstance(missing, bool) or missing.ndim == 0:
        return not missing
    return ndarray([not flag for flag in missing], "bool") if isinstance(missing, ndarray) else ~missing


isnull = isna
notnull = notna


def concat(objs, *, axis=0, join="outer", ignore_index=False, keys=None, sort=False, **kwargs):
    if isinstance(objs, (DataFrame, Series, str)):
        raise TypeError(f'first argument must be an iterable of pandas objects, you passed an object of type '
                        f'"{type(objs).__name__}"')
    if isinstance(objs, dict):
        objs = list(objs.values())
    parts = [part for part in objs if part is not None]
    if not parts:
        raise ValueError("All objects passed were None" if list(objs) else "No objects to concatenate")
    frame = _concat(parts, bool(ignore_index), axis in (1, "columns"))
    if join == "inner" and axis in (0, "index"):
        frame = frame[[name for name in frame.columns if all(name in part.columns for part in parts)]]
    return frame


def merge(left, right, how="inner", on=None, left_on=None, right_on=None, suffixes=("_x", "_y"), validate=None,
          **kwargs):
    return left.merge(right, how=how, on=on, left_on=left_on, right_on=right_on, suffixes=suffixes, validate=validate)


def to_datetime(arg, errors="raise", format=None, utc=False, unit=None, **kwargs):
    from pandas._missing import NaT
    from pandas._time import Timestamp

    def one(value):
        if _is_missing(value):
            return NaT
        try:
            if format is not None and isinstance(value, str) and format not in ("ISO8601", "mixed"):
                from datetime import datetime
                return Timestamp(datetime.strptime(value, format))
            return Timestamp(value, unit=unit, tz="UTC" if utc else None)
        except (ValueError, TypeError):
            if errors == "coerce":
                return NaT
            raise

    if isinstance(arg, Series):
        dates = Series([one(value) for value in arg], index=arg.index, name=arg.name)
        return dates if len(dates) else dates.astype("datetime64[us]")
    if isinstance(arg, (list, tuple, ndarray, Index)):
        return Index([one(value) for value in arg])
    return one(arg)


def to_numeric(arg, errors="raise", downcast=None):
    def one(value, place=0):
        if isinstance(value, str):
            for kind in (int, float):
                try:
                    return kind(value)
                except ValueError:
                    pass
            if errors == "coerce":
                return float("nan")
            raise ValueError(f"Unable to parse string {value!r} at position {place}")
        return value

    if isinstance(arg, Series):
        return Series([one(value, at) for at, value in enumerate(arg)], index=arg.index, name=arg.name)
    return one(arg)


def date_range(start=None, end=None, periods=None, freq="D", **kwargs):
    from pandas._time import Timedelta, Timestamp
    step = Timedelta(freq if any(letter.isdigit() for letter in freq) else f"1{freq}")
    if start is None:
        start = Timestamp(end) - step * (periods - 1)
    moments, moment = [], Timestamp(start)
    while (periods is not None and len(moments) < periods) or (periods is None and moment <= Timestamp(end)):
        moments.append(moment)
        moment = moment + step
    return Index(moments)


def unique(values):
    return Series(values).unique()
