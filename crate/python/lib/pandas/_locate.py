"""`loc`, `iloc`, `at` and `iat`."""

from _pandas_series import Cells
from pandas import _classes
from pandas._keys import _is_list, _label_places, _many_positions, _position, _positions, _put_all, _rows

_ALL = slice(None)


class _Locator:
    __slots__ = ('_of',)

    def __init__(self, of):
        self._of = of

    def __call__(self, axis=None):
        return self

    def _key(self, key):
        """The key, which functions make from the whole."""
        if isinstance(key, tuple):
            return tuple(self._key(part) for part in key)
        return key(self._of) if callable(key) and not isinstance(key, type) else key


def _series_at(series, places):
    if isinstance(places, int):
        return series._at(places)
    return _rows(series, places) if isinstance(places, range) else series._take(list(places))


class _SeriesILoc(_Locator):
    __slots__ = ()

    def _places(self, key):
        length = len(self._of)
        if isinstance(key, tuple):
            from pandas.errors import IndexingError
            raise IndexingError('Too many indexers')
        if isinstance(key, slice):
            return _positions(key, length)
        return _many_positions(key, length) if _is_list(key) else _position(key, length)

    def __getitem__(self, key):
        return _series_at(self._of, self._places(self._key(key)))

    def __setitem__(self, key, value):
        places = self._places(self._key(key))
        _put_all(self._of, [places] if isinstance(places, int) else places, value)


class _SeriesLoc(_Locator):
    __slots__ = ()

    def _places(self, key):
        return _label_places(self._of.index, key, 'index')

    def __getitem__(self, key):
        key = self._key(key)
        places = self._places(key)
        found = _series_at(self._of, places)
        return found if isinstance(places, int) else _less_levels(found, self._of.index, key)

    def __setitem__(self, key, value):
        series, key = self._of, self._key(key)
        if not _is_list(key) and not isinstance(key, slice) and key not in series.index:
            grown = _classes.Series(series.tolist() + [value], index=series.index.tolist() + [key], name=series.name)
            grown.index.name = series.index.name
            series._adopt(grown)
            return
        places = self._places(key)
        if isinstance(value, Cells):
            value = value.reindex(series.index[[places] if isinstance(places, int) else list(places)]).tolist()
        _put_all(series, [places] if isinstance(places, int) else places, value)


def _less_levels(found, index, key):
    """Without the levels that a key has fixed."""
    if index.nlevels == 1 or _is_list(key) and not isinstance(key, tuple) or isinstance(key, slice):
        return found
    parts = key if isinstance(key, tuple) else (key,)
    if any(_is_list(part) or isinstance(part, slice) for part in parts):
        return found
    fixed = list(range(len(parts)))
    if fixed and len(fixed) < index.nlevels:
        found = found.copy()
        found._set_index(found.index.droplevel(fixed))
    return found


class _FrameIndexer(_Locator):
    __slots__ = ()

    def _split(self, key):
        """The part of a key for the rows and the part for the columns."""
        if isinstance(key, tuple) and not self._is_row_label(key):
            if len(key) > 2:
                from pandas.errors import IndexingError
                raise IndexingError('Too many indexers')
            return key if len(key) == 2 else (key[0], _ALL)
        return key, None

    def _is_row_label(self, key):
        return False

    def __getitem__(self, key):
        frame = self._of
        row, column = self._split(self._key(key))
        if column is None or (isinstance(column, slice) and column == _ALL):
            places = self._places(frame.index, row, 'index')
            if isinstance(places, int):
                return frame._row(places)
            found = _rows(frame, places) if isinstance(places, range) else frame._take(places)
            return self._lessened(found, row)
        columns = self._places(frame.columns, column, 'columns')
        if isinstance(columns, int):
            series = frame._column_at(columns)
            places = self._places(frame.index, row, 'index')
            found = _series_at(series, places)
            return found if isinstance(places, int) else self._lessened(found, row)
        chosen = frame._select_at(list(columns))
        chosen = chosen._dropped_column_level(column) if frame.columns.nlevels > 1 and not _is_list(column) and not isinstance(
            column, slice) else chosen
        return type(self)(chosen)[row] if not isinstance(row, tuple) else type(self)(chosen)[row, :]

    def _lessened(self, found, row):
        return found

    def __setitem__(self, key, value):
        frame = self._of
        row, column = self._split(self._key(key))
        column = _ALL if column is None else column
        fresh = []
        for one in column if _is_list(column) and not isinstance(column, tuple) else [column]:
            if not isinstance(one, (slice, bool)) and self._is_new(one):
                frame[one] = float('nan')
                fresh.append(one)
        before = None
        if not _is_list(row) and not isinstance(row, slice) and self._is_new_row(row):
            before = frame._copy()
            frame._adopt(_grown(frame, row))
        columns = self._places(frame.columns, column, 'columns')
        rows = self._places(frame.index, row, 'index')
        columns = [columns] if isinstance(columns, int) else list(columns)
        rows = [rows] if isinstance(rows, int) else list(rows)
        for at, place in enumerate(columns):
            is_new = frame.columns[place] in fresh if fresh else False
            self._put_column(at, place, columns, rows, value, before, isinstance(row, slice) and row == _ALL, is_new)

    def _put_column(self, at, place, columns, rows, value, before, whole, is_new):
        frame = self._of
        cells = value
        if isinstance(value, _classes.DataFrame):
            cells = value[frame.columns[place]] if value._has(frame.columns[place]) else value._column_at(at)
        elif hasattr(value, 'ndim') and value.ndim == 2:
            cells = [row[at] for row in value.tolist()]
        elif _is_list(value) and not isinstance(value, Cells) and len(columns) > 1:
            cells = list(value)[at]
        elif isinstance(value, Cells) and len(columns) > 1 and len(rows) == 1:
            cells = value.get(frame.columns[place], float('nan'))
        elif isinstance(value, dict):
            cells = value[frame.columns[place]]
        if isinstance(cells, Cells):
            cells = cells.reindex(frame.index[rows]).tolist()
        series = frame._column_at(place)
        if before is not None:
            # With the new cell there may be nothing missing that would need another type.
            frame._replace_column(place, _regrown(before._column_at(place), cells, frame.index))
            return
        if is_new:
            filled = [float('nan')] * len(frame)
            for place_in, row in enumerate(rows):
                filled[row] = list(cells)[place_in] if _is_list(cells) else cells
            frame._replace_column(place, series._with_values(filled))
            return
        if whole or (len(rows) == len(frame) and series.isna().all()):
            # A whole column takes the type of what is put there, where it has none of its own.
            fresh = series._with_values(list(cells) if _is_list(cells) else [cells] * len(rows))
            if series._dtype() == fresh._dtype() or series.isna().all() or not self._fits(series, fresh):
                frame._replace_column(place, fresh)
                return
        if _is_list(cells) and len(rows) == 1 and len(columns) == 1 and len(list(cells)) == 1:
            cells = list(cells)[0]
        _put_all(series, rows, cells)
        frame._replace_column(place, series)

    def _fits(self, series, fresh):
        """Whether a column keeps its type when all of it is set."""
        return True

    def _is_new(self, column):
        return False

    def _is_new_row(self, row):
        return False


