"""`agg` with several functions."""

from _pandas_series import Cells
from pandas import _classes
from pandas._series_calculations import called

_NAN = float('nan')


def aggregated(frame, func, named):
    """One or several functions over the columns of a frame."""
    if func is None:
        return _named(frame, named)
    if isinstance(func, dict):
        for name in func:
            if not frame._has(name):
                raise KeyError(f"Label(s) ['{name}'] do not exist")
        if any(isinstance(one, (list, tuple)) for one in func.values()):
            listed = {name: list(one) if isinstance(one, (list, tuple)) else [one] for name, one in func.items()}
            return _table({name: frame[name].agg(ones) for name, ones in listed.items()}, listed.values())
        parts = {name: frame[name].agg(one) for name, one in func.items()}
        if any(isinstance(part, Cells) for part in parts.values()):
            return _classes.DataFrame(parts)
        return _classes.Series(list(parts.values()), index=list(parts))
    if isinstance(func, (list, tuple)):
        return _table({name: column.agg(list(func)) for name, column in frame.items()}, [list(func)])
    return frame.apply(func)


def _table(parts, lists):
    """Results side by side, with a row for each function in the order in which they were named."""
    labels = []
    for ones in lists:
        labels += [called(one) for one in ones if called(one) not in labels]
    return _classes.DataFrame({name: part.reindex(labels) for name, part in parts.items()}, index=labels)


def _named(frame, named):
    """`name=(column, function)`: a row for each name."""
    order = list(dict.fromkeys(column for column, _ in named.values()))
    rows = [[frame[column].agg(one) if column == name else _NAN for name in order] for column, one in named.values()]
    return _classes.DataFrame(rows, index=list(named), columns=order)
