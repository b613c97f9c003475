"""`groupby`: rows that have the same key."""

from _pandas_groups import grouped
from _pandas_index import Labels
from _pandas_series import Cells
from pandas import _classes
from pandas._keys import _is_list
from pandas._grouped_frame import DataFrameGroupBy
from pandas._grouped_series import SeriesGroupBy
from pandas._grouping import Grouping


def _key_columns(of, by, level):
    """The series to group by, and whether each is a column of the frame."""
    index = of.index
    if level is not None:
        chosen = level if _is_list(level) else [level]
        return [index.get_level_values(one)._column().set_axis(index) for one in chosen], [None] * len(chosen)
    if by is None:
        raise TypeError("You have to supply one of 'by' and 'level'")
    keys = by if isinstance(by, list) and not (
        len(by) == len(of) and by and not any(_is_name(of, one) for one in by)) else [by]
    columns, names = [], []
    for key in keys:
        column, name = _key_column(of, key)
        columns.append(column)
        names.append(name)
    return columns, names


def _is_name(of, key):
    if isinstance(key, (Cells, Labels, list)) or callable(key) or hasattr(key, '_frequency'):
        return True
    try:
        return isinstance(of, _classes.DataFrame) and of._has(key) or key in of.index.names
    except TypeError:
        return False


def _key_column(of, key):
    if hasattr(key, '_frequency'):
        return key._column(of), key.key
    if isinstance(key, Cells):
        return key.reindex(of.index) if not key.index.equals(of.index) else key, None
    if isinstance(key, Labels):
        return key._column().set_axis(of.index), None
    if callable(key):
        return _classes.Series([key(label) for label in of.index], index=of.index), None
    if isinstance(key, dict):
        return _classes.Series([key.get(label) for label in of.index], index=of.index), None
    if isinstance(of, _classes.DataFrame) and not _is_list(key) and of._has(key) or isinstance(key, tuple) and of._has(key):
        column = of[key]
        if not isinstance(column, Cells):
            raise ValueError(f"Grouper for '{key}' not 1-dimensional")
        return column, key
    if not _is_list(key) and key is not None and key in of.index.names:
        return of.index.get_level_values(key)._column().set_axis(of.index), None
    if _is_list(key):
        cells = list(key)
        if len(cells) != len(of):
            raise ValueError('Grouper and axis must be same length')
        return _classes.Series(cells, index=of.index), None
    raise KeyError(key)


def _grouping(of, by, level, sort, dropna, observed):
    columns, names = _key_columns(of, by, level)
    listed = isinstance(by, list) and len(columns) == len(by) or _is_list(level)
    return Grouping(columns, names, grouped(columns, dropna, sort), listed, observed)


def grouped_frame(frame, by, level, as_index, sort, dropna, observed, group_keys):
    return DataFrameGroupBy(frame, _grouping(frame, by, level, sort, dropna, observed), as_index, group_keys)


def grouped_series(series, by, level, sort, dropna, observed):
    return SeriesGroupBy(series, _grouping(series, by, level, sort, dropna, observed))
