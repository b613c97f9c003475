"""`loc` and `iloc`."""

from _pandas_series import Cells
from pandas import _classes
from pandas._keys import _is_list, _label_places, _many_positions, _position, _positions, _put_all, _rows

class _Locator:
    __slots__ = ("_of",)

    def __init__(self, of):
        self._of = of


class _SeriesILoc(_Locator):
    __slots__ = ()

    def __getitem__(self, key):
        length = len(self._of)
        if isinstance(key, slice):
            return _rows(self._of, _positions(key, length))
        if _is_list(key):
            return self._of._take(_many_positions(key, length))
        return self._of._at(_position(key, length))

    def __setitem__(self, key, value):
        length = len(self._of)
        if isinstance(key, slice):
            places = _positions(key, length)
        else:
            places = _many_positions(key, length) if _is_list(key) else [_position(key, length)]
        _put_all(self._of, places, value)


class _SeriesLoc(_Locator):
    __slots__ = ()

    def _places(self, key):
        return _label_places(self._of.index, key, "index")

    def __getitem__(self, key):
        places = self._places(key)
        return self._of._at(places) if isinstance(places, int) else self._of._take(list(places))

    def __setitem__(self, key, value):
        series = self._of
        if not _is_list(key) and not isinstance(key, slice) and series.index._position(key) is None:
            grown = _classes.Series(series.tolist() + [value], index=series.index.tolist() + [key], name=series.name)
            series._adopt(grown)
            return
        places = self._places(key)
        _put_all(series, [places] if isinstance(places, int) else places, value)


class _FrameIndexer(_Locator):
    __slots__ = ()

    def __getitem__(self, key):
        frame = self._of
        if callable(key) and not isinstance(key, Cells):
            key = key(frame)
        row, column = key if isinstance(key, tuple) else (key, None)
        if column is None:
            places = self._places(frame.index, row, "index")
            if isinstance(places, int):
                return frame._row(places)
            return _rows(frame, places) if isinstance(places, range) else frame._take(places)
        columns = self._places(frame.columns, column, "columns")
        if isinstance(columns, int):
            series = frame._column_at(columns)
            places = self._places(frame.index, row, "index")
            if isinstance(places, int):
                return series._at(places)
            return _rows(series, places) if isinstance(places, range) else series._take(places)
        return type(self)(frame._select_at(list(columns)))[row]

    def __setitem__(self, key, value):
        frame = self._of
        row, column = key if isinstance(key, tuple) else (key, slice(None))
        if not _is_list(column) and not isinstance(column, slice) and self._is_new(column):
            frame[column] = float("nan")
        before = None
        if not _is_list(row) and not isinstance(row, slice) and self._is_new_row(row):
            before = frame._copy()
            frame._adopt(_grown(frame, row))
        columns = self._places(frame.columns, column, "columns")
        rows = self._places(frame.index, row, "index")
        columns = [columns] if isinstance(columns, int) else list(columns)
        rows = [rows] if isinstance(rows, int) else list(rows)
        for at, place in enumerate(columns):
            cells = value
            if _is_list(value) and len(columns) > 1:
                cells = list(value)[at]
            if isinstance(value, dict):
                cells = value[frame.columns[place]]
            if isinstance(cells, Cells):
                cells = cells.reindex(frame.index[rows]).tolist() if len(rows) != len(cells) else cells.tolist()
            series = frame._column_at(place)
            if before is not None:
                # With the new cell there may be nothing missing that would need another type.
                frame[frame.columns[place]] = before._column_at(place).tolist() + [cells]
                continue
            if len(rows) == len(frame):
                # A whole column takes the type of what is put there.
                frame[frame.columns[place]] = cells
                continue
            _put_all(series, rows, cells)
            frame[frame.columns[place]] = series

    def _is_new(self, column):
        return False

    def _is_new_row(self, row):
        return False


def _grown(frame, label):
    """The frame with one more row, all missing."""
    return frame._reindex(_classes.Index(frame.index.tolist() + [label], name=frame.index.name))


class _FrameILoc(_FrameIndexer):
    __slots__ = ()

    def _places(self, index, key, axis):
        length = len(index)
        if isinstance(key, slice):
            return _positions(key, length)
        return _many_positions(key, length) if _is_list(key) else _position(key, length)


class _FrameLoc(_FrameIndexer):
    __slots__ = ()

    def _places(self, index, key, axis):
        return _label_places(index, key, axis)

    def _is_new(self, column):
        return column not in self._of.columns

    def _is_new_row(self, row):
        return row not in self._of.index