def _regrown(column, cell, index):
    """A column with one cell more."""
    cells = column.tolist() + [cell]
    grown = _classes.Series(cells, index=index, name=column.name)
    kind, had = grown._dtype(), column._dtype()
    return grown.astype(had) if kind != had and had not in ('int64', 'bool', 'object') and kind != 'object' else grown


def _grown(frame, label):
    """The frame with one more row, all missing."""
    labels = _classes.Index(frame.index.tolist() + [label])
    if frame.index.nlevels == 1:
        grown = _as_grown_range(frame.index, label)
        labels = labels.rename(frame.index.name) if grown is None else grown
    else:
        labels.names = list(frame.index.names)
    return frame._reindex(labels)


def _as_grown_range(index, label):
    return None if not isinstance(index, _classes.RangeIndex) or label != index.stop else _classes.RangeIndex(
        index.start, index.stop + index.step, index.step, name=index.name)


class _FrameILoc(_FrameIndexer):
    __slots__ = ()

    def _places(self, index, key, axis):
        length = len(index)
        if isinstance(key, slice):
            return _positions(key, length)
        if not _is_list(key) and axis == 'columns' and isinstance(key, int) and not -length <= key < length:
            raise IndexError(f'index {key} is out of bounds for axis 0 with size {length}')
        return _many_positions(key, length) if _is_list(key) else _position(key, length)


class _FrameLoc(_FrameIndexer):
    __slots__ = ()

    def _is_row_label(self, key):
        """Whether a tuple is one label of several levels, rather than a row and a column."""
        index = self._of.index
        if index.nlevels == 1 or any(_is_list(part) or isinstance(part, slice) for part in key):
            return False
        return key in index

    def _places(self, index, key, axis):
        return _label_places(index, key, axis)

    def _lessened(self, found, row):
        return _less_levels(found, self._of.index, row)

    def _is_new(self, column):
        return column not in self._of.columns

    def _is_new_row(self, row):
        try:
            return row not in self._of.index and not (
                isinstance(row, str) and self._of.index._dtype().startswith('datetime64'))
        except TypeError:
            return False


class _At(_Locator):
    """One cell by its labels."""

    __slots__ = ()

    def __getitem__(self, key):
        of = self._of
        if isinstance(of, Cells):
            return of.loc[key]
        row, column = key
        at = of.columns._position(column)
        if at is None:
            raise KeyError(column)
        place = of.index.get_loc(row)
        series = of._column_at(at)
        return series._at(place) if isinstance(place, int) else series.loc[row]

    def __setitem__(self, key, value):
        self._of.loc[key] = value


class _IAt(_Locator):
    """One cell by its position."""

    __slots__ = ()

    def _checked(self, key):
        parts = key if isinstance(key, tuple) else (key,)
        if any(not hasattr(part, '__index__') for part in parts):
            raise ValueError('iAt based indexing can only have integer indexers')
        return key

    def __getitem__(self, key):
        key = self._checked(key)
        if isinstance(self._of, Cells):
            length = len(self._of)
            if not -length <= key < length:
                raise IndexError(f'index {key} is out of bounds for axis 0 with size {length}')
            return self._of.iloc[key]
        height, width = self._of.shape
        row, column = key
        if not -width <= column < width:
            raise IndexError(f'index {column} is out of bounds for axis 0 with size {width}')
        if not -height <= row < height:
            raise IndexError('index out of bounds')
        return self._of._column_at(column % width)._at(row % height)

    def __setitem__(self, key, value):
        self._of.iloc[self._checked(key)] = value
