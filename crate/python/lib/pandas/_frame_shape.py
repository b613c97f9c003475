"""The methods of a frame that change its labels, columns and order."""

from _pandas_index import Labels
from _pandas_kinds import from_levels, levels as _levels, sorted as _sorted
from _pandas_series import Cells
from pandas import _classes
from pandas._array import ndarray
from pandas._keys import _as_index, _as_range, _cells_of, _is_list
from pandas._operators import UNSAID, _settle, told_inplace

_MISSING = object()


def _renamed(labels, how, errors='ignore'):
    """Labels that a mapping or a function has changed."""
    one = how if callable(how) else lambda label: how.get(label, label)
    if errors == 'raise' and isinstance(how, dict):
        absent = [label for label in how if label not in labels]
        if absent:
            raise KeyError(f'{absent} not found in axis')
    if labels.nlevels > 1:
        made = _classes.Index([tuple(one(part) for part in label) for label in labels])
        made.names = list(labels.names)
        return made
    return _classes.Index([one(label) for label in labels], name=labels.name)


def index_order(labels, level=None, ascending=True, na_position='last', key=None):
    """The positions of labels in sorted order."""
    columns = _levels(labels)
    if level is not None:
        numbers = [labels._level_number(one) if labels.nlevels > 1 else 0 for one in (level if _is_list(level) else [level])]
        columns = [columns[at] for at in numbers] + [column for at, column in enumerate(columns) if at not in numbers]
    if key is not None:
        columns = [_classes.Series(list(key(column._labels()))) for column in columns]
    ways = list(ascending) if _is_list(ascending) else [ascending] * len(columns)
    return _sorted(columns, [bool(way) for way in ways], na_position == 'first')


class _FrameShape:
    """Labels, columns, order."""

    __slots__ = ()

    def insert(self, loc, column, value=_MISSING, allow_duplicates=False):
        if self._has(column):
            raise ValueError(f'cannot insert {column}, already exists')
        if not 0 <= loc <= self.shape[1]:
            raise IndexError(f'index {loc} is out of bounds for axis 0 with size {self.shape[1]}')
        kind, values = _cells_of(value)
        self._put_column(loc, column, kind, values)

    def assign(self, **kwargs):
        frame = self._copy()
        for name, value in kwargs.items():
            frame[name] = value(frame) if callable(value) else value
        return frame

    def pop(self, item):
        column = self[item]
        del self[item]
        return column

    def drop(self, labels=None, *, axis=0, index=None, columns=None, level=None, inplace=UNSAID, errors='raise'):
        inplace = told_inplace(self, inplace, 'drop')
        if labels is not None:
            if index is not None or columns is not None:
                raise ValueError("Cannot specify both 'labels' and 'index'/'columns'")
            index, columns = (None, labels) if axis in (1, 'columns') else (labels, None)
        if index is None and columns is None:
            raise ValueError("Need to specify at least one of 'labels', 'index' or 'columns'")
        frame = self
        if columns is not None:
            frame = frame._select_at(_left(frame.columns, columns, level, errors == 'ignore'))
        if index is not None:
            frame = frame._take(_left(frame.index, index, level, errors == 'ignore'))
        return _settle(self, frame, inplace)

    def rename(self, mapper=None, *, index=None, columns=None, axis=None, copy=None, inplace=UNSAID, level=None,
               errors='ignore'):
        inplace = told_inplace(self, inplace, 'rename')
        if mapper is not None:
            index, columns = (None, mapper) if axis in (1, 'columns') else (mapper, None)
        elif index is None and columns is None:
            raise TypeError('must pass an index to rename')
        frame = self._copy()
        if columns is not None:
            frame._set_names(_renamed(self.columns, columns, errors))
        if index is not None:
            frame._set_index(_renamed(self.index, index, errors))
        return _settle(self, frame, inplace)

    def rename_axis(self, mapper=None, *, index=None, columns=None, axis=0, inplace=UNSAID):
        inplace = told_inplace(self, inplace, 'rename_axis')
        frame = self._copy()
        if mapper is not None and axis in (1, 'columns'):
            mapper, columns = None, mapper
        if columns is not None:
            frame._set_names(self.columns.rename(columns))
        elif index is not None or mapper is not None or columns is None:
            frame._set_index(self.index.rename(mapper if index is None else index))
        return _settle(self, frame, inplace)

    def set_axis(self, labels, *, axis=0):
        frame = self._copy()
        if axis in (1, 'columns'):
            frame.columns = labels
        else:
            frame.index = labels
        return frame

    def add_prefix(self, prefix, axis=None):
        how = {'index' if axis in (0, 'index') else 'columns': lambda name: f'{prefix}{name}'}
        return self.rename(**how)

    def add_suffix(self, suffix, axis=None):
        how = {'index' if axis in (0, 'index') else 'columns': lambda name: f'{name}{suffix}'}
        return self.rename(**how)

    def set_index(self, keys, *, drop=True, append=False, inplace=UNSAID, verify_integrity=False):
        inplace = told_inplace(self, inplace, 'set_index')
        several = keys if isinstance(keys, list) else [keys]
        absent = [key for key in several if not isinstance(key, (Labels, Cells, ndarray, list)) and not self._has(key)]
        if absent:
            raise KeyError(f'None of {absent} are in the columns')
        columns = _levels(self.index) if append else []
        names = [key for key in several if not isinstance(key, (Labels, Cells, ndarray, list))]
        for key in several:
            if isinstance(key, Labels) and key.nlevels > 1:
                columns += _levels(key)
            elif isinstance(key, (Labels, Cells, ndarray, list)):
                column = key if isinstance(key, Cells) else _as_index(key)._column()
                if len(column) != len(self):
                    raise ValueError(f'Length mismatch: Expected {len(self)} rows, received array of length {len(column)}')
                columns.append(column)
            else:
                columns.append(self._column(key))
        frame = self._select_at(self.columns._without(names, True)) if drop and names else self._copy()
        labels = _as_range(columns[0]._labels()) if len(columns) == 1 else from_levels(columns, [one.name for one in columns])
        if verify_integrity:
            self._verify(labels)
        frame._set_index(labels)
        return _settle(self, frame, inplace)

    def _verify(self, labels):
        import warnings
        from pandas.errors import Pandas4Warning
        warnings.warn("The 'verify_integrity' keyword in DataFrame.set_index is deprecated and will be removed in a future "
                      'version. Directly check the result.index.is_unique instead.', Pandas4Warning, stacklevel=3)
        if not labels.is_unique:
            raise ValueError(f'Index has duplicate keys: {labels[list(labels.duplicated())].unique()}')

    def reset_index(self, level=None, *, drop=False, inplace=UNSAID, col_level=0, col_fill='', allow_duplicates=False,
                    names=None):
        inplace = told_inplace(self, inplace, 'reset_index')
        frame, columns = self._copy(), _levels(self.index)
        several = self.index.nlevels > 1
        numbers = list(range(len(columns)))
        if level is not None:
            numbers = [self._level_number(one) for one in (level if _is_list(level) and not isinstance(level, tuple) else [level])]
        left = [column for at, column in enumerate(columns) if at not in numbers]
        if not drop:
            given = names if _is_list(names) else [names] * len(numbers)
            for place, (number, name) in enumerate(zip(sorted(numbers), given)):
                column = columns[number]
                name = name if name is not None else column.name
                if name is None:
                    name = f'level_{number}' if several else 'index' if not self._has('index') else 'level_0'
                if self.columns.nlevels > 1 and not isinstance(name, tuple):
                    name = (name, *[col_fill] * (self.columns.nlevels - 1))
                if frame._has(name):
                    raise ValueError(f'cannot insert {name}, already exists')
                frame._put_column(place, name, 'column', column)
            frame._set_names(frame.columns if self.columns.nlevels > 1 else frame.columns.rename(self.columns.name))
        if not left:
            frame._set_index(_classes.RangeIndex(len(self)))
        else:
            frame._set_index(left[0]._labels() if len(left) == 1 else from_levels(left, [one.name for one in left]))
        return _settle(self, frame, inplace)

    def _level_number(self, level):
        if self.index.nlevels > 1:
            return self.index._level_number(level)
        self.index.get_level_values(level)
        return 0

    def reindex(self, labels=None, *, index=None, columns=None, axis=None, method=None, fill_value=None, **kwargs):
        frame = self
        if labels is not None:
            index, columns = (index, labels) if axis in (1, 'columns') else (labels, columns)
        if index is not None:
            wanted = _as_index(index)
            if not self.index.is_unique and not self.index.equals(wanted):
                raise ValueError('cannot reindex on an axis with duplicate labels')
            if wanted.nlevels == 1 and wanted.name is None:
                wanted = wanted.rename(self.index.name)
            absent = fill_value is not None and [label for label in wanted if label not in self.index]
            frame = frame._each_reindexed(wanted, fill_value) if absent else frame._reindex(wanted)
            frame = getattr(frame, {'pad': 'ffill', 'backfill': 'bfill'}.get(method, method))() if method else frame
        if columns is not None:
            wanted = _as_index(columns)
            absent = [name for name in wanted if not self._has(name)]
            frame = frame._copy()
            frame._exactly(wanted if wanted.nlevels > 1 or wanted.name is not None else wanted.rename(self.columns.name))
            if fill_value is not None:
                for name in absent:
                    frame[name] = fill_value
            elif absent:
                for name in absent:
                    frame[name] = float('nan')
        return frame

    def _each_reindexed(self, labels, fill_value):
        parts = [column.reindex(labels, fill_value=fill_value) for _, column in self.items()]
        made = _classes.DataFrame({at: part for at, part in enumerate(parts)}, index=labels)
        made.columns = self.columns
        return made

    def reindex_like(self, other):
        return self.reindex(index=other.index, columns=other.columns)

    def align(self, other, join='outer', axis=None):
        from pandas._operators import union_of
        pick = (lambda a, b: union_of(a, b)) if join == 'outer' else lambda a, b: {'left': a, 'right': b}.get(
            join) if join != 'inner' else a.intersection(b)
        labels, names = pick(self.index, other.index), pick(self.columns, other.columns)
        return self.reindex(index=labels, columns=names), other.reindex(index=labels, columns=names)

    def sort_values(self, by, *, axis=0, ascending=True, inplace=UNSAID, kind=None, na_position='last',
                    ignore_index=False, key=None):
        inplace = told_inplace(self, inplace, 'sort_values')
        names = by if isinstance(by, list) else [by]
        ways = [bool(way) for way in ascending] if _is_list(ascending) else [bool(ascending)] * len(names)
        if len(ways) != len(names):
            raise ValueError(f'Length of ascending ({len(ways)}) != length of by ({len(names)})')
        columns = [self._key(name) for name in names]
        if key is not None:
            columns = [_classes.Series(list(key(column))) for column in columns]
        frame = self._take(_sorted(columns, ways, na_position == 'first'))
        return _settle(self, frame.reset_index(drop=True) if ignore_index else frame, inplace)

    def _key(self, name):
        """A column, or a level of the index, by its name."""
        if self._has(name):
            column = self[name]
            if not isinstance(column, Cells):
                raise ValueError(f"The column label '{name}' is not unique.")
            return column
        if name is not None and name in self.index.names:
            return self.index.get_level_values(name)._column()
        raise KeyError(name)

    def sort_index(self, *, axis=0, level=None, ascending=True, inplace=UNSAID, kind=None, na_position='last',
                   sort_remaining=True, ignore_index=False, key=None):
        inplace = told_inplace(self, inplace, 'sort_index')
        if axis in (1, 'columns'):
            return _settle(self, self._select_at(index_order(self.columns, level, ascending, na_position, key)), inplace)
        frame = self._take(index_order(self.index, level, ascending, na_position, key))
        return _settle(self, frame.reset_index(drop=True) if ignore_index else frame, inplace)

    def nlargest(self, n, columns, keep='first'):
        return self.sort_values(columns, ascending=False).head(n)

    def nsmallest(self, n, columns, keep='first'):
        return self.sort_values(columns).head(n)

    def filter(self, items=None, like=None, regex=None, axis=None):
        labels = self.index if axis in (0, 'index') else self.columns
        if sum(one is not None for one in (items, like, regex)) != 1:
            raise TypeError('Keyword arguments `items`, `like`, or `regex` are mutually exclusive')
        if items is not None:
            places = [at for one in items for at in labels._positions(one)]
        elif like is not None:
            places = [at for at, label in enumerate(labels) if like in str(label)]
        else:
            import re
            places = [at for at, label in enumerate(labels) if re.search(regex, str(label))]
        return self._take(places) if axis in (0, 'index') else self._select_at(places)

    def xs(self, key, axis=0, level=None, drop_level=True):
        if axis in (1, 'columns'):
            return self[key] if level is None else self.T.xs(key, level=level).T
        if level is None:
            return self.loc[key] if not isinstance(key, tuple) else self.loc[key, :]
        values = self.index.get_level_values(level)
        places = values._positions(key)
        if not places:
            raise KeyError(key)
        found = self._take(places)
        return found.droplevel(level) if drop_level else found

    def transpose(self, *args, copy=False):
        rows = [self._column_at(at).tolist() for at in range(self.shape[1])]
        if not rows or not len(self):
            return _classes.DataFrame(index=self.columns, columns=self.index)
        made = _classes.DataFrame(rows, index=self.columns, columns=self.index)
        kinds = set(self._dtypes())
        return made.astype(kinds.pop()) if len(kinds) == 1 and 'category' not in kinds else made if all(
            kind.startswith(('int', 'float')) for kind in kinds) else made.astype('object')

    @property
    def T(self):
        return self.transpose()

    def explode(self, column, ignore_index=False):
        names = column if isinstance(column, list) else [column]
        for name in names:
            if not self._has(name):
                raise KeyError(name)
        places, fresh = [], {name: [] for name in names}
        for at in range(len(self)):
            cells = {name: self[name]._at(at) for name in names}
            rows = {name: list(cell) if _is_list(cell) else [cell] for name, cell in cells.items()}
            count = max(len(row) for row in rows.values()) or 1
            places += [at] * count
            for name, row in rows.items():
                fresh[name] += row or [float('nan')]
        made = self._take(places)
        for name in names:
            column = _classes.Series(fresh[name], index=made.index, dtype='object')
            made._put_column(None, name, 'column', column)
        return made.reset_index(drop=True) if ignore_index else made

    def squeeze(self, axis=None):
        if self.shape == (1, 1):
            return self.iloc[0, 0]
        if self.shape[1] == 1 and axis in (None, 1, 'columns'):
            return self._column_at(0)
        return self.iloc[0] if len(self) == 1 and axis in (None, 0, 'index') else self

    def isetitem(self, loc, value):
        self._replace_column(loc, _classes.Series(value, index=self.index))

    def pivot(self, *, columns, index=_MISSING, values=_MISSING):
        from pandas._pivot import pivot
        return pivot(self, columns, None if index is _MISSING else index, None if values is _MISSING else values)

    def pivot_table(self, values=None, index=None, columns=None, aggfunc='mean', fill_value=None, margins=False,
                    dropna=True, margins_name='All', observed=True, sort=True):
        from pandas._pivot import pivot_table
        return pivot_table(self, values, index, columns, aggfunc, fill_value, margins, dropna, margins_name)

    def melt(self, id_vars=None, value_vars=None, var_name=None, value_name='value', col_level=None, ignore_index=True):
        from pandas._pivot import melt
        return melt(self, id_vars, value_vars, var_name, value_name, ignore_index)

    def stack(self, level=-1, dropna=True, sort=True, future_stack=True):
        from pandas._pivot import stack
        return stack(self)

    def unstack(self, level=-1, fill_value=None, sort=True):
        from pandas._pivot import unstack
        return unstack(self, level, fill_value)


def _left(labels, dropped, level, ignore):
    """The positions left when labels are dropped, by a level where one is named."""
    several = _is_list(dropped) and not isinstance(dropped, tuple)
    dropped = list(dropped) if several else [dropped]
    if labels.nlevels == 1 and level is None:
        return labels._without(dropped, ignore)
    from _pandas_kinds import beginning_with
    gone = set()
    for one in dropped:
        if level is not None:
            places = labels.get_level_values(level)._positions(one)
        else:
            places = beginning_with(labels, list(one) if isinstance(one, tuple) else [one])
        if not places and not ignore:
            raise KeyError(one if level is None else f'[{one!r}] not found in axis')
        gone.update(places)
    return [at for at in range(len(labels)) if at not in gone]
